//! The state of a respondent's page and its transitions.
//!
//! An answer is written to the store before the screen moves on, so whatever happens to the page,
//! an answer that was left behind is kept.

use std::{cell::RefCell, rc::Rc};

use serviscope_domain::{
    response::{AnswerChange, Draft},
    survey::{Question, Survey},
    text::{Lang, Text},
};
use wasm_bindgen_futures::spawn_local;

use super::{codec::Lean, link::Link, screens};
use crate::{
    store::{Batch, Document, Store, StoreError},
    ui::{clock, label::device_language},
};

/// How long a choice stays visible before the next question, in milliseconds.
const SEEN_MS: u32 = 120;

/// What is on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Screen {
    /// Title, time, privacy, start.
    Welcome,
    /// The draft's current question.
    Question,
    /// Everything is answered; submit or go back.
    Submit,
    /// Submitted.
    Thanks,
}

/// The whole page.
pub(super) struct App {
    pub(super) survey: Survey,
    pub(super) draft: Draft,
    pub(super) screen: Screen,
    pub(super) lang: Lang,
    pub(super) kiosk: bool,
    /// Whether the session went on from a stored draft.
    pub(super) resumed: bool,
    /// Whether somebody tried to go on without the answer that is needed.
    pub(super) complaint: bool,
    /// Why the last write failed.
    pub(super) failure: Option<StoreError>,
    /// When the screen appeared, in milliseconds since 1970.
    pub(super) shown_at: f64,
    store: Store,
    link: Link,
    /// Writes of the draft that have not come back yet.
    writing: u32,
}

/// The page, shared by its listeners.
pub(super) type Page = Rc<RefCell<App>>;

impl App {
    /// A page that goes on from the stored draft, or starts at the welcome screen.
    pub(super) fn new(store: Store, survey: Survey, link: Link, stored: Option<Draft>) -> Self {
        let resumed = stored.is_some();
        let asked = link
            .lang
            .or_else(|| stored.as_ref().map(|draft| draft.lang));
        let lang = asked.unwrap_or_else(device_language);
        let draft = stored.unwrap_or_else(|| fresh(&survey, &link, lang));
        let at_the_end = draft.after(&survey, &draft.at).is_none()
            && draft
                .current(&survey)
                .is_some_and(|last| last.is_answered(&draft.answers));
        let screen = match (resumed, at_the_end) {
            (false, _) => Screen::Welcome,
            (true, false) => Screen::Question,
            (true, true) => Screen::Submit,
        };
        Self {
            survey,
            draft,
            screen,
            lang,
            kiosk: link.kiosk,
            resumed,
            complaint: false,
            failure: None,
            shown_at: clock::now_ms(),
            store,
            link,
            writing: 0,
        }
    }

    /// Whether answers outlive the page.
    pub(super) fn is_persistent(&self) -> bool {
        self.store.is_persistent()
    }

    /// The question on the screen.
    pub(super) fn question(&self) -> Option<&Question> {
        self.draft.current(&self.survey)
    }

    /// `text` with the organisation and the sector filled in, in the page's language.
    pub(super) fn say(&self, text: &Text) -> String {
        self.survey.fill(text).get(self.lang).to_owned()
    }

    /// Whether the respondent may go on from this question.
    pub(super) fn may_go_on(&self) -> bool {
        self.question()
            .is_none_or(|question| question.may_be_left(&self.draft.answers))
    }

    fn next(&self) -> Option<String> {
        self.draft
            .after(&self.survey, &self.draft.at)
            .map(|question| question.id.clone())
    }

    /// Takes over what is stored now: another tab may have answered meanwhile. While a later write
    /// of this tab is under way the stored answers are older than ours.
    fn adopt(&mut self, stored: Draft) {
        self.failure = None;
        if self.writing == 0 && stored.id == self.draft.id {
            self.draft.answers = stored.answers;
        }
    }

    fn turn_to(&mut self, screen: Screen) {
        self.screen = screen;
        self.complaint = false;
        self.shown_at = clock::now_ms();
    }
}

/// Begins, from the welcome screen.
pub(super) fn begin(page: &Page) {
    page.borrow_mut().turn_to(Screen::Question);
    screens::draw(&page.borrow());
}

/// Stores changed answers of the current question and, if asked, moves on.
pub(super) fn answer(page: &Page, changes: Vec<AnswerChange>, advance: bool) {
    {
        let mut app = page.borrow_mut();
        app.draft.change(&changes);
        app.complaint = app.complaint && !app.may_go_on();
    }
    screens::refresh(&page.borrow());
    save(page, changes, advance);
}

/// Moves on, or says what is needed first.
pub(super) fn go_on(page: &Page) {
    if page.borrow().may_go_on() {
        save(page, Vec::new(), true);
    } else {
        page.borrow_mut().complaint = true;
        screens::refresh(&page.borrow());
    }
}

/// Goes back to the question before.
pub(super) fn back(page: &Page) {
    {
        let mut app = page.borrow_mut();
        let before = app
            .draft
            .before(&app.survey, &app.draft.at)
            .map(|question| question.id.clone());
        match before {
            _ if app.screen == Screen::Submit => app.turn_to(Screen::Question),
            Some(id) => {
                app.draft.at = id;
                app.turn_to(Screen::Question);
            }
            None => app.turn_to(Screen::Welcome),
        }
    }
    screens::draw(&page.borrow());
    save(page, Vec::new(), false);
}

/// Shows the first question that still needs an answer.
pub(super) fn go_to_missing(page: &Page) {
    {
        let mut app = page.borrow_mut();
        if let Some(id) = app.draft.first_missing(&app.survey).map(str::to_owned) {
            app.draft.at = id;
            app.turn_to(Screen::Question);
        }
    }
    screens::draw(&page.borrow());
}

/// Switches to the other language; answers stay.
pub(super) fn switch_language(page: &Page) {
    let keep = {
        let mut app = page.borrow_mut();
        app.lang = match app.lang {
            Lang::Zh => Lang::En,
            Lang::En => Lang::Zh,
        };
        app.draft.lang = app.lang;
        matches!(app.screen, Screen::Question | Screen::Submit)
    };
    screens::draw_again(&page.borrow(), "language");
    if keep {
        save(page, Vec::new(), false);
    }
}

/// Writes the draft as it will be, and only then changes the screen.
fn save(page: &Page, changes: Vec<AnswerChange>, advance: bool) {
    let (store, draft, from, next) = {
        let mut app = page.borrow_mut();
        app.writing += 1;
        let mut draft = app.draft.clone();
        let (from, next) = (app.draft.at.clone(), app.next());
        if let (true, Some(next)) = (advance, &next) {
            draft.at.clone_from(next);
        }
        draft.saved_at = clock::now();
        (app.store.clone(), draft, from, next)
    };
    let page = Rc::clone(page);
    spawn_local(async move {
        let key = draft.key();
        let written = store
            .update::<Lean<Draft>>(&key, |stored| {
                Lean(draft.onto(stored.map(|Lean(stored)| stored), &changes))
            })
            .await;
        page.borrow_mut().writing -= 1;
        match written {
            Ok(Lean(stored)) => {
                page.borrow_mut().adopt(stored);
                if advance {
                    if !prefers_stillness() {
                        gloo::timers::future::TimeoutFuture::new(SEEN_MS).await;
                    }
                    // A second press while the first was being written moves on once only.
                    if page.borrow().draft.at == from {
                        move_to(&page, next);
                    }
                } else {
                    screens::refresh(&page.borrow());
                }
            }
            Err(error) => {
                page.borrow_mut().failure = Some(error);
                screens::refresh(&page.borrow());
            }
        }
    });
}

fn prefers_stillness() -> bool {
    web_sys::window()
        .and_then(|window| {
            window
                .match_media("(prefers-reduced-motion: reduce)")
                .ok()
                .flatten()
        })
        .is_some_and(|query| query.matches())
}

/// Goes on although the last answer could not be written.
pub(super) fn go_on_unsaved(page: &Page) {
    page.borrow_mut().failure = None;
    let next = page.borrow().next();
    move_to(page, next);
}

fn move_to(page: &Page, next: Option<String>) {
    if next.is_none() && page.borrow().kiosk {
        submit(page);
        return;
    }
    {
        let mut app = page.borrow_mut();
        match next {
            Some(next) => {
                app.draft.at = next;
                app.turn_to(Screen::Question);
            }
            None => app.turn_to(Screen::Submit),
        }
    }
    screens::draw(&page.borrow());
}

/// Stores the response and removes the draft, both or neither.
pub(super) fn submit(page: &Page) {
    let (store, batch) = {
        let app = page.borrow();
        let key = app.draft.key();
        let response = app.draft.clone().submit(&app.survey, clock::now());
        let batch = Batch::new().put(&Lean(response)).delete::<Lean<Draft>>(key);
        (app.store.clone(), batch)
    };
    let page = Rc::clone(page);
    spawn_local(async move {
        let outcome = store.write(batch).await;
        {
            let mut app = page.borrow_mut();
            app.failure = outcome.err();
            if app.failure.is_none() {
                app.turn_to(Screen::Thanks);
            }
        }
        screens::draw(&page.borrow());
    });
}

/// Forgets the draft and starts anew.
pub(super) fn restart(page: &Page) {
    let (store, batch) = {
        let mut app = page.borrow_mut();
        let batch = Batch::new().delete::<Lean<Draft>>(app.draft.key());
        app.draft = fresh(&app.survey, &app.link, app.lang);
        app.resumed = false;
        app.failure = None;
        app.turn_to(Screen::Welcome);
        (app.store.clone(), batch)
    };
    screens::draw(&page.borrow());
    let page = Rc::clone(page);
    spawn_local(async move {
        if let Err(error) = store.write(batch).await {
            page.borrow_mut().failure = Some(error);
            screens::refresh(&page.borrow());
        }
    });
}

/// An empty draft for this device.
fn fresh(survey: &Survey, link: &Link, lang: Lang) -> Draft {
    Draft::start(
        survey,
        clock::new_id(),
        lang,
        clock::now(),
        link.context.clone(),
    )
}

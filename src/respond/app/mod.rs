//! The state of a respondent's page.
//!
//! An answer is written to the store before the screen moves on, so whatever happens to the page,
//! an answer that was left behind is kept.

mod moves;
mod save;

use std::{cell::RefCell, rc::Rc};

pub(super) use moves::{
    answer, back, begin, go_on, go_on_unsaved, go_to_missing, restart, switch_language,
};
#[cfg(feature = "rich")]
pub(super) use moves::{go_to, turn};
pub(super) use save::submit;
use serviscope_domain::{
    response::{AnswerChange, Draft},
    survey::{Problem, Question, Survey},
    text::{Lang, Text},
};

use super::{early::Early, link::Link};
use crate::{
    store::{Store, StoreError},
    ui::{clock, label::device_language},
};

/// What is on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Screen {
    /// Title, time, privacy, start.
    Welcome,
    /// The draft's current questions.
    Question,
    /// Everything is answered; submit or go back.
    Submit,
    /// Submitted.
    Thanks,
    /// A screen of the complete runtime.
    #[cfg(feature = "rich")]
    Other(super::complete::Screen),
}

/// The whole page.
pub(super) struct App {
    pub(super) survey: Survey,
    /// Fingerprint of the survey's text.
    pub(super) form: String,
    pub(super) draft: Draft,
    pub(super) screen: Screen,
    pub(super) lang: Lang,
    pub(super) link: Link,
    /// Whether the session went on from a stored draft.
    pub(super) resumed: bool,
    /// Whether somebody tried to go on without the answer that is needed.
    pub(super) complaint: bool,
    /// Why the last write failed.
    pub(super) failure: Option<StoreError>,
    /// When the screen appeared, by the page's own clock in milliseconds.
    pub(super) shown_at: f64,
    pub(super) store: Store,
    /// What only the complete runtime knows.
    #[cfg(feature = "rich")]
    pub(super) extra: super::complete::Extra,
    /// From when on time on the screen has not been counted yet.
    since: f64,
    /// Writes of the draft that have not come back yet.
    writing: u32,
    /// Changes that are not known to be stored, each with the number of its write. A write that
    /// fails leaves them here, and the next one takes them along.
    unsaved: Vec<(u32, AnswerChange)>,
    /// How many writes were begun.
    writes: u32,
}

/// The page, shared by its listeners.
pub(super) type Page = Rc<RefCell<App>>;

impl App {
    /// A page that goes on from the stored draft, or starts at the welcome screen.
    pub(super) fn new(
        store: Store,
        survey: Survey,
        form: String,
        link: Link,
        stored: Option<Draft>,
    ) -> Self {
        let resumed = stored.is_some();
        let asked = link
            .lang
            .or_else(|| stored.as_ref().map(|draft| draft.lang));
        let lang = asked.unwrap_or_else(device_language);
        let mut draft = stored.unwrap_or_else(|| fresh(&survey, &form, &link, lang));
        draft.lang = lang;
        if draft.form.is_empty() {
            // The start of the page does not know it.
            draft.form.clone_from(&form);
        }
        let is_answered = |question: &&Question| question.is_answered(&draft.answers);
        let at_the_end =
            draft.after(&survey).is_none() && draft.screen(&survey).iter().all(is_answered);
        let screen = match (resumed, at_the_end) {
            (false, _) => Screen::Welcome,
            (true, false) => Screen::Question,
            (true, true) => Screen::Submit,
        };
        let now = clock::ticks();
        let mut app = Self {
            survey,
            form,
            draft,
            screen,
            lang,
            link,
            resumed,
            complaint: false,
            failure: None,
            shown_at: now,
            store,
            #[cfg(feature = "rich")]
            extra: super::complete::Extra::default(),
            since: now,
            writing: 0,
            unsaved: Vec::new(),
            writes: 0,
        };
        app.turn_to(screen);
        app
    }

    /// Whether answers outlive the page.
    pub(super) fn is_persistent(&self) -> bool {
        self.store.is_persistent()
    }

    /// The questions on the screen.
    pub(super) fn questions(&self) -> Vec<&Question> {
        self.draft.screen(&self.survey)
    }

    /// The question on the screen with this id.
    pub(super) fn question(&self, id: &str) -> Option<&Question> {
        self.survey.questions().find(|question| question.id == id)
    }

    /// `text` with everything filled in that is known, in the page's language.
    pub(super) fn say(&self, text: &Text) -> String {
        let filled = self.survey.fill(text).get(self.lang).to_owned();
        #[cfg(feature = "rich")]
        let filled = super::complete::pipe(self, filled);
        filled
    }

    /// Why the respondent cannot go on from `question`.
    pub(super) fn problem(&self, question: &Question) -> Option<Problem> {
        self.draft.problem(&self.survey, question)
    }

    /// The first question on the screen that keeps the respondent from going on.
    fn obstacle(&self) -> Option<String> {
        let mut questions = self.questions().into_iter();
        let obstacle = questions.find(|question| match self.problem(question) {
            #[cfg(feature = "rich")]
            Some(Problem::AskedTwice) => !self.extra.was_asked(&question.id),
            problem => problem.is_some(),
        });
        obstacle.map(|question| question.id.clone())
    }

    /// Whether the respondent may go on from here.
    pub(super) fn may_go_on(&self) -> bool {
        self.obstacle().is_none()
    }

    fn next(&self) -> Option<String> {
        self.draft
            .after(&self.survey)
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
        self.shown_at = clock::ticks();
        self.since = self.shown_at;
        if screen == Screen::Question {
            let ids: Vec<String> = self.questions().iter().map(|q| q.id.clone()).collect();
            for id in ids {
                self.draft.appeared(&id);
            }
        }
    }

    /// Counts the time on the screen for its questions.
    fn count_time(&mut self) {
        let ids: Vec<String> = self.questions().iter().map(|q| q.id.clone()).collect();
        let share = self.elapsed() / u32::try_from(ids.len()).unwrap_or(1).max(1);
        self.since = clock::ticks();
        for id in ids {
            self.draft.left(&id, share);
        }
    }

    /// Milliseconds on the screen that have not been counted yet.
    fn elapsed(&self) -> u32 {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the page's clock only goes forward; a cast keeps to the ends of the range"
        )]
        let elapsed = (clock::ticks() - self.since) as u32;
        elapsed
    }

    /// Whether every write came back, and the last one well.
    #[cfg(feature = "rich")]
    pub(super) fn is_settled(&self) -> bool {
        self.writing == 0 && self.failure.is_none()
    }

    /// Takes over from the start of the page; false if the screen has to show something else than
    /// is on it.
    pub(super) fn take_over(&mut self, early: &mut Early) -> bool {
        let is_same = |draft: &Draft| draft.id == self.draft.id;
        // Whatever was stored since belongs to the same session, or was never answered.
        if self.screen != Screen::Welcome && !early.draft.as_ref().is_some_and(is_same) {
            return false;
        }
        (self.lang, self.draft.lang) = (early.lang, early.lang);
        match early.draft.take() {
            Some(draft) => {
                let form = std::mem::take(&mut self.draft.form);
                self.draft = Draft { form, ..draft };
                self.resumed = false;
                self.screen = if early.is_question {
                    Screen::Question
                } else {
                    Screen::Welcome
                };
            }
            None if early.is_question => self.turn_to(Screen::Question),
            None => {}
        }
        (self.shown_at, self.since) = (early.since, early.since);
        self.is_persistent()
    }

    /// Forgets the draft and starts anew.
    pub(super) fn reset(&mut self) {
        self.draft = fresh(&self.survey, &self.form, &self.link, self.lang);
        self.resumed = false;
        self.failure = None;
        self.unsaved.clear();
        #[cfg(feature = "rich")]
        self.extra.reset();
        self.turn_to(Screen::Welcome);
    }
}

/// An empty draft for this device.
fn fresh(survey: &Survey, form: &str, link: &Link, lang: Lang) -> Draft {
    let mut draft = Draft::start(
        survey,
        clock::new_id(),
        lang,
        clock::now(),
        link.context.clone(),
    );
    form.clone_into(&mut draft.form);
    #[cfg(feature = "rich")]
    super::complete::prepare(&mut draft, link);
    draft
}

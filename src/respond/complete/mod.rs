//! What only the complete runtime does: consent, routing, review, endings, frames, the kiosk.

mod consent;
mod embed;
mod ending;
mod kiosk;
mod notes;
mod person;
mod resume;
mod review;
mod words;

use serviscope_domain::{
    response::{Draft, Response},
    survey::{
        Survey,
        rich::{Mark, Session},
    },
};

pub(super) use ending::ending;
pub(super) use notes::{asked_twice, notes};

use super::{
    app::{self, App, Page},
    codec::Lean,
    dom::{self, Tag, button},
    inputs,
    link::Link,
};
use crate::{
    store::{Batch, Store, answers_prefix},
    ui::clock,
};

/// A screen of the complete runtime.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Screen {
    /// What is agreed to before the first question.
    Consent,
    /// All answers, before they are submitted.
    Review,
    /// How to reach a person.
    Person,
    /// Carrying on with another device.
    Resume,
    /// A screen of the kiosk.
    Kiosk(kiosk::Screen),
}

/// What the complete runtime remembers of a session.
#[derive(Default)]
pub(super) struct Extra {
    /// Questions that were asked about once more because they are empty.
    asked: Vec<String>,
    /// The screen that somebody left for one beside the way.
    left: Option<app::Screen>,
    /// Whether this device submitted the survey with the link's single-use token. Outlasts the
    /// session.
    repeats: bool,
    /// What the kiosk remembers.
    kiosk: kiosk::State,
}

impl Extra {
    /// Whether somebody was already asked about the empty question `id`.
    pub(super) fn was_asked(&self, id: &str) -> bool {
        self.asked.iter().any(|asked| asked == id)
    }

    /// Asks about the empty question `id`.
    pub(super) fn ask(&mut self, id: &str) {
        if !self.was_asked(id) {
            self.asked.push(id.to_owned());
        }
    }

    /// Forgets the session.
    pub(super) fn reset(&mut self) {
        self.asked.clear();
        self.left = None;
    }
}

/// Answers and calculated values inside a text.
pub(super) fn pipe(app: &App, text: String) -> String {
    if text.contains('{') {
        app.draft.known(&app.survey).pipe(&text)
    } else {
        text
    }
}

/// Gives a new draft its seed, and what the link brings.
pub(super) fn prepare(draft: &mut Draft, link: &Link) {
    draft.session = Session {
        seed: clock::seed(),
        utc_offset_min: clock::utc_offset_min(),
        parameters: link.parameters.clone(),
        token: link.token.clone(),
        ..Session::default()
    };
}

/// The draft that the link carries, if it belongs to this survey.
pub(super) fn carried(link: &Link, survey: &Survey) -> Option<Draft> {
    let draft = resume::unpack(&link.state)?;
    (draft.survey == survey.id && draft.version == survey.version).then_some(draft)
}

/// Whether this device already submitted this survey with the link's single-use token.
pub(super) async fn is_repeat(store: &Store, survey: &Survey, link: &Link) -> bool {
    if link.token.is_empty() {
        return false;
    }
    let responses = store.all::<Lean<Response>>(&answers_prefix(survey)).await;
    let same = |Lean(response): &Lean<Response>| response.session.token == link.token;
    responses.is_ok_and(|loaded| loaded.documents.iter().any(same))
}

/// The app with the mark of a repeated token.
pub(super) fn marked(mut app: App, is_repeat: bool) -> App {
    app.extra.repeats = is_repeat;
    mark_repeat(&mut app);
    app
}

fn mark_repeat(app: &mut App) {
    if app.extra.repeats {
        app.draft.session.mark(Mark::Repeat);
    }
}

/// Starts what runs beside the screens.
pub(super) fn run(page: &Page) {
    embed::run();
    if page.borrow().link.elsewhere && page.borrow().resumed {
        step_aside(page, Screen::Resume);
    }
    if page.borrow().link.kiosk {
        kiosk::watch(page);
    }
}

/// Shows what comes before the first question; whether there is such a thing.
pub(super) fn before_beginning(page: &Page) -> bool {
    if page.borrow().link.kiosk {
        kiosk::begun(page);
    }
    mark_repeat(&mut page.borrow_mut());
    let asks = {
        let app = page.borrow();
        app.survey.flow.consent.is_some() && app.draft.session.consent.is_empty()
    };
    if asks {
        app::turn(page, app::Screen::Other(Screen::Consent));
    }
    asks
}

/// The screen as elements.
pub(super) fn view(app: &App, screen: Screen) -> Tag {
    match screen {
        Screen::Consent => consent::view(app),
        Screen::Review => review::view(app),
        Screen::Person => person::view(app),
        Screen::Resume => resume::view(app),
        // These fill the page: `whole` shows them.
        Screen::Kiosk(_) => dom::tag("section"),
    }
}

/// What pressing something outside a question does.
pub(super) fn press(page: &Page, name: &str, argument: &str) {
    match name {
        "agree" => consent::agree(page),
        "decline" => consent::decline(page),
        "edit" => app::go_to(page, argument.to_owned()),
        "person" => step_aside(page, Screen::Person),
        "elsewhere" => step_aside(page, Screen::Resume),
        "return" => {
            let left = page.borrow_mut().extra.left.take();
            app::turn(page, left.unwrap_or(app::Screen::Question));
        }
        "copy" => resume::copy(page),
        _ => kiosk::press(page, name, argument),
    }
}

/// Shows a screen beside the way; "return" leads back.
fn step_aside(page: &Page, screen: Screen) {
    {
        let mut app = page.borrow_mut();
        app.extra.left = Some(app.screen);
    }
    app::turn(page, app::Screen::Other(screen));
}

/// The way to a person, wherever the survey names one.
pub(super) fn to_person(app: &App) -> Option<Tag> {
    let is_there = app.survey.flow.person.is_some();
    (is_there && !matches!(app.screen, app::Screen::Other(_)))
        .then(|| button("button quiet", "person", words::PERSON.get(app.lang)))
}

/// Whether going back from here means something else than the screen before.
pub(super) fn before_back(page: &Page) -> bool {
    page.borrow().link.kiosk && kiosk::before_back(page)
}

/// The page of a screen that fills it alone.
pub(super) fn whole(app: &App) -> Option<Tag> {
    if app.link.kiosk {
        kiosk::whole(app)
    } else {
        None
    }
}

/// What lies over every other screen.
pub(super) fn overlay(app: &App) -> Option<Tag> {
    app.link.kiosk.then(|| kiosk::overlay(app))
}

/// After a screen was shown.
pub(super) fn drawn(app: &App) {
    if app.link.kiosk {
        kiosk::drawn();
    }
}

/// Before the draft becomes a response.
pub(super) fn before_submission(app: &mut App) {
    if app.link.kiosk {
        kiosk::before_submission(app);
    }
}

/// What is written together with a submitted response.
pub(super) fn with_submission(app: &App, batch: Batch) -> Batch {
    let batch = inputs::forget_hidden_files(&app.survey, &app.draft, batch);
    if app.link.kiosk {
        kiosk::with_submission(app, batch)
    } else {
        batch
    }
}

/// After a response was stored.
pub(super) fn submitted(page: &Page) {
    {
        let mut app = page.borrow_mut();
        let is_stored = app.failure.is_none();
        app.extra.repeats |= is_stored && !app.link.token.is_empty();
    }
    embed::tell_submitted(&page.borrow());
    ending::follow(page);
    if page.borrow().link.kiosk {
        kiosk::submitted(page);
    }
}

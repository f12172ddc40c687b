//! The respondent's runtime: one survey, one question a screen, on a phone or a kiosk.
//!
//! This entry is drawn by [`dom`] and not by Leptos: its screens replace each other whole, and
//! the views of a reactive framework made the download almost twice as large as its bar allows
//! (`docs/architecture.md` has the figures).
//!
//! | module | what it does |
//! |---|---|
//! | [`app`] | the state and its transitions; writes every answer before the screen moves on |
//! | [`action`] | what a person can do, read from events |
//! | [`screens`], [`inputs`] | functions from the state to elements |
//! | [`codec`] | documents to JSON and back |
//! | [`link`], [`source`] | the address, and the survey that it names |
//! | `early/*.js`, [`early`] | the first screens before the module is there, and taking them over |
//! | `complete` | what only the complete runtime does: routing, consent, review, kiosk |
//!
//! The page comes in two builds. The plain one (`bin/respond.rs`, without the feature `rich`) asks
//! ratings, choices and words one after the other, which is what most customers get; it is what a
//! phone downloads first. A survey, a frame or a kiosk that needs more makes the page load the
//! complete one (`bin/form.rs`) in its place.

mod action;
mod app;
mod codec;
#[cfg(feature = "rich")]
mod complete;
mod dom;
mod early;
mod inputs;
mod link;
mod screens;
mod source;
mod words;

use serviscope_domain::{
    response::Draft,
    survey::{Survey, fingerprint},
};
use wasm_bindgen_futures::spawn_local;

use self::{app::App, codec::Lean, link::Link, source::SurveyProblem};
use crate::{
    store::{Store, answers_prefix},
    ui::{label::device_language, offline, theme::Theme},
};

/// Shows the survey that the page's address names.
pub fn start() {
    Theme::stored().show();
    let link = Link::from_address();
    let lang = link.lang.unwrap_or_else(device_language);
    spawn_local(async move {
        match open(link).await {
            Ok(app) => action::run(app),
            #[cfg(not(feature = "rich"))]
            Err(SurveyProblem::NeedsComplete) => dom::hand_over(),
            Err(problem) => action::offer_retry(lang, &problem),
        }
        // Only now: what keeps the page for the next time must not delay this one.
        offline::install(if cfg!(feature = "rich") {
            "form"
        } else {
            "respond"
        });
    });
}

async fn open(link: Link) -> Result<App, SurveyProblem> {
    if !link.is_plausible() {
        return Err(SurveyProblem::BadLink);
    }
    let store = Store::open().await;
    let mut survey = source::load(&store, &link.survey).await?;
    let form = codec::to_json(&survey)
        .map(|text| fingerprint(&text))
        .unwrap_or_default();
    link.personalise(&mut survey);
    #[cfg(feature = "rich")]
    let (carried, is_repeat) = (
        complete::carried(&link, &survey),
        complete::is_repeat(&store, &survey, &link).await,
    );
    #[cfg(not(feature = "rich"))]
    let carried = None;
    let draft = match carried {
        Some(draft) => Some(draft),
        // A kiosk never goes on with what the last person left behind.
        None if link.kiosk => None,
        None => latest_draft(&store, &survey).await,
    };
    let app = App::new(store, survey, form, link, draft);
    #[cfg(feature = "rich")]
    let app = complete::marked(app, is_repeat);
    Ok(app)
}

/// The draft of this survey that was saved last. One that cannot be read stays where it is.
async fn latest_draft(store: &Store, survey: &Survey) -> Option<Draft> {
    let drafts = store
        .all::<Lean<Draft>>(&answers_prefix(survey))
        .await
        .ok()?
        .documents;
    drafts
        .into_iter()
        .map(|Lean(draft)| draft)
        .reduce(|a, b| if b.saved_at > a.saved_at { b } else { a })
}

//! A guest's session: how it begins, what is marked, how it ends and is forgotten.

use std::rc::Rc;

use serviscope_domain::{
    response::{Draft, Response},
    survey::rich::{Idle, Mark, Submission, remember},
};
use wasm_bindgen_futures::spawn_local;

use super::{attract, device, settings::Recent, state::Moment};
use crate::{
    respond::{
        app::{self, App, Page},
        codec::Lean,
        inputs, screens,
    },
    store::{Batch, Document, answers_prefix},
    ui::clock,
};

/// What the responses of a tried-out session would be told apart by, if one were left behind.
const TEST_CHANNEL: &str = "kiosk-test";

/// Somebody began: nothing of anybody else may be in the draft.
pub(in crate::respond::complete) fn begun(page: &Page) {
    let mut app = page.borrow_mut();
    app.reset();
    let now = clock::ticks();
    let since_s = since_last_s(&app);
    if app.survey.flow.kiosk.is_mash(since_s) {
        app.draft.session.mark(Mark::Mash);
    }
    if app.extra.kiosk.is_test() {
        app.draft.context.channel = TEST_CHANNEL.into();
    }
    let kiosk = &mut app.extra.kiosk;
    kiosk.begun_at = now;
    kiosk.finished = None;
    kiosk.touched = Moment::now();
    let full_screen = kiosk
        .settings()
        .is_some_and(|settings| settings.full_screen);
    // The nightly restart leaves full screen, and only a touch may ask for it again.
    if full_screen && !device::fills_screen() {
        device::fill_screen(true);
    }
}

/// Seconds since the device's last submission: by the page's clock, or by the device's where the
/// page was opened after it.
fn since_last_s(app: &App) -> Option<f64> {
    let kiosk = &app.extra.kiosk;
    match (kiosk.last_at, kiosk.recent.last()) {
        (Some(at), _) => Some((clock::ticks() - at) / 1000.0),
        (None, Some(last)) => Some(f64::from(now_s()) - f64::from(last.at_s)),
        (None, None) => None,
    }
}

/// Seconds since 1970.
pub(super) fn now_s() -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the cast keeps to the ends of the range, which lasts until 2106"
    )]
    let now = (clock::now_ms() / 1000.0) as u32;
    now
}

/// The session that ends now, as the device remembers it.
fn submission(app: &App) -> Submission {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the page's clock only goes forward; a cast keeps to the ends of the range"
    )]
    let took_s = ((clock::ticks() - app.extra.kiosk.begun_at) / 1000.0) as u32;
    Submission::new(&app.draft.answers, now_s(), took_s)
}

/// Marks a session that looks like a game.
pub(in crate::respond::complete) fn before_submission(app: &mut App) {
    let this = submission(app);
    let policy = &app.survey.flow.kiosk;
    if policy.is_gaming(&app.extra.kiosk.recent, &this) {
        app.draft.session.mark(Mark::Gaming);
    }
    app.extra.kiosk.finished = Some(this);
}

/// What is written together with a response: what the device remembers of it. A test writes
/// nothing and takes its draft back.
pub(in crate::respond::complete) fn with_submission(app: &App, batch: Batch) -> Batch {
    let kiosk = &app.extra.kiosk;
    if kiosk.is_test() {
        return settle(app, &app.draft, None);
    }
    if kiosk.last == app.draft.id {
        return batch;
    }
    let Some(this) = &kiosk.finished else {
        return batch;
    };
    let mut submissions = kiosk.recent.clone();
    remember(&mut submissions, *this);
    batch.put(&Lean(Recent { submissions }))
}

/// After a response was stored, or could not be.
pub(in crate::respond::complete) fn submitted(page: &Page) {
    let mut app = page.borrow_mut();
    let failed = app.failure.is_some();
    let id = app.draft.id.clone();
    let kiosk = &mut app.extra.kiosk;
    kiosk.trouble = failed;
    if !failed && kiosk.last != id {
        kiosk.last = id;
        kiosk.last_at = Some(clock::ticks());
        if !kiosk.is_test()
            && let Some(this) = &kiosk.finished
        {
            remember(&mut kiosk.recent, *this);
        }
    }
}

/// Going back from the first question is leaving.
pub(in crate::respond::complete) fn before_back(page: &Page) -> bool {
    let is_first = {
        let app = page.borrow();
        app.screen == app::Screen::Question && app.draft.before(&app.survey).is_none()
    };
    if is_first {
        forget(page);
    }
    is_first
}

/// Nobody is there any more: what was answered goes by the survey's policy.
pub(super) fn abandon(page: &Page) {
    let (store, batch) = {
        let app = page.borrow();
        // One that came to the end is no matter of policy: it is tried once more.
        let kiosk = &app.extra.kiosk;
        let response = if kiosk.finished.is_some() && !kiosk.is_test() {
            Some(app.draft.clone().submit(&app.survey, clock::now()))
        } else {
            left_behind(&app, &app.draft)
        };
        (app.store.clone(), settle(&app, &app.draft, response))
    };
    wipe(page);
    write(page, store, batch);
}

/// The guest wants it gone.
pub(super) fn forget(page: &Page) {
    let (store, batch) = {
        let app = page.borrow();
        (app.store.clone(), settle(&app, &app.draft, None))
    };
    wipe(page);
    write(page, store, batch);
}

/// The response that the policy makes of a draft that was left behind.
fn left_behind(app: &App, draft: &Draft) -> Option<Response> {
    let is_kept = app.survey.flow.kiosk.idle == Idle::Submit
        && !draft.answers.is_empty()
        && draft.context.channel != TEST_CHANNEL;
    is_kept.then(|| draft.clone().submit_partial(&app.survey, clock::now()))
}

/// Puts the response in the place of its draft, or nothing. Files go with the answers that list
/// them.
fn settle(app: &App, draft: &Draft, response: Option<Response>) -> Batch {
    let batch = Batch::new().delete::<Lean<Draft>>(draft.key());
    match response {
        Some(response) => {
            inputs::forget_hidden_files(&app.survey, draft, batch.put(&Lean(response)))
        }
        None => inputs::forget_files(draft, batch),
    }
}

fn write(page: &Page, store: crate::store::Store, batch: Batch) {
    page.borrow_mut().extra.kiosk.writing += 1;
    let page = Rc::clone(page);
    spawn_local(async move {
        let written = store.write(batch).await;
        let kiosk = &mut page.borrow_mut().extra.kiosk;
        kiosk.writing -= 1;
        kiosk.trouble = written.is_err();
    });
}

/// Shows the invitation, with nothing of the last guest left anywhere.
pub(super) fn wipe(page: &Page) {
    {
        let mut app = page.borrow_mut();
        attract::first_language(&mut app);
        app.reset();
        let kiosk = &mut app.extra.kiosk;
        kiosk.is_warning = false;
        kiosk.focus = None;
        kiosk.from = None;
        kiosk.touched = Moment::now();
    }
    device::leave_no_trace();
    screens::draw(&page.borrow());
}

/// Settles what a kiosk that lost its power left behind.
pub(super) async fn settle_leftovers(page: &Page) {
    let (store, prefix) = {
        let app = page.borrow();
        (app.store.clone(), answers_prefix(&app.survey))
    };
    let Ok(drafts) = store.all::<Lean<Draft>>(&prefix).await else {
        return;
    };
    for Lean(draft) in drafts.documents {
        let is_ours = draft.context.channel.starts_with("kiosk");
        // Somebody may have begun meanwhile.
        if !is_ours || draft.id == page.borrow().draft.id {
            continue;
        }
        let batch = {
            let app = page.borrow();
            settle(&app, &draft, left_behind(&app, &draft))
        };
        // A failure leaves the draft for the next start.
        let _ = store.write(batch).await;
    }
}

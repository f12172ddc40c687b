//! Writing: every answer before the screen moves on, and the response at the end.

use std::rc::Rc;

use gloo::timers::future::TimeoutFuture;
use serviscope_domain::response::{AnswerChange, Draft};
use wasm_bindgen_futures::spawn_local;

use super::{Page, Screen, moves::move_to};
use crate::{
    respond::{codec::Lean, early, screens},
    store::{Batch, Document},
    ui::clock,
};

/// How long a choice stays visible at least before the next question, in milliseconds. The time
/// that writing takes counts.
const SEEN_MS: u32 = 30;

/// Writes the draft as it will be, and only then changes the screen.
pub(super) fn save(page: &Page, changes: Vec<AnswerChange>, advance: bool) {
    let (store, draft, from, next, write, changes) = {
        let mut app = page.borrow_mut();
        app.writing += 1;
        app.writes += 1;
        let write = app.writes;
        app.unsaved
            .extend(changes.into_iter().map(|change| (write, change)));
        let changes: Vec<AnswerChange> = app
            .unsaved
            .iter()
            .map(|(_, change)| change.clone())
            .collect();
        if advance {
            app.count_time();
        }
        let mut draft = app.draft.clone();
        let (from, next) = (app.draft.at.clone(), app.next());
        if let (true, Some(next)) = (advance, &next) {
            draft.at.clone_from(next);
        }
        draft.saved_at = clock::now();
        (app.store.clone(), draft, from, next, write, changes)
    };
    let page = Rc::clone(page);
    // Runs while the answer is being written.
    let seen = (advance && !prefers_stillness()).then(|| TimeoutFuture::new(SEEN_MS));
    spawn_local(async move {
        // Before: who is cut off in between begins anew, and never begins anew over a draft.
        early::forget().await;
        let key = draft.key();
        let written = store
            .update::<Lean<Draft>>(&key, |stored| {
                Lean(draft.onto(stored.map(|Lean(stored)| stored), &changes))
            })
            .await;
        page.borrow_mut().writing -= 1;
        match written {
            Ok(Lean(stored)) => {
                {
                    let mut app = page.borrow_mut();
                    app.unsaved.retain(|(begun, _)| *begun > write);
                    app.adopt(stored);
                }
                if advance {
                    if let Some(seen) = seen {
                        seen.await;
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

/// Stores the response and removes the draft, both or neither.
pub(in crate::respond) fn submit(page: &Page) {
    #[cfg(feature = "rich")]
    crate::respond::complete::before_submission(&mut page.borrow_mut());
    let (store, batch) = {
        let app = page.borrow();
        let key = app.draft.key();
        let response = app.draft.clone().submit(&app.survey, clock::now());
        let batch = Batch::new().put(&Lean(response)).delete::<Lean<Draft>>(key);
        #[cfg(feature = "rich")]
        let batch = crate::respond::complete::with_submission(&app, batch);
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
        #[cfg(feature = "rich")]
        crate::respond::complete::submitted(&page);
    });
}

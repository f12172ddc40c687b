//! What a press does to the page.

use std::rc::Rc;

use serviscope_domain::{
    response::{AnswerChange, Draft},
    text::Lang,
};
use wasm_bindgen_futures::spawn_local;

use super::{
    Page, Screen,
    save::{save, submit},
};
#[cfg(feature = "rich")]
use crate::respond::inputs;
use crate::{
    respond::{codec::Lean, screens},
    store::{Batch, Document},
};

/// Begins, from the welcome screen.
pub(in crate::respond) fn begin(page: &Page) {
    #[cfg(feature = "rich")]
    if crate::respond::complete::before_beginning(page) {
        return;
    }
    turn(page, Screen::Question);
}

/// Shows a screen.
pub(in crate::respond) fn turn(page: &Page, screen: Screen) {
    page.borrow_mut().turn_to(screen);
    screens::draw(&page.borrow());
}

/// Stores changed answers of the question `id` and, if asked, moves on.
pub(in crate::respond) fn answer(page: &Page, id: &str, changes: Vec<AnswerChange>, advance: bool) {
    {
        let mut app = page.borrow_mut();
        app.draft.change(&changes);
        let elapsed = app.elapsed();
        app.draft.touched(id, elapsed);
        app.complaint = app.complaint && !app.may_go_on();
    }
    screens::refresh(&page.borrow());
    let advance = advance && page.borrow().may_go_on();
    save(page, changes, advance);
}

/// Moves on, or says what is needed first and goes there.
pub(in crate::respond) fn go_on(page: &Page) {
    #[cfg(feature = "rich")]
    settle(page);
    let obstacle = page.borrow().obstacle();
    let Some(id) = obstacle else {
        save(page, Vec::new(), true);
        return;
    };
    page.borrow_mut().complaint = true;
    #[cfg(feature = "rich")]
    page.borrow_mut().extra.ask(&id);
    screens::refresh(&page.borrow());
    screens::go_to(&page.borrow(), &id);
}

/// Stores what fields do not tell while they are typed in.
#[cfg(feature = "rich")]
fn settle(page: &Page) {
    let changes = inputs::settle(&page.borrow());
    for (id, change) in changes {
        answer(page, &id, vec![change], false);
    }
}

/// Goes back to the screen before.
pub(in crate::respond) fn back(page: &Page) {
    #[cfg(feature = "rich")]
    if crate::respond::complete::before_back(page) {
        return;
    }
    {
        let mut app = page.borrow_mut();
        let before = app
            .draft
            .before(&app.survey)
            .map(|question| question.id.clone());
        app.count_time();
        match before {
            _ if app.screen != Screen::Question => app.turn_to(Screen::Question),
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
pub(in crate::respond) fn go_to_missing(page: &Page) {
    let first = {
        let app = page.borrow();
        let missing = app.draft.missing(&app.survey);
        missing.first().map(|question| question.id.clone())
    };
    if let Some(id) = first {
        go_to(page, id);
    }
}

/// Shows the question `id`.
pub(in crate::respond) fn go_to(page: &Page, id: String) {
    page.borrow_mut().draft.at = id;
    turn(page, Screen::Question);
}

/// Switches to the other language; answers stay.
pub(in crate::respond) fn switch_language(page: &Page) {
    let keep = {
        let mut app = page.borrow_mut();
        app.lang = match app.lang {
            Lang::Zh => Lang::En,
            Lang::En => Lang::Zh,
        };
        app.draft.lang = app.lang;
        !matches!(app.screen, Screen::Welcome | Screen::Thanks)
    };
    screens::draw_again(&page.borrow(), "language");
    if keep {
        save(page, Vec::new(), false);
    }
}

/// Goes on although the last answer could not be written.
pub(in crate::respond) fn go_on_unsaved(page: &Page) {
    page.borrow_mut().failure = None;
    let next = page.borrow().next();
    move_to(page, next);
}

/// Shows the screen that starts with the question `next`, or the end.
pub(super) fn move_to(page: &Page, next: Option<String>) {
    match next {
        Some(next) => go_to(page, next),
        None if page.borrow().link.kiosk => submit(page),
        #[cfg(feature = "rich")]
        None if page.borrow().survey.flow.review => {
            turn(
                page,
                Screen::Other(crate::respond::complete::Screen::Review),
            );
        }
        None => turn(page, Screen::Submit),
    }
}

/// Forgets the draft and starts anew.
pub(in crate::respond) fn restart(page: &Page) {
    let (store, batch) = {
        let mut app = page.borrow_mut();
        let batch = Batch::new().delete::<Lean<Draft>>(app.draft.key());
        #[cfg(feature = "rich")]
        let batch = inputs::forget(&app, batch);
        app.reset();
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

//! The responses of this survey as a workspace file, which the studio imports.

use std::rc::Rc;

use serviscope_domain::formats::workspace::{fitting, from_texts};
use wasm_bindgen_futures::spawn_local;

use super::{say, words};
use crate::{
    respond::{app::Page, complete::kiosk::local},
    store::{Collection, StoreError, answers_prefix},
    ui::{clock, files::download},
};

/// Offers the file.
pub(super) fn export(page: &Page) {
    let page = Rc::clone(page);
    spawn_local(async move {
        let lang = page.borrow().lang;
        let said = match file(&page).await {
            Ok((name, text, left_out)) => {
                download(&name, "application/json", &text);
                let words = match left_out {
                    0 => words::EXPORTED,
                    _ => words::EXPORTED_WITHOUT,
                };
                words.with(lang, &[("name", &name), ("n", &left_out.to_string())])
            }
            Err(_) => words::EXPORT_FAILED.get(lang).to_owned(),
        };
        say(&said);
    });
}

/// The file's name and text, and how many of the guests' files do not fit. A survey that was made
/// on this device goes with its responses; the bundled ones are everywhere.
async fn file(page: &Page) -> Result<(String, String, usize), StoreError> {
    let (store, prefix, reference) = {
        let app = page.borrow();
        (
            app.store.clone(),
            answers_prefix(&app.survey),
            app.survey.reference(),
        )
    };
    // As texts: what this version cannot read is exported as well.
    let survey = store.text(Collection::Surveys, &reference).await?;
    let surveys: Vec<String> = survey.into_iter().collect();
    let responses = store.texts(Collection::Responses, &prefix).await?;
    let attachments = store.texts(Collection::Attachments, &prefix).await?;
    let (attachments, left_out) = fitting(attachments, String::len);
    let text = from_texts(&clock::now(), &surveys, &responses, &attachments);
    let name = [
        "serviscope-kiosk-",
        &page.borrow().survey.id,
        "-",
        &local::now().day,
        ".json",
    ]
    .concat();
    Ok((name, text, left_out))
}

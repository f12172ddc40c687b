//! The responses of this survey as a workspace file, which the studio imports.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use serviscope_domain::formats::workspace::from_texts;
use wasm_bindgen_futures::spawn_local;

use super::{say, words};
use crate::{
    respond::{app::Page, complete::kiosk::local},
    store::{Collection, Document, StoreError, answers_prefix},
    ui::{clock, files::download},
};

/// A stored response as the text that it is: what this version cannot read is exported as well.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
struct ResponseText(String);

impl Document for ResponseText {
    const COLLECTION: Collection = Collection::Responses;

    /// Texts are only read.
    fn key(&self) -> String {
        String::new()
    }

    fn to_json(&self) -> String {
        self.0.clone()
    }

    fn from_json(json: &str) -> Result<Self, StoreError> {
        Ok(Self(json.to_owned()))
    }
}

/// A stored survey as the text that it is.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
struct SurveyText(String);

impl Document for SurveyText {
    const COLLECTION: Collection = Collection::Surveys;

    /// Texts are only read.
    fn key(&self) -> String {
        String::new()
    }

    fn to_json(&self) -> String {
        self.0.clone()
    }

    fn from_json(json: &str) -> Result<Self, StoreError> {
        Ok(Self(json.to_owned()))
    }
}

/// Offers the file.
pub(super) fn export(page: &Page) {
    let page = Rc::clone(page);
    spawn_local(async move {
        let lang = page.borrow().lang;
        let said = match file(&page).await {
            Ok((name, text)) => {
                download(&name, "application/json", &text);
                words::EXPORTED.with(lang, &[("name", &name)])
            }
            Err(_) => words::EXPORT_FAILED.get(lang).to_owned(),
        };
        say(&said);
    });
}

/// The file's name and text. A survey that was made on this device goes with its responses; the
/// bundled ones are everywhere.
async fn file(page: &Page) -> Result<(String, String), StoreError> {
    let (store, prefix, reference) = {
        let app = page.borrow();
        (
            app.store.clone(),
            answers_prefix(&app.survey),
            app.survey.reference(),
        )
    };
    let surveys: Vec<String> = store
        .get::<SurveyText>(&reference)
        .await?
        .map(|SurveyText(text)| text)
        .into_iter()
        .collect();
    let responses: Vec<String> = store
        .all::<ResponseText>(&prefix)
        .await?
        .documents
        .into_iter()
        .map(|ResponseText(text)| text)
        .collect();
    let text = from_texts(&clock::now(), &surveys, &responses);
    let name = [
        "serviscope-kiosk-",
        &page.borrow().survey.id,
        "-",
        &local::now().day,
        ".json",
    ]
    .concat();
    Ok((name, text))
}

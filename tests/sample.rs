//! The sample workspace in the store: in once, out in one step, never back by itself.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use serviscope::store::{Batch, Store, sample};
use serviscope_domain::{
    blueprint::{self, Blueprint},
    response::{Answer, Context, Draft, Response},
    survey::bundled,
    text::Lang,
};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const PREFIX: &str = "servqual22@1/";

fn real() -> Response {
    let survey = bundled().remove(0);
    let now = "2026-11-22T08:00:00Z".to_owned();
    let mut draft = Draft::start(
        &survey,
        "real".into(),
        Lang::En,
        now.clone(),
        Context::default(),
    );
    draft.answers.set("SQ01E", Answer::Number(6.0));
    draft.submit(&survey, now)
}

async fn counts(store: &Store) -> (usize, usize) {
    (
        store.count::<Response>(PREFIX).await.unwrap(),
        store.count::<Blueprint>("").await.unwrap(),
    )
}

#[wasm_bindgen_test]
async fn removing_the_sample_leaves_the_rest_and_can_be_undone() {
    let store = Store::in_memory();
    store.write(Batch::new().put(&real())).await.unwrap();
    sample::seed_once(&store).await.unwrap();
    assert_eq!(counts(&store).await, (161, 1));
    assert_eq!(store.count::<Response>("gap_").await.unwrap(), 31);
    assert!(sample::is_installed(&store).await.unwrap());

    let undo = sample::remove(&store).await.unwrap();
    assert_eq!(counts(&store).await, (1, 0));
    assert_eq!(store.count::<Response>("gap_").await.unwrap(), 0);
    assert!(!sample::is_installed(&store).await.unwrap());

    store.write(undo).await.unwrap();
    assert_eq!(counts(&store).await, (161, 1));
}

#[wasm_bindgen_test]
async fn a_removed_sample_does_not_come_back_by_itself() {
    let store = Store::in_memory();
    sample::seed_once(&store).await.unwrap();
    sample::remove(&store).await.unwrap();
    sample::seed_once(&store).await.unwrap();
    assert_eq!(counts(&store).await, (0, 0));
    sample::install(&store).await.unwrap();
    assert_eq!(counts(&store).await, (160, 1));
}

#[wasm_bindgen_test]
async fn an_edited_sample_blueprint_is_not_replaced() {
    let store = Store::in_memory();
    let mut edited = blueprint::sample();
    edited.title.en = "Ours".into();
    store.write(Batch::new().put(&edited)).await.unwrap();
    sample::install(&store).await.unwrap();
    let kept: Blueprint = store.get(&edited.id).await.unwrap().unwrap();
    assert_eq!(kept.title.en, "Ours");
}

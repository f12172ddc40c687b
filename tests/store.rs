//! The store in a real browser: what is written is there after reopening, batches are all or
//! nothing, updates of two connections do not overwrite each other.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::expect_used,
    clippy::float_cmp,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a helper that fails ends its test, which is what should happen"
)]

use serviscope::{
    store::{Batch, Collection, Document, Store, StoreError},
    ui::clock,
};
use serviscope_domain::{
    response::{ATTACHMENT_SCHEMA, Answer, Attachment, Context, Draft, Response},
    survey::{Survey, bundled},
    text::Lang,
};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The database as version 1 of its layout made it, with one draft.
#[wasm_bindgen(inline_js = "
export async function makeLayout1(name, key, text) {
  const settled = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await settled(indexedDB.deleteDatabase(name));
  const open = indexedDB.open(name, 1);
  open.onupgradeneeded = () => {
    for (const store of ['drafts', 'responses', 'surveys', 'blueprints', 'settings']) {
      open.result.createObjectStore(store);
    }
  };
  const database = await settled(open);
  await settled(database.transaction('drafts', 'readwrite').objectStore('drafts').put(text, key));
  database.close();
}
")]
extern "C" {
    #[wasm_bindgen(js_name = makeLayout1, catch)]
    async fn make_layout_1(name: &str, key: &str, text: &str) -> Result<JsValue, JsValue>;
}

fn survey() -> Survey {
    bundled().remove(1)
}

/// A draft under a key of its own, so that tests do not meet in the shared database.
fn draft(version: u32) -> Draft {
    let mut survey = survey();
    survey.version = version;
    Draft::start(
        &survey,
        clock::new_id(),
        Lang::En,
        clock::now(),
        Context::default(),
    )
}

fn file(draft: &Draft, name: &str) -> Attachment {
    Attachment {
        schema: ATTACHMENT_SCHEMA,
        survey: draft.survey.clone(),
        version: draft.version,
        response: draft.id.clone(),
        name: name.into(),
        size: 3,
        data: "data:image/jpeg;base64,YWJj".into(),
    }
}

fn response(version: u32) -> Response {
    draft(version).submit(&survey(), clock::now())
}

#[wasm_bindgen_test]
async fn what_is_written_is_there_for_another_connection() {
    let store = Store::open().await;
    assert!(store.is_persistent());
    let written = draft(101);
    store.write(Batch::new().put(&written)).await.unwrap();
    let other = Store::open().await;
    assert_eq!(
        other.get::<Draft>(&written.key()).await.unwrap(),
        Some(written)
    );
}

#[wasm_bindgen_test]
async fn submitting_removes_the_draft_and_adds_the_response_together() {
    let store = Store::open().await;
    let draft = draft(102);
    store.write(Batch::new().put(&draft)).await.unwrap();
    let key = draft.key();
    let response = draft.submit(&survey(), clock::now());
    store
        .write(Batch::new().put(&response).delete::<Draft>(key.clone()))
        .await
        .unwrap();
    assert_eq!(store.get::<Draft>(&key).await.unwrap(), None);
    assert_eq!(
        store.count::<Response>("kiosk_express@102/").await.unwrap(),
        1
    );
}

#[wasm_bindgen_test]
async fn updates_of_two_connections_keep_both_changes() {
    let (one, two) = (Store::open().await, Store::open().await);
    let draft = draft(103);
    let key = draft.key();
    one.write(Batch::new().put(&draft)).await.unwrap();
    let add = |store: Store, question: &'static str| {
        let key = key.clone();
        async move {
            store
                .update::<Draft>(&key, |stored| {
                    let mut stored = stored.unwrap();
                    stored.answers.set(question, Answer::Number(1.0));
                    stored
                })
                .await
                .unwrap();
        }
    };
    for _ in 0..10 {
        add(one.clone(), "KX01").await;
        add(two.clone(), "KX02").await;
    }
    let stored = one.get::<Draft>(&key).await.unwrap().unwrap();
    assert!(stored.answers.contains("KX01") && stored.answers.contains("KX02"));
}

#[wasm_bindgen_test]
async fn a_document_that_cannot_be_read_is_never_overwritten() {
    /// Stands for a document that a newer version wrote under the same key.
    #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    struct Newer(String);
    impl Document for Newer {
        const COLLECTION: Collection = Collection::Drafts;
        fn key(&self) -> String {
            self.0.clone()
        }
    }
    let store = Store::open().await;
    let draft = draft(106);
    let newer = Newer(draft.key());
    store.write(Batch::new().put(&newer)).await.unwrap();
    let outcome = store.update::<Draft>(&draft.key(), |_| draft.clone()).await;
    assert!(
        matches!(outcome, Err(StoreError::Unreadable(_))),
        "{outcome:?}"
    );
    assert_eq!(store.get::<Newer>(&newer.key()).await.unwrap(), Some(newer));
}

#[wasm_bindgen_test]
async fn responses_are_listed_by_survey_and_version() {
    let store = Store::open().await;
    let (mine, other) = (response(104), response(1040));
    store
        .write(Batch::new().put(&mine).put(&other))
        .await
        .unwrap();
    let found = store.all::<Response>("kiosk_express@104/").await.unwrap();
    assert_eq!((found.documents, found.unreadable), (vec![mine], 0));
}

#[wasm_bindgen_test]
async fn a_database_of_the_first_layout_keeps_its_documents_and_learns_to_keep_files() {
    let draft = draft(107);
    let (key, text) = (Document::key(&draft), draft.to_json());
    make_layout_1("serviscope", &key, &text).await.unwrap();
    let store = Store::open().await;
    assert!(store.is_persistent());
    assert_eq!(store.get::<Draft>(&key).await.unwrap(), Some(draft.clone()));
    let file = file(&draft, "photo.jpg");
    store.write(Batch::new().put(&file)).await.unwrap();
    let prefix = [&key, "/"].concat();
    let files = store.all::<Attachment>(&prefix).await.unwrap();
    assert_eq!(files.documents, [file]);
}

#[wasm_bindgen_test]
async fn the_files_of_one_draft_go_with_it_and_no_others() {
    for store in [Store::open().await, Store::in_memory()] {
        let (mine, other) = (draft(109), draft(109));
        let batch = Batch::new()
            .put(&mine)
            .put(&file(&mine, "a.jpg"))
            .put(&file(&mine, "b.jpg"))
            .put(&file(&other, "a.jpg"));
        store.write(batch).await.unwrap();
        let forget = Batch::new()
            .delete::<Draft>(Document::key(&mine))
            .delete_all::<Attachment>(mine.files_prefix());
        store.write(forget).await.unwrap();
        let left = store.all::<Attachment>("kiosk_express@109/").await.unwrap();
        assert_eq!(left.documents, [file(&other, "a.jpg")]);
        let prefix = other.files_prefix();
        let texts = store.texts(Collection::Attachments, &prefix).await.unwrap();
        assert_eq!(texts, [file(&other, "a.jpg").to_json()]);
        let away = Batch::new().delete_all::<Attachment>(prefix);
        store.write(away).await.unwrap();
    }
}

#[wasm_bindgen_test]
async fn memory_behaves_like_the_database() {
    let store = Store::in_memory();
    assert!(!store.is_persistent());
    let response = response(105);
    store.write(Batch::new().put(&response)).await.unwrap();
    assert_eq!(
        store.count::<Response>("kiosk_express@105/").await.unwrap(),
        1
    );
    store
        .write(Batch::new().delete::<Response>(response.key()))
        .await
        .unwrap();
    assert_eq!(store.count::<Response>("").await.unwrap(), 0);
}

#[wasm_bindgen_test]
fn ids_sort_by_time_and_do_not_repeat() {
    let ids: Vec<String> = (0..100).map(|_| clock::new_id()).collect();
    let mut unique = ids.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), 100);
    assert!(ids.iter().all(|id| id.len() == 26));
    assert_eq!(ids[0][..6], ids[99][..6], "the time comes first");
}

//! Requests and transactions as futures.
//!
//! The promises settle inside the browser's own events and are awaited in microtasks, so the
//! transaction is still open when the next request of it is made.

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, IdbRequest, IdbTransaction};

use crate::store::StoreError;

/// The result of a request.
pub(super) async fn result(request: &IdbRequest) -> Result<JsValue, StoreError> {
    let done = settled(|resolve, reject| {
        request.set_onsuccess(Some(resolve));
        request.set_onerror(Some(reject));
    });
    match done.await {
        Ok(_) => Ok(request.result()?),
        Err(_) => Err(reason(request.error().ok().flatten())),
    }
}

/// Waits until everything that was asked of the transaction is on the disk.
pub(super) async fn committed(transaction: &IdbTransaction) -> Result<(), StoreError> {
    let done = settled(|resolve, reject| {
        transaction.set_oncomplete(Some(resolve));
        transaction.set_onabort(Some(reject));
    });
    match done.await {
        Ok(_) => Ok(()),
        Err(_) => Err(reason(transaction.error())),
    }
}

fn settled(mut listen: impl FnMut(&Function, &Function)) -> JsFuture {
    JsFuture::from(Promise::new(&mut |resolve, reject| {
        listen(&resolve, &reject);
    }))
}

fn reason(exception: Option<DomException>) -> StoreError {
    let Some(exception) = exception else {
        return StoreError::Failed("closed".into());
    };
    match exception.name().as_str() {
        "QuotaExceededError" => StoreError::Full,
        name => StoreError::Failed([name, ": ", &exception.message()].concat()),
    }
}

/// What the browser threw.
impl From<JsValue> for StoreError {
    fn from(thrown: JsValue) -> Self {
        reason(thrown.dyn_into().ok())
    }
}

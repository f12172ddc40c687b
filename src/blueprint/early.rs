//! The blueprint that `src/studio/warm.js` has read while the module was on its way.

use js_sys::{Promise, Reflect, global};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Where the script leaves it.
const NAME: &str = "serviscopeBlueprint";

/// The stored text of the blueprint `id`, if the script has read this one. Only the first who asks
/// gets it: later the store may know better.
pub(super) async fn take(id: &str) -> Option<String> {
    let (global, name) = (global(), JsValue::from_str(NAME));
    let found = Reflect::get(&global, &name).ok()?;
    Reflect::delete_property(&global, &name).ok()?;
    let get = |key: &str| Reflect::get(&found, &JsValue::from_str(key)).ok();
    if get("id")?.as_string()? != id {
        return None;
    }
    let text: Promise = get("text")?.dyn_into().ok()?;
    JsFuture::from(text).await.ok()?.as_string()
}

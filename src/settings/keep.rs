//! Whether the browser promises to keep the data, and how much room there is.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

use crate::ui::{
    i18n::{Label, Language, label, tr},
    number::fixed,
    toast::use_toasts,
};

const HEADING: Label = label("这台设备的存储", "Storage on this device");
const KEPT: Label = label(
    "浏览器承诺保留这里的数据，空间不够时也不会自动清理。",
    "The browser promises to keep this data even when space runs short.",
);
const NOT_KEPT: Label = label(
    "空间不够时，浏览器可能自动清理这里的数据。可以请它保留；也请定期导出。",
    "When space runs short, the browser may clear this data. Ask it to keep the data, and export a copy now and then.",
);
const UNKNOWN: Label = label(
    "浏览器没有说明会不会自动清理数据（局域网的 http 地址就是这样）。请定期导出。",
    "The browser does not say whether it may clear this data, as is usual on a plain http address. Export a copy now and then.",
);
const ASK: Label = label("请浏览器保留数据", "Ask the browser to keep data");
const GRANTED: Label = label("浏览器会保留这里的数据", "The browser will keep the data");
const DENIED: Label = label(
    "浏览器没有答应。把本站加入书签或安装为应用后再试，往往就会答应。",
    "The browser did not agree. It often does after you bookmark the site or install it as an app.",
);
const USED: Label = label(
    "已用 {used}，可用约 {quota}",
    "{used} used of about {quota}",
);

/// What the browser says about the storage.
#[derive(Clone, Debug, Default, PartialEq)]
struct Report {
    /// Whether it promises to keep the data; `None` where it does not say.
    persisted: Option<bool>,
    /// Bytes in use and bytes that may be used.
    estimate: Option<(f64, f64)>,
}

/// The card with the state of the storage.
#[component]
pub(super) fn KeepCard() -> impl IntoView {
    let (language, toasts) = (Language::current(), use_toasts());
    let report = RwSignal::new(None::<Report>);
    let reload = move || {
        leptos::task::spawn_local(async move {
            let found = look().await;
            // The page may be gone by now.
            let _ = report.try_set(Some(found));
        });
    };
    reload();
    let ask = move |_| {
        leptos::task::spawn_local(async move {
            let granted = match manager().and_then(|manager| manager.persist().ok()) {
                Some(promise) => JsFuture::from(promise)
                    .await
                    .is_ok_and(|kept| kept.is_truthy()),
                None => false,
            };
            let said = if granted { GRANTED } else { DENIED };
            toasts.say(said.get(language.now()));
            reload();
        });
    };
    let state = move || match report.get()?.persisted {
        Some(true) => Some(KEPT),
        Some(false) => Some(NOT_KEPT),
        None => Some(UNKNOWN),
    };
    let usage = move || {
        let (used, quota) = report.get()?.estimate?;
        Some(USED.with(
            language.get(),
            &[("used", &size(used)), ("quota", &size(quota))],
        ))
    };
    let may_ask = move || {
        report
            .read()
            .as_ref()
            .is_some_and(|report| report.persisted == Some(false))
    };
    view! {
        <section class="card" aria-labelledby="keep-heading">
            <h2 id="keep-heading">{tr(HEADING)}</h2>
            <p>{move || state().map(|words| words.get(language.get()))}</p>
            <p class="hint">{usage}</p>
            <Show when=may_ask>
                <button type="button" class="button" on:click=ask>{tr(ASK)}</button>
            </Show>
        </section>
    }
}

/// The browser's storage manager, which plain http on a local network does not have.
fn manager() -> Option<StorageManager> {
    let manager = window().navigator().storage();
    let is_there = !JsValue::is_undefined(manager.as_ref());
    is_there.then_some(manager)
}

async fn look() -> Report {
    let Some(manager) = manager() else {
        return Report::default();
    };
    let persisted = match manager.persisted() {
        Ok(promise) => JsFuture::from(promise)
            .await
            .ok()
            .map(|kept| kept.is_truthy()),
        Err(_) => None,
    };
    let estimate = match manager.estimate() {
        Ok(promise) => JsFuture::from(promise)
            .await
            .ok()
            .and_then(|found| bytes(&found)),
        Err(_) => None,
    };
    Report {
        persisted,
        estimate,
    }
}

/// `usage` and `quota` of a `StorageEstimate`.
fn bytes(estimate: &JsValue) -> Option<(f64, f64)> {
    let estimate: &js_sys::Object = estimate.dyn_ref()?;
    let number = |name: &str| js_sys::Reflect::get(estimate, &name.into()).ok()?.as_f64();
    Some((number("usage")?, number("quota")?))
}

/// A size as people read it: 1 MB is a million bytes, as file managers count.
fn size(bytes: f64) -> String {
    match bytes {
        bytes if bytes >= 1e9 => format!("{} GB", fixed(bytes / 1e9, 1)),
        bytes if bytes >= 1e6 => format!("{} MB", fixed(bytes / 1e6, 1)),
        bytes => format!("{} KB", fixed((bytes / 1e3).ceil(), 0)),
    }
}

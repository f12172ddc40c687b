//! Whether the browser promises to keep the data, and how much room there is.

use leptos::prelude::*;

use crate::ui::{
    i18n::{Label, Language, label, tr},
    kept::{Report, ask as ask_to_keep, look, size},
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
            let said = if ask_to_keep().await { GRANTED } else { DENIED };
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

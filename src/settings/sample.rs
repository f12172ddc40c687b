//! The sample data: in, and out again in one step.

use leptos::prelude::*;

use crate::{
    store::{Collection, Store, sample},
    ui::{
        i18n::{Label, Language, label, tr},
        live::follow,
        sample::{REMOVE_SAMPLE, remove_sample},
        toast::use_toasts,
    },
};

const HEADING: Label = label("示例数据", "Sample data");
const ABOUT: Label = label(
    "北京 A 饭店的虚构数据：160 位客人、7 位管理者、24 位一线员工的答卷和一张服务蓝图，用来熟悉工具。示例处处有标记，不会混进真实数据。",
    "Invented data of A Hotel in Beijing, to get to know the tool: the responses of 160 guests, 7 managers and 24 contact staff, and a blueprint. Sample data is marked everywhere.",
);
const LOAD: Label = label("重新载入示例数据", "Load the sample data again");
const LOADED: Label = label("示例数据已载入", "Sample data loaded");

/// The card with the sample data.
#[component]
pub(super) fn SampleCard() -> impl IntoView {
    let (language, toasts) = (Language::current(), use_toasts());
    let installed = RwSignal::new(None::<bool>);
    let Some(store) = use_context::<Store>() else {
        return ().into_any();
    };
    follow(&[Collection::Responses, Collection::Blueprints], {
        let store = store.clone();
        move || {
            let store = store.clone();
            leptos::task::spawn_local(async move {
                if let Ok(is_there) = sample::is_installed(&store).await {
                    // The page may be gone by now.
                    let _ = installed.try_set(Some(is_there));
                }
            });
        }
    });
    let complain = move |error: crate::store::StoreError| {
        toasts.say(error.explain().get(language.now()));
    };
    let (to_remove, to_load) = (store.clone(), store);
    let remove = move |_| remove_sample(to_remove.clone(), toasts, language);
    let load = move |_| {
        let store = to_load.clone();
        leptos::task::spawn_local(async move {
            match sample::install(&store).await {
                Ok(()) => toasts.say(LOADED.get(language.now())),
                Err(error) => complain(error),
            }
        });
    };
    view! {
        <section class="card" aria-labelledby="sample-heading">
            <h2 id="sample-heading">{tr(HEADING)}</h2>
            <p>{tr(ABOUT)}</p>
            {move || match installed.get() {
                None => view! { <div class="skeleton line" aria-busy="true"></div> }.into_any(),
                Some(true) => view! {
                    <button type="button" class="button" on:click=remove.clone()>{tr(REMOVE_SAMPLE)}</button>
                }.into_any(),
                Some(false) => view! {
                    <button type="button" class="button" on:click=load.clone()>{tr(LOAD)}</button>
                }.into_any(),
            }}
        </section>
    }
    .into_any()
}

//! The list of surveys.

use leptos::prelude::*;

use super::{
    card::SurveyCard,
    catalog::{self, Entry},
};
use crate::{
    store::{Collection, Store},
    ui::{
        i18n::{Label, label, say},
        live,
        page::{Page, label_signal},
    },
};
use serviscope_domain::text::Text;

const TITLE: Label = label("问卷", "Surveys");
const LEAD: Label = label(
    "把链接发给客户，或者导入已有的答卷，再看差距。",
    "Send the link to customers or import the responses you have, then look at the gaps.",
);

/// Every survey with its counts and what can be done with it.
#[component]
pub fn SurveyList() -> impl IntoView {
    let entries = RwSignal::new(None::<Result<Vec<Entry>, Text>>);
    if let Some(store) = use_context::<Store>() {
        live::follow(&[Collection::Surveys, Collection::Responses], move || {
            let store = store.clone();
            leptos::task::spawn_local(async move {
                let loaded = catalog::entries(&store).await;
                // The page may be gone by now.
                let _ = entries.try_set(Some(loaded.map_err(|error| error.explain())));
            });
        });
    }
    view! {
        <Page title=label_signal(TITLE) lead=label_signal(LEAD)>
            {move || match entries.get() {
                None => view! { <ul class="survey-list" aria-busy="true">
                    <li class="card skeleton"></li><li class="card skeleton"></li>
                </ul> }.into_any(),
                Some(Err(why)) => view! { <p class="notice warn" role="alert">{say(why)}</p> }.into_any(),
                Some(Ok(entries)) => view! {
                    <ul class="survey-list">
                        {entries.into_iter().map(|entry| view! { <SurveyCard entry/> }).collect_view()}
                    </ul>
                }.into_any(),
            }}
        </Page>
    }
}

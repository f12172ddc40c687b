//! Responses from a CSV file: choose it, say what its columns mean, check, import.
//!
//! Nothing is written before the last step, and that one writes everything or nothing.

mod check;
mod choose;
mod columns;
mod done;
mod state;
mod steps;

use leptos::prelude::*;
use leptos_router::{components::A, hooks::use_params_map};
use serviscope_domain::{scoring::ScoringKey, survey::Survey, text::Text};

use self::{
    check::Check,
    choose::Choose,
    columns::Columns,
    done::Done,
    state::{Import, Step},
    steps::Steps,
};
use crate::{
    store::{Store, find_survey},
    ui::{
        i18n::{Label, Language, label, say, tr},
        icon::{Glyph, Icon},
        page::Page,
    },
};

const TITLE: Label = label("导入答卷", "Import responses");
const TO_LIST: Label = label("全部问卷", "All surveys");
const MISSING: Label = label(
    "这个工作区里没有问卷“{reference}”。",
    "There is no survey “{reference}” in this workspace.",
);
const NOT_PAIRED: Label = label(
    "目前只有成对询问期望和感知的问卷（例如 SERVQUAL）能导入 CSV，这份问卷不是。您可以用“导入工作区”带回它的答卷。",
    "For now, CSV can be imported into surveys that ask for expectations and perceptions in pairs, such as SERVQUAL. This one does not; its responses can come back with “Import a workspace”.",
);
const TO_SETTINGS: Label = label("去导入工作区", "Import a workspace");

/// What the address leads to.
#[derive(Clone)]
enum Found {
    Loading,
    Nothing,
    Failed(Text),
    NotPaired(Box<Survey>),
    Ready(Import),
}

/// Imports a file into the survey that the address names.
#[component]
pub fn ImportPage() -> impl IntoView {
    let params = use_params_map();
    let reference = Memo::new(move |_| params.get().get("reference").unwrap_or_default());
    // Another survey is another page, although the router keeps this one.
    move || view! { <ImportInto reference=reference.get()/> }
}

#[component]
fn ImportInto(reference: String) -> impl IntoView {
    let reference = Signal::stored(reference);
    let (language, found) = (Language::current(), RwSignal::new(Found::Loading));
    let survey = RwSignal::new(None::<Survey>);
    if let Some(store) = use_context::<Store>() {
        // The signals of the import belong to the page, not to the task that finds the survey.
        let owner = Owner::current();
        leptos::task::spawn_local(async move {
            let result = find_survey(&store, &reference.get_untracked()).await;
            let made = match result {
                Err(error) => Found::Failed(error.explain()),
                Ok(None) => Found::Nothing,
                Ok(Some(survey)) => match (ScoringKey::for_survey(&survey), owner) {
                    (Some(key), Some(owner)) => {
                        Found::Ready(owner.with(|| Import::new(store.clone(), survey, key)))
                    }
                    _ => Found::NotPaired(Box::new(survey)),
                },
            };
            // The page may be gone by now.
            if let Found::Ready(import) = &made {
                let _ = survey.try_set(import.survey());
            } else if let Found::NotPaired(found) = &made {
                let _ = survey.try_set(Some((**found).clone()));
            }
            let _ = found.try_set(made);
        });
    }
    let title = Signal::derive(move || TITLE.get(language.get()).to_owned());
    let lead = Signal::derive(move || match survey.get() {
        Some(survey) => survey.fill(&survey.title).get(language.get()).to_owned(),
        None => reference.get(),
    });
    let missing = move || MISSING.with(language.get(), &[("reference", &reference.get())]);
    view! {
        <div class="page-stack">
            <p class="crumbs"><A href="/surveys"><Icon glyph=Glyph::Back/>{tr(TO_LIST)}</A></p>
            <Page title lead>
                {move || match found.get() {
                    Found::Loading => view! {
                        <div class="card skeleton tall" aria-busy="true"></div>
                    }.into_any(),
                    Found::Nothing => view! {
                        <p class="notice warn" role="alert">{missing}</p>
                    }.into_any(),
                    Found::Failed(why) => view! {
                        <p class="notice warn" role="alert">{say(why)}</p>
                    }.into_any(),
                    Found::NotPaired(_) => view! {
                        <div class="empty">
                            <p>{tr(NOT_PAIRED)}</p>
                            <A href="/settings" attr:class="button">{tr(TO_SETTINGS)}</A>
                        </div>
                    }.into_any(),
                    Found::Ready(import) => view! { <Wizard import/> }.into_any(),
                }}
            </Page>
        </div>
    }
}

/// The four steps, one at a time.
#[component]
fn Wizard(import: Import) -> impl IntoView {
    view! {
        <Steps step=import.step/>
        {move || match import.step.get() {
            Step::File => view! { <Choose import/> }.into_any(),
            Step::Columns => view! { <Columns import/> }.into_any(),
            Step::Check => view! { <Check import/> }.into_any(),
            Step::Done => view! { <Done import/> }.into_any(),
        }}
    }
}

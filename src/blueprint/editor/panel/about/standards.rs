//! Standards that steps have to meet.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{Standard, StandardState},
    text::Text,
};

use super::{
    super::{
        super::state::Editor,
        binding::{Binding, part},
        field::{Line, OneOf, Words, one_of},
    },
    shelf::{Shelf, shelf},
};
use crate::{
    blueprint::terms,
    ui::i18n::{Label, label},
};

const TEXT: Label = label("要求什么", "What has to be so");
const METRIC: Label = label("怎样测量", "How it is measured");
const TARGET: Label = label("目标，例如 60 s", "Target, for example 60 s");
const TOLERANCE: Label = label("容许，例如 15 s", "Tolerance, for example 15 s");
const STATE: Label = label("状态", "State");

#[component]
pub(super) fn Standards(editor: Editor) -> impl IntoView {
    shelf(
        editor,
        Shelf {
            kind: "standards",
            title: label("标准", "Standards"),
            hint: label("步骤要达到的要求。", "What steps have to meet."),
            add: label("新增标准", "Add a standard"),
            ids: |blueprint| blueprint.standards.keys().cloned().collect(),
            get: |blueprint, id| blueprint.standards.get(id).cloned(),
            fresh: |_, id| Standard::new(id, Text::default()),
            name: |standard| &standard.text,
            fields,
        },
    )
}

fn fields(editor: Editor, standard: Binding<Standard>, key: String) -> AnyView {
    let state = standard.part(
        |standard| Some(standard.state),
        |standard, next: Option<StandardState>| standard.state = next.unwrap_or_default(),
    );
    let (states, state) = one_of(
        editor,
        StandardState::ALL,
        StandardState::name,
        terms::standard_state,
        state,
    );
    view! {
        <Words editor name=TEXT id=format!("{key}-name") rows=2 text=part!(standard, text)/>
        <Words editor name=METRIC id=format!("{key}-metric") text=part!(standard, metric)/>
        <div class="bp-pair">
            <Line editor name=TARGET id=format!("{key}-target") line=part!(standard, target)/>
            <Line editor name=TOLERANCE id=format!("{key}-tolerance") line=part!(standard, tolerance)/>
        </div>
        <OneOf name=STATE id=format!("{key}-state") choices=states none=None chosen=state/>
    }
    .into_any()
}

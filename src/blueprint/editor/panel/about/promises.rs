//! The promise ledger.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{Promise, PromiseState, StandardId},
    text::Text,
};

use super::{
    super::{
        super::state::Editor,
        binding::{Binding, part},
        entries,
        field::{Line, OneOf, Words, one_of},
    },
    shelf::{Shelf, shelf},
};
use crate::{
    blueprint::terms,
    ui::i18n::{Label, label},
};

const TEXT: Label = label("承诺什么", "What is promised");
const CHANNEL: Label = label("在哪里承诺", "Where it is made");
const DATE: Label = label("从何时起", "Since");
const DUE: Label = label("到何时止", "Until");
const METRIC: Label = label("怎样算兑现", "How one can tell whether it is kept");
const STANDARD: Label = label("背后的标准", "The standard behind it");
const STATE: Label = label("状态", "State");

#[component]
pub(super) fn Promises(editor: Editor) -> impl IntoView {
    shelf(
        editor,
        Shelf {
            kind: "promises",
            title: label("承诺台账", "Promise ledger"),
            hint: label(
                "服务看不见摸不着，客户凭承诺相信。",
                "A service cannot be seen beforehand; customers trust its promises.",
            ),
            add: label("新增承诺", "Add a promise"),
            ids: |blueprint| blueprint.promises.keys().cloned().collect(),
            get: |blueprint, id| blueprint.promises.get(id).cloned(),
            fresh: |_, id| Promise::new(id, Text::default()),
            name: |promise| &promise.text,
            fields,
        },
    )
}

fn fields(editor: Editor, promise: Binding<Promise>, key: String) -> AnyView {
    let state = promise.part(
        |promise| Some(promise.state),
        |promise, next: Option<PromiseState>| promise.state = next.unwrap_or_default(),
    );
    let (states, state) = one_of(
        editor,
        PromiseState::ALL,
        PromiseState::name,
        terms::promise_state,
        state,
    );
    let standard = promise.part(
        |promise| {
            let standard = promise.standard.as_ref();
            standard.map(ToString::to_string).unwrap_or_default()
        },
        |promise, next: String| {
            promise.standard = (!next.is_empty()).then(|| StandardId::from(next));
        },
    );
    view! {
        <Words editor name=TEXT id=format!("{key}-name") rows=2 text=part!(promise, text)/>
        <Words editor name=CHANNEL id=format!("{key}-channel") text=part!(promise, channel)/>
        <div class="bp-pair">
            <Line editor name=DATE id=format!("{key}-date") kind="date" line=part!(promise, date)/>
            <Line editor name=DUE id=format!("{key}-due") kind="date" line=part!(promise, due)/>
        </div>
        <Words editor name=METRIC id=format!("{key}-metric") rows=2 text=part!(promise, metric)/>
        <OneOf name=STANDARD id=format!("{key}-standard") choices=entries::standards(editor) chosen=standard/>
        <OneOf name=STATE id=format!("{key}-state") choices=states none=None chosen=state/>
    }
    .into_any()
}

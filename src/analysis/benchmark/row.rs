//! One competitor: its name, where its scores come from, and the scores.

use std::sync::Arc;

use leptos::{html, prelude::*};
use serviscope_domain::{
    benchmark::{Competitor, Edit, Part, Words},
    text::Text,
};

use super::{UNNAMED, desk::Desk, score::ScoreField};
use crate::{
    analysis::results::Results,
    ui::{
        i18n::{Label, label, tr},
        icon::{Glyph, Icon},
    },
};

const NAME: Label = label("名称", "Name");
const SOURCE: Label = label("来源", "Source");
const DAY: Label = label("数据日期", "Date of the scores");
const REMOVE: Label = label("去掉：{name}", "Remove: {name}");
const REMOVED: Label = label("已去掉：{name}", "Removed: {name}");
const SCORES: Label = label("{name}：各维度的感知得分", "{name}: perception scores");
const DIMENSION: Label = label("维度", "Dimension");
/// The numbers of a score, in the order of [`Part::ALL`].
pub(super) const PARTS: [Label; 3] = [
    label("均值", "Mean"),
    label("人数 n", "n"),
    label("标准差", "SD"),
];

/// Longest name and source.
const LONGEST: usize = 120;

/// The fields of the competitor with this id.
#[component]
pub(super) fn RivalFields(
    desk: Desk,
    results: Signal<Arc<Results>>,
    id: String,
    /// The competitor that was added last, whose name takes the focus.
    added: RwSignal<Option<String>>,
) -> impl IntoView {
    let field = |what: &str| format!("rival-{what}-{id}");
    let [name_field, source_field, day_field] = ["name", "source", "day"].map(field);
    let id = StoredValue::new(id);
    let called = Memo::new(move |_| called(desk, &id.get_value()));
    let said = move |pick: fn(&Competitor) -> &String| {
        Memo::new(move |_| {
            let held = desk.benchmark.read();
            let rival = held
                .as_ref()
                .and_then(|held| id.with_value(|id| held.rival(id)));
            rival.map(|rival| pick(rival).clone()).unwrap_or_default()
        })
    };
    let name = said(|rival| &rival.name);
    let source = said(|rival| &rival.source);
    let day = said(|rival| &rival.day);
    let say = move |what: Words| {
        move |event: leptos::ev::Event| {
            desk.edit(Edit::Say {
                rival: id.get_value(),
                what,
                words: event_target_value(&event),
            });
        }
    };
    let with_name =
        move |label: Label| move || label.with(desk.language.get(), &[("name", &called.read())]);
    let remove = move |_| {
        let said = REMOVED.with(desk.language.now(), &[("name", &called.get_untracked())]);
        desk.remove(&id.get_value(), said);
    };
    let node = NodeRef::<html::Input>::new();
    Effect::new(move || {
        if let Some(node) = node.get()
            && added.get_untracked() == Some(id.get_value())
        {
            added.set(None);
            let _ = node.focus();
        }
    });
    view! {
        <div class="rival" role="group" aria-label=move || called.get()>
            <div class="rival-head">
                <div class="field">
                    <label for=name_field.clone()>{tr(NAME)}</label>
                    <input id=name_field node_ref=node type="text" maxlength=LONGEST autocomplete="off"
                        prop:value=move || name.get() on:input=say(Words::Name)/>
                </div>
                <div class="field">
                    <label for=source_field.clone()>{tr(SOURCE)}</label>
                    <input id=source_field type="text" maxlength=LONGEST autocomplete="off"
                        prop:value=move || source.get() on:input=say(Words::Source)/>
                </div>
                <div class="field">
                    <label for=day_field.clone()>{tr(DAY)}</label>
                    <input id=day_field type="date" prop:value=move || day.get() on:change=say(Words::Day)/>
                </div>
                <button type="button" class="icon-button" aria-label=with_name(REMOVE) on:click=remove>
                    <Icon glyph=Glyph::Delete/>
                </button>
            </div>
            <ScoreTable desk results id caption=Signal::derive(with_name(SCORES))/>
        </div>
    }
}

/// What a competitor is called, also where nobody has called it anything.
fn called(desk: Desk, id: &str) -> String {
    let held = desk.benchmark.read();
    let rivals = held.as_ref().map_or(&[][..], |held| &held.rivals);
    let Some((place, rival)) = rivals.iter().enumerate().find(|(_, rival)| rival.id == id) else {
        return String::new();
    };
    match rival.name.trim() {
        "" => {
            let place = (place + 1).to_string();
            UNNAMED.with(desk.language.get(), &[("place", &place)])
        }
        name => name.to_owned(),
    }
}

/// The numbers, a row a dimension.
#[component]
fn ScoreTable(
    desk: Desk,
    results: Signal<Arc<Results>>,
    id: StoredValue<String>,
    caption: Signal<String>,
) -> impl IntoView {
    // Fields stay as they are until another survey has other dimensions.
    let dimensions = Memo::new(move |_| {
        let results = results.read();
        let dimensions = results.material.key.dimensions.iter();
        dimensions
            .map(|dimension| (dimension.id.clone(), dimension.name.clone()))
            .collect::<Vec<(String, Text)>>()
    });
    let scale = Memo::new(move |_| {
        let results = results.read();
        [results.material.key.min, results.material.key.max]
    });
    view! {
        <table class="rival-scores">
            <caption>{move || caption.get()}</caption>
            <thead>
                <tr>
                    <th scope="col">{tr(DIMENSION)}</th>
                    {PARTS.map(|part| view! { <th scope="col">{tr(part)}</th> })}
                </tr>
            </thead>
            <tbody>
                {move || dimensions.get().into_iter().map(|(dim, name)| {
                    let title = name.clone();
                    let fields = Part::ALL.into_iter().zip(PARTS).map(|(part, words)| view! {
                        <td><ScoreField desk id dim=dim.clone() name=name.clone() part words scale/></td>
                    }).collect_view();
                    view! {
                        <tr>
                            <th scope="row">{move || title.get(desk.language.get()).to_owned()}</th>
                            {fields}
                        </tr>
                    }
                }).collect_view()}
            </tbody>
        </table>
    }
}

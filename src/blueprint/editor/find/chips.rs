//! What cards have to be like, as chips to press.

use leptos::prelude::*;
use serviscope_domain::blueprint::{
    LaneKind, filter::CardFilter, heat_map::HEAT_STEPS, owners::owner_loads, table::Flag,
};

use super::{
    super::{
        state::Editor,
        words::{FAIL_POINT, MOMENT_OF_TRUTH, WAIT_POINT},
    },
    Find,
};
use crate::{
    blueprint::names,
    ui::i18n::{Label, label, tr},
};

const LANES: Label = label("泳道", "Lanes");
const MARKS: Label = label("标记", "Marks");
const OWNERS: Label = label("负责人", "Owners");
const DISCUSSED: Label = label("有未解决的评论", "Open comments");
const ONLY_FOUND: Label = label("只显示找到的", "Only what was found");
const HEAT: Label = label("热度至少", "Heat at least");
const ANY_HEAT: Label = label("不限", "Any");
const STEP: Label = label("第 {step} 级，共 4 级", "Step {step} of 4");
const SHOWN: Label = label(
    "显示 {all} 张卡片中的 {kept} 张",
    "{kept} of {all} cards shown",
);
const CLEAR: Label = label("清除筛选", "Clear the filter");

/// The marks to choose from.
const FLAGS: [(Flag, Label); 3] = [
    (Flag::FailPoint, FAIL_POINT),
    (Flag::WaitPoint, WAIT_POINT),
    (Flag::MomentOfTruth, MOMENT_OF_TRUTH),
];

#[component]
pub(super) fn Chips(editor: Editor, find: Find) -> impl IntoView {
    let owners = Memo::new(move |_| {
        let lang = editor.lang();
        let loads = editor
            .document
            .with(|blueprint| owner_loads(blueprint, lang));
        let mut names: Vec<String> = loads.into_iter().map(|load| load.owner).collect();
        names.retain(|name| !name.is_empty());
        names
    });
    let named = move |name: Label| move || name.get(editor.lang()).to_owned();
    let shown = move || {
        let kept = find
            .kept
            .with(|kept| kept.as_ref().map(|kept| kept.len()))?;
        let all = editor.document.with(|blueprint| blueprint.cards.len());
        let (kept, all) = (kept.to_string(), all.to_string());
        Some(SHOWN.with(editor.lang(), &[("kept", &kept), ("all", &all)]))
    };
    let is_narrowed = Memo::new(move |_| find.kept.with(Option::is_some));
    view! {
        <div class="bp-find-chips">
            <fieldset class="bp-chips">
                <legend>{tr(LANES)}</legend>
                {LaneKind::ALL.map(|kind| chip(
                    named(names::lane(kind)),
                    move || find.filter.read().lanes.contains(&kind),
                    move |is_on| find.filter.update(|filter| toggle(&mut filter.lanes, kind, is_on)),
                ))}
            </fieldset>
            <fieldset class="bp-chips">
                <legend>{tr(MARKS)}</legend>
                {FLAGS.map(|(flag, name)| chip(
                    named(name),
                    move || find.filter.read().marks.contains(&flag),
                    move |is_on| find.filter.update(|filter| toggle(&mut filter.marks, flag, is_on)),
                ))}
                {chip(
                    named(DISCUSSED),
                    move || find.filter.read().discussed,
                    move |is_on| find.filter.update(|filter| filter.discussed = is_on),
                )}
                {chip(
                    named(ONLY_FOUND),
                    move || find.only_found.get(),
                    move |is_on| find.only_found.set(is_on),
                )}
            </fieldset>
            <Show when=move || owners.with(|owners| !owners.is_empty())>
                <fieldset class="bp-chips">
                    <legend>{tr(OWNERS)}</legend>
                    <For each=move || owners.get() key=Clone::clone let(name)>
                        {owner_chip(find, name)}
                    </For>
                </fieldset>
            </Show>
            <Show when=move || find.heat.is_on()><HeatChoice editor find/></Show>
            <p class="bp-find-shown">
                <span role="status">{shown}</span>
                <Show when=move || is_narrowed.get()>
                    <button type="button" class="button quiet" on:click=move |_| {
                        find.clear();
                        super::focus_soon(super::FIELD.to_owned());
                    }>{tr(CLEAR)}</button>
                </Show>
            </p>
        </div>
    }
}

fn owner_chip(find: Find, name: String) -> impl IntoView {
    let owner = StoredValue::new(name.clone());
    chip(
        move || name.clone(),
        move || {
            let filter = find.filter.read();
            owner.with_value(|owner| filter.owners.contains(owner))
        },
        move |is_on| {
            find.filter
                .update(|filter| toggle(&mut filter.owners, owner.get_value(), is_on));
        },
    )
}

/// The least step of heat, while heat is shown.
#[component]
fn HeatChoice(editor: Editor, find: Find) -> impl IntoView {
    let choose = move |value: String| {
        let least = value.parse::<u8>().ok();
        find.filter.update(|filter| filter.heat = least);
    };
    let is_chosen = move |least: Option<u8>| find.filter.read().heat == least;
    view! {
        <label class="bp-find-heat">
            <span>{tr(HEAT)}</span>
            <select on:change:target=move |event| choose(event.target().value())>
                <option value="" prop:selected=move || is_chosen(None)>{tr(ANY_HEAT)}</option>
                {(1..=HEAT_STEPS).map(|step| view! {
                    <option value=step.to_string() prop:selected=move || is_chosen(Some(step))>
                        {move || STEP.with(editor.lang(), &[("step", &step.to_string())])}
                    </option>
                }).collect_view()}
            </select>
        </label>
    }
}

/// A chip with a box to tick.
fn chip(
    name: impl Fn() -> String + Send + 'static,
    is_on: impl Fn() -> bool + Send + 'static,
    set: impl Fn(bool) + 'static,
) -> impl IntoView {
    view! {
        <label class="bp-chip">
            <input type="checkbox" prop:checked=is_on
                on:change:target=move |event| set(event.target().checked())/>
            <span>{name}</span>
        </label>
    }
}

fn toggle<T: Ord>(all: &mut std::collections::BTreeSet<T>, one: T, is_on: bool) {
    if is_on {
        all.insert(one);
    } else {
        all.remove(&one);
    }
}

/// The filter of one owner's steps.
pub(super) fn of_owner(owner: &str) -> CardFilter {
    CardFilter {
        owners: [owner.to_owned()].into(),
        ..CardFilter::default()
    }
}

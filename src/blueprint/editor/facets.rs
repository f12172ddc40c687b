//! Steps by service layer, system element, buying role and plane of experience, as tables.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{
        Blueprint, BuyingRole, CardId, Layer, Plane, SystemElement,
        facets::{Facet, FacetKey, FacetTable, facet_table},
    },
    text::Lang,
};

use super::{place::Place, state::Editor, words};
use crate::ui::{
    dialog::Dialog,
    i18n::{Label, label, tr},
};

const NAME: Label = label("分面", "Facets");
const TITLE: Label = label("步骤的分面", "Steps by facet");
const CHOICE: Label = label("分面", "Facet");
const CORNER: Label = label("类别", "Kind");
const COUNT: Label = label("{kind}（{count}）", "{kind} ({count})");
const UNDECIDED: Label = label(
    "{count} 个步骤还没有归类。",
    "{count} [step has|steps have] not been put anywhere yet.",
);
const UNSUPPORTED: Label = label(
    "上层有动作、同阶段的下层没有支撑：{cards}",
    "Without support by a deeper plane in their phase: {cards}",
);

const fn facet_name(facet: Facet) -> Label {
    match facet {
        Facet::Layers => label("服务层次（图 8-1）", "Service layers (figure 8-1)"),
        Facet::Elements => label("五要素", "Five elements"),
        Facet::Roles => label("购买角色", "Buying roles"),
        Facet::Planes => label("UX 五层", "UX planes"),
    }
}

const fn key_name(key: FacetKey) -> Label {
    match key {
        FacetKey::Layer(Layer::Basic) => label("基本层", "Basic"),
        FacetKey::Layer(Layer::Reactive) => label("反应层", "Reactive"),
        FacetKey::Layer(Layer::Surprise) => label("惊喜层", "Surprise"),
        FacetKey::Element(SystemElement::People) => label("人", "People"),
        FacetKey::Element(SystemElement::Materials) => label("物料", "Materials"),
        FacetKey::Element(SystemElement::Equipment) => label("设备", "Equipment"),
        FacetKey::Element(SystemElement::Environment) => label("环境", "Environment"),
        FacetKey::Element(SystemElement::Method) => label("方法", "Method"),
        FacetKey::Role(BuyingRole::Initiator) => label("发起者", "Initiator"),
        FacetKey::Role(BuyingRole::Influencer) => label("影响者", "Influencer"),
        FacetKey::Role(BuyingRole::Decider) => label("决策者", "Decider"),
        FacetKey::Role(BuyingRole::Buyer) => label("购买者", "Buyer"),
        FacetKey::Role(BuyingRole::User) => label("使用者", "User"),
        FacetKey::Plane(Plane::Surface) => label("感知层", "Surface"),
        FacetKey::Plane(Plane::Skeleton) => label("角色框架层", "Skeleton"),
        FacetKey::Plane(Plane::Structure) => label("资源结构层", "Structure"),
        FacetKey::Plane(Plane::Scope) => label("能力圈范围层", "Scope"),
        FacetKey::Plane(Plane::Strategy) => label("战略存在层", "Strategy"),
    }
}

/// The button that opens the tables, and the tables.
#[component]
pub(super) fn FacetButton(editor: Editor) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <button type="button" class="button quiet bp-view" on:click=move |_| open.set(true)>{tr(NAME)}</button>
        <Dialog open title=TITLE><Facets editor open/></Dialog>
    }
}

#[component]
fn Facets(editor: Editor, open: RwSignal<bool>) -> impl IntoView {
    let chosen = RwSignal::new(Facet::Layers);
    let table = Memo::new(move |_| {
        editor
            .document
            .with(|blueprint| facet_table(blueprint, chosen.get()))
    });
    view! {
        <fieldset class="bp-flags bp-facets">
            <legend>{tr(CHOICE)}</legend>
            {Facet::ALL.map(|facet| view! {
                <label class="bp-flag">
                    <input type="radio" name="bp-facet" prop:checked=move || chosen.get() == facet
                        on:change=move |_| chosen.set(facet)/>
                    <span>{tr(facet_name(facet))}</span>
                </label>
            })}
        </fieldset>
        <div class="bp-table" tabindex="0" role="region" aria-label=move || facet_name(chosen.get()).get(editor.lang())>
            {move || {
                let lang = editor.lang();
                editor.document.with(|blueprint| table.with(|table| grid(editor, blueprint, table, lang, open)))
            }}
        </div>
        <p class="hint">{move || UNDECIDED.counting(editor.lang(), table.read().undecided)}</p>
        {move || {
            let lang = editor.lang();
            let cards = editor.document.with(|blueprint| {
                table.with(|table| titles(blueprint, &table.unsupported, lang))
            });
            (!cards.is_empty()).then(|| view! { <p>{UNSUPPORTED.with(lang, &[("cards", &cards)])}</p> })
        }}
    }
}

fn grid(
    editor: Editor,
    blueprint: &Blueprint,
    table: &FacetTable,
    lang: Lang,
    open: RwSignal<bool>,
) -> impl IntoView + use<> {
    let heads = blueprint.phases.iter().map(|phase| {
        let name = words::phase(blueprint, &phase.id, lang);
        view! { <th scope="col">{name}</th> }
    });
    let rows = table.rows.iter().map(|row| {
        let count = row.count().to_string();
        let kind = key_name(row.key).get(lang);
        let cells = row.cells.iter().map(|cell| {
            let cards = cell.iter().filter_map(|id| {
                let title = words::title(blueprint.cards.get(id)?, lang);
                let id = id.clone();
                let go = move |_| {
                    open.set(false);
                    editor.go(Place::Card(id.clone()));
                };
                Some(view! {
                    <li><button type="button" class="bp-finding-go" on:click=go>{title}</button></li>
                })
            });
            view! { <td><ul>{cards.collect_view()}</ul></td> }
        });
        view! {
            <tr>
                <th scope="row">{COUNT.with(lang, &[("kind", kind), ("count", &count)])}</th>
                {cells.collect_view()}
            </tr>
        }
    });
    view! {
        <table>
            <thead><tr><th scope="col">{CORNER.get(lang)}</th>{heads.collect_view()}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

fn titles(blueprint: &Blueprint, cards: &[CardId], lang: Lang) -> String {
    let titles: Vec<String> = cards
        .iter()
        .filter_map(|id| Some(words::title(blueprint.cards.get(id)?, lang)))
        .collect();
    titles.join(match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    })
}

//! What sort of step it is.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{
        Determinant, Encounter, Layer, Nature, Plane, QualitySide, SystemElement, TriadPart,
    },
    text::Lang,
};

use super::super::{
    binding::part,
    field::{AnyOf, Choice, Group, OneOf, any_of, brief, listed, one_of},
    sheet::Sheet,
};
use crate::{
    blueprint::terms,
    ui::i18n::{Label, label},
};

const TITLE: Label = label("性质", "Nature");
const LAYER: Label = label("服务层次", "Service layer");
const SIDE: Label = label("质量的哪一面", "Side of quality");
const ENCOUNTER: Label = label("谁与谁接触", "Encounter");
const PRESENT: Label = label("客户在场吗", "Is the customer there?");
const YES: Label = label("在场", "Yes");
const NO: Label = label("不在场", "No");
const TRIAD: Label = label("给客户什么", "What it gives");
const ELEMENTS: Label = label("服务系统要素", "Elements of the system");
const PLANE: Label = label("体验层面", "Plane of experience");
const DETERMINANTS: Label = label("质量要素", "Determinants of quality");

#[component]
pub(super) fn NatureGroup(sheet: Sheet) -> impl IntoView {
    let editor = sheet.editor;
    let filled = sheet.has(|card| card.step.nature != Nature::default());
    let summary = sheet.say(|_, card, lang| brief(&said(&card.step.nature, lang)));
    view! {
        <Group kind="nature" title=TITLE summary filled>
            {move || {
                let nature = sheet.group::<Nature>();
                let (layers, layer) =
                    one_of(editor, Layer::ALL, Layer::name, terms::layer, part!(nature, layer));
                let (sides, side) =
                    one_of(editor, QualitySide::ALL, QualitySide::name, terms::side, part!(nature, side));
                let (encounters, encounter) = one_of(
                    editor, Encounter::ALL, Encounter::name, terms::encounter, part!(nature, encounter),
                );
                let (planes, plane) =
                    one_of(editor, Plane::ALL, Plane::name, terms::plane, part!(nature, plane));
                let (parts, triad) =
                    any_of(editor, TriadPart::ALL, TriadPart::name, terms::triad, part!(nature, triad));
                let (all_elements, elements) = any_of(
                    editor, SystemElement::ALL, SystemElement::name, terms::element, part!(nature, elements),
                );
                let (all_determinants, determinants) = any_of(
                    editor, Determinant::ALL, Determinant::name, terms::determinant, part!(nature, determinants),
                );
                let present = nature.part(
                    |nature| match nature.customer_present {
                        Some(true) => "yes",
                        Some(false) => "no",
                        None => "",
                    }.to_owned(),
                    |nature, next: String| nature.customer_present = match next.as_str() {
                        "yes" => Some(true),
                        "no" => Some(false),
                        _ => None,
                    },
                );
                let answers = Signal::derive(move || {
                    let lang = editor.lang();
                    [("yes", YES), ("no", NO)]
                        .map(|(value, name)| Choice { value: value.to_owned(), name: name.get(lang).to_owned() })
                        .to_vec()
                });
                view! {
                    <div class="bp-pair">
                        <OneOf name=LAYER id="bp-layer" choices=layers chosen=layer/>
                        <OneOf name=SIDE id="bp-side" choices=sides chosen=side/>
                        <OneOf name=ENCOUNTER id="bp-encounter" choices=encounters chosen=encounter/>
                        <OneOf name=PRESENT id="bp-present" choices=answers chosen=present/>
                    </div>
                    <AnyOf name=TRIAD choices=parts chosen=triad/>
                    <AnyOf name=ELEMENTS choices=all_elements chosen=elements/>
                    <OneOf name=PLANE id="bp-plane" choices=planes chosen=plane/>
                    <AnyOf name=DETERMINANTS choices=all_determinants chosen=determinants/>
                }
            }}
        </Group>
    }
}

fn said(nature: &Nature, lang: Lang) -> String {
    let mut parts: Vec<Label> = Vec::new();
    parts.extend(nature.layer.map(terms::layer));
    parts.extend(nature.side.map(terms::side));
    parts.extend(nature.encounter.map(terms::encounter));
    parts.extend(nature.triad.iter().copied().map(terms::triad));
    parts.extend(nature.elements.iter().copied().map(terms::element));
    parts.extend(nature.plane.map(terms::plane));
    parts.extend(nature.determinants.iter().copied().map(terms::determinant));
    listed(
        parts.into_iter().map(|part| part.get(lang).to_owned()),
        lang,
    )
}

//! What a step is within the whole, and how far data back it.

use leptos::prelude::*;
use serviscope_domain::blueprint::{Backing, Marks};

use super::super::{
    binding::part,
    field::{Group, OneOf, Tick, listed, one_of},
    sheet::Sheet,
};
use crate::{
    blueprint::terms,
    ui::i18n::{Label, label, tr},
};

const TITLE: Label = label("在全程中的位置", "Place in the whole");
const IS: Label = label("在这一步", "At this step");
const START: Label = label("服务开始", "The service starts");
const END: Label = label("服务结束", "The service ends");
const GREETS: Label = label("问候客户", "Customers are greeted");
const DISCLOSES: Label = label("告知价格", "Customers learn the price");
const CHARGES: Label = label("收费", "Customers are charged");
const BACKING: Label = label("数据支持", "Backed by data");

#[component]
pub(super) fn MarksGroup(sheet: Sheet) -> impl IntoView {
    let editor = sheet.editor;
    let filled = sheet
        .has(|card| card.step.marks != Marks::default() || card.step.backing != Backing::default());
    let summary = sheet.say(|_, card, lang| {
        let marks = &card.step.marks;
        let mut parts: Vec<Label> = [
            (marks.start, START),
            (marks.end, END),
            (marks.greets, GREETS),
            (marks.discloses, DISCLOSES),
            (marks.charges, CHARGES),
        ]
        .into_iter()
        .filter_map(|(is_so, name)| is_so.then_some(name))
        .collect();
        if card.step.backing != Backing::default() {
            parts.push(terms::backing(card.step.backing));
        }
        listed(
            parts.into_iter().map(|part| part.get(lang).to_owned()),
            lang,
        )
    });
    view! {
        <Group kind="marks" title=TITLE summary filled>
            {move || {
                let marks = sheet.group::<Marks>();
                let backing = sheet.group::<Backing>().part(
                    |backing| Some(*backing),
                    |backing, next: Option<Backing>| *backing = next.unwrap_or_default(),
                );
                let (choices, chosen) = one_of(editor, Backing::ALL, Backing::name, terms::backing, backing);
                view! {
                    <fieldset class="bp-flags">
                        <legend>{tr(IS)}</legend>
                        <Tick name=START flag=part!(marks, start)/>
                        <Tick name=END flag=part!(marks, end)/>
                        <Tick name=GREETS flag=part!(marks, greets)/>
                        <Tick name=DISCLOSES flag=part!(marks, discloses)/>
                        <Tick name=CHARGES flag=part!(marks, charges)/>
                    </fieldset>
                    <OneOf name=BACKING id="bp-backing" choices none=None chosen/>
                }
            }}
        </Group>
    }
}

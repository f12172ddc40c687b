//! The blueprint as a whole: what it shows, for whom, and the records beside the grid.

mod personas;
mod promises;
mod queues;
mod roles;
mod shelf;
mod standards;
mod values;

use std::collections::BTreeSet;

use leptos::prelude::*;
use serviscope_domain::blueprint::{AboutPatch, Command, OptionalRow};

use super::{
    super::state::Editor,
    FIRST_FIELD,
    binding::Binding,
    comments::Comments,
    field::{AnyOf, BothLanguages, Number, Words, any_of},
};
use crate::{
    blueprint::terms,
    ui::i18n::{Label, label},
};

const NAME: Label = label("名称", "Name");
const SCENARIO: Label = label("情景", "Scenario");
const SEGMENT: Label = label("目标客户", "Customers it is for");
const ARRIVALS: Label = label("每小时来客", "Customers who come in an hour");
const PEOPLE: Label = label("人", "people");
const ROWS: Label = label("在泳道下面显示", "Show below the lanes");

/// The details of the blueprint.
#[component]
pub(super) fn AboutDetails(editor: Editor) -> impl IntoView {
    let title = Binding::new(
        editor,
        move || editor.document.with(|blueprint| blueprint.title.clone()),
        |title| Command::RenameBlueprint { title },
    );
    let scenario = Binding::new(
        editor,
        move || editor.document.with(|blueprint| blueprint.scenario.clone()),
        |scenario| {
            describe(AboutPatch {
                scenario: Some(scenario),
                ..AboutPatch::default()
            })
        },
    );
    let segment = Binding::new(
        editor,
        move || editor.document.with(|blueprint| blueprint.segment.clone()),
        |segment| {
            describe(AboutPatch {
                segment: Some(segment),
                ..AboutPatch::default()
            })
        },
    );
    let arrivals = Binding::new(
        editor,
        move || editor.document.with(|blueprint| blueprint.arrivals),
        |arrivals| {
            describe(AboutPatch {
                arrivals: Some(arrivals),
                ..AboutPatch::default()
            })
        },
    );
    let rows: Binding<BTreeSet<OptionalRow>> = Binding::new(
        editor,
        move || editor.document.with(|blueprint| blueprint.rows.clone()),
        |rows| {
            describe(AboutPatch {
                rows: Some(rows),
                ..AboutPatch::default()
            })
        },
    );
    let (choices, chosen) = any_of(
        editor,
        OptionalRow::ALL,
        OptionalRow::name,
        terms::row,
        rows,
    );
    view! {
        <BothLanguages editor name=NAME id="bp-about-name" first_id=FIRST_FIELD text=title/>
        <Words editor name=SCENARIO id="bp-scenario" rows=2 text=scenario/>
        <Words editor name=SEGMENT id="bp-segment" rows=2 text=segment/>
        <Number editor name=ARRIVALS id="bp-arrivals" unit=PEOPLE most=100_000 number=arrivals/>
        <AnyOf name=ROWS choices chosen/>
        <section class="bp-groups">
            <personas::Personas editor/>
            <promises::Promises editor/>
            <standards::Standards editor/>
            <roles::Roles editor/>
            <values::Values editor/>
            <queues::Queues editor/>
        </section>
        <Comments editor card=None/>
    }
}

const fn describe(patch: AboutPatch) -> Command {
    Command::DescribeBlueprint { patch }
}

//! The details of a phase.

use leptos::prelude::*;
use serviscope_domain::blueprint::{Command, PhaseId, Stage, Tracks};

use super::{
    super::{
        place::{Direction, Place},
        state::Editor,
    },
    FIRST_FIELD,
    binding::Binding,
    field::{BothLanguages, Number, OneOf, one_of},
};
use crate::{
    blueprint::{
        marks::{Mark, Sign},
        names,
    },
    ui::{
        i18n::{Label, label, tr},
        icon::{Glyph, Icon},
    },
};

const NAME: Label = label("阶段名称", "Phase name");
const STAGE: Label = label("所属时期", "Stage");
const NO_STAGE: Label = label("不指定", "None");
const WIDTH: Label = label("宽度", "Width");
const CARDS: Label = label("张卡片并排", "cards side by side");
const NARROWER: Label = label("变窄", "Narrower");
const WIDER: Label = label("变宽", "Wider");
const MOVE: Label = label("移动阶段", "Move phase");
const EARLIER: Label = label("前移", "Move earlier");
const LATER: Label = label("后移", "Move later");
const DELETE: Label = label("删除阶段和其中的卡片", "Delete phase and its cards");

#[component]
pub(super) fn PhaseDetails(editor: Editor, id: PhaseId) -> impl IntoView {
    let id = StoredValue::new(id);
    let phase = Memo::new(move |_| {
        editor
            .document
            .with(|blueprint| id.with_value(|id| blueprint.phase(id).cloned()))
    });
    let title = Binding::new(
        editor,
        move || {
            phase.with(|phase| {
                let title = phase.as_ref().map(|phase| phase.title.clone());
                title.unwrap_or_default()
            })
        },
        move |title| Command::RenamePhase {
            id: id.get_value(),
            title,
        },
    );
    let stage = Binding::new(
        editor,
        move || phase.with(|phase| phase.as_ref().and_then(|phase| phase.stage)),
        move |stage| Command::StagePhase {
            id: id.get_value(),
            stage,
        },
    );
    let (stages, stage) = one_of(editor, &Stage::ALL, names::stage_value, names::stage, stage);
    let width = Binding::new(
        editor,
        move || {
            phase.with(|phase| {
                let width = phase.as_ref().map(|phase| phase.width.get());
                width.map(u32::from)
            })
        },
        move |width: Option<u32>| Command::ResizePhase {
            id: id.get_value(),
            width: Tracks::from(
                width
                    .and_then(|width| u8::try_from(width).ok())
                    .unwrap_or(1),
            ),
        },
    );
    let count = Memo::new(move |_| editor.layout.with(|layout| layout.columns.len()));
    let at = Memo::new(move |_| {
        let place = Place::Phase(id.get_value());
        editor
            .layout
            .with(|layout| layout.locate(&place))
            .map_or(0, |(_, at, _)| at)
    });
    view! {
        <div class="bp-actions">
            <div class="bp-moves" role="group" aria-label=tr(MOVE)>
                <button type="button" class="icon-button" aria-label=tr(EARLIER) title=tr(EARLIER)
                    aria-disabled=move || (at.get() == 0).to_string()
                    on:click=move |_| editor.step_phase(&id.get_value(), Direction::Left)><Sign mark=Mark::Left/></button>
                <button type="button" class="icon-button" aria-label=tr(LATER) title=tr(LATER)
                    aria-disabled=move || (at.get() + 1 >= count.get()).to_string()
                    on:click=move |_| editor.step_phase(&id.get_value(), Direction::Right)><Sign mark=Mark::Right/></button>
            </div>
            <button type="button" class="icon-button bp-delete" aria-label=tr(DELETE) title=tr(DELETE)
                disabled=move || count.get() < 2
                on:click=move |_| editor.delete_phase(&id.get_value())><Icon glyph=Glyph::Delete/></button>
        </div>
        <BothLanguages editor name=NAME id="bp-phase-name" first_id=FIRST_FIELD text=title/>
        <OneOf name=STAGE id="bp-stage" choices=stages none=Some(NO_STAGE) chosen=stage/>
        <Number editor name=WIDTH id="bp-phase-width" unit=CARDS least=1 most=12 number=width/>
        <div class="bp-moves" role="group" aria-label=tr(WIDTH)>
            <button type="button" class="icon-button" aria-label=tr(NARROWER) title=tr(NARROWER)
                aria-disabled=move || (width.get() == Some(1)).to_string()
                on:click=move |_| editor.widen(&id.get_value(), false)><Icon glyph=Glyph::Less/></button>
            <button type="button" class="icon-button" aria-label=tr(WIDER) title=tr(WIDER)
                aria-disabled=move || (width.get() == Some(u32::from(Tracks::MOST.get()))).to_string()
                on:click=move |_| editor.widen(&id.get_value(), true)><Icon glyph=Glyph::Add/></button>
        </div>
    }
}

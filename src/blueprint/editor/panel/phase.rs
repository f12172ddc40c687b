//! The details of a phase.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{Command, PhaseId, Stage},
    text::Text,
};

use super::{
    super::{
        place::{Direction, Place},
        state::Editor,
    },
    FIRST_FIELD,
    fields::BothLanguages,
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
    let title = Signal::derive(move || {
        phase.with(|phase| {
            phase
                .as_ref()
                .map(|phase| phase.title.clone())
                .unwrap_or_default()
        })
    });
    let rename = Callback::new(move |(field, title): (String, Text)| {
        editor.type_into(
            &field,
            Command::RenamePhase {
                id: id.get_value(),
                title,
            },
        );
    });
    let stage =
        Memo::new(move |_| phase.with(|phase| phase.as_ref().and_then(|phase| phase.stage)));
    let choose = move |value: String| {
        let stage = Stage::ALL
            .into_iter()
            .find(|stage| names::stage_value(*stage) == value);
        editor.dispatch(Command::StagePhase {
            id: id.get_value(),
            stage,
        });
    };
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
        <BothLanguages editor name=NAME id="bp-phase-name" first_id=FIRST_FIELD rows=1 value=title change=rename/>
        <div class="field">
            <label for="bp-stage">{tr(STAGE)}</label>
            <select id="bp-stage" prop:value=move || stage.get().map_or("", names::stage_value)
                on:change:target=move |event| choose(event.target().value())>
                <option value="">{tr(NO_STAGE)}</option>
                {Stage::ALL.map(|choice| view! {
                    <option value=names::stage_value(choice)>{tr(names::stage(choice))}</option>
                })}
            </select>
        </div>
    }
}

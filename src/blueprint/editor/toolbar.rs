//! The bar above the canvas: name, undo and redo, saving; then the views.

use leptos::prelude::*;
use serviscope_domain::blueprint::{Command, History};

use super::{autosave::SaveState, help::Help, mode::Mode, state::Editor, views::ViewBar};
use crate::{
    blueprint::marks::{Mark, Sign},
    ui::{
        i18n::{Label, label, tr},
        icon::{Glyph, Icon},
    },
};

const BACK: Label = label("全部蓝图", "All blueprints");
const NAME: Label = label("蓝图名称", "Blueprint name");
const TOOLS: Label = label("编辑工具", "Editing tools");
const UNDO: Label = label("撤销", "Undo");
const REDO: Label = label("重做", "Redo");
const ADD_PHASE: Label = label("新增阶段", "Add phase");
const ZOOM: Label = label("缩放", "Zoom");
const LARGER: Label = label("放大", "Zoom in");
const SMALLER: Label = label("缩小", "Zoom out");
const NATURAL: Label = label(
    "{percent} %，按一下回到原大",
    "{percent} %, press for natural size",
);
const FIT: Label = label("全部显示", "Show all");
const KEYS: Label = label("键盘操作说明", "Keyboard help");
const SAMPLE: Label = label("示例", "Sample");
const SAVED: Label = label("已保存", "Saved");
const SAVING: Label = label("正在保存……", "Saving …");
const NOT_SAVED: Label = label("未保存：{why}", "Not saved: {why}");
const GONE: Label = label(
    "未保存：它已在别处被删除",
    "Not saved: it was deleted elsewhere",
);
const RETRY: Label = label("再试一次", "Try again");
const KEEP: Label = label("仍然保留它", "Keep it anyway");
const CONNECTING: Label = label("请选择要连到的卡片", "Choose the card to connect to");
const CANCEL: Label = label("取消连线", "Cancel connecting");

/// The bar above the canvas.
#[component]
pub(super) fn Toolbar(editor: Editor) -> impl IntoView {
    let help = RwSignal::new(false);
    let name = Memo::new(move |_| {
        let lang = editor.lang();
        editor
            .document
            .with(|blueprint| blueprint.title.get(lang).to_owned())
    });
    let is_sample = Memo::new(move |_| editor.document.with(|blueprint| blueprint.sample));
    let rename = move |typed: String| {
        let mut title = editor
            .document
            .with_untracked(|blueprint| blueprint.title.clone());
        title.set(editor.language.now(), typed);
        editor.type_into("name", Command::RenameBlueprint { title });
    };
    view! {
        <header class="bp-bar">
            <a class="icon-button" href="/blueprints" aria-label=tr(BACK) title=tr(BACK)><Icon glyph=Glyph::Back/></a>
            <div class="bp-name">
                <h1 class="visually-hidden">{move || name.get()}</h1>
                <input type="text" aria-label=tr(NAME) prop:value=move || name.get()
                    on:focus=move |_| editor.stop_typing()
                    on:input:target=move |event| rename(event.target().value())/>
                <Show when=move || is_sample.get()><span class="badge sample">{tr(SAMPLE)}</span></Show>
            </div>
            <div class="bp-tools" role="toolbar" aria-label=tr(TOOLS)>
                <button type="button" class="icon-button" aria-label=tr(UNDO) title="Ctrl+Z"
                    aria-disabled=move || (!editor.history.with(History::can_undo)).to_string()
                    on:click=move |_| editor.undo()><Icon glyph=Glyph::Undo/></button>
                <button type="button" class="icon-button" aria-label=tr(REDO) title="Ctrl+Shift+Z"
                    aria-disabled=move || (!editor.history.with(History::can_redo)).to_string()
                    on:click=move |_| editor.redo()><Icon glyph=Glyph::Redo/></button>
                <button type="button" class="button bp-add-phase" on:click=move |_| editor.add_phase()>
                    <Icon glyph=Glyph::Add/><span>{tr(ADD_PHASE)}</span>
                </button>
                <Show when={move || editor.mode.get() == Mode::Canvas}><ZoomTools editor/></Show>
                <super::panel::AboutButton editor/>
                <button type="button" class="icon-button" aria-label=tr(KEYS) title="?"
                    on:click=move |_| help.set(true)><Icon glyph=Glyph::Help/></button>
            </div>
            <Status editor/>
            <ViewBar editor/>
            <Show when=move || editor.connecting.with(Option::is_some)>
                <div class="bp-connecting">
                    <Sign mark=Mark::Connect/>
                    <span>{tr(CONNECTING)}</span>
                    <button type="button" class="button quiet" on:click=move |_| editor.cancel_connecting()>
                        {tr(CANCEL)}
                    </button>
                </div>
            </Show>
            <Help open=help/>
        </header>
    }
}

/// How large the canvas is shown.
#[component]
fn ZoomTools(editor: Editor) -> impl IntoView {
    let percent = Memo::new(move |_| format!("{:.0}", editor.zoom.get() * 100.0));
    let natural = move || NATURAL.with(editor.lang(), &[("percent", &percent.read())]);
    view! {
        <div class="bp-zoom" role="group" aria-label=tr(ZOOM)>
            <button type="button" class="icon-button" aria-label=tr(SMALLER) title="-"
                on:click=move |_| editor.zoom_step(false)><Icon glyph=Glyph::Less/></button>
            <button type="button" class="button quiet" aria-label=natural title="0"
                on:click=move |_| editor.set_zoom(1.0, None)>{move || format!("{} %", percent.read())}</button>
            <button type="button" class="icon-button bp-larger" aria-label=tr(LARGER) title="+"
                on:click=move |_| editor.zoom_step(true)><Icon glyph=Glyph::Add/></button>
            <button type="button" class="button quiet bp-fit" title="9"
                on:click=move |_| editor.zoom_to_fit()>{tr(FIT)}</button>
        </div>
    }
}

/// Whether everything is stored.
#[component]
fn Status(editor: Editor) -> impl IntoView {
    let autosave = editor.autosave;
    let words = move || {
        let lang = editor.lang();
        match autosave.state.get() {
            SaveState::Saved => SAVED.get(lang).to_owned(),
            SaveState::Saving => SAVING.get(lang).to_owned(),
            SaveState::Failed(why) => NOT_SAVED.with(lang, &[("why", &why)]),
            SaveState::Gone => GONE.get(lang).to_owned(),
        }
    };
    let is_stuck =
        Memo::new(move |_| matches!(autosave.state.get(), SaveState::Failed(_) | SaveState::Gone));
    let remedy = move || {
        let gone = autosave.state.get() == SaveState::Gone;
        if gone { KEEP } else { RETRY }.get(editor.lang())
    };
    view! {
        <div class="bp-status" class:stuck=move || is_stuck.get()>
            <p role="status">{words}</p>
            <Show when=move || is_stuck.get()>
                <button type="button" class="button quiet" on:click=move |_| autosave.retry(editor)>{remedy}</button>
            </Show>
        </div>
    }
}

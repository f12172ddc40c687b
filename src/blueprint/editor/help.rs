//! The keyboard help.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::ui::{
    dialog::Dialog,
    i18n::{Label, label, tr},
};

const TITLE: Label = label("蓝图的键盘操作", "Keys of the blueprint");

const KEYS: [(&str, Label); 24] = [
    (
        "← ↑ ↓ →",
        label(
            "在卡片和阶段之间移动",
            "Go from card to card and to the phases",
        ),
    ),
    (
        "Home End",
        label(
            "到本泳道的第一个或最后一个阶段",
            "Go to the first or last phase of the lane",
        ),
    ),
    (
        "N",
        label(
            "在这一格新增卡片（或 Insert）",
            "New card in this cell (or Insert)",
        ),
    ),
    (
        "Enter",
        label(
            "就地编辑标题；回车保留，Esc 放弃",
            "Edit the title in place; Enter keeps it, Escape drops it",
        ),
    ),
    ("Space", label("打开详情", "Open the details")),
    ("L", label("打开泳道详情", "Open the details of the lane")),
    ("I", label("关于这张蓝图", "About this blueprint")),
    (
        "Alt + ← ↑ ↓ →",
        label("移动卡片或阶段", "Move the card or the phase"),
    ),
    (
        "Shift + Alt + ← →",
        label(
            "在阶段上：变窄、变宽",
            "On a phase: make it narrower or wider",
        ),
    ),
    (
        "C",
        label(
            "开始连线，再选目标并按回车",
            "Start a link, then choose the target and press Enter",
        ),
    ),
    (
        "Delete",
        label("删除卡片或阶段", "Delete the card or the phase"),
    ),
    (
        "Shift + ← ↑ ↓ →",
        label("选取走过的卡片", "Select the cards on the way"),
    ),
    (
        "Shift + Space",
        label("选取或放开这张卡片", "Select this card or let go of it"),
    ),
    ("Ctrl/⌘ + A", label("选取全部卡片", "Select all cards")),
    (
        "Ctrl/⌘ + C X V",
        label(
            "复制、剪切、粘贴，也可以粘到别的蓝图",
            "Copy, cut, paste, into other blueprints as well",
        ),
    ),
    ("Ctrl/⌘ + D", label("就地再来一份", "Duplicate in place")),
    ("+ -", label("放大、缩小", "Zoom in, zoom out")),
    ("0 9", label("原大、全部显示", "Natural size, show all")),
    ("Ctrl/⌘ + Z", label("撤销", "Undo")),
    (
        "Ctrl/⌘ + Shift + Z",
        label("重做（或 Ctrl + Y）", "Redo (or Ctrl + Y)"),
    ),
    (
        "Esc",
        label("取消连线、关闭详情", "Cancel the link, close the details"),
    ),
    ("F8", label("打开检查结果", "Go to what the checks found")),
    (
        "Tab",
        label(
            "到下一个区域：工具、画布、详情",
            "Go to the next part: tools, canvas, details",
        ),
    ),
    ("?", label("显示这张表", "Show this list")),
];

/// The dialog with all keys; `?` opens it as well.
#[component]
pub(super) fn Help(open: RwSignal<bool>) -> impl IntoView {
    // On the way down, so that the studio's own list of shortcuts does not open as well.
    let key = gloo::events::EventListener::new_with_options(
        &window(),
        "keydown",
        gloo::events::EventListenerOptions {
            phase: gloo::events::EventListenerPhase::Capture,
            passive: false,
        },
        move |event| {
            let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else {
                return;
            };
            let in_field = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
                .and_then(|element| {
                    element
                        .closest("input, select, textarea, dialog")
                        .ok()
                        .flatten()
                })
                .is_some();
            if event.key() == "?" && !in_field {
                event.prevent_default();
                open.set(true);
            }
        },
    );
    let key = StoredValue::new_local(Some(key));
    on_cleanup(move || drop(key.try_update_value(Option::take)));
    view! {
        <Dialog open title=TITLE>
            <dl class="shortcuts">
                {KEYS.map(|(keys, what)| view! {
                    <div><dt><kbd>{keys}</kbd></dt><dd>{tr(what)}</dd></div>
                })}
            </dl>
        </Dialog>
    }
}

//! The keyboard help.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::ui::{
    dialog::Dialog,
    i18n::{Label, label, tr},
};

const TITLE: Label = label("蓝图的键盘操作", "Keys of the blueprint");

const KEYS: [(&str, Label); 27] = [
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
        "V",
        label(
            "依次显示画布、表格、大纲",
            "Canvas, table, outline: go to the next",
        ),
    ),
    (
        "/",
        label("查找与筛选（或 Ctrl + F）", "Find and filter (or Ctrl + F)"),
    ),
    (
        "P",
        label(
            "逐步演示；← → 翻页，N 看备注，Esc 结束",
            "Walk through the steps: ← → turn the page, N shows notes, Escape ends",
        ),
    ),
    (
        "Tab",
        label(
            "到下一个区域：工具、画布、详情",
            "Go to the next part: tools, canvas, details",
        ),
    ),
    ("?", label("显示这张表", "Show this list")),
];

/// What keys do in the table, where that differs.
const TABLE: [(&str, Label); 9] = [
    ("← ↑ ↓ →", label("在单元格之间移动", "Go from cell to cell")),
    (
        "Enter F2",
        label(
            "编辑单元格；回车保留，Tab 到下一格，Esc 放弃",
            "Edit the cell; Enter keeps it, Tab goes on to the next, Escape drops it",
        ),
    ),
    (
        "Space",
        label(
            "勾选；其他列则打开详情",
            "Tick a box; elsewhere open the details",
        ),
    ),
    ("N", label("新增一行（或 Insert）", "New row (or Insert)")),
    ("Delete", label("清空单元格", "Empty the cell")),
    (
        "Shift + Delete",
        label(
            "删除选取的行（或 Ctrl + Delete）",
            "Delete the selected rows (or Ctrl + Delete)",
        ),
    ),
    (
        "Alt + ← ↑ ↓ →",
        label(
            "把这一行的卡片移到别的位置",
            "Move the row's card through the blueprint",
        ),
    ),
    ("S", label("按这一列排序", "Sort by this column")),
    (
        "Ctrl/⌘ + C X V",
        label(
            "与电子表格互相复制、剪切、粘贴",
            "Copy, cut and paste from and to a spreadsheet",
        ),
    ),
];

/// What keys do in the outline, where that differs.
const OUTLINE: [(&str, Label); 8] = [
    (
        "↑ ↓ Home End",
        label("在各项之间移动", "Go from item to item"),
    ),
    (
        "→ ←",
        label("展开、进入；收起、退出", "Open and go in; close and go out"),
    ),
    (
        "*",
        label("展开同一层的全部", "Open everything on this level"),
    ),
    (
        "Enter",
        label(
            "新增：阶段、泳道、卡片或连线（或 Insert）",
            "Add a phase, lane, card or link (or Insert)",
        ),
    ),
    ("F2", label("改名", "Rename")),
    (
        "Alt + ← ↑ ↓ →",
        label("移动卡片、阶段或泳道", "Move the card, phase or lane"),
    ),
    (
        "C",
        label("连到……，从列表里选卡片", "Connect to a card from the list"),
    ),
    (
        "K",
        label(
            "连线的类型、阶段的时期、卡片的标记",
            "Kind of a link, stage of a phase, marks of a card",
        ),
    ),
];

const IN_TABLE: Label = label("在表格里", "In the table");
const IN_OUTLINE: Label = label("在大纲里", "In the outline");

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
            {list(&KEYS)}
            <h3 class="bp-help-part">{tr(IN_TABLE)}</h3>
            {list(&TABLE)}
            <h3 class="bp-help-part">{tr(IN_OUTLINE)}</h3>
            {list(&OUTLINE)}
        </Dialog>
    }
}

fn list(keys: &'static [(&'static str, Label)]) -> impl IntoView {
    let rows = keys.iter().map(|(keys, what)| {
        view! { <div><dt><kbd>{*keys}</kbd></dt><dd>{tr(*what)}</dd></div> }
    });
    view! { <dl class="shortcuts">{rows.collect_view()}</dl> }
}

//! The words around options.

use crate::ui::label::{Label, label};

pub(super) const SAY_WHAT: Label = label("请写上是什么", "Please say what");
pub(super) const ALL: Label = label("全选", "All of these");
pub(super) const BETWEEN: Label = label(
    "请选 {min} 到 {max} 项，已选 {n} 项。",
    "Choose {min} to {max}. Chosen: {n}.",
);
pub(super) const EXACTLY: Label =
    label("请选 {max} 项，已选 {n} 项。", "Choose {max}. Chosen: {n}.");
pub(super) const AT_LEAST: Label = label(
    "请至少选 {min} 项，已选 {n} 项。",
    "Choose at least {min}. Chosen: {n}.",
);
pub(super) const AT_MOST: Label = label(
    "最多选 {max} 项，已选 {n} 项。",
    "Choose up to {max}. Chosen: {n}.",
);
pub(super) const FULL: Label = label(
    "已选满 {max} 项。要换一项，请先取消一项。",
    "{max} chosen, which is the most. To swap one, take one away first.",
);

pub(super) const SHOW_ALL: Label = label("显示所有选项", "Show all options");
pub(super) const SEARCH: Label = label("输入几个字查找", "Type to search");
pub(super) const FOUND: Label = label("找到 {n} 项。", "{n} found.");
pub(super) const NOT_FOUND: Label = label(
    "没有找到，请换几个字试试。",
    "Nothing found. Try other words.",
);

pub(super) const STARS: Label = label("{n} 星", "{n} stars");
pub(super) const ONE_STAR: Label = label("1 星", "1 star");
pub(super) const STARS_OF: Label = label("{n} 星，共 {all} 星", "{n} of {all} stars");
pub(super) const NO_STARS: Label = label("点一颗星", "Press a star");

pub(super) const NO_VALUE: Label = label("还没有选", "Not chosen yet");
pub(super) const SLIDE: Label = label("拖动，或点线上的位置", "Drag, or press a place on the line");
pub(super) const LESS: Label = label("小一点", "Less");
pub(super) const MORE: Label = label("大一点", "More");

pub(super) const ORDER_HOW: Label = label(
    "最喜欢的排在最前：拖动，或按箭头。",
    "The one you prefer comes first: drag, or use the arrows.",
);
pub(super) const ORDER_KEYS: Label = label(
    "按空格键拿起，用上下方向键移动，再按空格键放下；按 Esc 放回原处。",
    "Press Space to pick it up, the up and down arrow keys to move it, Space again to drop it, Escape to put it back.",
);
pub(super) const PLACE: Label = label(
    "{name}，第 {n} 位，共 {all} 位",
    "{name}, place {n} of {all}",
);
pub(super) const UP: Label = label("上移：{name}", "Move up: {name}");
pub(super) const DOWN: Label = label("下移：{name}", "Move down: {name}");
pub(super) const GRABBED: Label = label(
    "拿起了：{name}，第 {n} 位，共 {all} 位。",
    "Picked up: {name}, place {n} of {all}.",
);
pub(super) const MOVED: Label = label(
    "{name}：第 {n} 位，共 {all} 位。",
    "{name}: place {n} of {all}.",
);
pub(super) const DROPPED: Label = label(
    "放下了：{name}，第 {n} 位，共 {all} 位。",
    "Dropped: {name}, place {n} of {all}.",
);
pub(super) const PUT_BACK: Label = label(
    "放回原处：{name}，第 {n} 位，共 {all} 位。",
    "Put back: {name}, place {n} of {all}.",
);
pub(super) const KEEP: Label = label("就按这个顺序", "Keep this order");
pub(super) const KEPT: Label = label("顺序已记下。", "Your order is kept.");

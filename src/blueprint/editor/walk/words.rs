//! What the walk says.

use crate::ui::i18n::{Label, label};

pub(super) const BEGIN: Label = label("演示", "Present");
pub(super) const TITLE: Label = label("逐步演示", "Walk through the steps");
pub(super) const PLACE: Label = label("第 {at} 步，共 {count} 步", "Step {at} of {count}");
pub(super) const NOW: Label = label("{place}：{step}", "{place}: {step}");
pub(super) const PROGRESS: Label = label("进度", "Progress");
pub(super) const PREVIOUS: Label = label("上一步", "Previous step");
pub(super) const NEXT: Label = label("下一步", "Next step");
pub(super) const NOTES: Label = label("演讲备注", "Presenter's notes");
pub(super) const NO_NOTES: Label = label("这一步没有备注。", "This step has no notes.");
pub(super) const END: Label = label("结束演示", "End the walk");
pub(super) const EMPTY: Label = label(
    "这张蓝图还没有卡片，没有可以演示的步骤。",
    "This blueprint has no cards yet, so there is no step to show.",
);
pub(super) const NO_ACTION: Label = label(
    "这个阶段没有客户行为",
    "Nothing that customers do in this phase",
);
pub(super) const TARGET: Label = label("标准时间", "Standard time");
pub(super) const MEASURED: Label = label("实测时间", "Measured time");
pub(super) const LONGEST_WAIT: Label = label("最长等候", "Longest wait");
pub(super) const EXPECTED: Label = label("预期情绪", "Expected feeling");
pub(super) const FELT: Label = label("实测情绪", "Measured feeling");
pub(super) const OWNER: Label = label("负责人", "Owner");
pub(super) const GAP: Label = label("服务差距", "Service gap");
pub(super) const EVIDENCE: Label = label("客户看到的", "What customers see");
pub(super) const OVER: Label = label("超出标准和允许偏差", "over target and tolerance");
pub(super) const TOLERANCE: Label = label("{time}，可超出 {more}", "{time}, tolerance {more}");
pub(super) const WIDEST: Label = label(
    "{gap}（第 {number} 题，n = {n}）",
    "{gap} (item {number}, n = {n})",
);
pub(super) const READING: Label = label("正在读取答卷……", "Reading the responses …");
pub(super) const NO_GAP: Label = label("没有对应题目的答卷", "No answers to its survey items");

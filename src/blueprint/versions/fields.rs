//! What fields are called.

use serviscope_domain::{blueprint::Part, text::Lang};

use crate::ui::i18n::{Label, label};

const CHINESE: Label = label("{name}（中文）", "{name} (Chinese)");
const ENGLISH: Label = label("{name}（英文）", "{name} (English)");
const OTHER: Label = label("其他内容", "Other details");
const BLUEPRINT_TITLE: Label = label("蓝图名称", "Name of the blueprint");
const WHOLE: Label = label("整个元素", "The whole element");

/// Pointers and names. The first one that the pointer begins with counts.
const NAMES: [(&str, Label); 66] = [
    ("/place", label("位置", "Place")),
    ("/ends", label("两端", "Ends")),
    ("/lanes", label("泳道的顺序", "Order of the lanes")),
    ("/phases", label("阶段的顺序", "Order of the phases")),
    ("/title", label("标题", "Title")),
    ("/notes", label("备注", "Notes")),
    ("/order", label("格内次序", "Order in its cell")),
    ("/wait_point", label("等候点", "Wait point")),
    ("/fail_point", label("失误点", "Fail point")),
    ("/moment_of_truth", label("关键时刻", "Moment of truth")),
    ("/items", label("问卷题目", "Survey items")),
    ("/step/timing/target", label("标准时间", "Standard time")),
    ("/step/timing/tolerance", label("容差", "Tolerance")),
    (
        "/step/timing/maximum_wait",
        label("最长等候", "Longest wait"),
    ),
    ("/step/timing/actual", label("实测时间", "Measured time")),
    (
        "/step/timing/servers",
        label("并行服务数", "Served side by side"),
    ),
    (
        "/step/timing/pattern",
        label("时间的变化", "How the time varies"),
    ),
    (
        "/step/wait/reason",
        label("等候的原因", "Reason of the wait"),
    ),
    (
        "/step/wait/information",
        label("等候的告知", "What waiting customers learn"),
    ),
    ("/step/wait/actual", label("实测等候", "Measured wait")),
    ("/step/wait/queue", label("队列", "Queue")),
    ("/step/fail/cause", label("失误原因", "Cause of failure")),
    ("/step/fail/effect", label("失误后果", "Effect of failure")),
    ("/step/fail/prevention", label("预防", "Prevention")),
    ("/step/fail/recovery", label("补救", "Recovery")),
    ("/step/fail/severity", label("严重度", "Severity")),
    ("/step/fail/occurrence", label("发生度", "Occurrence")),
    ("/step/fail/detection", label("难检度", "Detection")),
    ("/step/authority", label("权限", "Authority")),
    ("/step/evidence", label("有形证据", "Evidence")),
    ("/step/script", label("话术", "Script")),
    (
        "/step/emotion/expected",
        label("预期情绪", "Expected feeling"),
    ),
    (
        "/step/emotion/measured",
        label("实测情绪", "Measured feeling"),
    ),
    ("/step/nature/layer", label("服务层次", "Service layer")),
    (
        "/step/nature/side",
        label("结果或过程", "Outcome or process"),
    ),
    ("/step/nature/encounter", label("接触方式", "Encounter")),
    ("/step/nature/plane", label("UX 层", "UX plane")),
    ("/step/nature", label("步骤的性质", "Nature of the step")),
    ("/step/audience", label("面向谁", "Whom it is for")),
    ("/step/value", label("价值取向", "Value")),
    ("/step/promises", label("承诺", "Promises")),
    ("/step/standards", label("标准", "Standards")),
    ("/step/inspections", label("检查项目", "Inspection items")),
    ("/step/metrics", label("指标", "Metrics")),
    ("/step/regulations", label("规章", "Regulations")),
    ("/step/owner", label("负责人", "Owner")),
    ("/step/backing", label("数据依据", "Backing by data")),
    ("/step/marks", label("标记", "Marks")),
    ("/kind", label("类型", "Kind")),
    ("/label", label("文字", "Words")),
    ("/both_ways", label("双向", "Both ways")),
    ("/share", label("比例（%）", "Share (%)")),
    ("/stage", label("阶段带", "Stage")),
    ("/width", label("宽度", "Width")),
    ("/height", label("高度", "Height")),
    ("/scenario", label("情境", "Scenario")),
    ("/segment", label("客户群", "Segment")),
    ("/arrivals", label("每小时到达", "Arrivals an hour")),
    ("/rows", label("附加行", "Optional rows")),
    ("/levels", label("规则级别", "Levels of rules")),
    ("/future_of", label("对应的现状蓝图", "As-is blueprint")),
    ("/name", label("名称", "Name")),
    ("/text", label("文字", "Words")),
    ("/description", label("说明", "Description")),
    ("/state", label("状态", "State")),
    ("/rank", label("排序", "Rank")),
];

/// What a field is called, given the pointer to it; an empty one is the whole element.
pub(in super::super) fn field(part: Part, pointer: &str, lang: Lang) -> String {
    if pointer.is_empty() {
        return WHOLE.get(lang).to_owned();
    }
    let (base, wording) = match pointer.rsplit_once('/') {
        Some((base, "zh")) => (base, Some(CHINESE)),
        Some((base, "en")) => (base, Some(ENGLISH)),
        _ => (pointer, None),
    };
    let is_within = |name: &str| {
        let rest = base.strip_prefix(name);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let known = NAMES.iter().find(|(name, _)| is_within(name));
    let name = match known {
        Some((_, name)) => name.get(lang),
        None => OTHER.get(lang),
    };
    // The title of the blueprint itself, not one of its elements.
    let name = if part == Part::Blueprint && base == "/title" {
        BLUEPRINT_TITLE.get(lang)
    } else {
        name
    };
    match wording {
        Some(wording) => wording.with(lang, &[("name", name)]),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn fields_are_called_by_their_longest_known_part() {
        let name = |pointer| field(Part::Cards, pointer, Lang::En);
        assert_eq!(name("/title/zh"), "Title (Chinese)");
        assert_eq!(name("/step/timing/target"), "Standard time");
        assert_eq!(name("/step/nature/triad"), "Nature of the step");
        assert_eq!(name("/placement"), "Other details");
        assert_eq!(name(""), "The whole element");
        let own = field(Part::Blueprint, "/title/en", Lang::En);
        assert_eq!(own, "Name of the blueprint (English)");
    }
}

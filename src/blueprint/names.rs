//! What the domain's terms are called.

use serviscope_domain::blueprint::{CommandError, LaneKind, LineKind, LinkKind, Stage};

use crate::ui::i18n::{Label, label};

/// Name of a lane.
pub(super) const fn lane(kind: LaneKind) -> Label {
    match kind {
        LaneKind::PhysicalEvidence => label("有形展示", "Physical evidence"),
        LaneKind::CustomerActions => label("客户行为", "Customer actions"),
        LaneKind::Frontstage => label("前台", "Frontstage"),
        LaneKind::Backstage => label("后台", "Backstage"),
        LaneKind::Support => label("支持过程", "Support processes"),
    }
}

/// What belongs into a lane.
pub(super) const fn lane_hint(kind: LaneKind) -> Label {
    match kind {
        LaneKind::PhysicalEvidence => label("客户看得到、摸得到的", "What customers see and touch"),
        LaneKind::CustomerActions => label("客户做什么", "What customers do"),
        LaneKind::Frontstage => label("当着客户的面做的", "What staff do in front of customers"),
        LaneKind::Backstage => label("客户看不见的工作", "What contact staff do out of sight"),
        LaneKind::Support => label("内部支持与系统", "What others and systems do for them"),
    }
}

/// Name of a derived line.
pub(super) const fn line(kind: LineKind) -> Label {
    match kind {
        LineKind::Interaction => label("互动分界线", "Line of interaction"),
        LineKind::Visibility => label("可视分界线", "Line of visibility"),
        LineKind::InternalInteraction => label("内部互动分界线", "Line of internal interaction"),
    }
}

/// Name of a kind of link.
pub(super) const fn link(kind: LinkKind) -> Label {
    match kind {
        LinkKind::Sequence => label("先后", "Sequence"),
        LinkKind::Handoff => label("交接", "Hand-off"),
        LinkKind::Information => label("信息", "Information"),
        LinkKind::Branch => label("分支", "Branch"),
        LinkKind::Loop => label("回路", "Loop"),
    }
}

/// Value of a kind of link in a list of choices.
pub(super) const fn link_value(kind: LinkKind) -> &'static str {
    kind.name()
}

/// Name of a stage.
pub(super) const fn stage(stage: Stage) -> Label {
    match stage {
        Stage::Presale => label("售前", "Before the sale"),
        Stage::Sale => label("售中", "During the sale"),
        Stage::After => label("售后", "After the sale"),
    }
}

/// Value of a stage in a list of choices.
pub(super) const fn stage_value(stage: Stage) -> &'static str {
    match stage {
        Stage::Presale => "presale",
        Stage::Sale => "sale",
        Stage::After => "after",
    }
}

/// Why a command was refused, for people.
pub(super) const fn refusal(error: &CommandError) -> Label {
    match error {
        CommandError::SelfLink => label("卡片不能连到自己。", "A card cannot be linked to itself."),
        CommandError::TwinLink => label(
            "这两张卡片已经这样连着了。",
            "These two cards are already linked in this direction.",
        ),
        CommandError::LastLane => label(
            "至少要保留一条泳道。",
            "A blueprint keeps at least one lane.",
        ),
        CommandError::CannotSettle => label(
            "不能这样解决：别的内容还需要它，或者它已经不在了。",
            "It cannot be settled so: other things need it, or it is gone.",
        ),
        CommandError::Damaged(_) => label(
            "那张蓝图已损坏，没有换用。",
            "That blueprint is damaged and was not taken over.",
        ),
        CommandError::OffGrid => label("再移就出格了。", "That would leave the grid."),
        CommandError::Nothing => label("还没有选中卡片。", "No card is chosen."),
        CommandError::LastPhase => label(
            "至少要保留一个阶段。",
            "A blueprint keeps at least one phase.",
        ),
        CommandError::UnknownCard(_)
        | CommandError::UnknownLane(_)
        | CommandError::UnknownPhase(_)
        | CommandError::UnknownLink(_)
        | CommandError::UnknownEntry(_)
        | CommandError::TakenId(_) => label(
            "没有做成：它刚刚被别的标签页改掉了。",
            "Not done: another tab has just changed it.",
        ),
    }
}

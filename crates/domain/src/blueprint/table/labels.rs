//! What the heads of columns say, in both languages.

use super::{Choice, Column, Flag, Number, Words};
use crate::text::{Lang, Text};

impl Column {
    /// The head of the column.
    pub fn label(self) -> Text {
        let (zh, en) = match self {
            Self::Id => ("编号", "Id"),
            Self::Phase => ("阶段", "Phase"),
            Self::Lane => ("泳道", "Lane"),
            Self::Words(words, lang) => return of_words(words, lang),
            Self::Flag(flag) => of_flag(flag),
            Self::Items => ("问卷题目", "Survey items"),
            Self::Number(number) => of_number(number),
            Self::Rpn => ("风险优先数", "Risk priority number"),
            Self::Expected => ("预期情绪", "Expected emotion"),
            Self::Measured => ("实测情绪", "Measured emotion"),
            Self::Choice(choice) => of_choice(choice),
            Self::Role => ("岗位", "Role"),
        };
        Text::new(zh, en)
    }
}

fn of_words(words: Words, lang: Lang) -> Text {
    let (zh, en) = match words {
        Words::Title => ("标题", "Title"),
        Words::Notes => ("备注", "Notes"),
        Words::WaitReason => ("等候原因", "Reason for the wait"),
        Words::WaitInformation => ("等候信息", "Information while waiting"),
        Words::Cause => ("失误原因", "Cause of failure"),
        Words::Effect => ("失误后果", "Effect of failure"),
        Words::Prevention => ("预防", "Prevention"),
        Words::Recovery => ("补救", "Recovery"),
        Words::Script => ("话术", "Script"),
        Words::Owner => ("负责人", "Owner"),
    };
    match lang {
        Lang::Zh => Text::new(format!("{zh}（中文）"), format!("{en} (Chinese)")),
        Lang::En => Text::new(format!("{zh}（英文）"), format!("{en} (English)")),
    }
}

const fn of_flag(flag: Flag) -> (&'static str, &'static str) {
    match flag {
        Flag::WaitPoint => ("等候点", "Wait point"),
        Flag::FailPoint => ("失误点", "Fail point"),
        Flag::MomentOfTruth => ("关键时刻", "Moment of truth"),
        Flag::Start => ("起点", "Start"),
        Flag::End => ("终点", "End"),
        Flag::Greets => ("问候", "Greeting"),
        Flag::Discloses => ("告知费用", "Tells the price"),
        Flag::Charges => ("收费", "Charges"),
    }
}

const fn of_number(number: Number) -> (&'static str, &'static str) {
    match number {
        Number::Target => ("标准时间（秒）", "Standard time (s)"),
        Number::Tolerance => ("允许偏差（秒）", "Tolerance (s)"),
        Number::MaximumWait => ("最长等候（秒）", "Longest wait (s)"),
        Number::Actual => ("实测时间（秒）", "Measured time (s)"),
        Number::ActualWait => ("实测等候（秒）", "Measured wait (s)"),
        Number::Servers => ("同时服务人数", "Served side by side"),
        Number::Severity => ("严重度", "Severity"),
        Number::Occurrence => ("发生频度", "Occurrence"),
        Number::Detection => ("探测难度", "Detection"),
        Number::Limit => ("授权限额", "Limit"),
    }
}

const fn of_choice(choice: Choice) -> (&'static str, &'static str) {
    match choice {
        Choice::Layer => ("服务层次", "Service layer"),
        Choice::Side => ("结果或过程", "Outcome or process"),
        Choice::Encounter => ("接触方式", "Encounter"),
        Choice::Plane => ("体验层面", "Plane of experience"),
        Choice::Pattern => ("时间分布", "Pattern of time"),
        Choice::Backing => ("数据依据", "Backed by data"),
    }
}

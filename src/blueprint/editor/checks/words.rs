//! What checks are called.

use serviscope_domain::{
    blueprint::{
        RuleLevel,
        lint::{Severity, Tally},
    },
    text::Lang,
};

use crate::ui::i18n::{Label, label};

const ERRORS: Label = label("{count} 个错误", "{count} [error|errors]");
const WARNINGS: Label = label("{count} 个警告", "{count} [warning|warnings]");
const INFOS: Label = label("{count} 条提示", "{count} [note|notes]");

/// Heading of the findings of a severity.
pub(super) const fn heading(severity: Severity) -> Label {
    match severity {
        Severity::Error => label("错误：必须改", "Errors: to be mended"),
        Severity::Warning => label("警告：值得改", "Warnings: worth mending"),
        Severity::Info => label("提示：值得知道", "Notes: worth knowing"),
    }
}

/// Name of a severity.
pub(super) const fn severity(severity: Severity) -> Label {
    match severity {
        Severity::Error => label("错误", "Error"),
        Severity::Warning => label("警告", "Warning"),
        Severity::Info => label("提示", "Note"),
    }
}

/// Name of a level.
pub(super) const fn level(level: RuleLevel) -> Label {
    match level {
        RuleLevel::Off => label("不检查", "Off"),
        RuleLevel::Info => severity(Severity::Info),
        RuleLevel::Warning => severity(Severity::Warning),
        RuleLevel::Error => severity(Severity::Error),
    }
}

/// Counts in words, the worst first: `1 error, 2 warnings`. Absent where all are 0.
pub(super) fn tally(tally: Tally, lang: Lang) -> Option<String> {
    let parts: Vec<String> = Severity::ALL
        .into_iter()
        .filter(|severity| tally.count(*severity) > 0)
        .map(|severity| {
            let words = match severity {
                Severity::Error => ERRORS,
                Severity::Warning => WARNINGS,
                Severity::Info => INFOS,
            };
            words.counting(lang, tally.count(severity))
        })
        .collect();
    let comma = match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    };
    (!parts.is_empty()).then(|| parts.join(comma))
}

//! Filters in words.

use serviscope_domain::{
    scoring::filter::{Field, Filter, Flagged, Part, SMALLEST_CUT, Versions},
    text::{Lang, Text},
};

use crate::ui::i18n::{Label, label};

const BRANCH: Label = label("门店", "Branch");
const CHANNEL: Label = label("渠道", "Channel");
const SEGMENT: Label = label("客户群", "Segment");
const TILL: Label = label("终端", "Till");
const NOT_STATED: Label = label("未注明", "not stated");
const COUNTED: Label = label("{value}（{n}）", "{value} ({n})");
const FEW: Label = label("少于 {n}", "under {n}");
const PART: Label = label("{name}：{value}", "{name}: {value}");
const BETWEEN: Label = label("{from} 至 {to}", "{from} to {to}");
const SINCE: Label = label("{from} 起", "from {from}");
const UNTIL: Label = label("到 {to}", "until {to}");
const EVERY_VERSION: Label = label("所有问卷版本", "All survey versions");
const VERSION: Label = label("问卷版本 {version}", "Survey version {version}");
const WITHOUT_FLAGGED: Label = label("不计可疑回答", "Without flagged responses");
const ONLY_FLAGGED: Label = label("只看可疑回答", "Only flagged responses");
const WITH_ASIDE: Label = label("连同乱按的回答", "With responses set aside");
const GROUP: Label = label("组 {side}", "Group {side}");

/// The name of a circumstance.
pub(in crate::analysis) const fn field(field: Field) -> Label {
    match field {
        Field::Branch => BRANCH,
        Field::Channel => CHANNEL,
        Field::Segment => SEGMENT,
        Field::Till => TILL,
    }
}

/// A value of a circumstance.
pub(in crate::analysis) fn value(value: &str, lang: Lang) -> String {
    match value {
        "" => NOT_STATED.get(lang).to_owned(),
        value => value.to_owned(),
    }
}

/// A value with how many responses have it; of few that could point to a person, only that they
/// are few.
pub(super) fn counted(value: &str, n: usize, field: Field, lang: Lang) -> String {
    let n = if field.identifies() && n < SMALLEST_CUT {
        FEW.with(lang, &[("n", &SMALLEST_CUT.to_string())])
    } else {
        n.to_string()
    };
    COUNTED.with(lang, &[("value", value), ("n", &n)])
}

/// One part of a filter. Only called for parts that the filter has.
pub(super) fn part(filter: &Filter, part: Part, lang: Lang) -> String {
    match part {
        Part::Context(context) => {
            let value = value(filter.wanted(context).unwrap_or_default(), lang);
            PART.with(
                lang,
                &[("name", field(context).get(lang)), ("value", &value)],
            )
        }
        other => plain(filter, other, lang),
    }
}

/// All that a filter asks for; empty where it asks for nothing.
pub(in crate::analysis) fn all(filter: &Filter, lang: Lang) -> String {
    let parts: Vec<String> = Part::ALL
        .into_iter()
        .filter(|wanted| filter.has(*wanted))
        .map(|wanted| part(filter, wanted, lang))
        .collect();
    parts.join(match lang {
        Lang::Zh => "；",
        Lang::En => "; ",
    })
}

/// One part without its name, which the value itself tells.
fn plain(filter: &Filter, part: Part, lang: Lang) -> String {
    match part {
        Part::Context(context) => value(filter.wanted(context).unwrap_or_default(), lang),
        Part::Period => {
            let day = |day: Option<_>| day.map(|day: chrono::NaiveDate| day.to_string());
            match (day(filter.from), day(filter.to)) {
                (Some(from), Some(to)) => BETWEEN.with(lang, &[("from", &from), ("to", &to)]),
                (Some(from), None) => SINCE.with(lang, &[("from", &from)]),
                (None, to) => UNTIL.with(lang, &[("to", &to.unwrap_or_default())]),
            }
        }
        Part::Versions => match filter.versions {
            Some(Versions::Only(version)) => {
                VERSION.with(lang, &[("version", &version.to_string())])
            }
            _ => EVERY_VERSION.get(lang).to_owned(),
        },
        Part::Flagged => match filter.flagged {
            Some(Flagged::Only) => ONLY_FLAGGED,
            _ => WITHOUT_FLAGGED,
        }
        .get(lang)
        .to_owned(),
        Part::SetAside => WITH_ASIDE.get(lang).to_owned(),
    }
}

/// A short name for the responses of a filter, such as `国贸 · vip`; `side` names it where it asks
/// for nothing.
pub(in crate::analysis) fn name(filter: &Filter, side: &str) -> Text {
    let words = |lang| {
        let parts: Vec<String> = Part::ALL
            .into_iter()
            .filter(|part| filter.has(*part))
            .map(|part| plain(filter, part, lang))
            .collect();
        if parts.is_empty() {
            GROUP.with(lang, &[("side", side)])
        } else {
            parts.join(" · ")
        }
    };
    Text::new(words(Lang::Zh), words(Lang::En))
}

//! The sources in words: what is spoken at a mark, and the table.

use serviscope_domain::{
    models::ExpectationSource,
    statistics::{Figure, Summary},
    text::Lang,
};

use crate::{
    analysis::numbers,
    ui::{
        chart::table::TableData,
        i18n::{Label, label},
        number::{fixed, percent, signed},
    },
};

const SPOKEN: Label = label(
    "{name}：{share} 提到；提到的人期望 {with}；没有提到的 {without}",
    "{name}: named by {share}; they expect {with}; the others {without}",
);
const GROUP: Label = label("{mean}，{ci}，n = {n}", "{mean}, {ci}, n = {n}");
const NO_INTERVAL: Label = label("没有置信区间", "no CI");
const CAPTION: Label = label(
    "期望按来源：提到与没有提到的客户",
    "Expectations by source: customers who name it and who do not",
);
const HEAD: [Label; 10] = [
    label("来源", "Source"),
    label("提到的人", "Name it"),
    label("占比（95 % 置信区间）", "Share (95 % CI)"),
    label("期望：提到", "Expect: name it"),
    label("95 % 置信区间", "95 % CI"),
    label("期望：没有提到", "Expect: do not"),
    label("95 % 置信区间", "95 % CI"),
    label("差", "Difference"),
    label("95 % 置信区间", "95 % CI"),
    label("n", "n"),
];
const NOTE: Label = label(
    "每人的期望是各维度期望的平均，维度齐全的人才计入。可以提到几个来源。占比用 Wilson 法，差用 Welch 法，未作多重比较校正；不到 5 人的一组不显示期望。来源不同的人还可能有别的不同，所以这不等于原因。",
    "Somebody’s expectation is the mean of the dimensions, where all of them have a score. Several sources can be named. Wilson’s interval for shares, Welch’s for differences, not adjusted for several comparisons; groups of fewer than 5 show no expectation. Who names a source may differ in other ways, too, so it need not be the cause.",
);
const REASON: Label = label("{name}：{reason}", "{name}: {reason}");

/// Everything about a source in one sentence.
pub(super) fn spoken(source: &ExpectationSource, lang: Lang) -> String {
    let share = source
        .named
        .map_or_else(|_| numbers::ABSENT.to_owned(), |named| percent(named.share));
    SPOKEN.with(
        lang,
        &[
            ("name", source.name.get(lang)),
            ("share", &share),
            ("with", &group(source.with, lang)),
            ("without", &group(source.without, lang)),
        ],
    )
}

fn group(figure: Figure<Summary>, lang: Lang) -> String {
    match figure {
        Err(absent) => {
            let reason = absent.text();
            let words = reason.get(lang).trim_end_matches(['.', '\u{3002}']);
            format!("{} ({words})", numbers::ABSENT)
        }
        Ok(found) => {
            let ci = found.ci.map_or_else(
                || NO_INTERVAL.get(lang).to_owned(),
                |ci| numbers::range(ci, 1.0, 2, lang),
            );
            let (mean, n) = (fixed(found.mean, 2), found.n.to_string());
            GROUP.with(lang, &[("mean", &mean), ("ci", &ci), ("n", &n)])
        }
    }
}

/// A row for every source.
pub(super) fn table(sources: &[ExpectationSource], lang: Lang) -> TableData {
    let reasons = sources.iter().filter_map(|source| {
        let absent = source.with.err().or(source.without.err())?;
        let (name, reason) = (source.name.get(lang), absent.text());
        Some(REASON.with(lang, &[("name", name), ("reason", reason.get(lang))]))
    });
    TableData {
        caption: CAPTION.get(lang).to_owned(),
        words: 0,
        head: HEAD.iter().map(|head| head.get(lang).to_owned()).collect(),
        rows: sources.iter().map(|source| row(source, lang)).collect(),
        notes: [NOTE.get(lang).to_owned()]
            .into_iter()
            .chain(reasons)
            .collect(),
    }
}

fn row(source: &ExpectationSource, lang: Lang) -> Vec<String> {
    let named = source.named.ok();
    let share = named.map_or_else(
        || numbers::ABSENT.to_owned(),
        |named| {
            let ends = numbers::range_cell(Some(named.wilson), 100.0, 1, lang);
            format!("{} % ({ends} %)", fixed(named.share * 100.0, 1))
        },
    );
    let mean =
        |figure: Figure<Summary>| numbers::plain_or_dash(figure.ok().map(|found| found.mean), 2);
    let ends = |figure: Figure<Summary>| {
        numbers::range_cell(figure.ok().and_then(|found| found.ci), 1.0, 2, lang)
    };
    vec![
        source.name.get(lang).to_owned(),
        named.map_or(0, |named| named.count).to_string(),
        share,
        mean(source.with),
        ends(source.with),
        mean(source.without),
        ends(source.without),
        source
            .more
            .map_or_else(|| numbers::ABSENT.to_owned(), |more| signed(more, 2)),
        numbers::interval_cell(source.more_ci, lang),
        named.map_or(0, |named| named.n).to_string(),
    ]
}

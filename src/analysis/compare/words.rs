//! What a comparison says: basis, spoken values, the table.

use serviscope_domain::{
    scoring::pictures::compared::{Difference, Side},
    text::{Lang, Text},
};

use crate::{
    analysis::{
        numbers::{self, ABSENT},
        results::Results,
        wording,
    },
    ui::{
        chart::table::TableData,
        i18n::{Label, label},
    },
};

const BASIS: Label = label(
    "两组的差距（感知 − 期望，分）：圆圈是 A（{a}，{n_a}），圆点是 B（{b}，{n_b}），细线是各自的 95 % 置信区间；右边是 B − A",
    "Gaps of both (perception − expectation, scale points): ring A ({a}, {n_a}), dot B ({b}, {n_b}), thin lines their 95 % confidence intervals; on the right B − A",
);
const SPOKEN: Label = label(
    "{name}：{a} {gap_a}，{ci_a}，{n_a}；{b} {gap_b}，{ci_b}，{n_b}；相差 {value}{tested}",
    "{name}: {a} {gap_a}, {ci_a}, {n_a}; {b} {gap_b}, {ci_b}, {n_b}; difference {value}{tested}",
);
const SPOKEN_TEST: Label = label("，{ci}，{p}", ", {ci}, {p}");
const CAPTION: Label = label(
    "两组的差距与相差",
    "Gaps of the two groups and their difference",
);
const NAME: Label = label("维度或题目", "Dimension or item");
const GAP: Label = label("差距：{side}", "Gap: {side}");
const INTERVAL: Label = label("95 % 置信区间：{side}", "95 % CI: {side}");
const N: Label = label("n：{side}", "n: {side}");
const VALUE: Label = label("B − A", "B − A");
const DIFFERENCE_CI: Label = label("95 % 置信区间：B − A", "95 % CI: B − A");
const P: Label = label("p（Holm 校正）", "p (Holm)");
const TESTED: Label = label(
    "B − A 的置信区间和 p 值来自韦尔奇 t 检验，p 值按这张图的行数用 Holm 方法校正；标题只说 p < 0.05 的差别。",
    "Interval and p-value of B − A are those of Welch's t test, with p adjusted for all rows of this chart (Holm); the title only names a difference with p < 0.05.",
);
const UNTESTED: Label = label(
    "{reason}标题只说两个置信区间不相交的差别。",
    "{reason} The title only names differences whose intervals do not meet.",
);

/// The dimension's name, or the item's number and wording.
pub(super) fn name(difference: &Difference, lang: Lang) -> String {
    let name = difference.name.get(lang);
    match difference.item {
        Some(item) => wording::item(item, name),
        None => name.to_owned(),
    }
}

/// What is drawn, and what it rests on.
pub(super) fn basis(results: &Results, [a, b]: &[Text; 2], lang: Lang) -> String {
    let n = results.sides().map_or([0, 0], |sides| sides.compared.n);
    let [n_a, n_b] = n.map(|n| numbers::responses(n, lang));
    BASIS.with(
        lang,
        &[
            ("a", a.get(lang)),
            ("n_a", &n_a),
            ("b", b.get(lang)),
            ("n_b", &n_b),
        ],
    )
}

/// Everything about a row in one sentence.
pub(super) fn spoken(difference: &Difference, [a, b]: &[Text; 2], lang: Lang) -> String {
    let gap = |side: &Side| numbers::gap_or_dash(side.gap, 2);
    SPOKEN.with(
        lang,
        &[
            ("name", &name(difference, lang)),
            ("a", a.get(lang)),
            ("gap_a", &gap(&difference.a)),
            ("ci_a", &numbers::interval(difference.a.ci, lang)),
            ("n_a", &numbers::responses(difference.a.n, lang)),
            ("b", b.get(lang)),
            ("gap_b", &gap(&difference.b)),
            ("ci_b", &numbers::interval(difference.b.ci, lang)),
            ("n_b", &numbers::responses(difference.b.n, lang)),
            ("value", &numbers::gap_or_dash(difference.value(), 2)),
            ("tested", &tested(difference, lang)),
        ],
    )
}

/// Interval and p-value of the difference, if it was tested.
fn tested(difference: &Difference, lang: Lang) -> String {
    let parts = difference.test.ok().zip(difference.p);
    parts.map_or_else(String::new, |(test, p)| {
        let ci = numbers::interval(Some(test.ci), lang);
        SPOKEN_TEST.with(lang, &[("ci", &ci), ("p", &numbers::probability_named(p))])
    })
}

/// The table behind the chart, in its order.
pub(super) fn table(ranked: &[&Difference], names: &[Text; 2], lang: Lang) -> TableData {
    let heads = names.iter().flat_map(|name| {
        [GAP, INTERVAL, N].map(|head| head.with(lang, &[("side", name.get(lang))]))
    });
    let side = |side: &Side| {
        [
            numbers::gap_or_dash(side.gap, 4),
            numbers::interval_cell(side.ci, lang),
            side.n.to_string(),
        ]
    };
    TableData {
        caption: CAPTION.get(lang).to_owned(),
        words: 0,
        head: [NAME.get(lang).to_owned()]
            .into_iter()
            .chain(heads)
            .chain([VALUE, DIFFERENCE_CI, P].map(|head| head.get(lang).to_owned()))
            .collect(),
        rows: ranked
            .iter()
            .map(|difference| {
                [name(difference, lang)]
                    .into_iter()
                    .chain(side(&difference.a))
                    .chain(side(&difference.b))
                    .chain([
                        numbers::gap_or_dash(difference.value(), 4),
                        numbers::interval_cell(difference.test.ok().map(|test| test.ci), lang),
                        difference
                            .p
                            .map_or_else(|| ABSENT.to_owned(), numbers::probability),
                    ])
                    .collect()
            })
            .collect(),
        notes: vec![note(ranked, lang)],
    }
}

/// What the title rests on, and why nothing was tested where that is so.
fn note(ranked: &[&Difference], lang: Lang) -> String {
    let untested = ranked.first().and_then(|first| first.test.err());
    match untested.filter(|_| ranked.iter().all(|difference| difference.test.is_err())) {
        Some(reason) => UNTESTED.with(lang, &[("reason", reason.text().get(lang))]),
        None => TESTED.get(lang).to_owned(),
    }
}

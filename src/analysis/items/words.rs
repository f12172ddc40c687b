//! What the item chart says: labels, spoken values, the table.

use serviscope_domain::{
    scoring::{ItemResult, ItemTests},
    text::Lang,
};

use crate::{
    analysis::{numbers, results::Results, wording},
    ui::{
        chart::table::TableData,
        i18n::{Label, label},
        number::{fixed, signed},
    },
};

const SPOKEN: Label = label(
    "第 {number} 题 {text}：期望 {e}，感知 {p}，差距 {gap}，{ci}，{n}",
    "Item {number}, {text}: expected {e}, perceived {p}, gap {gap}, {ci}, {n}",
);
const UNMEASURED: Label = label(
    "第 {number} 题 {text}：没有成对的回答",
    "Item {number}, {text}: no paired answers",
);
const CAPTION: Label = label(
    "各题的期望、感知与差距",
    "Expectation, perception and gap per item",
);
const HEAD: [Label; 8] = [
    label("题目", "Item"),
    label("维度", "Dimension"),
    label("期望", "Expectation"),
    label("感知", "Perception"),
    label("差距", "Gap"),
    label("标准差", "SD"),
    label("95 % 置信区间", "95 % CI"),
    label("n", "n"),
];
const PAIRS: Label = label(
    "每题只用期望与感知都答了的回答，所以各题的 n 可能不同，各题的平均也不必等于维度的数值。",
    "Every item uses the respondents who answered both sides, so n may differ between items, and item means need not reconcile with the dimensions'.",
);

/// Columns of the tests, once they are worked out.
const TESTS: [Label; 5] = [
    label("t（自由度）", "t (df)"),
    label("p（Holm）", "p (Holm)"),
    label("p（Wilcoxon）", "p (Wilcoxon)"),
    label("d_z", "d_z"),
    label("d_av", "d_av"),
];
const TESTED: Label = label(
    "t 检验与 Wilcoxon 符号秩检验都以差距为零作原假设；p（Holm）已按同时检验全部题目校正，p（Wilcoxon）未校正。d_z 以差距的标准差为单位，d_av 以两边分数的平均标准差为单位。",
    "Both tests ask whether the gap is zero: Student's t with p adjusted by Holm for testing all items, and Wilcoxon's signed ranks, unadjusted. d_z is in deviations of the gaps, d_av in the average deviation of the two sides.",
);

/// The item's number and short wording; `※` marks one that is turned round.
pub(super) fn name(results: &Results, item: &ItemResult, lang: Lang) -> String {
    let reversed = results
        .material
        .key
        .items
        .iter()
        .any(|scored| scored.id == item.id && scored.reversed);
    let name = wording::item(item.item, item.text.get(lang));
    if reversed { name + " ※" } else { name }
}

/// The name of the item's dimension.
pub(super) fn dimension(results: &Results, item: &ItemResult, lang: Lang) -> String {
    results
        .material
        .key
        .dimensions
        .get(item.dimension)
        .map_or_else(String::new, |dimension| dimension.name.get(lang).to_owned())
}

/// Everything about an item in one sentence.
pub(super) fn spoken(item: &ItemResult, lang: Lang) -> String {
    let (number, text) = (item.item.to_string(), item.text.get(lang));
    let (Some(e), Some(p), Some(gap)) = (item.expectation, item.perception, item.gap) else {
        return UNMEASURED.with(lang, &[("number", &number), ("text", text)]);
    };
    SPOKEN.with(
        lang,
        &[
            ("number", &number),
            ("text", text),
            ("e", &fixed(e, 2)),
            ("p", &fixed(p, 2)),
            ("gap", &signed(gap, 2)),
            ("ci", &numbers::interval(item.ci, lang)),
            ("n", &numbers::responses(item.n, lang)),
        ],
    )
}

/// The table behind the chart, in the chart's order.
pub(super) fn table(
    results: &Results,
    items: &[&ItemResult],
    tests: Option<&ItemTests>,
    lang: Lang,
) -> TableData {
    let number = |value: Option<f64>| {
        value.map_or_else(|| numbers::ABSENT.to_owned(), |value| fixed(value, 2))
    };
    TableData {
        caption: CAPTION.get(lang).to_owned(),
        words: 1,
        head: HEAD
            .iter()
            .chain(tests.iter().flat_map(|_| &TESTS))
            .map(|head| head.get(lang).to_owned())
            .collect(),
        rows: items
            .iter()
            .map(|item| {
                let mut row = vec![
                    name(results, item, lang),
                    dimension(results, item, lang),
                    number(item.expectation),
                    number(item.perception),
                    numbers::gap_or_dash(item.gap, 4),
                    number(item.gap_sd),
                    numbers::interval_cell(item.ci, lang),
                    item.n.to_string(),
                ];
                row.extend(tests.iter().flat_map(|tests| tested(tests, &item.id)));
                row
            })
            .collect(),
        notes: std::iter::once(PAIRS)
            .chain(tests.map(|_| TESTED))
            .map(|note| note.get(lang).to_owned())
            .collect(),
    }
}

/// The tests of one item, a cell each.
fn tested(tests: &ItemTests, id: &str) -> [String; 5] {
    let dash = || numbers::ABSENT.to_owned();
    let index = tests.items.iter().position(|test| test.id == id);
    let figures = index
        .and_then(|index| tests.items.get(index))
        .map(serviscope_domain::scoring::ItemTest::figures);
    let Some(found) = figures else {
        return [(); 5].map(|()| dash());
    };
    let holm = index
        .and_then(|index| tests.p_holm.get(index).copied())
        .flatten();
    let t = found.t.zip(found.df).map_or_else(dash, |(t, df)| {
        format!("{} ({})", signed(t, 2), fixed(df, 0))
    });
    [
        t,
        holm.map_or_else(dash, numbers::probability),
        found.wilcoxon_p.map_or_else(dash, numbers::probability),
        numbers::gap_or_dash(found.d_z, 2),
        numbers::gap_or_dash(found.d_av, 2),
    ]
}

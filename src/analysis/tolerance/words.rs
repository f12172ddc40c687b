//! The zones in words: what is spoken at a mark, and the table.

use serviscope_domain::{
    models::{Tolerance, ToleranceLine},
    statistics::{Figure, Summary},
    text::Lang,
};

use crate::{
    analysis::numbers,
    ui::{
        chart::table::TableData,
        i18n::{Label, label},
        number::signed,
    },
};

const SPOKEN: Label = label(
    "{name}：{place}；感知 {perceived}，最低可接受 {adequate}，理想 {desired}；充足度 {adequacy}，{adequacy_ci}；优越度 {superiority}，{superiority_ci}；n = {n}",
    "{name}: {place}; perceived {perceived}, acceptable {adequate}, desired {desired}; adequacy {adequacy}, {adequacy_ci}; superiority {superiority}, {superiority_ci}; n = {n}",
);
const NOT_SURE: Label = label("{place}（还不能断定）", "{place} (not yet certain)");
const CAPTION: Label = label(
    "容忍区：各维度与各题",
    "Zone of tolerance by dimension and item",
);
const HEAD: [Label; 11] = [
    label("维度或题目", "Dimension or item"),
    label("位置", "Place"),
    label("最低可接受", "Acceptable"),
    label("理想", "Desired"),
    label("感知", "Perceived"),
    label("充足度", "Adequacy"),
    label("95 % 置信区间", "95 % CI"),
    label("优越度", "Superiority"),
    label("95 % 置信区间", "95 % CI"),
    label("宽度", "Width"),
    label("n", "n"),
];
const MEANING: Label = label(
    "充足度 = 感知 − 最低可接受，优越度 = 感知 − 理想，宽度 = 理想 − 最低可接受；各按答了所需两项的人计算，所以有缺失时不一定与均值之差相等。",
    "Adequacy = perceived − acceptable, superiority = perceived − desired, width = desired − acceptable, each over those who gave both; with missing answers they need not be the differences of the means.",
);
const TURNED: Label = label(
    "有 {n} 处回答的理想低于最低可接受，可能填错了栏。",
    "In {n} answers the desired level lies below the acceptable one; the columns may have been mixed up.",
);

/// Where the perceived level lies, with the doubt that there is.
fn place(line: &ToleranceLine, lang: Lang) -> String {
    let Some(place) = line.place() else {
        return numbers::ABSENT.to_owned();
    };
    let name = place.name().get(lang).to_owned();
    if line.is_certain() {
        name
    } else {
        NOT_SURE.with(lang, &[("place", &name)])
    }
}

fn level(figure: Figure<Summary>) -> String {
    numbers::plain_or_dash(figure.ok().map(|summary| summary.mean), 2)
}

fn difference(figure: Figure<Summary>) -> String {
    figure.map_or_else(
        |_| numbers::ABSENT.to_owned(),
        |summary| signed(summary.mean, 2),
    )
}

fn ends(figure: Figure<Summary>) -> Option<[f64; 2]> {
    figure.ok().and_then(|summary| summary.ci)
}

fn count(line: &ToleranceLine) -> usize {
    line.zone.adequacy.map_or(0, |summary| summary.n)
}

/// Everything about a line in one sentence, or why there is nothing.
pub(super) fn spoken(line: &ToleranceLine, lang: Lang) -> String {
    let name = line.name.get(lang);
    if let Some(reason) = line.zone.adequacy.err().or(line.zone.superiority.err()) {
        let mark = if lang == Lang::Zh { "\u{ff1a}" } else { ": " };
        return [name, mark, reason.text().get(lang)].concat();
    }
    let [adequate, desired, perceived] = line.levels.map(level);
    let zone = &line.zone;
    SPOKEN.with(
        lang,
        &[
            ("name", name),
            ("place", &place(line, lang)),
            ("perceived", &perceived),
            ("adequate", &adequate),
            ("desired", &desired),
            ("adequacy", &difference(zone.adequacy)),
            ("adequacy_ci", &numbers::interval(ends(zone.adequacy), lang)),
            ("superiority", &difference(zone.superiority)),
            (
                "superiority_ci",
                &numbers::interval(ends(zone.superiority), lang),
            ),
            ("n", &count(line).to_string()),
        ],
    )
}

/// What stands at the end of a row: the adequacy.
pub(super) fn value(line: &ToleranceLine) -> String {
    difference(line.zone.adequacy)
}

/// Dimensions, then the items of those that have several.
pub(super) fn table(tolerance: &Tolerance, lang: Lang) -> TableData {
    let more = tolerance.items.len() > tolerance.dimensions.len();
    let items = tolerance.items.iter().filter(|_| more);
    let turned: usize = tolerance
        .items
        .iter()
        .map(|line| line.zone.turned_around)
        .sum();
    let mut notes = vec![MEANING.get(lang).to_owned()];
    if turned > 0 {
        notes.push(TURNED.with(lang, &[("n", &turned.to_string())]));
    }
    TableData {
        caption: CAPTION.get(lang).to_owned(),
        words: 1,
        head: HEAD.iter().map(|head| head.get(lang).to_owned()).collect(),
        rows: tolerance
            .dimensions
            .iter()
            .chain(items)
            .map(|line| row(line, lang))
            .collect(),
        notes,
    }
}

fn row(line: &ToleranceLine, lang: Lang) -> Vec<String> {
    let [adequate, desired, perceived] = line.levels.map(level);
    let zone = &line.zone;
    vec![
        line.name.get(lang).to_owned(),
        place(line, lang),
        adequate,
        desired,
        perceived,
        difference(zone.adequacy),
        numbers::interval_cell(ends(zone.adequacy), lang),
        difference(zone.superiority),
        numbers::interval_cell(ends(zone.superiority), lang),
        level(zone.width),
        count(line).to_string(),
    ]
}

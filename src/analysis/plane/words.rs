//! What the plane says: names, spoken values, the table.

use serviscope_domain::{
    models::{Crosshairs, IpaPoint, Level},
    scoring::ScoredItem,
    text::{Lang, Text},
};

use crate::{
    analysis::{numbers, study::Found, wording},
    ui::{
        chart::table::TableData,
        i18n::{Label, label},
        number::fixed,
    },
};

const SPOKEN: Label = label(
    "{name}：表现 {p}，{p_ci}；重要性 {i}，{i_ci}；{quadrant}",
    "{name}: performance {p}, {p_ci}; importance {i}, {i_ci}; {quadrant}",
);
const UNSURE: Label = label("{quadrant}（尚不能断定）", "{quadrant} (not certain)");
const CAPTION: Label = label("重要性与表现", "Importance and performance");
const HEAD: [Label; 7] = [
    label("题目或维度", "Item or dimension"),
    label("象限", "Quadrant"),
    label("重要性", "Importance"),
    label("95 % 置信区间", "95 % CI"),
    label("表现", "Performance"),
    label("95 % 置信区间", "95 % CI"),
    label("n", "n"),
];
const NOTE: Label = label(
    "“尚不能断定”表示置信区间触到了分界线；对角线不作此判断。n 是两边回答数中较少的一个。",
    "“Not certain” means that an interval touches a line; it is not told of the diagonal. n is the smaller of the two sides.",
);

/// The item of an id, if the plane shows items.
fn item<'a>(found: &'a Found, id: &str) -> Option<&'a ScoredItem> {
    found
        .results
        .material
        .key
        .items
        .iter()
        .find(|item| item.id == id)
}

/// The dimension to which a point belongs, by its id.
pub(super) fn dimension<'a>(found: &'a Found, id: &'a str) -> &'a str {
    item(found, id)
        .and_then(|item| found.results.material.key.dimensions.get(item.dimension))
        .map_or(id, |dimension| dimension.id.as_str())
}

/// A dimension's name; empty where there is none of this id.
fn dimension_name(found: &Found, id: &str) -> Text {
    let mut dimensions = found.results.material.key.dimensions.iter();
    dimensions
        .find(|dimension| dimension.id == id)
        .map_or_else(Text::default, |dimension| dimension.name.clone())
}

/// The name in the title: short, since there may be several.
pub(super) fn title_name(found: &Found, level: Level, id: &str) -> Text {
    match (level, item(found, id)) {
        (Level::Items, Some(item)) => Text::new(
            format!("第 {} 题", item.number),
            format!("item {}", item.number),
        ),
        _ => dimension_name(found, id),
    }
}

/// The label beside a point: the item's number or the dimension's name.
pub(super) fn short(found: &Found, level: Level, id: &str, lang: Lang) -> String {
    match (level, item(found, id)) {
        (Level::Items, Some(item)) => item.number.to_string(),
        _ => dimension_name(found, id).get(lang).to_owned(),
    }
}

/// The whole name: number and wording, or the dimension's name.
fn long(found: &Found, level: Level, id: &str, lang: Lang) -> String {
    match (level, item(found, id)) {
        (Level::Items, Some(item)) => wording::item(item.number, item.text.get(lang)),
        _ => dimension_name(found, id).get(lang).to_owned(),
    }
}

fn quadrant(point: &IpaPoint, lines: Crosshairs, lang: Lang) -> String {
    let name = point.quadrant.name();
    let name = name.get(lang);
    if point.is_certain || lines == Crosshairs::Diagonal {
        name.to_owned()
    } else {
        UNSURE.with(lang, &[("quadrant", name)])
    }
}

/// Everything about a point in one sentence.
pub(super) fn spoken(
    found: &Found,
    level: Level,
    lines: Crosshairs,
    point: &IpaPoint,
    lang: Lang,
) -> String {
    let ci = |ci: Option<[f64; 2]>| {
        ci.map_or_else(
            || numbers::interval(None, lang),
            |ci| numbers::range(ci, 1.0, 2, lang),
        )
    };
    SPOKEN.with(
        lang,
        &[
            ("name", &long(found, level, &point.id, lang)),
            ("p", &fixed(point.performance.mean, 2)),
            ("p_ci", &ci(point.performance.ci)),
            ("i", &fixed(point.importance.mean, 2)),
            ("i_ci", &ci(point.importance.ci)),
            ("quadrant", &quadrant(point, lines, lang)),
        ],
    )
}

/// The numbers behind the plane, in the instrument's order.
pub(super) fn table(found: &Found, level: Level, lines: Crosshairs, lang: Lang) -> TableData {
    let points = match found.plane(level, lines) {
        Some(Ok(plane)) => plane.points.as_slice(),
        _ => &[],
    };
    let row = |point: &IpaPoint| {
        let (i, p) = (&point.importance, &point.performance);
        vec![
            long(found, level, &point.id, lang),
            quadrant(point, lines, lang),
            fixed(i.mean, 2),
            numbers::range_cell(i.ci, 1.0, 2, lang),
            fixed(p.mean, 2),
            numbers::range_cell(p.ci, 1.0, 2, lang),
            i.n.min(p.n).to_string(),
        ]
    };
    TableData {
        caption: CAPTION.get(lang).to_owned(),
        words: 1,
        head: HEAD.iter().map(|head| head.get(lang).to_owned()).collect(),
        rows: points.iter().flatten().map(row).collect(),
        notes: vec![NOTE.get(lang).to_owned()],
    }
}

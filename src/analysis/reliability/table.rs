//! The numbers behind the chart: each dimension, and under it its items.

use serviscope_domain::{
    psychometrics::{Alpha, ScaleQuality},
    scoring::ScoredDimension,
    text::Lang,
};

use super::{FIGURES, SIDES, why};
use crate::{
    analysis::{numbers, study::Found},
    ui::{
        chart::table::TableData,
        i18n::{Label, label},
        number::fixed,
    },
};

const CAPTION: Label = label(
    "信度与各题的贡献",
    "Reliability, and what each item adds to it",
);
const HEAD: [Label; 6] = [
    label("维度或题目", "Dimension or item"),
    label("对象", "Side"),
    label("α，或删去该题后的 α", "α, or α if item deleted"),
    label("95 % 置信区间", "95 % CI"),
    label("题目与其余各题的相关", "Item-rest correlation"),
    label("n", "n"),
];
const NOTE: Label = label(
    "删去某题后 α 变大，说明该题与其余各题不一致。差距分由两次作答相减，信度通常低于两边的分数。",
    "Where alpha rises without an item, that item disagrees with the others. A gap is a difference of two answers and is usually less reliable than either.",
);

const OF_SIDE: Label = label("{name}（{side}）", "{name} ({side})");
const NO_ALPHA: Label = label(
    "{names}没有 α：{reason}。",
    "No alpha of {names}: {reason}.",
);

/// Every dimension in its three sides, each followed by its items.
pub(super) fn table(found: &Found, lang: Lang) -> TableData {
    let dims = found
        .quality
        .as_ref()
        .map_or(&[][..], |quality| quality.dims.as_slice());
    TableData {
        caption: CAPTION.get(lang).to_owned(),
        words: 1,
        head: HEAD.iter().map(|head| head.get(lang).to_owned()).collect(),
        rows: found
            .results
            .material
            .key
            .dimensions
            .iter()
            .zip(dims)
            .flat_map(|(dimension, scale)| dimension_rows(found, dimension, scale, lang))
            .collect(),
        notes: std::iter::once(NOTE.get(lang).to_owned())
            .chain(reasons(found, dims, lang))
            .collect(),
    }
}

/// Why alphas are absent: each reason once, with the dimensions and sides that it is about.
fn reasons(found: &Found, dims: &[ScaleQuality], lang: Lang) -> Vec<String> {
    let mut said: Vec<(String, Vec<String>)> = Vec::new();
    let dimensions = &found.results.material.key.dimensions;
    for (dimension, scale) in dimensions.iter().zip(dims) {
        let alphas = [&scale.perceptions, &scale.expectations, &scale.gaps];
        for ((alpha, side), figure) in alphas.into_iter().zip(SIDES).zip(FIGURES) {
            if alpha.is_some() {
                continue;
            }
            let reason = why(found, &dimension.id, figure, lang);
            let (name, side) = (dimension.name.get(lang), side.get(lang).to_lowercase());
            let name = OF_SIDE.with(lang, &[("name", name), ("side", &side)]);
            match said.iter_mut().find(|(known, _)| *known == reason) {
                Some((_, names)) => names.push(name),
                None => said.push((reason, vec![name])),
            }
        }
    }
    let between = if lang == Lang::Zh { "、" } else { ", " };
    said.into_iter()
        .map(|(reason, names)| {
            let names = names.join(between);
            NO_ALPHA.with(lang, &[("names", &names), ("reason", &reason)])
        })
        .collect()
}

fn dimension_rows(
    found: &Found,
    dimension: &ScoredDimension,
    scale: &ScaleQuality,
    lang: Lang,
) -> Vec<Vec<String>> {
    [&scale.perceptions, &scale.expectations, &scale.gaps]
        .into_iter()
        .zip(SIDES)
        .flat_map(|(alpha, side)| {
            let name = dimension.name.get(lang).to_owned();
            let side = side.get(lang).to_owned();
            match alpha {
                Some(alpha) => side_rows(found, dimension, alpha, &name, &side, lang),
                None => vec![absent(name, side)],
            }
        })
        .collect()
}

fn absent(name: String, side: String) -> Vec<String> {
    let dash = || numbers::ABSENT.to_owned();
    vec![name, side, dash(), dash(), dash(), dash()]
}

fn side_rows(
    found: &Found,
    dimension: &ScoredDimension,
    alpha: &Alpha,
    name: &str,
    side: &str,
    lang: Lang,
) -> Vec<Vec<String>> {
    let n = alpha.n.to_string();
    let whole = vec![
        name.to_owned(),
        side.to_owned(),
        fixed(alpha.alpha, 2),
        numbers::range_cell(Some(alpha.feldt), 1.0, 2, lang),
        numbers::ABSENT.to_owned(),
        n.clone(),
    ];
    let items = dimension
        .items
        .iter()
        .filter_map(|&item| found.results.material.key.items.get(item))
        .zip(alpha.r_drop.iter().zip(&alpha.alpha_drop))
        .map(|(item, (rest, without))| {
            vec![
                format!("{} {}", item.number, item.text.get(lang)),
                side.to_owned(),
                numbers::plain_or_dash(*without, 2),
                numbers::ABSENT.to_owned(),
                numbers::plain_or_dash(*rest, 2),
                n.clone(),
            ]
        });
    std::iter::once(whole).chain(items).collect()
}

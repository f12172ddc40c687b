//! The numbers behind the chart: each dimension, and under it its items.

use serviscope_domain::{
    psychometrics::{Alpha, ScaleQuality},
    scoring::ScoredDimension,
    text::Lang,
};

use super::SIDES;
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
        notes: vec![NOTE.get(lang).to_owned()],
    }
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

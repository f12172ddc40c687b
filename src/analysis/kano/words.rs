//! The features in words: what is spoken at a mark, and the table.

use serviscope_domain::{
    models::{KanoClass, KanoPoint, KanoResult},
    text::Lang,
};

use super::Way;
use crate::{
    analysis::numbers,
    ui::{
        chart::table::TableData,
        i18n::{Label, label},
        number::{fixed, signed},
    },
};

const SHARES: Label = label(
    "{name}：{class}；Better {better}，{better_ci}；Worse {worse}，{worse_ci}；{counts}；n = {n}",
    "{name}: {class}; Better {better}, {better_ci}; Worse {worse}, {worse_ci}; {counts}; n = {n}",
);
const SCORES: Label = label(
    "{name}：连续分值属于{class}；具备时 {present}，{present_ci}；缺少时 {absent}，{absent_ci}；n = {n}",
    "{name}: {class} by the scores; if there {present}, {present_ci}; if not {absent}, {absent_ci}; n = {n}",
);
const NOT_SURE: Label = label("{class}（还不能断定）", "{class} (not yet certain)");
const CAPTION: Label = label(
    "各特性的类别人数与系数",
    "People per class and coefficients of each feature",
);
const HEAD: [Label; 14] = [
    label("特性", "Feature"),
    label("类别", "Class"),
    label("M 必备", "M must-be"),
    label("O 期望", "O one-dimensional"),
    label("A 魅力", "A attractive"),
    label("I 无差异", "I indifferent"),
    label("R 反向", "R reverse"),
    label("Q 可疑", "Q questionable"),
    label("Better", "Better"),
    label("95 % 置信区间", "95 % CI"),
    label("Worse", "Worse"),
    label("95 % 置信区间", "95 % CI"),
    label("分值（有 / 无）", "Scores (there / not)"),
    label("n", "n"),
];
const MEANING: Label = label(
    "Better =（A + O）/（A + O + M + I），Worse = −（O + M）/（A + O + M + I）；反向和可疑的回答不进入这两个系数。最多的类别若不明显超过第二多的（Fong，单侧 5 %），不作断定。",
    "Better = (A + O) / (A + O + M + I), Worse = −(O + M) / (A + O + M + I); reverse and questionable answers do not enter them. A class that does not stand out from the next (Fong, one-sided 5 %) is not certain.",
);
const ODD: Label = label(
    "{name}：{reverse} 人反向、{questionable} 人自相矛盾，请检查措辞。",
    "{name}: {reverse} reverse, {questionable} questionable; check the wording.",
);

/// The class with the doubt that there is.
fn class(result: &KanoResult, lang: Lang) -> String {
    let name = result.class.name().get(lang).to_owned();
    if result.is_significant {
        name
    } else {
        NOT_SURE.with(lang, &[("class", &name)])
    }
}

/// Everything about a feature in one sentence.
pub(super) fn spoken(name: &str, result: &KanoResult, way: Way, lang: Lang) -> String {
    let n = result.n.to_string();
    match way {
        Way::Shares => {
            let counts: Vec<String> = KanoClass::ALL
                .iter()
                .zip(result.counts)
                .map(|(class, count)| format!("{} {count}", class.letter()))
                .collect();
            SHARES.with(
                lang,
                &[
                    ("name", name),
                    ("class", &class(result, lang)),
                    ("better", &numbers::plain_or_dash(result.better, 2)),
                    ("better_ci", &numbers::interval(result.better_ci, lang)),
                    ("worse", &numbers::gap_or_dash(result.worse, 2)),
                    ("worse_ci", &numbers::interval(result.worse_ci, lang)),
                    ("counts", &counts.join(" ")),
                    ("n", &n),
                ],
            )
        }
        Way::Scores => {
            let [present, absent] = result.scores.map(|score| signed(score, 2));
            let [present_ci, absent_ci] = result.scores_ci.map(|ci| numbers::interval(ci, lang));
            SCORES.with(
                lang,
                &[
                    ("name", name),
                    ("class", result.continuous_quadrant().name().get(lang)),
                    ("present", &present),
                    ("present_ci", &present_ci),
                    ("absent", &absent),
                    ("absent_ci", &absent_ci),
                    ("n", &n),
                ],
            )
        }
    }
}

/// The classes, coefficients and scores of every feature, or why it has none.
pub(super) fn table(points: &[KanoPoint], lang: Lang) -> TableData {
    let mut notes = vec![MEANING.get(lang).to_owned()];
    for point in points {
        if let Ok(result) = &point.result {
            let [.., reverse, questionable] = result.counts;
            // More than one in ten points to a wording that is misread.
            if (reverse + questionable) * 10 > result.n {
                notes.push(ODD.with(
                    lang,
                    &[
                        ("name", point.feature.name.get(lang)),
                        ("reverse", &reverse.to_string()),
                        ("questionable", &questionable.to_string()),
                    ],
                ));
            }
        }
    }
    TableData {
        caption: CAPTION.get(lang).to_owned(),
        words: 1,
        head: HEAD.iter().map(|head| head.get(lang).to_owned()).collect(),
        rows: points.iter().map(|point| row(point, lang)).collect(),
        notes,
    }
}

fn row(point: &KanoPoint, lang: Lang) -> Vec<String> {
    let mut row = vec![point.feature.name.get(lang).to_owned()];
    match &point.result {
        Err(reason) => {
            row.push(reason.text().get(lang).to_owned());
            row.resize(HEAD.len(), numbers::ABSENT.to_owned());
        }
        Ok(result) => {
            row.push(class(result, lang));
            row.extend(result.counts.iter().map(usize::to_string));
            row.push(numbers::plain_or_dash(result.better, 2));
            row.push(numbers::range_cell(result.better_ci, 1.0, 2, lang));
            row.push(numbers::gap_or_dash(result.worse, 2));
            row.push(numbers::range_cell(result.worse_ci, 1.0, 2, lang));
            let [present, absent] = result.scores.map(|score| fixed(score, 2));
            row.push(format!("{present} / {absent}"));
            row.push(result.n.to_string());
        }
    }
    row
}

//! Figures with their basis, in words.

use serviscope_domain::text::Lang;

use crate::ui::{
    i18n::{Label, label},
    number::{fixed, signed},
};

/// What stands for an absent figure.
pub(super) const ABSENT: &str = "–";

const INTERVAL: Label = label("95 % 置信区间", "95 % CI");
const ENDS: Label = label("{low} 至 {high}", "{low} to {high}");
const ONE_RESPONSE: Label = label("1 份回答", "1 response");
const RESPONSES: Label = label("{n} 份回答", "{n} responses");
const ONE_SAMPLE: Label = label("1 份示例回答", "1 sample response");
const SAMPLES: Label = label("{n} 份示例回答", "{n} sample responses");
const ONE_RESPONDENT: Label = label("1 位受访者", "1 respondent");
const RESPONDENTS: Label = label("{n} 位受访者", "{n} respondents");
const NO_INTERVAL: Label = label(
    "没有置信区间（至少要 2 份回答）",
    "no CI (it takes at least 2 responses)",
);

/// `1 response`, `600 responses`, `600 份回答`.
pub(super) fn responses(n: usize, lang: Lang) -> String {
    count(n, lang, [ONE_RESPONSE, RESPONSES])
}

/// `1 sample response`, `160 sample responses`, `160 份示例回答`.
pub(super) fn sample_responses(n: usize, lang: Lang) -> String {
    count(n, lang, [ONE_SAMPLE, SAMPLES])
}

/// `1 respondent`, `600 respondents`, `600 位受访者`.
pub(super) fn respondents(n: usize, lang: Lang) -> String {
    count(n, lang, [ONE_RESPONDENT, RESPONDENTS])
}

fn count(n: usize, lang: Lang, [one, many]: [Label; 2]) -> String {
    let label = if n == 1 { one } else { many };
    label.with(lang, &[("n", &n.to_string())])
}

/// A gap with its sign and `decimals`, or a dash.
pub(super) fn gap_or_dash(gap: Option<f64>, decimals: usize) -> String {
    gap.map_or_else(|| ABSENT.to_owned(), |gap| signed(gap, decimals))
}

/// An interval of a gap in words, or why there is none.
pub(super) fn interval(ci: Option<[f64; 2]>, lang: Lang) -> String {
    interval_parts(ci, lang).join(" ")
}

/// The parts of [`interval`] between which a line may end.
pub(super) fn interval_parts(ci: Option<[f64; 2]>, lang: Lang) -> Vec<String> {
    match ci {
        Some(_) => vec![INTERVAL.get(lang).to_owned(), interval_cell(ci, lang)],
        None => vec![NO_INTERVAL.get(lang).to_owned()],
    }
}

/// An interval where its heading says what it is: the two ends, or a dash.
pub(super) fn interval_cell(ci: Option<[f64; 2]>, lang: Lang) -> String {
    ci.map_or_else(
        || ABSENT.to_owned(),
        |ci| ends(&ci.map(|end| signed(end, 2)), lang),
    )
}

const RANGE: Label = label("95 % 置信区间 {low} 至 {high}", "95 % CI {low} to {high}");

/// An interval of a figure that is no difference, in words; `scale` turns 0–1 into percent.
pub(super) fn range([low, high]: [f64; 2], scale: f64, decimals: usize, lang: Lang) -> String {
    let [low, high] = [low, high].map(|end| fixed(end * scale, decimals));
    RANGE.with(lang, &[("low", &low), ("high", &high)])
}

/// The two ends of [`range`] where a heading says what they are, or a dash.
pub(super) fn range_cell(ci: Option<[f64; 2]>, scale: f64, decimals: usize, lang: Lang) -> String {
    ci.map_or_else(
        || ABSENT.to_owned(),
        |ci| ends(&ci.map(|end| fixed(end * scale, decimals)), lang),
    )
}

/// `0.12 to 0.34`, `0.12 至 0.34`.
pub(super) fn ends([low, high]: &[String; 2], lang: Lang) -> String {
    ENDS.with(lang, &[("low", low), ("high", high)])
}

/// A number that is no difference, or a dash.
pub(super) fn plain_or_dash(value: Option<f64>, decimals: usize) -> String {
    value.map_or_else(|| ABSENT.to_owned(), |value| fixed(value, decimals))
}

/// A probability; nobody reads more than three decimals of it.
pub(super) fn probability(p: f64) -> String {
    if p < 0.001 {
        "< 0.001".to_owned()
    } else {
        fixed(p, 3)
    }
}

/// The same after its name: `p = 0.012`, `p < 0.001`.
pub(super) fn probability_named(p: f64) -> String {
    let words = probability(p);
    if words.starts_with('<') {
        format!("p {words}")
    } else {
        format!("p = {words}")
    }
}

//! Figures with their basis, in words.

use serviscope_domain::text::Lang;

use crate::ui::{
    i18n::{Label, label},
    number::signed,
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
        |[low, high]| {
            ENDS.with(
                lang,
                &[("low", &signed(low, 2)), ("high", &signed(high, 2))],
            )
        },
    )
}

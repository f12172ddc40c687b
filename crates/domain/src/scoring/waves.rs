//! Before and after: the gaps of two waves of one survey.

use super::{ScoredRespondent, ScoringKey};
use crate::statistics::{Figure, PairedT, WelchT, link, paired_t, welch_t};

/// How one gap changed from the first wave to the second. Above zero is better.
#[derive(Clone, Debug, PartialEq)]
pub struct WaveChange {
    /// All respondents of both waves, as independent groups.
    pub independent: Figure<WelchT>,
    /// Respondents who answered in both waves, by their tokens: each against themselves.
    pub linked: Figure<PairedT>,
    /// Values left out of `linked`, because their token came twice or was empty, or had no
    /// partner in the other wave.
    pub unlinked: usize,
}

/// The changes between two waves.
#[derive(Clone, Debug, PartialEq)]
pub struct WaveComparison {
    /// Unweighted overall gap.
    pub overall: WaveChange,
    /// Gaps of the dimensions, in the key's order.
    pub dims: Vec<WaveChange>,
}

/// Compares two waves. Each respondent comes with the token of the link, `""` without one.
pub fn compare_waves(
    key: &ScoringKey,
    before: &[(&str, &ScoredRespondent)],
    after: &[(&str, &ScoredRespondent)],
) -> WaveComparison {
    let change = |gap: &dyn Fn(&ScoredRespondent) -> Option<f64>| {
        let valued = |wave: &[(&str, &ScoredRespondent)]| -> Vec<f64> {
            wave.iter().filter_map(|(_, one)| gap(one)).collect()
        };
        let (first, second) = (valued(before), valued(after));
        let linked = link(&tokened(before, gap), &tokened(after, gap));
        WaveChange {
            independent: welch_t(&first, &second),
            linked: paired_t(&linked.pairs),
            unlinked: linked.only_before + linked.only_after + linked.ambiguous,
        }
    };
    WaveComparison {
        overall: change(&|respondent| respondent.unweighted_gap(key)),
        dims: (0..key.dimensions.len())
            .map(|dimension| change(&|respondent| respondent.dimension_gap(key, dimension)))
            .collect(),
    }
}

/// Tokens with the values of those who have one.
fn tokened<'a>(
    wave: &[(&'a str, &ScoredRespondent)],
    gap: &dyn Fn(&ScoredRespondent) -> Option<f64>,
) -> Vec<(&'a str, f64)> {
    wave.iter()
        .filter_map(|(token, respondent)| Some((*token, gap(respondent)?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{sample::guests, statistics::Absent, survey::Variant};

    #[test]
    fn linked_respondents_tell_a_small_change_that_independent_waves_hide() {
        let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
        let first: Vec<ScoredRespondent> = guests(&key, ("servqual22", 1), 40)
            .iter()
            .map(|guest| ScoredRespondent::new(&key, &guest.answers))
            .collect();
        let mut second = first.clone();
        for (index, respondent) in second.iter_mut().enumerate() {
            // Everybody sees one thing a little better, every other one a second thing, too.
            for item in 0..=(index % 2) {
                if let Some(score) = respondent.perceptions[item].as_mut() {
                    *score += 0.4;
                }
            }
        }
        let tokens: Vec<String> = (0..40).map(|index| format!("t{index:02}")).collect();
        let (before, after): (Vec<_>, Vec<_>) = tokens
            .iter()
            .zip(first.iter().zip(&second))
            .map(|(token, (before, after))| ((token.as_str(), before), (token.as_str(), after)))
            .unzip();
        let result = compare_waves(&key, &before, &after);
        let (linked, independent) = (
            result.overall.linked.unwrap(),
            result.overall.independent.unwrap(),
        );
        assert!(linked.mean > 0.0 && linked.p < 1e-6, "{linked:?}");
        assert!(independent.p > 0.5, "{independent:?}");
        assert_eq!(result.dims.len(), 5);
        assert_eq!(result.dims[1].linked, Err(Absent::Constant));
    }

    #[test]
    fn without_tokens_nothing_is_linked() {
        let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
        let result = compare_waves(&key, &[], &[]);
        assert_eq!(result.overall.linked, Err(Absent::NoData));
        assert_eq!(result.overall.independent, Err(Absent::NoData));
        assert_eq!(result.overall.unlinked, 0);
    }
}

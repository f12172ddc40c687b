//! Benchmarking: the own perception scores beside those of named competitors, per dimension.
//!
//! Competitors' scores are entered by hand, from the same instrument and on the same scale.

use crate::{
    models::Servperf,
    scoring::ScoringKey,
    statistics::{Absent, Figure, Summary, difference_interval, summary_of},
    text::Text,
};

/// What is known of one dimension of a competitor.
#[derive(Clone, Debug, PartialEq)]
pub struct RivalScore {
    /// Dimension id.
    pub dim: String,
    /// Mean perception, in scale points.
    pub mean: f64,
    /// Respondents behind it.
    pub n: Option<usize>,
    /// Standard deviation of their scores.
    pub sd: Option<f64>,
}

/// A named competitor.
#[derive(Clone, Debug, PartialEq)]
pub struct Rival {
    /// Name.
    pub name: String,
    /// Where its scores come from.
    pub source: String,
    /// Its scores; at most one a dimension counts, the first.
    pub scores: Vec<RivalScore>,
}

/// A competitor's score where the chart shows it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RivalFigure {
    /// Mean perception.
    pub mean: f64,
    /// Respondents behind it, where known.
    pub n: Option<usize>,
    /// 95 % confidence interval (t), where respondents and deviation are known.
    pub ci: Option<[f64; 2]>,
    /// Own mean minus this: below zero we are behind.
    pub lead: Option<f64>,
    /// 95 % confidence interval of the lead (Welch), where both sides have one.
    pub lead_ci: Option<[f64; 2]>,
}

/// One dimension of the comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct BenchmarkRow {
    /// Dimension id.
    pub dim: String,
    /// Its name.
    pub name: Text,
    /// Our own score.
    pub own: Figure<Summary>,
    /// The competitors' scores, in their order; `OutOfRange` for one off the scale.
    pub rivals: Vec<Figure<RivalFigure>>,
    /// Which competitor is best; of equals the first.
    pub best: Option<usize>,
}

/// Sets the own scores beside those of the competitors.
pub fn benchmark(key: &ScoringKey, own: &Servperf, rivals: &[Rival]) -> Vec<BenchmarkRow> {
    key.dimensions
        .iter()
        .map(|dimension| {
            let mut known = own.dims.iter();
            let own = known
                .find(|score| score.dim == dimension.id)
                .map_or(Err(Absent::NoData), |found| found.score);
            let rivals: Vec<Figure<RivalFigure>> = rivals
                .iter()
                .map(|rival| figure(key, &own, rival, &dimension.id))
                .collect();
            let known = rivals.iter().enumerate();
            let best = known
                .filter_map(|(place, rival)| Some((place, rival.ok()?.mean)))
                .reduce(|best, next| if next.1 > best.1 { next } else { best });
            BenchmarkRow {
                dim: dimension.id.clone(),
                name: dimension.name.clone(),
                own,
                rivals,
                best: best.map(|(place, _)| place),
            }
        })
        .collect()
}

fn figure(
    key: &ScoringKey,
    own: &Figure<Summary>,
    rival: &Rival,
    dimension: &str,
) -> Figure<RivalFigure> {
    let mut scores = rival.scores.iter();
    let score = scores
        .find(|score| score.dim == dimension)
        .ok_or(Absent::NoData)?;
    if !(key.min..=key.max).contains(&score.mean) {
        return Err(Absent::OutOfRange);
    }
    let sd = score.sd.filter(|sd| sd.is_finite() && *sd >= 0.0);
    let n = score.n.filter(|n| *n >= 1);
    let known = n.filter(|n| *n >= 2).zip(sd);
    let summary = known.map(|(n, sd)| summary_of(n, score.mean, Some(sd * sd)));
    let own = own.ok();
    Ok(RivalFigure {
        mean: score.mean,
        n,
        ci: summary.and_then(|summary| summary.ci),
        lead: own.map(|own| own.mean - score.mean),
        lead_ci: own
            .zip(summary)
            .and_then(|(own, rival)| difference_interval(&own, &rival)),
    })
}

/// How we stand to the best competitor; `None` without any comparison. Behind and ahead are claimed
/// only where the interval of the lead keeps clear of zero.
pub fn benchmark_finding(rows: &[BenchmarkRow], rivals: &[Rival]) -> Option<Text> {
    let known: Vec<(&BenchmarkRow, RivalFigure, &str)> = rows
        .iter()
        .filter_map(|row| {
            let best = row.best?;
            let figure = row.rivals.get(best)?.ok()?;
            figure.lead?;
            Some((row, figure, rivals.get(best)?.name.as_str()))
        })
        .collect();
    let all = known.len();
    if all == 0 {
        return None;
    }
    let behind = |figure: &RivalFigure| figure.lead_ci.is_some_and(|[_, high]| high < 0.0);
    let ahead = |figure: &RivalFigure| figure.lead_ci.is_some_and(|[low, _]| low > 0.0);
    // A larger lead that may be chance must not hide the ones that are not.
    let certain: Vec<_> = known.iter().filter(|(_, found, _)| behind(found)).collect();
    let count = certain.len();
    let lead = |figure: &RivalFigure| figure.lead.unwrap_or(0.0);
    let most = certain
        .into_iter()
        .min_by(|(_, a, _), (_, b, _)| lead(a).total_cmp(&lead(b)));
    if let Some((worst, figure, rival)) = most {
        let ((zh, en), points) = ((&worst.name.zh, &worst.name.en), -lead(figure));
        return Some(Text::new(
            format!(
                "{all} 个维度中有 {count} 个落后于最强的对手，{zh}最多（比{rival}低 {points:.2} 分）"
            ),
            format!(
                "Behind the best competitor in {count} of {all} dimensions, most in {en} ({points:.2} points below {rival})"
            ),
        ));
    }
    if known.iter().all(|(_, figure, _)| ahead(figure)) {
        return Some(Text::new(
            format!("{all} 个维度都领先于最强的对手"),
            format!("Ahead of the best competitor in all {all} dimensions"),
        ));
    }
    Some(Text::new(
        "数据还不足以断定我们落后于最强的对手",
        "The data cannot tell that we are behind the best competitor",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{models::DimensionScore, statistics::summarise, survey::Variant};

    fn key() -> ScoringKey {
        ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap()
    }

    /// Everybody gives about 4 to every dimension.
    fn own(key: &ScoringKey) -> Servperf {
        let values: Vec<f64> = (0..40).map(|i| 3.9 + 0.2 * f64::from(i % 2)).collect();
        let score = summarise(&values).ok_or(Absent::NoData);
        Servperf {
            items: Vec::new(),
            dims: key
                .dimensions
                .iter()
                .map(|dimension| DimensionScore {
                    dim: dimension.id.clone(),
                    score,
                })
                .collect(),
            overall: score,
        }
    }

    fn rival(name: &str, dim: &str, mean: f64, n: Option<usize>, sd: Option<f64>) -> Rival {
        let dim = dim.to_owned();
        Rival {
            name: name.to_owned(),
            source: "survey".to_owned(),
            scores: vec![RivalScore { dim, mean, n, sd }],
        }
    }

    #[test]
    fn the_best_competitor_is_found_in_every_dimension() {
        let key = key();
        let rivals = [
            rival("B", "empathy", 5.0, Some(50), Some(1.0)),
            rival("C", "empathy", 5.5, None, None),
            rival("D", "empathy", 9.0, None, None),
        ];
        let rows = benchmark(&key, &own(&key), &rivals);
        let empathy = &rows[4];
        assert_eq!(empathy.best, Some(1));
        assert_eq!(empathy.rivals[2], Err(Absent::OutOfRange));
        let b = empathy.rivals[0].unwrap();
        let ci = b.ci.unwrap();
        // ± t(0.975, 49)·1/√50, in R 0.2841968.
        assert!((ci[1] - 5.284_196_8).abs() < 1e-6, "{ci:?}");
        assert!((b.lead.unwrap() + 1.0).abs() < 1e-9 && b.lead_ci.unwrap()[1] < 0.0);
        let c = empathy.rivals[1].unwrap();
        assert_eq!((c.n, c.ci, c.lead_ci), (None, None, None));
        assert_eq!(
            (rows[0].best, rows[0].rivals[0]),
            (None, Err(Absent::NoData))
        );
    }

    #[test]
    fn the_sentence_claims_what_the_intervals_support() {
        let key = key();
        let words = |rivals: &[Rival]| {
            let rows = benchmark(&key, &own(&key), rivals);
            benchmark_finding(&rows, rivals).map(|words| words.en)
        };
        assert_eq!(
            words(&[rival("B", "empathy", 5.0, Some(50), Some(1.0))]).unwrap(),
            "Behind the best competitor in 1 of 1 dimensions, most in Empathy (1.00 points below B)"
        );
        assert_eq!(
            words(&[rival("B", "empathy", 3.0, Some(50), Some(1.0))]).unwrap(),
            "Ahead of the best competitor in all 1 dimensions"
        );
        let unknown = words(&[rival("B", "empathy", 5.0, None, None)]).unwrap();
        assert!(unknown.starts_with("The data cannot tell"), "{unknown}");
        // A larger lead without an interval does not hide what is certain.
        let mut mixed = rival("B", "empathy", 5.0, Some(50), Some(1.0));
        mixed.scores.push(RivalScore {
            dim: "assurance".to_owned(),
            mean: 6.9,
            n: None,
            sd: None,
        });
        let mixed = words(&[mixed]).unwrap();
        assert!(
            mixed.starts_with("Behind the best competitor in 1 of 2 dimensions, most in Empathy"),
            "{mixed}"
        );
        assert_eq!(words(&[]), None);
    }
}

//! Kano's model: what a feature does to satisfaction, from a pair of questions.

use crate::{
    statistics::{Absent, Figure, proportion, summarise},
    text::Text,
};

/// Share from which a feature counts as bringing, or as costing, satisfaction.
const HALF: f64 = 0.5;
/// Mean score from which the continuous analysis counts it so: the middle of 0 to 4 (Berger et al.
/// 1993, *Center for Quality of Management Journal* 2).
const MIDDLE: f64 = 2.0;

/// An answer to either question. The order is that of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KanoAnswer {
    /// I like it.
    Like,
    /// I expect it.
    Must,
    /// I am neutral.
    Neutral,
    /// I can live with it.
    Live,
    /// I dislike it.
    Dislike,
}

impl KanoAnswer {
    /// Every answer, in the order of the table.
    pub const ALL: [Self; 5] = [
        Self::Like,
        Self::Must,
        Self::Neutral,
        Self::Live,
        Self::Dislike,
    ];

    /// The answer with this stored id.
    pub fn from_id(id: &str) -> Option<Self> {
        Some(match id {
            "like" => Self::Like,
            "must" => Self::Must,
            "neutral" => Self::Neutral,
            "live" => Self::Live,
            "dislike" => Self::Dislike,
            _ => return None,
        })
    }
}

/// What a feature is to a customer. The order decides ties: what hurts most when absent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum KanoClass {
    /// M, must-be: its absence dissatisfies, its presence is taken for granted. The basic layer.
    Must,
    /// O, one-dimensional: the more the better. The reactive layer.
    OneDimensional,
    /// A, attractive: its presence delights, its absence does no harm. The surprise layer.
    Attractive,
    /// I, indifferent.
    Indifferent,
    /// R, reverse: better without it.
    Reverse,
    /// Q, questionable: the two answers contradict each other.
    Questionable,
}

impl KanoClass {
    /// Every class, in the order that decides ties.
    pub const ALL: [Self; 6] = [
        Self::Must,
        Self::OneDimensional,
        Self::Attractive,
        Self::Indifferent,
        Self::Reverse,
        Self::Questionable,
    ];

    /// Its letter.
    pub const fn letter(self) -> char {
        match self {
            Self::Must => 'M',
            Self::OneDimensional => 'O',
            Self::Attractive => 'A',
            Self::Indifferent => 'I',
            Self::Reverse => 'R',
            Self::Questionable => 'Q',
        }
    }

    /// Its name.
    pub fn name(self) -> Text {
        match self {
            Self::Must => Text::new("必备", "Must-be"),
            Self::OneDimensional => Text::new("期望", "One-dimensional"),
            Self::Attractive => Text::new("魅力", "Attractive"),
            Self::Indifferent => Text::new("无差异", "Indifferent"),
            Self::Reverse => Text::new("反向", "Reverse"),
            Self::Questionable => Text::new("可疑", "Questionable"),
        }
    }
}

/// The class of one pair of answers: to "if it is there" and to "if it is not" (the 5 × 5 table
/// of the instrument `service_layer_kano`).
pub const fn classify(present: KanoAnswer, absent: KanoAnswer) -> KanoClass {
    use KanoAnswer::{Dislike, Like};
    match (present, absent) {
        (Like, Like) | (Dislike, Dislike) => KanoClass::Questionable,
        (Like, Dislike) => KanoClass::OneDimensional,
        (Like, _) => KanoClass::Attractive,
        (Dislike, _) | (_, Like) => KanoClass::Reverse,
        (_, Dislike) => KanoClass::Must,
        _ => KanoClass::Indifferent,
    }
}

/// Score of the answer to "if it is there": 4, 2, 0, −1, −2.
pub const fn functional_score(answer: KanoAnswer) -> f64 {
    match answer {
        KanoAnswer::Like => 4.0,
        KanoAnswer::Must => 2.0,
        KanoAnswer::Neutral => 0.0,
        KanoAnswer::Live => -1.0,
        KanoAnswer::Dislike => -2.0,
    }
}

/// Score of the answer to "if it is not there": −2, −1, 0, 2, 4.
pub const fn dysfunctional_score(answer: KanoAnswer) -> f64 {
    match answer {
        KanoAnswer::Like => -2.0,
        KanoAnswer::Must => -1.0,
        KanoAnswer::Neutral => 0.0,
        KanoAnswer::Live => 2.0,
        KanoAnswer::Dislike => 4.0,
    }
}

/// What many customers make of a feature.
#[derive(Clone, Debug, PartialEq)]
pub struct KanoResult {
    /// Pairs of answers.
    pub n: usize,
    /// How many of each class, in the order of [`KanoClass::ALL`].
    pub counts: [usize; 6],
    /// The most frequent class; of several, the first in [`KanoClass::ALL`].
    pub class: KanoClass,
    /// Other classes with the same count.
    pub ties: Vec<KanoClass>,
    /// Whether the most frequent class stands out from the next: |a − b| ≥ 1.65·√((a + b)·(2n − a
    /// − b)/2n), one-sided 5 % (Fong 1996, *Center for Quality of Management Journal* 5).
    pub is_significant: bool,
    /// Better: (A + O)/(A + O + M + I), 0 to 1; absent if nobody gave one of these.
    pub better: Option<f64>,
    /// 95 % confidence interval of `better` by Wilson.
    pub better_ci: Option<[f64; 2]>,
    /// Worse: −(O + M)/(A + O + M + I), −1 to 0.
    pub worse: Option<f64>,
    /// 95 % confidence interval of `worse` by Wilson.
    pub worse_ci: Option<[f64; 2]>,
    /// Mean scores of "if it is there" and "if it is not" (the continuous analysis).
    pub scores: [f64; 2],
    /// 95 % confidence intervals of `scores` (t); absent below two pairs.
    pub scores_ci: [Option<[f64; 2]>; 2],
}

impl KanoResult {
    /// The quadrant of the Better–Worse plane, its lines at one half; `None` without shares.
    pub fn quadrant(&self) -> Option<KanoClass> {
        let (better, worse) = (self.better?, self.worse?);
        Some(quadrant(better >= HALF, -worse >= HALF))
    }

    /// The quadrant of the continuous analysis, its lines at a mean score of 2.
    pub fn continuous_quadrant(&self) -> KanoClass {
        let [present, absent] = self.scores;
        quadrant(present >= MIDDLE, absent >= MIDDLE)
    }
}

/// What a feature is that brings satisfaction when present, and costs some when absent.
const fn quadrant(brings: bool, costs: bool) -> KanoClass {
    match (brings, costs) {
        (true, true) => KanoClass::OneDimensional,
        (true, false) => KanoClass::Attractive,
        (false, true) => KanoClass::Must,
        (false, false) => KanoClass::Indifferent,
    }
}

/// Evaluates the pairs of answers about one feature.
///
/// # Errors
/// [`Absent::NoData`] without any pair.
pub fn kano(pairs: &[(KanoAnswer, KanoAnswer)]) -> Figure<KanoResult> {
    let scores = continuous_scores(pairs)?;
    let classes: Vec<KanoClass> = pairs.iter().map(|(p, a)| classify(*p, *a)).collect();
    let count = |class| classes.iter().filter(|other| **other == class).count();
    let counts = KanoClass::ALL.map(count);
    let mut ranked: Vec<(usize, KanoClass)> = counts.into_iter().zip(KanoClass::ALL).collect();
    ranked.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let &[(highest, class), (second, _), ..] = ranked.as_slice() else {
        return Err(Absent::NoData);
    };
    let ties = ranked
        .iter()
        .skip(1)
        .filter(|(count, _)| *count == highest)
        .map(|(_, class)| *class)
        .collect();
    let n = pairs.len();
    let (both, apart) = ((highest + second) as f64, (highest - second) as f64);
    let twice = 2.0 * n as f64;
    let [must, one, attractive, indifferent, ..] = counts;
    let base = must + one + attractive + indifferent;
    let share = |part: usize| proportion(part, base).ok();
    let (brings, costs) = (share(attractive + one), share(one + must));
    let interval = |score: fn(KanoAnswer, KanoAnswer) -> f64| {
        let values: Vec<f64> = pairs.iter().map(|(p, a)| score(*p, *a)).collect();
        summarise(&values).and_then(|summary| summary.ci)
    };
    Ok(KanoResult {
        n,
        counts,
        class,
        ties,
        is_significant: highest > second && apart >= 1.65 * (both * (twice - both) / twice).sqrt(),
        better: brings.map(|share| share.share),
        better_ci: brings.map(|share| share.wilson),
        // Adding zero turns the −0 of nobody into 0.
        worse: costs.map(|share| -share.share + 0.0),
        worse_ci: costs.map(|share| {
            let [low, high] = share.wilson;
            [-high + 0.0, -low + 0.0]
        }),
        scores,
        scores_ci: [
            interval(|present, _| functional_score(present)),
            interval(|_, absent| dysfunctional_score(absent)),
        ],
    })
}

/// Mean scores of "if it is there" and "if it is not", −2 to 4 each.
///
/// # Errors
/// [`Absent::NoData`] without any pair.
pub fn continuous_scores(pairs: &[(KanoAnswer, KanoAnswer)]) -> Figure<[f64; 2]> {
    if pairs.is_empty() {
        return Err(Absent::NoData);
    }
    let n = pairs.len() as f64;
    let present: f64 = pairs.iter().map(|(p, _)| functional_score(*p)).sum();
    let absent: f64 = pairs.iter().map(|(_, a)| dysfunctional_score(*a)).sum();
    Ok([present / n, absent / n])
}

#[cfg(test)]
mod tests {
    use super::*;
    use KanoAnswer::{Dislike, Like, Live, Must, Neutral};

    #[test]
    fn the_table_is_that_of_the_instrument() {
        let library: serde_json::Value =
            serde_json::from_str(include_str!("../../data/instruments.json")).unwrap();
        let instruments = library["instruments"].as_array().unwrap();
        let kano = instruments
            .iter()
            .find(|i| i["id"] == "service_layer_kano")
            .unwrap();
        let table = kano["scoring"]["table"].as_object().unwrap();
        assert_eq!(table.len(), 5);
        for (present, row) in table {
            for (absent, letter) in row.as_object().unwrap() {
                let answer = |id: &str| KanoAnswer::from_id(id).unwrap();
                let ours = classify(answer(present), answer(absent)).letter();
                assert_eq!(
                    letter.as_str().unwrap(),
                    ours.to_string(),
                    "{present} {absent}"
                );
            }
        }
    }

    #[test]
    fn better_and_worse_leave_out_reverse_and_questionable() {
        let pairs = [
            (Like, Neutral),
            (Like, Dislike),
            (Must, Dislike),
            (Neutral, Live),
            (Dislike, Like),
            (Like, Like),
        ];
        let result = kano(&pairs).unwrap();
        assert_eq!(result.counts, [1; 6]);
        assert_eq!((result.better, result.worse), (Some(0.5), Some(-0.5)));
        assert_eq!(result.class, KanoClass::Must);
        assert_eq!(result.ties.len(), 5);
        assert!(!result.is_significant);
        let [present, absent] = result.scores;
        assert!((present - (4.0 * 3.0 + 2.0 - 2.0) / 6.0).abs() < 1e-15);
        assert!((absent - (4.0 + 4.0 + 2.0 - 2.0 - 2.0) / 6.0).abs() < 1e-15);
    }

    #[test]
    fn the_planes_place_a_feature_with_its_intervals() {
        // Ten of twelve like it, three of them dislike its absence.
        let mut pairs = vec![(Like, Neutral); 7];
        pairs.extend([(Like, Dislike); 3]);
        pairs.extend([(Neutral, Neutral); 2]);
        let result = kano(&pairs).unwrap();
        assert_eq!(result.quadrant(), Some(KanoClass::Attractive));
        assert_eq!(result.continuous_quadrant(), KanoClass::Attractive);
        let ([low, high], better) = (result.better_ci.unwrap(), result.better.unwrap());
        assert!(low < better && better < high && high <= 1.0);
        let ([low, high], worse) = (result.worse_ci.unwrap(), result.worse.unwrap());
        assert!(low < worse && worse < high && low >= -1.0);
        assert_eq!(result.worse, Some(-0.25));
        assert!(result.scores_ci.iter().all(Option::is_some));
        let must = kano(&[(Must, Dislike); 6]).unwrap();
        assert_eq!(must.quadrant(), Some(KanoClass::Must));
        // Present: 2, absent: 4.
        assert_eq!(must.continuous_quadrant(), KanoClass::OneDimensional);
        assert_eq!(kano(&[(Like, Like)]).unwrap().quadrant(), None);
    }

    #[test]
    fn a_clear_majority_is_significant_and_nobody_is_no_data() {
        let clear = [vec![(Like, Neutral); 30], vec![(Must, Dislike); 5]].concat();
        let result = kano(&clear).unwrap();
        assert_eq!(result.class, KanoClass::Attractive);
        assert!(result.is_significant && result.ties.is_empty());
        assert_eq!(kano(&[]), Err(Absent::NoData));
        let odd = kano(&[(Like, Like)]).unwrap();
        assert_eq!((odd.better, odd.worse), (None, None));
    }
}

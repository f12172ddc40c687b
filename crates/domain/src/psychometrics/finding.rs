//! The findings about drivers and reliability in one sentence each: what a chart's title says.
//!
//! A sentence never claims more than the intervals support.

use super::{Alpha, DriverShare, Quality, SurveyDrivers};
use crate::{scoring::ScoringKey, text::Text};

/// Alpha from which a scale counts as reliable enough for comparing groups (Nunnally 1978,
/// *Psychometric Theory*).
pub const RELIABLE: f64 = 0.7;
/// Respondents below which alpha is no more than a hint: its interval is too wide to decide.
pub const ENOUGH_FOR_ALPHA: usize = 30;
/// Probability below which the regression counts as explaining something.
const SIGNIFICANT: f64 = 0.05;

/// What drives satisfaction; `None` without shares. The first share is ahead only where its
/// interval lies above those of all others.
pub fn driver_finding(drivers: &SurveyDrivers, shares: &[DriverShare]) -> Option<Text> {
    let (first, others) = shares.split_first()?;
    let (zh, en) = (&first.name.zh, &first.name.en);
    let percent = format!("{:.0} %", first.share * 100.0);
    if drivers.regression.p >= SIGNIFICANT {
        return Some(Text::new(
            "数据还不足以断定各维度能解释总体满意度",
            "The data cannot yet tell that the dimensions explain overall satisfaction",
        ));
    }
    let rival = others
        .iter()
        .find(|other| !matches!((first.ci, other.ci), (Some(a), Some(b)) if a[0] > b[1]));
    Some(match rival {
        None => Text::new(
            format!("{zh}对总体满意度的解释力最大（占 R² 的 {percent}）"),
            format!("{en} explains the most of overall satisfaction ({percent} of R²)"),
        ),
        Some(rival) => Text::new(
            format!(
                "{zh}占 R² 的份额最大（{percent}），但数据还不足以断定超过{}",
                rival.name.zh
            ),
            format!(
                "{en} has the largest share of R² ({percent}), but the data cannot yet rank it above {}",
                rival.name.en.to_lowercase()
            ),
        ),
    })
}

/// How reliably the perceptions are measured; `None` where no dimension has an alpha.
pub fn reliability_finding(key: &ScoringKey, quality: &Quality) -> Option<Text> {
    let scales: Vec<(&Text, &Alpha)> = key
        .dimensions
        .iter()
        .zip(&quality.dims)
        .filter_map(|(dimension, scale)| Some((&dimension.name, scale.perceptions.as_ref()?)))
        .collect();
    let (name, worst) = scales
        .iter()
        .min_by(|(_, a), (_, b)| a.alpha.total_cmp(&b.alpha))?;
    let (zh, en) = (&name.zh, &name.en);
    let alpha = format!("{:.2}", worst.alpha).replace('-', "\u{2212}");
    let fewest = scales.iter().map(|(_, alpha)| alpha.n).min()?;
    if fewest < ENOUGH_FOR_ALPHA {
        return Some(Text::new(
            format!("只有 {fewest} 份完整的回答，信度还无法判断"),
            format!("With {fewest} complete responses reliability cannot be judged yet"),
        ));
    }
    let poor = scales
        .iter()
        .filter(|(_, alpha)| alpha.feldt[1] < RELIABLE)
        .count();
    let sure = scales
        .iter()
        .filter(|(_, alpha)| alpha.feldt[0] >= RELIABLE)
        .count();
    Some(if sure == scales.len() && sure == key.dimensions.len() {
        Text::new(
            format!("{sure} 个维度的感知都测得可靠（α ≥ 0.70，最低的是{zh}，{alpha}）"),
            format!(
                "Perceptions of all {sure} dimensions are reliable (α ≥ 0.70; {en} is lowest at {alpha})"
            ),
        )
    } else if poor > 0 {
        Text::new(
            format!("{poor} 个维度的感知不够可靠，最低的是{zh}（α = {alpha}）"),
            format!(
                "{poor} of {} scales of perceptions fall short of α = 0.70; {en} is lowest ({alpha})",
                scales.len()
            ),
        )
    } else {
        Text::new(
            format!("{zh}的信度最低（α = {alpha}），数据还不足以断定每个维度都达到 0.70"),
            format!(
                "{en} has the lowest reliability (α = {alpha}); the data cannot yet tell whether every scale reaches 0.70"
            ),
        )
    })
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::*;
    use crate::{
        psychometrics::{driver_intervals, driver_shares, quality},
        response::{Answer, Answers},
        sample::guests,
        scoring::columns::{Columns, Crossed},
        survey::Variant,
    };

    fn sample(count: usize) -> (ScoringKey, Vec<Answers>) {
        let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
        let guests = guests(&key, ("servqual22", 1), count);
        (key, guests.into_iter().map(|guest| guest.answers).collect())
    }

    fn measured(count: usize, change: impl Fn(&mut Answers)) -> (ScoringKey, Quality, Columns) {
        let (key, mut answers) = sample(count);
        answers.iter_mut().for_each(change);
        let columns = Columns::from_answers(&key, &answers).unwrap();
        let quality = quality(&key, &Crossed::new(&columns));
        (key, quality, columns)
    }

    #[test]
    fn shares_add_up_and_stand_in_order_within_their_intervals() {
        let (key, quality, columns) = measured(160, |_| ());
        let drivers = quality.drivers.unwrap();
        let intervals = driver_intervals(&key, &Crossed::new(&columns), 200, &mut |_, _| {
            ControlFlow::Continue(())
        })
        .unwrap();
        let shares = driver_shares(&key, &drivers, Some(&intervals));
        assert_eq!(shares.len(), 5);
        assert!((shares.iter().map(|s| s.share).sum::<f64>() - 1.0).abs() < 1e-12);
        assert!((shares.iter().map(|s| s.johnson.unwrap()).sum::<f64>() - 1.0).abs() < 1e-12);
        assert!(shares.is_sorted_by(|a, b| a.share >= b.share));
        for share in &shares {
            let [low, high] = share.ci.unwrap();
            assert!(low <= share.share && share.share <= high, "{share:?}");
        }
    }

    #[test]
    fn a_share_is_ahead_only_with_an_interval_above_the_others() {
        let (key, quality, _) = measured(160, |_| ());
        let drivers = quality.drivers.unwrap();
        let mut shares = driver_shares(&key, &drivers, None);
        let words = driver_finding(&drivers, &shares).unwrap();
        assert!(
            words.en.contains("cannot yet rank it above"),
            "{}",
            words.en
        );
        for (index, share) in shares.iter_mut().enumerate() {
            share.ci = Some(if index == 0 { [0.5, 0.7] } else { [0.1, 0.4] });
        }
        let words = driver_finding(&drivers, &shares).unwrap();
        assert!(words.en.contains("explains the most"), "{}", words.en);
        assert!(words.zh.contains("解释力最大"), "{}", words.zh);
        shares[3].ci = Some([0.1, 0.55]);
        let words = driver_finding(&drivers, &shares).unwrap();
        assert!(words.zh.ends_with(&shares[3].name.zh), "{}", words.zh);
    }

    #[test]
    fn nothing_explained_is_said_and_nothing_shared_finds_nothing() {
        let (key, quality, _) = measured(160, |_| ());
        let mut drivers = quality.drivers.unwrap();
        drivers.regression.p = 0.2;
        let shares = driver_shares(&key, &drivers, None);
        let words = driver_finding(&drivers, &shares).unwrap();
        assert!(words.en.starts_with("The data cannot yet tell"));
        drivers.lmg = None;
        assert_eq!(driver_shares(&key, &drivers, None), []);
        assert_eq!(driver_finding(&drivers, &[]), None);
    }

    #[test]
    fn reliability_is_reliable_doubtful_poor_or_too_early_to_tell() {
        let words = |(key, quality, _): (ScoringKey, Quality, Columns)| {
            reliability_finding(&key, &quality).map(|words| words.en)
        };
        let early = words(measured(12, |_| ())).unwrap();
        assert!(early.contains("cannot be judged yet"), "{early}");
        assert_eq!(words(measured(0, |_| ())), None);

        let (key, mut quality, columns) = measured(160, |_| ());
        let set = |quality: &mut Quality, feldt: [f64; 2]| {
            for scale in &mut quality.dims {
                scale.perceptions.as_mut().unwrap().feldt = feldt;
            }
        };
        set(&mut quality, [0.71, 0.9]);
        let sure = words((key.clone(), quality.clone(), columns.clone())).unwrap();
        assert!(
            sure.starts_with("Perceptions of all 5 dimensions are reliable"),
            "{sure}"
        );
        set(&mut quality, [0.69, 0.9]);
        let doubt = words((key.clone(), quality.clone(), columns.clone())).unwrap();
        assert!(doubt.contains("cannot yet tell"), "{doubt}");
        set(&mut quality, [0.4, 0.69]);
        let poor = words((key, quality, columns)).unwrap();
        assert!(
            poor.starts_with("5 of 5 scales of perceptions fall short"),
            "{poor}"
        );
    }

    #[test]
    fn satisfaction_that_nobody_rated_is_the_reason_for_no_drivers() {
        let (_, quality, _) = measured(40, |answers| answers.set("OB01", Answer::Number(99.0)));
        assert_eq!(quality.drivers, None);
        let note = quality
            .notes
            .iter()
            .find(|note| note.key == "drivers")
            .unwrap();
        assert_eq!(note.reason.en, "Nobody rated overall satisfaction.");
    }
}

//! The zone of tolerance (Parasuraman, Zeithaml & Berry 1994, *Journal of Retailing* 70).

use crate::statistics::{Absent, Figure, Summary, enough, summarise};

/// What one respondent said of one dimension.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ToleranceAnswer {
    /// Service that is just acceptable.
    pub adequate: Option<f64>,
    /// Service as it should be.
    pub desired: Option<f64>,
    /// Service as it is.
    pub perceived: Option<f64>,
}

/// The zone of one dimension. Each figure is over the respondents who gave what it needs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ToleranceZone {
    /// Superiority: perceived − desired. Above zero the service delights.
    pub superiority: Figure<Summary>,
    /// Adequacy: perceived − adequate. Below zero the service is not accepted.
    pub adequacy: Figure<Summary>,
    /// Width: desired − adequate.
    pub width: Figure<Summary>,
    /// Respondents whose desired level lies below their adequate level: the columns were mixed up.
    pub turned_around: usize,
}

/// Works out the zone of one dimension.
pub fn tolerance_zone(answers: &[ToleranceAnswer]) -> ToleranceZone {
    let difference = |parts: fn(&ToleranceAnswer) -> Option<[f64; 2]>| -> Vec<f64> {
        let pairs = answers.iter().filter_map(parts);
        pairs.map(|[above, below]| above - below).collect()
    };
    let figure = |differences: &[f64]| -> Figure<Summary> {
        if differences.is_empty() && !answers.is_empty() {
            return Err(Absent::AllMissing);
        }
        enough(differences, 1)?;
        summarise(differences).ok_or(Absent::NoData)
    };
    let width = difference(|answer| Some([answer.desired?, answer.adequate?]));
    ToleranceZone {
        superiority: figure(&difference(|a| Some([a.perceived?, a.desired?]))),
        adequacy: figure(&difference(|a| Some([a.perceived?, a.adequate?]))),
        turned_around: width.iter().filter(|width| **width < 0.0).count(),
        width: figure(&width),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(adequate: f64, desired: f64, perceived: Option<f64>) -> ToleranceAnswer {
        ToleranceAnswer {
            adequate: Some(adequate),
            desired: Some(desired),
            perceived,
        }
    }

    #[test]
    fn superiority_adequacy_and_width_are_three_differences() {
        let zone = tolerance_zone(&[
            answer(4.0, 7.0, Some(5.0)),
            answer(3.0, 6.0, Some(6.0)),
            answer(5.0, 4.0, None),
        ]);
        let mean = |figure: Figure<Summary>| figure.map(|summary| (summary.n, summary.mean));
        assert_eq!(mean(zone.superiority), Ok((2, -1.0)));
        assert_eq!(mean(zone.adequacy), Ok((2, 2.0)));
        assert_eq!(mean(zone.width).map(|(n, _)| n), Ok(3));
        assert_eq!(zone.turned_around, 1);
    }

    #[test]
    fn no_answers_and_no_perceptions_differ() {
        assert_eq!(tolerance_zone(&[]).width, Err(Absent::NoData));
        let zone = tolerance_zone(&[answer(4.0, 7.0, None)]);
        assert_eq!(zone.adequacy, Err(Absent::AllMissing));
    }
}

//! The points of a chart, in order.

use chrono::NaiveDate;

use super::Measure;
use crate::{
    scoring::{
        LocalTime, ScoringKey,
        filter::{Case, SMALLEST_CUT},
        local_time,
    },
    spc::{FREEZE, Observation},
    statistics::{Absent, Figure},
};

/// What one point stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Per {
    /// One response.
    Response,
    /// All responses of a day.
    Day,
    /// From Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
}

impl Per {
    /// Every step, the finest first.
    pub const ALL: [Self; 4] = [Self::Response, Self::Day, Self::Week, Self::Month];

    /// Its name in an address.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Response => "response",
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// The step of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|per| per.name() == name)
    }

    /// Whether `measure` can be followed in this step. A share needs several respondents, and a
    /// cut that could point to a person (`identifies`) shows no single responses.
    ///
    /// # Errors
    /// A share of one response; single responses of such a cut.
    pub const fn suits(self, measure: Measure, identifies: bool) -> Figure<()> {
        match self {
            Self::Response if measure.is_share() => Err(Absent::TooFew {
                n: 1,
                needs: SMALLEST_CUT,
            }),
            Self::Response if identifies => Err(Absent::Suppressed),
            _ => Ok(()),
        }
    }

    fn start(self, time: LocalTime) -> NaiveDate {
        match self {
            Self::Response | Self::Day => time.day,
            Self::Week => local_time::week(time.day),
            Self::Month => local_time::month(time.day),
        }
    }
}

/// A place on the time axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Slot {
    /// The day of the response, or the first day of the period.
    pub start: NaiveDate,
    /// Responses behind it; absent where there are too few to show them.
    pub n: Option<usize>,
    /// The measured point; absent where it is withheld.
    pub point: Option<Observation>,
}

/// The points of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What is followed.
    pub measure: Measure,
    /// What a point stands for.
    pub per: Per,
    /// Places in order of time. Periods without any response have none.
    pub slots: Vec<Slot>,
    /// Responses with a time and everything that the measure needs.
    pub n: usize,
    /// Responses left out, because their time cannot be read.
    pub undated: usize,
}

impl Series {
    /// Places with a point, each with its place among all.
    pub fn points(&self) -> impl Iterator<Item = (usize, &Observation)> {
        let slots = self.slots.iter().enumerate();
        slots.filter_map(|(place, slot)| Some((place, slot.point.as_ref()?)))
    }

    /// Places whose point is withheld, because fewer than five responses stand behind it.
    pub fn withheld(&self) -> usize {
        self.slots.iter().filter(|slot| slot.n.is_none()).count()
    }
}

/// The points of `measure`, `per` by `per`. `identifies` tells whether the cut could point to a
/// person.
///
/// # Errors
/// The step does not suit; no response with a time and an answer; fewer than five of them.
pub fn series(
    key: &ScoringKey,
    cases: &[&Case],
    measure: Measure,
    (per, identifies): (Per, bool),
) -> Figure<Series> {
    per.suits(measure, identifies)?;
    let mut values: Vec<(LocalTime, &str, f64)> = cases
        .iter()
        .filter_map(|case| {
            let value = measure.value(key, &case.response.answers)?;
            // Minutes and seconds are the same in every zone of whole hours.
            let minutes = case.response.submitted_at.get(14..).unwrap_or_default();
            Some((case.local?, minutes, value))
        })
        .collect();
    match values.len() {
        0 if cases.is_empty() => return Err(Absent::NoData),
        0 => return Err(Absent::AllMissing),
        n if n < SMALLEST_CUT => {
            return Err(Absent::TooFew {
                n,
                needs: SMALLEST_CUT,
            });
        }
        _ => {}
    }
    // Stable: responses of the same moment stay as they are stored.
    values.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
    let slots = if per == Per::Response {
        let single = |(time, _, value): &(LocalTime, &str, f64)| {
            Ok(Slot {
                start: time.day,
                n: Some(1),
                point: Some(Observation::single(*value)?),
            })
        };
        values.iter().map(single).collect::<Figure<_>>()?
    } else {
        values
            .chunk_by(|a, b| per.start(a.0) == per.start(b.0))
            .filter_map(|period| Some((per.start(period.first()?.0), period)))
            .map(|(start, period)| {
                let values: Vec<f64> = period.iter().map(|(.., value)| *value).collect();
                slot(start, &values, measure)
            })
            .collect::<Figure<_>>()?
    };
    Ok(Series {
        measure,
        per,
        slots,
        n: values.len(),
        undated: cases.iter().filter(|case| case.local.is_none()).count(),
    })
}

fn slot(start: NaiveDate, values: &[f64], measure: Measure) -> Figure<Slot> {
    if values.len() < SMALLEST_CUT {
        return Ok(Slot {
            start,
            n: None,
            point: None,
        });
    }
    let point = if measure.is_share() {
        Observation::events(values.iter().sum(), values.len() as f64)?
    } else {
        Observation::subgroup(values)?
    };
    Ok(Slot {
        start,
        n: Some(values.len()),
        point: Some(point),
    })
}

/// The step that suits: weeks, else days, where there are enough of them for firm limits; else
/// single responses, where they may be shown; else the period with the most points.
pub fn usual_per(cases: &[&Case], measure: Measure, identifies: bool) -> Per {
    let points = |per: Per| {
        let mut starts: Vec<NaiveDate> = cases
            .iter()
            .filter_map(|case| Some(per.start(case.local?)))
            .collect();
        starts.sort_unstable();
        let periods = starts.chunk_by(|a, b| a == b);
        periods
            .filter(|period| period.len() >= SMALLEST_CUT)
            .count()
    };
    let [week, day] = [Per::Week, Per::Day].map(points);
    if week >= FREEZE {
        Per::Week
    } else if day >= FREEZE {
        Per::Day
    } else if Per::Response.suits(measure, identifies).is_ok() && cases.len() >= SMALLEST_CUT {
        Per::Response
    } else if day > week {
        Per::Day
    } else {
        Per::Week
    }
}

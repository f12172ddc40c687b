//! Every response as a row of whole numbers, worked out once, so that a changed filter adds up
//! numbers instead of reading answers: 100,000 responses are cut and added up in a fraction of the
//! time that reading them takes.
//!
//! | module | what of a response |
//! |---|---|
//! | [`pairs`] | both answers to every item, as one code |
//! | [`scores`] | dimension scores and gaps, in whole parts of a point |
//! | [`points`] | importance points and the weighted gap |
//! | [`circumstances`] | branch, channel, day, hour, version, marks |
//!
//! Everything is counted or added up exactly: a figure is rounded once, when it is divided, and
//! the same responses in any order give the same bits. The plain functions (`analyse`, `groups`,
//! `hours`, …) add numbers that were rounded already, one after the other. So counts, shares and
//! the means of items agree to the last bit and the rest to the twelfth digit
//! (`tests/table.rs`).

mod circumstances;
mod figures;
mod gaps;
mod pairs;
mod pictures;
mod points;
mod reader;
mod scores;

use circumstances::Circumstances;
use pairs::Pairs;
use points::Points;
use reader::Reader;
use scores::Scores;

pub use circumstances::Rows;
pub use figures::Figures;

use super::{ScoringKey, columns::Columns, filter::Case};
use crate::outcome::{Attitude, is_satisfied};

/// Most rows of a table: as many terms fill no exact sum.
const MOST_ROWS: usize = 1 << 21;

/// The responses of one survey in the form that is quickly cut and added up.
#[derive(Clone, Debug)]
pub struct Table {
    key: ScoringKey,
    circumstances: Circumstances,
    pairs: Pairs,
    expectations: Scores,
    perceptions: Scores,
    gaps: Scores,
    points: Points,
    attitudes: Vec<Option<Attitude>>,
    satisfied: Vec<Option<bool>>,
}

impl Table {
    /// The table of `cases`, a row each. `None` where something is no whole number: an answer
    /// between two points of the scale, importance points, or the scale itself; also where there
    /// are more than two million cases. Then [`Figures::of_cases`] reads the answers instead.
    pub fn of(key: &ScoringKey, cases: &[Case]) -> Option<Self> {
        if cases.len() > MOST_ROWS {
            return None;
        }
        Columns::empty(key).ok()?;
        let (mut reader, rows) = (Reader::new(key), cases.len());
        let mut table = Self {
            circumstances: Circumstances::of(cases),
            pairs: Pairs::new(key, rows)?,
            expectations: Scores::new(key, rows)?,
            perceptions: Scores::new(key, rows)?,
            gaps: Scores::new(key, rows)?,
            points: Points::new(key, rows)?,
            attitudes: Vec::with_capacity(rows),
            satisfied: Vec::with_capacity(rows),
            key: key.clone(),
        };
        for case in cases {
            table.push(&mut reader, case)?;
        }
        Some(table)
    }

    fn push(&mut self, reader: &mut Reader, case: &Case) -> Option<()> {
        reader.read(&case.response.answers)?;
        let (e, p) = (reader.expectations(), reader.perceptions());
        self.pairs.push(e, p);
        let given = |side: &[Option<i32>], item: usize| side.get(item).copied().flatten();
        self.expectations.push(|item| given(e, item))?;
        self.perceptions.push(|item| given(p, item))?;
        self.gaps
            .push(|item| Some(given(p, item)? - given(e, item)?))?;
        self.points.push(reader.points(), self.gaps.last())?;
        self.attitudes
            .push(reader.recommend().and_then(Attitude::of));
        self.satisfied
            .push(reader.satisfaction().and_then(is_satisfied));
        Some(())
    }
}

//! Gaps 1 to 4 as managers and contact staff see them, with their causes, and how that view fits
//! the customers' and the blueprint's (catalogue K-D1, K-D2).
//!
//! | gap | opinion | record |
//! |---|---|---|
//! | 1 | expectations on behalf of customers (`SQ..E` of a managers' survey) | managers' importance points against the customers' |
//! | 2 | `G2..`: how formal the standards are | important expectations with a standard |
//! | 3 | `G3..`: how well standards can be met | measurements within the standard |
//! | 4 | `G4..`: how far promises are kept | promises kept |
//!
//! Standards, measurements and promises are not stored yet, so of the records only that of gap 1
//! and the blueprint's part of gap 2 ([`Coverage`]) exist.
//!
//! **Small groups.** Contact staff judge their own firm and superiors, so nothing of them is shown
//! before five have answered, in no figure and in no cell. Managers answer gaps 1 and 2 for their
//! office, are often fewer than five altogether and are told so in the form: these figures are
//! shown from one answer on. The causes hold views on the management itself and take five of
//! either group.

mod causes;
mod gaps;
mod key;
mod records;
mod triangle;
mod triangle_finding;

pub use causes::Cause;
pub use gaps::{DimensionGap, ProviderGap, ProviderGaps};
pub use records::{Coverage, Ranks, coverage};
pub use triangle::{Angle, Sight, Sights, triangulate};
pub use triangle_finding::triangle_finding;

pub(crate) use key::{CauseKey, ProviderKey};

use super::{Counting, filter::SMALLEST_CUT};
use crate::{
    response::{Answers, Response},
    survey::{GAP_MANAGERS, GAP_STAFF, Survey, Variant},
};

/// Instruments whose responses come from inside the organisation.
const INSTRUMENTS: [&str; 4] = [GAP_MANAGERS, GAP_STAFF, "gap_direct", "gap_antecedents"];

/// Who knows about something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Managers: gaps 1 and 2.
    Managers,
    /// Contact staff: gaps 3 and 4.
    Staff,
}

impl Role {
    /// The fewest answers from which a gap of theirs is shown.
    pub const fn fewest(self) -> usize {
        match self {
            Self::Managers => 1,
            Self::Staff => SMALLEST_CUT,
        }
    }

    /// The id of the ready survey that asks them.
    pub const fn form(self) -> &'static str {
        match self {
            Self::Managers => GAP_MANAGERS,
            Self::Staff => GAP_STAFF,
        }
    }
}

/// A response from inside the organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct Colleague {
    /// The response.
    pub response: Response,
    /// The wording of the expectations that it gives on behalf of customers, where it was asked.
    pub for_customers: Option<Variant>,
}

impl Colleague {
    pub(super) fn answers(&self) -> &Answers {
        &self.response.answers
    }
}

/// Whether `survey` asks managers or contact staff about gaps 1 to 4.
pub fn asks_colleagues(survey: &Survey) -> bool {
    let instrument = survey.instrument.as_ref();
    instrument.is_some_and(|instrument| INSTRUMENTS.contains(&instrument.id.as_str()))
}

/// The responses of a survey that [`asks_colleagues`]; none of any other.
pub fn colleagues(survey: &Survey, responses: Vec<Response>) -> Vec<Colleague> {
    let Some(instrument) = survey
        .instrument
        .as_ref()
        .filter(|_| asks_colleagues(survey))
    else {
        return Vec::new();
    };
    let for_customers = (instrument.id == GAP_MANAGERS).then_some(instrument.variant);
    responses
        .into_iter()
        .map(|response| Colleague {
            response,
            for_customers,
        })
        .collect()
}

/// Which colleagues count: those that were `chosen`; else real ones as soon as any real response
/// exists, theirs or a customer's; else the same as the `customers`.
pub fn colleagues_counting(
    chosen: Option<Counting>,
    customers: Counting,
    colleagues: &[Colleague],
) -> Counting {
    match chosen {
        Some(counting) => counting,
        None if colleagues.iter().any(|one| !one.response.sample) => Counting::Real,
        None => customers,
    }
}

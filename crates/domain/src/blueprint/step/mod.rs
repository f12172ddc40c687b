//! The full record of a step (catalogue K-E1), in groups.
//!
//! | module | what it holds |
//! |---|---|
//! | [`timing`](Timing) | target, tolerance, longest wait, actual time, capacity |
//! | [`wait`](WaitPoint) | what waiting customers are told |
//! | [`fail`](FailPoint) | cause, effect, prevention, recovery, ratings |
//! | [`authority`](Authority) | who acts, and their limit |
//! | [`evidence`](Evidence) | what customers see, and who checks it |
//! | [`emotion`](Feeling) | expected and measured feeling |
//! | [`nature`](Nature) | layer, side of quality, encounter, triad, elements, plane, determinants |
//! | [`audience`](Audience) | buying roles, personas, life cycle |
//! | [`value`](ValueTag) | the value it serves, and one it conflicts with |
//! | [`metric`](Metric) | what is measured |
//! | [`marks`](Marks) | start, end, greeting, disclosure, charge; how far data back it |
//! | [`items`](ItemLink) | mapped survey items |

mod audience;
mod authority;
mod determinant;
mod emotion;
mod evidence;
mod fail;
mod items;
mod marks;
mod metric;
mod nature;
mod timing;
mod value;
mod wait;

use std::{collections::BTreeSet, sync::LazyLock};

use serde::{Deserialize, Serialize};

use super::{
    PromiseId, StandardId,
    compact::{Empty, is_default},
};
use crate::text::Text;

pub use audience::{Audience, BuyingRole, LifeCycle};
pub use authority::Authority;
pub use determinant::Determinant;
pub use emotion::{Emotion, Feeling};
pub use evidence::Evidence;
pub use fail::{FailPoint, NoRating, Rating};
pub use items::{ItemLink, NoItem};
pub use marks::{Backing, Marks};
pub use metric::Metric;
pub use nature::{Encounter, Layer, Nature, Plane, QualitySide, SystemElement, TriadPart};
pub use timing::{ServicePattern, Timing};
pub use value::ValueTag;
pub use wait::WaitPoint;

/// Declares the record of a step, a patch of it, and the list of its groups, so that editing,
/// comparing and merging can never forget one.
macro_rules! step_record {
    ($($(#[$doc:meta])* $field:ident: $type:ty = $group:ident,)+) => {
        /// What a designer knows about a step beyond its place, title and notes. All of it is
        /// optional, and empty groups are not stored.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(default)]
        pub struct StepRecord {
            $($(#[$doc])* #[serde(skip_serializing_if = "is_default")] pub $field: $type,)+
        }

        /// Changes to a step's record. Absent groups stay as they are.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct StepPatch {
            $($(#[$doc])* pub $field: Option<$type>,)+
        }

        impl StepPatch {
            /// Makes the changes.
            pub fn apply_to(self, record: &mut StepRecord) {
                $(if let Some(value) = self.$field {
                    record.$field = value;
                })+
            }
        }

        /// A group of a step's record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum StepGroup {
            $($(#[$doc])* $group,)+
        }

        impl StepGroup {
            /// Every group, in order.
            pub const ALL: &'static [Self] = &[$(Self::$group,)+];

            /// The stored name of the group.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$group => stringify!($field),)+
                }
            }

            /// Whether two records agree in this group.
            pub fn agrees(self, one: &StepRecord, other: &StepRecord) -> bool {
                match self {
                    $(Self::$group => one.$field == other.$field,)+
                }
            }

            /// Copies this group from one record to another.
            pub fn copy(self, from: &StepRecord, to: &mut StepRecord) {
                match self {
                    $(Self::$group => to.$field.clone_from(&from.$field),)+
                }
            }
        }
    };
}

step_record! {
    /// Times and capacity.
    timing: Timing = Timing,
    /// What waiting customers are told.
    wait: WaitPoint = Wait,
    /// Why it fails, and what is done about it.
    fail: FailPoint = Fail,
    /// Who acts, and how much they may decide.
    authority: Authority = Authority,
    /// What customers see.
    evidence: Vec<Evidence> = Evidence,
    /// What the staff say.
    script: Text = Script,
    /// How customers feel.
    emotion: Feeling = Emotion,
    /// What sort of step it is.
    nature: Nature = Nature,
    /// Whom it is for.
    audience: Audience = Audience,
    /// The value it serves.
    value: ValueTag = Value,
    /// Promises that it keeps.
    promises: BTreeSet<PromiseId> = Promises,
    /// Standards that it meets.
    standards: BTreeSet<StandardId> = Standards,
    /// Ids of inspection items that look at it, for example `QI06`.
    inspections: BTreeSet<String> = Inspections,
    /// What is measured.
    metrics: Vec<Metric> = Metrics,
    /// Regulations that it must follow.
    regulations: Vec<Text> = Regulations,
    /// Who answers for it.
    owner: Text = Owner,
    /// How far data back it.
    backing: Backing = Backing,
    /// Start, end, greeting, disclosure, charge.
    marks: Marks = Marks,
}

impl Empty for StepRecord {
    fn empty() -> &'static Self {
        static EMPTY: LazyLock<StepRecord> = LazyLock::new(StepRecord::default);
        &EMPTY
    }
}

//! Messages about the studies of the analysis room.

use serde::{Deserialize, Serialize};
use serviscope_domain::{
    response::Answers,
    scoring::{ScoringKey, columns::Columns},
};

use super::{Damaged, Packed, Work, damaged, from_value, value};
use crate::study::{Findings, Material, intervals};

/// Most reports of progress in one stage.
const REPORTS: usize = 100;

/// The studies, then the intervals of the shares.
#[derive(Clone, Debug, PartialEq)]
pub struct StudyJob {
    /// How the answers are scored.
    pub key: ScoringKey,
    /// The answers.
    pub material: Material,
    /// Samples behind the intervals.
    pub samples: usize,
}

/// What the worker is busy with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// Everything but the intervals.
    Figures,
    /// Resampling for the intervals of the shares.
    Intervals,
}

/// What the worker tells of the studies.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum StudyReport {
    /// How far it is.
    Progress {
        /// With what.
        stage: Stage,
        /// Steps that are done.
        done: usize,
        /// Steps of this stage.
        of: usize,
    },
    /// The studies without intervals.
    Found(Box<Findings>),
    /// The intervals of the shares, in the order of the dimensions.
    Intervals(Vec<[f64; 2]>),
}

/// What the message holds beside the bytes.
#[derive(Serialize, Deserialize)]
struct Head {
    key: ScoringKey,
    samples: usize,
    /// Absent where the answers are columns, which follow as bytes.
    answers: Option<Vec<Answers>>,
}

impl Work for StudyJob {
    const NAME: &'static str = "study";

    type Report = StudyReport;

    fn pack(self) -> Result<Packed, Damaged> {
        let (answers, bytes) = match self.material {
            Material::Columns(columns) => (None, Some(columns.to_bytes())),
            Material::Answers(answers) => (Some(answers), None),
        };
        let head = value(&Head {
            key: self.key,
            samples: self.samples,
            answers,
        })?;
        Ok(Packed { head, bytes })
    }

    fn unpack(packed: Packed) -> Result<Self, Damaged> {
        let Head {
            key,
            samples,
            answers,
        } = from_value(packed.head)?;
        let material = if let Some(answers) = answers {
            Material::Answers(answers)
        } else {
            let bytes = packed
                .bytes
                .ok_or_else(|| damaged("the answers are no bytes"))?;
            let columns = Columns::from_bytes(&key, &bytes);
            Material::Columns(columns.map_err(|reason| damaged(reason.text().en))?)
        };
        if !is_sound(&key) {
            return Err(damaged("the scoring key names items that it does not have"));
        }
        Ok(Self {
            key,
            material,
            samples,
        })
    }

    fn run(self, tell: &mut dyn FnMut(StudyReport)) {
        let (key, material) = (&self.key, &self.material);
        let findings = Findings::of(key, material, &mut |done, of| {
            let stage = Stage::Figures;
            tell(StudyReport::Progress { stage, done, of });
        });
        let has_shares = !findings.shares.is_empty();
        tell(StudyReport::Found(Box::new(findings)));
        if has_shares {
            let found = intervals(key, material, self.samples, &mut |done, of| {
                if done % of.div_ceil(REPORTS).max(1) == 0 {
                    let stage = Stage::Intervals;
                    tell(StudyReport::Progress { stage, done, of });
                }
            });
            if let Ok(found) = found {
                tell(StudyReport::Intervals(found));
            }
        }
    }

    fn complete(report: StudyReport) -> StudyReport {
        match report {
            StudyReport::Found(findings) => StudyReport::Found(Box::new(findings.complete())),
            report => report,
        }
    }
}

/// Whether items and dimensions of a key name each other and not something beyond their lists.
fn is_sound(key: &ScoringKey) -> bool {
    let items = key.items.iter();
    let dimensions = key.dimensions.iter();
    items
        .map(|item| item.dimension)
        .all(|dimension| dimension < key.dimensions.len())
        && dimensions
            .flat_map(|found| &found.items)
            .all(|item| *item < key.items.len())
}

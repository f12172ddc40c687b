//! What page and worker say to each other.
//!
//! A message is an array: to the worker `[id, job, bytes]`, from it `[id, report]`. Each page
//! numbers its jobs; the worker's first word has the id 0.

use js_sys::{Array, Uint8Array};
use serde::{Deserialize, Serialize};
use serviscope_domain::{
    queueing::{Network, Refusal, Settings, Simulated},
    response::Answers,
    scoring::{ScoringKey, columns::Columns},
};
use wasm_bindgen::{JsCast, JsValue};

use crate::study::{Findings, Material};

/// A job for the worker.
#[derive(Clone, Debug, PartialEq)]
pub enum Job {
    /// The studies of the analysis room, then the intervals of the shares.
    Study {
        /// How the answers are scored.
        key: ScoringKey,
        /// The answers.
        material: Material,
        /// Samples behind the intervals.
        samples: usize,
    },
    /// A simulation of waiting.
    Simulation {
        /// What is simulated.
        network: Network,
        /// How; the same settings give the same result.
        settings: Settings,
    },
}

/// What a job's message holds beside the bytes.
#[derive(Serialize, Deserialize)]
enum Head {
    Study {
        key: ScoringKey,
        samples: usize,
        /// Absent where the answers are columns, which follow as bytes.
        answers: Option<Vec<Answers>>,
    },
    Simulation {
        network: Network,
        settings: Settings,
    },
}

/// What the worker is busy with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// Everything but the intervals.
    Figures,
    /// Resampling for the intervals of the shares.
    Intervals,
}

/// What the worker has to tell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Report {
    /// It can be given jobs.
    Ready,
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
    /// How far a simulation is.
    Followed {
        /// Customers who have arrived.
        customers: u64,
        /// Customers of the whole simulation.
        of: u64,
    },
    /// What a simulation found, or why it was not done.
    Simulated(Box<Result<Simulated, Refusal>>),
    /// There is nothing more to come.
    Done,
    /// The job could not be read.
    Refused(String),
}

/// Why a message could not be read, in words for a developer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damaged(pub String);

fn damaged(reason: impl ToString) -> Damaged {
    Damaged(reason.to_string())
}

fn words(error: &serde_wasm_bindgen::Error) -> Damaged {
    Damaged(error.to_string())
}

impl Job {
    /// The message for this job, and what of it is handed over instead of copied.
    ///
    /// # Errors
    /// A value that the browser cannot hold.
    pub fn write(self, id: u32) -> Result<(JsValue, Array), Damaged> {
        let (head, bytes) = match self {
            Self::Study {
                key,
                material,
                samples,
            } => {
                let (answers, bytes) = match material {
                    Material::Columns(columns) => (None, Some(columns.to_bytes())),
                    Material::Answers(answers) => (Some(answers), None),
                };
                let head = Head::Study {
                    key,
                    samples,
                    answers,
                };
                (head, bytes)
            }
            Self::Simulation { network, settings } => {
                (Head::Simulation { network, settings }, None)
            }
        };
        let head = serde_wasm_bindgen::to_value(&head).map_err(|error| words(&error))?;
        let handed = Array::new();
        let bytes = bytes.map_or(JsValue::UNDEFINED, |bytes| {
            let bytes = Uint8Array::from(bytes.as_slice());
            handed.push(&bytes.buffer());
            bytes.into()
        });
        let message = Array::of3(&JsValue::from_f64(f64::from(id)), &head, &bytes);
        Ok((message.into(), handed))
    }

    /// A job and its id, as the worker reads them.
    ///
    /// # Errors
    /// Anything but a message of [`Self::write`].
    pub fn read(message: &JsValue) -> Result<(u32, Self), Damaged> {
        let (id, head, bytes) = parts(message)?;
        let job = match serde_wasm_bindgen::from_value(head).map_err(|error| words(&error))? {
            Head::Study {
                key,
                samples,
                answers,
            } => study(key, samples, answers, bytes)?,
            Head::Simulation { network, settings } => Self::Simulation { network, settings },
        };
        Ok((id, job))
    }
}

fn study(
    key: ScoringKey,
    samples: usize,
    answers: Option<Vec<Answers>>,
    bytes: JsValue,
) -> Result<Job, Damaged> {
    let material = if let Some(answers) = answers {
        Material::Answers(answers)
    } else {
        let bytes = bytes
            .dyn_into::<Uint8Array>()
            .map_err(|_| damaged("the answers are no bytes"))?;
        let columns = Columns::from_bytes(&key, &bytes.to_vec());
        Material::Columns(columns.map_err(|reason| damaged(reason.text().en))?)
    };
    if !is_sound(&key) {
        return Err(damaged("the scoring key names items that it does not have"));
    }
    Ok(Job::Study {
        key,
        material,
        samples,
    })
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

impl Report {
    /// The message for this report on the job `id`.
    ///
    /// # Errors
    /// A value that the browser cannot hold.
    pub fn write(&self, id: u32) -> Result<JsValue, Damaged> {
        let report = serde_wasm_bindgen::to_value(self).map_err(|error| words(&error))?;
        Ok(Array::of2(&JsValue::from_f64(f64::from(id)), &report).into())
    }

    /// A report and the id of its job, as the page reads them.
    ///
    /// # Errors
    /// Anything but a message of [`Self::write`].
    pub fn read(message: &JsValue) -> Result<(u32, Self), Damaged> {
        let (id, report, _) = parts(message)?;
        let report = match serde_wasm_bindgen::from_value(report) {
            Ok(Self::Found(findings)) => Self::Found(Box::new(findings.complete())),
            read => read.map_err(|error| words(&error))?,
        };
        Ok((id, report))
    }
}

/// The parts of a message: its id, and two values.
fn parts(message: &JsValue) -> Result<(u32, JsValue, JsValue), Damaged> {
    let message: &Array = message
        .dyn_ref()
        .ok_or_else(|| damaged("the message is no array"))?;
    let id = message
        .get(0)
        .as_f64()
        .filter(|id| (0.0..=f64::from(u32::MAX)).contains(id));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "within the range of u32, as was asked just now"
    )]
    let id = id.ok_or_else(|| damaged("the message has no number"))? as u32;
    Ok((id, message.get(1), message.get(2)))
}

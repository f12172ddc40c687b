//! What page and worker say to each other.
//!
//! A message is an array: to the worker `[id, name, head, bytes]`, where the name is that of a kind
//! of [`Work`]; from it `[id, note]`. Each page numbers its jobs; the worker's first word has the
//! id 0. A page carries the code of those kinds only that it asks for.
//!
//! | module | whose messages |
//! |---|---|
//! | `study` | the analysis room's |
//! | `simulation` | the editor's, for simulated waits |
//! | `files` | the blueprint room's, for files of other programs and pictures |

mod files;
mod simulation;
mod study;

use js_sys::{Array, Uint8Array};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use wasm_bindgen::{JsCast, JsValue};

pub use files::{FileJob, FileReport, Form, Taken};
pub use simulation::{SimulationJob, SimulationReport};
pub use study::{Stage, StudyJob, StudyReport};

/// A kind of work: what is asked for, and what is told of it.
pub trait Work: Sized {
    /// Its name in messages.
    const NAME: &'static str;

    /// What the worker tells of it.
    type Report: Serialize + DeserializeOwned;

    /// What its message holds.
    ///
    /// # Errors
    /// A value that the browser cannot hold.
    fn pack(self) -> Result<Packed, Damaged>;

    /// The job that a message holds.
    ///
    /// # Errors
    /// Anything but what [`Self::pack`] made.
    fn unpack(packed: Packed) -> Result<Self, Damaged>;

    /// Does it. `tell` hears every report.
    fn run(self, tell: &mut dyn FnMut(Self::Report));

    /// A report with what its message leaves out put in again.
    fn complete(report: Self::Report) -> Self::Report {
        report
    }
}

/// What the message of a job holds beside its number and its name.
#[derive(Clone, Debug)]
pub struct Packed {
    /// A structured clone of what serde writes.
    pub head: JsValue,
    /// What is handed over instead of copied.
    pub bytes: Option<Vec<u8>>,
}

/// What the worker says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Note<R> {
    /// It can be given jobs.
    Ready,
    /// Something about the job.
    Told(R),
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

/// The message for a job, and what of it is handed over instead of copied.
///
/// # Errors
/// A value that the browser cannot hold.
pub fn write<W: Work>(job: W, id: u32) -> Result<(JsValue, Array), Damaged> {
    Ok(address(id, W::NAME, job.pack()?))
}

/// A job and its id, as the worker reads them.
///
/// # Errors
/// Anything but a message of [`write`] about this kind of work.
pub fn read<W: Work>(message: &JsValue) -> Result<(u32, W), Damaged> {
    let message = array(message)?;
    if name(message).as_deref() != Some(W::NAME) {
        return Err(damaged("the message is about something else"));
    }
    let bytes = message.get(3).dyn_into::<Uint8Array>();
    let packed = Packed {
        head: message.get(2),
        bytes: bytes.ok().map(|bytes| bytes.to_vec()),
    };
    Ok((id(message)?, W::unpack(packed)?))
}

/// Which kind of work a message to the worker is about; `None` for what is none.
pub fn kind(message: &JsValue) -> Option<String> {
    name(array(message).ok()?)
}

/// The message for a note on the job `id`.
///
/// # Errors
/// A value that the browser cannot hold.
pub fn note<R: Serialize>(note: &Note<R>, id: u32) -> Result<JsValue, Damaged> {
    let note = value(note)?;
    Ok(Array::of2(&JsValue::from_f64(f64::from(id)), &note).into())
}

/// A note and the id of its job, as the page reads them.
///
/// # Errors
/// Anything but a message of [`note`] about this kind of work.
pub fn heard<W: Work>(message: &JsValue) -> Result<(u32, Note<W::Report>), Damaged> {
    let message = array(message)?;
    let note = match from_value(message.get(1))? {
        Note::Told(report) => Note::Told(W::complete(report)),
        note => note,
    };
    Ok((id(message)?, note))
}

fn address(id: u32, name: &str, packed: Packed) -> (JsValue, Array) {
    let handed = Array::new();
    let bytes = packed.bytes.map_or(JsValue::UNDEFINED, |bytes| {
        let bytes = Uint8Array::from(bytes.as_slice());
        handed.push(&bytes.buffer());
        bytes.into()
    });
    let id = JsValue::from_f64(f64::from(id));
    let message = Array::of4(&id, &JsValue::from_str(name), &packed.head, &bytes);
    (message.into(), handed)
}

fn array(message: &JsValue) -> Result<&Array, Damaged> {
    message
        .dyn_ref()
        .ok_or_else(|| damaged("the message is no array"))
}

fn name(message: &Array) -> Option<String> {
    message.get(1).as_string()
}

fn id(message: &Array) -> Result<u32, Damaged> {
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
    Ok(id)
}

/// What serde writes as a value of the browser.
fn value<T: Serialize>(value: &T) -> Result<JsValue, Damaged> {
    serde_wasm_bindgen::to_value(value).map_err(damaged)
}

/// What serde reads of a value of the browser.
fn from_value<T: DeserializeOwned>(value: JsValue) -> Result<T, Damaged> {
    serde_wasm_bindgen::from_value(value).map_err(damaged)
}

//! What importing a workspace would add to the one that is there. Nothing is ever overwritten.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Joined, Record, RecordKind, Workspace, rivals};
use crate::{
    blueprint::Blueprint,
    hash::fnv1a,
    response::{Attachment, Response},
    survey::Survey,
    text::Text,
};

/// How the documents of one kind compare with the ones that are there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// In the file.
    pub total: usize,
    /// Not there yet: they are added as they are.
    pub new: usize,
    /// Already there with the same content: nothing to do.
    pub same: usize,
    /// There under the same id with other content. A response stays as it is stored, because
    /// responses never change; anything else comes in beside the stored one.
    pub different: usize,
}

/// A planned import.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Merge {
    /// The documents to add. None of their ids is taken.
    pub add: Workspace,
    /// How the surveys compare.
    pub surveys: Counts,
    /// How the responses compare.
    pub responses: Counts,
    /// How the blueprints compare.
    pub blueprints: Counts,
    /// How the files of the responses compare. One whose response stays as it is stored counts as
    /// different.
    pub attachments: Counts,
    /// How the saved views and reports compare.
    pub records: Counts,
    /// How the versions of blueprints compare.
    pub versions: Counts,
    /// How the benchmarks compare.
    pub benchmarks: Counts,
    /// What goes into benchmarks that are there.
    pub joined: Vec<Joined>,
}

impl Merge {
    /// Whether there is nothing to add.
    pub fn is_empty(&self) -> bool {
        let Workspace {
            surveys,
            responses,
            blueprints,
            attachments,
            records,
        } = &self.add;
        surveys.is_empty()
            && responses.is_empty()
            && blueprints.is_empty()
            && attachments.is_empty()
            && records.is_empty()
            && self.joined.iter().all(|joined| joined.what.is_empty())
    }

    /// Competitors that find no place beside the stored ones.
    pub fn left_out(&self) -> usize {
        let joined = self.joined.iter();
        joined.map(|joined| joined.what.left_out).sum()
    }
}

/// Plans the import of `file` into `current`.
///
/// A survey, blueprint or record whose id is taken by other content gets an id made from its
/// content, so importing the same file again adds nothing. Responses in the file follow their survey, and
/// files their response; a file without a response in the file belongs to a draft and stays out.
/// A benchmark follows its survey, too, where every version of it comes in as a copy; a survey has
/// only one, so competitors that differ come in beside the others of the stored one. Versions of a
/// blueprint follow it; those of one that is neither here nor in the file stay out, because nobody
/// would ever see them.
pub fn merge(current: &Workspace, file: Workspace) -> Merge {
    let mut plan = Merge::default();
    let mut moved: BTreeMap<String, String> = BTreeMap::new();
    // The copy of each survey's last version; none where a version of it stays what it is.
    let mut homes: BTreeMap<String, Option<String>> = BTreeMap::new();
    let mut surveys = Shelf::new(&current.surveys, Survey::reference);
    for survey in file.surveys {
        let (before, version) = (survey.id.clone(), survey.version);
        if let Some(survey) = surveys.place(survey, &mut plan.surveys) {
            plan.add.surveys.push(survey);
        }
        let copy = surveys.last_copy.take();
        if let Some(id) = &copy {
            moved.insert(format!("{before}@{version}"), id.clone());
        }
        let home = homes.entry(before).or_insert_with(|| copy.clone());
        *home = home.take().and(copy);
    }
    let mut responses = Shelf::new(&current.responses, response_key);
    // Whether the files of a response in the file are those of the stored one, too.
    let mut agrees: BTreeMap<String, bool> = BTreeMap::new();
    for mut response in file.responses {
        let reference = format!("{}@{}", response.survey, response.version);
        if let Some(id) = moved.get(&reference) {
            response.survey.clone_from(id);
        }
        let (prefix, different) = (response.files_prefix(), plan.responses.different);
        plan.add
            .responses
            .extend(responses.place(response, &mut plan.responses));
        agrees.insert(prefix, plan.responses.different == different);
    }
    let mut attachments = Shelf::new(&current.attachments, Attachment::key);
    for mut attachment in file.attachments {
        let reference = format!("{}@{}", attachment.survey, attachment.version);
        if let Some(id) = moved.get(&reference) {
            attachment.survey.clone_from(id);
        }
        let counts = &mut plan.attachments;
        match agrees.get(&attachment.prefix()) {
            Some(true) => plan
                .add
                .attachments
                .extend(attachments.place(attachment, counts)),
            Some(false) => {
                counts.total += 1;
                counts.different += 1;
            }
            None => {}
        }
    }
    let here = current.blueprints.iter();
    let mut known: BTreeSet<String> = here.map(|blueprint| blueprint.id.clone()).collect();
    // The copies that blueprints of the file become.
    let mut copies: BTreeMap<String, String> = BTreeMap::new();
    let mut blueprints = Shelf::new(&current.blueprints, |blueprint| blueprint.id.clone());
    for blueprint in file.blueprints {
        let before = blueprint.id.clone();
        plan.add
            .blueprints
            .extend(blueprints.place(blueprint, &mut plan.blueprints));
        if let Some(copy) = blueprints.last_copy.take() {
            copies.insert(before.clone(), copy);
        }
        known.insert(before);
    }
    let mut records = Shelf::new(&current.records, Record::key);
    for mut record in file.records {
        match record.kind {
            RecordKind::View | RecordKind::Report => plan
                .add
                .records
                .extend(records.place(record, &mut plan.records)),
            RecordKind::Benchmark => {
                if let Some(Some(copy)) = homes.get(record.id()) {
                    record.set_id(copy);
                }
                rivals::place(&current.records, record, &mut plan);
            }
            RecordKind::Version => {
                let of = record.blueprint().unwrap_or_default().to_owned();
                if !known.contains(&of) {
                    continue;
                }
                if let Some(copy) = copies.get(&of) {
                    record.set_blueprint(copy);
                }
                plan.add
                    .records
                    .extend(records.place(record, &mut plan.versions));
            }
        }
    }
    plan
}

/// The taken ids of one kind, each with a fingerprint of its content.
struct Shelf<T> {
    taken: BTreeMap<String, u64>,
    key: fn(&T) -> String,
    /// The new id that the last placed document got, whether it was added or already there.
    last_copy: Option<String>,
}

impl<T: Content> Shelf<T> {
    fn new(documents: &[T], key: fn(&T) -> String) -> Self {
        Self {
            taken: documents
                .iter()
                .map(|document| (key(document), document.fingerprint()))
                .collect(),
            key,
            last_copy: None,
        }
    }

    /// Counts a document and hands it back if it is to be added, as itself or as a copy.
    fn place(&mut self, document: T, counts: &mut Counts) -> Option<T> {
        counts.total += 1;
        let (key, print) = ((self.key)(&document), document.fingerprint());
        match self.taken.get(&key) {
            None => {
                counts.new += 1;
                self.taken.insert(key, print);
                Some(document)
            }
            Some(known) if *known == print => {
                counts.same += 1;
                None
            }
            Some(_) => {
                let Some((copy, id)) = document.beside() else {
                    counts.different += 1;
                    return None;
                };
                self.last_copy = Some(id);
                let key = (self.key)(&copy);
                if self.taken.contains_key(&key) {
                    // The file was imported before.
                    counts.same += 1;
                    return None;
                }
                counts.different += 1;
                self.taken.insert(key, copy.fingerprint());
                Some(copy)
            }
        }
    }
}

/// What the import must know about a kind of document.
trait Content: Serialize + Sized {
    /// Equal for documents with the same content.
    fn fingerprint(&self) -> u64 {
        // JSON writes every field in a fixed order, so equal documents have equal texts.
        fnv1a(serde_json::to_string(self).unwrap_or_default().into_bytes())
    }

    /// The document as a copy beside the stored one, with its new id; `None` where the stored one
    /// stays alone.
    fn beside(self) -> Option<(Self, String)>;
}

impl Content for Response {
    fn beside(self) -> Option<(Self, String)> {
        None
    }
}

impl Content for Attachment {
    fn beside(self) -> Option<(Self, String)> {
        None
    }
}

impl Content for Survey {
    fn beside(mut self) -> Option<(Self, String)> {
        self.id = copy_id(&self.id, &self);
        self.title = imported(&self.title);
        let id = self.id.clone();
        Some((self, id))
    }
}

impl Content for Blueprint {
    /// How often and when it was stored is no content.
    fn fingerprint(&self) -> u64 {
        let plain = Self {
            revision: 0,
            updated_at: String::new(),
            ..self.clone()
        };
        fnv1a(
            serde_json::to_string(&plain)
                .unwrap_or_default()
                .into_bytes(),
        )
    }

    fn beside(mut self) -> Option<(Self, String)> {
        self.id = copy_id(&self.id, &self);
        self.title = imported(&self.title);
        let id = self.id.clone();
        Some((self, id))
    }
}

impl Content for Record {
    fn beside(self) -> Option<(Self, String)> {
        let id = copy_id(self.id(), &self);
        Some((self.copy(&id), id))
    }
}

fn response_key(response: &Response) -> String {
    format!("{}@{}/{}", response.survey, response.version, response.id)
}

fn copy_id(id: &str, content: &impl Content) -> String {
    format!("{id}-{:016x}", content.fingerprint())
}

/// The title of a copy. A wording that is missing stays missing.
fn imported(title: &Text) -> Text {
    let add = |words: &str, mark: &str| match words {
        "" => String::new(),
        words => format!("{words}{mark}"),
    };
    Text::new(add(&title.zh, "（导入）"), add(&title.en, " (imported)"))
}

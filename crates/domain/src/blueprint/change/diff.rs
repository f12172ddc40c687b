//! What became of one record.

use std::collections::BTreeMap;

use super::super::records::Record;

/// A record before and after. Absent means that there was, or is, no such record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diff<R> {
    /// Before.
    pub before: Option<R>,
    /// After.
    pub after: Option<R>,
}

impl<R: Record + Clone + PartialEq> Diff<R> {
    /// Id of the record.
    pub(in super::super) fn id(&self) -> Option<&R::Id> {
        let record = self.before.as_ref().or(self.after.as_ref());
        record.map(Record::id)
    }

    pub(in super::super) fn is_idle(&self) -> bool {
        self.before == self.after
    }

    pub(in super::super) fn invert(self) -> Self {
        Self {
            before: self.after,
            after: self.before,
        }
    }

    /// Takes over the outcome of a later edit of the same record.
    pub(in super::super) fn absorb(&mut self, later: Self) {
        self.after = later.after;
    }

    /// Whether the record is what this edit expects it to be.
    pub(in super::super) fn fits(&self, map: &BTreeMap<R::Id, R>) -> bool {
        match (&self.before, &self.after) {
            (Some(record), _) => map.get(record.id()) == Some(record),
            (None, Some(record)) => !map.contains_key(record.id()),
            (None, None) => true,
        }
    }

    pub(in super::super) fn put(self, map: &mut BTreeMap<R::Id, R>) {
        match (self.before, self.after) {
            (_, Some(record)) => {
                map.insert(record.id().clone(), record);
            }
            (Some(record), None) => {
                map.remove(record.id());
            }
            (None, None) => {}
        }
    }
}

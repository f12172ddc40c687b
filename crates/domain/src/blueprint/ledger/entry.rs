//! A record beside the grid, whatever its kind: so that one command edits all of them.

use std::fmt;

use super::{
    super::{
        Blueprint, Clash, ClashId, CommentId, PersonaId, PromiseId, QueueId, RoleId, StandardId,
        ValueId,
        change::{Diff, pairs},
    },
    Comment, Persona, Promise, Queue, Role, Standard, Value,
    kinds::with_ledgers,
};

macro_rules! entries {
    ($($kind:ident, $id:ident, $field:ident, $name:literal;)+) => {
        /// Kinds of records beside the grid.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum EntryKind {
            $(#[doc = concat!("A ", $name, ".")] $kind,)+
        }

        impl EntryKind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)+];

            /// The stored name.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)+
                }
            }
        }

        /// A record beside the grid.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Entry {
            $(#[doc = concat!("A ", $name, ".")] $kind($kind),)+
        }

        /// Id of a record beside the grid.
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum EntryId {
            $(#[doc = concat!("Of a ", $name, ".")] $kind($id),)+
        }

        impl Entry {
            /// Its id.
            pub fn id(&self) -> EntryId {
                match self {
                    $(Self::$kind(record) => EntryId::$kind(record.id.clone()),)+
                }
            }

            /// The same record under another id.
            #[must_use]
            pub(in super::super) fn renamed(self, id: String) -> Self {
                match self {
                    $(Self::$kind(record) => Self::$kind($kind { id: id.into(), ..record }),)+
                }
            }
        }

        impl EntryId {
            /// The kind of its record.
            pub const fn kind(&self) -> EntryKind {
                match self {
                    $(Self::$kind(_) => EntryKind::$kind,)+
                }
            }
        }

        impl fmt::Display for EntryId {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $(Self::$kind(id) => id.fmt(f),)+
                }
            }
        }

        $(impl From<$kind> for Entry {
            fn from(record: $kind) -> Self {
                Self::$kind(record)
            }
        }

        impl From<$id> for EntryId {
            fn from(id: $id) -> Self {
                Self::$kind(id)
            }
        })+

        impl Blueprint {
            /// The record with this id.
            pub fn entry(&self, id: &EntryId) -> Option<Entry> {
                match id {
                    $(EntryId::$kind(id) => self.$field.get(id).cloned().map(Entry::$kind),)+
                }
            }
        }

        impl Blueprint {
            /// Files a record, in the place of one with its id.
            pub(in super::super) fn insert_entry(&mut self, entry: Entry) {
                match entry {
                    $(Entry::$kind(record) => {
                        self.$field.insert(record.id.clone(), record);
                    })+
                }
            }

            /// Every record beside the grid, kind by kind.
            pub fn entries(&self) -> Vec<Entry> {
                let mut entries = Vec::new();
                $(entries.extend(self.$field.values().cloned().map(Entry::$kind));)+
                entries
            }
        }

        /// What became of a record beside the grid.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum EntryEdit {
            $(#[doc = concat!("Of a ", $name, ".")] $kind(Diff<$kind>),)+
        }

        impl EntryEdit {
            /// From `before` to `after`, which are of one kind; `None` if they are not, or if both
            /// are absent.
            pub(in super::super) fn new(before: Option<Entry>, after: Option<Entry>) -> Option<Self> {
                match (before, after) {
                    $(
                        (Some(Entry::$kind(before)), Some(Entry::$kind(after))) => {
                            Some(Self::$kind(Diff { before: Some(before), after: Some(after) }))
                        }
                        (Some(Entry::$kind(before)), None) => {
                            Some(Self::$kind(Diff { before: Some(before), after: None }))
                        }
                        (None, Some(Entry::$kind(after))) => {
                            Some(Self::$kind(Diff { before: None, after: Some(after) }))
                        }
                    )+
                    _ => None,
                }
            }

            /// From each record of one blueprint to that of another, where they differ.
            pub(in super::super) fn between(before: &Blueprint, after: &Blueprint) -> Vec<Self> {
                let mut edits = Vec::new();
                $(edits.extend(
                    pairs(&before.$field, &after.$field)
                        .map(|(before, after)| Self::$kind(Diff { before, after })),
                );)+
                edits
            }

            /// Id of the record.
            pub fn id(&self) -> Option<EntryId> {
                match self {
                    $(Self::$kind(diff) => diff.id().cloned().map(EntryId::$kind),)+
                }
            }

            pub(in super::super) fn is_idle(&self) -> bool {
                match self {
                    $(Self::$kind(diff) => diff.is_idle(),)+
                }
            }

            pub(in super::super) fn invert(self) -> Self {
                match self {
                    $(Self::$kind(diff) => Self::$kind(diff.invert()),)+
                }
            }

            pub(in super::super) fn absorb(&mut self, later: Self) {
                match (self, later) {
                    $((Self::$kind(diff), Self::$kind(later)) => diff.absorb(later),)+
                    // Edits of different subjects never meet here.
                    _ => {}
                }
            }

            pub(in super::super) fn fits(&self, blueprint: &Blueprint) -> bool {
                match self {
                    $(Self::$kind(diff) => diff.fits(&blueprint.$field),)+
                }
            }

            pub(in super::super) fn put(self, blueprint: &mut Blueprint) {
                match self {
                    $(Self::$kind(diff) => diff.put(&mut blueprint.$field),)+
                }
            }
        }
    };
}

with_ledgers!(entries);

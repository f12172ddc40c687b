//! Stores a map of records as a list, so that the id is written once and a file reads well.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use super::{
    Card, CardId, Clash, ClashId, Comment, CommentId, Link, LinkId, Persona, PersonaId, Promise,
    PromiseId, Queue, QueueId, Role, RoleId, Standard, StandardId, Value, ValueId,
};

/// A record that carries its own key.
pub trait Record {
    /// Type of the key.
    type Id: Ord + Clone + std::fmt::Display;

    /// The key.
    fn id(&self) -> &Self::Id;
}

macro_rules! record {
    ($($type:ty, $id:ty;)+) => {
        $(impl Record for $type {
            type Id = $id;

            fn id(&self) -> &$id {
                &self.id
            }
        })+
    };
}

record! {
    Card, CardId;
    Link, LinkId;
    Persona, PersonaId;
    Promise, PromiseId;
    Standard, StandardId;
    Role, RoleId;
    Value, ValueId;
    Queue, QueueId;
    Comment, CommentId;
    Clash, ClashId;
}

pub(super) fn serialize<R, S>(map: &BTreeMap<R::Id, R>, serializer: S) -> Result<S::Ok, S::Error>
where
    R: Record + Serialize,
    S: Serializer,
{
    serializer.collect_seq(map.values())
}

pub(super) fn deserialize<'de, R, D>(deserializer: D) -> Result<BTreeMap<R::Id, R>, D::Error>
where
    R: Record + Deserialize<'de>,
    D: Deserializer<'de>,
{
    let mut map = BTreeMap::new();
    for record in Vec::<R>::deserialize(deserializer)? {
        if let Some(twin) = map.insert(record.id().clone(), record) {
            return Err(D::Error::custom(format!(
                "two records have the id {}",
                twin.id()
            )));
        }
    }
    Ok(map)
}

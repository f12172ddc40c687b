//! Which two are compared, from the store.

use serviscope_domain::{
    blueprint::{Blueprint, SideBySide, SnapshotHead, side_by_side},
    text::Lang,
};

use crate::{
    blueprint::versions::{
        kept,
        words::{self, titled},
    },
    store::{Store, StoreError},
};

/// What the name of a version begins with in an address.
pub(super) const VERSION: &str = "version:";

/// How the two belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relation {
    /// As-is and to-be.
    Future,
    /// An earlier version and the present.
    Version,
    /// Two blueprints.
    Strangers,
}

/// Two blueprints on one grid.
pub(super) struct Compared {
    /// How they belong together.
    pub(super) relation: Relation,
    /// The earlier one, or the one that shows the service as it is.
    pub(super) before: Blueprint,
    /// Its version, where it is one.
    version: Option<SnapshotHead>,
    /// The later one.
    pub(super) after: Blueprint,
    /// Both on one grid.
    pub(super) grid: SideBySide,
}

impl Compared {
    /// What the earlier one is called.
    pub(super) fn before_name(&self, lang: Lang) -> String {
        match &self.version {
            Some(head) => words::version_choice(head, lang),
            None => titled(&self.before.title, lang),
        }
    }
}

/// What an address leads to.
pub(super) enum Found {
    /// Two blueprints.
    Both(Box<Compared>),
    /// A blueprint, and nothing to compare it with yet.
    Alone,
    /// No such blueprint.
    Nothing,
}

/// What `id` and `with` lead to. Without `with` a to-be blueprint is compared with its as-is.
///
/// # Errors
/// When the store, or one of the two, cannot be read.
pub(super) async fn load(store: &Store, id: &str, with: &str) -> Result<Found, StoreError> {
    let Some(this) = store.get::<Blueprint>(id).await? else {
        return Ok(Found::Nothing);
    };
    if let Some(version) = with.strip_prefix(VERSION) {
        let Some(snapshot) = kept::open(store, id, version).await? else {
            return Ok(Found::Alone);
        };
        let heads = kept::heads(store, id).await?;
        let head = heads.into_iter().find(|head| head.id == snapshot.id);
        return both(Relation::Version, snapshot.blueprint, head, this);
    }
    let wanted = if with.is_empty() {
        this.future_of.clone().unwrap_or_default()
    } else {
        with.to_owned()
    };
    if wanted.is_empty() || wanted == this.id {
        return Ok(Found::Alone);
    }
    let Some(other) = store.get::<Blueprint>(&wanted).await? else {
        return Ok(Found::Alone);
    };
    if other.future_of.as_ref() == Some(&this.id) {
        return both(Relation::Future, this, None, other);
    }
    let relation = if this.future_of.as_ref() == Some(&other.id) {
        Relation::Future
    } else {
        Relation::Strangers
    };
    both(relation, other, None, this)
}

fn both(
    relation: Relation,
    before: Blueprint,
    version: Option<SnapshotHead>,
    after: Blueprint,
) -> Result<Found, StoreError> {
    let grid =
        side_by_side(&before, &after).map_err(|error| StoreError::Unreadable(error.to_string()))?;
    Ok(Found::Both(Box::new(Compared {
        relation,
        before,
        version,
        after,
        grid,
    })))
}

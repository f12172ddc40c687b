//! Whatever a record names exists.

use std::{collections::BTreeMap, fmt::Display};

use super::{
    super::{Blueprint, records::Record},
    Violation,
};

pub(super) fn check(blueprint: &Blueprint) -> Result<(), Violation> {
    filed(&blueprint.personas)?;
    filed(&blueprint.promises)?;
    filed(&blueprint.standards)?;
    filed(&blueprint.roles)?;
    filed(&blueprint.values)?;
    filed(&blueprint.queues)?;
    filed(&blueprint.comments)?;
    filed(&blueprint.clashes)?;
    for card in blueprint
        .cards
        .values()
        .filter(|card| !card.step.is_empty())
    {
        let (id, step) = (&card.id, &card.step);
        named(id, &step.audience.personas, &blueprint.personas)?;
        named(id, &step.promises, &blueprint.promises)?;
        named(id, &step.standards, &blueprint.standards)?;
        named(id, &step.authority.role, &blueprint.roles)?;
        named(id, &step.value.serves, &blueprint.values)?;
        named(id, &step.value.against, &blueprint.values)?;
        named(id, &step.wait.queue, &blueprint.queues)?;
    }
    for promise in blueprint.promises.values() {
        named(&promise.id, &promise.standard, &blueprint.standards)?;
    }
    for comment in blueprint.comments.values() {
        named(&comment.id, &comment.card, &blueprint.cards)?;
        named(&comment.id, &comment.reply_to, &blueprint.comments)?;
    }
    Ok(())
}

/// Every record is filed under its own id.
fn filed<R: Record>(map: &BTreeMap<R::Id, R>) -> Result<(), Violation> {
    match map.iter().find(|(id, record)| *id != record.id()) {
        Some((id, _)) => Err(Violation::Misfiled(id.to_string())),
        None => Ok(()),
    }
}

/// Every id that `record` names is in `map`.
fn named<'a, R: Record + 'a>(
    record: impl Display,
    ids: impl IntoIterator<Item = &'a R::Id>,
    map: &BTreeMap<R::Id, R>,
) -> Result<(), Violation>
where
    R::Id: 'a,
{
    match ids.into_iter().find(|id| !map.contains_key(id)) {
        Some(missing) => Err(Violation::Dangling {
            record: record.to_string(),
            missing: missing.to_string(),
        }),
        None => Ok(()),
    }
}

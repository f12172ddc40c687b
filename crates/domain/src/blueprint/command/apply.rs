//! Carrying out commands.

use super::{
    super::{
        Blueprint, Change, Edit, Link,
        change::between,
        plan::{about, cards, copies, lanes, ledger, links, many, phases},
        validate_invariants,
        versions::settle::settle,
    },
    Command, CommandError,
};

/// Carries out `command`.
///
/// # Errors
/// Refuses with the reason, and leaves the blueprint as it was.
pub fn apply(blueprint: &mut Blueprint, command: Command) -> Result<Change, CommandError> {
    if let Command::Together { commands } = command {
        return together(blueprint, commands);
    }
    // Planning only reads, so a refusal cannot leave half a change behind.
    let change = Change::new(plan(blueprint, command)?);
    change.put(blueprint);
    Ok(change)
}

/// All of them as one change, or none.
fn together(blueprint: &mut Blueprint, commands: Vec<Command>) -> Result<Change, CommandError> {
    let mut done = Change::default();
    for command in commands {
        match apply(blueprint, command) {
            Ok(change) => done = done.then(change),
            Err(error) => {
                done.invert().put(blueprint);
                return Err(error);
            }
        }
    }
    Ok(done)
}

fn become_other(blueprint: &Blueprint, other: &Blueprint) -> Result<Vec<Edit>, CommandError> {
    validate_invariants(other).map_err(CommandError::Damaged)?;
    Ok(between(blueprint, other))
}

#[allow(clippy::too_many_lines, reason = "one arm a command, and nothing else")]
fn plan(blueprint: &Blueprint, command: Command) -> Result<Vec<Edit>, CommandError> {
    match command {
        // Carried out one by one above.
        Command::Together { .. } => Ok(Vec::new()),
        Command::RenameBlueprint { title } => Ok(about::rename(blueprint, title)),
        Command::DescribeBlueprint { patch } => Ok(about::describe(blueprint, patch)),
        Command::AddCard {
            id,
            lane,
            phase,
            position,
            title,
        } => cards::add(blueprint, id, lane, phase, position, title),
        Command::EditCard { id, patch } => cards::edit(blueprint, &id, patch),
        Command::MoveCard {
            id,
            lane,
            phase,
            position,
        } => cards::relocate(blueprint, &id, &lane, &phase, position),
        Command::ShiftCards { ids, lanes, phases } => many::shift(blueprint, &ids, lanes, phases),
        Command::GatherCards {
            ids,
            lane,
            phase,
            position,
        } => many::gather(blueprint, &ids, &lane, &phase, position),
        Command::AlignCards { ids, to } => many::align(blueprint, &ids, &to),
        Command::DuplicateCards { ids, prefix } => copies::duplicate(blueprint, &ids, &prefix),
        Command::Paste {
            clipping,
            lane,
            phase,
            prefix,
        } => copies::paste(blueprint, &clipping, &lane, &phase, &prefix),
        Command::DeleteCards { ids } => cards::delete(blueprint, &ids),
        Command::Connect { id, from, to, kind } => {
            links::connect(blueprint, Link::new(id, from, to, kind))
        }
        Command::Disconnect { id } => links::disconnect(blueprint, &id),
        Command::EditLink { id, patch } => links::edit(blueprint, &id, patch),
        Command::Reconnect { id, from, to } => links::reconnect(blueprint, &id, from, to),
        Command::AddLane {
            id,
            kind,
            title,
            position,
        } => lanes::add(blueprint, id, kind, title, position),
        Command::RenameLane { id, title } => lanes::rename(blueprint, &id, title),
        Command::ResizeLane { id, height } => lanes::resize(blueprint, &id, height),
        Command::MoveLane { id, position } => lanes::relocate(blueprint, &id, position),
        Command::DeleteLane { id } => lanes::delete(blueprint, &id),
        Command::AddPhase {
            id,
            title,
            position,
        } => phases::add(blueprint, id, title, position),
        Command::RenamePhase { id, title } => phases::rename(blueprint, &id, title),
        Command::StagePhase { id, stage } => phases::stage(blueprint, &id, stage),
        Command::ResizePhase { id, width } => phases::resize(blueprint, &id, width),
        Command::MovePhase { id, position } => phases::relocate(blueprint, &id, position),
        Command::DeletePhase { id } => phases::delete(blueprint, &id),
        Command::PutEntry { entry } => ledger::put(blueprint, entry),
        Command::Settle { id, side } => settle(blueprint, &id, side),
        Command::Become { blueprint: other } => become_other(blueprint, &other),
        Command::DeleteEntry { id } => ledger::delete(blueprint, &id),
    }
}

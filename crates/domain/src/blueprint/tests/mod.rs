//! Tests of the blueprint's rules.

mod commands;
mod histories;
mod lanes;
mod many;
mod merges;
mod random;
mod samples;
mod snapshots;
mod stored;
mod strategies;
mod tables;
mod templates;
mod versions;

use super::{Blueprint, CardId, Change, Command, CommandError, apply};
use crate::text::Text;

/// An empty blueprint with three phases: before, during, after.
fn blank() -> Blueprint {
    Blueprint::blank("b1", Text::same("Test"))
}

/// Adds a card at the end of a cell.
fn add(blueprint: &mut Blueprint, id: &str, lane: &str, phase: &str) -> Change {
    apply(blueprint, adding(id, lane, phase, None)).unwrap()
}

fn adding(id: &str, lane: &str, phase: &str, position: Option<usize>) -> Command {
    Command::AddCard {
        id: id.into(),
        lane: lane.into(),
        phase: phase.into(),
        position,
        title: Text::same(id),
    }
}

fn connecting(from: &str, to: &str) -> Command {
    Command::Connect {
        id: format!("{from}-{to}").into(),
        from: from.into(),
        to: to.into(),
        kind: super::LinkKind::Sequence,
    }
}

/// Ids of a cell's cards, from top to bottom.
fn ids(blueprint: &Blueprint, lane: &str, phase: &str) -> Vec<String> {
    blueprint
        .cell(&lane.into(), &phase.into())
        .into_iter()
        .map(|card| card.id.to_string())
        .collect()
}

/// The command is refused, and refusing changes nothing.
fn refused(blueprint: &Blueprint, command: Command) -> CommandError {
    let mut copy = blueprint.clone();
    let error = apply(&mut copy, command).unwrap_err();
    assert_eq!(&copy, blueprint);
    error
}

fn card_ids(ids: &[&str]) -> Vec<CardId> {
    ids.iter().map(|&id| id.into()).collect()
}

//! How to mend a finding.

use super::{Words, finding::name};
use crate::{
    blueprint::{
        Blueprint, Card, CardId, CardPatch, Change, Command, CommandError, LaneId, PhaseId, Stage,
        StepPatch, apply,
    },
    text::Text,
};

/// One step of a fix. New records get their ids when it is carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FixStep {
    /// A command that needs no new id.
    Do(Box<Command>),
    /// Adds a card at the end of a cell and fills it in.
    AddCard {
        /// Its lane.
        lane: LaneId,
        /// Its phase.
        phase: PhaseId,
        /// Its title.
        title: Text,
        /// What else is known about it.
        patch: Box<CardPatch>,
    },
    /// Adds a phase.
    AddPhase {
        /// Its name.
        title: Text,
        /// Its stage.
        stage: Stage,
        /// Its position; at the end, if absent.
        position: Option<usize>,
    },
}

impl From<Command> for FixStep {
    fn from(command: Command) -> Self {
        Self::Do(Box::new(command))
    }
}

/// What a press on "mend" does. Somebody has to read the result: a fix gives a sensible
/// beginning, not the truth about the service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What it does.
    pub label: Text,
    /// How.
    pub steps: Vec<FixStep>,
}

impl Fix {
    /// One step, described by `label`.
    pub(super) fn new(label: Words, step: FixStep) -> Self {
        Self {
            label: label.text(),
            steps: vec![step],
        }
    }

    /// Changes one card.
    pub(super) fn edit(label: Words, id: &CardId, patch: CardPatch) -> Self {
        Self::new(
            label,
            FixStep::from(Command::EditCard {
                id: id.clone(),
                patch,
            }),
        )
    }

    /// Changes the record of one card's step.
    pub(super) fn step(label: Words, card: &Card, step: StepPatch) -> Self {
        let patch = CardPatch {
            step,
            ..CardPatch::default()
        };
        let fix = Self::edit(label, &card.id, patch);
        Self {
            label: fix.label.fill("card", &name(&card.title)),
            ..fix
        }
    }

    /// The commands, with ids from `new_id` for what is new.
    pub fn commands(&self, new_id: &mut dyn FnMut() -> String) -> Vec<Command> {
        let mut commands = Vec::new();
        for step in &self.steps {
            match step.clone() {
                FixStep::Do(command) => commands.push(*command),
                FixStep::AddCard {
                    lane,
                    phase,
                    title,
                    patch,
                } => {
                    let id = CardId::from(new_id());
                    commands.push(Command::AddCard {
                        id: id.clone(),
                        lane,
                        phase,
                        position: None,
                        title,
                    });
                    commands.push(Command::EditCard { id, patch: *patch });
                }
                FixStep::AddPhase {
                    title,
                    stage,
                    position,
                } => {
                    let id = PhaseId::from(new_id());
                    commands.push(Command::AddPhase {
                        id: id.clone(),
                        title,
                        position,
                    });
                    commands.push(Command::StagePhase {
                        id,
                        stage: Some(stage),
                    });
                }
            }
        }
        commands
    }
}

/// Carries out a fix as one gesture.
///
/// # Errors
/// Refuses as a whole, with the reason of the command that was refused: the blueprint has changed
/// since the finding, or `new_id` gave an id that is taken.
pub fn apply_fix(
    blueprint: &mut Blueprint,
    fix: &Fix,
    new_id: &mut dyn FnMut() -> String,
) -> Result<Change, CommandError> {
    let commands = fix.commands(new_id);
    apply(blueprint, Command::Together { commands })
}

#[cfg(test)]
mod tests {
    use super::{super::testing::*, *};

    #[test]
    fn a_fix_that_no_longer_fits_changes_nothing() {
        let mut blueprint = rows(&[("a", CustomerActions, 0)]);
        let fix = Fix {
            label: Text::default(),
            steps: vec![
                FixStep::AddPhase {
                    title: Text::same("After"),
                    stage: Stage::After,
                    position: None,
                },
                FixStep::from(Command::DeleteCards {
                    ids: vec!["gone".into()],
                }),
            ],
        };
        let before = blueprint.clone();
        let refused = apply_fix(&mut blueprint, &fix, &mut || "new".into());
        assert_eq!(refused, Err(CommandError::UnknownCard("gone".into())));
        assert_eq!(blueprint, before);
    }
}

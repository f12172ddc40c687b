//! Writing a cell.

use super::{
    super::{
        Backing, Blueprint, Card, CardId, CardPatch, Command, Emotion, Encounter, Feeling,
        ItemLink, LaneId, LaneKind, Layer, PhaseId, Plane, QualitySide, Rating, RoleId,
        ServicePattern, StepPatch, StepRecord,
    },
    Choice, Column, Flag, Number, Words,
};
use crate::text::Text;

/// Why a text does not fit a cell.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CellError {
    /// There is no such card.
    #[error("there is no card {0}")]
    UnknownCard(CardId),
    /// The cell is worked out.
    #[error("this column is worked out and cannot be written")]
    ReadOnly,
    /// It is no number that fits.
    #[error("{0} is no number that fits here")]
    NoNumber(String),
    /// It is neither yes nor no.
    #[error("{0} is neither yes nor no")]
    NoFlag(String),
    /// It is not on the list, or nothing is called so.
    #[error("{0} is unknown")]
    Unknown(String),
}

impl Column {
    /// The command that writes `text` into the cell of `card`. An empty text empties the cell.
    ///
    /// # Errors
    /// When the text does not fit the column.
    pub fn write(
        self,
        blueprint: &Blueprint,
        card: &CardId,
        text: &str,
    ) -> Result<Command, CellError> {
        let card = blueprint
            .cards
            .get(card)
            .ok_or_else(|| CellError::UnknownCard(card.clone()))?;
        let text = text.trim();
        let to = |lane: LaneId, phase: PhaseId| Command::GatherCards {
            ids: vec![card.id.clone()],
            lane,
            phase,
            position: usize::MAX,
        };
        match self {
            Self::Phase => Ok(to(card.lane.clone(), find_phase(blueprint, text)?)),
            Self::Lane => Ok(to(find_lane(blueprint, text)?, card.phase.clone())),
            _ => {
                let mut patch = CardPatch::default();
                self.patch(blueprint, card, text, &mut patch)?;
                let id = card.id.clone();
                Ok(Command::EditCard { id, patch })
            }
        }
    }

    /// Adds the text of a cell to a patch of `card`, which may hold other cells already.
    pub(super) fn patch(
        self,
        blueprint: &Blueprint,
        card: &Card,
        text: &str,
        patch: &mut CardPatch,
    ) -> Result<(), CellError> {
        let step = &mut Draft {
            before: &card.step,
            patch: &mut patch.step,
        };
        match self {
            Self::Id | Self::Rpn | Self::Phase | Self::Lane => return Err(CellError::ReadOnly),
            Self::Words(Words::Title, lang) => {
                patch
                    .title
                    .get_or_insert_with(|| card.title.clone())
                    .set(lang, text);
            }
            Self::Words(Words::Notes, lang) => {
                patch
                    .notes
                    .get_or_insert_with(|| card.notes.clone())
                    .set(lang, text);
            }
            Self::Words(words, lang) => {
                if let Some(slot) = step.words(words) {
                    slot.set(lang, text);
                }
            }
            Self::Flag(Flag::WaitPoint) => patch.wait_point = Some(flag(text)?),
            Self::Flag(Flag::FailPoint) => patch.fail_point = Some(flag(text)?),
            Self::Flag(Flag::MomentOfTruth) => patch.moment_of_truth = Some(flag(text)?),
            Self::Flag(mark) => step.mark(mark, flag(text)?),
            Self::Items => patch.items = Some(items(text)),
            Self::Number(number) => step.number(number, text)?,
            Self::Expected => step.feeling().expected = emotion(text)?,
            Self::Measured => step.feeling().measured = emotion(text)?,
            Self::Choice(choice) => step.choice(choice, text)?,
            Self::Role => {
                let role = match text {
                    "" => None,
                    name => Some(find_role(blueprint, name)?),
                };
                step.authority().role = role;
            }
        }
        Ok(())
    }
}

/// A patch of a step's record in the making: each group starts as it is.
struct Draft<'a> {
    before: &'a StepRecord,
    patch: &'a mut StepPatch,
}

impl Draft<'_> {
    fn feeling(&mut self) -> &mut Feeling {
        self.patch
            .emotion
            .get_or_insert_with(|| self.before.emotion.clone())
    }

    fn authority(&mut self) -> &mut super::super::Authority {
        self.patch
            .authority
            .get_or_insert_with(|| self.before.authority.clone())
    }

    fn words(&mut self, words: Words) -> Option<&mut Text> {
        let before = self.before;
        let wait = &mut self.patch.wait;
        let fail = &mut self.patch.fail;
        Some(match words {
            // They are no part of the record.
            Words::Title | Words::Notes => return None,
            Words::WaitReason => &mut wait.get_or_insert_with(|| before.wait.clone()).reason,
            Words::WaitInformation => {
                &mut wait.get_or_insert_with(|| before.wait.clone()).information
            }
            Words::Cause => &mut fail.get_or_insert_with(|| before.fail.clone()).cause,
            Words::Effect => &mut fail.get_or_insert_with(|| before.fail.clone()).effect,
            Words::Prevention => &mut fail.get_or_insert_with(|| before.fail.clone()).prevention,
            Words::Recovery => &mut fail.get_or_insert_with(|| before.fail.clone()).recovery,
            Words::Script => self
                .patch
                .script
                .get_or_insert_with(|| before.script.clone()),
            Words::Owner => self.patch.owner.get_or_insert_with(|| before.owner.clone()),
        })
    }

    fn mark(&mut self, flag: Flag, is_set: bool) {
        let marks = self
            .patch
            .marks
            .get_or_insert_with(|| self.before.marks.clone());
        match flag {
            Flag::Start => marks.start = is_set,
            Flag::End => marks.end = is_set,
            Flag::Greets => marks.greets = is_set,
            Flag::Discloses => marks.discloses = is_set,
            Flag::Charges => marks.charges = is_set,
            // They are marks of the card itself.
            Flag::WaitPoint | Flag::FailPoint | Flag::MomentOfTruth => {}
        }
    }

    fn number(&mut self, number: Number, text: &str) -> Result<(), CellError> {
        let wrong = || CellError::NoNumber(text.to_owned());
        let value: Option<u32> = match text {
            "" => None,
            text => Some(text.parse().map_err(|_| wrong())?),
        };
        let rating = || match value {
            None => Ok(None),
            Some(value) => {
                let small = u8::try_from(value).map_err(|_| wrong())?;
                Rating::try_from(small).map(Some).map_err(|_| wrong())
            }
        };
        let before = self.before;
        let timing = &mut self.patch.timing;
        let fail = &mut self.patch.fail;
        match number {
            Number::Severity => {
                fail.get_or_insert_with(|| before.fail.clone()).severity = rating()?;
            }
            Number::Occurrence => {
                fail.get_or_insert_with(|| before.fail.clone()).occurrence = rating()?;
            }
            Number::Detection => {
                fail.get_or_insert_with(|| before.fail.clone()).detection = rating()?;
            }
            Number::Limit => self.authority().limit = value,
            Number::ActualWait => {
                self.patch
                    .wait
                    .get_or_insert_with(|| before.wait.clone())
                    .actual = value;
            }
            Number::Target => timing.get_or_insert_with(|| before.timing.clone()).target = value,
            Number::Tolerance => {
                timing
                    .get_or_insert_with(|| before.timing.clone())
                    .tolerance = value;
            }
            Number::MaximumWait => {
                timing
                    .get_or_insert_with(|| before.timing.clone())
                    .maximum_wait = value;
            }
            Number::Actual => timing.get_or_insert_with(|| before.timing.clone()).actual = value,
            Number::Servers => {
                let servers = value.map(u16::try_from).transpose().map_err(|_| wrong())?;
                timing.get_or_insert_with(|| before.timing.clone()).servers = servers;
            }
        }
        Ok(())
    }

    fn choice(&mut self, choice: Choice, text: &str) -> Result<(), CellError> {
        let before = self.before;
        match choice {
            Choice::Pattern => {
                let pattern = one_of(text, ServicePattern::from_name)?.unwrap_or_default();
                let timing = self
                    .patch
                    .timing
                    .get_or_insert_with(|| before.timing.clone());
                timing.pattern = pattern;
                return Ok(());
            }
            Choice::Backing => {
                self.patch.backing = Some(one_of(text, Backing::from_name)?.unwrap_or_default());
                return Ok(());
            }
            Choice::Layer | Choice::Side | Choice::Encounter | Choice::Plane => {}
        }
        let nature = self
            .patch
            .nature
            .get_or_insert_with(|| before.nature.clone());
        match choice {
            Choice::Layer => nature.layer = one_of(text, Layer::from_name)?,
            Choice::Side => nature.side = one_of(text, QualitySide::from_name)?,
            Choice::Encounter => nature.encounter = one_of(text, Encounter::from_name)?,
            Choice::Plane => nature.plane = one_of(text, Plane::from_name)?,
            Choice::Pattern | Choice::Backing => {}
        }
        Ok(())
    }
}

fn one_of<T>(text: &str, from_name: impl Fn(&str) -> Option<T>) -> Result<Option<T>, CellError> {
    match text {
        "" => Ok(None),
        name => match from_name(name) {
            Some(choice) => Ok(Some(choice)),
            None => Err(CellError::Unknown(name.to_owned())),
        },
    }
}

fn flag(text: &str) -> Result<bool, CellError> {
    match text.to_lowercase().as_str() {
        "1" | "yes" | "y" | "true" | "x" | "✓" | "是" => Ok(true),
        "" | "0" | "no" | "n" | "false" | "否" => Ok(false),
        _ => Err(CellError::NoFlag(text.to_owned())),
    }
}

fn emotion(text: &str) -> Result<Option<Emotion>, CellError> {
    let number = text.replace('\u{2212}', "-");
    match number.as_str() {
        "" => Ok(None),
        number => {
            let value = number.parse().ok().and_then(Emotion::of);
            value
                .map(Some)
                .ok_or_else(|| CellError::NoNumber(text.to_owned()))
        }
    }
}

/// Items between spaces, commas or semicolons of either script.
fn items(text: &str) -> Vec<ItemLink> {
    text.split([',', '，', '、', ';', '；', ' ', '\n'])
        .filter_map(|item| item.parse().ok())
        .collect()
}

/// The phase with this id or name.
pub(super) fn find_phase(blueprint: &Blueprint, name: &str) -> Result<PhaseId, CellError> {
    let mut phases = blueprint.phases.iter();
    let by_name = || {
        blueprint
            .phases
            .iter()
            .find(|phase| is_called(&phase.title, name))
    };
    let found = phases
        .find(|phase| phase.id.as_str() == name)
        .or_else(by_name);
    found
        .map(|phase| phase.id.clone())
        .ok_or_else(|| CellError::Unknown(name.to_owned()))
}

/// The lane with this id or name, or the first one of the kind with this name.
pub(super) fn find_lane(blueprint: &Blueprint, name: &str) -> Result<LaneId, CellError> {
    let kind = LaneKind::ALL.into_iter().find(|kind| kind.is_called(name));
    let lanes = || blueprint.lanes.iter();
    let found = lanes()
        .find(|lane| lane.id.as_str() == name)
        .or_else(|| lanes().find(|lane| is_called(&lane.title, name)))
        .or_else(|| lanes().find(|lane| Some(lane.kind) == kind));
    found
        .map(|lane| lane.id.clone())
        .ok_or_else(|| CellError::Unknown(name.to_owned()))
}

fn find_role(blueprint: &Blueprint, name: &str) -> Result<RoleId, CellError> {
    let found = blueprint
        .roles
        .values()
        .find(|role| role.id.as_str() == name)
        .or_else(|| {
            blueprint
                .roles
                .values()
                .find(|role| is_called(&role.name, name))
        });
    found
        .map(|role| role.id.clone())
        .ok_or_else(|| CellError::Unknown(name.to_owned()))
}

fn is_called(title: &Text, name: &str) -> bool {
    !name.is_empty() && (title.zh == name || title.en.eq_ignore_ascii_case(name))
}

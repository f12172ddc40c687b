//! Copying cards to CSV, and pasting them from it or from a spreadsheet.

use std::collections::BTreeMap;

use super::{
    super::{
        Blueprint, Card, CardId, CardPatch, Command, CommandError, LaneId, PhaseId,
        plan::placing::in_reading_order,
    },
    CellError, CellKind, Column,
    write::{find_lane, find_phase},
};
use crate::{
    formats::csv::{read_cells, write_cells},
    text::{Lang, Text},
};

/// Cards as CSV, with a column for every field that at least one of them fills.
///
/// # Errors
/// When a card does not exist.
pub fn to_csv(blueprint: &Blueprint, ids: &[CardId], lang: Lang) -> Result<String, CommandError> {
    let cards = in_reading_order(blueprint, ids)?;
    let columns: Vec<Column> = Column::all()
        .into_iter()
        .filter(|column| {
            let mut cells = cards.iter().map(|card| column.read(blueprint, card, lang));
            cells.any(|cell| !cell.is_empty())
        })
        .collect();
    let head = columns.iter().map(|column| column.name()).collect();
    let row = |card: &Card| {
        let cells = columns
            .iter()
            .map(|column| column.read(blueprint, card, lang));
        cells.collect()
    };
    let rows: Vec<Vec<String>> = std::iter::once(head)
        .chain(cards.into_iter().map(row))
        .collect();
    Ok(write_cells(&rows))
}

/// A cell that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellProblem {
    /// Row in the text, counted from 1; the head is row 1.
    pub row: usize,
    /// What the head of the column says.
    pub column: String,
    /// Why.
    pub error: CellError,
}

/// What a pasted table comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// The command that adds and changes the cards, as one gesture.
    pub command: Command,
    /// Cells that were left out.
    pub problems: Vec<CellProblem>,
    /// Heads that name no column.
    pub unknown: Vec<String>,
}

/// What a table with a head means for the blueprint. A row with the id of a card changes that card;
/// any other row adds one, to the cell that it names, or else to the lane and phase of `home`. A phase that
/// does not exist is added. Without a head that names a column, the first column holds titles.
/// `prefix` is what the ids of new cards and phases begin with.
pub fn paste_csv(
    blueprint: &Blueprint,
    text: &str,
    home: (&LaneId, &PhaseId),
    lang: Lang,
    prefix: &str,
) -> Pasted {
    let rows = read_cells(text);
    let heads = rows.first().cloned().unwrap_or_default();
    let mut columns: Vec<Option<Column>> = heads.iter().map(|head| column(head)).collect();
    let has_head = match &columns[..] {
        // A list of lines: its first one may happen to be the name of a column.
        [only] => matches!(only, Some(Column::Words(super::Words::Title, _))),
        several => several.iter().any(Option::is_some),
    };
    let mut unknown = Vec::new();
    if has_head {
        let nameless = heads.iter().zip(&columns);
        let nameless = nameless.filter(|(head, column)| column.is_none() && !head.is_empty());
        unknown.extend(nameless.map(|(head, _)| head.clone()));
    } else {
        columns = vec![Some(Column::Words(super::Words::Title, lang))];
    }
    let mut pasting = Pasting {
        blueprint,
        lang,
        prefix,
        home,
        phases: BTreeMap::new(),
        commands: Vec::new(),
        problems: Vec::new(),
    };
    for (number, row) in rows.iter().enumerate().skip(usize::from(has_head)) {
        let cells: Vec<_> = columns
            .iter()
            .zip(row)
            .filter_map(|(column, cell)| Some(((*column)?, cell.as_str())))
            .collect();
        pasting.row(number + 1, &cells);
    }
    Pasted {
        command: Command::Together {
            commands: pasting.commands,
        },
        problems: pasting.problems,
        unknown,
    }
}

/// The column with this stored name or head.
fn column(head: &str) -> Option<Column> {
    let head = head.trim();
    Column::all().into_iter().find(|column| {
        let label = column.label();
        column.name().eq_ignore_ascii_case(head)
            || label.zh == head
            || label.en.eq_ignore_ascii_case(head)
    })
}

struct Pasting<'a> {
    blueprint: &'a Blueprint,
    lang: Lang,
    prefix: &'a str,
    /// Where cards go that name no cell.
    home: (&'a LaneId, &'a PhaseId),
    /// Phases that were added, by name.
    phases: BTreeMap<String, PhaseId>,
    commands: Vec<Command>,
    problems: Vec<CellProblem>,
}

impl Pasting<'_> {
    fn row(&mut self, number: usize, cells: &[(Column, &str)]) {
        if cells.iter().all(|(_, cell)| cell.trim().is_empty()) {
            return;
        }
        let text = |wanted: Column| {
            let found = cells.iter().find(|(column, _)| *column == wanted);
            found
                .map(|(_, cell)| cell.trim())
                .filter(|cell| !cell.is_empty())
        };
        let known = text(Column::Id).and_then(|id| self.blueprint.cards.get(&CardId::from(id)));
        let lane = match text(Column::Lane).map(|name| find_lane(self.blueprint, name)) {
            Some(Ok(lane)) => Some(lane),
            Some(Err(error)) => {
                self.complain(number, Column::Lane, error);
                None
            }
            None => None,
        };
        let phase = text(Column::Phase).map(|name| self.phase(name));
        let card = if let Some(card) = known {
            let target = (
                lane.unwrap_or_else(|| card.lane.clone()),
                phase.unwrap_or_else(|| card.phase.clone()),
            );
            if target != (card.lane.clone(), card.phase.clone()) {
                self.commands.push(Command::GatherCards {
                    ids: vec![card.id.clone()],
                    lane: target.0,
                    phase: target.1,
                    position: usize::MAX,
                });
            }
            card.clone()
        } else {
            let lane = lane.unwrap_or_else(|| self.home.0.clone());
            let phase = phase.unwrap_or_else(|| self.home.1.clone());
            let id = CardId::from(format!("{}-{number}", self.prefix));
            self.commands.push(Command::AddCard {
                id: id.clone(),
                lane: lane.clone(),
                phase: phase.clone(),
                position: None,
                title: Text::default(),
            });
            Card::new(id, lane, phase, Text::default())
        };
        let mut patch = CardPatch::default();
        for (column, cell) in cells {
            let is_place = matches!(column, Column::Phase | Column::Lane);
            if is_place || column.kind() == CellKind::ReadOnly {
                continue;
            }
            if let Err(error) = column.patch(self.blueprint, &card, cell.trim(), &mut patch) {
                self.complain(number, *column, error);
            }
        }
        self.commands.push(Command::EditCard { id: card.id, patch });
    }

    /// The phase called so; a new one if there is none.
    fn phase(&mut self, name: &str) -> PhaseId {
        if let Ok(id) = find_phase(self.blueprint, name) {
            return id;
        }
        if let Some(id) = self.phases.get(name) {
            return id.clone();
        }
        let id = PhaseId::from(format!("{}-{}", self.prefix, self.phases.len() + 1));
        self.commands.push(Command::AddPhase {
            id: id.clone(),
            title: Text::same(name),
            position: None,
        });
        self.phases.insert(name.to_owned(), id.clone());
        id
    }

    fn complain(&mut self, row: usize, column: Column, error: CellError) {
        self.problems.push(CellProblem {
            row,
            column: column.label().get(self.lang).to_owned(),
            error,
        });
    }
}

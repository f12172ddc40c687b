//! Cards for a spreadsheet's clipboard, and how much a pasted table comes to.

use super::{
    super::{Blueprint, CardId, Command, CommandError},
    Column, Pasted,
};
use crate::{formats::csv::write_tabs, text::Lang};

/// Cards as rows of tab-separated cells, in the order given, under the heads of `columns`. Their
/// ids come first, so that pasting the rows back changes these very cards.
///
/// # Errors
/// When a card does not exist.
pub fn to_tabs(
    blueprint: &Blueprint,
    ids: &[CardId],
    columns: &[Column],
    lang: Lang,
) -> Result<String, CommandError> {
    let others = columns.iter().copied().filter(|it| *it != Column::Id);
    let columns: Vec<Column> = std::iter::once(Column::Id).chain(others).collect();
    let head = columns
        .iter()
        .map(|column| column.label().get(lang).to_owned());
    let mut rows: Vec<Vec<String>> = vec![head.collect()];
    for id in ids {
        let card = blueprint
            .cards
            .get(id)
            .ok_or_else(|| CommandError::UnknownCard(id.clone()))?;
        let cells = columns
            .iter()
            .map(|column| column.read(blueprint, card, lang));
        rows.push(cells.collect());
    }
    Ok(write_tabs(&rows))
}

/// How much a pasted table comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PastedCount {
    /// Cards that are new.
    pub added: usize,
    /// Cards that were there.
    pub changed: usize,
    /// Phases that are new.
    pub phases: usize,
}

impl Pasted {
    /// How many cards and phases it is about.
    pub fn count(&self) -> PastedCount {
        let mut count = PastedCount::default();
        let Command::Together { commands } = &self.command else {
            return count;
        };
        let mut edited = 0_usize;
        for command in commands {
            match command {
                Command::AddCard { .. } => count.added += 1,
                Command::AddPhase { .. } => count.phases += 1,
                Command::EditCard { .. } => edited += 1,
                _ => {}
            }
        }
        // Every row ends with the command that fills its card, new or not.
        count.changed = edited.saturating_sub(count.added);
        count
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{Flag, Words, paste_csv},
        *,
    };
    use crate::blueprint::{apply, sample};

    #[test]
    fn rows_pasted_back_change_the_very_cards() {
        let mut blueprint = sample();
        let ids = ["pay", "book"].map(CardId::from);
        let columns = [
            Column::Words(Words::Title, Lang::En),
            Column::Phase,
            Column::Flag(Flag::FailPoint),
        ];
        let text = to_tabs(&blueprint, &ids, &columns, Lang::En).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "Id\tTitle (English)\tPhase\tFail point");
        assert!(lines[1].starts_with("pay\t"));
        let text = text.replace("Compares rooms", "Compares prices");
        let home = ("support".into(), "booking".into());
        let pasted = paste_csv(&blueprint, &text, (&home.0, &home.1), Lang::En, "n");
        let expected = PastedCount {
            changed: 2,
            ..PastedCount::default()
        };
        assert_eq!(pasted.count(), expected);
        apply(&mut blueprint, pasted.command).unwrap();
        let title = &blueprint.cards[&"book".into()].title.en;
        assert!(title.starts_with("Compares prices"));
    }

    #[test]
    fn new_cards_and_phases_are_counted() {
        let text = "Title (English)\tPhase\nGreets\tArrival\nWaves\tLater\n";
        let home = ("support".into(), "booking".into());
        let pasted = paste_csv(&sample(), text, (&home.0, &home.1), Lang::En, "n");
        let count = pasted.count();
        assert_eq!((count.added, count.changed, count.phases), (2, 0, 1));
    }

    #[test]
    fn a_card_that_is_gone_is_an_error() {
        let gone = [CardId::from("gone")];
        assert!(to_tabs(&sample(), &gone, &[], Lang::En).is_err());
    }
}

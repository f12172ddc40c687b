//! Cards as plain text, for a message or a note.

use super::super::{Blueprint, CardId, CommandError, plan::placing::in_reading_order};
use crate::text::Lang;

/// The titles of cards in `lang`, below the names of their phases; notes follow, indented.
///
/// # Errors
/// When a card does not exist.
pub fn outline(blueprint: &Blueprint, ids: &[CardId], lang: Lang) -> Result<String, CommandError> {
    let mut text = String::new();
    let mut phase = None;
    for card in in_reading_order(blueprint, ids)? {
        if phase != Some(&card.phase) {
            phase = Some(&card.phase);
            if let Some(phase) = blueprint.phase(&card.phase) {
                text.push_str(phase.title.get(lang));
                text.push('\n');
            }
        }
        text.push_str("- ");
        text.push_str(card.title.get(lang));
        text.push('\n');
        for line in card.notes.get(lang).lines() {
            text.push_str("  ");
            text.push_str(line);
            text.push('\n');
        }
    }
    Ok(text)
}

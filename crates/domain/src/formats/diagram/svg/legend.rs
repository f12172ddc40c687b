//! What the signs and lines of a picture mean.

use std::{collections::BTreeSet, fmt::Write as _};

use super::{
    ink, links, signs,
    text::{Face, line_at, width},
    words,
};
use crate::{
    blueprint::{Blueprint, LinkKind},
    text::Lang,
};

/// Height of a row.
const ROW: i32 = 22;
/// Space for a sample.
const SAMPLE: i32 = 40;
/// Space between entries.
const GAP: i32 = 22;

/// An entry: its sample as elements, drawn from the top left corner of a row, and its words.
struct Entry {
    sample: String,
    /// Width of the sample; 0 where there is none.
    room: i32,
    words: String,
}

/// A legend of what a blueprint contains.
pub(super) struct Legend {
    rows: Vec<Vec<Entry>>,
}

impl Legend {
    /// The legend in rows of at most `room`; `notes` are entries without a sample.
    pub(super) fn new(blueprint: &Blueprint, lang: Lang, room: i32, notes: &[String]) -> Self {
        let mut rows: Vec<Vec<Entry>> = Vec::new();
        let mut used = 0;
        for entry in entries(blueprint, lang, notes) {
            let wide = entry.width();
            match rows.last_mut() {
                Some(row) if used + wide <= room => row.push(entry),
                _ => {
                    rows.push(vec![entry]);
                    used = 0;
                }
            }
            used += wide;
        }
        Self { rows }
    }

    /// Its height.
    pub(super) fn height(&self) -> i32 {
        i32::try_from(self.rows.len())
            .unwrap_or(i32::MAX)
            .saturating_mul(ROW)
    }

    /// Draws it with its top left corner at a place.
    pub(super) fn draw(&self, out: &mut String, (left, top): (i32, i32)) {
        let mut y = top;
        for row in &self.rows {
            let mut x = left;
            for entry in row {
                if entry.room > 0 {
                    // Writing to a string cannot fail.
                    let _ = write!(out, "<g transform=\"translate({x} {y})\">");
                    out.push_str(&entry.sample);
                    out.push_str("</g>\n");
                }
                let face = Face::plain(ink::SMALL_PX).ink(ink::FAINT);
                line_at(out, &entry.words, (x + entry.room, y + 15), face);
                x += entry.width();
            }
            y += ROW;
        }
    }
}

impl Entry {
    fn width(&self) -> i32 {
        self.room + width(&self.words, ink::SMALL_PX) + GAP
    }
}

fn entries(blueprint: &Blueprint, lang: Lang, notes: &[String]) -> Vec<Entry> {
    let mut entries = Vec::new();
    let kinds: BTreeSet<LinkKind> = blueprint.links.values().map(|link| link.kind).collect();
    for kind in kinds {
        entries.push(Entry {
            sample: format!(
                "<path d=\"M0 11L26 11\" {}/><path d=\"M34 11L26 15L26 7Z\" fill=\"{}\"/>",
                links::stroke(kind),
                ink::STRONG
            ),
            room: SAMPLE,
            words: words::link(kind).get(lang).to_owned(),
        });
    }
    if blueprint.links.values().any(|link| link.both_ways) {
        entries.push(Entry {
            sample: format!(
                "<path d=\"M8 11L26 11\" {}/><path d=\"M34 11L26 15L26 7Z\" fill=\"{}\"/><path d=\"M0 11L8 15L8 7Z\" fill=\"{}\"/>",
                links::stroke(LinkKind::Sequence),
                ink::STRONG,
                ink::STRONG
            ),
            room: SAMPLE,
            words: words::BOTH_WAYS.get(lang).to_owned(),
        });
    }
    let signs = [
        (
            signs::WAIT,
            ink::WARN,
            words::WAIT,
            blueprint.cards.values().any(|card| card.wait_point),
        ),
        (
            signs::FAIL,
            ink::DANGER,
            words::FAIL,
            blueprint.cards.values().any(|card| card.fail_point),
        ),
        (
            signs::TRUTH,
            ink::ACCENT,
            words::TRUTH,
            blueprint.cards.values().any(|card| card.moment_of_truth),
        ),
    ];
    for (outline, colour, name, _) in signs.into_iter().filter(|(.., is_used)| *is_used) {
        entries.push(Entry {
            sample: signs::at((0, 3), (outline, colour)),
            room: 22,
            words: name.get(lang).to_owned(),
        });
    }
    entries.extend(notes.iter().map(|note| Entry {
        sample: String::new(),
        room: 0,
        words: note.clone(),
    }));
    entries
}

//! What a card shows and says, as plain values: a card is drawn anew only where they differ.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{Blueprint, Card, CardId, lint::Severity},
    text::Lang,
};

use super::{
    super::{
        panel::{open_comments, seconds},
        words,
    },
    Surface,
};
use crate::blueprint::{layout::Layout, marks::Mark};

/// Titles up to this long, in half-width letters, fit on the three lines of a card.
const FITS: usize = 48;

/// All that a card shows and says.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Look {
    /// Title, or a stand-in.
    pub(super) title: String,
    /// Classes of the face beside its own.
    pub(super) face: &'static str,
    /// All of it in words.
    pub(super) name: String,
    /// Signs and figures below the title, in order.
    pub(super) marks: Vec<Piece>,
    /// What the views over the canvas say.
    pub(super) badges: Badges,
    /// Step of heat.
    pub(super) heat: Option<u8>,
    /// Whether the filter leaves it out.
    pub(super) dimmed: bool,
}

/// A piece of the row of marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its class.
    pub(super) class: &'static str,
    /// A sign, if it has one.
    pub(super) sign: Option<Mark>,
    /// Words; may be empty.
    pub(super) words: String,
}

/// What the views over the canvas say about a card, for eyes: its name says the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Badges {
    /// The worst severity of its findings, and how many of it there are.
    pub(in super::super) findings: Option<(Severity, usize)>,
    /// Its heat.
    pub(in super::super) heat: Option<String>,
    /// Its mean wait, and whether that is out of date.
    pub(in super::super) waited: Option<(String, bool)>,
}

impl Badges {
    /// The badges in order.
    pub(super) fn pieces(&self) -> Vec<Piece> {
        let findings = self.findings.map(|(severity, count)| Piece {
            // The shape is a letter of the style sheet: every picture would be painted apart.
            class: match severity {
                Severity::Error => "bp-badge bp-finding-badge error",
                Severity::Warning => "bp-badge bp-finding-badge warning",
                Severity::Info => "bp-badge bp-finding-badge info",
            },
            sign: None,
            words: count.to_string(),
        });
        let heat = self.heat.as_ref().map(|heat| Piece {
            class: "bp-badge bp-heat-number",
            sign: None,
            words: heat.clone(),
        });
        let waited = self.waited.as_ref().map(|(time, is_stale)| Piece {
            class: if *is_stale {
                "bp-badge bp-sim-badge stale"
            } else {
                "bp-badge bp-sim-badge"
            },
            sign: Some(Mark::Wait),
            words: time.clone(),
        });
        [findings, heat, waited].into_iter().flatten().collect()
    }
}

impl Look {
    /// What a card shows, tracked; absent once it is gone.
    pub(super) fn of(surface: &Surface, layout: &Layout, id: &CardId) -> Option<Self> {
        let (editor, layers) = (&surface.editor, &surface.layers);
        let lang = editor.lang();
        let slot = layout.cards.get(id)?;
        let said = layers.said(id, lang);
        editor.document.with(|blueprint| {
            let card = blueprint.cards.get(id)?;
            let title = words::title(card, lang);
            Some(Self {
                face: match (is_untitled(card), width(&title) > FITS) {
                    (true, _) => "bp-face untitled",
                    (false, true) => "bp-face long",
                    (false, false) => "bp-face",
                },
                name: words::card((blueprint, layout), card, slot, said, lang),
                marks: marks(blueprint, card, lang),
                badges: layers.badges(id, lang),
                heat: layers.heat(id),
                dimmed: layers.is_out(id),
                title,
            })
        })
    }
}

fn is_untitled(card: &Card) -> bool {
    card.title.zh.is_empty() && card.title.en.is_empty()
}

/// How wide words are, in half-width letters.
fn width(words: &str) -> usize {
    words
        .chars()
        .map(|letter| if letter.is_ascii() { 1 } else { 2 })
        .sum()
}

/// The signs of a card and the survey items mapped to it; then, where there is room, its target
/// time, feeling, owner and open comments. Screen readers hear all of it in its name.
fn marks(blueprint: &Blueprint, card: &Card, lang: Lang) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut piece = |class, sign: Option<Mark>, words: String| {
        pieces.push(Piece { class, sign, words });
    };
    for (is_set, class, mark) in [
        (card.wait_point, "wait", Mark::Wait),
        (card.fail_point, "fail", Mark::Fail),
        (card.moment_of_truth, "truth", Mark::Truth),
    ] {
        if is_set {
            piece(class, Some(mark), String::new());
        }
    }
    let step = &card.step;
    // Most cards have no record, and drawing them costs next to nothing.
    if !step.is_empty() {
        if let Some(target) = step.timing.target {
            piece("bp-time", None, seconds(target, lang));
        }
        if let Some(emotion) = step.emotion.known() {
            let (mark, class) = match emotion.tenths() {
                ..=-5 => (Mark::Sad, "bp-feeling sad"),
                -4..=4 => (Mark::Calm, "bp-feeling"),
                _ => (Mark::Glad, "bp-feeling glad"),
            };
            piece(class, Some(mark), String::new());
        }
        if let Some(initials) = initials(step.owner.get(lang)) {
            piece("bp-owner", None, initials);
        }
    }
    let remarks = open_comments(blueprint, &card.id);
    if remarks > 0 {
        piece("bp-remarks", Some(Mark::Comment), remarks.to_string());
    }
    if !card.items.is_empty() {
        piece("bp-items", None, words::items(card).join(" "));
    }
    pieces
}

/// `FD` for a front desk, the first two characters of a Chinese name.
fn initials(name: &str) -> Option<String> {
    let mut words = name.split_whitespace().peekable();
    let first = words.peek()?.chars().next()?;
    let initials: String = if first.is_ascii() {
        let letters = words.filter_map(|word| word.chars().next());
        letters.take(2).flat_map(char::to_uppercase).collect()
    } else {
        name.trim().chars().take(2).collect()
    };
    Some(initials)
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::{initials, width};

    #[wasm_bindgen_test]
    fn initials_are_two_letters_or_two_characters() {
        assert_eq!(initials("front desk team").as_deref(), Some("FD"));
        assert_eq!(initials("Li").as_deref(), Some("L"));
        assert_eq!(initials("前台经理").as_deref(), Some("前台"));
        assert_eq!(initials("  "), None);
    }

    #[wasm_bindgen_test]
    fn a_chinese_character_is_two_letters_wide() {
        assert_eq!(width("前台 A"), 6);
    }
}

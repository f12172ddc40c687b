//! Cards, and how high they have to be.

use std::fmt::Write as _;

use super::{
    super::xml::escape,
    ink, signs,
    text::{Face, clipped, fitted, line_at, lines_at},
    words,
};
use crate::{
    blueprint::{
        Blueprint, Card, LaneKind,
        layout::{Metrics, Rect},
    },
    text::Lang,
};

/// Space between a card's edge and its words.
const PAD: i32 = 10;
/// Height of the row with signs and times.
const FOOT: i32 = 22;
/// The lowest card.
const LOWEST: i32 = 58;
/// The highest card. Titles beyond it are cut, and given in full as the card's title.
const HIGHEST: i32 = 250;

/// Sizes with which every title fits its card: cards are as high as the one that says most.
pub(super) fn metrics(blueprint: &Blueprint, lang: Lang) -> Metrics {
    let mut metrics = Metrics::new(false, false);
    let needed = blueprint.cards.values().map(|card| {
        let lines = fitted(
            title(card, lang),
            metrics.card_width - 2 * PAD,
            ink::TITLE_PX,
        )
        .len();
        let lines = i32::try_from(lines).unwrap_or(i32::MAX);
        lines
            .saturating_mul(ink::LEADING)
            .saturating_add(below(card))
    });
    metrics.card_height = needed.max().unwrap_or(LOWEST).clamp(LOWEST, HIGHEST);
    let heads = blueprint.phases.iter().map(|phase| {
        let lines = fitted(
            words::phase(phase, lang),
            metrics.pitch() - 2 * PAD,
            ink::TITLE_PX,
        );
        let lines = i32::try_from(lines.len()).unwrap_or(i32::MAX);
        lines.clamp(1, 4) * ink::LEADING + 14 + if phase.stage.is_some() { 14 } else { 0 }
    });
    metrics.header_height = heads.max().unwrap_or(0).max(44);
    metrics
}

/// What a card takes besides its title.
fn below(card: &Card) -> i32 {
    2 * PAD + if has_foot(card) { FOOT } else { 0 }
}

fn has_foot(card: &Card) -> bool {
    card.wait_point || card.fail_point || card.moment_of_truth || card.step.timing.target.is_some()
}

fn title(card: &Card, lang: Lang) -> &str {
    words::or(&card.title, words::UNTITLED_CARD, lang)
}

/// Draws a card.
pub(super) fn card(out: &mut String, card: &Card, kind: Option<LaneKind>, rect: Rect, lang: Lang) {
    let name = title(card, lang);
    let room = rect.w - 2 * PAD;
    let most = usize::try_from((rect.h - below(card)) / ink::LEADING).unwrap_or(0);
    let lines = clipped(name, room, ink::TITLE_PX, most.max(1));
    let is_cut = lines.last().is_some_and(|line| line.ends_with('…')) && !name.ends_with('…');
    out.push_str("<g>");
    if is_cut {
        // Writing to a string cannot fail, here and below.
        let _ = write!(out, "<title>{}</title>", escape(name));
    }
    let (edge, weight) = if card.fail_point {
        (ink::DANGER, 2)
    } else {
        (ink::STRONG, 1)
    };
    // Evidence is a thing and no action: its corners are sharp.
    let corner = if kind == Some(LaneKind::PhysicalEvidence) {
        1
    } else {
        8
    };
    let Rect { x, y, w, h } = rect;
    let _ = writeln!(
        out,
        "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" rx=\"{corner}\" fill=\"{}\" stroke=\"{edge}\" stroke-width=\"{weight}\"/>",
        ink::PAPER
    );
    let first = (x + PAD, y + PAD + ink::TITLE_PX - 2);
    lines_at(out, &lines, first, ink::LEADING, Face::plain(ink::TITLE_PX));
    let foot = rect.bottom() - FOOT;
    let mut left = x + PAD;
    for sign in signs::of(card) {
        out.push_str(&signs::at((left, foot), sign));
        left += 20;
    }
    if let Some(target) = card.step.timing.target {
        let face = Face::plain(ink::SMALL_PX).ink(ink::FAINT).ending();
        line_at(
            out,
            &words::time(target, lang),
            (rect.right() - PAD, foot + 12),
            face,
        );
    }
    out.push_str("</g>\n");
}

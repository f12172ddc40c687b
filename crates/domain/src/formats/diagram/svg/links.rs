//! Links: their lines, heads and words.

use std::fmt::Write as _;

use super::{
    ink,
    text::{Face, clipped, lines_at, width},
};
use crate::{
    blueprint::{
        Link, LinkKind,
        layout::{Layout, Route},
    },
    text::Lang,
};

/// Most room for the words of a link along a channel.
const WIDEST: i32 = 150;
/// Distance between the lines of a link's words.
const LEADING: i32 = 13;

/// What a kind of link is drawn with: the width of its line, and its dashes.
pub(super) const fn pen(kind: LinkKind) -> (&'static str, &'static str) {
    match kind {
        LinkKind::Sequence => ("1.5", ""),
        LinkKind::Handoff => ("3", ""),
        LinkKind::Information => ("1.5", "4 4"),
        LinkKind::Branch => ("1.5", "9 3"),
        LinkKind::Loop => ("1.5", "9 3 2 3"),
    }
}

/// The attributes of a line of this kind.
pub(super) fn stroke(kind: LinkKind) -> String {
    let (width, dashes) = pen(kind);
    let dashes = if dashes.is_empty() {
        String::new()
    } else {
        format!(" stroke-dasharray=\"{dashes}\"")
    };
    format!(
        "fill=\"none\" stroke=\"{}\" stroke-width=\"{width}\"{dashes}",
        ink::STRONG
    )
}

/// Draws a link without its words. Where links cross, the upper one interrupts the lower one.
pub(super) fn link(out: &mut String, link: &Link, route: &Route) {
    let line = route.line();
    // Writing to a string cannot fail, here and below.
    let _ = writeln!(
        out,
        "<path d=\"{line}\" fill=\"none\" stroke=\"{}\" stroke-width=\"5\"/><path d=\"{line}\" {}/><path d=\"{}\" fill=\"{}\"/>",
        ink::PAPER,
        stroke(link.kind),
        route.head(),
        ink::STRONG
    );
    if link.both_ways {
        let _ = writeln!(
            out,
            "<path d=\"{}\" fill=\"{}\"/>",
            route.tail(),
            ink::STRONG
        );
    }
}

/// Writes the words of a link at the middle of its longest level stretch, or beside it where it
/// only goes up or down.
pub(super) fn label(out: &mut String, link: &Link, route: &Route, layout: &Layout, lang: Lang) {
    let words = link.label.get(lang);
    if words.trim().is_empty() {
        return;
    }
    let length = |ends: &[(i32, i32)]| match ends {
        [a, b] => ((a.0 - b.0).abs(), (a.1 - b.1).abs()),
        _ => (0, 0),
    };
    let stretches = || route.points.windows(2);
    let level = stretches().max_by_key(|ends| length(ends).0);
    let Some(ends) = level
        .filter(|ends| length(ends).0 > layout.metrics.gutter)
        .or_else(|| stretches().max_by_key(|ends| length(ends).1))
    else {
        return;
    };
    let (across, down) = length(ends);
    let (room, most) = if across > 0 {
        (across.min(WIDEST), 3)
    } else if route.points.len() == 2 {
        // Between two cards, one above the other, there is width but little height.
        (WIDEST, (down / LEADING).clamp(1, 3))
    } else {
        (layout.metrics.gutter - 4, 3)
    };
    let most = usize::try_from(most).unwrap_or(1);
    let lines = clipped(words, room, ink::SMALL_PX, most);
    let [(ax, ay), (bx, by)] = [ends[0], ends[1]];
    let (x, y) = (i32::midpoint(ax, bx), i32::midpoint(ay, by));
    let widest = lines.iter().map(|line| width(line, ink::SMALL_PX)).max();
    let (w, h) = (
        widest.unwrap_or(0) + 4,
        LEADING * i32::try_from(lines.len()).unwrap_or(1) + 2,
    );
    let top = y - h / 2;
    let _ = writeln!(
        out,
        "<rect x=\"{}\" y=\"{top}\" width=\"{w}\" height=\"{h}\" rx=\"3\" fill=\"{}\"/>",
        x - w / 2,
        ink::PAPER
    );
    let face = Face::plain(ink::SMALL_PX).centred();
    lines_at(out, &lines, (x, top + LEADING - 2), LEADING, face);
}

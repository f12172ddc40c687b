//! Pictures in SVG, drawn from the blueprint and its [`Layout`] without a browser.
//!
//! They hold shapes and text and nothing else: no script, no style sheet, no foreign content and
//! nothing that refers to another file. What a user wrote is only ever text between tags, never
//! part of an attribute. [`check`] holds every picture to a list of what is allowed.
//!
//! | module | what it does |
//! |---|---|
//! | `piece` | some phases and lanes with their names; the whole is one, too |
//! | `cards`, `links`, `curve`, `signs`, `legend` | what is in it |
//! | `text`, `words`, `ink` | lines that fit, what is written, colours |
//! | [`pages`] | the picture cut for paper, between phases and between lanes |
//! | [`portion`] | some cards as a blueprint of their own |
//! | [`check`] | the list of what is allowed |

mod cards;
mod check;
mod curve;
mod ink;
mod legend;
mod links;
mod pages;
mod piece;
mod portion;
pub mod signs;
#[cfg(test)]
mod tests;
mod text;
mod words;

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

pub use check::{NotAllowed, check};
pub use pages::{Page, Paper, pages};
pub use portion::portion;

use self::{
    legend::Legend,
    piece::{Piece, Scene, strips},
    text::{Face, fitted, lines_at},
};
use super::xml::escape;
use crate::{
    blueprint::{Blueprint, layout::Layout},
    text::Lang,
};

/// Space around the picture.
const MARGIN: i32 = 24;
/// The narrowest picture, so that title and legend have room.
const NARROWEST: i32 = 640;
/// Most pixels of a side that browsers draw.
const MOST_SIDE: u32 = 16_384;
/// Most pixels of a picture that browsers draw: what a phone's memory holds.
const MOST_PIXELS: u64 = 120_000_000;

/// A picture as the text of an SVG file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// The file.
    pub svg: String,
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
}

impl Picture {
    /// How many pixels of a raster picture one CSS pixel may become, 2 or 1; `None` where even one
    /// is more than browsers draw.
    pub fn scale(&self) -> Option<u32> {
        [2, 1].into_iter().find(|scale| {
            let (width, height) = (
                self.width.saturating_mul(*scale),
                self.height.saturating_mul(*scale),
            );
            width <= MOST_SIDE
                && height <= MOST_SIDE
                && u64::from(width) * u64::from(height) <= MOST_PIXELS
        })
    }
}

/// The blueprint as one picture, with title, scenario and legend, in `lang`.
pub fn draw(blueprint: &Blueprint, lang: Lang) -> Picture {
    let layout = Layout::new(blueprint, cards::metrics(blueprint, lang));
    let scene = Scene {
        blueprint,
        layout: &layout,
        lang,
    };
    let strips = strips(&layout);
    let piece = Piece {
        columns: 0..layout.columns.len(),
        strips: &strips,
    };
    let (wide, tall) = piece.size(&layout);
    let room = wide.max(NARROWEST);
    let legend = Legend::new(blueprint, lang, room, &[]);
    let mut head = String::new();
    let mut y = MARGIN;
    let title = words::or(&blueprint.title, words::UNTITLED, lang);
    let lines = fitted(title, room, 22);
    lines_at(
        &mut head,
        &lines,
        (MARGIN, y + 22),
        28,
        Face::plain(22).bold(),
    );
    y += rows(&lines, 28) + 6;
    for (wording, text) in [
        (words::SEGMENT, &blueprint.segment),
        (words::SCENARIO, &blueprint.scenario),
    ] {
        let said = text.get(lang).trim();
        if said.is_empty() {
            continue;
        }
        let lines = fitted(&wording.with(lang, &[("words", said)]), room, ink::TITLE_PX);
        let face = Face::plain(ink::TITLE_PX).ink(ink::FAINT);
        lines_at(&mut head, &lines, (MARGIN, y + 13), 18, face);
        y += rows(&lines, 18);
    }
    y += 10;
    let (width, height) = (room + 2 * MARGIN, y + tall + 12 + legend.height() + MARGIN);
    let mut svg = open((width, height), title, &description(blueprint, lang), lang);
    svg.push_str(&head);
    // Writing to a string cannot fail.
    let _ = writeln!(svg, "<g transform=\"translate({MARGIN} {y})\">");
    piece.draw(&mut svg, scene);
    svg.push_str("</g>\n");
    legend.draw(&mut svg, (MARGIN, y + tall + 12));
    svg.push_str("</svg>\n");
    Picture {
        svg,
        width: width.unsigned_abs(),
        height: height.unsigned_abs(),
    }
}

/// The file alone: [`draw`] for those who need no size.
pub fn write(blueprint: &Blueprint, lang: Lang) -> String {
    draw(blueprint, lang).svg
}

/// Height of lines.
fn rows(lines: &[String], leading: i32) -> i32 {
    i32::try_from(lines.len())
        .unwrap_or(i32::MAX)
        .saturating_mul(leading)
}

/// The beginning of a picture: its size, its name and description, and white paper.
fn open((width, height): (i32, i32), title: &str, description: &str, lang: Lang) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" xml:lang=\"{}\" font-family=\"{}\">\n<title>{}</title>\n<desc>{}</desc>\n<rect x=\"0\" y=\"0\" width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n",
        lang.tag(),
        ink::FONTS,
        escape(title),
        escape(description),
        ink::PAPER
    )
}

/// What the picture shows, in words.
fn description(blueprint: &Blueprint, lang: Lang) -> String {
    let phases: Vec<String> = blueprint
        .phases
        .iter()
        .map(|phase| words::phase(phase, lang).to_owned())
        .collect();
    let lanes: Vec<String> = blueprint
        .lanes
        .iter()
        .map(|lane| words::lane(lane, lang))
        .collect();
    words::DESCRIPTION.with(
        lang,
        &[
            ("phases", &words::list(&phases, lang)),
            ("lanes", &words::list(&lanes, lang)),
            ("cards", &blueprint.cards.len().to_string()),
            ("links", &blueprint.links.len().to_string()),
        ],
    )
}

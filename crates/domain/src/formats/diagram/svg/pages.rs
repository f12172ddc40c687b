//! The picture cut for paper: between phases, and between lanes where it is too high.

use std::{fmt::Write as _, ops::Range};

use super::{
    cards, ink,
    legend::Legend,
    open,
    piece::{Piece, Scene, Strip, strips},
    text::{Face, clipped, line_at, width},
    words,
};
use crate::{
    blueprint::{Blueprint, layout::Layout},
    text::Lang,
};

/// Units of the picture for a millimetre of paper: titles of cards are 2.6 mm (7.4 points) high.
const UNITS_PER_MM: i32 = 5;
/// Unprinted edge, in millimetres; the style sheet's `@page` rules say the same.
const EDGE_MM: i32 = 10;
/// Height of the line with the title.
const TOP: i32 = 40;
/// Height of the line with date and number.
const BOTTOM: i32 = 26;

/// A size of paper, used broadside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 297 × 210 mm.
    #[default]
    A4,
    /// 420 × 297 mm.
    A3,
}

impl Paper {
    /// Every size.
    pub const ALL: [Self; 2] = [Self::A4, Self::A3];

    /// Its name in an address: `a4`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A3 => "a3",
        }
    }

    /// The size with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.name() == name)
    }

    /// Width and height within the edges, in units of the picture.
    const fn area(self) -> (i32, i32) {
        let (width, height) = match self {
            Self::A4 => (297, 210),
            Self::A3 => (420, 297),
        };
        (
            (width - 2 * EDGE_MM) * UNITS_PER_MM,
            (height - 2 * EDGE_MM) * UNITS_PER_MM,
        )
    }
}

/// A page: a picture of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The picture.
    pub svg: String,
    /// Its number, from 1.
    pub number: usize,
    /// How many pages there are.
    pub count: usize,
}

/// The blueprint on pages, phase after phase. Each repeats the names of its lanes and phases and has
/// title, number, legend and `date`, which is written as it is given. A lane that is higher than a
/// page is drawn smaller.
pub fn pages(blueprint: &Blueprint, lang: Lang, paper: Paper, date: &str) -> Vec<Page> {
    let layout = Layout::new(blueprint, cards::metrics(blueprint, lang));
    let scene = Scene {
        blueprint,
        layout: &layout,
        lang,
    };
    let (width, height) = paper.area();
    // Room for the legend with its longest note, on every page alike.
    let note = words::CUT.get(lang).to_owned();
    let legend = Legend::new(blueprint, lang, width, std::slice::from_ref(&note)).height();
    let room = (width, (height - TOP - BOTTOM - legend - 8).max(1));
    let columns = column_groups(&layout, room.0);
    let all = strips(&layout);
    let bands = strip_groups(&all, room.1 - layout.metrics.header_height);
    let count = columns.len() * bands.len();
    let mut pages = Vec::with_capacity(count);
    for columns in columns {
        for band in &bands {
            let piece = Piece {
                columns: columns.clone(),
                strips: &all[band.clone()],
            };
            let number = pages.len() + 1;
            let svg = sheet(scene, &piece, (paper, room), (number, count), date);
            pages.push(Page { svg, number, count });
        }
    }
    pages
}

/// Phases by page, as evenly as their widths go: as many as fit, and at least one.
fn column_groups(layout: &Layout, room: i32) -> Vec<Range<usize>> {
    let metrics = layout.metrics;
    let breadth = |column| layout.breadth(column);
    let total: usize = (0..layout.columns.len()).map(breadth).sum();
    let most = (room - metrics.header_width - metrics.gutter) / metrics.pitch();
    let most = usize::try_from(most).unwrap_or(1).max(1);
    let each = total.div_ceil(total.div_ceil(most).max(1));
    let mut groups: Vec<Range<usize>> = Vec::new();
    let mut used = 0;
    for column in 0..layout.columns.len() {
        match groups.last_mut() {
            Some(group) if used + breadth(column) <= each => group.end = column + 1,
            _ => {
                groups.push(column..column + 1);
                used = 0;
            }
        }
        used += breadth(column);
    }
    groups
}

/// Strips by page: as many as fit, and at least one.
fn strip_groups(strips: &[Strip], room: i32) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    let mut used = 0;
    for (index, strip) in strips.iter().enumerate() {
        match groups.last_mut() {
            Some(group) if used + strip.h <= room => group.end = index + 1,
            _ => {
                groups.push(index..index + 1);
                used = 0;
            }
        }
        used += strip.h;
    }
    groups
}

fn sheet(
    scene: Scene<'_>,
    piece: &Piece<'_>,
    (paper, room): (Paper, (i32, i32)),
    (number, count): (usize, usize),
    date: &str,
) -> String {
    let Scene {
        blueprint,
        layout,
        lang,
    } = scene;
    let (width_all, height_all) = paper.area();
    let title = words::or(&blueprint.title, words::UNTITLED, lang);
    let numbered = words::PAGE.with(
        lang,
        &[("n", &number.to_string()), ("m", &count.to_string())],
    );
    let shown = phases_of(scene, piece);
    let mut svg = open(
        (width_all, height_all),
        &format!("{title} · {numbered}"),
        &shown,
        lang,
    );
    let right = width(&shown, ink::TITLE_PX).min(width_all / 2);
    let heading = clipped(title, width_all - right - 40, 18, 1);
    for line in heading {
        line_at(&mut svg, &line, (0, 24), Face::plain(18).bold());
    }
    for line in clipped(&shown, width_all / 2, ink::TITLE_PX, 1) {
        let face = Face::plain(ink::TITLE_PX).ink(ink::FAINT).ending();
        line_at(&mut svg, &line, (width_all, 24), face);
    }
    let (wide, tall) = piece.size(layout);
    // A piece that fits keeps its size; a larger one is drawn smaller as a whole.
    let (box_wide, box_tall) = if wide <= room.0 && tall <= room.1 {
        (wide, tall)
    } else {
        room
    };
    // Writing to a string cannot fail, here and below.
    let _ = writeln!(
        svg,
        "<svg x=\"0\" y=\"{TOP}\" width=\"{box_wide}\" height=\"{box_tall}\" viewBox=\"0 0 {wide} {tall}\">"
    );
    piece.draw(&mut svg, scene);
    svg.push_str("</svg>\n");
    let notes: Vec<String> = piece
        .cuts(layout)
        .then(|| words::CUT.get(lang).to_owned())
        .into_iter()
        .collect();
    let legend = Legend::new(blueprint, lang, width_all, &notes);
    let foot = height_all - BOTTOM;
    legend.draw(&mut svg, (0, foot - legend.height()));
    let face = Face::plain(12).ink(ink::FAINT);
    line_at(&mut svg, date, (0, height_all - 8), face);
    line_at(
        &mut svg,
        &numbered,
        (width_all, height_all - 8),
        face.ending(),
    );
    svg.push_str("</svg>\n");
    svg
}

/// The names of the first and the last phase of a piece.
fn phases_of(scene: Scene<'_>, piece: &Piece<'_>) -> String {
    let name = |column: usize| {
        let phase = scene.blueprint.phases.get(column);
        phase.map_or("", |phase| words::phase(phase, scene.lang))
    };
    let (first, last) = (piece.columns.start, piece.columns.end.saturating_sub(1));
    if first == last {
        return name(first).to_owned();
    }
    words::PART.with(scene.lang, &[("from", name(first)), ("to", name(last))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blueprint::{OptionalRow, Template};

    fn strip(h: i32) -> Strip {
        Strip {
            row: Some(0),
            y: 0,
            h,
        }
    }

    #[test]
    fn strips_fill_a_page_and_a_tall_one_has_its_own() {
        let strips = [100, 100, 100, 900, 50].map(strip);
        assert_eq!(strip_groups(&strips, 250), [0..2, 2..3, 3..4, 4..5]);
        assert!(strip_groups(&[], 250).is_empty());
    }

    #[test]
    fn every_phase_and_every_strip_is_on_one_page() {
        for template in Template::ALL {
            let mut blueprint = template.build("b");
            blueprint.rows.insert(OptionalRow::Emotion);
            let layout = Layout::new(&blueprint, cards::metrics(&blueprint, Lang::En));
            for paper in Paper::ALL {
                let groups = column_groups(&layout, paper.area().0);
                let all: Vec<usize> = groups.iter().flat_map(Clone::clone).collect();
                assert_eq!(all, (0..layout.columns.len()).collect::<Vec<_>>());
                let strips = strips(&layout);
                let groups = strip_groups(&strips, paper.area().1 - 200);
                let all: Vec<usize> = groups.iter().flat_map(Clone::clone).collect();
                assert_eq!(all, (0..strips.len()).collect::<Vec<_>>());
                assert_eq!(
                    strips.last().map(|last| last.y + last.h),
                    Some(layout.height)
                );
            }
        }
    }
}

//! A piece of a blueprint: some of its phases and of its strips, with their names repeated at the
//! top and at the left. The whole is a piece, too.

use std::{fmt::Write as _, ops::Range};

use super::{
    cards, curve, ink, links,
    text::{Face, clipped, fitted, line_at, lines_at, width},
    words,
};
use crate::{
    blueprint::{
        Blueprint, LaneKind, LineKind,
        layout::{Layout, Rect},
    },
    text::Lang,
};

/// What is drawn, and how.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub(super) blueprint: &'a Blueprint,
    pub(super) layout: &'a Layout,
    pub(super) lang: Lang,
}

/// A band across the whole canvas that no page may cut: a lane with the lines below it, or the
/// emotion curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Strip {
    /// Index of the lane; absent for the emotion curve.
    pub(super) row: Option<usize>,
    /// Top edge on the canvas.
    pub(super) y: i32,
    /// Height.
    pub(super) h: i32,
}

/// The strips of a canvas, from top to bottom, without gaps.
pub(super) fn strips(layout: &Layout) -> Vec<Strip> {
    let end = layout.emotion.map_or(layout.height, |band| band.y);
    let tops = layout.rows.iter().map(|row| row.y);
    let bottoms = tops.clone().skip(1).chain([end]);
    let mut strips: Vec<Strip> = tops
        .zip(bottoms)
        .enumerate()
        .map(|(row, (y, bottom))| Strip {
            row: Some(row),
            y,
            h: bottom - y,
        })
        .collect();
    if let Some(band) = layout.emotion {
        strips.push(Strip {
            row: None,
            y: band.y,
            h: band.h,
        });
    }
    strips
}

/// Some phases and some strips.
pub(super) struct Piece<'a> {
    pub(super) columns: Range<usize>,
    pub(super) strips: &'a [Strip],
}

impl Piece<'_> {
    /// What of the canvas it shows.
    fn area(&self, layout: &Layout) -> Rect {
        let metrics = layout.metrics;
        // The gutters on both sides are part of it, so that links are seen to go on.
        let left = layout.column_x(self.columns.start) - metrics.gutter / 2;
        let right = layout.column_x(self.columns.end) + metrics.gutter / 2;
        let top = self.strips.first().map_or(0, |strip| strip.y);
        let bottom = self.strips.last().map_or(0, |strip| strip.y + strip.h);
        Rect {
            x: left,
            y: top,
            w: right - left,
            h: bottom - top,
        }
    }

    /// Width and height with the names.
    pub(super) fn size(&self, layout: &Layout) -> (i32, i32) {
        let area = self.area(layout);
        let metrics = layout.metrics;
        (
            metrics.header_width + area.w,
            metrics.header_height + area.h,
        )
    }

    /// Whether a link of the scene is cut by its edges.
    pub(super) fn cuts(&self, layout: &Layout) -> bool {
        let area = self.area(layout);
        let is_inside = |(x, y): &(i32, i32)| {
            (area.x..=area.right()).contains(x) && (area.y..=area.bottom()).contains(y)
        };
        layout
            .routes
            .values()
            .any(|route| route.meets(area) && !route.points.iter().all(is_inside))
    }

    /// Draws it with its top left corner at the origin.
    pub(super) fn draw(&self, out: &mut String, scene: Scene<'_>) {
        let area = self.area(scene.layout);
        self.heads(out, scene, area);
        self.tints(out, scene, area);
        let metrics = scene.layout.metrics;
        // What lies beyond the edges of an inner picture is not shown.
        let Rect { x, y, w, h } = area;
        // Writing to a string cannot fail, here and below.
        let _ = writeln!(
            out,
            "<svg x=\"{}\" y=\"{}\" width=\"{w}\" height=\"{h}\" viewBox=\"{x} {y} {w} {h}\">",
            metrics.header_width, metrics.header_height
        );
        self.body(out, scene, area);
        out.push_str("</svg>\n");
        self.names(out, scene, area);
        Self::lines(out, scene, area);
    }

    fn heads(&self, out: &mut String, scene: Scene<'_>, area: Rect) {
        let metrics = scene.layout.metrics;
        let _ = writeln!(
            out,
            "<rect x=\"0\" y=\"0\" width=\"{}\" height=\"{}\" fill=\"{}\"/>",
            metrics.header_width + area.w,
            metrics.header_height,
            ink::HEAD
        );
        for column in self.columns.clone() {
            let Some(phase) = scene.blueprint.phases.get(column) else {
                continue;
            };
            let wide = scene.layout.column_width(column);
            let center = scene.layout.column_x(column) + wide / 2 - area.x;
            let x = metrics.header_width + center;
            let name = words::phase(phase, scene.lang);
            let lines = clipped(name, wide - 20, ink::TITLE_PX, 4);
            let count = i32::try_from(lines.len()).unwrap_or(1);
            let stage = if phase.stage.is_some() { 14 } else { 0 };
            let tall = count * ink::LEADING + stage;
            let top = (metrics.header_height - tall) / 2;
            let face = Face::plain(ink::TITLE_PX).bold().centred();
            lines_at(out, &lines, (x, top + 13), ink::LEADING, face);
            if let Some(stage) = phase.stage {
                let face = Face::plain(ink::SMALL_PX).ink(ink::FAINT).centred();
                let at = (x, top + count * ink::LEADING + 11);
                line_at(out, words::stage(stage).get(scene.lang), at, face);
            }
        }
    }

    /// The customers' lane is tinted, and lanes are told apart by a thin line.
    fn tints(&self, out: &mut String, scene: Scene<'_>, area: Rect) {
        let metrics = scene.layout.metrics;
        let wide = metrics.header_width + area.w;
        for strip in self.strips {
            let y = metrics.header_height + strip.y - area.y;
            let row = strip.row.and_then(|row| {
                let lane = scene.blueprint.lanes.get(row)?;
                Some((lane, scene.layout.rows.get(row)?))
            });
            if let Some((lane, row)) = row
                && lane.kind == LaneKind::CustomerActions
            {
                let _ = writeln!(
                    out,
                    "<rect x=\"0\" y=\"{y}\" width=\"{wide}\" height=\"{}\" fill=\"{}\"/>",
                    row.h,
                    ink::TINT
                );
            }
            let _ = writeln!(
                out,
                "<line x1=\"0\" y1=\"{y}\" x2=\"{wide}\" y2=\"{y}\" stroke=\"{}\" stroke-width=\"1\"/>",
                ink::LINE
            );
        }
    }

    /// Links below cards, and their words above both.
    fn body(&self, out: &mut String, scene: Scene<'_>, area: Rect) {
        let Scene {
            blueprint,
            layout,
            lang,
        } = scene;
        let near = || {
            blueprint.links.values().filter_map(|link| {
                let route = layout.routes.get(&link.id)?;
                route.meets(area).then_some((link, route))
            })
        };
        for (link, route) in near() {
            links::link(out, link, route);
        }
        for strip in self.strips {
            let Some(row) = strip.row else {
                curve::draw(out, scene, self.columns.clone());
                continue;
            };
            let kind = blueprint.lanes.get(row).map(|lane| lane.kind);
            for column in self.columns.clone() {
                for id in layout.stack(row, column) {
                    if let (Some(card), Some(slot)) =
                        (blueprint.cards.get(id), layout.cards.get(id))
                    {
                        cards::card(out, card, kind, slot.rect, lang);
                    }
                }
            }
        }
        for (link, route) in near() {
            links::label(out, link, route, layout, lang);
        }
    }

    fn names(&self, out: &mut String, scene: Scene<'_>, area: Rect) {
        let metrics = scene.layout.metrics;
        let x = metrics.header_width;
        let _ = writeln!(
            out,
            "<line x1=\"{x}\" y1=\"0\" x2=\"{x}\" y2=\"{}\" stroke=\"{}\" stroke-width=\"1\"/>",
            metrics.header_height + area.h,
            ink::LINE
        );
        for strip in self.strips {
            let name = match strip.row {
                Some(row) => scene
                    .blueprint
                    .lanes
                    .get(row)
                    .map(|lane| words::lane(lane, scene.lang))
                    .unwrap_or_default(),
                None => format!(
                    "{}\n{}",
                    words::CURVE.get(scene.lang),
                    words::SCALE.get(scene.lang)
                ),
            };
            let height = strip
                .row
                .and_then(|row| scene.layout.rows.get(row))
                .map_or(strip.h, |row| row.h);
            let lines = fitted(&name, metrics.header_width - 20, ink::TITLE_PX);
            let tall = i32::try_from(lines.len()).unwrap_or(1) * ink::LEADING;
            let top = metrics.header_height + strip.y - area.y;
            let first = top + (height - tall) / 2 + 13;
            let face = Face::plain(ink::TITLE_PX).bold();
            lines_at(out, &lines, (10, first), ink::LEADING, face);
        }
    }

    /// The derived lines across everything, each with its name.
    fn lines(out: &mut String, scene: Scene<'_>, area: Rect) {
        let metrics = scene.layout.metrics;
        let wide = metrics.header_width + area.w;
        for (kind, y) in &scene.layout.lines {
            if !(area.y..area.bottom()).contains(y) {
                continue;
            }
            let y = metrics.header_height + y - area.y;
            let dashes = match kind {
                LineKind::Interaction => "",
                LineKind::Visibility => " stroke-dasharray=\"10 6\"",
                LineKind::InternalInteraction => " stroke-dasharray=\"2 5\"",
            };
            let name = words::line(*kind).get(scene.lang);
            let w = width(name, ink::SMALL_PX) + 16;
            let _ = writeln!(
                out,
                "<line x1=\"0\" y1=\"{y}\" x2=\"{wide}\" y2=\"{y}\" stroke=\"{}\" stroke-width=\"2\"{dashes}/><rect x=\"10\" y=\"{}\" width=\"{w}\" height=\"18\" rx=\"9\" fill=\"{}\" stroke=\"{}\" stroke-width=\"1\"/>",
                ink::STRONG,
                y - 9,
                ink::PAPER,
                ink::STRONG
            );
            let face = Face::plain(ink::SMALL_PX).ink(ink::FAINT).bold();
            line_at(out, name, (18, y + 4), face);
        }
    }
}

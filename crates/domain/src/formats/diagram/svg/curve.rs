//! The emotion curve below the lanes.

use std::{collections::HashMap, fmt::Write as _, ops::Range};

use super::{
    ink,
    piece::Scene,
    text::{Face, line_at},
};
use crate::blueprint::{Emotion, FeelingSource, PhaseId, emotion_curve};

/// Draws the curve of the known feelings. Only what lies in `columns` is drawn, and the line
/// reaches one point beyond them on both sides.
pub(super) fn draw(out: &mut String, scene: Scene<'_>, columns: Range<usize>) {
    let layout = scene.layout;
    let Some(band) = layout.emotion else {
        return;
    };
    let curve = emotion_curve(scene.blueprint, FeelingSource::Known);
    let mut counts: HashMap<&PhaseId, usize> = HashMap::new();
    for point in &curve.points {
        *counts.entry(&point.phase).or_default() += 1;
    }
    let mut placed: HashMap<&PhaseId, usize> = HashMap::new();
    let mut points = Vec::new();
    for point in &curve.points {
        let place = placed.entry(&point.phase).or_default();
        let count = counts.get(&point.phase).copied().unwrap_or(1);
        let x = layout.feeling_x(&point.phase, *place, count);
        *place += 1;
        if let Some(x) = x {
            points.push((x, band.y + band.feeling_y(point.emotion), point));
        }
    }
    let neutral = band.y + band.feeling_y(Emotion::NEUTRAL);
    // Writing to a string cannot fail, here and below.
    let _ = writeln!(
        out,
        "<line x1=\"{}\" y1=\"{neutral}\" x2=\"{}\" y2=\"{neutral}\" stroke=\"{}\" stroke-width=\"1\" stroke-dasharray=\"2 4\"/>",
        layout.metrics.header_width,
        layout.width,
        ink::STRONG
    );
    if points.len() > 1 {
        let way: Vec<String> = points.iter().map(|(x, y, _)| format!("{x} {y}")).collect();
        let _ = writeln!(
            out,
            "<path d=\"M{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"2\"/>",
            way.join("L"),
            ink::ACCENT
        );
    }
    for (x, y, point) in points {
        let Some(column) = layout.column(&point.phase) else {
            continue;
        };
        if !columns.contains(&column) {
            continue;
        }
        let fill = if point.is_measured {
            ink::ACCENT
        } else {
            ink::PAPER
        };
        let _ = writeln!(
            out,
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"5\" fill=\"{fill}\" stroke=\"{}\" stroke-width=\"2\"/>",
            ink::ACCENT
        );
        let below = point.emotion.tenths() < 0;
        let at = (x, if below { y + 18 } else { y - 10 });
        let face = Face::plain(ink::SMALL_PX).bold().centred();
        line_at(out, &signed(point.emotion.tenths()), at, face);
    }
}

/// A feeling with its sign: `+1`, `−1.5`, `0`.
fn signed(tenths: i8) -> String {
    let sign = match tenths {
        ..0 => "\u{2212}",
        0 => "",
        1.. => "+",
    };
    let size = tenths.unsigned_abs();
    if size.is_multiple_of(10) {
        format!("{sign}{}", size / 10)
    } else {
        format!("{sign}{}.{}", size / 10, size % 10)
    }
}

#[cfg(test)]
mod tests {
    use super::signed;

    #[test]
    fn feelings_have_their_sign() {
        assert_eq!(
            [-15, -10, 0, 5, 20].map(signed),
            ["\u{2212}1.5", "\u{2212}1", "0", "+0.5", "+2"]
        );
    }
}

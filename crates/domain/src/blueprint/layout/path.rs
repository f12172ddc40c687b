//! Links as SVG path data.

use std::fmt::Write as _;

use super::Rect;

/// A point on the canvas.
pub(super) type Point = (i32, i32);

/// Radius of a link's corners.
const RADIUS: i32 = 6;
/// Length of an arrow head.
const HEAD: i32 = 8;
/// Half the width of an arrow head.
const HALF: i32 = 4;

/// The way of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// Corners, from start to end.
    pub points: Vec<Point>,
}

impl Route {
    /// The route through these points, each straight above, below or beside the one before.
    pub(super) fn through(points: &[Point]) -> Self {
        Self {
            points: corners(points),
        }
    }

    /// The line, as path data.
    pub fn line(&self) -> String {
        line(&self.points)
    }

    /// The arrow head, as path data.
    pub fn head(&self) -> String {
        match self.points[..] {
            [.., from, tip] => head(from, tip),
            _ => String::new(),
        }
    }

    /// The arrow head at its start, for links that go both ways, as path data.
    pub fn tail(&self) -> String {
        match self.points[..] {
            [tip, from, ..] => head(from, tip),
            _ => String::new(),
        }
    }

    /// The smallest rectangle around it; an empty one where it has no points.
    pub(super) fn around(&self) -> Rect {
        let Some(&(x, y)) = self.points.first() else {
            return Rect::default();
        };
        let (mut left, mut top, mut right, mut bottom) = (x, y, x, y);
        for &(x, y) in &self.points {
            (left, right) = (left.min(x), right.max(x));
            (top, bottom) = (top.min(y), bottom.max(y));
        }
        Rect {
            x: left,
            y: top,
            w: right - left,
            h: bottom - top,
        }
    }

    /// Whether something of it may lie in `area`.
    pub fn meets(&self, area: Rect) -> bool {
        self.points.windows(2).any(|ends| {
            let [a, b] = [ends[0], ends[1]];
            a.0.min(b.0) <= area.right()
                && a.0.max(b.0) >= area.x
                && a.1.min(b.1) <= area.bottom()
                && a.1.max(b.1) >= area.y
        })
    }
}

/// Drops repeated points and points on a straight stretch.
fn corners(points: &[Point]) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::with_capacity(points.len());
    for &point in points {
        if kept.last() == Some(&point) {
            continue;
        }
        if let [.., a, b] = kept[..]
            && ((a.0 == b.0 && b.0 == point.0) || (a.1 == b.1 && b.1 == point.1))
        {
            kept.pop();
        }
        kept.push(point);
    }
    kept
}

fn line(points: &[Point]) -> String {
    let mut path = String::new();
    let (Some(&start), Some(&tip)) = (points.first(), points.last()) else {
        return path;
    };
    // Writing to a string cannot fail.
    let _ = write!(path, "M{} {}", start.0, start.1);
    for window in points.windows(3) {
        let [a, b, c] = [window[0], window[1], window[2]];
        let radius = RADIUS.min(distance(a, b) / 2).min(distance(b, c) / 2);
        let (into, out) = (towards(b, a, radius), towards(b, c, radius));
        let _ = write!(
            path,
            "L{} {}Q{} {} {} {}",
            into.0, into.1, b.0, b.1, out.0, out.1
        );
    }
    let last = points.len().saturating_sub(2);
    let end = towards(tip, points[last], HEAD - 2);
    let _ = write!(path, "L{} {}", end.0, end.1);
    path
}

fn head(from: Point, tip: Point) -> String {
    let (x, y) = tip;
    let (base_x, base_y) = towards(tip, from, HEAD);
    let (dx, dy) = if from.1 == y { (0, HALF) } else { (HALF, 0) };
    format!(
        "M{x} {y}L{} {}L{} {}Z",
        base_x + dx,
        base_y + dy,
        base_x - dx,
        base_y - dy
    )
}

fn distance(a: Point, b: Point) -> i32 {
    (a.0 - b.0).abs() + (a.1 - b.1).abs()
}

/// The point `length` from `a` on the way to `b`.
fn towards(a: Point, b: Point, length: i32) -> Point {
    (
        a.0 + (b.0 - a.0).signum() * length,
        a.1 + (b.1 - a.1).signum() * length,
    )
}

//! Patterns that chance seldom makes, each told once.

use super::{PanelPoint, Statistic};
use crate::spc::{Plotted, Point, Rule, violations};

/// On which side a pattern lies, or which way it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// Above the centre, or rising.
    Above,
    /// Below the centre, or falling.
    Below,
    /// Both.
    Both,
}

/// A pattern, from its first point to its last. A run that goes on is one signal, not one more
/// with every further point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Signal {
    /// The rule.
    pub rule: Rule,
    /// Its side.
    pub side: Side,
    /// Place of its first point among the points of the panel.
    pub from: usize,
    /// Place of the point that completes it: from here on it is known.
    pub at: usize,
    /// Place of its last point.
    pub to: usize,
}

impl Signal {
    /// Whether the point at `place` completes the pattern or carries it on.
    pub fn marks(&self, place: usize) -> bool {
        (self.at..=self.to).contains(&place)
    }
}

/// The signals of one phase, whose first point is at `start` of the panel.
pub(super) fn signals(points: &[PanelPoint], start: usize, rules: &[Rule]) -> Vec<Signal> {
    let (places, plotted): (Vec<usize>, Vec<Plotted>) = points
        .iter()
        .enumerate()
        .filter_map(|(place, point)| {
            let point = Point {
                value: point.value,
                limits: point.limits,
            };
            Some((start + place, Plotted::of(&point)?))
        })
        .unzip();
    let mut found: Vec<Signal> = Vec::new();
    for violation in violations(&plotted, rules) {
        let place = |place: usize| places.get(place).copied().unwrap_or(start);
        let pattern = plotted.get(violation.from..=violation.point);
        let signal = Signal {
            rule: violation.rule,
            side: side(violation.rule, pattern.unwrap_or_default()),
            from: place(violation.from),
            at: place(violation.point),
            to: place(violation.point),
        };
        push(&mut found, signal, violation.rule != Rule::BeyondLimits);
    }
    found.sort_by_key(|signal| signal.at);
    found
}

/// Points of a statistic with a memory that lie beyond its limits: neighbours are one signal.
pub(super) fn beyond(points: &[PanelPoint], start: usize, statistic: Statistic) -> Vec<Signal> {
    let mut found = Vec::new();
    for (place, point) in points.iter().enumerate() {
        let Ok(limits) = point.limits else { continue };
        let lowest = point.second.unwrap_or(point.value);
        let side = if point.value > limits.upper {
            Side::Above
        } else if lowest < limits.lower {
            Side::Below
        } else {
            continue;
        };
        let at = start + place;
        let signal = Signal {
            rule: Rule::BeyondLimits,
            side,
            from: at,
            at,
            to: at,
        };
        push(&mut found, signal, statistic.remembers());
    }
    found
}

/// Adds a signal, or lengthens the one that it carries on.
fn push(found: &mut Vec<Signal>, signal: Signal, may_go_on: bool) {
    let before = found
        .iter_mut()
        .rev()
        .find(|known| known.rule == signal.rule);
    match before {
        Some(known) if may_go_on && known.side == signal.side && known.to + 1 == signal.at => {
            known.to = signal.to;
        }
        _ => found.push(signal),
    }
}

fn side(rule: Rule, pattern: &[Plotted]) -> Side {
    let (Some(first), Some(last)) = (pattern.first(), pattern.last()) else {
        return Side::Both;
    };
    let is_up = match rule {
        Rule::Alternating | Rule::Hugging | Rule::Avoiding => return Side::Both,
        Rule::Trend => last.value > first.value,
        _ => last.z > 0.0,
    };
    if is_up { Side::Above } else { Side::Below }
}

//! Which way a link takes.
//!
//! A link leaves its card sideways into the gutter beside its track, runs up or down there, and
//! enters the other card from the side. Between tracks that are not neighbours it crosses along
//! a channel: the strip below a row's cards. Neighbours in one track are joined directly. Gutters
//! and channels hold no cards, so no link ever crosses one.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::{Blueprint, LinkId};

use super::{
    Layout, Slot,
    metrics::px,
    path::{Point, Route},
    tracks::{Span, Tracks},
};
use crate::gather::gathered;

/// Distance of links that run side by side.
const TRACK: i32 = 7;

/// The way of a link, before its exact coordinates are known.
#[derive(Clone, Copy)]
enum Way {
    /// Straight between two cards, one above the other.
    Straight,
    /// Through one gutter.
    Gutter(usize),
    /// Through a gutter, a channel below a row, and another gutter.
    Channel {
        first: usize,
        below: usize,
        second: usize,
    },
}

/// A link with its way. Plans are in the order of the links' ids, so an index into them stands for the
/// link: hashing and comparing ids is most of the work with thousands of links.
struct Plan<'a> {
    id: &'a LinkId,
    from: Slot,
    to: Slot,
    way: Way,
}

/// Where a card sits: no two cards share a row, a track and a level.
const fn seat(slot: Slot) -> (usize, usize, usize) {
    (slot.row, slot.track, slot.level)
}

/// A side of a card.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Side {
    Left,
    Right,
}

/// The routes of all links.
pub(super) fn routes(blueprint: &Blueprint, layout: &Layout) -> BTreeMap<LinkId, Route> {
    let plans = plans(blueprint, layout);
    let ports = ports(&plans);
    let (gutters, channels) = tracks(&plans, layout, &ports);
    let twins: FxHashSet<_> = plans
        .iter()
        .filter(|plan| matches!(plan.way, Way::Straight))
        .map(|plan| (seat(plan.from), seat(plan.to)))
        .collect();
    let x_of =
        |gutter: usize, link: usize| layout.metrics.gutter_x(gutter) + gutters.offset(gutter, link);
    let routes = plans
        .iter()
        .zip(&ports)
        .enumerate()
        .map(|(index, (plan, &[start, end]))| {
            let points = match plan.way {
                Way::Straight => {
                    let aside = match twins.contains(&(seat(plan.to), seat(plan.from))) {
                        false => 0,
                        true if plan.from.rect.y < plan.to.rect.y => -12,
                        true => 12,
                    };
                    straight(plan.from, plan.to, aside)
                }
                Way::Gutter(gutter) => {
                    let x = x_of(gutter, index);
                    vec![start, (x, start.1), (x, end.1), end]
                }
                Way::Channel {
                    first,
                    below,
                    second,
                } => {
                    let (left, right) = (x_of(first, index), x_of(second, index));
                    let y = channel_y(layout, below) + channels.offset(below, index);
                    vec![
                        start,
                        (left, start.1),
                        (left, y),
                        (right, y),
                        (right, end.1),
                        end,
                    ]
                }
            };
            (plan.id.clone(), Route::through(&points))
        });
    gathered(routes)
}

/// The way of a single link through empty gutters and channels.
pub(super) fn between(layout: &Layout, from: Slot, to: Slot) -> Route {
    let middle = |slot: Slot| slot.rect.y + slot.rect.h / 2;
    let port = |slot: Slot, gutter: usize| {
        let x = if gutter > slot.track {
            slot.rect.right()
        } else {
            slot.rect.x
        };
        (x, middle(slot))
    };
    let x_of = |gutter: usize| layout.metrics.gutter_x(gutter);
    // Without neighbours nothing runs straight through a card that lies between.
    let points = match way(from, to, &FxHashMap::default()) {
        Way::Straight => straight(from, to, 0),
        Way::Gutter(gutter) => {
            let (start, end, x) = (port(from, gutter), port(to, gutter), x_of(gutter));
            vec![start, (x, start.1), (x, end.1), end]
        }
        Way::Channel {
            first,
            below,
            second,
        } => {
            let (start, end) = (port(from, first), port(to, second));
            let (left, right, y) = (x_of(first), x_of(second), channel_y(layout, below));
            vec![
                start,
                (left, start.1),
                (left, y),
                (right, y),
                (right, end.1),
                end,
            ]
        }
    };
    Route::through(&points)
}

fn plans<'a>(blueprint: &'a Blueprint, layout: &Layout) -> Vec<Plan<'a>> {
    let neighbours = neighbours(layout);
    blueprint
        .links
        .values()
        .filter_map(|link| {
            let from = *layout.cards.get(&link.from)?;
            let to = *layout.cards.get(&link.to)?;
            let way = way(from, to, &neighbours);
            Some(Plan {
                id: &link.id,
                from,
                to,
                way,
            })
        })
        .collect()
}

/// The order of a track's cards from top to bottom: (row, level).
type Order = (usize, usize);

/// For each track, its cards in order.
fn neighbours(layout: &Layout) -> FxHashMap<usize, Vec<Order>> {
    let mut tracks: FxHashMap<usize, Vec<Order>> = FxHashMap::default();
    for slot in layout.cards.values() {
        tracks
            .entry(slot.track)
            .or_default()
            .push((slot.row, slot.level));
    }
    for track in tracks.values_mut() {
        track.sort_unstable();
    }
    tracks
}

fn way(from: Slot, to: Slot, tracks: &FxHashMap<usize, Vec<Order>>) -> Way {
    if from.track == to.track {
        let rank = |slot: Slot| {
            tracks
                .get(&slot.track)
                .and_then(|track| track.binary_search(&(slot.row, slot.level)).ok())
                .unwrap_or_default()
        };
        return if rank(from).abs_diff(rank(to)) == 1 {
            Way::Straight
        } else {
            Way::Gutter(from.track + 1)
        };
    }
    let forward = from.track < to.track;
    let first = if forward { from.track + 1 } else { from.track };
    let second = if forward { to.track } else { to.track + 1 };
    if first == second {
        return Way::Gutter(first);
    }
    // The channel at the nearer row of the two, so that the last stretch is short.
    let below = if from.row < to.row {
        to.row - 1
    } else {
        to.row
    };
    Way::Channel {
        first,
        below,
        second,
    }
}

/// An end of a link at a card: where the other end is (y, x), the link, whether it enters, the card.
type End = (i32, i32, usize, bool, Slot);

/// Where each link leaves and enters its cards. Spreads the links of one side of a card over its
/// height, in the order of where they go, so that they do not cross at once.
fn ports(plans: &[Plan<'_>]) -> Vec<[Point; 2]> {
    let mut sides: FxHashMap<_, Vec<End>> = FxHashMap::default();
    for (index, plan) in plans.iter().enumerate() {
        let (out, into) = sides_of(plan);
        let Plan { from, to, .. } = *plan;
        let leaving = (to.rect.y, to.rect.x, index, false, from);
        let entering = (from.rect.y, from.rect.x, index, true, to);
        sides.entry((seat(from), out)).or_default().push(leaving);
        sides.entry((seat(to), into)).or_default().push(entering);
    }
    let mut ports = vec![[(0, 0); 2]; plans.len()];
    for ((_, side), mut ends) in sides {
        ends.sort_unstable_by_key(|&(y, x, index, entering, _)| (y, x, index, entering));
        let count = px(ends.len());
        for (at, (_, _, index, entering, slot)) in ends.into_iter().enumerate() {
            let x = match side {
                Side::Left => slot.rect.x,
                Side::Right => slot.rect.right(),
            };
            let y = slot.rect.y + slot.rect.h * (px(at) + 1) / (count + 1);
            if let Some(ports) = ports.get_mut(index) {
                ports[usize::from(entering)] = (x, y);
            }
        }
    }
    ports
}

fn sides_of(plan: &Plan) -> (Side, Side) {
    let side = |gutter: usize, slot: Slot| {
        if gutter > slot.track {
            Side::Right
        } else {
            Side::Left
        }
    };
    match plan.way {
        // Straight links use neither side; their ports are worked out but not looked at.
        Way::Straight => (Side::Right, Side::Right),
        Way::Gutter(gutter) => (side(gutter, plan.from), side(gutter, plan.to)),
        Way::Channel { first, second, .. } => (side(first, plan.from), side(second, plan.to)),
    }
}

fn tracks(plans: &[Plan<'_>], layout: &Layout, ports: &[[Point; 2]]) -> (Tracks, Tracks) {
    let (mut gutters, mut channels) = (Vec::new(), Vec::new());
    for (index, (plan, [start, end])) in plans.iter().zip(ports).enumerate() {
        let (start, end) = (start.1, end.1);
        let mut vertical = |gutter, y0: i32, y1: i32| {
            // A link that runs straight on needs no track.
            if y0 != y1 {
                gutters.push(Span::new(gutter, index, y0, y1));
            }
        };
        match plan.way {
            Way::Straight => {}
            Way::Gutter(gutter) => vertical(gutter, start, end),
            Way::Channel {
                first,
                below,
                second,
            } => {
                let y = channel_y(layout, below);
                vertical(first, start, y);
                vertical(second, y, end);
                let x = |gutter| layout.metrics.gutter_x(gutter);
                channels.push(Span::new(below, index, x(first), x(second)));
            }
        }
    }
    // A gutter's tracks stay clear of the cards on both sides, arrow heads included.
    let room = layout.metrics.gutter / 2 - 8;
    (
        Tracks::assign(gutters, TRACK, room),
        Tracks::assign(channels, TRACK - 2, layout.metrics.add_height / 2 - 4),
    )
}

/// The middle of the strip below a row's cards.
fn channel_y(layout: &Layout, below: usize) -> i32 {
    layout
        .rows
        .get(below)
        .map_or(0, |row| row.y + row.h - layout.metrics.add_height / 2 - 4)
}

fn straight(from: Slot, to: Slot, aside: i32) -> Vec<Point> {
    let x = from.rect.center_x() + aside;
    if from.rect.y < to.rect.y {
        vec![(x, from.rect.bottom()), (x, to.rect.y)]
    } else {
        vec![(x, from.rect.y), (x, to.rect.bottom())]
    }
}

//! The layout's promises.

use crate::{
    blueprint::{Blueprint, Command, LinkKind, Tracks, apply, sample},
    text::Text,
};

use super::{Layout, Metrics, Rect, Slot};

const SIZES: [Metrics; 3] = [
    Metrics::new(false, false),
    Metrics::new(false, true),
    Metrics::new(true, true),
];

/// The sample with a link from every card to every other one.
fn tangle() -> Blueprint {
    let mut blueprint = sample();
    let ids: Vec<_> = blueprint.cards.keys().cloned().collect();
    for from in &ids {
        for to in &ids {
            let link = Command::Connect {
                id: format!("{from}>{to}").into(),
                from: from.clone(),
                to: to.clone(),
                kind: LinkKind::Sequence,
            };
            // Refused for the pairs that the sample links already.
            let _ = apply(&mut blueprint, link);
        }
    }
    blueprint
}

/// A blueprint with one phase so many cards wide, and five cards more in one of its cells.
fn widened(mut blueprint: Blueprint, width: u8) -> Blueprint {
    let id = || "checkin".into();
    let width = Tracks::from(width);
    apply(&mut blueprint, Command::ResizePhase { id: id(), width }).unwrap();
    for number in 0..5 {
        let add = Command::AddCard {
            id: format!("more-{number}").into(),
            lane: "frontstage".into(),
            phase: id(),
            position: None,
            title: Text::default(),
        };
        apply(&mut blueprint, add).unwrap();
    }
    blueprint
}

fn assert_apart(layout: &Layout) {
    let rects: Vec<_> = layout.cards.values().map(|slot| slot.rect).collect();
    for (index, a) in rects.iter().enumerate() {
        assert!(a.right() <= layout.width && a.bottom() <= layout.height);
        assert!(rects[index + 1..].iter().all(|b| !meet(*a, *b)));
    }
}

fn assert_clear(layout: &Layout) {
    for (id, route) in &layout.routes {
        for ends in route.points.windows(2) {
            let (a, b) = (ends[0], ends[1]);
            assert!(a.0 == b.0 || a.1 == b.1, "{id} is not orthogonal");
            let stretch = Rect {
                x: a.0.min(b.0),
                y: a.1.min(b.1),
                w: (a.0 - b.0).abs(),
                h: (a.1 - b.1).abs(),
            };
            for (card, slot) in &layout.cards {
                assert!(!meet(stretch, slot.rect), "{id} crosses {card}");
            }
        }
    }
}

fn meet(a: Rect, b: Rect) -> bool {
    a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom()
}

#[test]
fn cards_never_overlap_and_stay_on_the_canvas() {
    for metrics in SIZES {
        let layout = Layout::new(&sample(), metrics);
        assert_apart(&layout);
    }
}

#[test]
fn no_link_ever_crosses_a_card() {
    let blueprint = tangle();
    for metrics in SIZES {
        let layout = Layout::new(&blueprint, metrics);
        assert_eq!(layout.routes.len(), 26 * 25);
        assert_clear(&layout);
    }
}

#[test]
fn links_start_and_end_at_their_cards() {
    let blueprint = sample();
    let layout = Layout::new(&blueprint, SIZES[0]);
    for link in blueprint.links.values() {
        let points = &layout.routes[&link.id].points;
        for (card, point) in [
            (&link.from, points[0]),
            (&link.to, points[points.len() - 1]),
        ] {
            let rect = layout.cards[card].rect;
            assert!((rect.x..=rect.right()).contains(&point.0), "{}", link.id);
            assert!((rect.y..=rect.bottom()).contains(&point.1), "{}", link.id);
        }
    }
}

#[test]
fn the_three_lines_run_between_their_rows() {
    let layout = Layout::new(&sample(), SIZES[2]);
    assert_eq!(layout.lines.len(), 3);
    for ((_, y), row) in layout.lines.iter().zip(1..) {
        let (above, below) = (&layout.rows[row], &layout.rows[row + 1]);
        assert!(above.y + above.h < *y && *y < below.y);
    }
}

#[test]
fn a_drop_lands_where_the_pointer_is() {
    let layout = Layout::new(&sample(), SIZES[0]);
    for (id, slot) in &layout.cards {
        let middle = (slot.rect.center_x(), slot.rect.y + slot.rect.h / 2);
        assert_eq!(layout.card_at(middle.0, middle.1), Some(id));
        let drop = layout.drop_at(middle.0, middle.1, id).unwrap();
        assert_eq!(
            (drop.row, drop.column, drop.position),
            (slot.row, slot.column, slot.index)
        );
    }
    let stranger = "none".into();
    let slot = layout.cards[&"wait".into()];
    let below = layout
        .drop_at(slot.rect.x, slot.rect.bottom() - 1, &stranger)
        .unwrap();
    assert_eq!(below.position, 1);
    let outside = layout.drop_at(-500, 99_999, &stranger).unwrap();
    assert_eq!((outside.row, outside.column), (4, 0));
}

#[test]
fn an_empty_blueprint_has_room_for_its_first_cards() {
    let layout = Layout::new(&Blueprint::blank("b", Text::default()), SIZES[0]);
    assert_eq!(layout.rows.len(), 5);
    assert!(layout.rows.iter().all(|row| row.h >= SIZES[0].card_height));
    assert!(layout.routes.is_empty());
}

#[test]
fn a_wide_phase_has_its_cards_side_by_side() {
    for metrics in SIZES {
        let narrow = Layout::new(&widened(sample(), 1), metrics);
        let wide = Layout::new(&widened(sample(), 3), metrics);
        let column = wide.column(&"checkin".into()).unwrap();
        assert_eq!(wide.breadth(column), 3);
        assert_eq!(wide.column_width(column), 3 * metrics.pitch());
        assert_eq!(wide.width, narrow.width + 2 * metrics.pitch());
        assert!(wide.height < narrow.height);
        // Phases behind it move on, those before stay.
        let moved = |column| wide.column_x(column) - narrow.column_x(column);
        assert_eq!(moved(column), 0);
        assert_eq!(moved(column + 1), 2 * metrics.pitch());
        assert_apart(&wide);
        let row = wide
            .rows
            .iter()
            .position(|row| row.lane.as_str() == "frontstage");
        let stack = wide.stack(row.unwrap(), column);
        let seats: Vec<(usize, usize)> = stack
            .iter()
            .map(|id| wide.cards[id])
            .map(|Slot { track, level, .. }| (track - wide.cards[&stack[0]].track, level))
            .collect();
        let wanted: Vec<_> = (0..stack.len()).map(|at| (at % 3, at / 3)).collect();
        assert_eq!(seats, wanted);
    }
}

#[test]
fn no_link_crosses_a_card_of_a_wide_phase() {
    let blueprint = widened(tangle(), 2);
    for metrics in SIZES {
        assert_clear(&Layout::new(&blueprint, metrics));
    }
}

#[test]
fn every_point_of_a_wide_phase_belongs_to_it() {
    let layout = Layout::new(&widened(sample(), 3), SIZES[0]);
    for (id, slot) in &layout.cards {
        let middle = (slot.rect.center_x(), slot.rect.y + slot.rect.h / 2);
        assert_eq!(layout.card_at(middle.0, middle.1), Some(id));
        let drop = layout.drop_at(middle.0, middle.1, id).unwrap();
        assert_eq!(
            (drop.row, drop.column, drop.position, drop.track),
            (slot.row, slot.column, slot.index, slot.track)
        );
    }
    let column = layout.column(&"checkin".into()).unwrap();
    let edges = [layout.column_x(column), layout.column_x(column + 1)];
    assert_eq!(
        layout.columns_between(edges[0] + 1, edges[1] - 1),
        column..column + 1
    );
}

//! The layout's promises.

use crate::{
    blueprint::{Blueprint, Command, LinkKind, apply, sample},
    text::Text,
};

use super::{Layout, Metrics, Rect};

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

fn meet(a: Rect, b: Rect) -> bool {
    a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom()
}

#[test]
fn cards_never_overlap_and_stay_on_the_canvas() {
    for metrics in SIZES {
        let layout = Layout::new(&sample(), metrics);
        let rects: Vec<_> = layout.cards.values().map(|slot| slot.rect).collect();
        for (index, a) in rects.iter().enumerate() {
            assert!(a.right() <= layout.width && a.bottom() <= layout.height);
            assert!(rects[index + 1..].iter().all(|b| !meet(*a, *b)));
        }
    }
}

#[test]
fn no_link_ever_crosses_a_card() {
    let blueprint = tangle();
    for metrics in SIZES {
        let layout = Layout::new(&blueprint, metrics);
        assert_eq!(layout.routes.len(), 26 * 25);
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

//! The points of a panel: one line, dots, and signals in shapes of their own.

use std::fmt::Write as _;

use leptos::prelude::*;
use serviscope_domain::scoring::pictures::control::{Panel, PanelPoint};

use super::panel::{Across, flags};
use crate::ui::chart::scale::Linear;

/// Narrowest distance at which points are drawn one by one.
const DOTS: f64 = 4.0;

/// The line through the points of a phase. A period that is not shown breaks it; where many points
/// share a pixel, first, lowest, highest and last stand for them.
pub(super) fn path(
    across: Across,
    scale: Linear,
    points: &[PanelPoint],
    of: impl Fn(&PanelPoint) -> Option<f64>,
) -> String {
    let mut path = String::new();
    let pixel = |point: &PanelPoint| across.at(point.slot).floor();
    let mut before: Option<usize> = None;
    for column in
        points.chunk_by(|a, b| across.step < 0.5 && pixel(a) <= pixel(b) && pixel(b) <= pixel(a))
    {
        let by = |a: &&PanelPoint, b: &&PanelPoint| a.value.total_cmp(&b.value);
        let mut kept: Vec<&PanelPoint> = if column.len() > 4 {
            let ends = [
                column.first(),
                column.iter().min_by(by),
                column.iter().max_by(by),
                column.last(),
            ];
            ends.into_iter().flatten().collect()
        } else {
            column.iter().collect()
        };
        kept.sort_by_key(|point| point.slot);
        for point in kept {
            let Some(value) = of(point) else { continue };
            let dense = across.step < 0.5;
            let goes_on = before.is_some_and(|slot| dense || slot + 1 == point.slot);
            let pen = if goes_on { 'L' } else { 'M' };
            let _ = write!(
                path,
                "{pen}{:.1} {:.1}",
                across.at(point.slot),
                scale.at(value)
            );
            before = Some(point.slot);
        }
    }
    path
}

/// Points as dots, signals as their own shapes; each kind is one path, however many there are.
pub(super) fn points(across: Across, scale: Linear, panel: &Panel) -> impl IntoView + use<> {
    let (mut dots, mut patterns, mut beyond) = (String::new(), String::new(), String::new());
    let radius = (across.step / 4.0).clamp(2.0, 4.0);
    for (point, flag) in panel.points.iter().zip(flags(panel)) {
        let x = across.at(point.slot);
        let value = match (point.second, point.limits) {
            // Of a CUSUM the sum that is beyond.
            (Some(second), Ok(limits)) if second < limits.lower => second,
            _ => point.value,
        };
        let y = scale.at(value);
        let _ = match flag {
            2 => write!(beyond, "M{x:.1} {:.1}l6 6-6 6-6-6z", y - 6.0),
            1 => write!(patterns, "M{x:.1} {:.1}l6 11h-12z", y - 6.0),
            _ if across.step < DOTS => Ok(()),
            _ => [Some(point.value), point.second]
                .into_iter()
                .flatten()
                .map(|value| scale.at(value))
                .try_for_each(|y| {
                    let (from, across) = (x - radius, 2.0 * radius);
                    write!(
                        dots,
                        "M{from:.1} {y:.1}a{radius:.1} {radius:.1} 0 1 0 {across:.1} 0a{radius:.1} {radius:.1} 0 1 0-{across:.1} 0z"
                    )
                }),
        };
    }
    view! {
        <path class="control-dots" d=dots></path>
        <path class="control-pattern" d=patterns></path>
        <path class="control-beyond" d=beyond></path>
    }
}

//! Centre line, limits and zones of a phase, stepped where the size of the periods varies.

use std::fmt::Write as _;

use leptos::prelude::*;
use serviscope_domain::{
    scoring::pictures::control::{PanelPoint, Statistic},
    spc::{LimitState, Limits},
    statistics::Figure,
};

use super::panel::Across;
use crate::ui::chart::scale::Linear;

/// A stretch of slots with the same limits: its two ends, and the limits.
type Run = ([f64; 2], Limits);

fn runs(across: Across, points: &[PanelPoint]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for point in points {
        let Ok(limits) = point.limits else { continue };
        let x = across.at(point.slot);
        let [from, to] = [x - across.step / 2.0, x + across.step / 2.0];
        match runs.last_mut() {
            Some((ends, known)) if *known == limits => ends[1] = to,
            Some((ends, _)) => {
                // Without a hole where a period is withheld.
                ends[1] = from;
                runs.push(([from, to], limits));
            }
            None => runs.push(([from, to], limits)),
        }
    }
    runs
}

/// Centre, limits and zones of a phase.
pub(super) fn lines(
    across: Across,
    scale: Linear,
    points: &[PanelPoint],
    state: Figure<LimitState>,
    statistic: Statistic,
) -> impl IntoView + use<> {
    let runs = runs(across, points);
    let stepped = |of: &dyn Fn(&Limits) -> f64| {
        let mut path = String::new();
        for (place, ([from, to], limits)) in runs.iter().enumerate() {
            let y = scale.at(of(limits));
            // Writing to a string cannot fail.
            let _ = if place == 0 {
                write!(path, "M{from:.1} {y:.1}H{to:.1}")
            } else {
                write!(path, "V{y:.1}H{to:.1}")
            };
        }
        path
    };
    let zone = |sigmas: f64| {
        let end = |limits: &Limits, side: f64| {
            let end = limits.centre + side * sigmas * limits.sigma;
            end.max(limits.lower).min(limits.upper)
        };
        let mut path = stepped(&|limits| end(limits, 1.0));
        for ([from, to], limits) in runs.iter().rev() {
            let y = scale.at(end(limits, -1.0));
            let _ = write!(path, "L{to:.1} {y:.1}H{from:.1}");
        }
        if !path.is_empty() {
            path.push('z');
        }
        path
    };
    let zones = (statistic != Statistic::Sum).then(|| {
        view! {
            <path class="control-zone two" d=zone(2.0)></path>
            <path class="control-zone one" d=zone(1.0)></path>
        }
    });
    let class = if state == Ok(LimitState::Frozen) {
        "control-limit"
    } else {
        "control-limit provisional"
    };
    view! {
        {zones}
        <path class="control-centre" d=stepped(&|limits| limits.centre)></path>
        <path class=class d=stepped(&|limits| limits.upper)></path>
        <path class=class d=stepped(&|limits| limits.lower)></path>
    }
}

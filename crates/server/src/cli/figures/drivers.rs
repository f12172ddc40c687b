//! Shares of R² with their intervals, and the regression behind them.

use std::ops::ControlFlow;

use serde_json::{Map, Value, json};
use serviscope_domain::{
    psychometrics::{SurveyDrivers, driver_finding, driver_intervals, driver_shares as shares_of},
    scoring::columns::Crossed,
    statistics::Absent,
};

use super::{Material, Notes};

/// Samples behind the intervals, as many as the studio draws.
const SAMPLES: usize = 1_000;

/// What each dimension explains of overall satisfaction, the largest share first.
pub(super) fn driver_shares(material: &Material, notes: &mut Notes) -> Value {
    let quality = match &material.figures.quality {
        Ok(quality) => quality,
        Err(reason) => return notes.null("driver_shares", *reason),
    };
    let Some(drivers) = &quality.drivers else {
        let note = quality.notes.iter().find(|note| note.key == "drivers");
        let reason = note.map_or_else(|| Absent::NoSatisfaction.text(), |note| note.reason.clone());
        return notes.say("driver_shares", reason);
    };
    let key = material.key;
    let intervals = material.columns.as_ref().map_err(|reason| *reason);
    let intervals = intervals.and_then(|columns| {
        let go_on = &mut |_, _| ControlFlow::Continue(());
        driver_intervals(key, &Crossed::uncounted(columns), SAMPLES, go_on)
    });
    if let Err(reason) = &intervals {
        notes.null("driver_shares.ci", *reason);
    }
    let shares = shares_of(key, drivers, intervals.as_deref().ok());
    if shares.is_empty() {
        notes.null("driver_shares.shares", Absent::Constant);
    }
    json!({
        "n": drivers.n,
        "samples": SAMPLES,
        "shares": shares,
        "regression": regression(material, drivers),
        "finding": driver_finding(drivers, &shares),
    })
}

fn regression(material: &Material, drivers: &SurveyDrivers) -> Value {
    let found = &drivers.regression;
    let dimensions = material.key.dimensions.iter();
    let slopes: Map<String, Value> = dimensions
        .zip(&found.drivers)
        .map(|(dimension, slope)| (dimension.id.clone(), json!(slope)))
        .collect();
    json!({
        "n": found.n, "r2": found.r2, "adj": found.adj, "p": found.p,
        "intercept": found.intercept, "slopes": slopes,
    })
}

//! Weekdays and hours, weeks and months.

use serde_json::{Value, json};
use serviscope_domain::{
    scoring::pictures::{
        cell::Cell,
        drift::{Drift, Step, drift as drift_of, drift_finding},
        hours::{HourCell, day_name, hours as hours_of, hours_finding},
    },
    statistics::Absent,
    text::Text,
};

use super::{Material, Notes};

/// Why nothing can be put on a calendar.
fn undated(material: &Material) -> Text {
    if material.cases.is_empty() {
        return Absent::NoData.text();
    }
    Text::new(
        "没有一行写明可读的提交时间（submitted_at 列，如 2026-11-22T14:05）。",
        "No row has a time of submission that can be read (column submitted_at, as in 2026-11-22T14:05).",
    )
}

/// Responses and gaps by weekday and block of hours.
pub(super) fn hours(material: &Material, notes: &mut Notes) -> Value {
    let Some(found) = hours_of(material.key, &material.all()) else {
        return notes.say("hours", undated(material));
    };
    let cells: Vec<Value> = found
        .cells
        .iter()
        .enumerate()
        .flat_map(|(day, cells)| {
            let blocks = found.starts.iter().zip(cells);
            blocks
                .filter(|(_, cell)| cell.n > 0)
                .map(move |(start, cell)| (day, *start, cell))
        })
        .map(|(day, start, cell)| block((day, start, found.width), cell))
        .collect();
    json!({
        "n": found.dated, "undated": found.undated, "width": found.width,
        "cells": cells,
        "finding": hours_finding(&found),
    })
}

fn block((day, from, width): (usize, usize, usize), cell: &HourCell) -> Value {
    let (gap, ci, suppressed) = match cell.gap {
        Cell::Shown { gap, ci, .. } => (Some(gap), ci, false),
        Cell::Suppressed => (None, None, true),
        Cell::Empty => (None, None, false),
    };
    json!({
        "weekday": day + 1, "day": day_name(day), "from": from, "to": from + width,
        "n": cell.n, "gap": gap, "ci": ci, "suppressed": suppressed,
        "stands_out": cell.stands_out,
    })
}

/// Expectation and perception by week and by month.
pub(super) fn drift(material: &Material, notes: &mut Notes) -> Value {
    let cases = material.all();
    let [week, month] = [Step::Week, Step::Month].map(|step| drift_of(material.key, &cases, step));
    let (Some(week), Some(month)) = (week, month) else {
        let is_dated = material.cases.iter().any(|case| case.local.is_some());
        let reason = if is_dated {
            Absent::NobodyComplete.text()
        } else {
            undated(material)
        };
        return notes.say("drift", reason);
    };
    let usual = match Step::usual(&cases) {
        Step::Week => "week",
        Step::Month => "month",
    };
    json!({ "usual": usual, "week": bins(&week), "month": bins(&month) })
}

fn bins(drift: &Drift) -> Value {
    let bins: Vec<Value> = drift
        .bins
        .iter()
        .map(|bin| {
            json!({
                "start": bin.start.to_string(),
                // Absent where the bin is withheld.
                "n": bin.n, "suppressed": bin.n.is_none(),
                "expectation": bin.expectation, "perception": bin.perception,
            })
        })
        .collect();
    json!({ "bins": bins, "earlier": drift.earlier, "finding": drift_finding(drift) })
}

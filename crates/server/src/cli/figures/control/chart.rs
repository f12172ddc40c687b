//! One control chart.

use serde_json::{Map, Value, json};
use serviscope_domain::{
    scoring::pictures::control::{
        Chart, ControlChart, Panel, PanelPoint, Series, Signal, Stretch, capability_of,
        control_chart,
    },
    spc::{IndexEstimate, RuleSet, Specification},
    statistics::{Absent, Figure},
};

use super::names;

/// A chart by the usual rules, and its signals by every set.
pub(super) struct Drawn<'a> {
    series: &'a Series,
    chart: ControlChart,
    signals: Map<String, Value>,
}

impl<'a> Drawn<'a> {
    /// The chart of `series`; one phase, since a file knows of no change.
    pub(super) fn of(series: &'a Series, kind: Chart) -> Figure<Self> {
        let by = |set: RuleSet| control_chart(series, kind, (set, false), &[]);
        let chart = by(RuleSet::default())?;
        let mut found = Map::new();
        for (name, set) in names::RULE_SETS {
            let level = by(set)?.level;
            found.insert(name.to_owned(), signals(series, &level));
        }
        Ok(Self {
            series,
            chart,
            signals: found,
        })
    }

    pub(super) const fn chart(&self) -> &ControlChart {
        &self.chart
    }

    /// The chart; its points only where they are wanted.
    pub(super) fn json(&self, with_points: bool) -> Value {
        let panel = |panel: &Panel, signals: Value| {
            let mut value = json!({
                "statistic": names::statistic(panel.statistic),
                "limits": panel.points.last().map_or(Value::Null, limits),
                "signals": signals,
            });
            if with_points {
                let points = panel.points.iter();
                value["points"] = points.map(|point| plotted(self.series, point)).collect();
            }
            value
        };
        let level = panel(&self.chart.level, Value::Object(self.signals.clone()));
        let spread = self.chart.spread.as_ref();
        let spread = spread.map(|spread| panel(spread, signals(self.series, spread)));
        let phases = self.chart.stretches.iter();
        json!({
            "kind": self.chart.chart.name(),
            "name": self.chart.chart.words(),
            "phases": phases.map(|stretch| phase(self.series, stretch)).collect::<Vec<_>>(),
            "level": level,
            "spread": spread,
        })
    }
}

fn start(series: &Series, slot: usize) -> Option<String> {
    series.slots.get(slot).map(|slot| slot.start.to_string())
}

/// Centre and spread of a phase, or the reason why there are none.
fn phase(series: &Series, stretch: &Stretch) -> Value {
    let [first, last] = stretch.slots;
    let baseline = stretch.baseline.ok();
    json!({
        "from": start(series, first), "to": start(series, last),
        "points": stretch.points, "used": stretch.used,
        "state": stretch.state.ok().map(names::state),
        "centre": baseline.map(|baseline| baseline.centre),
        "sigma": baseline.map(|baseline| baseline.sigma),
        "reason": stretch.baseline.err().map(Absent::text),
    })
}

/// Centre and limits of a point.
fn limits(point: &PanelPoint) -> Value {
    point.limits.map_or(Value::Null, |limits| {
        json!({
            "centre": limits.centre, "lower": limits.lower, "upper": limits.upper,
            "sigma": limits.sigma,
        })
    })
}

fn plotted(series: &Series, point: &PanelPoint) -> Value {
    let mut value = json!({
        "start": start(series, point.slot),
        "n": series.slots.get(point.slot).and_then(|slot| slot.n),
        "value": point.value,
        "limits": limits(point),
    });
    // Only a CUSUM has a second sum.
    if let Some(second) = point.second {
        value["second"] = json!(second);
    }
    value
}

fn signals(series: &Series, panel: &Panel) -> Value {
    let day = |place: usize| {
        let point = panel.points.get(place)?;
        start(series, point.slot)
    };
    let told = |signal: &Signal| {
        json!({
            "rule": names::rule(signal.rule), "side": names::side(signal.side),
            "from": day(signal.from), "at": day(signal.at), "to": day(signal.to),
            "points": [signal.from, signal.at, signal.to],
        })
    };
    panel.signals.iter().map(told).collect()
}

/// How far single values keep to the limits; `null` without limits of the specification.
pub(super) fn capability(chart: &ControlChart, specification: Specification) -> Value {
    if specification.lower.is_none() && specification.upper.is_none() {
        return Value::Null;
    }
    let index = |index: Figure<IndexEstimate>| match index {
        Ok(index) => json!({
            "value": index.value, "ci": index.ci, "is_capable": index.is_capable(),
        }),
        Err(_) => Value::Null,
    };
    match capability_of(chart, specification) {
        Ok(found) => json!({
            "cp": index(found.cp), "cpu": index(found.cpu),
            "cpl": index(found.cpl), "cpk": index(found.cpk),
        }),
        Err(reason) => {
            json!({ "cp": null, "cpu": null, "cpl": null, "cpk": null, "reason": reason.text() })
        }
    }
}

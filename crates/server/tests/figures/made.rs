//! Files of answers, and what is asked of their figures.

use std::fs;
use std::process::Command;

use serde_json::Value;

pub(crate) const BLOCKS: [&str; 25] = [
    "benchmark",
    "control",
    "drift",
    "driver_shares",
    "expectation_sources",
    "factors",
    "findings",
    "five_gaps",
    "groups",
    "hours",
    "importance_performance",
    "kano",
    "next_steps",
    "opinions",
    "outcome",
    "pareto",
    "quality_index",
    "response_quality",
    "scale",
    "servperf",
    "triangulation",
    "two_factor",
    "variance",
    "waves",
    "zone_of_tolerance",
];

/// Items that the classic wording turns around.
pub(crate) fn is_reversed(item: usize) -> bool {
    (10..=13).contains(&item) || (18..=22).contains(&item)
}

/// A file of rows with the same expectation and perception of every item, reversed where the
/// classic wording asks for it, and with further columns.
pub(crate) struct File {
    more: &'static str,
    rows: Vec<String>,
}

impl File {
    pub(crate) fn new(more: &'static str) -> Self {
        Self {
            more,
            rows: Vec::new(),
        }
    }

    /// A row by the scores of positive and of reversed items, as answered.
    pub(crate) fn row(&mut self, [e, raw_e]: [f64; 2], [p, raw_p]: [f64; 2], more: &str) {
        let side = |plain: f64, raw: f64| {
            (1..=22).map(move |item| if is_reversed(item) { raw } else { plain }.to_string())
        };
        let mut cells: Vec<String> = side(e, raw_e).chain(side(p, raw_p)).collect();
        cells.extend((!self.more.is_empty()).then(|| more.to_owned()));
        self.rows.push(cells.join(","));
    }

    /// A row with the same score of every item after reversing.
    pub(crate) fn even(&mut self, e: f64, p: f64, more: &str) {
        self.row([e, 8.0 - e], [p, 8.0 - p], more);
    }

    pub(crate) fn analyse(&self, options: &[&str]) -> Value {
        let numbers = |side| (1..=22).map(move |item| format!("{side}{item}"));
        let mut header: Vec<String> = numbers('E').chain(numbers('P')).collect();
        header.extend((!self.more.is_empty()).then(|| self.more.to_owned()));
        let mut lines = vec![header.join(",")];
        lines.extend(self.rows.iter().cloned());
        analyse(&(lines.join("\n") + "\n"), options)
    }
}

pub(crate) fn analyse(text: &str, options: &[&str]) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("answers.csv");
    fs::write(&path, text).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_serviscope"))
        .args(["analyse", path.to_str().unwrap()])
        .args(["--instrument", "servqual22", "--json"])
        .args(options)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}");
    serde_json::from_slice(&output.stdout).unwrap()
}

pub(crate) fn reference() -> Value {
    let data = format!(
        "{}/../domain/tests/data/servqual600.csv",
        env!("CARGO_MANIFEST_DIR")
    );
    analyse(&fs::read_to_string(data).unwrap(), &["--least", "4"])
}

pub(crate) fn near(value: &Value, expected: f64) {
    let close = |found: f64| (found - expected).abs() < 1e-9 * expected.abs().max(1.0);
    assert!(value.as_f64().is_some_and(close), "{value}, not {expected}");
}

/// The member of a list with this id.
pub(crate) fn of<'a>(list: &'a Value, id: &str) -> &'a Value {
    let members = list.as_array().unwrap().iter();
    let mut found = members.filter(|one| one["id"] == id || one["dim"] == id || one["flag"] == id);
    found.next().unwrap_or_else(|| panic!("no {id} in {list}"))
}

pub(crate) fn notes_on<'a>(result: &'a Value, block: &str) -> Vec<&'a Value> {
    let notes = result["notes"].as_array().unwrap().iter();
    let below = format!("{block}.");
    notes
        .filter(|note| {
            let key = note["key"].as_str().unwrap();
            key == block || key.starts_with(&below)
        })
        .collect()
}

/// Fails unless every block is there, and names a reason where it or a member of it is absent.
pub(crate) fn assert_explained(result: &Value) {
    for block in BLOCKS {
        let value = result.get(block).unwrap_or_else(|| panic!("no {block}"));
        let members = value.as_object().into_iter().flatten();
        let mut absent = members.filter(|(key, member)| {
            member.is_null() && !["finding", "least", "most"].contains(&key.as_str())
        });
        if block != "findings" && (value.is_null() || absent.next().is_some()) {
            assert!(!notes_on(result, block).is_empty(), "{block} is silent");
        }
    }
    for note in result["notes"].as_array().unwrap() {
        let words = |lang: &str| note["reason"][lang].as_str().is_some_and(|w| !w.is_empty());
        assert!(words("zh") && words("en"), "{note}");
    }
}

//! Asking survey-core.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use serde_json::Value as Json;

use super::case::Case;

/// What survey-core says to each case, in their order.
pub(crate) fn ask(folder: &Path, cases: &[Case]) -> Vec<Json> {
    let mut node = Command::new("node")
        .arg("expressions.mjs")
        .current_dir(folder)
        .env("TZ", "UTC")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node is needed");
    let mut input = node.stdin.take().unwrap();
    let lines: Vec<String> = cases
        .iter()
        .map(|case| {
            let line = serde_json::json!({"expression": case.expression, "values": case.values});
            line.to_string() + "\n"
        })
        .collect();
    // Written from a thread of its own, so that neither side waits on a full pipe.
    let writer = thread::spawn(move || {
        for line in lines {
            input.write_all(line.as_bytes()).unwrap();
        }
    });
    let output = BufReader::new(node.stdout.take().unwrap());
    let answers = output
        .lines()
        .map(|line| serde_json::from_str(&line.unwrap()).unwrap())
        .collect();
    writer.join().unwrap();
    assert!(node.wait().unwrap().success());
    answers
}

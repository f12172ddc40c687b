//! How long reading and analysing many respondents takes:
//! `cargo run --release -p serviscope-domain --example columns_speed -- 100000`

#![allow(clippy::unwrap_used, reason = "a measurement that fails should stop")]

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use serviscope_domain::{
    formats::csv::import_plain,
    psychometrics::quality,
    scoring::{
        ScoringKey,
        columns::{Crossed, analyse_columns},
    },
    survey::Variant,
};

/// A file of `n` rows in the form of the reference data.
fn file(n: usize) -> String {
    let header: Vec<String> = ["E", "P"]
        .into_iter()
        .flat_map(|side| (1..=22).map(move |item| format!("{side}{item}")))
        .collect();
    let mut csv = format!("id,branch,{},OS,NPS\n", header.join(","));
    let mut state = 1_u64;
    for row in 0..n {
        let _ = write!(csv, "R{row:07},{}", ["A", "B", "C"][row % 3]);
        let mut level = 0;
        for cell in 0..46 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            let draw = state >> 40;
            if cell % 22 == 0 {
                level = draw % 3;
            }
            let _ = write!(csv, ",{}", 1 + (draw % 5 + level).min(6));
        }
        csv.push('\n');
    }
    csv
}

/// The shortest of five runs.
fn shortest<T>(run: impl Fn() -> T) -> (Duration, T) {
    let timed = || {
        let start = Instant::now();
        let result = run();
        (start.elapsed(), result)
    };
    let mut best = timed();
    for _ in 0..4 {
        let next = timed();
        if next.0 < best.0 {
            best = next;
        }
    }
    best
}

fn main() {
    let n = std::env::args()
        .nth(1)
        .map_or(100_000, |n| n.parse().unwrap());
    let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
    let csv = file(n);
    let (read, columns) = shortest(|| import_plain(csv.as_bytes(), &key).unwrap().unwrap());
    let megabytes = csv.len() as f64 / 1e6;
    let rate = megabytes / read.as_secs_f64();
    println!("read     {read:>10.2?}  {megabytes:.0} MB, {rate:.0} MB/s");
    let (cross, crossed) = shortest(|| Crossed::new(&columns));
    println!("products {cross:>10.2?}  {n} respondents");
    let (gaps, _) = shortest(|| analyse_columns(&key, &crossed));
    let (measured, _) = shortest(|| quality(&key, &crossed));
    println!("gaps     {gaps:>10.2?}\nquality  {measured:>10.2?}");
}

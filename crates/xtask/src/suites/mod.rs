//! `cargo xtask test` and `cargo xtask check`: every suite, one summary line each.

mod browser_suites;
mod engines;
mod faults;
mod outcome;
mod rust_suites;
mod size;

use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Result, bail};

use crate::job;
use outcome::Outcome;

/// What to run.
#[derive(Default)]
pub(crate) struct TestOptions {
    /// More generated cases and more browsers.
    pub full: bool,
    chosen: Vec<&'static str>,
}

/// One suite: a name for the summary line and what it does.
struct Suite {
    name: &'static str,
    /// Whether it runs only with `--full`, or when it is asked for by name.
    full: bool,
    run: fn(full: bool) -> Result<Outcome>,
}

/// All suites in the order they run: the quick and the telling first.
const SUITES: [Suite; 12] = [
    Suite {
        name: "fmt",
        full: false,
        run: rust_suites::format,
    },
    Suite {
        name: "lint",
        full: false,
        run: rust_suites::lint_native,
    },
    Suite {
        name: "unit",
        full: false,
        run: rust_suites::unit,
    },
    Suite {
        name: "doc",
        full: false,
        run: rust_suites::doc,
    },
    Suite {
        name: "oracle",
        full: false,
        run: rust_suites::oracle,
    },
    Suite {
        name: "weblint",
        full: false,
        run: rust_suites::lint_web,
    },
    Suite {
        name: "web",
        full: false,
        run: browser_suites::web,
    },
    Suite {
        name: "size",
        full: false,
        run: size::bars,
    },
    Suite {
        name: "e2e",
        full: false,
        run: browser_suites::e2e,
    },
    Suite {
        name: "faults",
        full: false,
        run: faults::smoke,
    },
    Suite {
        name: "long",
        full: true,
        run: rust_suites::long,
    },
    Suite {
        name: "engines",
        full: true,
        run: engines::run,
    },
];

impl TestOptions {
    /// The suites of `cargo xtask check`.
    pub(crate) fn quick() -> Self {
        Self {
            full: false,
            chosen: vec!["fmt", "lint", "unit"],
        }
    }

    fn wants(&self, suite: &Suite) -> bool {
        if self.chosen.is_empty() {
            self.full || !suite.full
        } else {
            self.chosen.contains(&suite.name)
        }
    }

    /// Adds one suite to those that run.
    pub(crate) fn only(&mut self, name: &str) -> Result<()> {
        let names = SUITES.map(|suite| suite.name);
        match names.into_iter().find(|known| *known == name) {
            Some(known) => self.chosen.push(known),
            None => bail!("there is no suite `{name}`; there are {}", names.join(", ")),
        }
        Ok(())
    }
}

/// Runs every chosen suite, even after one fails, and tells the total.
pub(crate) fn run(options: &TestOptions) -> ExitCode {
    let mut total = Outcome::default();
    for suite in SUITES.iter().filter(|suite| options.wants(suite)) {
        let start = Instant::now();
        eprintln!("{} …", suite.name);
        let outcome = (suite.run)(options.full).unwrap_or_else(|error| {
            eprintln!("{}: {error:#}", suite.name);
            Outcome::failed()
        });
        eprintln!("{} took {}", suite.name, job::elapsed(start));
        println!("{}: {outcome}", suite.name);
        total.add(&outcome);
    }
    println!("{total}");
    if total.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

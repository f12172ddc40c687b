//! How many tests of a suite passed and failed, and reading that from a runner's output.

use std::fmt;

use crate::job::Captured;

/// Counted tests.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Outcome {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed, or 1 when the suite could not run.
    pub failed: usize,
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

impl Outcome {
    /// A suite that could not run counts as one failure.
    pub(super) fn failed() -> Self {
        Self {
            passed: 0,
            failed: 1,
        }
    }

    /// A single check that either holds or does not.
    pub(super) fn check(ok: bool) -> Self {
        Self {
            passed: usize::from(ok),
            failed: usize::from(!ok),
        }
    }

    /// Adds the counts of another outcome.
    pub(super) fn add(&mut self, other: &Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// Counts what a Rust test runner reported; prints its output when something failed.
    ///
    /// Understands the summary of cargo-nextest and the `test result:` lines of cargo's own runner
    /// and of the browser's. A runner that fails without such a line did not compile or start.
    pub(super) fn of_rust_tests(captured: &Captured) -> Self {
        let mut sum = Self::default();
        for line in captured.log.lines().filter(|line| is_summary(line)) {
            sum.passed += count_before(line, "passed");
            sum.failed += count_before(line, "failed") + count_before(line, "timed");
        }
        sum.settle(captured)
    }

    /// Counts the lines of `tests/engines`: one an engine, `NAME: passed …` or `NAME: failed …`.
    pub(super) fn of_engines(log: &str) -> Self {
        let count = |word: &str| {
            let said = format!(": {word}");
            log.lines().filter(|line| line.contains(&said)).count()
        };
        Self {
            passed: count("passed"),
            failed: count("failed"),
        }
    }

    /// Makes counts and exit code agree and shows the log of a failure.
    pub(super) fn settle(mut self, captured: &Captured) -> Self {
        if !captured.ok {
            self.failed = self.failed.max(1);
            eprintln!("{}", captured.log.trim_end());
        }
        self
    }
}

fn is_summary(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("test result:") || line.starts_with("Summary [")
}

/// The number in front of `word` (`12 passed`), zero when there is none.
fn count_before(line: &str, word: &str) -> usize {
    let words: Vec<&str> = line
        .split(|c: char| c.is_whitespace() || ",;".contains(c))
        .collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    words
        .windows(2)
        .find(|pair| pair[1] == word)
        .and_then(|pair| pair[0].parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::Outcome;
    use crate::job::Captured;

    fn count(log: &str, ok: bool) -> (usize, usize) {
        let outcome = Outcome::of_rust_tests(&Captured {
            log: log.to_owned(),
            ok,
        });
        (outcome.passed, outcome.failed)
    }

    #[test]
    fn nextest_summary_is_read() {
        let log =
            "     Summary [   0.1s] 125 tests run: 123 passed (1 slow), 2 failed, 4 skipped\n";
        assert_eq!(count(log, false), (123, 2));
        let log =
            "     Summary [   0.1s] 3 tests run: 1 passed, 1 failed, 1 timed out, 0 skipped\n";
        assert_eq!(count(log, false), (1, 2));
    }

    #[test]
    fn results_of_several_binaries_add_up() {
        let log = "test result: ok. 3 passed; 0 failed; 0 ignored\nx\ntest result: FAILED. 1 passed; 2 failed; 0 ignored\n";
        assert_eq!(count(log, false), (4, 2));
    }

    #[test]
    fn every_engine_has_a_line() {
        let outcome =
            Outcome::of_engines("Firefox 140: passed, 9 s\nWebKitGTK: failed: no screen\n");
        assert_eq!((outcome.passed, outcome.failed), (1, 1));
    }

    #[test]
    fn a_runner_that_never_started_is_one_failure() {
        assert_eq!(count("error: could not compile", false), (0, 1));
        assert_eq!(count("", true), (0, 0));
    }
}

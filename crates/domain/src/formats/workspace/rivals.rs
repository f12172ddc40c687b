//! Competitors in a workspace file. A survey has one benchmark, so no copy of it can stand beside it;
//! competitors stand beside each other within it.

use super::{Merge, Record, schema_of};
use crate::benchmark::{Benchmark, Joining, SCHEMA};

/// What goes into a benchmark that is there.
#[derive(Clone, Debug, PartialEq)]
pub struct Joined {
    /// Id of its survey.
    pub survey: String,
    /// What is added.
    pub what: Joining,
}

/// Plans what becomes of one benchmark of the file. One whose place is taken, where either of the
/// two is damaged or was made by a newer version, stays out.
pub(super) fn place(current: &[Record], record: Record, plan: &mut Merge) {
    plan.benchmarks.total += 1;
    let key = record.key();
    let mut known = current.iter().chain(&plan.add.records);
    let Some(known) = known.find(|known| known.key() == key) else {
        plan.benchmarks.new += 1;
        plan.add.records.push(record);
        return;
    };
    if known.document == record.document {
        plan.benchmarks.same += 1;
        return;
    }
    let Some((here, there)) = read(known).zip(read(&record)) else {
        plan.benchmarks.different += 1;
        return;
    };
    let what = here.joining(&there);
    if what.is_nothing_new() {
        plan.benchmarks.same += 1;
        return;
    }
    plan.benchmarks.different += 1;
    plan.joined.push(Joined {
        survey: record.id().to_owned(),
        what,
    });
}

fn read(record: &Record) -> Option<Benchmark> {
    if schema_of(&record.document)? > SCHEMA {
        return None;
    }
    serde_json::from_value(record.document.clone()).ok()
}

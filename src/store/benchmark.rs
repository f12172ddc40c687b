//! A benchmark as the store keeps it: what the room of the comparison and that of the workspace file
//! share.

use serviscope_domain::benchmark::{Benchmark, SCHEMA};

use super::{Collection, Document, StoreError, read_up_to};

/// What the keys of benchmarks begin with, in the collection of settings.
const PREFIX: &str = "benchmark/";

/// The key of the benchmark of the survey with this id.
pub fn benchmark_key(survey: &str) -> String {
    format!("{PREFIX}{survey}")
}

impl Document for Benchmark {
    const COLLECTION: Collection = Collection::Settings;

    fn key(&self) -> String {
        benchmark_key(&self.survey)
    }

    /// Refuses documents of newer versions, which stay as they are.
    fn from_json(json: &str) -> Result<Self, StoreError> {
        read_up_to(SCHEMA, json)
    }
}

#[cfg(test)]
mod tests {
    use serviscope_domain::benchmark::{Competitor, Edit, Part};
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn a_benchmark_comes_back_and_a_newer_one_is_left_alone() {
        let mut benchmark = Benchmark::new("servqual22".into());
        benchmark.apply(&Edit::Add {
            rival: Competitor {
                id: "01J".into(),
                name: "国贸饭店".into(),
                ..Competitor::default()
            },
            before: None,
        });
        benchmark.apply(&Edit::Score {
            rival: "01J".into(),
            dim: "empathy".into(),
            part: Part::Mean,
            number: Some(5.25),
        });
        assert_eq!(Document::key(&benchmark), "benchmark/servqual22");
        let json = benchmark.to_json();
        assert_eq!(Benchmark::from_json(&json).unwrap(), benchmark);
        let newer = json.replace("\"schema\":1", "\"schema\":2");
        assert!(Benchmark::from_json(&newer).is_err());
        assert!(Benchmark::from_json("{}").is_err());
    }
}

//! Exploratory factor analysis of the perceptions.

use serde_json::{Map, Value, json};
use serviscope_domain::{
    psychometrics::{
        Moments,
        factors::{factor_count, factors as solve},
    },
    scoring::columns::Crossed,
};

use super::{Material, Notes};

/// Samples of parallel analysis.
const SAMPLES: usize = 200;
/// The same every time, so that the same answers always have the same number of factors.
const SEED: u64 = 0x5e6f_7a8b;

/// How many factors there are, and the solutions with as many and with one a dimension.
pub(super) fn factors(material: &Material, notes: &mut Notes) -> Value {
    let columns = match &material.columns {
        Ok(columns) => columns,
        Err(reason) => return notes.null("factors", *reason),
    };
    let moments = Crossed::new(columns).perception_moments();
    let count = match factor_count(&moments, SAMPLES, SEED) {
        Ok(count) => count,
        Err(reason) => return notes.null("factors", reason),
    };
    let mut numbers = vec![count.parallel, material.key.dimensions.len()];
    numbers.dedup();
    let solutions: Vec<Value> = numbers
        .into_iter()
        .filter(|number| *number > 0)
        .map(|number| solution(material, &moments, number, notes))
        .collect();
    json!({
        "n": moments.n,
        "method": "maximum likelihood, varimax",
        "eigenvalues": count.eigenvalues,
        "by_chance": count.by_chance,
        "samples": SAMPLES,
        "parallel": count.parallel,
        "kaiser": count.kaiser,
        "solutions": solutions,
    })
}

fn solution(material: &Material, moments: &Moments, number: usize, notes: &mut Notes) -> Value {
    let mut value = json!({ "factors": number });
    let found = match solve(moments, number) {
        Ok(found) => found,
        Err(reason) => {
            value["loadings"] = notes.null(&format!("factors.solutions.{number}"), reason);
            return value;
        }
    };
    let items = material.key.items.iter().zip(found.loadings.row_iter());
    let loadings: Map<String, Value> = items
        .map(|(item, row)| (item.id.clone(), row.iter().copied().collect()))
        .collect();
    value["loadings"] = Value::Object(loadings);
    value["uniquenesses"] = json!(found.uniquenesses);
    value["explained"] = json!(found.explained);
    value["chisq"] = json!(found.chisq);
    value["df"] = json!(found.df);
    value["p"] = json!(found.p);
    value["heywood"] = json!(found.heywood);
    value
}

//! The five gaps, and the three sides from which a dimension is seen.

use serde_json::{Value, json};
use serviscope_domain::{
    scoring::{
        Counting, FiveGaps, GapNumber, GapState, five_gap_finding, gap_index,
        provider::{ProviderGaps, Sight, coverage, triangle_finding, triangulate},
    },
    statistics::Absent,
    text::Text,
};

use super::{Material, Notes};

/// Gaps 1 to 4: a file of customers' answers holds no colleagues.
fn provider(material: &Material) -> ProviderGaps {
    let answers = Some(material.answers());
    let analysis = &material.figures.gaps;
    ProviderGaps::of(material.key, analysis, answers, &[], Counting::All)
}

/// Every gap with its index from −100 to 0, and gap 5 by dimension.
pub(super) fn five_gaps(material: &Material, notes: &mut Notes) -> Value {
    let (analysis, range) = (&material.figures.gaps, material.key.range());
    let provider = provider(material);
    let five = provider.put_into(FiveGaps::from_customer_survey(analysis, range));
    let gaps: Vec<Value> = GapNumber::ALL
        .into_iter()
        .map(|gap| one(gap, &five, notes))
        .collect();
    let dims: Vec<Value> = analysis
        .dims
        .iter()
        .map(|dim| {
            let index = dim.gap.map(|gap| gap_index(gap, range));
            json!({ "dim": dim.dim, "gap": dim.gap, "ci": dim.ci, "index": index, "n": dim.n })
        })
        .collect();
    let important = coverage(analysis, &[]).map(|found| found.important);
    json!({
        "gaps": gaps,
        "dims": dims,
        "important_expectations": notes.json("five_gaps.important_expectations", &important),
        "finding": five_gap_finding(&five),
    })
}

fn one(gap: GapNumber, five: &FiveGaps, notes: &mut Notes) -> Value {
    let number = gap.number();
    let mut object = json!({ "gap": number, "meaning": gap.meaning() });
    match five.get(gap) {
        GapState::Measured {
            value,
            ci,
            index,
            n,
        } => {
            object["value"] = json!(value);
            object["ci"] = json!(ci);
            object["index"] = json!(index);
            object["n"] = json!(n);
        }
        GapState::Unmeasured => {
            for key in ["value", "ci", "index", "n"] {
                object[key] = Value::Null;
            }
            let key = format!("five_gaps.gaps.{number}");
            if gap == GapNumber::Five {
                notes.null(&key, Absent::NoDimensionGaps);
            } else {
                // What a file of customers' answers cannot hold, and how to get it.
                notes.say(&key, gap.how_to_measure());
            }
        }
    }
    object
}

/// What customers, staff and the process see in each dimension.
pub(super) fn triangulation(material: &Material, notes: &mut Notes) -> Value {
    let angles = triangulate(&material.figures.gaps, &provider(material), &[]);
    notes.say("triangulation.staff", GapNumber::Three.how_to_measure());
    let process = Text::new(
        "蓝图的步骤保存在工作室里，不在回答的文件里。",
        "Steps of blueprints are kept in the studio; a file of answers holds none.",
    );
    notes.say("triangulation.process", process);
    let dims: Vec<Value> = angles
        .iter()
        .map(|angle| {
            let [customers, staff, process] = angle.sights.map(sight);
            json!({
                "dim": angle.dim,
                "customers": customers, "gap": angle.customers.gap, "n": angle.customers.n,
                "staff": staff, "process": process,
            })
        })
        .collect();
    json!({ "dims": dims, "finding": triangle_finding(&angles) })
}

const fn sight(sight: Sight) -> Option<&'static str> {
    match sight {
        Sight::Problem => Some("problem"),
        Sight::None => Some("none"),
        Sight::Unknown => None,
        Sight::TooFew => Some("too_few"),
    }
}

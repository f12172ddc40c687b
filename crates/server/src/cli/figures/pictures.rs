//! Pareto, spreads of opinion, and the items to look at first.

use serde_json::{Value, json};
use serviscope_domain::{
    scoring::{
        leads,
        pictures::{
            opinions::{Spread, opinions as spreads, opinions_finding},
            pareto::{ParetoBar, pareto as pareto_of, pareto_finding},
        },
    },
    statistics::Absent,
    text::Text,
};

use super::{Material, Notes};

/// How many items lead to steps of the service, as in the studio.
const LEADS: usize = 3;

/// What the weighted shortfall is made of.
pub(super) fn pareto(material: &Material, notes: &mut Notes) -> Value {
    let analysis = &material.figures.gaps;
    let Some(found) = pareto_of(material.key, analysis) else {
        if analysis.items.iter().all(|item| item.gap.is_none()) {
            return notes.null("pareto", Absent::NoPairs);
        }
        let reason = Text::new("没有题目低于期望。", "No item is below expectations.");
        return notes.say("pareto", reason);
    };
    let bar = |bar: &ParetoBar| {
        json!({
            "item": bar.item, "id": bar.id,
            "shortfall": bar.shortfall, "ci": bar.ci, "n": bar.n,
            "share": bar.share, "cumulative": bar.cumulative,
        })
    };
    json!({
        "items": found.bars.iter().map(bar).collect::<Vec<_>>(),
        "total": found.total,
        "vital": found.vital,
        "measured": found.measured,
        "default_weights": found.default_weights,
        "finding": pareto_finding(&found),
    })
}

/// How the answers to each item spread over the scale.
pub(super) fn opinions(material: &Material, notes: &mut Notes) -> Value {
    let found = spreads(material.key, material.answers());
    // Expectations that are not asked are no figure that is absent.
    let unasked = usize::from(!material.key.is_paired());
    let absent: Vec<_> = found
        .iter()
        .flat_map(|opinion| {
            let sides = [
                ("expectation", &opinion.expectation),
                ("perception", &opinion.perception),
            ];
            let sides = sides.into_iter().skip(unasked);
            sides.map(move |(side, spread)| {
                let reason = (spread.n() == 0).then_some(Absent::AllMissing);
                (format!("{}.{side}", opinion.id), reason)
            })
        })
        .collect();
    notes.members("opinions.items", &absent);
    let items: Vec<Value> = found
        .iter()
        .map(|opinion| {
            json!({
                "item": opinion.item, "id": opinion.id,
                "expectation": spread(&opinion.expectation),
                "perception": spread(&opinion.perception),
            })
        })
        .collect();
    json!({ "items": items, "finding": opinions_finding(&found) })
}

/// Counts and shares of one side; `null` where nobody answered.
fn spread(spread: &Spread) -> Value {
    if spread.n() == 0 {
        return Value::Null;
    }
    json!({
        "n": spread.n(),
        "counts": spread.counts,
        "unfavourable": spread.unfavourable(),
        "unfavourable_ci": spread.unfavourable_ci(),
        "neutral": spread.neutral().map(|place| spread.share(place)),
        "favourable": spread.favourable(),
    })
}

/// The worst items. The steps that they measure are in blueprints, which the studio keeps.
pub(super) fn next_steps(material: &Material, notes: &mut Notes) -> Value {
    let reason = Text::new(
        "蓝图保存在工作室里，不在回答的文件里。",
        "Blueprints are kept in the studio; a file of answers holds none.",
    );
    let leads = leads(&material.figures.gaps, &[], LEADS);
    let items: Vec<Value> = leads
        .iter()
        .map(|lead| {
            let item = &lead.item;
            json!({
                "item": item.item, "id": item.id,
                "gap": item.gap, "ci": item.ci, "n": item.n,
            })
        })
        .collect();
    json!({ "items": items, "steps": notes.say("next_steps.steps", reason) })
}

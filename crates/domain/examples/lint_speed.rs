//! How long a lint of a large blueprint takes:
//! `cargo run --release -p serviscope-domain --example lint_speed [CARDS]`

use std::time::Instant;

use serviscope_domain::{
    blueprint::{Blueprint, Card, Link, LinkKind, Phase, lint::lint},
    text::Text,
};

/// A grid of all lanes with `count` cards, each linked to the next, every other one also further
/// on, and every flag set, so that most rules have something to tell.
fn blueprint(count: usize) -> Blueprint {
    let mut blueprint = Blueprint::blank("speed", Text::same("Speed"));
    let columns = count.div_ceil(20).max(1);
    blueprint.phases = (0..columns)
        .map(|column| Phase::new(format!("p{column}"), Text::same("Phase"), None))
        .collect();
    for index in 0..count {
        let lane = &blueprint.lanes[index % blueprint.lanes.len()];
        let phase = &blueprint.phases[index % columns];
        let title = Text::same(format!("Card {index}"));
        let mut card = Card::new(
            format!("c{index}"),
            lane.id.clone(),
            phase.id.clone(),
            title,
        );
        card.wait_point = true;
        card.fail_point = true;
        card.moment_of_truth = true;
        card.step.change(|step| {
            step.script = Text::new("请等一下，我去看看。", "Please wait, I will look.");
            step.timing.target = Some(60);
        });
        blueprint.cards.insert(card.id.clone(), card);
    }
    for index in 1..count {
        for (step, kind) in [(1, LinkKind::Sequence), (7, LinkKind::Handoff)] {
            if index >= step && (step == 1 || index % 2 == 0) {
                let (from, to) = (format!("c{}", index - step), format!("c{index}"));
                let link = Link::new(format!("{from}-{to}"), from, to, kind);
                blueprint.links.insert(link.id.clone(), link);
            }
        }
    }
    blueprint
}

fn main() {
    let count = std::env::args().nth(1).and_then(|text| text.parse().ok());
    let blueprint = blueprint(count.unwrap_or(1_000));
    let mut best = f64::INFINITY;
    let mut found = 0;
    for _ in 0..20 {
        let start = Instant::now();
        found = lint(&blueprint, &[]).len();
        best = best.min(start.elapsed().as_secs_f64() * 1e3);
    }
    println!(
        "{} cards, {} links: {found} findings in {best:.2} ms",
        blueprint.cards.len(),
        blueprint.links.len()
    );
}

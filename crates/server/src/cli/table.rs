//! A gap analysis, or perceptions alone, as plain text for a terminal.

use std::fmt::Write as _;

use serviscope_domain::models::Servperf;
use serviscope_domain::scoring::{GapAnalysis, ScoringKey};
use serviscope_domain::statistics::{Figure, Summary};

/// Dimensions, overall gap, items and the reasons for absent figures.
pub(super) fn gaps(analysis: &GapAnalysis) -> String {
    let mut text = format!(
        "{}: {} responses; gap = perception - expectation\n\n",
        analysis.instrument, analysis.n
    );
    line(
        &mut text,
        "dimension",
        ["E", "P", "gap", "n"].map(str::to_owned),
    );
    for dimension in &analysis.dims {
        let figures = [dimension.expectation, dimension.perception, dimension.gap].map(figure);
        let [e, p, gap] = figures;
        line(
            &mut text,
            &dimension.dim,
            [e, p, gap, dimension.n.to_string()],
        );
    }
    let overall = &analysis.overall;
    let _ = writeln!(
        text,
        "\noverall gap: weighted {}, unweighted {}, mean of items {}\n",
        figure(overall.weighted),
        figure(overall.unweighted),
        figure(overall.item_mean)
    );
    line(&mut text, "item", ["E", "P", "gap", "n"].map(str::to_owned));
    for item in &analysis.items {
        let [e, p, gap] = [item.expectation, item.perception, item.gap].map(figure);
        line(
            &mut text,
            &format!("{} {}", item.item, item.id),
            [e, p, gap, item.n.to_string()],
        );
    }
    for note in &analysis.notes {
        let _ = writeln!(text, "\n{}: {}", note.key, note.reason.en);
    }
    text
}

/// The perceptions of dimensions, of all, and of items.
pub(super) fn perceptions(key: &ScoringKey, found: &Servperf, n: usize) -> String {
    let mut text = format!(
        "{}: {n} responses; perceptions on {} to {}, no expectations are asked\n\n",
        key.instrument, key.min, key.max
    );
    let heads = ["P", "lower", "upper", "n"].map(str::to_owned);
    line(&mut text, "dimension", heads.clone());
    for dimension in &found.dims {
        line(&mut text, &dimension.dim, columns(&dimension.score));
    }
    text.push('\n');
    line(&mut text, "overall", columns(&found.overall));
    text.push('\n');
    line(&mut text, "item", heads);
    for (item, of) in key.items.iter().zip(&found.items) {
        let name = format!("{} {}", item.number, item.id);
        line(&mut text, &name, columns(&of.score));
    }
    text
}

/// A mean, its 95 % interval, and how many are behind it.
fn columns(score: &Figure<Summary>) -> [String; 4] {
    let known = score.as_ref().ok();
    let bound = |place: usize| figure(known.and_then(|known| known.ci?.get(place).copied()));
    [
        figure(known.map(|known| known.mean)),
        bound(0),
        bound(1),
        known.map_or(0, |known| known.n).to_string(),
    ]
}

fn line(text: &mut String, name: &str, columns: [String; 4]) {
    let [a, b, c, d] = columns;
    let _ = writeln!(text, "{name:<16}{a:>8}{b:>8}{c:>8}{d:>7}");
}

/// Two decimals, or a dash where there is no figure.
fn figure(value: Option<f64>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| format!("{value:.2}"))
}

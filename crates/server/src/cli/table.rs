//! A gap analysis as plain text for a terminal.

use std::fmt::Write as _;

use serviscope_domain::scoring::GapAnalysis;

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

fn line(text: &mut String, name: &str, columns: [String; 4]) {
    let [a, b, c, d] = columns;
    let _ = writeln!(text, "{name:<16}{a:>8}{b:>8}{c:>8}{d:>7}");
}

/// Two decimals, or a dash where there is no figure.
fn figure(value: Option<f64>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| format!("{value:.2}"))
}

//! How many options can be chosen, and how many are.

use serviscope_domain::survey::{Question, rich::NONE};

use super::{Pick, words};
use crate::respond::{
    app::App,
    dom::{self, Tag, tag},
};

fn count_id(question: &Question) -> String {
    ["count-", &question.id].concat()
}

fn counts(pick: &Pick<'_>) -> bool {
    pick.several && (pick.min.is_some_and(|min| min > 1) || pick.max.is_some())
}

fn words_of(app: &App, pick: &Pick<'_>, chosen: &[String]) -> String {
    let count = chosen.iter().filter(|id| *id != NONE).count();
    let label = match (pick.min.filter(|min| *min > 1), pick.max) {
        (_, Some(max)) if count >= max => words::FULL,
        (Some(min), Some(max)) if min == max => words::EXACTLY,
        (Some(_), Some(_)) => words::BETWEEN,
        (Some(_), None) => words::AT_LEAST,
        (None, _) => words::AT_MOST,
    };
    let number = |number: Option<usize>| number.unwrap_or_default().to_string();
    let (min, max) = (number(pick.min), number(pick.max));
    let values = [
        ("min", min.as_str()),
        ("max", max.as_str()),
        ("n", &count.to_string()),
    ];
    label.with(app.lang, &values)
}

/// The count, where there is a fewest or a most.
pub(super) fn view(
    app: &App,
    question: &Question,
    pick: &Pick<'_>,
    chosen: &[String],
) -> Option<Tag> {
    counts(pick).then(|| {
        tag("p")
            .attr("id", &count_id(question))
            .class("hint")
            .attr("role", "status")
            .text(&words_of(app, pick, chosen))
    })
}

/// Brings the count in step with the answer.
pub(super) fn refresh(app: &App, question: &Question, pick: &Pick<'_>, chosen: &[String]) {
    if counts(pick) {
        dom::set_text(&count_id(question), &words_of(app, pick, chosen));
    }
}

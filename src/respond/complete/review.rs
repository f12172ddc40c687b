//! All answers on one screen, each a press away from being changed.

use serviscope_domain::response::{SheetLine, answer_sheet};

use super::words;
use crate::respond::{
    app::App,
    dom::{Tag, button, heading, tag},
    words as common,
};

/// Every shown question with its answer in words.
pub(super) fn view(app: &App) -> Tag {
    let lang = app.lang;
    let list = app.draft.shown(&app.survey).into_iter().fold(
        tag("dl").class("review"),
        |list, question| {
            let text = app.say(&question.text);
            let lines = answer_sheet(&app.survey, None, &app.draft.answers);
            let lines: Vec<SheetLine> = lines
                .into_iter()
                .flat_map(|section| section.lines)
                .filter(|line| question.keys().contains(&line.id))
                .collect();
            let label = words::EDIT_OF.with(lang, &[("question", &text)]);
            let edit = button(
                "button quiet",
                &["edit ", &question.id].concat(),
                words::EDIT.get(lang),
            )
            .attr("aria-label", &label);
            let several = lines.len() > 1;
            let answers = lines.iter().fold(tag("dd"), |answers, line| {
                let words = match &line.answer {
                    Some(answer) => answer.get(lang).to_owned(),
                    None => words::NO_ANSWER.get(lang).to_owned(),
                };
                let row = tag("p");
                let row = if several {
                    row.child(
                        tag("span")
                            .class("hint")
                            .text(&app.say(&line.question))
                            .text(" "),
                    )
                } else {
                    row
                };
                answers.child(row.text(&words))
            });
            list.child(
                tag("div")
                    .child(tag("dt").text(&text))
                    .child(answers.child(edit)),
            )
        },
    );
    let missing = app.draft.missing(&app.survey).len();
    let missing = (missing > 0).then(|| {
        let text = common::MISSING_SOME.with(lang, &[("n", &missing.to_string())]);
        tag("div")
            .class("message calm")
            .child(tag("p").text(&text))
            .child(button("button", "missing", common::TO_MISSING.get(lang)))
    });
    let steps = tag("nav")
        .class("steps")
        .child(button("button", "back", common::BACK.get(lang)))
        .child(button("button primary", "submit", common::SUBMIT.get(lang)));
    tag("section")
        .class("screen")
        .child(heading(words::REVIEW.get(lang)))
        .child(tag("p").text(common::READY_LEAD.get(lang)))
        .maybe(missing)
        .child(list)
        .child(steps)
}

//! All answers on one screen, each a press away from being changed.

use serviscope_domain::response::{SheetLine, answer_sheet};

use super::words;
use crate::respond::{
    app::App,
    dom::{Tag, button, heading, tag},
    screens::{missing, submit_steps},
    words as common,
};

/// Every shown question with its answer in words.
pub(super) fn view(app: &App) -> Tag {
    let lang = app.lang;
    let sheet: Vec<SheetLine> = answer_sheet(&app.survey, None, &app.draft.answers)
        .into_iter()
        .flat_map(|section| section.lines)
        .collect();
    let list = app.draft.shown(&app.survey).into_iter().fold(
        tag("dl").class("review"),
        |list, question| {
            let text = app.say(&question.text);
            let lines: Vec<&SheetLine> = sheet
                .iter()
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
    tag("section")
        .class("screen")
        .child(heading(words::REVIEW.get(lang)))
        .child(tag("p").text(common::READY_LEAD.get(lang)))
        .maybe(missing(app))
        .child(list)
        .child(submit_steps(app))
}

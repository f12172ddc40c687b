//! One question, with back and next.

use serviscope_domain::survey::QuestionKind;

use crate::respond::{
    app::App,
    dom::{self, HEADING, Tag, button, heading, tag},
    inputs, words,
};

/// The question at the draft's place.
pub(super) fn view(app: &App) -> Tag {
    let Some(question) = app.question() else {
        return tag("section");
    };
    let section = app
        .survey
        .section_of(&question.id)
        .filter(|section| !section.title.zh.is_empty())
        .map(|section| {
            tag("p")
                .class("section")
                .child(tag("b").text(&app.say(&section.title)))
                .text(" ")
                .text(&app.say(&section.lead))
        });
    let (role, input) = inputs::view(app, &question.kind);
    let answer = tag("div")
        .class("answer")
        .attr("role", role)
        .attr("aria-labelledby", HEADING)
        .attr("aria-describedby", "needed")
        .child(input);
    let needed = tag("p")
        .attr("id", "needed")
        .class("error")
        .attr("role", "alert")
        .text(&needed(app));
    let steps = tag("nav")
        .class("steps")
        .child(button("button", "back", words::BACK.get(app.lang)))
        .child(button("button primary", "next", next_words(app)).attr("id", "next"));
    tag("section")
        .class("screen question")
        .maybe(resumed(app))
        .maybe(section)
        .child(heading(&app.say(&question.text)))
        .child(answer)
        .child(needed)
        .child(steps)
}

/// Tells a returning respondent that the earlier answers are there.
fn resumed(app: &App) -> Option<Tag> {
    app.resumed.then(|| {
        tag("div")
            .class("message calm")
            .attr("role", "status")
            .child(tag("span").text(words::WELCOME_BACK.get(app.lang)))
            .child(button(
                "button quiet",
                "restart",
                words::START_OVER.get(app.lang),
            ))
    })
}

/// "Skip" where the question may be left without an answer.
fn next_words(app: &App) -> &'static str {
    let skips = app
        .question()
        .is_some_and(|question| !question.is_answered(&app.draft.answers) && app.may_go_on());
    if skips { words::SKIP } else { words::NEXT }.get(app.lang)
}

/// What is needed before the survey can go on, once somebody tried.
fn needed(app: &App) -> String {
    match app.question().map(|question| &question.kind) {
        _ if !app.complaint => String::new(),
        Some(QuestionKind::ConstantSum { total, .. }) => {
            words::SUM_NEEDED.with(app.lang, &[("n", &total.to_string())])
        }
        _ => words::NEEDED.get(app.lang).to_owned(),
    }
}

/// Brings the messages and buttons in step.
pub(super) fn refresh(app: &App) {
    dom::set_text("next", next_words(app));
    dom::set_text("needed", &needed(app));
}

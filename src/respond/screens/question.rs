//! The questions of one screen, with back and next.

use serviscope_domain::survey::{Problem, Question, Section};

use super::{heading_id, needed_id};
use crate::respond::{
    app::App,
    dom::{self, HEADING, Tag, button, heading, tag},
    inputs, words,
};

/// The questions at the draft's place.
pub(super) fn view(app: &App) -> Tag {
    let questions = app.questions();
    let section = questions
        .first()
        .and_then(|question| app.survey.section_of(&question.id));
    let screen = tag("section").class("screen question").maybe(resumed(app));
    let screen = match questions.as_slice() {
        [only] => screen
            .maybe(section.and_then(|section| lead(app, section)))
            .child(headed(app, only, "h1")),
        several => several
            .iter()
            .fold(screen.child(title(app, section)), |screen, question| {
                screen.child(headed(app, question, "h2"))
            }),
    };
    let steps = tag("nav")
        .class("steps")
        .maybe(may_go_back(app).then(|| button("button", "back", words::BACK.get(app.lang))))
        .child(button("button primary", "next", next_words(app)).attr("id", "next"));
    screen.child(steps)
}

#[cfg(feature = "rich")]
fn may_go_back(app: &App) -> bool {
    !app.survey.flow.forward_only
}

#[cfg(not(feature = "rich"))]
fn may_go_back(_: &App) -> bool {
    true
}

/// The section's title and instruction above a single question.
fn lead(app: &App, section: &Section) -> Option<Tag> {
    (!section.title.zh.is_empty()).then(|| {
        tag("p")
            .class("section")
            .child(tag("b").text(&app.say(&section.title)))
            .text(" ")
            .text(&app.say(&section.lead))
    })
}

/// The heading of a screen with several questions.
fn title(app: &App, section: Option<&Section>) -> Tag {
    let named = section.filter(|section| !section.title.zh.is_empty());
    let title = named.map_or(&app.survey.title, |section| &section.title);
    let lead = named.map(|section| tag("p").class("section").text(&app.say(&section.lead)));
    tag("header").child(heading(&app.say(title))).maybe(lead)
}

/// The element around an answer; a `fieldset` can be disabled with all that is in it.
const GROUP: &str = if cfg!(feature = "rich") {
    "fieldset"
} else {
    "div"
};

/// A question under its heading.
fn headed(app: &App, question: &Question, level: &str) -> Tag {
    let (role, input) = inputs::view(app, question);
    let id = heading_id(&question.id);
    let needed_id = needed_id(&question.id);
    let title = tag(level)
        .attr("id", &id)
        .attr("tabindex", "-1")
        .text(&title_of(app, question));
    let answer = tag(GROUP)
        .class("answer")
        .attr("role", role)
        .attr("aria-labelledby", &id)
        .attr("aria-describedby", &needed_id);
    #[cfg(feature = "rich")]
    let answer = inputs::lock(app, question, answer);
    let answer = answer.child(input);
    let needed = tag("p")
        .attr("id", &needed_id)
        .class("error")
        .attr("role", "alert")
        .text(&needed(app, question));
    let block = tag("div")
        .class("block")
        .attr("data-q", &question.id)
        .child(title);
    #[cfg(feature = "rich")]
    let block = crate::respond::complete::notes(app, question, block);
    block.child(answer).child(needed)
}

#[cfg(feature = "rich")]
use inputs::title as title_of;

#[cfg(not(feature = "rich"))]
fn title_of(app: &App, question: &Question) -> String {
    app.say(&question.text)
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

/// "Skip" where everything may be left without an answer.
fn next_words(app: &App) -> &'static str {
    let may_be_skipped = |question: &&Question| {
        let problem = app.problem(question);
        #[cfg(feature = "rich")]
        let problem = problem.filter(|problem| *problem != Problem::AskedTwice);
        problem.is_none() && !question.is_answered(&app.draft.answers)
    };
    let skips = app.questions().iter().all(may_be_skipped);
    if skips { words::SKIP } else { words::NEXT }.get(app.lang)
}

/// What is wrong with the answer, once somebody tried to go on.
fn needed(app: &App, question: &Question) -> String {
    if !app.complaint {
        return String::new();
    }
    match app.problem(question) {
        None => String::new(),
        Some(Problem::Sum(total)) => words::SUM_NEEDED.with(app.lang, &[("n", &total.to_string())]),
        #[cfg(feature = "rich")]
        Some(Problem::Wrong(text)) => app.say(&text),
        #[cfg(feature = "rich")]
        Some(Problem::AskedTwice) => crate::respond::complete::asked_twice(app),
        #[cfg(feature = "rich")]
        Some(Problem::Needed) => {
            inputs::needed(app, question).unwrap_or_else(|| words::NEEDED.get(app.lang).to_owned())
        }
        #[cfg(not(feature = "rich"))]
        Some(Problem::Needed) => words::NEEDED.get(app.lang).to_owned(),
    }
}

/// Brings the messages and buttons in step.
pub(super) fn refresh(app: &App) {
    dom::set_text("next", next_words(app));
    for question in app.questions() {
        let text = needed(app, question);
        let id = needed_id(&question.id);
        dom::set_text(&id, &text);
        dom::set_invalid(&id, !text.is_empty());
    }
}

/// The id of the element that takes the focus on this screen.
pub(super) fn focus_id(app: &App) -> String {
    match app.questions().as_slice() {
        [only] => heading_id(&only.id),
        _ => HEADING.to_owned(),
    }
}

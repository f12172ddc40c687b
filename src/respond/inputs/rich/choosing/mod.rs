//! Kinds that are answered by pressing.
//!
//! | module | kinds |
//! |---|---|
//! | [`list`], [`other`] | options as rows or picture cards, one or several; the words beside "other" |
//! | [`search`] | options behind a field that filters them |
//! | [`numbers`] | stars, and numbers with words at both ends |
//! | [`slider`] | a number on a line |
//! | [`ranking`] | options in order of preference |
//! | [`agree`] | a box to tick |

mod agree;
mod list;
mod numbers;
mod other;
mod ranking;
mod search;
mod slider;
mod words;

use serviscope_domain::survey::{
    Question,
    rich::{Kind, OptionList},
};
use web_sys::{Element, KeyboardEvent};

use self::{list::Pick, numbers::Scale};
use crate::respond::{
    app::{App, Page},
    dom::{self, Tag, field, target},
};

/// What belongs together in this family.
enum Form<'a> {
    Pick(Pick<'a>),
    Search(&'a OptionList),
    Scale(Scale<'a>),
    Slider(slider::Line<'a>),
    Ranking(&'a OptionList),
    Agree(&'a serviscope_domain::text::Text),
}

fn form(kind: &Kind) -> Option<Form<'_>> {
    Some(match kind {
        Kind::One { list, search: true } => Form::Search(list),
        Kind::One { list, .. } => Form::Pick(Pick::one(list)),
        Kind::Several { list, min, max } => Form::Pick(Pick {
            several: true,
            min: *min,
            max: *max,
            ..Pick::one(list)
        }),
        Kind::Images { list, several } => Form::Pick(Pick {
            several: *several,
            pictures: true,
            ..Pick::one(list)
        }),
        Kind::Stars { count } => Form::Scale(Scale::stars(*count)),
        Kind::Ends {
            min,
            max,
            low,
            high,
        } => Form::Scale(Scale {
            min: *min,
            max: *max,
            words: Some((low, high)),
        }),
        Kind::Slider {
            min,
            max,
            step,
            low,
            high,
        } => Form::Slider(slider::Line {
            min: *min,
            max: *max,
            step: *step,
            low,
            high,
        }),
        Kind::Ranking { list } => Form::Ranking(list),
        Kind::Agree { text } => Form::Agree(text),
        _ => return None,
    })
}

/// The role of the answer's group, and its elements.
pub(super) fn view(app: &App, question: &Question, kind: &Kind) -> (&'static str, Tag) {
    match form(kind) {
        Some(Form::Pick(pick)) => (pick.role(), list::view(app, question, &pick)),
        Some(Form::Search(list)) => ("group", search::view(app, question, list)),
        Some(Form::Scale(scale)) => ("radiogroup", numbers::view(app, question, &scale)),
        Some(Form::Slider(line)) => ("group", slider::view(app, question, &line)),
        Some(Form::Ranking(list)) => ("group", ranking::view(app, question, list)),
        Some(Form::Agree(text)) => ("group", agree::view(app, question, text)),
        None => ("group", dom::tag("div")),
    }
}

/// Brings the elements in step with the answers.
pub(super) fn refresh(app: &App, question: &Question, kind: &Kind) {
    match form(kind) {
        Some(Form::Pick(pick)) => list::refresh(app, question, &pick),
        Some(Form::Search(list)) => search::refresh(app, question, list),
        Some(Form::Scale(scale)) => numbers::refresh(app, question, &scale),
        Some(Form::Slider(line)) => slider::refresh(app, question, &line),
        Some(Form::Ranking(list)) => ranking::refresh(app, question, list),
        Some(Form::Agree(_)) => agree::refresh(app, question),
        None => {}
    }
}

/// What pressing something named `name` does.
pub(super) fn press(
    page: &Page,
    question: &Question,
    kind: &Kind,
    name: &str,
    argument: &str,
    advance: bool,
) {
    match form(kind) {
        Some(Form::Pick(pick)) => list::press(page, question, &pick, name, argument, advance),
        Some(Form::Search(list)) => search::press(page, question, list, name, argument, advance),
        Some(Form::Scale(scale)) => numbers::press(page, question, &scale, argument, advance),
        Some(Form::Slider(line)) => slider::press(page, question, &line, name),
        Some(Form::Ranking(list)) => ranking::press(page, question, list, name, argument, advance),
        Some(Form::Agree(_)) => agree::press(page, question),
        None => {}
    }
}

/// What typing `value` into the field `part` does.
pub(super) fn typed(page: &Page, question: &Question, kind: &Kind, part: &str, value: &str) {
    match (part, form(kind)) {
        ("other", _) => other::write(page, question, value),
        ("search", Some(Form::Search(list))) => search::typed(page, question, list, value),
        ("slide", Some(Form::Slider(line))) => slider::slide(&page.borrow(), question, &line),
        _ => {}
    }
}

/// What a key does to the question; whether it did anything.
pub(super) fn key(page: &Page, question: &Question, kind: &Kind, event: &KeyboardEvent) -> bool {
    let target = target(event);
    let is_typing = target
        .as_ref()
        .is_some_and(|target| target.has_attribute("data-part"));
    match form(kind) {
        Some(Form::Search(list)) => search::key(page, question, list, event),
        Some(Form::Ranking(list)) => ranking::key(page, question, list, event),
        Some(Form::Slider(_)) => slider::key(page, question, event),
        Some(Form::Pick(pick)) if !is_typing && !event.repeat() => {
            list::key(page, question, &pick, &event.key())
        }
        Some(Form::Scale(scale)) if !event.repeat() => {
            numbers::key(page, question, &scale, &event.key())
        }
        _ => false,
    }
}

/// Listens for what clicks and typing do not tell.
pub(super) fn run(page: &Page) {
    list::run();
    search::run(page);
    slider::run(page);
    ranking::run(page);
}

/// The id of the option at `place`, counted in the order of the survey.
fn option_id(question: &Question, place: usize) -> String {
    [&question.id, "-", &place.to_string()].concat()
}

/// The question that an element belongs to, and its kind, unless rules keep it from being changed.
fn question_at(page: &Page, element: &Element) -> Option<Question> {
    let id = dom::question_around(element)?;
    // Not while the screen is being made: it is not there to be used yet.
    let app = page.try_borrow().ok()?;
    let question = app.question(&id)?;
    (!super::is_locked(&app, question)).then(|| question.clone())
}

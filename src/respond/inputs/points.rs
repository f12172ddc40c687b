//! A constant sum: points shared among parts.

use serviscope_domain::{
    response::{Answer, AnswerChange},
    survey::{Part, QuestionKind, points_left, spread_evenly},
};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::respond::{
    app::{self, App, Page},
    dom::{self, Tag, button, tag},
    words,
};

/// What the buttons beside a field add or take away.
const STEP: i32 = 5;

/// The parts with their points, and what is left.
pub(super) fn view(app: &App, total: i32, parts: &[Part]) -> Tag {
    let tools = tag("div")
        .class("points-tools")
        .child(
            button("button quiet", "spread", words::FILL_REST.get(app.lang)).attr("id", "spread"),
        )
        .child(button("button quiet", "clear", words::CLEAR.get(app.lang)));
    let balance = tag("p").attr("id", "balance").attr("role", "status");
    parts
        .iter()
        .fold(tag("div").class("points"), |group, part| {
            group.child(row(app, part))
        })
        .child(
            balance
                .class(balance_class(app, total, parts))
                .text(&balance_words(app, total, parts)),
        )
        .child(tools)
}

/// One part: its name, a field for its points, and buttons for thumbs.
fn row(app: &App, part: &Part) -> Tag {
    let name = part.text.get(app.lang);
    let field = field_id(part);
    let step = |action: &str, sign: &str, label: crate::ui::label::Label| {
        let action = [action, " ", &part.id].concat();
        button("icon-button", &action, sign)
            .attr("aria-label", &label.with(app.lang, &[("part", name)]))
    };
    let label = tag("label")
        .attr("for", &field)
        .child(tag("b").text(name).text(" "))
        .child(tag("span").text(part.hint.get(app.lang)));
    let input = tag("input")
        .attr("id", &field)
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .attr("data-part", &part.id)
        .attr("value", &shown(app, part));
    tag("div")
        .class("points-row")
        .child(label)
        .child(step("less", "−", words::LESS))
        .child(input)
        .child(step("more", "+", words::MORE))
}

fn field_id(part: &Part) -> String {
    ["points-", &part.id].concat()
}

/// The points of a part as a person reads them; nothing where none were given.
fn shown(app: &App, part: &Part) -> String {
    app.draft
        .answers
        .number(&part.id)
        .map(|points| whole(points).to_string())
        .unwrap_or_default()
}

/// Points are whole numbers of three digits; formatting them as such spares a phone the code that
/// prints every floating-point number exactly.
#[expect(
    clippy::cast_possible_truncation,
    reason = "points are at most the total"
)]
fn whole(points: f64) -> i32 {
    points as i32
}

fn given(app: &App, parts: &[Part]) -> Vec<Option<f64>> {
    parts
        .iter()
        .map(|part| app.draft.answers.number(&part.id))
        .collect()
}

fn balance_words(app: &App, total: i32, parts: &[Part]) -> String {
    let left = whole(points_left(total, &given(app, parts)));
    let (label, points) = match left {
        0 => (words::EXACT, total),
        left if left > 0 => (words::REMAINING, left),
        left => (words::TOO_MANY, -left),
    };
    label.with(app.lang, &[("n", &points.to_string())])
}

fn balance_class(app: &App, total: i32, parts: &[Part]) -> &'static str {
    if whole(points_left(total, &given(app, parts))) == 0 {
        "balance exact"
    } else {
        "balance"
    }
}

/// Brings fields and balance in step with the answers.
pub(super) fn refresh(app: &App, total: i32, parts: &[Part]) {
    for part in parts {
        let field = dom::by_id(&field_id(part));
        let value = shown(app, part);
        if let Some(field) = field
            .as_ref()
            .and_then(|field| field.dyn_ref::<HtmlInputElement>())
            && field.value() != value
        {
            field.set_value(&value);
        }
    }
    dom::set_text("balance", &balance_words(app, total, parts));
    dom::set_attr("balance", "class", balance_class(app, total, parts));
}

/// The parts of the question on the screen, and what they must add up to.
fn question(app: &App) -> Option<(i32, Vec<Part>)> {
    match &app.question()?.kind {
        QuestionKind::ConstantSum { total, parts } => Some((*total, parts.clone())),
        _ => None,
    }
}

/// Gives a part the typed points. What is no digit is left out.
pub(in crate::respond) fn set_points(page: &Page, part: &str, typed: &str) {
    let digits: String = typed.chars().filter(char::is_ascii_digit).take(4).collect();
    set(page, part, digits.parse().ok());
}

/// Gives a part one step more, or less.
pub(in crate::respond) fn step(page: &Page, part: &str, more: bool) {
    let now = whole(page.borrow().draft.answers.number(part).unwrap_or(0.0));
    set(page, part, Some(if more { now + STEP } else { now - STEP }));
}

fn set(page: &Page, part: &str, points: Option<i32>) {
    let Some((total, _)) = question(&page.borrow()) else {
        return;
    };
    let answer = points.map(|points| Answer::Number(points.clamp(0, total.max(0)).into()));
    app::answer(page, vec![(part.to_owned(), answer)], false);
}

/// Spreads the points that are left.
pub(in crate::respond) fn spread(page: &Page) {
    let changes: Option<Vec<AnswerChange>> = {
        let app = page.borrow();
        question(&app).and_then(|(total, parts)| {
            let points = spread_evenly(total, &given(&app, &parts))?;
            let answers = points
                .into_iter()
                .map(|points| Some(Answer::Number(points)));
            Some(parts.into_iter().map(|part| part.id).zip(answers).collect())
        })
    };
    if let Some(changes) = changes {
        app::answer(page, changes, false);
    }
}

/// Takes all points back.
pub(in crate::respond) fn clear(page: &Page) {
    let parts = question(&page.borrow())
        .map(|(_, parts)| parts)
        .unwrap_or_default();
    let changes = parts.into_iter().map(|part| (part.id, None)).collect();
    app::answer(page, changes, false);
}

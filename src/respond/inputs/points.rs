//! A constant sum: points shared among parts.

use serviscope_domain::{
    response::{Answer, AnswerChange},
    survey::{Part, points_left, spread_evenly},
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

/// What a button of the question `id` does.
pub(super) fn press(page: &Page, id: &str, total: i32, parts: &[Part], name: &str, part: &str) {
    let now = |part: &str| whole(page.borrow().draft.answers.number(part).unwrap_or(0.0));
    match name {
        "more" => set(page, id, total, part, Some(now(part) + STEP)),
        "less" => set(page, id, total, part, Some(now(part) - STEP)),
        "spread" => spread(page, id, total, parts),
        "clear" => {
            let changes = parts.iter().map(|part| (part.id.clone(), None)).collect();
            app::answer(page, id, changes, false);
        }
        _ => {}
    }
}

/// Gives a part the typed points. What is no digit is left out.
pub(super) fn set_points(page: &Page, id: &str, total: i32, part: &str, typed: &str) {
    let digits: String = typed.chars().filter(char::is_ascii_digit).take(4).collect();
    set(page, id, total, part, digits.parse().ok());
}

fn set(page: &Page, id: &str, total: i32, part: &str, points: Option<i32>) {
    let answer = points.map(|points| Answer::Number(points.clamp(0, total.max(0)).into()));
    app::answer(page, id, vec![(part.to_owned(), answer)], false);
}

/// Spreads the points that are left.
fn spread(page: &Page, id: &str, total: i32, parts: &[Part]) {
    let points = spread_evenly(total, &given(&page.borrow(), parts));
    let changes: Vec<AnswerChange> = points
        .into_iter()
        .flatten()
        .zip(parts)
        .map(|(points, part)| (part.id.clone(), Some(Answer::Number(points))))
        .collect();
    if !changes.is_empty() {
        app::answer(page, id, changes, false);
    }
}

//! Statements on a scale: rated once, or twice as expectation and perception.
//!
//! One table for every screen. Its rows become cards on a phone; on a wide screen the points stand
//! in columns. A row's radio buttons are one cell, a group with the statement as its name: screen
//! readers then say the statement once, and the point at every step.

use serviscope_domain::survey::{
    Question,
    rich::{PairRow, Points, Row},
};

use super::{parts, scale, words};
use crate::{
    respond::{
        app::{self, App, Page},
        dom::{Tag, tag},
        screens::{heading_id, needed_id},
    },
    ui::label::Label,
};

/// Statements rated once.
pub(super) fn view(app: &App, question: &Question, rows: &[Row], points: &Points) -> Tag {
    let needed = needed_id(&question.id);
    let lines = rows.iter().map(|row| {
        let label = parts::id("row", &row.id);
        let cell = scale::view(app, &row.id, points, &label, &needed);
        parts::line(&label, &app.say(&row.text), vec![cell])
    });
    let answer = column(app, points, words::YOUR_ANSWER, "visually-hidden");
    table(
        app,
        question,
        "matrix",
        points,
        vec![answer],
        lines.collect(),
    )
}

/// Statements rated twice.
pub(super) fn view_pairs(app: &App, question: &Question, rows: &[PairRow], points: &Points) -> Tag {
    let lines = rows.iter().map(|row| {
        let label = parts::id("row", &row.expectation);
        let cells = [
            (&row.expectation, words::EXPECTED),
            (&row.perception, words::EXPERIENCED),
        ]
        .map(|(key, side)| side_of(app, question, points, key, &label, side));
        parts::line(&label, &app.say(&row.text), cells.into())
    });
    let heads = [words::EXPECTED, words::EXPERIENCED]
        .map(|side| column(app, points, side, "side"))
        .into();
    table(app, question, "pairs", points, heads, lines.collect())
}

/// One of the two scales of a statement, with its name, which a phone shows above it.
fn side_of(
    app: &App,
    question: &Question,
    points: &Points,
    key: &str,
    statement: &str,
    side: Label,
) -> Tag {
    let id = parts::id("side", key);
    let name = tag("p")
        .class("side")
        .attr("id", &id)
        .text(side.get(app.lang));
    let labels = [statement, " ", &id].concat();
    tag("div").child(name).child(scale::view(
        app,
        key,
        points,
        &labels,
        &needed_id(&question.id),
    ))
}

fn column(app: &App, points: &Points, name: Label, class: &str) -> Tag {
    parts::column(class, name.get(app.lang)).child(scale::heads(points, app.lang))
}

fn table(
    app: &App,
    question: &Question,
    class: &str,
    points: &Points,
    mut heads: Vec<Tag>,
    lines: Vec<Tag>,
) -> Tag {
    let statement = words::STATEMENT.get(app.lang);
    heads.insert(0, parts::column("visually-hidden", statement));
    let class = ["sheet scales ", class, " ", scale::class(points)].concat();
    parts::table(&class, &heading_id(&question.id), heads, lines)
}

/// Brings the rows in step with the answers.
pub(super) fn refresh(app: &App, keys: &[String], points: &Points) {
    for key in keys {
        scale::refresh(app, key, points);
    }
}

/// Stores the point with this number for the row `key`; whether there is such a point.
pub(super) fn rate(page: &Page, id: &str, points: &Points, key: &str, number: i32) -> bool {
    let place = usize::try_from(number - points.min).ok();
    let place = place.filter(|_| number <= points.max);
    let Some(place) = place else { return false };
    let answer = scale::answer_at(points, place);
    app::answer(page, id, vec![(key.to_owned(), answer)], false);
    scale::focus(key, place);
    true
}

/// Stores the point that was pressed: `argument` is the row's key and the point's place.
pub(super) fn press(page: &Page, id: &str, points: &Points, argument: &str) {
    let Some((key, place)) = argument.rsplit_once(' ') else {
        return;
    };
    let answer = place
        .parse()
        .ok()
        .and_then(|place| scale::answer_at(points, place));
    if answer.is_some() {
        app::answer(page, id, vec![(key.to_owned(), answer)], false);
    }
}

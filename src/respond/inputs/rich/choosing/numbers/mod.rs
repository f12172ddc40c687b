//! Numbers in a row: stars, and scales with words at both ends.

mod digits;
mod mark;

use serviscope_domain::{response::Answer, survey::Question, text::Text};

pub(super) use self::{digits::key, mark::ends};
use super::{super::super::goes_on, field, words};
use crate::respond::{
    app::{self, App, Page},
    dom::{self, Tag, tag},
};

/// More numbers than this are no row that anybody could press.
const MOST: i32 = 101;

/// The most numbers beside each other on the smallest phone, and on a wide screen.
const NARROW: i32 = 6;
const WIDE: i32 = 11;

/// Numbers from `min` to `max`; stars if there are no words.
pub(super) struct Scale<'a> {
    pub(super) min: i32,
    pub(super) max: i32,
    pub(super) words: Option<(&'a Text, &'a Text)>,
}

impl Scale<'_> {
    /// One to `count` stars.
    pub(super) fn stars(count: u8) -> Self {
        Self {
            min: 1,
            max: count.into(),
            words: None,
        }
    }

    fn last(&self) -> i32 {
        self.max.min(self.min.saturating_add(MOST - 1))
    }

    /// How many stand beside each other if a row holds `most`: rows of about the same length.
    fn columns(&self, most: i32) -> i32 {
        let count = (self.last() - self.min + 1).max(1);
        let rows = (count + most - 1) / most;
        (count + rows - 1) / rows
    }
}

fn id(question: &Question, number: i32) -> String {
    [&question.id, "-", &number.to_string()].concat()
}

fn value_id(question: &Question) -> String {
    ["value-", &question.id].concat()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "what is stored here was a point of the scale"
)]
fn chosen(app: &App, question: &Question) -> Option<i32> {
    let number = app.draft.answers.number(&question.id)?;
    Some(number as i32)
}

/// The numbers, or the stars.
pub(super) fn view(app: &App, question: &Question, scale: &Scale<'_>) -> Tag {
    let chosen = chosen(app, question);
    let class = if scale.words.is_some() {
        "options numbers"
    } else {
        "options stars"
    };
    let row = (scale.min..=scale.last()).fold(tag("div").class(class), |row, number| {
        let radio = tag("input")
            .attr("type", "radio")
            .attr("name", &question.id)
            .attr("id", &id(question, number))
            .act(&["pick ", &number.to_string()].concat())
            .attr_if(chosen == Some(number), "checked", "");
        row.child(match scale.words {
            Some(words) => mark::number(app, scale, number, words, radio),
            None => mark::star(app, number, radio),
        })
    });
    let row = row
        .style("--narrow", &scale.columns(NARROW).to_string())
        .style("--wide", &scale.columns(WIDE).to_string());
    match scale.words {
        Some((low, high)) => tag("div")
            .class("choosing")
            .child(ends(
                app,
                &scale.min.to_string(),
                &scale.max.to_string(),
                low,
                high,
            ))
            .child(row),
        None => tag("div").class("choosing").child(row).child(
            tag("p")
                .attr("id", &value_id(question))
                .class("hint value")
                // The radio buttons say the same.
                .attr("aria-hidden", "true")
                .text(&value(app, question, scale)),
        ),
    }
}

fn value(app: &App, question: &Question, scale: &Scale<'_>) -> String {
    match chosen(app, question) {
        None => words::NO_STARS.get(app.lang).to_owned(),
        Some(number) => {
            let values = [("n", &*number.to_string()), ("all", &scale.max.to_string())];
            words::STARS_OF.with(app.lang, &values)
        }
    }
}

/// Checks the chosen number.
pub(super) fn refresh(app: &App, question: &Question, scale: &Scale<'_>) {
    let chosen = chosen(app, question);
    for number in scale.min..=scale.last() {
        if let Some(radio) = field(&id(question, number)) {
            radio.set_checked(chosen == Some(number));
        }
    }
    if scale.words.is_none() {
        dom::set_text(&value_id(question), &value(app, question, scale));
    }
}

/// What pressing a number does.
pub(super) fn press(
    page: &Page,
    question: &Question,
    scale: &Scale<'_>,
    number: &str,
    advance: bool,
) {
    let number = number.parse().ok();
    if let Some(number) = number.filter(|number| (scale.min..=scale.last()).contains(number)) {
        store(page, question, number, advance);
    }
}

fn store(page: &Page, question: &Question, number: i32, advance: bool) {
    let advance = advance && goes_on(&page.borrow());
    let answer = Some(Answer::Number(number.into()));
    app::answer(
        page,
        &question.id,
        vec![(question.id.clone(), answer)],
        advance,
    );
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn numbers_wrap_into_rows_of_about_the_same_length() {
        let scale = |min, max| Scale {
            min,
            max,
            words: None,
        };
        assert_eq!(scale(0, 10).columns(NARROW), 6);
        assert_eq!(scale(0, 10).columns(WIDE), 11);
        assert_eq!(scale(1, 7).columns(NARROW), 4);
        assert_eq!(scale(1, 5).columns(NARROW), 5);
        assert_eq!(Scale::stars(10).columns(NARROW), 5);
        assert_eq!(scale(3, 2).columns(NARROW), 1);
    }
}

//! Several things asked of each row: a drop-down, boxes to tick, or words.

use serviscope_domain::{
    response::Answer,
    survey::{
        Question,
        rich::{Cell, Listed, NONE, OTHER, OptionList, Row, cell_key, none, other},
    },
};

use super::{parts, words};
use crate::respond::{
    app::{self, App, Page},
    dom::{self, Tag, tag},
    screens::{heading_id, needed_id},
};

/// The longest words in a cell, in characters.
const LONGEST: usize = 200;

/// The rows with their cells: a table, or cards on a phone.
pub(super) fn view(app: &App, question: &Question, rows: &[Row], cells: &[Cell]) -> Tag {
    let needed = needed_id(&question.id);
    let lines = rows.iter().map(|row| {
        let statement = parts::id("row", &row.id);
        let cells = cells.iter().map(|cell| {
            let key = cell_key(row, cell);
            let name_id = parts::id("name", &key);
            let name = tag("span")
                .class("side")
                .attr("id", &name_id)
                .text(&app.say(&cell.text));
            let labels = [&*statement, " ", &*name_id].concat();
            let control = control(app, &key, cell)
                .attr("data-own", "")
                .attr("aria-labelledby", &labels)
                .attr("aria-describedby", &needed);
            tag("div").child(name).child(control)
        });
        parts::line(&statement, &app.say(&row.text), cells.collect())
    });
    let mut heads = vec![parts::column(
        "visually-hidden",
        words::STATEMENT.get(app.lang),
    )];
    heads.extend(
        cells
            .iter()
            .map(|cell| parts::column("", &app.say(&cell.text))),
    );
    parts::table(
        "sheet cells",
        &heading_id(&question.id),
        heads,
        lines.collect(),
    )
}

fn control(app: &App, key: &str, cell: &Cell) -> Tag {
    let id = parts::id("cell", key);
    let is_words = cell.options.ids().next().is_none();
    if cell.several && !is_words {
        return boxes(app, key, &cell.options).attr("id", &id);
    }
    let stored = app.draft.answers.text(key).unwrap_or_default();
    let control = if is_words {
        tag("input")
            .attr("type", "text")
            .attr("autocomplete", "off")
            .attr("maxlength", &LONGEST.to_string())
            .attr("value", stored)
    } else {
        drop_down(app, &cell.options, stored)
    };
    control.attr("id", &id).attr("data-part", key)
}

fn drop_down(app: &App, list: &OptionList, stored: &str) -> Tag {
    let nothing = tag("option")
        .attr("value", "")
        .text(words::CHOOSE.get(app.lang));
    list.ids().fold(tag("select").child(nothing), |select, id| {
        select.child(
            tag("option")
                .attr("value", id)
                .attr_if(id == stored, "selected", "")
                .text(&text(app, list, id)),
        )
    })
}

fn boxes(app: &App, key: &str, list: &OptionList) -> Tag {
    let chosen = app.draft.answers.list(key).unwrap_or_default();
    let group = tag("div").class("ticks").attr("role", "group");
    list.ids().fold(group, |group, id| {
        let is_chosen = chosen.iter().any(|chosen| chosen == id);
        let tick = tag("input")
            .attr("type", "checkbox")
            .attr("id", &tick_id(key, id))
            .act(&["tick ", key, " ", id].concat())
            .attr_if(is_chosen, "checked", "");
        group.child(
            tag("label")
                .class("tick")
                .child(tick)
                .child(tag("span").text(&text(app, list, id))),
        )
    })
}

fn tick_id(key: &str, id: &str) -> String {
    [key, "-", id].concat()
}

fn text(app: &App, list: &OptionList, id: &str) -> String {
    let known: Option<&Listed> = list.get(id);
    match (known, id) {
        (Some(option), _) => app.say(&option.text),
        (None, OTHER) => other().get(app.lang).to_owned(),
        (None, NONE) => none().get(app.lang).to_owned(),
        (None, _) => String::new(),
    }
}

/// Brings the cells in step with the answers.
pub(super) fn refresh(app: &App, rows: &[Row], cells: &[Cell]) {
    for (row, cell) in rows
        .iter()
        .flat_map(|row| cells.iter().map(move |cell| (row, cell)))
    {
        let key = cell_key(row, cell);
        let id = parts::id("cell", &key);
        let stored = app.draft.answers.text(&key).unwrap_or_default();
        if let Some(field) = dom::field(&id) {
            if field.value().trim() != stored && !parts::has_focus(&field) {
                field.set_value(stored);
            }
        } else if let Some(select) = parts::select(&id) {
            if select.value() != stored {
                select.set_value(stored);
            }
        } else {
            let chosen = app.draft.answers.list(&key).unwrap_or_default();
            for option in cell.options.ids() {
                if let Some(tick) = dom::field(&tick_id(&key, option)) {
                    tick.set_checked(chosen.iter().any(|chosen| chosen == option));
                }
            }
        }
        parts::mark(app, &id, !app.draft.answers.contains(&key));
    }
}

/// Stores a box that was ticked or cleared: `argument` is the cell's key and the option's id.
pub(super) fn press(page: &Page, id: &str, cells: &[Cell], argument: &str) {
    let Some((key, option)) = argument.split_once(' ') else {
        return;
    };
    let Some(cell) = cells.iter().find(|cell| is_of(key, cell)) else {
        return;
    };
    let chosen = {
        let app = page.borrow();
        let chosen = app.draft.answers.list(key).unwrap_or_default();
        cell.options.toggled(chosen, option)
    };
    let answer = (!chosen.is_empty()).then_some(Answer::List(chosen));
    app::answer(page, id, vec![(key.to_owned(), answer)], false);
}

fn is_of(key: &str, cell: &Cell) -> bool {
    key.strip_suffix(&*cell.id)
        .is_some_and(|row| row.ends_with('.'))
}

/// Stores what was chosen in a drop-down or written in a cell.
pub(super) fn typed(page: &Page, id: &str, key: &str, value: &str) {
    let text: String = value.trim().chars().take(LONGEST).collect();
    let answer = (!text.is_empty()).then_some(Answer::Text(text));
    app::answer(page, id, vec![(key.to_owned(), answer)], false);
}

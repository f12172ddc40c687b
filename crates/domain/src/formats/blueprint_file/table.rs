//! A table as a blueprint: one row a card. Lanes and phases are those that the rows name.

use std::collections::BTreeSet;

use super::{FileError, MOST_ROWS, error::of_cell};
use crate::{
    blueprint::{
        Blueprint, Lane, LaneId, LaneKind, Phase, PhaseId, apply,
        table::{Column, Words, paste_csv},
    },
    formats::{
        csv::{read_cells, write_cells},
        diagram::{LossReport, lanes},
    },
    text::{Lang, Text},
};

/// Other heads under which people keep titles.
const TITLES: [&str; 7] = ["step", "activity", "task", "name", "步骤", "活动", "名称"];

/// Reads the table.
///
/// # Errors
/// A table without titles or without rows, and one with too many rows.
pub(super) fn read(
    text: &str,
    id: &str,
    title: &str,
    lang: Lang,
) -> Result<(Blueprint, LossReport), FileError> {
    let mut rows = read_cells(text);
    if rows.len() > MOST_ROWS {
        return Err(FileError::TooLarge);
    }
    let heads = rows.first_mut().ok_or(FileError::NoRows)?;
    let is_list = heads.len() == 1;
    name_heads(heads, lang);
    let is_titled = heads.iter().any(|head| {
        let column = column(head);
        matches!(column, Some(Column::Words(Words::Title, _)))
    });
    if !is_titled && !is_list {
        return Err(FileError::NoTitles(heads.join(", ")));
    }
    let mut report = LossReport::default();
    let mut blueprint = Blueprint::blank(id, Text::same(title));
    name_phases(&mut blueprint, &rows);
    name_lanes(&mut blueprint, &rows, &mut report);
    let home = home(&blueprint).ok_or(FileError::NoRows)?;
    let pasted = paste_csv(
        &blueprint,
        &write_cells(&rows),
        (&home.0, &home.1),
        lang,
        "row",
    );
    apply(&mut blueprint, pasted.command).map_err(|error| FileError::Damaged(error.to_string()))?;
    if blueprint.cards.is_empty() {
        return Err(FileError::NoRows);
    }
    report.mapped = blueprint.cards.len();
    for problem in pasted.problems {
        let (zh, en) = of_cell(&problem.error);
        let place = Text::new(
            format!("第 {} 行，{}", problem.row, problem.column),
            format!("Row {}, {}", problem.row, problem.column),
        );
        report.drop(place.get(lang), &zh, &en);
    }
    for head in pasted.unknown {
        report.drop(
            head,
            "表头不认识，这一列没有导入",
            "the head is not known; the column was left out",
        );
    }
    report.change(
        title,
        "表格里没有连线，卡片之间要自己连",
        "a table holds no links; connect the cards yourself",
    );
    Ok((blueprint, report))
}

/// Gives heads without a language the one of the words in the table, and knows a few more names
/// for titles.
fn name_heads(heads: &mut [String], lang: Lang) {
    for head in heads {
        let plain = head.trim().to_lowercase();
        let words = if TITLES.contains(&plain.as_str()) {
            Some(Words::Title)
        } else {
            Words::ALL.iter().copied().find(|words| {
                let label = Column::Words(*words, lang).label();
                // “Title (Chinese)” and “标题（中文）” without what stands in brackets.
                let zh = label.zh.split('（').next().unwrap_or_default();
                let en = label.en.split(" (").next().unwrap_or_default();
                plain == words.name() || plain == zh || plain.eq_ignore_ascii_case(en)
            })
        };
        if let Some(words) = words {
            *head = Column::Words(words, lang).name();
        }
    }
}

/// The column with this name or head.
fn column(head: &str) -> Option<Column> {
    let head = head.trim();
    Column::all().into_iter().find(|column| {
        let label = column.label();
        column.name().eq_ignore_ascii_case(head)
            || label.zh == head
            || label.en.eq_ignore_ascii_case(head)
    })
}

/// What the rows say in a column, each once, in order.
fn named(rows: &[Vec<String>], wanted: Column) -> Vec<&str> {
    let Some(at) = rows
        .first()
        .and_then(|heads| heads.iter().position(|head| column(head) == Some(wanted)))
    else {
        return Vec::new();
    };
    let mut names: Vec<&str> = Vec::new();
    let mut known = BTreeSet::new();
    for row in rows.iter().skip(1) {
        let name = row.get(at).map_or("", |cell| cell.trim());
        if !name.is_empty() && known.insert(name) {
            names.push(name);
        }
    }
    names
}

/// The phases that the rows name, in their order; without any, those of a blank blueprint.
fn name_phases(blueprint: &mut Blueprint, rows: &[Vec<String>]) {
    let names = named(rows, Column::Phase);
    if names.is_empty() {
        return;
    }
    let phase = |(number, name): (usize, &&str)| {
        Phase::new(format!("phase-{number}"), Text::same(*name), None)
    };
    blueprint.phases = (1..).zip(&names).map(phase).collect();
}

/// Adds the lanes that the rows name and a blank blueprint has not.
fn name_lanes(blueprint: &mut Blueprint, rows: &[Vec<String>], report: &mut LossReport) {
    for name in named(rows, Column::Lane) {
        if LaneKind::ALL.into_iter().any(|kind| kind.is_called(name)) {
            continue;
        }
        let kind = lanes::guess(name).unwrap_or_else(|| {
            report.change(
                name,
                "看不出是哪一种泳道，作为“前台”",
                "its kind is not clear; it became a frontstage lane",
            );
            LaneKind::Frontstage
        });
        let id = LaneId::from(format!("lane-{}", blueprint.lanes.len() + 1));
        blueprint.lanes.push(Lane {
            id,
            title: Text::same(name),
            ..Lane::of(kind)
        });
    }
    // The sort is stable: lanes of a kind stay in the order of the table.
    blueprint.lanes.sort_by_key(|lane| lane.kind);
}

/// Where cards go that name no cell: what customers do, in the first phase.
fn home(blueprint: &Blueprint) -> Option<(LaneId, PhaseId)> {
    let lane = blueprint
        .lanes
        .iter()
        .find(|lane| lane.kind == LaneKind::CustomerActions)?;
    Some((lane.id.clone(), blueprint.phases.first()?.id.clone()))
}

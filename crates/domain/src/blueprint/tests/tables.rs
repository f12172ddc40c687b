//! The blueprint as a table.

use super::{
    super::{
        Blueprint, Command, Role, sample,
        table::{CellError, CellKind, Column, Flag, Number, Words, outline, paste_csv, to_csv},
    },
    add, apply, blank, card_ids, ids,
};
use crate::text::{Lang, Text};

fn write(blueprint: &mut Blueprint, column: Column, text: &str) -> Result<(), CellError> {
    let command = column.write(blueprint, &"a".into(), text)?;
    apply(blueprint, command).unwrap();
    Ok(())
}

#[test]
fn every_cell_that_can_be_written_reads_as_it_was_written() {
    let mut blueprint = blank();
    add(&mut blueprint, "a", "frontstage", "before");
    let role = Role::new("r", Text::new("前台", "Desk"));
    apply(&mut blueprint, Command::PutEntry { entry: role.into() }).unwrap();
    for column in Column::all() {
        let text = match column.kind() {
            CellKind::ReadOnly => {
                assert_eq!(write(&mut blueprint, column, "1"), Err(CellError::ReadOnly));
                continue;
            }
            CellKind::Words => "Greets",
            CellKind::Number => "7",
            CellKind::Decimal => "-1.5",
            CellKind::Flag => "1",
            CellKind::Choice(names) => names.last().unwrap(),
            CellKind::List => "SQ10 SQ13×3",
            CellKind::Reference => match column {
                Column::Phase => "After",
                Column::Lane => "Support processes",
                _ => "Desk",
            },
        };
        write(&mut blueprint, column, text).unwrap();
        let card = &blueprint.cards[&"a".into()];
        assert_eq!(column.read(&blueprint, card, Lang::En), text, "{column:?}");
        let is_place = matches!(column, Column::Phase | Column::Lane);
        if !is_place {
            write(&mut blueprint, column, "").unwrap();
            let card = &blueprint.cards[&"a".into()];
            assert_eq!(column.read(&blueprint, card, Lang::En), "", "{column:?}");
        }
    }
    assert!(blueprint.cards[&"a".into()].step.is_empty());
}

#[test]
fn what_does_not_fit_a_cell_is_refused() {
    let mut blueprint = blank();
    add(&mut blueprint, "a", "frontstage", "before");
    for (column, text) in [
        (Column::Number(Number::Severity), "11"),
        (Column::Number(Number::Target), "-1"),
        (Column::Expected, "2.5"),
        (Column::Expected, "NaN"),
        (Column::Flag(Flag::Start), "perhaps"),
        (Column::Phase, "Never"),
        (Column::Role, "Nobody"),
    ] {
        let before = blueprint.clone();
        assert!(
            write(&mut blueprint, column, text).is_err(),
            "{column:?} {text}"
        );
        assert_eq!(blueprint, before);
    }
}

#[test]
fn a_copy_as_csv_pastes_as_it_was() {
    let source = sample();
    let all: Vec<_> = source.cards.keys().cloned().collect();
    let csv = to_csv(&source, &all, Lang::Zh).unwrap();
    // Over itself nothing changes.
    let mut same = source.clone();
    let home = ("support".into(), "booking".into());
    let pasted = paste_csv(&same, &csv, (&home.0, &home.1), Lang::Zh, "n");
    assert_eq!((pasted.problems.len(), pasted.unknown.len()), (0, 0));
    assert!(apply(&mut same, pasted.command).unwrap().is_empty());
    // Elsewhere it makes the same cards, with the phases that are missing.
    let mut target = blank();
    let home = ("support".into(), "after".into());
    let pasted = paste_csv(&target, &csv, (&home.0, &home.1), Lang::Zh, "n");
    let change = apply(&mut target, pasted.command).unwrap();
    assert_eq!(target.cards.len(), source.cards.len());
    assert_eq!(target.phases.len(), 3 + source.phases.len());
    // The roles are not there.
    assert!(
        pasted
            .problems
            .iter()
            .all(|problem| problem.column == "岗位")
    );
    let titles = |blueprint: &Blueprint| -> Vec<String> {
        blueprint
            .in_order()
            .iter()
            .map(|card| card.title.zh.clone())
            .collect()
    };
    assert_eq!(titles(&target), titles(&source));
    change.invert().apply_to(&mut target).unwrap();
    assert_eq!(target, blank());
}

#[test]
fn a_list_of_lines_becomes_cards() {
    let mut blueprint = blank();
    let home = ("support".into(), "after".into());
    let pasted = paste_csv(
        &blueprint,
        "Greets\nSeats\n\n",
        (&home.0, &home.1),
        Lang::En,
        "n",
    );
    apply(&mut blueprint, pasted.command).unwrap();
    assert_eq!(ids(&blueprint, "support", "after"), ["n-1", "n-2"]);
    assert_eq!(blueprint.cards[&"n-1".into()].title.en, "Greets");
}

#[test]
fn heads_are_known_by_name_and_by_label_and_others_are_told() {
    let mut blueprint = blank();
    let home = ("support".into(), "after".into());
    let text = "标题（中文）\tphase\tLane\tcolour\twait_point\n等候\tDuring\tCustomer actions\tred\tmaybe\n";
    let pasted = paste_csv(&blueprint, text, (&home.0, &home.1), Lang::Zh, "n");
    assert_eq!(pasted.unknown, ["colour"]);
    let problem = &pasted.problems[0];
    assert_eq!((problem.row, problem.column.as_str()), (2, "等候点"));
    apply(&mut blueprint, pasted.command).unwrap();
    assert_eq!(ids(&blueprint, "customer_actions", "during"), ["n-2"]);
}

#[test]
fn an_outline_reads_like_a_note() {
    let blueprint = sample();
    let text = outline(&blueprint, &card_ids(&["wait", "book"]), Lang::En).unwrap();
    let expected = "Booking\n- Compares rooms and books\nCheck-in\n- Waits at the front desk\n  \
                    Peak from 14:00 to 16:00. After five minutes offer water, then say why and how much longer.\n";
    assert_eq!(text, expected);
}

#[test]
fn every_column_has_its_own_name_and_head() {
    let columns = Column::all();
    let names: std::collections::BTreeSet<_> = columns.iter().map(|column| column.name()).collect();
    let heads: std::collections::BTreeSet<_> =
        columns.iter().map(|column| column.label().zh).collect();
    assert_eq!((names.len(), heads.len()), (columns.len(), columns.len()));
    let words = Column::Words(Words::Title, Lang::Zh);
    assert_eq!(words.name(), "title_zh");
}

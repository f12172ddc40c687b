//! The order of rows.

use super::{
    super::{Blueprint, Card, CardId, Emotion},
    Column,
};
use crate::{gather::sort_by, text::Lang};

/// What a cell is sorted by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum SortKey {
    Number(i64),
    Words(String),
}

/// Cards in the order of a column: numbers by size, lanes and phases as they lie, choices as they
/// are listed, ticks first, texts by their characters without regard to case. Equal ones keep the
/// order that they are given in, and empty cells come last whichever way round. Cards that do not
/// exist are left out.
pub fn sort_cards(
    blueprint: &Blueprint,
    ids: &[CardId],
    column: Column,
    lang: Lang,
    descending: bool,
) -> Vec<CardId> {
    let cards = ids.iter().filter_map(|id| blueprint.cards.get(id));
    let keyed = cards.map(|card| (key(blueprint, card, column, lang), &card.id));
    let (mut full, empty): (Vec<_>, Vec<_>) = keyed.partition(|(key, _)| key.is_some());
    sort_by(&mut full, |(one, _), (other, _)| {
        let order = one.cmp(other);
        if descending { order.reverse() } else { order }
    });
    full.into_iter()
        .chain(empty)
        .map(|(_, id)| id.clone())
        .collect()
}

fn key(blueprint: &Blueprint, card: &Card, column: Column, lang: Lang) -> Option<SortKey> {
    let place = |index: usize| i64::try_from(index).ok().map(SortKey::Number);
    let feeling = |emotion: Option<Emotion>| {
        emotion.map(|emotion| SortKey::Number(i64::from(emotion.tenths())))
    };
    match column {
        Column::Phase => place(blueprint.phase_index(&card.phase)?),
        Column::Lane => place(blueprint.lane_index(&card.lane)?),
        Column::Flag(flag) => flag.of(card).then_some(SortKey::Number(0)),
        Column::Number(number) => Some(SortKey::Number(i64::from(number.of(card)?))),
        Column::Rpn => Some(SortKey::Number(i64::from(card.step.fail.rpn()?))),
        Column::Expected => feeling(card.step.emotion.expected),
        Column::Measured => feeling(card.step.emotion.measured),
        Column::Choice(choice) => {
            let name = choice.of(card)?;
            place(choice.names().iter().position(|other| *other == name)?)
        }
        Column::Id | Column::Words(..) | Column::Items | Column::Role => {
            let text = column.read(blueprint, card, lang);
            let text = text.trim();
            (!text.is_empty()).then(|| SortKey::Words(text.to_lowercase()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{Flag, Number, Words},
        *,
    };
    use crate::{blueprint::LaneId, text::Text};

    /// Three cards: times 30, none and 5; titles B, none and a.
    fn blueprint() -> Blueprint {
        let mut blueprint = Blueprint::blank("b", Text::default());
        for (id, lane, title, target) in [
            ("x", "backstage", "B", Some(30)),
            ("y", "frontstage", "", None),
            ("z", "support", "a", Some(5)),
        ] {
            let lane = LaneId::from(lane);
            let mut card = Card::new(id, lane, "before".into(), Text::same(title));
            card.step.change(|step| step.timing.target = target);
            card.wait_point = id == "z";
            blueprint.cards.insert(card.id.clone(), card);
        }
        blueprint
    }

    fn sorted(column: Column, descending: bool) -> Vec<String> {
        let ids = ["x", "y", "z"].map(CardId::from);
        let sorted = sort_cards(&blueprint(), &ids, column, Lang::En, descending);
        sorted.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn numbers_go_by_size_and_empty_cells_last_either_way() {
        let column = Column::Number(Number::Target);
        assert_eq!(sorted(column, false), ["z", "x", "y"]);
        assert_eq!(sorted(column, true), ["x", "z", "y"]);
    }

    #[test]
    fn texts_go_without_regard_to_case_and_lanes_as_they_lie() {
        let column = Column::Words(Words::Title, Lang::En);
        assert_eq!(sorted(column, false), ["z", "x", "y"]);
        assert_eq!(sorted(Column::Lane, false), ["y", "x", "z"]);
    }

    #[test]
    fn ticks_come_first_and_equal_cells_keep_their_order() {
        assert_eq!(
            sorted(Column::Flag(Flag::WaitPoint), false),
            ["z", "x", "y"]
        );
        assert_eq!(sorted(Column::Phase, true), ["x", "y", "z"]);
    }

    #[test]
    fn cards_that_are_gone_are_left_out() {
        let gone = [CardId::from("gone")];
        let column = Column::Words(Words::Title, Lang::En);
        assert!(sort_cards(&blueprint(), &gone, column, Lang::En, false).is_empty());
    }
}

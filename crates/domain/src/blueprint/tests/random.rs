//! Random sequences of commands: the rules hold after each one, undoing all of them gives the
//! blueprint back, and redoing all of them gives the result again.

use proptest::{collection::vec, prelude::*};

use super::{
    super::{Change, History, apply, parse, validate_invariants},
    strategies::{cases, command, start},
};

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn undo_all_and_redo_all(start in start(), commands in vec(command(), 1..40)) {
        let mut blueprint = start.clone();
        let mut history = History::new();
        for command in commands {
            let before = blueprint.clone();
            if let Ok(change) = apply(&mut blueprint, command) {
                history.record(change);
            } else {
                prop_assert_eq!(&blueprint, &before);
            }
            prop_assert_eq!(validate_invariants(&blueprint), Ok(()));
        }
        let end = blueprint.clone();
        prop_assert_eq!(&parse(&serde_json::to_string(&end).unwrap()).unwrap(), &end);
        while history.undo(&mut blueprint).unwrap().is_some() {
            prop_assert_eq!(validate_invariants(&blueprint), Ok(()));
        }
        prop_assert_eq!(&blueprint, &start);
        while history.redo(&mut blueprint).unwrap().is_some() {}
        prop_assert_eq!(&blueprint, &end);
    }

    #[test]
    fn joined_changes_are_one_change(start in start(), commands in vec(command(), 1..12)) {
        let mut end = start.clone();
        let joined = commands
            .into_iter()
            .filter_map(|command| apply(&mut end, command).ok())
            .fold(Change::default(), Change::then);
        let mut blueprint = start.clone();
        prop_assert_eq!(joined.apply_to(&mut blueprint), Ok(()));
        prop_assert_eq!(&blueprint, &end);
        prop_assert_eq!(joined.invert().apply_to(&mut blueprint), Ok(()));
        prop_assert_eq!(&blueprint, &start);
    }
}

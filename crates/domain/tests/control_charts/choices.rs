//! What an address chooses.

use proptest::prelude::*;
use serviscope_domain::scoring::{
    filter::{Pair, pairs, query},
    pictures::control::{Choices, Measure},
};

use crate::made::key;

#[test]
fn choices_come_back_from_an_address_and_nonsense_chooses_nothing() {
    let key = key();
    let text = "what=perception.reliability&per=week&chart=xs&rules=nelson&trend=on\
                &split=2026-10-01%20New%20desk&split=2026-09-01&least=5.5";
    let choices = Choices::from_pairs(&pairs(text), &key);
    assert_eq!(choices.measure, Measure::Perception(Some(1)));
    assert_eq!(choices.splits.len(), 2);
    assert_eq!(choices.splits[1].note, "New desk");
    let back = query(&choices.to_pairs(&key));
    assert_eq!(Choices::from_pairs(&pairs(&back), &key), choices);
    let nonsense = "what=gap.beauty&per=year&chart=pie&rules=mine&split=soon&least=NaN&most=inf";
    assert_eq!(
        Choices::from_pairs(&pairs(nonsense), &key),
        Choices::default()
    );
    assert!(Choices::default().to_pairs(&key).is_empty());
}

proptest! {
    #[test]
    fn any_choice_of_an_address_settles(given in prop::collection::vec(("(what|per|chart|rules|trend|split|least|most)", "[-a-z0-9. ]{0,16}"), 0..8)) {
        let key = key();
        let given: Vec<Pair> = given;
        let choices = Choices::from_pairs(&given, &key);
        prop_assert_eq!(&Choices::from_pairs(&choices.to_pairs(&key), &key), &choices);
    }
}

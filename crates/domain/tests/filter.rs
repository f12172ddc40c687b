//! Filters of the analysis: what an address says comes back, and the parts add up.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use chrono::NaiveDate;
use proptest::prelude::*;
use serviscope_domain::{
    response::{Response, Timing},
    sample::guests,
    scoring::{
        Counting, ScoringKey,
        filter::{
            Case, Field, Filter, Flagged, Part, Present, Versions, View, cases, pairs, query,
            select,
        },
    },
    survey::{
        Variant, bundled,
        rich::{Mark, Review, Session},
    },
};

fn responses() -> Vec<Response> {
    let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
    guests(&key, ("servqual22", 1), 160)
}

fn worked_out(responses: Vec<Response>) -> Vec<Case> {
    cases(&bundled()[0], responses, 480)
}

fn of(field: Field, value: &str) -> Filter {
    let mut filter = Filter::default();
    filter.want(field, Some(value.to_owned()));
    filter
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

prop_compose! {
    fn any_day()(days in 0_i32..60_000) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(693_596 + days).unwrap()
    }
}

prop_compose! {
    fn any_filter()(
        from in prop::option::of(any_day()),
        to in prop::option::of(any_day()),
        context in prop::array::uniform4(prop::option::of(".{0,12}")),
        versions in prop::option::of(prop_oneof![Just(Versions::Every), any::<u32>().prop_map(Versions::Only)]),
        flagged in prop::option::of(prop_oneof![Just(Flagged::Out), Just(Flagged::Only)]),
        with_set_aside in any::<bool>(),
    ) -> Filter {
        Filter { from, to, context, versions, flagged, with_set_aside }
    }
}

prop_compose! {
    fn any_view()(
        survey in prop::option::of("[a-z0-9]{1,8}@[1-9]"),
        counting in prop::option::of(prop_oneof![Just(Counting::Real), Just(Counting::Sample), Just(Counting::All)]),
        filter in any_filter(),
        compared in prop::option::of([any_filter(), any_filter()]),
    ) -> View {
        View { survey, counting, filter, compared }
    }
}

proptest! {
    #[test]
    fn pairs_come_back_from_an_address(given in prop::collection::vec((".{1,8}", ".{0,16}"), 0..6)) {
        prop_assert_eq!(pairs(&query(&given)), given);
    }

    #[test]
    fn a_query_is_plain_ascii(given in prop::collection::vec((".{1,8}", ".{0,16}"), 0..6)) {
        let text = query(&given);
        prop_assert!(text.bytes().all(|byte| byte.is_ascii_graphic() && !b"#\"<>".contains(&byte)));
    }

    #[test]
    fn a_view_comes_back_from_its_address(view in any_view()) {
        prop_assert_eq!(View::from_query(&view.to_query()), view);
    }

    #[test]
    fn any_address_is_read_without_failing(text in ".{0,80}") {
        let view = View::from_query(&text);
        prop_assert_eq!(View::from_query(&view.to_query()), view);
    }

    #[test]
    fn without_its_parts_a_filter_is_empty(filter in any_filter()) {
        let stripped = Part::ALL.into_iter().fold(filter.clone(), Filter::without);
        prop_assert!(stripped.is_empty());
        prop_assert_eq!(filter.is_empty(), Part::ALL.into_iter().all(|part| !filter.has(part)));
    }

    #[test]
    fn a_filter_over_another_wins_where_it_asks(a in any_filter(), b in any_filter()) {
        let both = a.over(&b);
        for part in Part::ALL {
            prop_assert_eq!(both.has(part), a.has(part) || b.has(part));
        }
        prop_assert_eq!(a.over(&Filter::default()), a.clone());
        prop_assert_eq!(Filter::default().over(&b), b);
    }

    #[test]
    fn every_case_is_counted_in_one_place(filter in any_filter()) {
        let cases = worked_out(responses());
        let found = select(&cases, Counting::All, &filter, 1);
        prop_assert_eq!(found.cases.len() + found.set_aside + found.by_flag + found.outside, 160);
    }
}

#[test]
fn branches_part_the_responses() {
    let cases = worked_out(responses());
    let present = Present::among(&cases, Counting::All);
    let branches = present.values(Field::Branch);
    assert_eq!(branches.len(), 3);
    assert!(branches.is_sorted_by(|a, b| a.1 >= b.1));
    assert_eq!(branches.iter().map(|(_, n)| n).sum::<usize>(), 160);
    for (branch, n) in branches {
        let filter = of(Field::Branch, branch);
        let found = select(&cases, Counting::All, &filter, 1);
        assert_eq!(found.cases.len(), *n);
        assert!(!found.suppressed);
    }
    assert!(!present.varies(Field::Till));
    assert_eq!(present.values(Field::Till), [(String::new(), 160)]);
    assert_eq!(Present::among(&cases, Counting::Real).days, None);
}

#[test]
fn a_period_includes_its_last_day() {
    let cases = worked_out(responses());
    let on = |from: Option<&str>, to: Option<&str>| {
        let filter = Filter {
            from: from.map(day),
            to: to.map(day),
            ..Filter::default()
        };
        select(&cases, Counting::All, &filter, 1).cases.len()
    };
    let until = on(None, Some("2026-09-15"));
    assert!(until > 0 && until < 160);
    assert_eq!(until + on(Some("2026-09-16"), None), 160);
    assert!(on(Some("2026-09-15"), Some("2026-09-15")) > 0);
    assert_eq!(on(Some("2026-10-01"), Some("2026-09-01")), 0);
}

#[test]
fn a_response_without_a_readable_time_lies_in_no_period() {
    let mut responses = responses();
    responses[0].submitted_at = "yesterday".into();
    let cases = worked_out(responses);
    let filter = Filter {
        from: Some(day("1900-01-01")),
        ..Filter::default()
    };
    assert_eq!(select(&cases, Counting::All, &filter, 1).outside, 1);
    assert_eq!(
        select(&cases, Counting::All, &Filter::default(), 1).outside,
        0
    );
}

#[test]
fn a_small_branch_is_suppressed_and_a_small_channel_is_not() {
    let mut responses = responses();
    for (index, response) in responses.iter_mut().enumerate() {
        response.context.branch = if index < 4 { "tiny" } else { "large" }.into();
        response.context.channel = if index < 4 { "fax" } else { "web" }.into();
    }
    let cases = worked_out(responses);
    let suppressed = |filter: &Filter| select(&cases, Counting::All, filter, 1).suppressed;
    assert!(suppressed(&of(Field::Branch, "tiny")));
    assert!(!suppressed(&of(Field::Branch, "large")));
    assert!(!suppressed(&of(Field::Branch, "nowhere")));
    assert!(!suppressed(&of(Field::Channel, "fax")));
}

#[test]
fn what_a_kiosk_set_aside_is_out_and_counted() {
    let mut responses = responses();
    for response in &mut responses[..3] {
        response.session = Session {
            marks: vec![Mark::Mash],
            ..Session::default()
        };
    }
    responses[3].session.marks = vec![Mark::Repeat];
    let cases = worked_out(responses);
    let usual = select(&cases, Counting::All, &Filter::default(), 1);
    assert_eq!((usual.cases.len(), usual.set_aside), (157, 3));
    let with = Filter {
        with_set_aside: true,
        ..Filter::default()
    };
    assert_eq!(select(&cases, Counting::All, &with, 1).cases.len(), 160);
    let only = Filter {
        flagged: Some(Flagged::Only),
        ..Filter::default()
    };
    let flagged = select(&cases, Counting::All, &only, 1);
    assert!(flagged.cases.iter().any(|case| !case.set_aside));
    let present = Present::among(&cases, Counting::All);
    assert_eq!(present.set_aside, 3);
    assert_eq!(present.flagged, flagged.cases.len() + 3);
}

#[test]
fn a_case_is_flagged_where_the_list_of_responses_shows_a_sign() {
    let mut responses = responses();
    for (place, response) in responses.iter_mut().enumerate() {
        response.sample = false;
        let spent = if place < 20 { 1_000 } else { 600_000 };
        response.timings = vec![Timing {
            q: "SQ01E".to_owned(),
            visits: 1,
            spent,
            ..Timing::default()
        }];
        if place % 2 == 0 {
            // Its time enters no median.
            response.session.mark(Mark::Partial);
        }
    }
    let survey = &bundled()[0];
    let review = Review::of(survey, &responses);
    let shown: Vec<bool> = (0..responses.len())
        .map(|place| !review.flags(place).is_empty())
        .collect();
    let cases = worked_out(responses);
    let flagged: Vec<bool> = cases.iter().map(|case| case.flagged).collect();
    assert_eq!(flagged, shown);
    assert!(flagged[1] && !flagged[21], "too fast, and not");
}

#[test]
fn versions_are_the_chosen_one_unless_others_are_asked_for() {
    let mut responses = responses();
    for response in &mut responses[..60] {
        response.version = 2;
    }
    let cases = worked_out(responses);
    let n = |versions| {
        let filter = Filter {
            versions,
            ..Filter::default()
        };
        select(&cases, Counting::All, &filter, 1).cases.len()
    };
    assert_eq!(n(None), 100);
    assert_eq!(n(Some(Versions::Every)), 160);
    assert_eq!(n(Some(Versions::Only(2))), 60);
}

#[test]
fn the_period_is_that_of_the_counted_responses_and_withheld_with_a_small_group() {
    let cases = worked_out(responses());
    let whole = select(&cases, Counting::Sample, &Filter::default(), 1);
    let [from, to] = whole.period().unwrap();
    let days = || cases.iter().filter_map(|case| Some(case.local?.day));
    assert_eq!([Some(from), Some(to)], [days().min(), days().max()]);
    let filter = Filter {
        from: Some(from.succ_opt().unwrap()),
        ..Filter::default()
    };
    let cut = select(&cases, Counting::Sample, &filter, 1);
    assert!(cut.period().unwrap()[0] > from);
    assert_eq!(select(&[], Counting::All, &filter, 1).period(), None);
    let mut few = worked_out(responses());
    few.truncate(3);
    let branch = few[0].response.context.branch.clone();
    let small = select(&few, Counting::Sample, &of(Field::Branch, &branch), 1);
    assert!(small.suppressed);
    assert_eq!(small.period(), None);
}

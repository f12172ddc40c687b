//! Responses as a list: newest first, filtered, in pages.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use serviscope_domain::{
    response::{Answer, DataFilter, PageOf, Response, list},
    sample::guests,
    scoring::ScoringKey,
    survey::Variant,
};

fn responses() -> Vec<Response> {
    let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
    let mut responses = guests(&key, ("servqual22", 1), 40);
    responses[7].sample = false;
    responses[7].context.branch = "Airport".into();
    responses[7]
        .answers
        .set("NOTE", Answer::Text("Too slow".into()));
    responses
}

#[test]
fn the_newest_come_first() {
    let responses = responses();
    let places = list(&responses, DataFilter::All, "");
    assert_eq!(places.len(), 40);
    let times: Vec<_> = places
        .iter()
        .map(|place| &responses[*place].submitted_at)
        .collect();
    assert!(times.is_sorted_by(|a, b| a >= b));
}

#[test]
fn real_and_sample_responses_are_told_apart() {
    let responses = responses();
    assert_eq!(list(&responses, DataFilter::Real, ""), [7]);
    assert_eq!(list(&responses, DataFilter::Sample, "").len(), 39);
}

#[test]
fn every_word_must_occur_somewhere_in_any_case() {
    let responses = responses();
    assert_eq!(list(&responses, DataFilter::All, "airport SLOW"), [7]);
    assert!(list(&responses, DataFilter::All, "airport fast").is_empty());
    assert!(!list(&responses, DataFilter::All, "王府井").is_empty());
}

#[test]
fn pages_stay_inside_the_list() {
    let page = PageOf::new(1, 50, 600);
    assert_eq!((page.start, page.end, page.pages), (50, 100, 12));
    assert!(!page.is_first() && !page.is_last());
    let beyond = PageOf::new(99, 50, 120);
    assert_eq!((beyond.number, beyond.start, beyond.end), (2, 100, 120));
    let empty = PageOf::new(3, 50, 0);
    assert_eq!((empty.start, empty.end, empty.pages), (0, 0, 1));
    assert!(empty.is_first() && empty.is_last());
}

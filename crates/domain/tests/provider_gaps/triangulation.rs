//! What customers, staff and process see, and what may be said of it.

use serviscope_domain::{
    blueprint::{self, BlueprintSteps},
    response::{Answer, Answers},
    scoring::{
        Counting, analyse,
        provider::{Colleague, ProviderGaps, Sight, triangle_finding, triangulate},
    },
    survey::GAP_STAFF,
};

use super::{CUSTOMER_POINTS, all, expecting, hotel, key, measured, of};

#[test]
fn the_sides_agree_on_the_slow_desk_and_each_sees_more_alone() {
    let (analysis, gaps) = hotel();
    let angles = triangulate(
        &analysis,
        &gaps,
        &[BlueprintSteps::from(&blueprint::sample())],
    );
    let seen = |dim: &str| angles.iter().find(|angle| angle.dim == dim).unwrap().sights;
    assert_eq!(seen("responsiveness"), [Sight::Problem; 3]);
    assert_eq!(
        seen("reliability"),
        [Sight::Problem, Sight::None, Sight::Problem]
    );
    assert_eq!(seen("empathy"), [Sight::Problem, Sight::None, Sight::None]);
    let words = triangle_finding(&angles).unwrap();
    assert!(
        words
            .en
            .starts_with("Every side sees a problem in Responsiveness; only "),
        "{}",
        words.en
    );
    assert!(
        words.zh.starts_with("各方都看到响应性的问题；只有"),
        "{}",
        words.zh
    );

    let alone = triangulate(&analysis, &measured(&[], &[]), &[]);
    assert_eq!(alone[0].sights[1..], [Sight::Unknown; 2]);
    assert_eq!(triangle_finding(&alone), None, "one side is no comparison");
}

/// Somebody who expects 7 of everything and gets `perceived`.
fn disappointed(perceived: f64) -> Answers {
    let mut answers = expecting(7.0, CUSTOMER_POINTS);
    for item in &key().items {
        let raw = if item.reversed {
            8.0 - perceived
        } else {
            perceived
        };
        answers.set(&item.perception, Answer::Number(raw));
    }
    answers
}

#[test]
fn one_customer_is_too_few_to_see_anything() {
    let staff = of(GAP_STAFF, (0..5).map(|_| all(GAP_STAFF, "G3", 3.0)));
    let compared = |guests: &[Answers], colleagues: &[Colleague], blueprints: &[_]| {
        let analysis = analyse(&key(), guests);
        let provider =
            ProviderGaps::of(&key(), &analysis, Some(guests), colleagues, Counting::Real);
        let angles = triangulate(&analysis, &provider, blueprints);
        let words = triangle_finding(&angles);
        (angles, words)
    };
    let steps = [BlueprintSteps::from(&blueprint::sample())];

    let (angles, words) = compared(&[disappointed(5.0)], &staff, &steps);
    for angle in &angles {
        assert_eq!(angle.sights[..2], [Sight::TooFew, Sight::Problem]);
        assert_eq!((angle.customers.gap, angle.customers.n), (Some(-2.0), 1));
    }
    let words = words.unwrap();
    assert_eq!(
        words.en,
        "Staff and the process see a problem in Reliability, Responsiveness; only staff see a \
         problem in Tangibles, Assurance, Empathy; too few customers answered to tell"
    );
    assert_eq!(
        words.zh,
        "员工和流程都看到可靠性、响应性的问题；只有员工看到有形性、保证性、移情性的问题；回答的客户太少，无法判断"
    );

    let (_, words) = compared(&[disappointed(5.0)], &[], &steps);
    let words = words.unwrap();
    assert_eq!(
        words.en,
        "Nothing to compare yet: too few customers answered to tell; staff have no data"
    );
    assert_eq!(
        words.zh,
        "还不能对照：回答的客户太少，无法判断；员工没有数据"
    );
}

#[test]
fn staff_that_are_too_few_to_show_are_no_side_without_a_problem() {
    let four = of(GAP_STAFF, (0..4).map(|_| all(GAP_STAFF, "G3", 3.0)));
    let guests = [disappointed(5.0), disappointed(4.0), disappointed(5.0)];
    let gaps = measured(&guests, &four);
    let angles = triangulate(&analyse(&key(), &guests), &gaps, &[]);
    for angle in &angles {
        assert_eq!(
            angle.sights,
            [Sight::Problem, Sight::TooFew, Sight::Unknown]
        );
    }
    let words = triangle_finding(&angles).unwrap();
    assert_eq!(
        words.en,
        "Nothing to compare yet: too few staff answered to tell; the process has no data"
    );
}

#[test]
fn only_sides_with_data_are_said_to_agree() {
    let staff = of(GAP_STAFF, (0..5).map(|_| all(GAP_STAFF, "G3", 3.0)));
    let guests = [disappointed(5.0), disappointed(4.0), disappointed(5.0)];
    let gaps = measured(&guests, &staff);
    let mut angles = triangulate(&analyse(&key(), &guests), &gaps, &[]);
    let words = triangle_finding(&angles).unwrap();
    assert_eq!(
        words.en,
        "Customers and staff see a problem in Tangibles, Reliability, Responsiveness, Assurance, \
         Empathy; the process has no data"
    );
    assert_eq!(
        words.zh,
        "客户和员工都看到有形性、可靠性、响应性、保证性、移情性的问题；流程没有数据"
    );
    for angle in &mut angles[1..] {
        angle.sights[2] = Sight::Problem;
    }
    let words = triangle_finding(&angles).unwrap();
    assert_eq!(
        words.en,
        "Every side sees a problem in Reliability, Responsiveness, Assurance, Empathy; customers \
         and staff see a problem in Tangibles; the process has no data on Tangibles"
    );
    for angle in &mut angles {
        angle.sights = [Sight::None, Sight::None, Sight::Unknown];
    }
    let words = triangle_finding(&angles).unwrap();
    assert_eq!(
        words.en,
        "In no dimension does every side see a problem; the process has no data"
    );
    assert_eq!(words.zh, "没有一个维度是各方都看到问题的；流程没有数据");
}

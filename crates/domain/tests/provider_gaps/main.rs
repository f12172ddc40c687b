//! Gaps 1 to 4 from managers and contact staff, worked out by hand.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod triangulation;

use serviscope_domain::{
    blueprint::{self, BlueprintSteps},
    response::{Answer, Answers, Context, Draft, Response},
    sample,
    scoring::{
        Counting, FiveGaps, GapAnalysis, GapNumber, GapState, ScoringKey, analyse,
        five_gap_finding,
        provider::{Colleague, ProviderGaps, colleagues, colleagues_counting, coverage},
    },
    statistics::{Absent, Figure},
    survey::{GAP_MANAGERS, GAP_STAFF, Survey, Variant, bundled},
    text::Lang,
};

fn key() -> ScoringKey {
    ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap()
}

fn form(id: &str) -> Survey {
    let form = bundled().into_iter().find(|survey| survey.id == id);
    form.unwrap()
}

fn response(id: &str, answers: Answers) -> Response {
    let form = form(id);
    let draft = Draft::start(
        &form,
        "x".into(),
        Lang::En,
        String::new(),
        Context::default(),
    );
    let mut response = draft.submit(&form, String::new());
    response.answers = answers;
    response
}

/// Somebody whose expectations all score `score`, with these points.
fn expecting(score: f64, points: [f64; 5]) -> Answers {
    let key = key();
    let mut answers = Answers::default();
    for item in &key.items {
        let raw = if item.reversed { 8.0 - score } else { score };
        answers.set(&item.expectation, Answer::Number(raw));
        answers.set(&item.perception, Answer::Number(raw));
    }
    for (dimension, points) in key.dimensions.iter().zip(points) {
        answers.set(&dimension.weight, Answer::Number(points));
    }
    answers
}

/// Answers of `value` to the questions whose ids begin with `start`.
fn all(form_id: &str, start: &str, value: f64) -> Answers {
    let mut answers = Answers::default();
    for question in form(form_id).questions() {
        if question.id.starts_with(start) {
            answers.set(&question.id, Answer::Number(value));
        }
    }
    answers
}

fn of(form_id: &str, answers: impl IntoIterator<Item = Answers>) -> Vec<Colleague> {
    let responses = answers
        .into_iter()
        .map(|answers| response(form_id, answers));
    colleagues(&form(form_id), responses.collect())
}

fn measured(customers: &[Answers], colleagues: &[Colleague]) -> ProviderGaps {
    let key = key();
    let analysis = analyse(&key, customers);
    ProviderGaps::of(&key, &analysis, Some(customers), colleagues, Counting::Real)
}

/// Value, index and n; NaN where there is no value, which is near nothing.
fn figures(gap: &Figure<GapState>) -> (f64, f64, usize) {
    match gap {
        Ok(GapState::Measured {
            value, index, n, ..
        }) => (*value, *index, *n),
        _ => (f64::NAN, f64::NAN, 0),
    }
}

fn near(ours: f64, expected: f64) {
    assert!((ours - expected).abs() < 1e-12, "{ours} is not {expected}");
}

const CUSTOMER_POINTS: [f64; 5] = [12.0, 31.0, 25.0, 18.0, 14.0];
const MANAGER_POINTS: [f64; 5] = [25.0, 30.0, 12.0, 20.0, 13.0];

#[test]
fn gap_1_is_what_managers_think_minus_what_customers_expect_reversed_items_turned_around() {
    let customers = [
        expecting(6.0, CUSTOMER_POINTS),
        expecting(7.0, CUSTOMER_POINTS),
    ];
    let managers = of(GAP_MANAGERS, [expecting(5.0, MANAGER_POINTS)]);
    let gaps = measured(&customers, &managers);
    let one = gaps.get(GapNumber::One).unwrap();
    let (value, index, n) = figures(&one.opinion);
    near(value, -1.5);
    near(index, -25.0);
    assert_eq!((n, one.people), (1, 1));
    assert_eq!(one.dims.len(), 5);
    for dimension in &one.dims {
        near(figures(&dimension.gap).0, -1.5);
    }
    // Ranks 1 5 4 3 2 and 4 5 1 3 2: Σd² = 18, so r = 1 − 6·18/(5·24) = 0.1.
    let ranks = one.ranks.unwrap().unwrap();
    near(ranks.correlation, 0.1);
    near(ranks.index, -45.0);
    // Managers who think too highly of expectations misjudge them as much.
    let above = measured(
        &[expecting(5.0, CUSTOMER_POINTS)],
        &of(GAP_MANAGERS, [expecting(6.5, MANAGER_POINTS)]),
    );
    let (value, index, _) = figures(&above.get(GapNumber::One).unwrap().opinion);
    near(value, 1.5);
    near(index, -25.0);
}

#[test]
fn gap_1_needs_both_sides() {
    let managers = of(GAP_MANAGERS, [expecting(5.0, MANAGER_POINTS)]);
    let gaps = measured(&[], &managers);
    let one = gaps.get(GapNumber::One).unwrap();
    assert_eq!((one.people, &one.opinion), (1, &Err(Absent::NoData)));
    assert_eq!(one.ranks, Some(Err(Absent::NoWeights)));
    let none = measured(&[expecting(6.0, CUSTOMER_POINTS)], &[]);
    assert_eq!(
        none.get(GapNumber::One).unwrap().opinion,
        Err(Absent::NoData)
    );
}

#[test]
fn real_managers_are_not_compared_with_invented_customers() {
    let managers = of(GAP_MANAGERS, [expecting(5.0, MANAGER_POINTS)]);
    let key = key();
    let analysis = analyse(&key, &[expecting(6.0, CUSTOMER_POINTS)]);
    let nobody = None::<[&Answers; 0]>;
    let gaps = ProviderGaps::of(&key, &analysis, nobody, &managers, Counting::Real);
    let one = gaps.get(GapNumber::One).unwrap();
    assert_eq!((one.people, &one.opinion), (1, &Err(Absent::NoData)));
    assert_eq!(one.ranks, Some(Err(Absent::NoWeights)));
}

#[test]
fn managers_asked_in_the_positive_wording_are_scored_in_it() {
    let mut survey = form(GAP_MANAGERS);
    if let Some(instrument) = &mut survey.instrument {
        instrument.variant = Variant::Positive;
    }
    let mut answers = Answers::default();
    for item in &key().items {
        answers.set(&item.expectation, Answer::Number(5.0));
    }
    let managers = colleagues(&survey, vec![response(GAP_MANAGERS, answers)]);
    let gaps = measured(&[expecting(6.0, CUSTOMER_POINTS)], &managers);
    for dimension in &gaps.get(GapNumber::One).unwrap().dims {
        near(figures(&dimension.gap).0, -1.0);
    }
}

#[test]
fn gap_2_counts_from_the_most_formal_standards() {
    let gaps = measured(&[], &of(GAP_MANAGERS, [all(GAP_MANAGERS, "G2", 5.0)]));
    let (value, index, n) = figures(&gaps.get(GapNumber::Two).unwrap().opinion);
    near(value, -2.0);
    near(index, -100.0 / 3.0);
    assert_eq!(n, 1);
    let half = measured(
        &[],
        &of(
            GAP_MANAGERS,
            [{
                let mut answers = all(GAP_MANAGERS, "G2", 5.0);
                for id in ["G203", "G204", "G205"] {
                    answers.set(id, Answer::NotApplicable);
                }
                answers
            }],
        ),
    );
    let two = half.get(GapNumber::Two).unwrap();
    assert_eq!(
        (two.people, &two.opinion),
        (1, &Err(Absent::NoData)),
        "two of five dimensions"
    );
    near(figures(&two.dims[0].gap).0, -2.0);
    assert_eq!(two.dims[2].gap, Err(Absent::NoData));
}

#[test]
fn nothing_of_the_staff_is_shown_before_five_have_answered() {
    let answers = |count: usize| {
        (0..count).map(|_| {
            let mut answers = all(GAP_STAFF, "G", 4.0);
            answers.set("GA19", Answer::Number(1.0));
            answers
        })
    };
    let four = measured(&[], &of(GAP_STAFF, answers(4)));
    for gap in [GapNumber::Three, GapNumber::Four] {
        let gap = four.get(gap).unwrap();
        assert_eq!((gap.people, gap.is_suppressed()), (4, true));
        assert!(
            gap.dims
                .iter()
                .all(|one| one.gap == Err(Absent::Suppressed))
        );
        assert!(
            gap.causes
                .iter()
                .all(|one| one.score == Err(Absent::Suppressed))
        );
    }
    let five = measured(&[], &of(GAP_STAFF, answers(5)));
    let three = five.get(GapNumber::Three).unwrap();
    let (value, index, n) = figures(&three.opinion);
    near(value, -3.0);
    near(index, -50.0);
    assert_eq!(n, 5);
    // GA18 is 4; GA19 is reversed, so 1 counts 7: (4 + 7) / 2. The others are in the middle,
    // which is no sign of a cause.
    let control = three
        .causes
        .iter()
        .find(|cause| cause.id == "g3_control")
        .unwrap();
    near(control.score.unwrap().mean, 5.5);
    assert!(three.causes.iter().all(|cause| !cause.is_probable()));
}

#[test]
fn causes_below_the_middle_are_probable_and_come_first() {
    let managers = (0..5).map(|_| {
        let mut answers = all(GAP_MANAGERS, "GA", 5.0);
        answers.set("GA03", Answer::Number(2.0));
        answers.set("GA04", Answer::Number(3.0));
        answers
    });
    let gaps = measured(&[], &of(GAP_MANAGERS, managers));
    let causes = &gaps.get(GapNumber::One).unwrap().causes;
    let order: Vec<_> = causes
        .iter()
        .map(|cause| (cause.id.as_str(), cause.is_probable()))
        .collect();
    // GA05 is reversed: 5 counts 3.
    assert_eq!(
        order,
        [
            ("g1_upward", true),
            ("g1_levels", true),
            ("g1_research", false)
        ]
    );
    near(causes[0].score.unwrap().mean, 2.5);
}

#[test]
fn one_real_answer_puts_every_invented_colleague_aside() {
    let mut mixed = of(
        GAP_MANAGERS,
        [all(GAP_MANAGERS, "G2", 5.0), all(GAP_MANAGERS, "G2", 1.0)],
    );
    for one in &mut mixed {
        one.response.sample = true;
    }
    let usual = |mixed: &[Colleague]| colleagues_counting(None, Counting::Sample, mixed);
    assert_eq!(usual(&mixed), Counting::Sample);
    assert_eq!(
        colleagues_counting(None, Counting::Real, &mixed),
        Counting::Real
    );
    mixed[0].response.sample = false;
    assert_eq!(usual(&mixed), Counting::Real);
    let chosen = Some(Counting::All);
    assert_eq!(
        colleagues_counting(chosen, Counting::Real, &mixed),
        Counting::All
    );
    let gaps = measured(&[], &mixed);
    let two = gaps.get(GapNumber::Two).unwrap();
    assert_eq!((two.people, two.sample), (1, false));
    near(figures(&two.opinion).0, -2.0);
}

#[test]
fn a_customer_survey_has_no_colleagues() {
    assert!(
        colleagues(
            &form("servqual22"),
            vec![response("servqual22", Answers::default())]
        )
        .is_empty()
    );
}

/// The sample workspace as the gap page sees it.
fn hotel() -> (GapAnalysis, ProviderGaps) {
    let key = key();
    let guests: Vec<Answers> = sample::guests(&key, ("servqual22", 1), 160)
        .into_iter()
        .map(|guest| guest.answers)
        .collect();
    let everybody: Vec<Colleague> = [GAP_MANAGERS, GAP_STAFF]
        .iter()
        .flat_map(|id| {
            let of_form = sample::colleagues()
                .into_iter()
                .filter(|one| one.survey == *id);
            colleagues(&form(id), of_form.collect())
        })
        .collect();
    let analysis = analyse(&key, &guests);
    let gaps = ProviderGaps::of(&key, &analysis, Some(&guests), &everybody, Counting::Sample);
    (analysis, gaps)
}

#[test]
fn the_sample_hotel_shows_all_five_gaps() {
    let (analysis, gaps) = hotel();
    let five = gaps.put_into(FiveGaps::from_customer_survey(&analysis, 6.0));
    for gap in GapNumber::ALL {
        assert!(
            matches!(five.get(gap), GapState::Measured { .. }),
            "{gap:?}"
        );
    }
    assert_eq!(
        five.get(GapNumber::Five),
        FiveGaps::from_customer_survey(&analysis, 6.0).get(GapNumber::Five)
    );
    let words = five_gap_finding(&five);
    assert!(
        words.en.starts_with("Perceived service is "),
        "{}",
        words.en
    );
    assert!(words.en.contains("; inside, gap "), "{}", words.en);
    let worst = |gap| gaps.get(gap).unwrap().worst().unwrap().dim.clone();
    assert_eq!(worst(GapNumber::Two), "responsiveness");
    let one = gaps.get(GapNumber::One).unwrap();
    assert_eq!(one.causes[0].id, "g1_upward");
    assert!(one.causes[0].is_probable() && one.sample);
}

#[test]
fn important_expectations_with_a_step_are_counted() {
    let (analysis, _) = hotel();
    let linked = coverage(&analysis, &[BlueprintSteps::from(&blueprint::sample())]).unwrap();
    let none = coverage(&analysis, &[]).unwrap();
    assert_eq!((none.linked, none.important), (0, linked.important));
    assert!(linked.linked > 0 && linked.linked <= linked.important);
    let nobody = analyse(&key(), []);
    assert_eq!(coverage(&nobody, &[]), Err(Absent::NoData));
}

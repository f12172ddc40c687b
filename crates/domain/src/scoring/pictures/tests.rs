use super::{
    cell::{Cell, tint},
    compared::{compare, compared_finding, largest_first},
    drift::{Step, drift, drift_finding},
    groups::{groups, groups_finding},
    hours::{hours, hours_finding},
    opinions::{least_favourable_first, opinions, opinions_finding},
    pareto::{pareto, pareto_finding},
};
use crate::{
    response::{Answer, Answers, Response},
    sample::guests,
    scoring::{
        Counting, ScoringKey, analyse,
        filter::{Case, Field, Filter, cases, select},
    },
    statistics::Absent,
    survey::{Variant, bundled},
    text::Text,
};

fn key() -> ScoringKey {
    ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap()
}

fn sample() -> Vec<Case> {
    cases(&bundled()[0], guests(&key(), ("servqual22", 1), 160), 0)
}

fn all(cases: &[Case]) -> Vec<&Case> {
    cases.iter().collect()
}

fn answers(cases: &[Case]) -> Vec<&Answers> {
    cases.iter().map(|case| &case.response.answers).collect()
}

/// A case whose every expectation scores `e` and every perception `p`.
fn flat(at: &str, branch: &str, e: f64, p: f64) -> Case {
    let key = key();
    let mut response: Response = guests(&key, ("servqual22", 1), 1).remove(0);
    response.answers = Answers::default();
    for item in &key.items {
        for (stored, score) in [(&item.expectation, e), (&item.perception, p)] {
            let raw = key.score(item, score).unwrap();
            response.answers.set(stored.clone(), Answer::Number(raw));
        }
    }
    response.submitted_at = at.into();
    response.context.branch = branch.into();
    cases(&bundled()[0], vec![response], 0).remove(0)
}

#[test]
fn tints_grow_with_the_gap_and_do_not_depend_on_its_side() {
    let tints = [0.0, -0.24, 0.25, -0.5, 1.0, -1.5, 6.0].map(|gap| tint(gap, 6.0));
    assert_eq!(tints, [0, 0, 1, 2, 3, 4, 4]);
    assert_eq!(tint(1.0, 0.0), 0);
}

#[test]
fn groups_below_five_show_no_number_at_all() {
    let mut cases: Vec<Case> = (0..6)
        .map(|hour| flat(&format!("2026-09-01T1{hour}:00"), "big", 6.0, 5.0))
        .collect();
    cases.extend((0..4).map(|_| flat("2026-09-01T10:00", "small", 6.0, 2.0)));
    let found = groups(&key(), &all(&cases), Field::Branch);
    assert_eq!(found.rows[0].name, "big");
    assert_eq!(found.rows[0].n, Some(6));
    assert_eq!(found.rows[0].overall.gap(), Some(-1.0));
    let small = &found.rows[1];
    assert_eq!((small.name.as_str(), small.n), ("small", None));
    assert!(small.cells.iter().all(|cell| *cell == Cell::Suppressed));
    assert_eq!(small.overall, Cell::Suppressed);
}

#[test]
fn the_sample_hotel_is_worst_on_responsiveness_at_the_airport() {
    let cases = sample();
    let words = groups_finding(&groups(&key(), &all(&cases), Field::Branch)).unwrap();
    assert!(
        words
            .en
            .starts_with("Furthest below expectations: Responsiveness at 首都机场 (\u{2212}"),
        "{}",
        words.en
    );
    assert_eq!(groups_finding(&groups(&key(), &[], Field::Branch)), None);
}

#[test]
fn two_groups_are_compared_by_how_much_higher_the_second_is() {
    let cases = sample();
    let of = |branch: &str| {
        let mut filter = Filter::default();
        filter.want(Field::Branch, Some(branch.into()));
        let chosen = select(&cases, Counting::All, &filter, 1);
        analyse(&key(), chosen.answers())
    };
    let compared = compare(&of("王府井"), &of("首都机场"), 0);
    assert_eq!((compared.dims.len(), compared.items.len()), (5, 22));
    for difference in compared.dims.iter().chain(&compared.items) {
        let value = difference.b.gap.unwrap() - difference.a.gap.unwrap();
        assert_eq!(difference.value(), Some(value));
        let test = difference.test.unwrap();
        assert!((test.change - value).abs() < 1e-12);
        assert!(difference.p.unwrap() >= test.p);
    }
    let ranked = largest_first(&compared.dims);
    assert!(ranked[0].value().unwrap().abs() >= ranked[4].value().unwrap().abs());
    let names = [&Text::same("王府井"), &Text::same("首都机场")];
    let words = compared_finding(&compared.dims, names).unwrap();
    assert!(
        words.en.contains("the largest is Responsiveness"),
        "{}",
        words.en
    );
    // A group is not different from itself, and not independent of itself.
    let shared = of("王府井").n;
    let same = compare(&of("王府井"), &of("王府井"), shared);
    assert_eq!(
        same.dims[0].test,
        Err(Absent::SharedResponses { n: shared })
    );
    let words = compared_finding(&same.dims, names).unwrap();
    assert!(
        words.en.starts_with("No difference is beyond doubt"),
        "{}",
        words.en
    );
    assert_eq!(
        compared_finding(&compare(&of("?"), &of("王府井"), 0).dims, names),
        None
    );
}

#[test]
fn spreads_count_every_answer_once_and_reversed_items_turned_round() {
    let key = key();
    let cases = sample();
    let found = opinions(&key, answers(&cases));
    for opinion in &found {
        assert_eq!(opinion.expectation.n(), 160);
        let shares: f64 = (0..7).map(|place| opinion.perception.share(place)).sum();
        assert!((shares - 1.0).abs() < 1e-12);
        let neutral = opinion
            .perception
            .share(opinion.perception.neutral().unwrap());
        let sides = opinion.perception.unfavourable() + opinion.perception.favourable();
        assert!((sides + neutral - 1.0).abs() < 1e-12);
    }
    let flat = flat("2026-09-01T10:00", "", 7.0, 2.0);
    for opinion in opinions(&key, [&flat.response.answers]) {
        assert_eq!(opinion.expectation.counts, [0, 0, 0, 0, 0, 0, 1]);
        assert_eq!(opinion.perception.counts, [0, 1, 0, 0, 0, 0, 0]);
    }
    assert_eq!(least_favourable_first(&found)[0].item, 10);
    let words = opinions_finding(&found).unwrap();
    assert!(
        words.en.contains("perceive item 10 below the middle"),
        "{}",
        words.en
    );
    assert_eq!(opinions_finding(&opinions(&key, [])), None);
}

#[test]
fn the_ends_of_wilsons_interval_are_the_shares_that_the_data_just_allow() {
    for counts in [vec![8, 0, 12], vec![1, 4, 95], vec![29, 0, 1]] {
        let spread = super::opinions::Spread { counts };
        let (share, n) = (spread.unfavourable(), spread.n() as f64);
        let [low, high] = spread.unfavourable_ci().unwrap();
        assert!(low < share && share <= high);
        // The definition: |p - pi| = z sqrt(pi (1 - pi) / n), unless the end is that of the scale.
        for end in [low, high] {
            let reach = 1.959_963_984_540_054 * (end * (1.0 - end) / n).sqrt();
            assert!((reach - (end - share).abs()).abs() < 1e-12, "{end}");
        }
    }
    let nobody = super::opinions::Spread { counts: vec![0; 7] };
    assert_eq!(nobody.unfavourable_ci(), None);
}

#[test]
fn the_shortfalls_of_the_items_add_up_and_are_ordered() {
    let (key, cases) = (key(), sample());
    let analysis = analyse(&key, answers(&cases));
    let found = pareto(&key, &analysis).unwrap();
    let shares: f64 = found.bars.iter().map(|bar| bar.share).sum();
    assert!((shares - 1.0).abs() < 1e-12);
    assert!(found.bars.is_sorted_by(|a, b| a.shortfall >= b.shortfall));
    assert!(found.bars[found.vital - 1].cumulative >= 0.8 - 1e-12);
    assert!(found.vital == 1 || found.bars[found.vital - 2].cumulative < 0.8);
    assert!(
        pareto_finding(&found)
            .en
            .contains("of the weighted shortfall of 22")
    );
    // Where every item falls short and nothing is missing, the total is the weighted gap.
    let flat = flat("2026-09-01T10:00", "", 6.0, 5.0);
    let analysis = analyse(&key, [&flat.response.answers]);
    let found = pareto(&key, &analysis).unwrap();
    assert!(found.default_weights);
    assert!((found.total + analysis.overall.weighted.unwrap()).abs() < 1e-12);
    assert_eq!(pareto(&key, &analyse(&key, [])), None);
}

#[test]
fn blocks_of_hours_hold_every_response_once() {
    let (key, cases) = (key(), sample());
    let found = hours(&key, &all(&cases)).unwrap();
    let n: usize = found.cells.iter().flatten().map(|cell| cell.n).sum();
    assert_eq!((n, found.undated), (160, 0));
    assert_eq!(24 % found.width, 0);
    let covered: usize = found
        .cells
        .iter()
        .flatten()
        .map(|cell| cell.n)
        .filter(|n| *n >= 5)
        .sum();
    assert!(covered * 2 >= 160 || found.width == 6);
    assert!(
        hours_finding(&found)
            .en
            .contains("No time of the week stands out")
    );
    assert_eq!(hours(&key, &[]), None);
}

#[test]
fn a_time_that_is_really_worse_stands_out() {
    let mut cases: Vec<Case> = Vec::new();
    for week in 0..8 {
        for day in 1..=7 {
            // Fridays (2026-09-04 and on) from 18 o'clock are poor; a little noise everywhere.
            let noise = f64::from(u8::from(week % 2 == 0));
            let date = 1 + (week % 4) * 7 + day - 1;
            let month = 9 + week / 4;
            cases.push(flat(
                &format!("2026-{month:02}-{date:02}T18:30"),
                "",
                6.0,
                if day == 4 && month == 9 {
                    2.0
                } else {
                    5.0 + noise
                },
            ));
            cases.push(flat(
                &format!("2026-{month:02}-{date:02}T10:30"),
                "",
                6.0,
                5.0 + noise,
            ));
        }
    }
    let friday = cases
        .iter()
        .find(|case| case.response.submitted_at == "2026-09-04T18:30")
        .unwrap();
    assert_eq!(friday.local.unwrap().weekday(), 4);
    for _ in 0..4 {
        cases.push(flat("2026-09-04T18:10", "", 6.0, 2.0));
        cases.push(flat("2026-09-11T18:10", "", 6.0, 3.0));
    }
    let found = hours(&key(), &all(&cases)).unwrap();
    let words = hours_finding(&found);
    assert!(words.en.starts_with("Friday "), "{}", words.en);
    assert!(words.zh.starts_with("周五 "), "{}", words.zh);
}

#[test]
fn weeks_have_no_holes_and_small_ones_show_nothing() {
    let mut cases: Vec<Case> = (0..5)
        .map(|_| flat("2026-09-01T10:00", "", 5.0, 5.0))
        .collect();
    cases.push(flat("2026-09-15T10:00", "", 6.0, 5.0));
    cases.extend((0..6).map(|_| flat("2026-09-22T10:00", "", 6.0, 4.0)));
    let found = drift(&key(), &all(&cases), Step::Week).unwrap();
    let starts: Vec<_> = found.bins.iter().map(|bin| bin.start.to_string()).collect();
    assert_eq!(
        starts,
        ["2026-08-31", "2026-09-07", "2026-09-14", "2026-09-21"]
    );
    let n: Vec<_> = found.bins.iter().map(|bin| bin.n).collect();
    assert_eq!(n, [Some(5), Some(0), None, Some(6)]);
    assert_eq!(found.bins[2].expectation, None);
    let mean = found.bins[3].perception.unwrap().mean;
    assert!((mean - 4.0).abs() < 1e-12);
    let words = drift_finding(&found).unwrap();
    assert_eq!(
        words.en,
        "Expectations have risen (+1.00); perceptions have fallen (\u{2212}1.00)"
    );
    assert_eq!(words.zh, "期望上升了（+1.00），感知下降了（\u{2212}1.00）");
}

#[test]
fn a_mistyped_year_does_not_make_thousands_of_bins() {
    let mut cases = sample();
    cases.push(flat("1026-09-01T10:00", "", 5.0, 5.0));
    assert_eq!(Step::usual(&all(&cases)), Step::Month);
    let found = drift(&key(), &all(&cases), Step::Week).unwrap();
    assert_eq!(found.bins.len(), 60);
    assert_eq!(found.earlier, 1);
    assert_eq!(Step::usual(&all(&sample())), Step::Week);
    assert_eq!(drift(&key(), &[], Step::Week), None);
}

#[test]
fn nothing_moves_where_intervals_meet() {
    let cases: Vec<Case> = (0..6)
        .flat_map(|guest| {
            let p = 4.0 + f64::from(guest % 3);
            [("2026-09-01", p), ("2026-10-01", p + 1.0)]
                .map(|(date, p)| flat(&format!("{date}T10:00"), "", 6.0, p))
        })
        .collect();
    let found = drift(&key(), &all(&cases), Step::Month).unwrap();
    assert_eq!(found.bins.len(), 2);
    let words = drift_finding(&found).unwrap();
    assert_eq!(
        words.en,
        "Neither expectations nor perceptions have clearly moved"
    );
}

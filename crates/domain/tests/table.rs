//! The table of whole numbers against the plain functions: the same cut has the same figures.

#![allow(
    clippy::expect_used,
    clippy::float_cmp,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a helper that fails ends its test, which is what should happen"
)]

use proptest::prelude::*;
use serviscope_domain::{
    formats::csv::{guess_mapping, import},
    response::{Answer, Response},
    sample::guests,
    scoring::{
        Counting, DimensionResult, Estimate, GapAnalysis, ScoringKey,
        filter::{Case, Field, Filter, Flagged, Present, SMALLEST_CUT, Versions, cases, select},
        pictures::{cell::Cell, drift::Drift, groups::Groups, hours::Hours},
        table::{Figures, Table},
    },
    statistics::Summary,
    survey::{Variant, bundled, rich::Mark},
};

fn key() -> ScoringKey {
    ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap()
}

fn worked_out(responses: Vec<Response>) -> Vec<Case> {
    cases(&bundled()[0], responses, 480)
}

/// What a generated response is made from: a number for each answer (0 is none), one for the
/// circumstances, one for the time, one for points and marks.
type Seed = (Vec<u8>, u16, u16, u8);

fn seeds(most: usize) -> impl Strategy<Value = Vec<Seed>> {
    let answer = prop_oneof![1 => Just(0_u8), 9 => 1_u8..=7];
    let answers = prop::collection::vec(answer, 46);
    prop::collection::vec((answers, any::<u16>(), any::<u16>(), any::<u8>()), 0..most)
}

fn response((answers, place, time, more): &Seed, number: usize) -> Response {
    let key = key();
    let mut made = guests(&key, ("servqual22", 1), 1).remove(0);
    made.id = format!("made-{number}");
    made.answers = serviscope_domain::response::Answers::default();
    let mut put = |stored: &str, raw: u8| {
        if raw > 0 {
            made.answers.set(stored, Answer::Number(f64::from(raw)));
        }
    };
    for (index, item) in key.items.iter().enumerate() {
        put(&item.expectation, answers[index]);
        put(&item.perception, answers[22 + index]);
    }
    put("OB01", answers[44]);
    put("OB03", answers[45]);
    if more % 5 > 0 {
        // Most add up, some do not.
        for (points, dimension) in [11, 32, 22, 19, 15 + more % 5 / 2]
            .iter()
            .zip(&key.dimensions)
        {
            put(&dimension.weight, *points);
        }
    }
    // The first branches are common, the last ones rare.
    let branch = (place % 64).checked_ilog2().unwrap_or(0);
    made.context.branch = ["e", "", "c", "b", "a", "d"][branch as usize % 6].into();
    made.context.channel = ["phone", "web"][usize::from(place >> 8) % 2].into();
    made.context.segment = ["new", "", "vip"][usize::from(place >> 10) % 3].into();
    made.submitted_at = match time % 23 {
        0 => "yesterday".into(),
        _ => format!(
            "2026-{:02}-{:02}T{:02}:30:00Z",
            1 + time % 7,
            1 + time / 7 % 28,
            time / 196 % 24
        ),
    };
    made.version = 1 + u32::from(more % 7 == 0);
    made.sample = more % 3 == 0;
    if more % 11 == 0 {
        made.session.mark(Mark::Mash);
    }
    made
}

fn made(seeds: &[Seed]) -> Vec<Case> {
    let responses = seeds.iter().zip(0..);
    worked_out(
        responses
            .map(|(seed, number)| response(seed, number))
            .collect(),
    )
}

fn any_filter() -> impl Strategy<Value = Filter> {
    let day = || prop::option::of((1_u32..=8, 1_u32..=28));
    let text = |values: &'static [&'static str]| prop::option::of(prop::sample::select(values));
    let versions = prop_oneof![
        Just(None),
        Just(Some(Versions::Every)),
        (1_u32..4).prop_map(|version| Some(Versions::Only(version)))
    ];
    let flagged = prop_oneof![
        Just(None),
        Just(Some(Flagged::Out)),
        Just(Some(Flagged::Only))
    ];
    (
        (day(), day()),
        text(&["a", "b", "c", "", "nowhere"]),
        text(&["phone", "web"]),
        text(&["new", "", "vip"]),
        versions,
        (flagged, any::<bool>()),
    )
        .prop_map(|((from, to), branch, channel, segment, versions, marks)| {
            let day = |(month, day)| format!("2026-{month:02}-{day:02}").parse().unwrap();
            let mut filter = Filter {
                from: from.map(day),
                to: to.map(day),
                versions,
                flagged: marks.0,
                with_set_aside: marks.1,
                ..Filter::default()
            };
            filter.want(Field::Branch, branch.map(str::to_owned));
            filter.want(Field::Channel, channel.map(str::to_owned));
            filter.want(Field::Segment, segment.map(str::to_owned));
            filter
        })
}

const COUNTINGS: [Counting; 3] = [Counting::All, Counting::Real, Counting::Sample];

/// Equal, but for what the plain path rounds on its way.
fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 * (1.0 + a.abs())
}

fn close_figures(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => close(a, b),
        (a, b) => a == b,
    }
}

fn close_pair(a: Option<[f64; 2]>, b: Option<[f64; 2]>) -> bool {
    let end = |end: usize| close_figures(a.map(|ci| ci[end]), b.map(|ci| ci[end]));
    end(0) && end(1)
}

fn assert_estimates(a: &Estimate, b: &Estimate) {
    assert_eq!(a.n, b.n);
    assert!(close_pair(a.ci, b.ci), "{a:?} {b:?}");
}

fn assert_dimensions(a: &[DimensionResult], b: &[DimensionResult]) {
    assert_eq!(a.len(), b.len());
    for (a, b) in a.iter().zip(b) {
        assert_eq!((&a.dim, &a.name, a.n), (&b.dim, &b.name, b.n));
        assert!(close_figures(a.expectation, b.expectation), "{a:?} {b:?}");
        assert!(close_figures(a.perception, b.perception) && close_figures(a.gap, b.gap));
        assert!(
            close_figures(a.sd, b.sd) && close_pair(a.ci, b.ci),
            "{a:?} {b:?}"
        );
    }
}

fn assert_gaps(a: &GapAnalysis, b: &GapAnalysis) {
    assert_eq!(
        (&a.instrument, a.n, &a.notes),
        (&b.instrument, b.n, &b.notes)
    );
    assert_eq!(a.items.len(), b.items.len());
    for (a, b) in a.items.iter().zip(&b.items) {
        // Sums of whole numbers are exact on both ways.
        assert_eq!((a.item, &a.id, a.n, a.df), (b.item, &b.id, b.n, b.df));
        assert_eq!(
            (a.expectation, a.perception, a.gap),
            (b.expectation, b.perception, b.gap)
        );
        assert!(
            close_figures(a.gap_sd, b.gap_sd) && close_pair(a.ci, b.ci),
            "{a:?} {b:?}"
        );
        assert!(
            close_figures(a.t, b.t) && close_figures(a.p, b.p),
            "{a:?} {b:?}"
        );
        assert!(close_figures(a.d_z, b.d_z));
    }
    assert_dimensions(&a.dims, &b.dims);
    let (a, b) = (&a.overall, &b.overall);
    assert!(close_figures(a.unweighted, b.unweighted), "{a:?} {b:?}");
    assert!(close_figures(a.weighted, b.weighted), "{a:?} {b:?}");
    assert_eq!(
        (a.default_weights, &a.mean_weights),
        (b.default_weights, &b.mean_weights)
    );
    assert_eq!(a.item_mean, b.item_mean);
    assert_eq!(a.excluded_incomplete, b.excluded_incomplete);
    assert_eq!(a.excluded_no_weights, b.excluded_no_weights);
    assert_eq!(a.excluded_weights_off_total, b.excluded_weights_off_total);
    assert_estimates(&a.unweighted_basis, &b.unweighted_basis);
    assert_estimates(&a.weighted_basis, &b.weighted_basis);
}

fn assert_cells(a: &Cell, b: &Cell) {
    match (a, b) {
        (
            Cell::Shown { gap, ci, n },
            Cell::Shown {
                gap: other,
                ci: other_ci,
                n: other_n,
            },
        ) => {
            assert_eq!(n, other_n);
            assert!(
                close(*gap, *other) && close_pair(*ci, *other_ci),
                "{a:?} {b:?}"
            );
        }
        (a, b) => assert_eq!(a, b),
    }
}

fn assert_groups(a: &Groups, b: &Groups) {
    assert_eq!((a.field, &a.dimensions), (b.field, &b.dimensions));
    // By name, because equal gaps may be apart by a rounding on one of the ways.
    let sorted = |groups: &Groups| {
        let mut rows = groups.rows.clone();
        rows.sort_by(|a, b| a.name.cmp(&b.name));
        rows
    };
    let (a, b) = (sorted(a), sorted(b));
    assert_eq!(a.len(), b.len());
    for (a, b) in a.iter().zip(&b) {
        assert_eq!((&a.name, a.n, a.cells.len()), (&b.name, b.n, b.cells.len()));
        let cells = a.cells.iter().chain([&a.overall]);
        for (a, b) in cells.zip(b.cells.iter().chain([&b.overall])) {
            assert_cells(a, b);
        }
    }
}

fn assert_hours(a: Option<&Hours>, b: Option<&Hours>) {
    let (Some(a), Some(b)) = (a, b) else {
        assert_eq!(a, b);
        return;
    };
    assert_eq!(
        (a.width, &a.starts, a.dated, a.undated),
        (b.width, &b.starts, b.dated, b.undated)
    );
    for (a, b) in a.cells.iter().flatten().zip(b.cells.iter().flatten()) {
        assert_eq!((a.n, a.stands_out), (b.n, b.stands_out));
        assert_cells(&a.gap, &b.gap);
    }
}

fn assert_summaries(a: Option<Summary>, b: Option<Summary>) {
    assert_eq!(a.map(|a| a.n), b.map(|b| b.n));
    if let (Some(a), Some(b)) = (a, b) {
        assert!(
            close(a.mean, b.mean) && close_figures(a.sd, b.sd),
            "{a:?} {b:?}"
        );
        assert!(close_pair(a.ci, b.ci));
    }
}

fn assert_drift(a: Option<&Drift>, b: Option<&Drift>) {
    let (Some(a), Some(b)) = (a, b) else {
        assert_eq!(a, b);
        return;
    };
    assert_eq!(
        (a.step, a.earlier, a.bins.len()),
        (b.step, b.earlier, b.bins.len())
    );
    for (a, b) in a.bins.iter().zip(&b.bins) {
        assert_eq!((a.start, a.n), (b.start, b.n));
        assert_summaries(a.expectation, b.expectation);
        assert_summaries(a.perception, b.perception);
    }
}

fn assert_same(a: &Figures, b: &Figures) {
    assert_gaps(&a.analysis, &b.analysis);
    assert_eq!(a.recommendation, b.recommendation);
    assert_eq!(a.satisfaction, b.satisfaction);
    assert_eq!(a.opinions, b.opinions);
    assert_eq!(a.groups.len(), b.groups.len());
    for (a, b) in a.groups.iter().zip(&b.groups) {
        assert_groups(a, b);
    }
    assert_hours(a.hours.as_ref(), b.hours.as_ref());
    for (a, b) in a.drift.iter().zip(&b.drift) {
        assert_drift(a.as_ref(), b.as_ref());
    }
    assert_eq!(a.usual_step, b.usual_step);
}

/// Cuts by both ways and compares all there is.
fn assert_same_cut(cases: &[Case], table: &Table, counting: Counting, filter: &Filter) {
    let plain = select(cases, counting, filter, 1);
    let rows = table.select(counting, filter, 1);
    let chosen: Vec<&Case> = rows.rows.iter().map(|row| &cases[*row as usize]).collect();
    assert_eq!(chosen, plain.cases);
    assert_eq!(
        (rows.set_aside, rows.by_flag, rows.outside, rows.suppressed),
        (
            plain.set_aside,
            plain.by_flag,
            plain.outside,
            plain.suppressed
        )
    );
    let sample = plain.cases.iter().filter(|case| case.response.sample);
    assert_eq!(rows.sample, sample.count());
    let figures = table.figures(&rows.rows, Field::ALL);
    assert_same(&Figures::of_cases(&key(), &chosen, Field::ALL), &figures);
    assert_eq!(table.analyse(&rows.rows), figures.analysis);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_cut_has_the_figures_of_the_plain_way(
        seeds in seeds(160),
        filters in prop::collection::vec(any_filter(), 4),
    ) {
        let cases = made(&seeds);
        let table = Table::of(&key(), &cases).unwrap();
        for counting in COUNTINGS {
            assert_eq!(table.present(counting), Present::among(&cases, counting));
            assert_same_cut(&cases, &table, counting, &Filter::default());
            for filter in &filters {
                assert_same_cut(&cases, &table, counting, filter);
            }
        }
    }

    #[test]
    fn the_order_of_responses_changes_no_bit(seeds in seeds(80), turn in 0..79_usize) {
        let figures = |seeds: &[Seed]| {
            let table = Table::of(&key(), &made(seeds)).unwrap();
            let rows = table.select(Counting::All, &Filter::default(), 1).rows;
            table.figures(&rows, Field::ALL)
        };
        // Every one has the same timings, so that nobody's marks depend on the others'.
        let mut turned = seeds.clone();
        turned.rotate_left(turn.min(seeds.len()));
        prop_assert_eq!(figures(&seeds), figures(&turned));
    }

    #[test]
    fn no_group_below_five_shows_a_number(seeds in seeds(60), filter in any_filter()) {
        let cases = made(&seeds);
        let table = Table::of(&key(), &cases).unwrap();
        let rows = table.select(Counting::All, &filter, 1);
        let few = rows.rows.len() < SMALLEST_CUT && !rows.rows.is_empty();
        prop_assert_eq!(rows.suppressed, few && filter.identifies());
        for group in table.figures(&rows.rows, Field::ALL).groups.iter().flat_map(|g| &g.rows) {
            let cells = group.cells.iter().chain([&group.overall]);
            let shown = cells.filter_map(|cell| match cell {
                Cell::Shown { n, .. } => Some(*n),
                Cell::Empty | Cell::Suppressed => None,
            });
            prop_assert!(shown.min().is_none_or(|n| n >= SMALLEST_CUT));
            prop_assert!(group.n.is_none_or(|n| n >= SMALLEST_CUT));
        }
    }
}

#[test]
fn reference_data_has_the_figures_of_the_plain_way() {
    let files: [&[u8]; 2] = [
        include_bytes!("data/servqual600.csv"),
        include_bytes!("data/servqual400_missing.csv"),
    ];
    for file in files {
        let mapping = guess_mapping(file, &key()).unwrap();
        let rows = import(file, &key(), &mapping).unwrap().rows;
        let mut responses = guests(&key(), ("servqual22", 1), rows.len());
        for (response, row) in responses.iter_mut().zip(rows) {
            response.answers = row.answers;
        }
        let cases = worked_out(responses);
        let table = Table::of(&key(), &cases).unwrap();
        assert_same_cut(&cases, &table, Counting::All, &Filter::default());
        for (branch, _) in Present::among(&cases, Counting::All).values(Field::Branch) {
            let mut filter = Filter::default();
            filter.want(Field::Branch, Some(branch.clone()));
            assert_same_cut(&cases, &table, Counting::Sample, &filter);
        }
    }
}

#[test]
fn nobody_and_one_respondent_have_figures_or_their_absence() {
    let table = Table::of(&key(), &[]).unwrap();
    assert_same_cut(&[], &table, Counting::All, &Filter::default());
    let one = worked_out(guests(&key(), ("servqual22", 1), 1));
    let table = Table::of(&key(), &one).unwrap();
    assert_same_cut(&one, &table, Counting::All, &Filter::default());
}

#[test]
fn what_is_no_whole_number_has_no_table() {
    let made = |stored: &str, answer: f64| {
        let mut responses = guests(&key(), ("servqual22", 1), 9);
        responses[4].answers.set(stored, Answer::Number(answer));
        Table::of(&key(), &worked_out(responses)).is_some()
    };
    assert!(made("SQ01E", 5.0));
    assert!(!made("SQ01E", 5.5));
    assert!(made("SQ01E", 55.5), "off the scale is no answer");
    assert!(!made("W_empathy", 12.5));
    assert!(!made("W_empathy", f64::INFINITY));
    // Neither is summed up, so neither has to be whole.
    assert!(made("OB01", 5.5));
    assert!(made("OB03", 8.5));
    let mut key = key();
    key.max = 7.5;
    assert!(Table::of(&key, &[]).is_none());
}

#[test]
fn nobody_s_points_leave_the_weights_of_the_literature() {
    let mut responses = guests(&key(), ("servqual22", 1), 30);
    for response in &mut responses {
        response.answers.remove("W_assurance");
    }
    let cases = worked_out(responses);
    let table = Table::of(&key(), &cases).unwrap();
    assert_same_cut(&cases, &table, Counting::All, &Filter::default());
    let rows = table.select(Counting::All, &Filter::default(), 1).rows;
    let overall = table.analyse(&rows).overall;
    assert!(overall.default_weights && overall.weighted.is_some());
}

// Included by a native test and by a browser test, which must find the same number: every bit of
// the tests, groups, outcomes and chart constants of the reference data (FNV-1a).

/// What both targets must find.
const SAME_TEST_BITS: u64 = 4_278_470_512_075_993_705;

fn fingerprint_of_tests(csv: &[u8]) -> u64 {
    use serviscope_domain::{
        formats::csv::{guess_mapping, import},
        outcome::{net_promoter, satisfaction},
        scoring::{ScoredRespondent, ScoringKey, compare_respondents, test_items},
        spc::{Specification, c4, capability, ordinal_chart},
        statistics::distributions::{f_quantile, studentised_range_tail},
        survey::Variant,
    };
    let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
    let mapping = guess_mapping(csv, &key).unwrap();
    let rows = import(csv, &key, &mapping).unwrap().rows;
    let respondents: Vec<_> = rows
        .iter()
        .map(|row| ScoredRespondent::new(&key, &row.answers))
        .collect();
    let tests = test_items(&key, &respondents);
    let mut figures: Vec<f64> = Vec::new();
    for item in &tests.items {
        let (t, ranks) = (item.t.unwrap(), item.wilcoxon.unwrap());
        figures.extend([t.t, t.p, t.d_z, t.d_av.unwrap(), ranks.v, ranks.p]);
    }
    figures.extend(tests.p_holm.iter().chain(&tests.p_bh).flatten());
    let branches = rows.iter().map(|row| row.context.branch.as_str());
    let groups = compare_respondents(&key, branches.zip(&respondents));
    let (anova, welch) = (groups.anova.unwrap(), groups.welch.unwrap());
    let ranks = groups.kruskal_wallis.unwrap();
    figures.extend([anova.f, anova.p, anova.omega_squared, welch.f, welch.p]);
    figures.extend([ranks.h, ranks.p]);
    for pair in groups.tukey.unwrap() {
        figures.extend([pair.difference, pair.ci[0], pair.ci[1], pair.p]);
    }
    let answers = || rows.iter().map(|row| &row.answers);
    figures.extend(net_promoter(answers()).unwrap().ci.unwrap());
    figures.extend(satisfaction(answers()).unwrap().wilson);
    figures.extend((2..30).map(|n| c4(n).unwrap()));
    figures.extend([
        f_quantile(0.95, 3.0, 20.0),
        studentised_range_tail(9.0, 5, 33.0),
    ]);
    let limits = Specification {
        lower: Some(40.0),
        upper: Some(60.0),
    };
    figures.extend(capability(48.0, 3.1, 30, limits).cp.unwrap().ci);
    let chart = ordinal_chart(&[30, 5, 20], &[vec![10, 4, 40]]).unwrap();
    figures.extend([chart.limit, chart.points[0].unwrap().p]);
    figures
        .into_iter()
        .flat_map(|figure| figure.to_bits().to_le_bytes())
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
}

// Included by a native test and by a browser test, which must find the same number: every bit of
// the figures of the reference analysis, folded together (FNV-1a).

/// What both targets must find in the file with missing answers.
const SAME_BITS: u64 = 17_653_619_032_916_394_273;
/// What both targets must find in the complete file.
const SAME_BITS_COMPLETE: u64 = 17_763_959_194_322_537_993;

fn fingerprint(csv: &[u8]) -> u64 {
    use serviscope_domain::{
        formats::csv::{guess_mapping, import, import_plain},
        psychometrics::quality,
        scoring::{
            ScoringKey, analyse,
            columns::{Columns, Crossed, analyse_columns},
        },
        survey::Variant,
    };
    let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
    let mapping = guess_mapping(csv, &key).unwrap();
    let imported = import(csv, &key, &mapping).unwrap();
    let answers = || imported.rows.iter().map(|row| &row.answers);
    let columns = import_plain(csv, &key).unwrap().unwrap();
    assert_eq!(columns, Columns::from_answers(&key, answers()).unwrap());
    let crossed = Crossed::new(&columns);
    let mut figures = Vec::new();
    gap_figures(&analyse(&key, answers()), &mut figures);
    gap_figures(&analyse_columns(&key, &crossed), &mut figures);
    quality_figures(&quality(&key, &crossed), &mut figures);
    model_figures(&crossed, &key, &mut figures);
    figures
        .into_iter()
        .flat_map(|figure| figure.to_bits().to_le_bytes())
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
}

fn gap_figures(result: &serviscope_domain::scoring::GapAnalysis, figures: &mut Vec<f64>) {
    for item in &result.items {
        let all = [item.expectation, item.perception, item.gap, item.gap_sd];
        figures.extend(all.map(Option::unwrap));
        figures.extend([item.t, item.p, item.d_z].map(Option::unwrap));
        figures.extend(item.ci.unwrap());
    }
    for dim in &result.dims {
        let all = [dim.expectation, dim.perception, dim.gap, dim.sd];
        figures.extend(all.map(Option::unwrap));
        figures.extend(dim.ci.unwrap());
    }
    let overall = &result.overall;
    let all = [overall.weighted, overall.unweighted, overall.item_mean];
    figures.extend(all.map(Option::unwrap));
}

fn quality_figures(result: &serviscope_domain::psychometrics::Quality, figures: &mut Vec<f64>) {
    for dim in &result.dims {
        for alpha in [&dim.perceptions, &dim.expectations, &dim.gaps] {
            let alpha = alpha.as_ref().unwrap();
            figures.push(alpha.alpha);
            figures.extend(alpha.feldt);
            figures.extend(alpha.r_drop.iter().chain(&alpha.alpha_drop).flatten());
        }
        let omegas = [&dim.perceptions_omega, &dim.expectations_omega, &dim.gaps_omega];
        for omega in omegas.into_iter().flatten() {
            figures.push(omega.omega);
            figures.extend(&omega.loadings);
        }
    }
    figures.extend(result.kmo);
    figures.extend(result.kmo_items.iter().flatten());
    let bartlett = result.bartlett.unwrap();
    figures.extend([bartlett.chisq, bartlett.p]);
    let drivers = result.drivers.as_ref().unwrap();
    let regression = &drivers.regression;
    for coefficient in regression.drivers.iter().chain([&regression.intercept]) {
        figures.extend([coefficient.value, coefficient.se, coefficient.p.unwrap()]);
        figures.extend(coefficient.ci);
    }
    figures.extend([regression.r2, regression.adj, regression.p]);
    for shares in [&drivers.lmg, &drivers.johnson] {
        figures.extend(shares.as_ref().unwrap().values());
    }
}

/// Factors, and what is drawn at random from a seed.
fn model_figures(
    crossed: &serviscope_domain::scoring::columns::Crossed,
    key: &serviscope_domain::scoring::ScoringKey,
    figures: &mut Vec<f64>,
) {
    use serviscope_domain::psychometrics::{
        Encounter,
        drivers::{Bootstrap, bootstrap, johnson, lmg},
        factors::{factor_count, factors},
        variance_split,
    };
    let perceptions = crossed.perception_moments();
    let solution = factors(&perceptions, 3).unwrap();
    figures.extend(solution.loadings.iter());
    figures.extend([solution.chisq, solution.p.unwrap()]);
    let count = factor_count(&perceptions, 10, 5).unwrap();
    figures.extend(count.eigenvalues.iter().chain(&count.by_chance));
    let rows = crossed.driver_rows(key);
    let what = Bootstrap {
        rows: &rows,
        width: 6,
        samples: 20,
        seed: 5,
    };
    let mut go_on = |_, _| std::ops::ControlFlow::Continue(());
    for figure in [lmg, johnson] {
        for interval in bootstrap(what, &figure, &mut go_on).unwrap() {
            figures.extend(interval.percentile.into_iter().chain(interval.bca));
        }
    }
    let encounters: Vec<_> = rows
        .chunks_exact(6)
        .enumerate()
        .map(|(index, row)| Encounter {
            staff: index % 7,
            customer: index % 3,
            score: row[0],
        })
        .collect();
    let split = variance_split(&encounters).unwrap();
    figures.extend([split.staff, split.customers, split.interaction, split.residual]);
}

//! What holds for any data: invariants of tests, ranks, adjustments and distributions.

#![allow(
    clippy::expect_used,
    clippy::float_cmp,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a helper that fails ends its test, which is what should happen"
)]

use proptest::{collection::vec, prelude::*};
use serviscope_domain::statistics::{
    Adjustment, adjust,
    distributions::{
        chi_square_cdf, chi_square_quantile, f_cdf, f_quantile, normal_cdf, normal_quantile,
        student_t_cdf, student_t_quantile, studentised_range_tail,
    },
    groups::{SMALLEST_SHOWN, anova, compare_groups, kruskal_wallis, protect, tukey, welch_anova},
    paired_t, proportion, spearman, welch_t, wilcoxon_signed_rank,
};

/// Answers on a seven-point scale: many ties, often constant when few.
fn scores(sizes: std::ops::Range<usize>) -> impl Strategy<Value = Vec<f64>> {
    vec((1..=7_i32).prop_map(f64::from), sizes)
}

/// Between no and six groups of no to twelve answers.
fn groups() -> impl Strategy<Value = Vec<Vec<f64>>> {
    vec(scores(0..12), 0..6)
}

fn slices(groups: &[Vec<f64>]) -> Vec<&[f64]> {
    groups.iter().map(Vec::as_slice).collect()
}

fn is_probability(p: f64) -> bool {
    (0.0..=1.0).contains(&p)
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

proptest! {
    #[test]
    fn adjusted_p_values_keep_their_order(p in vec(0.0..=1.0_f64, 0..30)) {
        let p: Vec<_> = p.into_iter().map(Some).collect();
        let holm = adjust(&p, Adjustment::Holm);
        let bh = adjust(&p, Adjustment::BenjaminiHochberg);
        for ((raw, bh), holm) in p.iter().zip(&bh).zip(&holm) {
            let (raw, bh, holm) = (raw.unwrap(), bh.unwrap(), holm.unwrap());
            prop_assert!(raw <= bh + 1e-15 && bh <= holm + 1e-15 && holm <= 1.0);
        }
    }

    #[test]
    fn paired_tests_do_not_depend_on_order_or_level(
        pairs in vec((1..=7_i32, 1..=7_i32), 0..40),
        shift in -5..5_i32,
    ) {
        let pairs: Vec<[f64; 2]> = pairs.iter().map(|(a, b)| [f64::from(*a), f64::from(*b)]).collect();
        let mut changed: Vec<[f64; 2]> = pairs
            .iter()
            .map(|[a, b]| [a + f64::from(shift), b + f64::from(shift)])
            .collect();
        changed.reverse();
        match (paired_t(&pairs), paired_t(&changed)) {
            (Ok(a), Ok(b)) => {
                prop_assert!(close(a.t, b.t) && close(a.p, b.p) && is_probability(a.p));
                prop_assert!(a.t.is_finite() && a.d_z.is_finite());
            }
            (a, b) => prop_assert_eq!(a.err(), b.err()),
        }
        let differences = |pairs: &[[f64; 2]]| -> Vec<f64> { pairs.iter().map(|[a, b]| a - b).collect() };
        let (a, b) = (differences(&pairs), differences(&changed));
        prop_assert_eq!(wilcoxon_signed_rank(&a), wilcoxon_signed_rank(&b));
        // Turning every difference around turns V into the rest of the ranks.
        let turned: Vec<f64> = a.iter().map(|d| -d).collect();
        if let (Ok(a), Ok(b)) = (wilcoxon_signed_rank(&a), wilcoxon_signed_rank(&turned)) {
            let n = a.n as f64;
            prop_assert!(close(a.v + b.v, n * (n + 1.0) / 2.0) && close(a.p, b.p));
            prop_assert!(is_probability(a.p));
        }
    }

    #[test]
    fn group_tests_do_not_depend_on_order_level_or_names(groups in groups(), shift in -9..9_i32) {
        let mut changed: Vec<Vec<f64>> = groups
            .iter()
            .map(|group| group.iter().rev().map(|x| x + f64::from(shift)).collect())
            .collect();
        changed.reverse();
        let (a, b) = (slices(&groups), slices(&changed));
        if let (Ok(a), Ok(b)) = (anova(&a), anova(&b)) {
            prop_assert!(close(a.f, b.f) && close(a.p, b.p) && is_probability(a.p));
            prop_assert!(is_probability(a.eta_squared) && a.omega_squared <= a.eta_squared);
        }
        if let (Ok(a), Ok(b)) = (welch_anova(&a), welch_anova(&b)) {
            prop_assert!(close(a.f, b.f) && close(a.p, b.p) && is_probability(a.p));
        }
        if let (Ok(a), Ok(b)) = (kruskal_wallis(&a), kruskal_wallis(&b)) {
            prop_assert!(close(a.h, b.h) && close(a.p, b.p) && is_probability(a.p));
        }
        prop_assert_eq!(anova(&a).is_ok(), anova(&b).is_ok());
        prop_assert_eq!(welch_anova(&a).is_ok(), welch_anova(&b).is_ok());
        prop_assert_eq!(kruskal_wallis(&a).is_ok(), kruskal_wallis(&b).is_ok());
    }

    #[test]
    fn withheld_groups_cannot_be_subtracted_out(sizes in vec(0..20_usize, 0..9)) {
        let protected = protect(sizes.iter().map(|n| (n.to_string(), vec![1.0; *n])));
        let hidden: Vec<usize> = protected
            .iter()
            .filter(|group| group.values.is_suppressed())
            .map(|group| group.name.parse().unwrap())
            .collect();
        let people: usize = sizes.iter().sum();
        let shown = protected.len() - hidden.len();
        for group in protected.iter().filter(|group| !group.values.is_suppressed()) {
            prop_assert!(group.values.figure().unwrap().len() >= SMALLEST_SHOWN);
        }
        if shown > 0 && !hidden.is_empty() {
            prop_assert!(hidden.len() > 1 && hidden.iter().sum::<usize>() >= SMALLEST_SHOWN);
        }
        prop_assert!(people > 0 || protected.is_empty());
    }

    #[test]
    fn comparisons_hold_only_finite_numbers(groups in groups()) {
        let comparison = compare_groups(groups.into_iter().map(|g| ("g".to_owned(), g)));
        if let Ok(anova) = comparison.anova {
            prop_assert!(anova.f.is_finite() && anova.eta_squared.is_finite());
        }
        for group in &comparison.groups {
            if let Ok(summary) = group.summary.figure() {
                prop_assert!(summary.mean.is_finite());
            }
        }
    }

    #[test]
    fn waves_turn_around_with_their_order(a in scores(0..20), b in scores(0..20)) {
        match (welch_t(&a, &b), welch_t(&b, &a)) {
            (Ok(there), Ok(back)) => {
                prop_assert!(close(there.t, -back.t) && close(there.p, back.p));
                prop_assert!(is_probability(there.p) && there.df.is_finite());
            }
            (there, back) => prop_assert_eq!(there.is_err(), back.is_err()),
        }
    }

    #[test]
    fn rank_correlation_ignores_any_rising_rescaling(pairs in vec((1..=7_i32, 1..=7_i32), 0..30)) {
        let plain: Vec<[f64; 2]> = pairs.iter().map(|(a, b)| [f64::from(*a), f64::from(*b)]).collect();
        let cubed: Vec<[f64; 2]> = plain.iter().map(|[a, b]| [a * a * a, 3.0 * b - 20.0]).collect();
        let r = spearman(&plain);
        prop_assert_eq!(r, spearman(&cubed));
        if let Ok(r) = r {
            prop_assert!((-1.0..=1.0).contains(&r));
        }
    }

    #[test]
    fn wilsons_interval_holds_its_share(n in 1..2000_usize, of in 0.0..=1.0_f64) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "below n")]
        let count = (of * n as f64) as usize;
        let share = proportion(count, n).unwrap();
        prop_assert!(share.wilson[0] <= share.share && share.share <= share.wilson[1]);
        prop_assert!(is_probability(share.wilson[0]) && is_probability(share.wilson[1]));
    }

    #[test]
    fn quantiles_undo_distribution_functions(p in 0.0001..0.9999_f64, df in 1.0..200.0_f64, other in 1.0..200.0_f64) {
        prop_assert!(close(normal_cdf(normal_quantile(p)), p));
        prop_assert!(close(student_t_cdf(student_t_quantile(p, df), df), p));
        prop_assert!(close(chi_square_cdf(chi_square_quantile(p, df), df), p));
        prop_assert!(close(f_cdf(f_quantile(p, df, other), df, other), p));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn tukeys_p_values_are_probabilities_and_never_below_one_pairs_own(groups in vec(scores(3..8), 2..4)) {
        let Ok(differences) = tukey(&slices(&groups)) else { return Ok(()); };
        for d in differences {
            prop_assert!(is_probability(d.p));
            prop_assert_eq!(d.ci[0] > 0.0 || d.ci[1] < 0.0, d.p < 0.05);
        }
    }

    #[test]
    fn the_studentised_range_falls_with_q_and_grows_with_groups(
        q in 0.1..12.0_f64, k in 2..8_u32, df in 2.0..300.0_f64,
    ) {
        let tail = studentised_range_tail(q, k, df);
        prop_assert!(is_probability(tail));
        prop_assert!(studentised_range_tail(q * 1.05, k, df) < tail);
        prop_assert!(studentised_range_tail(q, k + 1, df) > tail);
    }
}

//! Before and after: two waves of one survey.

use serde::Serialize;

use super::{
    Absent, Figure, Summary,
    distributions::{student_t_quantile, student_t_two_sided},
    enough, finite, is_constant, summarise,
};

/// Welch's t test of two independent waves.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct WelchT {
    /// Values before and after.
    pub n: [usize; 2],
    /// Means before and after.
    pub means: [f64; 2],
    /// Mean after − mean before: above zero is better.
    pub change: f64,
    /// 95 % confidence interval of the change.
    pub ci: [f64; 2],
    /// t.
    pub t: f64,
    /// Degrees of freedom after Welch and Satterthwaite.
    pub df: f64,
    /// Two-sided p-value.
    pub p: f64,
    /// The change in deviations, √((s₁² + s₂²)/2).
    pub d: f64,
}

/// Tests whether two independent waves differ, without supposing equal variances (Welch 1947).
///
/// # Errors
/// A wave of fewer than two values, waves without any spread, a value that is no finite number.
pub fn welch_t(before: &[f64], after: &[f64]) -> Figure<WelchT> {
    enough(before, 2)?;
    enough(after, 2)?;
    let summary = |wave: &[f64]| -> Figure<Summary> {
        let mut summary = summarise(wave).ok_or(Absent::NoData)?;
        if is_constant(wave) {
            // Rounding of the mean may leave a trace of spread.
            summary.sd = Some(0.0);
        }
        Ok(summary)
    };
    welch_of(&summary(before)?, &summary(after)?)
}

/// The same test where only the summaries are known.
///
/// # Errors
/// A summary of fewer than two values, summaries without any spread, figures that are not finite.
pub fn welch_of(before: &Summary, after: &Summary) -> Figure<WelchT> {
    let parts = |summary: &Summary| -> Figure<(f64, f64, f64)> {
        let sd = summary
            .sd
            .filter(|_| summary.n >= 2)
            .ok_or(Absent::TooFew {
                n: summary.n,
                needs: 2,
            })?;
        Ok((summary.mean, sd * sd, summary.n as f64))
    };
    let (mean_before, variance_before, n_before) = parts(before)?;
    let (mean_after, variance_after, n_after) = parts(after)?;
    let (share_before, share_after) = (variance_before / n_before, variance_after / n_after);
    let square = share_before + share_after;
    if square <= 0.0 {
        return Err(Absent::Constant);
    }
    let df = finite(
        square * square
            / (share_before * share_before / (n_before - 1.0)
                + share_after * share_after / (n_after - 1.0)),
    )?;
    let change = mean_after - mean_before;
    let t = finite(change / square.sqrt())?;
    let half = finite(student_t_quantile(0.975, df) * square.sqrt())?;
    Ok(WelchT {
        n: [before.n, after.n],
        means: [mean_before, mean_after],
        change,
        ci: [change - half, change + half],
        t,
        df,
        p: finite(student_t_two_sided(t, df))?,
        d: finite(change / f64::midpoint(variance_before, variance_after).sqrt())?,
    })
}

/// Two waves linked by the tokens of their respondents.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Linked {
    /// `[after, before]` of everybody who answered both, so that a paired test tells the change.
    pub pairs: Vec<[f64; 2]>,
    /// Answers of the first wave without a partner in the second.
    pub only_before: usize,
    /// Answers of the second wave without a partner in the first.
    pub only_after: usize,
    /// Answers left out because their token came more than once in a wave, or was empty.
    pub ambiguous: usize,
}

/// Links two waves by token, in the order of the tokens. A token that comes twice in a wave says
/// nothing about who answered, so none of its answers is linked.
pub fn link(before: &[(&str, f64)], after: &[(&str, f64)]) -> Linked {
    let mut linked = Linked::default();
    let (before, out_before) = unique(before);
    let (after, out_after) = unique(after);
    linked.ambiguous = out_before + out_after;
    let mut rest = after.iter().peekable();
    for (token, value) in &before {
        while rest.next_if(|(other, _)| other < token).is_some() {
            linked.only_after += 1;
        }
        match rest.next_if(|(other, _)| other == token) {
            Some((_, partner)) => linked.pairs.push([*partner, *value]),
            None => linked.only_before += 1,
        }
    }
    linked.only_after += rest.count();
    linked
}

/// The answers with a token of their own, by token, and how many others there are.
fn unique<'a>(wave: &[(&'a str, f64)]) -> (Vec<(&'a str, f64)>, usize) {
    let mut sorted = wave.to_vec();
    sorted.sort_by(|a, b| a.0.cmp(b.0));
    let single: Vec<_> = sorted
        .chunk_by(|a, b| a.0 == b.0)
        .filter_map(|same| match same {
            [(token, value)] if !token.is_empty() => Some((*token, *value)),
            _ => None,
        })
        .collect();
    let left_out = wave.len() - single.len();
    (single, left_out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_waves_of_equal_spread_have_the_textbook_degrees_of_freedom() {
        let test = welch_t(&[1.0, 2.0, 3.0, 4.0], &[2.0, 3.0, 4.0, 5.0]).unwrap();
        assert!((test.df - 6.0).abs() < 1e-12);
        assert!((test.t - 1.0 / (2.0_f64 * 5.0 / 12.0).sqrt()).abs() < 1e-12);
        assert_eq!((test.change, test.n), (1.0, [4, 4]));
    }

    #[test]
    fn only_tokens_that_are_alone_are_linked() {
        let before = [("b", 1.0), ("a", 2.0), ("x", 3.0), ("x", 4.0), ("", 9.0)];
        let after = [("c", 7.0), ("a", 5.0), ("x", 6.0), ("b", 2.0)];
        let linked = link(&before, &after);
        assert_eq!(linked.pairs, [[5.0, 2.0], [2.0, 1.0]]);
        assert_eq!(linked.ambiguous, 3);
        assert_eq!((linked.only_before, linked.only_after), (0, 2));
        assert_eq!(link(&[], &[]), Linked::default());
    }

    #[test]
    fn two_constant_waves_have_no_test() {
        assert_eq!(welch_t(&[1.0; 3], &[2.0; 3]), Err(Absent::Constant));
        assert!(welch_t(&[1.0; 3], &[2.0, 3.0, 4.0]).is_ok());
        assert_eq!(
            welch_t(&[1.0; 3], &[2.0]),
            Err(Absent::TooFew { n: 1, needs: 2 })
        );
    }
}

//! Word of mouth: how many people hear of it.

use super::{amount, share};
use crate::statistics::Figure;

/// How many others are told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ToldRates {
    /// People that an unhappy customer tells (10).
    pub negative: f64,
    /// Share of the unhappy who tell many more (0.15).
    pub tail_share: f64,
    /// People that these tell; the source says "more than 20", so the reach is a lower bound.
    pub tail: f64,
    /// People that a satisfied customer tells (3–4, taken as 3.5).
    pub positive: f64,
    /// Share of those told who try it (1 in 4).
    pub tries: f64,
}

impl Default for ToldRates {
    fn default() -> Self {
        Self {
            negative: 10.0,
            tail_share: 0.15,
            tail: 20.0,
            positive: 3.5,
            tries: 0.25,
        }
    }
}

/// People who hear from `unhappy` customers, at least.
///
/// # Errors
/// A negative number, or a share outside 0 to 1.
pub fn negative_reach(unhappy: f64, rates: ToldRates) -> Figure {
    let tail = share(rates.tail_share)?;
    let each = (1.0 - tail) * amount(rates.negative)? + tail * amount(rates.tail)?;
    amount(amount(unhappy)? * each)
}

/// People who hear from `satisfied` customers, and how many of them try the service.
///
/// # Errors
/// A negative number, or a share outside 0 to 1.
pub fn positive_reach(satisfied: f64, rates: ToldRates) -> Figure<(f64, f64)> {
    let reach = amount(amount(satisfied)? * amount(rates.positive)?)?;
    Ok((reach, share(rates.tries)? * reach))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::Absent;

    #[test]
    fn the_catalogues_example_is_met() {
        // TV3 of the catalogue.
        let rates = ToldRates::default();
        assert!((negative_reach(240.0, rates).unwrap() - 2760.0).abs() < 1e-9);
        assert_eq!(positive_reach(100.0, rates), Ok((350.0, 87.5)));
        assert_eq!(negative_reach(-1.0, rates), Err(Absent::OutOfRange));
    }
}

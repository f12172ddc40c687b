//! Market damage: customers lost through problems, complaints and silence.
//!
//! Our own form of Goodman's calculation (catalogue 3.5); his exact formula was not obtained.

use super::{amount, share};
use crate::statistics::{Absent, Figure};

/// What the damage depends on. Shares and rates are 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MarketDamage {
    /// Customers in the period.
    pub customers: f64,
    /// Share of them who have a problem.
    pub problem: f64,
    /// Share of these who complain.
    pub complain: f64,
    /// Shares of complainants who end satisfied, mollified and dissatisfied; they total 1.
    pub outcomes: [f64; 3],
    /// Repurchase rate without any problem.
    pub repurchase: f64,
    /// Repurchase rate of mollified complainants.
    pub mollified: f64,
    /// Repurchase rate of dissatisfied complainants.
    pub dissatisfied: f64,
    /// How much more loyal satisfied complainants are than customers without a problem (0.08).
    pub uplift: f64,
    /// Share of the silent who leave (0.90).
    pub silent_lost: f64,
}

/// Customers lost: N·p·[c·(s(r₀−rS) + m(r₀−rM) + d(r₀−rD)) + (1−c)(r₀−rN)] with
/// rS = min(1, (1 + uplift)·r₀) and rN = 1 − `silent_lost`. Multiply by a customer's value for
/// money. Below zero where recovery wins more loyalty than problems cost.
///
/// # Errors
/// [`Absent::OutOfRange`] for a negative number, a share outside 0 to 1, or outcomes that do not
/// total 1.
pub fn market_damage(input: MarketDamage) -> Figure {
    let [satisfied, mollified, dissatisfied] = input.outcomes;
    for part in input.outcomes {
        share(part)?;
    }
    if (satisfied + mollified + dissatisfied - 1.0).abs() > 1e-9 {
        return Err(Absent::OutOfRange);
    }
    let usual = share(input.repurchase)?;
    let won_back = (usual * (1.0 + amount(input.uplift)?)).min(1.0);
    let complain = share(input.complain)?;
    let complainants = satisfied * (usual - won_back)
        + mollified * (usual - share(input.mollified)?)
        + dissatisfied * (usual - share(input.dissatisfied)?);
    let silent = usual - (1.0 - share(input.silent_lost)?);
    Ok(amount(input.customers)?
        * share(input.problem)?
        * (complain * complainants + (1.0 - complain) * silent))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// TV4 of the catalogue.
    const EXAMPLE: MarketDamage = MarketDamage {
        customers: 10_000.0,
        problem: 0.10,
        complain: 0.05,
        outcomes: [0.5, 0.3, 0.2],
        repurchase: 0.90,
        mollified: 0.60,
        dissatisfied: 0.30,
        uplift: 0.08,
        silent_lost: 0.90,
    };

    #[test]
    fn making_complaining_easy_saves_156_customers() {
        let lost = market_damage(EXAMPLE).unwrap();
        assert!((lost - 768.7).abs() < 0.05, "{lost}");
        assert!((lost * 500.0 - 384_350.0).abs() < 1.0, "{lost}");
        let easy = MarketDamage {
            complain: 0.30,
            ..EXAMPLE
        };
        let lost_easy = market_damage(easy).unwrap();
        assert!((lost_easy - 612.2).abs() < 0.05, "{lost_easy}");
        assert!((lost - lost_easy - 156.5).abs() < 0.05);
    }

    #[test]
    fn outcomes_that_do_not_add_up_are_refused() {
        let wrong = MarketDamage {
            outcomes: [0.5, 0.5, 0.5],
            ..EXAMPLE
        };
        assert_eq!(market_damage(wrong), Err(Absent::OutOfRange));
    }
}

//! The complaint iceberg: from the complaints one sees to the unhappy one does not.

use super::{amount, share};
use crate::statistics::{Absent, Figure};

/// Shares that the iceberg is worked out with, each 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IcebergRates {
    /// Share of the unhappy who complain formally, above 0 (1–5 %, default 5 %).
    pub escalation: f64,
    /// Share of the unhappy who say anything at all, to front-line staff or formally (50 %).
    pub told: f64,
    /// Share of the unhappy who never complain formally (95 %).
    pub silent: f64,
    /// Share of these who leave (90 %).
    pub silent_lost: f64,
}

impl Default for IcebergRates {
    fn default() -> Self {
        Self {
            escalation: 0.05,
            told: 0.50,
            silent: 0.95,
            silent_lost: 0.90,
        }
    }
}

/// The layers of the iceberg, in customers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Iceberg {
    /// Formal complaints: the tip.
    pub formal: f64,
    /// All unhappy customers.
    pub unhappy: f64,
    /// Those who told front-line staff only.
    pub front_only: f64,
    /// Those who told nobody.
    pub silent: f64,
    /// Those who did not complain formally.
    pub non_complaining: f64,
    /// Those among them who leave.
    pub lost: f64,
}

/// Works out the layers under `formal` complaints of a period.
///
/// # Errors
/// [`Absent::OutOfRange`] for a negative number, a share outside 0 to 1, an escalation of 0 or
/// above `told`.
pub fn iceberg(formal: f64, rates: IcebergRates) -> Figure<Iceberg> {
    let formal = amount(formal)?;
    let (escalation, told) = (share(rates.escalation)?, share(rates.told)?);
    if escalation <= 0.0 || escalation > told {
        return Err(Absent::OutOfRange);
    }
    let unhappy = amount(formal / escalation)?;
    let non_complaining = share(rates.silent)? * unhappy;
    Ok(Iceberg {
        formal,
        unhappy,
        front_only: (told - escalation) * unhappy,
        silent: (1.0 - told) * unhappy,
        non_complaining,
        lost: share(rates.silent_lost)? * non_complaining,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_complaints_stand_for_240_unhappy_customers() {
        // TV2 of the catalogue.
        let result = iceberg(12.0, IcebergRates::default()).unwrap();
        for (ours, expected) in [
            (result.unhappy, 240.0),
            (result.front_only, 108.0),
            (result.silent, 120.0),
            (result.non_complaining, 228.0),
            (result.lost, 205.2),
        ] {
            assert!((ours - expected).abs() < 1e-9, "{result:?}");
        }
        let one_percent = IcebergRates {
            escalation: 0.01,
            ..IcebergRates::default()
        };
        assert!((iceberg(12.0, one_percent).unwrap().unhappy - 1200.0).abs() < 1e-9);
    }

    #[test]
    fn nobody_escalating_leaves_nothing_to_conclude_from() {
        let never = IcebergRates {
            escalation: 0.0,
            ..IcebergRates::default()
        };
        assert_eq!(iceberg(12.0, never), Err(Absent::OutOfRange));
        assert_eq!(
            iceberg(-1.0, IcebergRates::default()),
            Err(Absent::OutOfRange)
        );
    }
}

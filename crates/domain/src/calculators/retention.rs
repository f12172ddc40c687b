//! The value of keeping customers.

use super::amount;
use crate::statistics::{Absent, Figure};

/// What keeping `saved` customers saves: saved · acquisition cost · (1 − 1/ratio), where winning a
/// customer costs `ratio` times what keeping one does (2 to 20 in the source; 1 or above).
///
/// # Errors
/// A negative number, or a ratio below 1.
pub fn retention_value(saved: f64, acquisition_cost: f64, ratio: f64) -> Figure {
    if ratio < 1.0 {
        return Err(Absent::OutOfRange);
    }
    let kept = 1.0 - 1.0 / amount(ratio)?;
    amount(amount(saved)? * amount(acquisition_cost)? * kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dearer_winning_is_the_more_keeping_saves() {
        assert_eq!(retention_value(10.0, 200.0, 2.0), Ok(1000.0));
        assert_eq!(retention_value(10.0, 200.0, 20.0), Ok(1900.0));
        assert_eq!(retention_value(10.0, 200.0, 0.5), Err(Absent::OutOfRange));
        assert_eq!(retention_value(1.0, f64::NAN, 2.0), Err(Absent::OutOfRange));
    }
}

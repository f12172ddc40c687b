//! The constants d2, d3 and c4 of normal samples.

use crate::statistics::{Absent, Figure, finite};

/// d2 and d3 for samples of 2 to 25: mean and standard deviation of the range of standard normal
/// values. From their definition d2 = ∫P(W > w)dw and d2² + d3² = 2∫w·P(W > w)dw by quadrature; a
/// test computes them anew. Printed tables (and 2.66 or 3.268) are roundings of these.
const RANGE: [(f64, f64); 24] = [
    (core::f64::consts::FRAC_2_SQRT_PI, 0.852_502_466_427_42),
    (1.692_568_750_643_27, 0.888_368_004_045_20),
    (2.058_750_746_007_93, 0.879_808_202_824_99),
    (2.325_928_947_281_04, 0.864_081_941_099_50),
    (2.534_412_721_222_94, 0.848_039_686_117_48),
    (2.704_356_751_213_81, 0.833_205_335_622_29),
    (2.847_200_612_090_56, 0.819_831_489_791_94),
    (2.970_026_324_418_47, 0.807_834_274_553_32),
    (3.077_505_461_670_35, 0.797_050_673_519_42),
    (3.172_872_703_816_00, 0.787_314_620_550_33),
    (3.258_455_279_743_83, 0.778_478_341_203_38),
    (3.335_980_354_098_25, 0.770_416_202_063_75),
    (3.406_763_108_199_95, 0.763_023_095_624_78),
    (3.471_826_889_882_07, 0.756_211_429_727_95),
    (3.531_982_786_109_58, 0.749_908_089_409_92),
    (3.587_883_961_765_38, 0.744_051_783_960_71),
    (3.640_063_757_937_44, 0.738_590_853_378_17),
    (3.688_963_023_207_65, 0.733_481_495_518_85),
    (3.734_950_119_596_64, 0.728_686_345_707_31),
    (3.778_335_829_842_62, 0.724_173_340_717_48),
    (3.819_384_643_362_83, 0.719_914_808_434_21),
    (3.858_323_423_285_01, 0.715_886_735_491_81),
    (3.895_348_148_451_36, 0.712_068_175_147_92),
    (3.930_629_219_507_11, 0.708_440_765_888_64),
];

fn range(n: usize) -> Figure<(f64, f64)> {
    let place = n.checked_sub(2).ok_or(Absent::TooFew { n, needs: 2 })?;
    RANGE.get(place).copied().ok_or(Absent::OutOfRange)
}

/// d2(n), the mean range of `n` standard normal values, 2 ≤ n ≤ 25.
///
/// # Errors
/// Fewer than two values; more than 25, for which ranges waste what the deviation tells.
pub fn d2(n: usize) -> Figure {
    Ok(range(n)?.0)
}

/// d3(n), the standard deviation of the range of `n` standard normal values, 2 ≤ n ≤ 25.
///
/// # Errors
/// As [`d2`].
pub fn d3(n: usize) -> Figure {
    Ok(range(n)?.1)
}

/// c4(n) = √(2/(n−1))·Γ(n/2)/Γ((n−1)/2), the mean deviation of `n` standard normal values, n ≥ 2.
///
/// # Errors
/// Fewer than two values.
pub fn c4(n: usize) -> Figure {
    if n < 2 {
        return Err(Absent::TooFew { n, needs: 2 });
    }
    let n = n as f64;
    let ratio = libm::exp(libm::lgamma(n / 2.0) - libm::lgamma((n - 1.0) / 2.0));
    finite((2.0 / (n - 1.0)).sqrt() * ratio)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::distributions::{Panels, range_tail};

    #[test]
    fn the_table_is_what_the_definition_gives() {
        let panels = Panels::new();
        for n in [2_u32, 3, 4, 5, 7, 10, 15, 25] {
            let mean = panels.integrate([0.0, 14.0], 1.0, |w| range_tail(w, n));
            let square = 2.0 * panels.integrate([0.0, 14.0], 1.0, |w| w * range_tail(w, n));
            let (d2, d3) = range(n as usize).unwrap();
            assert!((mean / d2 - 1.0).abs() < 1e-12, "d2({n}) = {mean}");
            let deviation = (square - mean * mean).sqrt();
            assert!(
                (deviation / d3 - 1.0).abs() < 1e-11,
                "d3({n}) = {deviation}"
            );
        }
    }

    #[test]
    fn closed_forms_are_met() {
        let pi = core::f64::consts::PI;
        assert!((d2(2).unwrap() - 2.0 / pi.sqrt()).abs() < 1e-14);
        assert!((d2(3).unwrap() - 3.0 / pi.sqrt()).abs() < 1e-14);
        assert!((d3(2).unwrap() - (2.0 - 4.0 / pi).sqrt()).abs() < 1e-14);
        assert!((c4(2).unwrap() - (2.0 / pi).sqrt()).abs() < 1e-14);
        assert!((c4(3).unwrap() - pi.sqrt() / 2.0).abs() < 1e-14);
    }

    #[test]
    fn sizes_outside_the_table_have_a_named_reason() {
        assert_eq!(d2(1), Err(Absent::TooFew { n: 1, needs: 2 }));
        assert_eq!(d3(26), Err(Absent::OutOfRange));
        assert_eq!(c4(0), Err(Absent::TooFew { n: 0, needs: 2 }));
    }
}

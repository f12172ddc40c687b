//! p-values adjusted for testing many things at once.

/// How p-values are adjusted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Adjustment {
    /// Holm (1979): the chance of any false finding stays below the level. The default.
    #[default]
    Holm,
    /// Benjamini & Hochberg (1995): the expected share of false findings stays below the level.
    BenjaminiHochberg,
}

/// Adjusts p-values (0 to 1), each in its place. Absent ones stay absent and do not count as
/// tests.
pub fn adjust(p: &[Option<f64>], adjustment: Adjustment) -> Vec<Option<f64>> {
    let mut order: Vec<(usize, f64)> = p
        .iter()
        .enumerate()
        .filter_map(|(place, p)| Some((place, (*p)?)))
        .collect();
    // Equal values keep their places, so the result does not depend on the sort.
    order.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
    let tests = order.len() as f64;
    match adjustment {
        Adjustment::Holm => {
            let mut floor = 0.0_f64;
            for (rank, (_, p)) in order.iter_mut().enumerate() {
                floor = floor.max((tests - rank as f64) * *p).min(1.0);
                *p = floor;
            }
        }
        Adjustment::BenjaminiHochberg => {
            let mut ceiling = 1.0_f64;
            for (rank, (_, p)) in order.iter_mut().enumerate().rev() {
                ceiling = ceiling.min(tests / (rank + 1) as f64 * *p);
                *p = ceiling;
            }
        }
    }
    let mut adjusted = vec![None; p.len()];
    for (place, value) in order {
        if let Some(slot) = adjusted.get_mut(place) {
            *slot = Some(value);
        }
    }
    adjusted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(p: &[f64], adjustment: Adjustment) -> Vec<f64> {
        let p: Vec<_> = p.iter().copied().map(Some).collect();
        adjust(&p, adjustment).into_iter().flatten().collect()
    }

    #[test]
    fn textbook_values_are_met() {
        let p = [0.01, 0.04, 0.03, 0.005];
        let near = |ours: Vec<f64>, expected: [f64; 4]| {
            for (a, b) in ours.iter().zip(expected) {
                assert!((a - b).abs() < 1e-15, "{ours:?}");
            }
        };
        near(of(&p, Adjustment::Holm), [0.03, 0.06, 0.06, 0.02]);
        near(
            of(&p, Adjustment::BenjaminiHochberg),
            [0.02, 0.04, 0.04, 0.02],
        );
    }

    #[test]
    fn absent_values_are_no_tests() {
        let adjusted = adjust(&[None, Some(0.02), None], Adjustment::Holm);
        assert_eq!(adjusted, [None, Some(0.02), None]);
        assert!(adjust(&[], Adjustment::Holm).is_empty());
    }
}

//! Sharing points among parts.

/// Points still to be given; negative when too many were given.
pub fn points_left(total: i32, given: &[Option<f64>]) -> f64 {
    f64::from(total) - given.iter().flatten().sum::<f64>()
}

/// Completes a partial distribution: the points left go to the empty parts, in whole points and
/// as evenly as possible; where no part is empty they are spread over all of them.
///
/// Returns `None` if more than the total was given already.
pub fn spread_evenly(total: i32, given: &[Option<f64>]) -> Option<Vec<f64>> {
    let left = points_left(total, given);
    if left < 0.0 || given.is_empty() {
        return None;
    }
    let any_empty = given.iter().any(Option::is_none);
    let takes = |value: &Option<f64>| value.is_none() || !any_empty;
    let count = given.iter().filter(|value| takes(value)).count() as f64;
    let share = (left / count).floor();
    let mut extra = left - share * count;
    Some(
        given
            .iter()
            .map(|value| {
                if !takes(value) {
                    return value.unwrap_or(0.0);
                }
                // The first takers get the points that do not divide, one each.
                // (Not `clamp`: its panic message prints numbers, which a phone would download.)
                let one = if extra >= 1.0 { 1.0 } else { 0.0 };
                extra -= one;
                value.unwrap_or(0.0) + share + one
            })
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rest_goes_to_the_empty_parts() {
        let given = [Some(40.0), None, None, Some(10.0), None];
        assert!((points_left(100, &given) - 50.0).abs() < 1e-12);
        assert_eq!(
            spread_evenly(100, &given).unwrap(),
            [40.0, 17.0, 17.0, 10.0, 16.0]
        );
    }

    #[test]
    fn without_empty_parts_all_share_the_rest() {
        assert_eq!(
            spread_evenly(10, &[Some(1.0), Some(2.0)]).unwrap(),
            [5.0, 5.0]
        );
    }

    #[test]
    fn too_many_points_cannot_be_spread() {
        assert_eq!(spread_evenly(10, &[Some(11.0), None]), None);
        assert_eq!(spread_evenly(10, &[]), None);
    }
}

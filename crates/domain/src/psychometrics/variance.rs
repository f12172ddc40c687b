//! Where variation comes from: the staff, the customers, or both together.

use serde::Serialize;

use super::Matrix;
use crate::statistics::{Absent, Figure, FixedSum};

/// One score with who served and who was served.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Encounter {
    /// Who served, counted from 0: a person or a team.
    pub staff: usize,
    /// Who was served, counted from 0: a customer or a segment.
    pub customer: usize,
    /// The score, for example a dimension's gap; below 128 in magnitude.
    pub score: f64,
}

/// Variance components of scores.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct VarianceSplit {
    /// Scores.
    pub n: usize,
    /// Variance between staff.
    pub staff: f64,
    /// Variance between customers.
    pub customers: f64,
    /// Variance between pairs of the two beyond what either brings: who gets along with whom.
    pub interaction: f64,
    /// Variance within pairs, from one time to the next.
    pub residual: f64,
    /// Share of each in their sum, in this order; absent where no score differs.
    pub shares: Option<[f64; 4]>,
    /// Whether an estimate was negative and is shown as 0: no sign of that source.
    pub cut: bool,
}

/// Splits the variance of scores by the random two-way model with interaction,
/// y = μ + staff + customer + interaction + residual.
///
/// Henderson's method 1 for unequal numbers (Henderson 1953; Searle, Casella & `McCulloch` 1992,
/// ch. 5). Scores are centred at their mean; N scores, a staff, b customers, c filled pairs:
///
/// ```text
/// T0 = Σ y²   Ta = Σ yi..²/ni.   Tb = Σ y.j.²/n.j   Tc = Σ yij.²/nij   Tm = y...²/N = 0
/// residual = (T0 − Tc) / (N − c)
/// E(Ta − Tm), E(Tb − Tm), E(Tc − Ta − Tb + Tm) are linear in the components: three equations
/// ```
///
/// With equal numbers these are the estimates of the usual analysis of variance.
///
/// # Errors
/// [`Absent::NoData`], [`Absent::TooFewGroups`] below two staff or customers,
/// [`Absent::NoRepeats`] where no pair met twice, and [`Absent::Dependent`] where the pairs that
/// met cannot tell the sources apart.
pub fn variance_split(encounters: &[Encounter]) -> Figure<VarianceSplit> {
    let n = encounters.len();
    if n == 0 {
        return Err(Absent::NoData);
    }
    let mut total = FixedSum::default();
    for encounter in encounters {
        total.add(encounter.score);
    }
    let mean = total.value() / n as f64;
    let pairs = Groups::by(encounters, mean, |e| (e.staff, e.customer));
    let staff = Groups::by(encounters, mean, |e| (e.staff, 0));
    let customers = Groups::by(encounters, mean, |e| (0, e.customer));
    let groups = staff.len().min(customers.len());
    if groups < 2 {
        return Err(Absent::TooFewGroups { groups, needs: 2 });
    }
    if pairs.len() == n {
        return Err(Absent::NoRepeats);
    }
    let mut squares = FixedSum::default();
    for encounter in encounters {
        squares.add((encounter.score - mean).powi(2));
    }
    let residual = ((squares.value() - pairs.between()) / (n - pairs.len()) as f64).max(0.0);
    let components = solve(n as f64, &pairs, &staff, &customers, residual)?;
    let kept = components.map(|component| component.max(0.0));
    let parts = [kept[0], kept[1], kept[2], residual];
    let sum: f64 = parts.iter().sum();
    Ok(VarianceSplit {
        n,
        staff: kept[0],
        customers: kept[1],
        interaction: kept[2],
        residual,
        shares: (sum > 0.0).then(|| parts.map(|part| part / sum)),
        cut: components.iter().any(|component| *component < -1e-12 * sum),
    })
}

/// The three components between groups, given the residual.
fn solve(
    n: f64,
    pairs: &Groups,
    staff: &Groups,
    customers: &Groups,
    residual: f64,
) -> Figure<[f64; 3]> {
    // What a unit of each component adds to T_a, T_b and T_μ; to T_c each adds N.
    let staff_in_customers = pairs.squares_within(customers, |(_, customer)| (0, customer));
    let customers_in_staff = pairs.squares_within(staff, |(staff, _)| (staff, 0));
    let in_mean = [staff, customers, pairs].map(|groups| groups.sum_of_squares() / n);
    let in_staff = [n, customers_in_staff, customers_in_staff];
    let in_customers = [staff_in_customers, n, staff_in_customers];
    let [a, b, c] = [staff, customers, pairs].map(|groups| groups.len() as f64);
    let system = Matrix::from_fn(3, 3, |row, component| {
        let (in_staff, in_customers) = (in_staff[component], in_customers[component]);
        match row {
            0 => in_staff - in_mean[component],
            1 => in_customers - in_mean[component],
            _ => n - in_staff - in_customers + in_mean[component],
        }
    });
    // Scores are centred, so T_μ is 0.
    let found = nalgebra::DVector::from_vec(vec![
        staff.between() - (a - 1.0) * residual,
        customers.between() - (b - 1.0) * residual,
        pairs.between() - staff.between() - customers.between() - (c - a - b + 1.0) * residual,
    ]);
    let scaled = system / n;
    let decomposition = scaled.lu();
    if decomposition.determinant().abs() < 1e-9 {
        return Err(Absent::Dependent);
    }
    let solved = decomposition.solve(&(found / n)).ok_or(Absent::Dependent)?;
    Ok([solved[0], solved[1], solved[2]])
}

/// Counts and sums of centred scores by group.
struct Groups(std::collections::BTreeMap<(usize, usize), (f64, FixedSum)>);

impl Groups {
    fn by(
        encounters: &[Encounter],
        mean: f64,
        group: impl Fn(&Encounter) -> (usize, usize),
    ) -> Self {
        let mut groups = std::collections::BTreeMap::new();
        for encounter in encounters {
            let (count, sum): &mut (f64, FixedSum) = groups.entry(group(encounter)).or_default();
            *count += 1.0;
            sum.add(encounter.score - mean);
        }
        Self(groups)
    }

    fn len(&self) -> usize {
        self.0.len()
    }

    /// Σ (sum of a group)² / its count.
    fn between(&self) -> f64 {
        let terms = self.0.values();
        terms.fold(0.0, |total, (count, sum)| {
            total + sum.value().powi(2) / count
        })
    }

    /// Σ of squared counts.
    fn sum_of_squares(&self) -> f64 {
        let terms = self.0.values();
        terms.fold(0.0, |total, (count, _)| total + count * count)
    }

    /// Σ of squared counts, each divided by the count of the larger group it lies in.
    fn squares_within(
        &self,
        larger: &Self,
        place: impl Fn((usize, usize)) -> (usize, usize),
    ) -> f64 {
        self.0.iter().fold(0.0, |total, (group, (count, _))| {
            let (of, _) = larger.0.get(&place(*group)).copied().unwrap_or_default();
            total + count * count / f64::max(of, 1.0)
        })
    }
}

//! Maximum-likelihood factor analysis.

use nalgebra::{DVector, SymmetricEigen};

use crate::{
    psychometrics::{Matrix, adequacy::decompose},
    statistics::{Absent, Figure},
};

/// Smallest uniqueness that is tried; a fit that ends here is a Heywood case.
const SMALLEST_UNIQUENESS: f64 = 0.005;
/// The search rests where no slope is steeper than this.
const FLAT: f64 = 1e-11;
/// A slope that is good enough where rounding stops the search before [`FLAT`].
const NEARLY_FLAT: f64 = 1e-6;
/// Rounds of the search.
const ROUNDS: usize = 500;
/// Change of the discrepancy that is rounding.
const ROUNDING: f64 = 1e-13;

/// A fitted factor model of correlations: `R ≈ ΛΛᵀ + Ψ`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Fit {
    /// Unrotated loadings Λ, one row per item.
    pub loadings: Matrix,
    /// Uniquenesses, the diagonal of Ψ, 0.005–1.
    pub uniquenesses: Vec<f64>,
    /// Smallest value of ln|Σ| + tr(RΣ⁻¹) − ln|R| − k.
    pub discrepancy: f64,
    /// Degrees of freedom, ((k − m)² − (k + m))/2.
    pub df: usize,
    /// Whether a uniqueness ended at its bound.
    pub heywood: bool,
}

/// The discrepancy and its derivatives at one set of uniquenesses.
struct Point {
    /// ln ψ.
    logs: Vec<f64>,
    value: f64,
    slopes: Vec<f64>,
    /// Eigenvalues of Ψ^-½RΨ^-½, largest first, and their vectors in the same order.
    roots: Vec<f64>,
    vectors: Matrix,
}

/// Fits `factors` factors to the correlations of at least three items.
///
/// Minimises Σ (eⱼ − ln eⱼ − 1) over the smallest eigenvalues of Ψ^-½RΨ^-½ in ln ψ, by Newton's
/// method with Jöreskog's approximate second derivatives (Jöreskog 1967; Lawley & Maxwell 1971,
/// ch. 4) from his starting point (1 − m/2k)/rⁱⁱ. A step that does not descend is halved, so the
/// search is the same on every target.
///
/// # Errors
/// [`Absent::TooFewItems`] where the model has more parameters than there are correlations,
/// [`Absent::Dependent`] items, [`Absent::NotSettled`].
pub(crate) fn fit(correlation: &Matrix, factors: usize) -> Figure<Fit> {
    let k = correlation.nrows();
    let left = k.checked_sub(factors).filter(|_| factors > 0);
    let df = left
        .and_then(|left| (left * left).checked_sub(k + factors))
        .ok_or(Absent::TooFewItems)?
        / 2;
    let inverse = decompose(correlation.clone())?.inverse();
    let share = 1.0 - factors as f64 / (2 * k) as f64;
    let start = |item| within(libm::log(share / inverse[(item, item)]));
    let mut point = Point::at(correlation, factors, (0..k).map(start).collect())?;
    for _ in 0..ROUNDS {
        if point.steepest() < FLAT {
            break;
        }
        match point.descend(correlation, factors)? {
            Some(next) => point = next,
            None => break,
        }
    }
    if point.steepest() > NEARLY_FLAT {
        return Err(Absent::NotSettled);
    }
    let uniquenesses: Vec<f64> = point.logs.iter().map(|log| libm::exp(*log)).collect();
    Ok(Fit {
        loadings: Matrix::from_fn(k, factors, |item, factor| {
            let length = (point.roots[factor] - 1.0).max(0.0).sqrt();
            uniquenesses[item].sqrt() * point.vectors[(item, factor)] * length
        }),
        heywood: point.logs.iter().any(|log| *log <= bounds().0),
        discrepancy: point.value,
        uniquenesses,
        df,
    })
}

fn bounds() -> (f64, f64) {
    (libm::log(SMALLEST_UNIQUENESS), 0.0)
}

fn within(log: f64) -> f64 {
    let (low, high) = bounds();
    log.clamp(low, high)
}

impl Point {
    fn at(correlation: &Matrix, factors: usize, logs: Vec<f64>) -> Figure<Self> {
        let k = logs.len();
        let scale: Vec<f64> = logs.iter().map(|log| libm::exp(-log / 2.0)).collect();
        let scaled = Matrix::from_fn(k, k, |a, b| scale[a] * correlation[(a, b)] * scale[b]);
        let (roots, vectors) = sorted_eigen(scaled)?;
        if roots.iter().any(|root| *root <= 0.0) {
            return Err(Absent::Dependent);
        }
        let small = factors..k;
        let value = small
            .clone()
            .map(|j| roots[j] - libm::log(roots[j]) - 1.0)
            .fold(0.0, |sum, term| sum + term);
        let slopes = (0..k)
            .map(|item| {
                small
                    .clone()
                    .map(|j| (1.0 - roots[j]) * vectors[(item, j)].powi(2))
                    .fold(0.0, |sum, term| sum + term)
            })
            .collect();
        Ok(Self {
            logs,
            value,
            slopes,
            roots,
            vectors,
        })
    }

    /// Items whose uniqueness is not pressed against a bound.
    fn free(&self) -> Vec<usize> {
        let (low, high) = bounds();
        (0..self.logs.len())
            .filter(|item| {
                let (log, slope) = (self.logs[*item], self.slopes[*item]);
                !(log <= low && slope > 0.0 || log >= high && slope < 0.0)
            })
            .collect()
    }

    fn steepest(&self) -> f64 {
        let free = self.free();
        free.iter()
            .map(|item| self.slopes[*item].abs())
            .fold(0.0, f64::max)
    }

    /// A better point, if there is one in the direction of Newton's step.
    fn descend(&self, correlation: &Matrix, factors: usize) -> Figure<Option<Self>> {
        let free = self.free();
        let k = self.logs.len();
        let curvature = Matrix::from_fn(free.len(), free.len(), |a, b| {
            let product = (factors..k)
                .map(|j| self.vectors[(free[a], j)] * self.vectors[(free[b], j)])
                .fold(0.0, |sum, term| sum + term);
            // A little on the diagonal keeps the system solvable where items are independent.
            product * product + if a == b { 1e-9 } else { 0.0 }
        });
        let slopes = DVector::from_iterator(free.len(), free.iter().map(|item| self.slopes[*item]));
        let Some(decomposition) = nalgebra::Cholesky::new(curvature) else {
            return Ok(None);
        };
        let step = decomposition.solve(&slopes);
        let mut length = 1.0;
        for _ in 0..40 {
            let mut logs = self.logs.clone();
            for (item, step) in free.iter().zip(step.iter()) {
                logs[*item] = within(logs[*item] - length * step);
            }
            let next = Self::at(correlation, factors, logs)?;
            let lower = next.value < self.value - ROUNDING;
            let flatter = next.value <= self.value + ROUNDING && next.steepest() < self.steepest();
            if lower || flatter {
                return Ok(Some(next));
            }
            length /= 2.0;
        }
        Ok(None)
    }
}

/// Eigenvalues, largest first, and eigenvectors in the same order.
pub(super) fn sorted_eigen(matrix: Matrix) -> Figure<(Vec<f64>, Matrix)> {
    let eigen = SymmetricEigen::try_new(matrix, f64::EPSILON, 1000).ok_or(Absent::NotSettled)?;
    let mut order: Vec<usize> = (0..eigen.eigenvalues.len()).collect();
    order.sort_by(|a, b| eigen.eigenvalues[*b].total_cmp(&eigen.eigenvalues[*a]));
    let values = order
        .iter()
        .map(|index| eigen.eigenvalues[*index])
        .collect();
    Ok((values, eigen.eigenvectors.select_columns(&order)))
}

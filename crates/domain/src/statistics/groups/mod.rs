//! Comparing groups: branches, channels, segments, waves.
//!
//! Small groups are withheld before anything is computed ([`protect`]), so no figure of this
//! module can be turned around into the answers of a few people.

mod anova;
mod comparison;
mod kruskal;
mod suppress;
mod tukey;
mod welch;

pub use anova::{Anova, anova};
pub use comparison::{GroupComparison, GroupResult, compare_groups};
pub use kruskal::{KruskalWallis, kruskal_wallis};
pub use suppress::{Protected, SMALLEST_SHOWN, Shown, protect};
pub use tukey::{Difference, MOST_COMPARED, tukey};
pub use welch::{WelchAnova, welch_anova};

use super::{Absent, Figure, enough, is_constant};

/// Checks that at least two groups have `needs` values each and that the values differ.
fn comparable(groups: &[&[f64]], needs: usize) -> Figure<()> {
    if groups.len() < 2 {
        return Err(if groups.iter().all(|group| group.is_empty()) {
            Absent::NoData
        } else {
            Absent::TooFewGroups {
                groups: groups.len(),
                needs: 2,
            }
        });
    }
    for group in groups {
        enough(group, needs)?;
    }
    let all: Vec<f64> = groups.concat();
    if is_constant(&all) {
        return Err(Absent::Constant);
    }
    Ok(())
}

/// Σ(x − x̄)² of one group, and its mean.
fn scatter(group: &[f64]) -> (f64, f64) {
    let mean = group.iter().sum::<f64>() / group.len() as f64;
    let squares = group.iter().map(|value| (value - mean).powi(2)).sum();
    (squares, mean)
}

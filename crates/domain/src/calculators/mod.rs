//! Calculators: what complaints, silence and word of mouth cost. All rates are editable; the
//! defaults are those of the catalogue, section H, with their sources.

mod ending;
mod hot_spot;
mod iceberg;
mod market_damage;
mod retention;
mod word_of_mouth;

pub use ending::{Ending, ending};
pub use hot_spot::{HotSpotWeights, MappedItem, hot_spot};
pub use iceberg::{Iceberg, IcebergRates, iceberg};
pub use market_damage::{MarketDamage, market_damage};
pub use retention::retention_value;
pub use word_of_mouth::{ToldRates, negative_reach, positive_reach};

use crate::statistics::{Absent, Figure, finite};

/// A share, 0 to 1.
fn share(value: f64) -> Figure {
    if (0.0..=1.0).contains(&value) {
        Ok(value)
    } else {
        Err(Absent::OutOfRange)
    }
}

/// A number of people, cases or money: finite and not negative.
fn amount(value: f64) -> Figure {
    finite(value).and_then(|value| {
        if value >= 0.0 {
            Ok(value)
        } else {
            Err(Absent::OutOfRange)
        }
    })
}

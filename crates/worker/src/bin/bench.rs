//! What `cargo xtask bench analysis` measures: the figures of many respondents from their columns,
//! and the reading of a plain CSV file. Built like the worker, and not part of what is published.

use serviscope_domain::{
    formats::csv::import_plain,
    psychometrics::{Moments, alpha, drivers::regression},
    scoring::{
        ScoringKey,
        columns::{Columns, Crossed, Place, Products, analyse_columns},
    },
    survey::Variant,
};
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

fn key() -> Result<ScoringKey, String> {
    ScoringKey::for_instrument("servqual22", Variant::Classic).map_err(|error| error.to_string())
}

/// The index of every item's dimension.
///
/// # Errors
/// The instrument is not in the library.
#[wasm_bindgen]
pub fn dimensions() -> Result<Vec<usize>, String> {
    Ok(key()?.items.iter().map(|item| item.dimension).collect())
}

/// The indices of the items that are turned around.
///
/// # Errors
/// The instrument is not in the library.
#[wasm_bindgen]
pub fn reversed() -> Result<Vec<usize>, String> {
    let key = key()?;
    let items = key.items.iter().enumerate();
    Ok(items
        .filter_map(|(index, item)| item.reversed.then_some(index))
        .collect())
}

/// How many respondents a plain CSV file holds.
///
/// # Errors
/// The file is not plain.
#[wasm_bindgen]
pub fn read_csv(bytes: &[u8]) -> Result<usize, String> {
    let columns = import_plain(bytes, &key()?).map_err(|error| error.to_string())?;
    Ok(columns.ok_or("the file is not plain")?.n())
}

/// Scored answers of many respondents.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Respondents {
    key: ScoringKey,
    columns: Columns,
}

#[wasm_bindgen]
impl Respondents {
    /// From the bytes of their columns.
    ///
    /// # Errors
    /// The bytes are damaged.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: &[u8]) -> Result<Self, String> {
        let key = key()?;
        let columns = Columns::from_bytes(&key, bytes).map_err(|reason| reason.text().en)?;
        Ok(Self { key, columns })
    }

    /// Gaps with their t, alpha with item-rest correlations, and correlations of the drivers with
    /// their R², in the order of `crates/xtask/js/analysis/figures.mjs`; NaN for an absent one.
    #[must_use]
    pub fn figures(&self) -> Vec<f64> {
        let crossed = Crossed::new(&self.columns);
        let analysis = analyse_columns(&self.key, &crossed);
        let mut all = Figures(Vec::with_capacity(400));
        for item in &analysis.items {
            all.add([
                item.expectation,
                item.perception,
                item.gap,
                item.gap_sd,
                item.t,
            ]);
        }
        for dimension in &analysis.dims {
            all.add([
                dimension.expectation,
                dimension.perception,
                dimension.gap,
                dimension.sd,
            ]);
        }
        all.add([analysis.overall.unweighted]);
        for dimension in &self.key.dimensions {
            let side = |place: fn(usize) -> Place| {
                let places: Vec<_> = dimension.items.iter().copied().map(place).collect();
                crossed.products(&places)
            };
            all.reliability(&side(Place::Perception));
            all.reliability(&side(Place::Expectation));
            all.reliability(&crossed.gaps(&dimension.items));
        }
        all.drivers(&crossed.driver_moments(&self.key));
        all.0
    }
}

struct Figures(Vec<f64>);

impl Figures {
    fn add<const N: usize>(&mut self, figures: [Option<f64>; N]) {
        self.0
            .extend(figures.map(|figure| figure.unwrap_or(f64::NAN)));
    }

    fn reliability(&mut self, products: &Products) {
        let found = alpha(&products.moments(&vec![1.0; products.width()])).ok();
        self.add([found.as_ref().map(|found| found.alpha)]);
        for item in 0..products.width() {
            self.add([found.as_ref().and_then(|found| *found.r_drop.get(item)?)]);
        }
    }

    fn drivers(&mut self, moments: &Moments) {
        if let Ok(correlation) = moments.correlation() {
            for row in 1..correlation.nrows() {
                self.0
                    .extend((0..row).map(|column| correlation[(row, column)]));
            }
        }
        self.add([regression(moments).ok().map(|found| found.r2)]);
    }
}

//! Perceptions and satisfaction, as moments and respondent by respondent.

use super::{Column, Crossed, Place, scores::Scores};
use crate::{psychometrics::Moments, scoring::ScoringKey};

impl Crossed<'_> {
    /// The moments of all perceptions, over the respondents who answered every one: what factor
    /// analysis starts from.
    pub fn perception_moments(&self) -> Moments {
        let items = 0..self.columns().perceptions().len();
        let places: Vec<_> = items.map(Place::Perception).collect();
        self.products(&places).moments(&vec![1.0; places.len()])
    }

    /// The moments of every dimension's perception score and, last, overall satisfaction, over
    /// the respondents who have them all.
    pub fn driver_moments(&self, key: &ScoringKey) -> Moments {
        let width = key.dimensions.len() + 1;
        if !self.columns().is_complete() {
            let rows = self.driver_rows(key);
            return Moments::in_any_order(width, rows.chunks_exact(width));
        }
        let items = (0..key.items.len()).map(Place::Perception);
        let places: Vec<_> = items.chain([Place::Satisfaction]).collect();
        let mut variables: Vec<Vec<(usize, i128)>> = key
            .dimensions
            .iter()
            .map(|dimension| dimension.items.iter().map(|item| (*item, 1)).collect())
            .collect();
        let mut divisors: Vec<f64> = variables
            .iter()
            .map(|items| items.len().max(1) as f64)
            .collect();
        variables.push(vec![(key.items.len(), 1)]);
        divisors.push(1.0);
        self.products(&places)
            .combine(&variables)
            .moments(&divisors)
    }

    /// The same as rows, one respondent after the other: what resampling needs. 48 bytes a
    /// respondent for five dimensions.
    pub fn driver_rows(&self, key: &ScoringKey) -> Vec<f64> {
        let columns = self.columns();
        let scores: Vec<Scores> = key
            .dimensions
            .iter()
            .map(|dimension| {
                let items: Vec<&Column> = dimension
                    .items
                    .iter()
                    .map(|item| &columns.perceptions()[*item])
                    .collect();
                Scores::of(columns.n(), &items)
            })
            .collect();
        let mut rows = Vec::with_capacity(columns.n() * (scores.len() + 1));
        for respondent in 0..columns.n() {
            let begin = rows.len();
            rows.extend(scores.iter().map_while(|scores| scores.get(respondent)));
            rows.extend(columns.satisfaction().get(respondent).map(f64::from));
            if rows.len() - begin <= scores.len() {
                rows.truncate(begin);
            }
        }
        rows
    }
}

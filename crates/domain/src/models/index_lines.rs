//! The quality index line by line: the whole, its dimensions, their indicators.

use super::{IndexNode, QualityIndex};
use crate::{
    statistics::{Figure, Summary},
    text::Text,
};

/// How deep a line lies in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// The index itself.
    Whole,
    /// A dimension.
    Dimension,
    /// An indicator: an item.
    Indicator,
}

/// One line of the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct IndexLine {
    /// How deep it lies.
    pub depth: Depth,
    /// Id of the dimension or item; empty for the whole.
    pub id: String,
    /// Name of the dimension or item; empty for the whole.
    pub name: Text,
    /// Id of the dimension that it is or belongs to; empty for the whole.
    pub dimension: String,
    /// Its share of the branch above, in percent; 100 for the whole.
    pub weight: f64,
    /// Its share of the heaviest beside it, 0 to 1.
    pub of_heaviest: f64,
    /// Its share of the whole, in percent.
    pub of_all: f64,
    /// Score 0–100 with its interval.
    pub score: Figure<Summary>,
    /// Points of the index that are lost here, see [`IndexNode::lost`].
    pub lost: Option<f64>,
}

impl QualityIndex {
    /// Every line, the whole first, each dimension before its indicators; those of at most `deepest`.
    pub fn lines(&self, deepest: Depth) -> Vec<IndexLine> {
        let mut lines = vec![IndexLine {
            depth: Depth::Whole,
            id: String::new(),
            name: Text::default(),
            dimension: String::new(),
            weight: 100.0,
            of_heaviest: 1.0,
            of_all: 100.0,
            score: self.score,
            lost: self.score.ok().map(|score| 100.0 - score.mean),
        }];
        let heaviest_dimension = heaviest(&self.dimensions);
        for dimension in &self.dimensions {
            let (id, all) = (&dimension.id, dimension.weight);
            let shares = [all, heaviest_dimension];
            lines.push(line(Depth::Dimension, dimension, id, shares));
            let heaviest = heaviest(&dimension.parts);
            let of_all = |item: &IndexNode| all * item.weight / 100.0;
            let items = dimension.parts.iter();
            lines.extend(
                items.map(|item| line(Depth::Indicator, item, id, [of_all(item), heaviest])),
            );
        }
        lines.retain(|line| line.depth <= deepest);
        lines
    }

    /// How many dimensions have an indicator that customers answered. The catalogue asks for a felt
    /// and a measured one in each; measured ones are not part of the index.
    pub fn felt(&self) -> usize {
        let has_felt =
            |dimension: &&IndexNode| dimension.parts.iter().any(|item| item.score.is_ok());
        self.dimensions.iter().filter(has_felt).count()
    }
}

fn line(
    depth: Depth,
    node: &IndexNode,
    dimension: &str,
    [of_all, heaviest]: [f64; 2],
) -> IndexLine {
    IndexLine {
        depth,
        id: node.id.clone(),
        name: node.name.clone(),
        dimension: dimension.to_owned(),
        weight: node.weight,
        of_heaviest: if heaviest > 0.0 {
            node.weight / heaviest
        } else {
            0.0
        },
        of_all,
        score: node.score,
        lost: node.lost,
    }
}

fn heaviest(nodes: &[IndexNode]) -> f64 {
    nodes.iter().map(|node| node.weight).fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::{
        models::quality_index,
        sample::guests,
        scoring::{ScoredRespondent, ScoringKey},
        statistics::Absent,
        survey::Variant,
    };

    fn index(people: usize) -> QualityIndex {
        let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
        let people: Vec<_> = guests(&key, ("servqual22", 1), people)
            .iter()
            .map(|guest| ScoredRespondent::new(&key, &guest.answers))
            .collect();
        let usual = [10.0, 40.0, 20.0, 20.0, 10.0];
        quality_index(&key, &people, &usual, &BTreeMap::new())
    }

    #[test]
    fn the_lines_are_the_tree_from_the_top_down() {
        let index = index(40);
        let lines = index.lines(Depth::Indicator);
        assert_eq!(lines.len(), 1 + 5 + 22);
        assert_eq!(index.lines(Depth::Dimension).len(), 6);
        assert_eq!(lines[0].score, index.score);
        assert_eq!(lines[2].dimension, "tangibles");
        let reliability = lines.iter().find(|line| line.id == "reliability").unwrap();
        assert_eq!((reliability.of_all, reliability.of_heaviest), (40.0, 1.0));
        let item = lines.iter().find(|line| line.id == "SQ05").unwrap();
        assert_eq!(item.dimension, "reliability");
        assert!((item.weight - 20.0).abs() < 1e-9 && (item.of_all - 8.0).abs() < 1e-9);
        let leaves = lines.iter().filter(|line| line.depth == Depth::Indicator);
        let whole: f64 = leaves.map(|line| line.of_all).sum();
        assert!((whole - 100.0).abs() < 1e-9, "{whole}");
        assert_eq!(index.felt(), 5);
    }

    #[test]
    fn without_answers_every_line_has_its_reason() {
        let index = index(0);
        assert_eq!(index.felt(), 0);
        for line in index.lines(Depth::Indicator) {
            assert_eq!((line.score, line.lost), (Err(Absent::NoData), None));
        }
    }
}

//! One row a branch (or another circumstance), one column a dimension.

use super::cell::Cell;
use crate::{
    scoring::{
        ScoredRespondent, ScoringKey,
        filter::{Case, Field, SMALLEST_CUT},
        finding::points,
    },
    text::{Lang, Text},
};

/// One group.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Its value of the circumstance; empty where it is not known.
    pub name: String,
    /// Its responses; absent below [`SMALLEST_CUT`].
    pub n: Option<usize>,
    /// A cell for every dimension, in the instrument's order.
    pub cells: Vec<Cell>,
    /// Unweighted overall gap.
    pub overall: Cell,
}

/// Groups × dimensions.
#[derive(Clone, Debug, PartialEq)]
pub struct Groups {
    /// The circumstance.
    pub field: Field,
    /// Groups, the lowest overall gap first, suppressed ones last.
    pub rows: Vec<Group>,
    /// Names of the dimensions.
    pub dimensions: Vec<Text>,
}

/// Cuts the cases by a circumstance.
pub fn groups(key: &ScoringKey, cases: &[&Case], field: Field) -> Groups {
    let mut members: Vec<(&str, Vec<ScoredRespondent>)> = Vec::new();
    for case in cases {
        let name = field.of(&case.response.context);
        let scored = ScoredRespondent::new(key, &case.response.answers);
        match members.iter_mut().find(|(known, _)| *known == name) {
            Some((_, group)) => group.push(scored),
            None => members.push((name, vec![scored])),
        }
    }
    let rows = members.into_iter();
    let rows = rows.map(|(name, group)| row(key, name, &group)).collect();
    Groups::of(key, field, rows)
}

impl Groups {
    /// Puts the groups in order.
    pub(crate) fn of(key: &ScoringKey, field: Field, mut rows: Vec<Group>) -> Self {
        rows.sort_by(|a, b| {
            let gap = |row: &Group| row.overall.gap().unwrap_or(f64::INFINITY);
            gap(a).total_cmp(&gap(b)).then_with(|| a.name.cmp(&b.name))
        });
        Self {
            field,
            rows,
            dimensions: key.dimensions.iter().map(|d| d.name.clone()).collect(),
        }
    }
}

impl Group {
    /// A group of `n` ≥ 1 responses.
    pub(crate) fn of(name: &str, n: usize, cells: Vec<Cell>, overall: Cell) -> Self {
        Self {
            name: name.to_owned(),
            n: (n >= SMALLEST_CUT).then_some(n),
            cells,
            overall,
        }
    }
}

fn row(key: &ScoringKey, name: &str, group: &[ScoredRespondent]) -> Group {
    let cell = |gap: &dyn Fn(&ScoredRespondent) -> Option<f64>| {
        Cell::of(&group.iter().filter_map(gap).collect::<Vec<_>>())
    };
    let cells = (0..key.dimensions.len())
        .map(|dimension| cell(&|respondent| respondent.dimension_gap(key, dimension)))
        .collect();
    let overall = cell(&|respondent| respondent.unweighted_gap(key));
    Group::of(name, group.len(), cells, overall)
}

/// What the groups show: the lowest cell. `None` where no cell shows a gap.
pub fn groups_finding(groups: &Groups) -> Option<Text> {
    let (group, dimension, gap, ci) = groups
        .rows
        .iter()
        .flat_map(|row| {
            row.cells
                .iter()
                .zip(&groups.dimensions)
                .filter_map(move |(cell, dimension)| match cell {
                    Cell::Shown { gap, ci, .. } => Some((row, dimension, *gap, *ci)),
                    Cell::Empty | Cell::Suppressed => None,
                })
        })
        .min_by(|a, b| a.2.total_cmp(&b.2))?;
    let value = points(gap);
    let (zh, en) = (dimension.get(Lang::Zh), dimension.get(Lang::En));
    let name = |unknown: &str| match group.name.as_str() {
        "" => unknown.to_owned(),
        name => name.to_owned(),
    };
    let (group_zh, group_en) = (name("未注明"), name("not stated"));
    Some(if ci.is_some_and(|[_, upper]| upper < 0.0) {
        Text::new(
            format!("离期望最远的是“{group_zh}”的{zh}（{value}）"),
            format!("Furthest below expectations: {en} at {group_en} ({value})"),
        )
    } else {
        Text::new(
            format!("最低的是“{group_zh}”的{zh}（{value}），但数据还不足以断定低于期望"),
            format!(
                "Lowest: {en} at {group_en} ({value}), which the data cannot yet tell from none"
            ),
        )
    })
}

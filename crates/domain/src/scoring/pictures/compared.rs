//! Two groups side by side.

use crate::{
    scoring::{GapAnalysis, HasGap, finding::points},
    statistics::{Absent, Adjustment, Figure, Summary, WelchT, adjust, welch_of},
    text::{Lang, Text},
};

/// One group's gap with its basis.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Side {
    /// Mean of P − E, in scale points.
    pub gap: Option<f64>,
    /// 95 % confidence interval (t).
    pub ci: Option<[f64; 2]>,
    /// Respondents behind it.
    pub n: usize,
}

impl Side {
    fn of(result: &impl HasGap, n: usize) -> Self {
        Self {
            gap: result.gap(),
            ci: result.ci(),
            n,
        }
    }
}

/// One dimension or item of both groups.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Dimension or item id.
    pub id: String,
    /// Its name, or the item's short wording.
    pub name: Text,
    /// Number of the item; absent for dimensions.
    pub item: Option<u16>,
    /// Index of the dimension.
    pub dimension: usize,
    /// The first group.
    pub a: Side,
    /// The second group.
    pub b: Side,
    /// Welch's test that both gaps are equal; its change is B − A.
    pub test: Figure<WelchT>,
    /// Its p-value, adjusted (Holm) for as many tests as there are dimensions, or items.
    pub p: Option<f64>,
}

/// Up to which adjusted p-value a difference counts as beyond doubt.
const LEVEL: f64 = 0.05;

impl Difference {
    /// How much higher the gap of B is, in scale points.
    pub fn value(&self) -> Option<f64> {
        Some(self.b.gap? - self.a.gap?)
    }

    /// Whether it is beyond doubt at 5 %: by the test or, where nothing can be tested, because the
    /// two intervals have nothing in common, which is a stricter rule (Schenker & Gentleman 2001).
    pub fn is_apart(&self) -> bool {
        match (self.p, self.a.ci, self.b.ci) {
            (Some(p), ..) => p < LEVEL,
            (None, Some(a), Some(b)) => a[1] < b[0] || b[1] < a[0],
            _ => false,
        }
    }
}

/// Two groups by dimension and by item.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// Responses of both.
    pub n: [usize; 2],
    /// Dimensions, in the instrument's order.
    pub dims: Vec<Difference>,
    /// Items, in the instrument's order.
    pub items: Vec<Difference>,
}

/// Compares two analyses of one scoring key. `shared` responses are in both: with any, the two
/// are not independent and nothing is tested.
pub fn compare(a: &GapAnalysis, b: &GapAnalysis, shared: usize) -> Compared {
    let test = |first: Option<Summary>, second: Option<Summary>| {
        if shared > 0 {
            return Err(Absent::SharedResponses { n: shared });
        }
        welch_of(
            &first.ok_or(Absent::NoPairs)?,
            &second.ok_or(Absent::NoPairs)?,
        )
    };
    let dims = a.dims.iter().zip(&b.dims).enumerate();
    let dims = dims.map(|(dimension, (first, second))| Difference {
        id: first.dim.clone(),
        name: first.name.clone(),
        item: None,
        dimension,
        a: Side::of(first, first.n),
        b: Side::of(second, second.n),
        test: test(
            summary(first, first.n, first.sd),
            summary(second, second.n, second.sd),
        ),
        p: None,
    });
    let items = a.items.iter().zip(&b.items);
    let items = items.map(|(first, second)| Difference {
        id: first.id.clone(),
        name: first.text.clone(),
        item: Some(first.item),
        dimension: first.dimension,
        a: Side::of(first, first.n),
        b: Side::of(second, second.n),
        test: test(
            summary(first, first.n, first.gap_sd),
            summary(second, second.n, second.gap_sd),
        ),
        p: None,
    });
    Compared {
        n: [a.n, b.n],
        dims: adjusted(dims.collect()),
        items: adjusted(items.collect()),
    }
}

fn summary(result: &impl HasGap, n: usize, sd: Option<f64>) -> Option<Summary> {
    let (mean, ci) = (result.gap()?, result.ci());
    Some(Summary { n, mean, sd, ci })
}

/// Fills in the adjusted p-values of one level.
fn adjusted(mut differences: Vec<Difference>) -> Vec<Difference> {
    let raw: Vec<_> = differences
        .iter()
        .map(|difference| difference.test.as_ref().ok().map(|test| test.p))
        .collect();
    for (difference, p) in differences.iter_mut().zip(adjust(&raw, Adjustment::Holm)) {
        difference.p = p;
    }
    differences
}

/// The differences from the largest to the smallest, in whichever direction; those without one
/// last.
pub fn largest_first(differences: &[Difference]) -> Vec<&Difference> {
    let mut ranked: Vec<&Difference> = differences.iter().collect();
    let size = |difference: &Difference| difference.value().map_or(-1.0, f64::abs);
    ranked.sort_by(|a, b| size(b).total_cmp(&size(a)));
    ranked
}

/// What the comparison shows: the largest difference that is beyond doubt. `names` are those of
/// the two groups. `None` where nothing was measured on both sides.
pub fn compared_finding(differences: &[Difference], names: [&Text; 2]) -> Option<Text> {
    let ranked = largest_first(differences);
    let first = *ranked.first()?;
    first.value()?;
    let apart = ranked.iter().find(|difference| difference.is_apart());
    let shown = apart.copied().unwrap_or(first);
    let value = shown.value()?;
    let [a, b] = names;
    let (lower, higher) = if value < 0.0 { (b, a) } else { (a, b) };
    let size = points(-value.abs()).replace('\u{2212}', "");
    let name = |lang| match (shown.item, lang) {
        (Some(item), Lang::Zh) => format!("第 {item} 题"),
        (Some(item), Lang::En) => format!("item {item}"),
        (None, lang) => shown.name.get(lang).to_owned(),
    };
    let (zh, en) = (name(Lang::Zh), name(Lang::En));
    let (lower_zh, lower_en) = (lower.get(Lang::Zh), lower.get(Lang::En));
    let (higher_zh, higher_en) = (higher.get(Lang::Zh), higher.get(Lang::En));
    Some(if apart.is_some() {
        Text::new(
            format!("{zh}上差别最明显：{lower_zh}比{higher_zh}低 {size} 分"),
            format!(
                "{lower_en} is {size} points lower than {higher_en} on {en}, the clearest difference"
            ),
        )
    } else {
        Text::new(
            format!("没有一处差别是确定的；最大的是{zh}，{lower_zh}低 {size} 分"),
            format!(
                "No difference is beyond doubt; the largest is {en}, {size} points lower for {lower_en}"
            ),
        )
    })
}

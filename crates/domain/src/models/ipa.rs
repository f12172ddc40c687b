//! Importance–performance analysis (Martilla & James 1977, *Journal of Marketing* 41).

use serde::{Deserialize, Serialize};

use crate::{
    statistics::{Absent, Figure, Summary, enough, mean, summarise},
    text::Text,
};

/// An attribute and what was answered about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribute {
    /// Id, for example of an item or a dimension.
    pub id: String,
    /// Importance answers.
    pub importance: Vec<f64>,
    /// Performance answers.
    pub performance: Vec<f64>,
}

/// Where the lines that part the quadrants stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Crosshairs {
    /// At the means of the attributes: ranks them among each other. The default.
    #[default]
    Data,
    /// At the middle of the scale from the first to the second number: judges them absolutely.
    Scale(f64, f64),
    /// As [`Self::Data`], and everything more important than it performs is a priority (Abalo,
    /// Varela & Manzano 2007, *Journal of Business Research* 60).
    Diagonal,
}

impl Crosshairs {
    /// The three ways to draw the lines on a scale from `min` to `max`: by the data, by the scale,
    /// with the diagonal.
    pub const fn ways([min, max]: [f64; 2]) -> [Self; 3] {
        [Self::Data, Self::Scale(min, max), Self::Diagonal]
    }
}

/// What to do about an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Quadrant {
    /// Important, performs badly.
    Concentrate,
    /// Important, performs well.
    KeepUp,
    /// Unimportant, performs badly.
    LowPriority,
    /// Unimportant, performs well.
    Overkill,
}

impl Quadrant {
    /// Its name.
    pub fn name(self) -> Text {
        match self {
            Self::Concentrate => Text::new("优先改进", "Concentrate here"),
            Self::KeepUp => Text::new("继续保持", "Keep up the good work"),
            Self::LowPriority => Text::new("低优先", "Low priority"),
            Self::Overkill => Text::new("过度投入", "Possible overkill"),
        }
    }
}

/// An attribute in the plane.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IpaPoint {
    /// Id of the attribute.
    pub id: String,
    /// Importance with its interval (vertical).
    pub importance: Summary,
    /// Performance with its interval (horizontal).
    pub performance: Summary,
    /// Where it lies.
    pub quadrant: Quadrant,
    /// Whether both intervals keep clear of the crosshairs, so that the quadrant is beyond doubt
    /// as far as sampling goes. Never without intervals; not told of the diagonal.
    pub is_certain: bool,
}

/// The plane.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IpaResult {
    /// Crosshair of importance.
    pub importance: f64,
    /// Crosshair of performance.
    pub performance: f64,
    /// The attributes, in their order; an attribute that lacks one side has a reason instead.
    pub points: Vec<Figure<IpaPoint>>,
}

/// Places attributes by importance and performance. An attribute exactly on a line counts as
/// important, and as performing well.
///
/// # Errors
/// No attribute with both sides; with data-centred lines fewer than two; a scale without width.
pub fn importance_performance(
    attributes: &[Attribute],
    crosshairs: Crosshairs,
) -> Figure<IpaResult> {
    let summaries: Vec<Figure<(Summary, Summary)>> = attributes
        .iter()
        .map(|attribute| {
            let side = |values: &[f64]| {
                enough(values, 1)?;
                summarise(values).ok_or(Absent::NoData)
            };
            Ok((side(&attribute.importance)?, side(&attribute.performance)?))
        })
        .collect();
    let known: Vec<&(Summary, Summary)> = summaries.iter().flatten().collect();
    let [x, y] = lines(&known, crosshairs)?;
    let points = attributes
        .iter()
        .zip(&summaries)
        .map(|(attribute, summary)| {
            let (importance, performance) = (*summary)?;
            Ok(IpaPoint {
                id: attribute.id.clone(),
                importance,
                performance,
                quadrant: quadrant(importance.mean, performance.mean, [x, y], crosshairs),
                is_certain: clear_of(&importance, y) && clear_of(&performance, x),
            })
        })
        .collect();
    Ok(IpaResult {
        importance: y,
        performance: x,
        points,
    })
}

/// The crosshairs of performance and of importance.
fn lines(known: &[&(Summary, Summary)], crosshairs: Crosshairs) -> Figure<[f64; 2]> {
    if let Crosshairs::Scale(lowest, highest) = crosshairs {
        let has_width = highest > lowest && (highest - lowest).is_finite();
        return if !has_width {
            Err(Absent::OutOfRange)
        } else if known.is_empty() {
            Err(Absent::NoData)
        } else {
            Ok([f64::midpoint(lowest, highest); 2])
        };
    }
    let side = |pick: fn(&(Summary, Summary)) -> f64| -> Figure {
        let means: Vec<f64> = known.iter().map(|both| pick(both)).collect();
        enough(&means, 2)?;
        mean(&means).ok_or(Absent::NoData)
    };
    Ok([side(|(_, p)| p.mean)?, side(|(i, _)| i.mean)?])
}

fn quadrant(
    importance: f64,
    performance: f64,
    [x, y]: [f64; 2],
    crosshairs: Crosshairs,
) -> Quadrant {
    let diagonal = crosshairs == Crosshairs::Diagonal;
    if diagonal && importance > performance {
        return Quadrant::Concentrate;
    }
    match (importance >= y, performance >= x) {
        // Under the diagonal nothing falls short of its importance.
        (true, true) => Quadrant::KeepUp,
        (true, false) if diagonal => Quadrant::KeepUp,
        (true, false) => Quadrant::Concentrate,
        (false, false) => Quadrant::LowPriority,
        (false, true) => Quadrant::Overkill,
    }
}

fn clear_of(summary: &Summary, line: f64) -> bool {
    summary
        .ci
        .is_some_and(|[lower, upper]| lower > line || upper < line)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attribute(id: &str, importance: f64, performance: f64) -> Attribute {
        let around = |mean: f64| vec![mean - 0.1, mean, mean + 0.1, mean];
        Attribute {
            id: id.to_owned(),
            importance: around(importance),
            performance: around(performance),
        }
    }

    fn quadrants(crosshairs: Crosshairs) -> Vec<Quadrant> {
        let attributes = [
            attribute("a", 6.0, 3.0),
            attribute("b", 6.5, 6.8),
            attribute("c", 4.2, 4.3),
            attribute("d", 4.6, 6.5),
        ];
        let result = importance_performance(&attributes, crosshairs).unwrap();
        result
            .points
            .into_iter()
            .map(|p| p.unwrap().quadrant)
            .collect()
    }

    #[test]
    fn the_lines_decide_what_is_a_priority() {
        use Quadrant::{Concentrate, KeepUp, LowPriority, Overkill};
        assert_eq!(
            quadrants(Crosshairs::Data),
            [Concentrate, KeepUp, LowPriority, Overkill]
        );
        assert_eq!(
            quadrants(Crosshairs::Scale(1.0, 7.0)),
            [Concentrate, KeepUp, KeepUp, KeepUp]
        );
        assert_eq!(
            quadrants(Crosshairs::Diagonal),
            [Concentrate, KeepUp, LowPriority, Overkill]
        );
    }

    #[test]
    fn doubt_and_missing_sides_are_told() {
        let mut wide = attribute("wide", 5.0, 5.0);
        wide.performance = vec![1.0, 7.0, 5.2];
        let empty = Attribute {
            id: "empty".to_owned(),
            importance: vec![4.0],
            performance: Vec::new(),
        };
        let attributes = [wide, attribute("b", 6.0, 6.0), empty];
        let result = importance_performance(&attributes, Crosshairs::Data).unwrap();
        assert!(!result.points[0].as_ref().unwrap().is_certain);
        assert!(result.points[1].as_ref().unwrap().is_certain);
        assert_eq!(result.points[2], Err(Absent::NoData));
        assert_eq!(
            importance_performance(&attributes[1..2], Crosshairs::Data),
            Err(Absent::TooFew { n: 1, needs: 2 })
        );
    }
}

//! Control charts of service quality: what is followed, point by point, and what chance explains.
//!
//! | module | what it holds |
//! |---|---|
//! | [`measure`](Measure) | what a chart follows |
//! | [`choice`](Choices) | what a person chose, as an address carries it |
//! | [`series`](series()) | the points, in order |
//! | [`chart`](control_chart()) | centre, limits and phases of the points |
//! | [`signal`](Signal) | patterns that chance seldom makes |
//! | [`finding`](control_finding()) | what the chart shows, in one sentence |
//! | [`firmness`](Firmness) | how firm the limits are, and what they lack |
//! | [`words`](pattern()) | names, patterns and what a signal asks for |

mod chart;
mod choice;
mod finding;
mod firmness;
mod measure;
mod series;
mod signal;
mod words;

pub use chart::{
    Chart, ControlChart, Panel, PanelPoint, Statistic, Stretch, capability_of, control_chart,
    possible, usual_chart,
};
pub use choice::{Choices, Split};
pub use finding::control_finding;
pub use firmness::Firmness;
pub use measure::Measure;
pub use series::{Per, Series, Slot, series, usual_per};
pub use signal::{Side, Signal};
pub use words::{advice, pattern, when};

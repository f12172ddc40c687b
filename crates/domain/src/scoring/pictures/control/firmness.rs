//! How firm the limits of a chart are, and why a phase has none.

use super::{ControlChart, Stretch};
use crate::{
    spc::{FREEZE, LimitState, PROVISIONAL},
    statistics::Absent,
    text::Text,
};

/// How firm the limits of all phases are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Firmness {
    /// The least firm of the phases with limits; `None` where no phase has any.
    pub state: Option<LimitState>,
    /// Why a phase has no limits, and how many have none for this reason. What further points
    /// will not mend comes before too few of them.
    pub absent: Option<(Absent, usize)>,
    /// How many phases there are.
    pub phases: usize,
}

impl ControlChart {
    /// How firm the limits of its phases are.
    pub fn firmness(&self) -> Firmness {
        let states = || self.stretches.iter().map(|stretch| stretch.state);
        let state = if states().any(|state| state == Ok(LimitState::Provisional)) {
            Some(LimitState::Provisional)
        } else {
            states().find_map(Result::ok)
        };
        let reasons = || self.stretches.iter().filter_map(Stretch::absent);
        let absent = reasons().find(|why| !is_too_few(*why));
        let absent = absent.or_else(|| reasons().next());
        let count = |absent| reasons().filter(|why| same(*why, absent)).count();
        Firmness {
            state,
            absent: absent.map(|absent| (absent, count(absent))),
            phases: self.stretches.len(),
        }
    }
}

impl Stretch {
    /// Why it has no limits.
    fn absent(&self) -> Option<Absent> {
        self.baseline.err()
    }
}

const fn is_too_few(absent: Absent) -> bool {
    matches!(absent, Absent::TooFew { .. })
}

/// Whether two reasons are the same, however few there are.
fn same(a: Absent, b: Absent) -> bool {
    a == b || (is_too_few(a) && is_too_few(b))
}

impl Firmness {
    /// It in words that follow "three-sigma limits,".
    pub fn words(self) -> Text {
        let state = self.state.map(|state| match state {
            LimitState::Frozen => Text::new(
                format!("由每段的前 {FREEZE} 点定下"),
                format!("set by the first {FREEZE} points of a phase"),
            ),
            LimitState::Provisional => Text::new(
                format!("暂定，因为不到 {FREEZE} 点"),
                format!("provisional with fewer than {FREEZE} points"),
            ),
        });
        let without = self.absent.map(|(absent, count)| match state {
            Some(_) => missing_in(absent, count),
            None => missing(absent, self.phases),
        });
        match (state, without) {
            (Some(state), Some(without)) => Text::new(
                format!("{}；{}", state.zh, without.zh),
                format!("{}; {}", state.en, without.en),
            ),
            (Some(words), None) | (None, Some(words)) => words,
            (None, None) => missing(Absent::NoData, 0),
        }
    }
}

/// What limits take where no phase has any.
fn missing(absent: Absent, phases: usize) -> Text {
    match absent {
        Absent::TooFew { .. } if phases > 1 => Text::new(
            format!("每段至少 {PROVISIONAL} 点才有"),
            format!("from {PROVISIONAL} points of a phase on"),
        ),
        Absent::TooFew { .. } => Text::new(
            format!("至少 {PROVISIONAL} 点才有"),
            format!("from {PROVISIONAL} points on"),
        ),
        Absent::Constant => Text::new("数据有波动才有", "which take data that vary"),
        _ => Text::new("这里算不出来", "which cannot be worked out here"),
    }
}

/// That `count` phases of several have no limits.
fn missing_in(absent: Absent, count: usize) -> Text {
    let phases = if count == 1 { "phase" } else { "phases" };
    match absent {
        Absent::TooFew { .. } => Text::new(
            format!("不到 {PROVISIONAL} 点的 {count} 段没有"),
            format!("none in {count} {phases} of fewer than {PROVISIONAL} points"),
        ),
        Absent::Constant => Text::new(
            format!("数据没有波动的 {count} 段没有"),
            format!("none in {count} {phases} where nothing varies"),
        ),
        _ => Text::new(
            format!("有 {count} 段算不出来"),
            format!("none in {count} {phases} where they cannot be worked out"),
        ),
    }
}

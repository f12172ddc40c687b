//! The five-gap model (Parasuraman, Zeithaml & Berry 1985): what is measured and what is not.

use super::GapAnalysis;
use crate::text::Text;

/// One of the five gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum GapNumber {
    /// Expected service ↔ management's perception of it.
    One,
    /// Management's perception ↔ service-quality specifications.
    Two,
    /// Specifications ↔ service delivery.
    Three,
    /// Service delivery ↔ external communication.
    Four,
    /// Expected service ↔ perceived service.
    Five,
}

impl GapNumber {
    /// All five, in order.
    pub const ALL: [Self; 5] = [Self::One, Self::Two, Self::Three, Self::Four, Self::Five];

    /// Its number, 1 to 5.
    pub const fn number(self) -> u8 {
        match self {
            Self::One => 1,
            Self::Two => 2,
            Self::Three => 3,
            Self::Four => 4,
            Self::Five => 5,
        }
    }

    /// What differs from what.
    pub fn meaning(self) -> Text {
        match self {
            Self::One => Text::new(
                "管理者对客户期望的理解，与客户真正的期望不一致",
                "What managers think customers expect differs from what customers expect",
            ),
            Self::Two => Text::new(
                "服务质量规范没有体现管理者理解到的期望",
                "Service standards do not reflect what managers know customers expect",
            ),
            Self::Three => Text::new(
                "实际提供的服务没有达到服务质量规范",
                "The service delivered does not meet the standards",
            ),
            Self::Four => Text::new(
                "对外宣传与承诺，与实际提供的服务不一致",
                "What is promised outside differs from what is delivered",
            ),
            Self::Five => Text::new(
                "客户感知的服务，与客户预期的服务不一致",
                "The service perceived differs from the service expected",
            ),
        }
    }

    /// How to measure it, for a gap that has no data yet.
    pub fn how_to_measure(self) -> Text {
        match self {
            Self::One => Text::new(
                "请管理者代客户填写 SERVQUAL 的期望部分，再与客户的期望比较。",
                "Ask managers to answer the SERVQUAL expectations on behalf of customers, and compare.",
            ),
            Self::Two => Text::new(
                "请管理者填写“差距 2–4 直接测量”中的服务标准部分。",
                "Ask managers how formal the service standards are (direct measures of gaps 2–4).",
            ),
            Self::Three => Text::new(
                "请一线员工填写“差距 2–4 直接测量”中的达标能力部分，或使用检查记录。",
                "Ask contact staff how well standards can be met (direct measures of gaps 2–4), or use inspections.",
            ),
            Self::Four => Text::new(
                "请一线员工填写“差距 2–4 直接测量”中的承诺兑现部分，或使用承诺台账。",
                "Ask contact staff how far promises are kept (direct measures of gaps 2–4), or use the promise ledger.",
            ),
            Self::Five => Text::new(
                "请客户填写 SERVQUAL 的期望与感知。",
                "Ask customers the SERVQUAL expectations and perceptions.",
            ),
        }
    }
}

/// What is known about one gap.
#[derive(Clone, Debug, PartialEq)]
pub enum GapState {
    /// Measured.
    Measured {
        /// Raw value in scale points, or a share minus 1; negative means the service falls short.
        value: f64,
        /// 95 % confidence interval of the value.
        ci: Option<[f64; 2]>,
        /// −100 (worst) … 0 (no gap).
        index: f64,
        /// Respondents behind it.
        n: usize,
    },
    /// Not measured yet.
    Unmeasured,
}

/// The five gaps of an organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct FiveGaps([GapState; 5]);

impl FiveGaps {
    /// Five gaps of which only gap 5 is measured, by a customer survey's unweighted overall gap
    /// on a scale of width `range`.
    pub fn from_customer_survey(analysis: &GapAnalysis, range: f64) -> Self {
        let five = match analysis.overall.unweighted {
            Some(value) => GapState::Measured {
                value,
                ci: analysis.overall.unweighted_basis.ci,
                index: gap_index(value, range),
                n: analysis.overall.unweighted_basis.n,
            },
            None => GapState::Unmeasured,
        };
        Self([
            GapState::Unmeasured,
            GapState::Unmeasured,
            GapState::Unmeasured,
            GapState::Unmeasured,
            five,
        ])
    }

    /// The same gaps with another state of one of them.
    #[must_use]
    pub fn with(mut self, gap: GapNumber, state: GapState) -> Self {
        self.0[usize::from(gap.number() - 1)] = state;
        self
    }

    /// The state of one gap.
    pub fn get(&self, gap: GapNumber) -> &GapState {
        &self.0[usize::from(gap.number() - 1)]
    }
}

/// The index of gaps 2 to 5: −100·max(0, −gap)/range, so 0 is no shortfall and −100 the largest
/// that the scale allows.
pub fn gap_index(gap: f64, range: f64) -> f64 {
    if range > 0.0 {
        // Adding zero turns the −0 of a surplus into 0.
        -100.0 * (-gap).max(0.0) / range + 0.0
    } else {
        0.0
    }
}

/// The index of gap 1: −100·|gap|/range. Managers who think too highly of customers' expectations
/// misjudge them as much as those who think too little of them.
pub fn gap_one_index(gap: f64, range: f64) -> f64 {
    gap_index(-gap.abs(), range)
}

/// The index of a gap that is recorded as a share, 0 to 1 (standards met, promises kept):
/// −100·(1 − share). A share outside that range counts as the nearer end.
pub fn share_index(share: f64) -> f64 {
    gap_index(share.clamp(0.0, 1.0) - 1.0, 1.0)
}

/// The index of a gap that is recorded as a rank correlation, −1 to 1 (managers' and customers'
/// weights): −50·(1 − r). A value outside that range counts as the nearer end.
pub fn rank_index(correlation: f64) -> f64 {
    gap_index(correlation.clamp(-1.0, 1.0) - 1.0, 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_record_has_the_same_ends() {
        let near = |ours: f64, expected: f64| assert!((ours - expected).abs() < 1e-12, "{ours}");
        near(gap_one_index(1.5, 6.0), -25.0);
        near(gap_one_index(-1.5, 6.0), -25.0);
        near(share_index(0.8), -20.0);
        near(share_index(0.0), -100.0);
        near(rank_index(0.4), -30.0);
        near(rank_index(-1.0), -100.0);
        for none in [gap_one_index(0.0, 6.0), share_index(1.0), rank_index(1.0)] {
            assert_eq!(none.to_bits(), 0.0_f64.to_bits());
        }
    }

    #[test]
    fn the_index_ignores_surpluses_and_ends_at_minus_100() {
        assert!((gap_index(-6.0, 6.0) + 100.0).abs() < 1e-12);
        assert!((gap_index(-1.5, 6.0) + 25.0).abs() < 1e-12);
        assert_eq!(gap_index(0.4, 6.0).to_bits(), 0.0_f64.to_bits());
    }
}

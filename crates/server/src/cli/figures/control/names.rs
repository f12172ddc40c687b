//! Names that control charts have in JSON.

use serviscope_domain::{
    scoring::pictures::control::{Side, Statistic},
    spc::{LimitState, Rule, RuleSet},
};

/// Named sets of rules; the first judges the pages where nobody chose.
pub(super) const RULE_SETS: [(&str, RuleSet); 3] = [
    ("western_electric", RuleSet::WesternElectric),
    ("nelson", RuleSet::Nelson),
    ("juran", RuleSet::Juran),
];

pub(super) const fn rule(rule: Rule) -> &'static str {
    match rule {
        Rule::BeyondLimits => "beyond_limits",
        Rule::TwoOfThree => "two_of_three",
        Rule::FourOfFive => "four_of_five",
        Rule::OneSide(_) => "one_side",
        Rule::Trend => "trend",
        Rule::Alternating => "alternating",
        Rule::Hugging => "hugging",
        Rule::Avoiding => "avoiding",
    }
}

pub(super) const fn side(side: Side) -> &'static str {
    match side {
        Side::Above => "above",
        Side::Below => "below",
        Side::Both => "both",
    }
}

pub(super) const fn statistic(statistic: Statistic) -> &'static str {
    match statistic {
        Statistic::Value => "value",
        Statistic::Mean => "mean",
        Statistic::Share => "share",
        Statistic::Average => "average",
        Statistic::Sum => "sum",
        Statistic::MovingRange => "moving_range",
        Statistic::Range => "range",
        Statistic::Deviation => "deviation",
    }
}

pub(super) const fn state(state: LimitState) -> &'static str {
    match state {
        LimitState::Provisional => "provisional",
        LimitState::Frozen => "frozen",
    }
}

//! Blueprints to begin with, each worked out in full.

mod build;
mod car_dealer;
mod complaint;
mod detail;
mod hospital;
mod hotel;
mod over_attention;
mod plan;
mod right_moment;
mod stages;

use super::{Blueprint, LaneKind, choice::choices};
use crate::text::Text;
use plan::Plan;

/// How large a template is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TemplateSize {
    /// Lanes.
    pub lanes: usize,
    /// Phases.
    pub phases: usize,
    /// Cards.
    pub cards: usize,
}

choices! {
    /// A blueprint to begin with.
    Template {
        /// Five lanes and three phases without a card.
        Blank = "blank",
        /// Checking in at A Hotel, Beijing.
        Hotel = "hotel",
        /// A shoe shop whose assistant never leaves the customer alone (catalogue K-E8).
        OverAttention = "over_attention",
        /// A shoe shop whose assistant comes at the right moment.
        RightMoment = "right_moment",
        /// Handling a complaint in eight steps (catalogue K-G3).
        Complaint = "complaint",
        /// What belongs before, during and after the sale (catalogue K-E4).
        Stages = "stages",
        /// An out-patient visit.
        Hospital = "hospital",
        /// A car's service appointment.
        CarDealer = "car_dealer",
    }
}

impl Template {
    /// Its name.
    pub fn title(self) -> Text {
        match self.plan() {
            None => Text::new("空白蓝图", "Blank blueprint"),
            Some(plan) => Text::new(plan.title.0, plan.title.1),
        }
    }

    /// What it shows.
    pub fn summary(self) -> Text {
        match self.plan() {
            None => Text::new(
                "五条泳道，服务前、服务中、服务后三个阶段。",
                "Five lanes and three phases: before, during and after.",
            ),
            Some(plan) => Text::new(plan.scenario.0, plan.scenario.1),
        }
    }

    /// What it is good for.
    pub fn purpose(self) -> Text {
        let (zh, en) = match self {
            Self::Blank => (
                "从一张白纸开始画自己的服务。",
                "Draw a service of your own from scratch.",
            ),
            Self::Hotel => (
                "看一张完整的蓝图：等候、失误、情绪和关键时刻都写全了。",
                "See a blueprint in full: waits, failures, feelings and moments of truth.",
            ),
            Self::OverAttention => (
                "学习：过度热情错在哪里。与“恰到好处”对照着看。",
                "Learn where too much attention goes wrong, beside the right moment.",
            ),
            Self::RightMoment => (
                "学习：关注由顾客的信号触发，而不是由时间触发。",
                "Learn how signals of the customer, not the clock, call for attention.",
            ),
            Self::Complaint => (
                "设计或检查投诉处理的八个步骤。",
                "Design or check the eight steps of handling a complaint.",
            ),
            Self::Stages => (
                "核对售前、售中、售后是否都有人管。",
                "See whether before, during and after the sale are all taken care of.",
            ),
            Self::Hospital => (
                "以排队为主的服务：门诊怎样让人少等、心安。",
                "A service of queues: how out-patients wait less, and calmly.",
            ),
            Self::CarDealer => (
                "以承诺和增项为主的服务：怎样守时、说清价格。",
                "A service of promises and extra work: how to keep time and tell the price.",
            ),
        };
        Text::new(zh, en)
    }

    /// How large it is, without building it.
    pub fn size(self) -> TemplateSize {
        match self.plan() {
            None => {
                let blank = self.build("");
                TemplateSize {
                    lanes: blank.lanes.len(),
                    phases: blank.phases.len(),
                    cards: blank.cards.len(),
                }
            }
            Some(plan) => TemplateSize {
                lanes: LaneKind::ALL.len(),
                phases: plan.phases.len(),
                cards: plan.cards.len(),
            },
        }
    }

    /// A blueprint made from it.
    pub fn build(self, id: impl Into<String>) -> Blueprint {
        match self.plan() {
            None => Blueprint::blank(id, Text::new("未命名的蓝图", "Untitled blueprint")),
            Some(plan) => build::build(plan, id.into()),
        }
    }

    const fn plan(self) -> Option<&'static Plan> {
        match self {
            Self::Blank => None,
            Self::Hotel => Some(&hotel::PLAN),
            Self::OverAttention => Some(&over_attention::PLAN),
            Self::RightMoment => Some(&right_moment::PLAN),
            Self::Complaint => Some(&complaint::PLAN),
            Self::Stages => Some(&stages::PLAN),
            Self::Hospital => Some(&hospital::PLAN),
            Self::CarDealer => Some(&car_dealer::PLAN),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_card_or_link_is_overwritten_by_another_one() {
        for template in Template::ALL {
            let Some(plan) = template.plan() else {
                continue;
            };
            let blueprint = template.build("b");
            assert_eq!(blueprint.cards.len(), plan.cards.len(), "{template:?}");
            let links = plan.links.len() + plan.labels.len();
            assert_eq!(blueprint.links.len(), links, "{template:?}");
            let records = plan.roles.len() + plan.standards.len() + plan.promises.len();
            let built = blueprint.roles.len() + blueprint.standards.len();
            assert_eq!(built + blueprint.promises.len(), records, "{template:?}");
            for cards in blueprint.cells().into_values() {
                let orders: Vec<usize> = cards.iter().map(|card| card.order as usize).collect();
                assert_eq!(orders, (0..cards.len()).collect::<Vec<_>>(), "{template:?}");
            }
        }
    }
}

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

use super::{Blueprint, choice::choices};
use crate::text::Text;
use plan::Plan;

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

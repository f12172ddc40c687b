//! Why a network is not simulated.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// The reason in place of a result. Stations are told by their index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "reason")]
pub enum Refusal {
    /// There are no stations.
    NoStations,
    /// There are more stations than [`MOST_STATIONS`](super::MOST_STATIONS).
    TooManyStations,
    /// Nobody arrives, or rates are negative or no numbers.
    Arrivals,
    /// The shares of those who begin somewhere do not total 1.
    Entry,
    /// A service time is negative, or its parts are out of order.
    Service {
        /// Index of the station.
        station: usize,
    },
    /// There is no server, or more than 10,000.
    Servers {
        /// Index of the station.
        station: usize,
    },
    /// A tolerance or a maximum is negative or no number.
    Limit {
        /// Index of the station.
        station: usize,
    },
    /// Shares of ways on are outside 0 to 1, total more than 1, or lead nowhere.
    Shares {
        /// Index of the station.
        station: usize,
    },
    /// Who gets here never leaves the service.
    NoWayOut {
        /// Index of the station.
        station: usize,
    },
    /// More customers come than can be served (utilisation ρ ≥ 1), so the queue grows without
    /// end and there is no average to tell.
    Unstable {
        /// Index of the station.
        station: usize,
        /// Offered load in percent of what its servers can do, 100 or more.
        percent: u64,
    },
    /// No customers or no replications were asked for.
    NoRun,
    /// More visits than [`MOST_VISITS`](super::MOST_VISITS) were asked for.
    TooLong,
    /// The person stopped it.
    Stopped,
}

impl Refusal {
    /// The station it is about, if it is about one.
    pub fn station(self) -> Option<usize> {
        match self {
            Self::Service { station }
            | Self::Servers { station }
            | Self::Limit { station }
            | Self::Shares { station }
            | Self::NoWayOut { station }
            | Self::Unstable { station, .. } => Some(station),
            Self::NoStations
            | Self::TooManyStations
            | Self::Arrivals
            | Self::Entry
            | Self::NoRun
            | Self::TooLong
            | Self::Stopped => None,
        }
    }

    /// The reason as a sentence in both languages; `name` is that of the station, where it is
    /// about one.
    pub fn text(self, name: &Text) -> Text {
        let text = match self {
            Self::NoStations => Text::new(
                "没有可以模拟的步骤：请至少为一个客户步骤填写时长。",
                "There is nothing to simulate: give at least one customer step a duration.",
            ),
            Self::TooManyStations => Text::new(
                "步骤太多，最多模拟 500 个。",
                "There are too many steps; up to 500 can be simulated.",
            ),
            Self::Arrivals => Text::new(
                "到达率必须是大于 0 的数。",
                "The arrival rate must be a number above 0.",
            ),
            Self::Entry => Text::new(
                "起点的比例合计必须是 100 %。",
                "The shares of the starting points must total 100 %.",
            ),
            Self::Service { .. } => Text::new(
                "“{step}”的时长不可用：不能为负，最短、最可能、最长要依次增大。",
                "The duration of “{step}” cannot be used: it must not be negative, and shortest, most likely and longest must be in order.",
            ),
            Self::Servers { .. } => Text::new(
                "“{step}”的接待能力须在 1 到 10,000 之间。",
                "The capacity of “{step}” must be between 1 and 10,000.",
            ),
            Self::Limit { .. } => Text::new(
                "“{step}”的容忍时间或最长等待不能为负。",
                "The tolerance and the maximum wait of “{step}” must not be negative.",
            ),
            Self::Shares { .. } => Text::new(
                "“{step}”之后各分支的比例合计不能超过 100 %。",
                "The shares of the branches after “{step}” must not total more than 100 %.",
            ),
            Self::NoWayOut { .. } => Text::new(
                "到了“{step}”的客户永远走不出去：循环没有出口。",
                "Customers who reach “{step}” never leave: the loop has no exit.",
            ),
            Self::Unstable { percent, .. } => Text::new(
                format!(
                    "“{{step}}”的负荷是 {percent} %，队伍会无限增长：请增加人手、缩短时长或分流。"
                ),
                format!(
                    "“{{step}}” is loaded to {percent} %, so its queue grows without end: add capacity, shorten the step or spread the arrivals."
                ),
            ),
            Self::NoRun => Text::new(
                "至少要模拟一次、一位客户。",
                "At least one run with one customer is needed.",
            ),
            Self::TooLong => Text::new(
                "模拟量太大：请减少客户数或次数。",
                "This would take too long: ask for fewer customers or runs.",
            ),
            Self::Stopped => Text::new("模拟已停止。", "The simulation was stopped."),
        };
        text.fill("step", name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_name_the_step() {
        let refusal = Refusal::Unstable {
            station: 2,
            percent: 120,
        };
        let text = refusal.text(&Text::new("登记", "Check-in"));
        assert!(text.en.starts_with("“Check-in” is loaded to 120 %"));
        assert!(text.zh.starts_with("“登记”的负荷是 120 %"));
        assert_eq!(refusal.station(), Some(2));
        assert_eq!(Refusal::Entry.station(), None);
    }
}

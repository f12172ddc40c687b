//! What is asked of a simulation, and how an address says it.

use crate::queueing::{Arrivals, Settings};

/// A name of an address's query with its value.
type Pair = (String, String);

/// Most customers an hour that a day may ask for.
const MOST_PER_HOUR: u32 = 100_000;
/// Hours of a day.
const HOURS: usize = 24;

/// Customers by the hour, from opening to closing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The hour at which it opens, 0 to 23.
    pub opens: u8,
    /// Customers in each hour from then on, 1 to 24 of them.
    pub per_hour: Vec<u32>,
}

impl Default for Day {
    /// Eight hours from nine, ten customers each.
    fn default() -> Self {
        Self {
            opens: 9,
            per_hour: vec![10; 8],
        }
    }
}

impl Day {
    /// The hours of the day, each as its first hour of the clock, 0 to 23.
    pub fn hours(&self) -> impl Iterator<Item = usize> + use<> {
        let opens = usize::from(self.opens);
        (0..self.per_hour.len()).map(move |hour| (opens + hour) % HOURS)
    }

    /// The same day with `count` hours, 1 to 24; new ones are like the last.
    #[must_use]
    pub fn with_hours(mut self, count: usize) -> Self {
        let last = self.per_hour.last().copied().unwrap_or_default();
        self.per_hour.resize(count.clamp(1, HOURS), last);
        self
    }

    /// `9:10-20-5`: the hour at which it opens, then the customers of each hour.
    fn write(&self) -> String {
        let rates: Vec<String> = self.per_hour.iter().map(ToString::to_string).collect();
        format!("{}:{}", self.opens, rates.join("-"))
    }

    fn read(text: &str) -> Option<Self> {
        let (opens, rates) = text.split_once(':')?;
        let rates = rates.split('-').map(|rate| rate.parse().ok());
        let per_hour: Vec<u32> = rates.collect::<Option<_>>()?;
        let opens = opens
            .parse()
            .ok()
            .filter(|hour| usize::from(*hour) < HOURS)?;
        let is_day = (1..=HOURS).contains(&per_hour.len())
            && per_hour.iter().all(|rate| *rate <= MOST_PER_HOUR);
        is_day.then_some(Self { opens, per_hour })
    }
}

/// What is simulated, beside the blueprint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Arrivals by the hour; absent for the blueprint's steady rate.
    pub day: Option<Day>,
    /// Customers who are followed in each repetition of a steady stream, 100 to 1,000,000. A day
    /// has its own number.
    pub customers: u32,
    /// Repetitions, of a stream or of the day, 2 to 1,000.
    pub runs: u32,
    /// The same seed gives the same result.
    pub seed: u32,
}

impl Default for Plan {
    /// 20 times 10,000 customers at the blueprint's rate.
    fn default() -> Self {
        Self {
            day: None,
            customers: 10_000,
            runs: 20,
            seed: 1,
        }
    }
}

impl Plan {
    /// Fewest and most customers of a repetition.
    pub const CUSTOMERS: [u32; 2] = [100, 1_000_000];
    /// Fewest and most repetitions; intervals take two.
    pub const RUNS: [u32; 2] = [2, 1_000];
    /// The keys of an address that belong to a plan.
    pub const KEYS: [&str; 4] = ["day", "customers", "runs", "seed"];

    /// The plan of an address. What is missing, or is no such number, is as by default.
    pub fn read(pairs: &[Pair]) -> Self {
        let usual = Self::default();
        let value = |key: &str| {
            let pair = pairs.iter().find(|(name, _)| name == key);
            pair.map(|(_, value)| value.as_str())
        };
        let number = |key: &str, [least, most]: [u32; 2], usual: u32| {
            let number = value(key).and_then(|value| value.parse().ok());
            number.map_or(usual, |number: u32| number.clamp(least, most))
        };
        let seed = value("seed").and_then(|value| value.parse().ok());
        Self {
            day: value("day").and_then(Day::read),
            customers: number("customers", Self::CUSTOMERS, usual.customers),
            runs: number("runs", Self::RUNS, usual.runs),
            seed: seed.unwrap_or(usual.seed),
        }
    }

    /// What of it is not as by default, for an address.
    pub fn write(&self) -> Vec<Pair> {
        let usual = Self::default();
        let number = |key: &str, number: u32, usual: u32| {
            (number != usual).then(|| (key.to_owned(), number.to_string()))
        };
        let day = self.day.as_ref().map(|day| ("day".to_owned(), day.write()));
        [
            day,
            number("customers", self.customers, usual.customers),
            number("runs", self.runs, usual.runs),
            number("seed", self.seed, usual.seed),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// The arrivals, where they are not the blueprint's.
    pub fn arrivals(&self) -> Option<Arrivals> {
        let day = self.day.as_ref()?;
        Some(Arrivals::ByHour {
            per_hour: day.per_hour.iter().map(|rate| f64::from(*rate)).collect(),
        })
    }

    /// The settings of the simulation: a tenth as many customers as are followed fill the empty
    /// service before.
    pub fn settings(&self) -> Settings {
        Settings {
            seed: self.seed.into(),
            customers: self.customers.into(),
            warm_up: u64::from(self.customers / 10),
            replications: self.runs,
        }
    }
}

impl Plan {
    /// Customers of all repetitions together who have to be followed, warm-up included; of a day,
    /// as many as are expected.
    pub fn customers_in_all(&self) -> u64 {
        let each = match &self.day {
            Some(day) => day.per_hour.iter().map(|rate| u64::from(*rate)).sum(),
            None => u64::from(self.customers) + u64::from(self.customers / 10),
        };
        each.saturating_mul(self.runs.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::filter::{pairs, query};

    fn back(plan: &Plan) -> Plan {
        Plan::read(&pairs(&query(&plan.write())))
    }

    #[test]
    fn a_plan_comes_back_from_its_address() {
        assert!(Plan::default().write().is_empty());
        assert_eq!(back(&Plan::default()), Plan::default());
        let plan = Plan {
            day: Some(Day {
                opens: 22,
                per_hour: vec![0, 40, 3],
            }),
            customers: 500,
            runs: 2,
            seed: u32::MAX,
        };
        assert_eq!(
            query(&plan.write()),
            "day=22:0-40-3&customers=500&runs=2&seed=4294967295"
        );
        assert_eq!(back(&plan), plan);
        assert_eq!(plan.customers_in_all(), 86);
        assert_eq!(Plan::default().customers_in_all(), 220_000);
        let hours: Vec<usize> = plan.day.as_ref().unwrap().hours().collect();
        assert_eq!(hours, [22, 23, 0]);
    }

    #[test]
    fn an_address_that_makes_no_sense_gives_the_nearest_plan() {
        let read = |address: &str| Plan::read(&pairs(address));
        assert_eq!(read("customers=7&runs=9999").customers, 100);
        assert_eq!(read("customers=7&runs=9999").runs, 1_000);
        assert_eq!(read("customers=many&seed=-3"), Plan::default());
        let long = format!("day=9:{}", vec!["1"; 25].join("-"));
        for day in [
            "day=",
            "day=9",
            "day=24:1",
            "day=9:1-x",
            "day=9:",
            "day=9:100001",
            &long,
        ] {
            assert_eq!(read(day).day, None, "{day}");
        }
    }

    #[test]
    fn a_longer_day_goes_on_like_its_last_hour() {
        let day = Day {
            opens: 8,
            per_hour: vec![5, 7],
        };
        assert_eq!(day.clone().with_hours(4).per_hour, [5, 7, 7, 7]);
        assert_eq!(day.clone().with_hours(0).per_hour, [5]);
        assert_eq!(day.with_hours(99).per_hour.len(), 24);
    }
}

//! What a simulation found, step by step, and what a change at one step does to the others.

use super::CustomerWay;
use crate::{
    blueprint::CardId,
    queueing::{Settings, Simulated, StationResult, Waits},
    statistics::Summary,
};

/// Another number of servers at a step than the blueprint says, to see what it would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// The step.
    pub card: CardId,
    /// The card whose record says how many serve there.
    pub served_by: CardId,
    /// Servers by the blueprint.
    pub before: u32,
    /// Servers on trial.
    pub servers: u32,
}

impl Trial {
    /// One server more at a step; absent where everybody is served at once, or by nobody's record.
    pub fn one_more(way: &CustomerWay, card: &CardId) -> Option<Self> {
        let station = way.station(card)?;
        let before = way.servers(station)?;
        Some(Self {
            card: card.clone(),
            served_by: way.served_by.get(station)?.clone()?,
            before,
            servers: before.checked_add(1)?,
        })
    }

    /// The way with the servers on trial.
    #[must_use]
    pub fn of(&self, way: &CustomerWay) -> CustomerWay {
        match way.station(&self.card) {
            Some(station) => way.clone().with_servers(station, self.servers),
            None => way.clone(),
        }
    }
}

/// A simulation that has been played through.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// What was simulated, servers on trial included.
    pub way: CustomerWay,
    /// How.
    pub settings: Settings,
    /// What was tried out, if anything.
    pub trial: Option<Trial>,
    /// What was found.
    pub found: Simulated,
}

/// What was found at a step that takes time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StepResult<'a> {
    /// The step.
    pub card: &'a CardId,
    /// How many serve there; absent where everybody is served at once.
    pub servers: Option<u32>,
    /// What happened there.
    pub station: &'a StationResult,
}

impl<'a> StepResult<'a> {
    /// Waits; absent where nobody came, and where nobody ever waits.
    pub fn waits(&self) -> Option<&'a Waits> {
        self.station
            .waits
            .as_ref()
            .filter(|_| self.servers.is_some())
    }

    /// Share of the waits that were too long: over what customers tolerate, or else over the
    /// longest wait by the standard. Absent where neither is known.
    pub fn over(&self) -> Option<Summary> {
        let waits = self.waits()?;
        waits.over_tolerance.or(waits.over_maximum)
    }
}

impl Run {
    /// Whether the same would be simulated by this way and these settings. What is on trial in the
    /// run counts as a part of the way.
    pub fn is_of(&self, way: &CustomerWay, settings: Settings) -> bool {
        let same_way = match &self.trial {
            Some(trial) => self.way == trial.of(way),
            None => self.way == *way,
        };
        same_way && self.settings == settings
    }

    /// The steps that take time, in the order of the way.
    pub fn steps(&self) -> impl Iterator<Item = StepResult<'_>> {
        let stations = self.way.cards.iter().zip(&self.way.served_by);
        let found = stations.zip(&self.found.stations).enumerate();
        found.filter_map(|(index, ((card, served_by), station))| {
            served_by.as_ref()?;
            Some(StepResult {
                card,
                servers: self.way.servers(index),
                station,
            })
        })
    }

    /// What was found at a card, if it is a step that takes time.
    pub fn step(&self, card: &CardId) -> Option<StepResult<'_>> {
        self.steps().find(|step| step.card == card)
    }

    /// The step where customers wait longest on average; absent where nobody waits.
    pub fn worst(&self) -> Option<StepResult<'_>> {
        let mean = |step: &StepResult<'_>| step.waits().map_or(0.0, |waits| waits.mean_secs.mean);
        self.steps()
            .filter(|step| mean(step) > 0.0)
            .max_by(|one, other| mean(one).total_cmp(&mean(other)))
    }

    /// Customers of all repetitions together who were followed.
    pub fn customers(&self) -> f64 {
        self.found.customers.mean * f64::from(self.settings.replications)
    }
}

/// The mean wait at a step in one run and in another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StepChange<'a> {
    /// The step.
    pub card: &'a CardId,
    /// Mean wait in seconds before; absent where there was none to tell.
    pub before: Option<f64>,
    /// Mean wait in seconds after.
    pub after: Option<f64>,
}

impl StepChange<'_> {
    /// Seconds that customers wait longer on average; negative where they wait less.
    pub fn longer_secs(&self) -> Option<f64> {
        Some(self.after? - self.before?)
    }
}

/// The mean wait of every step of `after`, beside that in `before`.
pub fn changes<'a>(before: &'a Run, after: &'a Run) -> Vec<StepChange<'a>> {
    let mean = |step: StepResult<'_>| Some(step.waits()?.mean_secs.mean);
    after
        .steps()
        .map(|step| StepChange {
            card: step.card,
            before: before.step(step.card).and_then(mean),
            after: mean(step),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::{
        super::{Plan, customer_way},
        *,
    };
    use crate::{
        blueprint::{Blueprint, Card, LaneKind},
        queueing::simulate,
        text::Text,
    };

    /// Two desks, one after the other: a busy one and a quiet one.
    fn blueprint() -> Blueprint {
        let mut blueprint = Blueprint::blank("b", Text::default());
        blueprint.arrivals = Some(50);
        for (order, (id, secs)) in [("busy", 60), ("quiet", 20), ("leave", 0)]
            .into_iter()
            .enumerate()
        {
            let phase = blueprint.phases[order].id.clone();
            let lane = LaneKind::CustomerActions.name().into();
            let mut card = Card::new(id, lane, phase, Text::same(id));
            if secs > 0 {
                card.step.change(|step| {
                    step.timing.target = Some(secs);
                    step.timing.servers = Some(1);
                });
            }
            blueprint.cards.insert(card.id.clone(), card);
        }
        blueprint
    }

    fn run(trial: Option<Trial>) -> Run {
        let plan = Plan {
            customers: 2_000,
            runs: 5,
            ..Plan::default()
        };
        let way = customer_way(&blueprint(), plan.arrivals()).unwrap();
        let way = trial.as_ref().map_or(way.clone(), |trial| trial.of(&way));
        let settings = plan.settings();
        let found = simulate(&way.network, &settings, &mut |_, _| {
            ControlFlow::Continue(())
        });
        Run {
            way,
            settings,
            trial,
            found: found.unwrap(),
        }
    }

    #[test]
    fn steps_without_a_time_are_left_out_and_the_worst_is_the_busiest() {
        let run = run(None);
        let cards: Vec<&str> = run.steps().map(|step| step.card.as_str()).collect();
        assert_eq!(cards, ["busy", "quiet"]);
        assert_eq!(run.worst().unwrap().card.as_str(), "busy");
        assert!(run.step(&"leave".into()).is_none());
        assert!((run.customers() - 10_000.0).abs() < 1e-9);
    }

    #[test]
    fn one_more_clerk_shortens_that_wait_and_the_run_is_still_of_the_same_way() {
        let before = run(None);
        let trial = Trial::one_more(&before.way, &"busy".into()).unwrap();
        assert_eq!((trial.before, trial.servers), (1, 2));
        let after = run(Some(trial));
        let changes = changes(&before, &after);
        assert!(changes[0].longer_secs().unwrap() < -60.0, "{changes:?}");
        let way = customer_way(&blueprint(), None).unwrap();
        assert!(before.is_of(&way, before.settings) && after.is_of(&way, after.settings));
        let other = Settings {
            seed: 2,
            ..before.settings
        };
        assert!(!before.is_of(&way, other));
        assert!(!before.is_of(&way.with_servers(0, 2), before.settings));
        assert_eq!(Trial::one_more(&before.way, &"leave".into()), None);
    }

    #[test]
    fn the_servers_on_trial_taken_over_leave_the_run_as_it_should_be() {
        let way = customer_way(&blueprint(), None).unwrap();
        let trial = Trial::one_more(&way, &"busy".into()).unwrap();
        let tried = run(Some(trial.clone()));
        let mut taken = blueprint();
        let card = taken.cards.get_mut(&trial.served_by).unwrap();
        card.step.change(|step| step.timing.servers = Some(2));
        let way = customer_way(&taken, None).unwrap();
        assert!(tried.is_of(&way, tried.settings));
    }
}

//! The customers' way through a blueprint as a network of queues.
//!
//! Stations are the cards of the customer actions, in reading order. Ways on are their links of
//! the kinds sequence, branch and loop to other customer actions; where there is not one such
//! link, each card leads to the next. A card's time is its own, measured or else standard; if it
//! has none, that of a frontstage card linked to it. A card without any time takes none and keeps
//! nobody waiting: a wait point like that stands for the queue of the steps it leads to, and its
//! standard time, tolerance and longest wait are limits of their waits.

use std::collections::BTreeMap;

use super::{Blueprint, Card, CardId, LaneKind, Link, LinkKind, ServicePattern, Timing};
use crate::queueing::{Arrivals, Branch, Network, Refusal, Servers, Service, Station};

/// A network and the cards behind its stations.
#[derive(Clone, Debug, PartialEq)]
pub struct CustomerWay {
    /// The network; [`simulate`](crate::queueing::simulate) checks it and plays it through.
    pub network: Network,
    /// The card of each station, in the order of the stations.
    pub cards: Vec<CardId>,
}

/// The customers' way through a blueprint. `arrivals` replaces the blueprint's own steady rate.
///
/// # Errors
/// [`Refusal::NoStations`] where no customer action has a time, [`Refusal::Arrivals`] where nobody
/// says how many customers come.
pub fn customer_way(
    blueprint: &Blueprint,
    arrivals: Option<Arrivals>,
) -> Result<CustomerWay, Refusal> {
    let steps = customer_steps(blueprint);
    let works: Vec<Option<Work>> = steps.iter().map(|card| work(blueprint, card)).collect();
    if works.iter().all(Option::is_none) {
        return Err(Refusal::NoStations);
    }
    let arrivals = match (arrivals, blueprint.arrivals) {
        (Some(arrivals), _) => arrivals,
        (None, Some(per_hour)) => Arrivals::Poisson {
            per_hour: f64::from(per_hour),
        },
        (None, None) => return Err(Refusal::Arrivals),
    };
    let places: BTreeMap<&CardId, usize> = steps
        .iter()
        .enumerate()
        .map(|(index, card)| (&card.id, index))
        .collect();
    let ways = ways(blueprint, &places);
    let entries = entries(&steps, &ways);
    let waits = queue_cards(&steps, &works, &ways);
    let stations = steps
        .iter()
        .zip(&works)
        .enumerate()
        .map(|(index, (card, work))| Station {
            entry: entries.get(index).copied().unwrap_or_default(),
            next: ways.get(index).cloned().unwrap_or_default(),
            ..station(
                blueprint,
                card,
                work.as_ref(),
                waits.get(index).copied().flatten(),
            )
        })
        .collect();
    Ok(CustomerWay {
        network: Network { arrivals, stations },
        cards: steps.into_iter().map(|card| card.id.clone()).collect(),
    })
}

/// The customer actions in reading order.
fn customer_steps(blueprint: &Blueprint) -> Vec<&Card> {
    let columns: BTreeMap<_, usize> = blueprint
        .phases
        .iter()
        .map(|phase| &phase.id)
        .zip(0..)
        .collect();
    let lanes: BTreeMap<_, usize> = blueprint
        .lanes
        .iter()
        .zip(0..)
        .filter(|(lane, _)| lane.kind == LaneKind::CustomerActions)
        .map(|(lane, index)| (&lane.id, index))
        .collect();
    let mut steps: Vec<_> = blueprint
        .cards
        .values()
        .filter_map(|card| Some((*columns.get(&card.phase)?, *lanes.get(&card.lane)?, card)))
        .collect();
    steps.sort_by_key(|(column, lane, card)| (*column, *lane, card.order));
    steps.into_iter().map(|(_, _, card)| card).collect()
}

/// What has to be done for a customer at a step, and by whom.
struct Work<'a> {
    timing: &'a Timing,
    secs: f64,
    /// Whether customers do it by themselves.
    is_own: bool,
}

fn work<'a>(blueprint: &'a Blueprint, card: &'a Card) -> Option<Work<'a>> {
    let secs = |timing: &Timing| timing.actual.or(timing.target).map(f64::from);
    // The standard time of a wait point without servers is a standard for the wait.
    let is_queue = card.wait_point && card.step.timing.servers.is_none();
    if let Some(secs) = secs(&card.step.timing).filter(|_| !is_queue) {
        return Some(Work {
            timing: &card.step.timing,
            secs,
            is_own: true,
        });
    }
    blueprint
        .links_of(&card.id)
        .filter(|link| link.kind != LinkKind::Information)
        .filter_map(|link| {
            let mate = if link.from == card.id {
                &link.to
            } else {
                &link.from
            };
            blueprint.cards.get(mate)
        })
        .filter(|mate| blueprint.lane_kind(mate) == Some(LaneKind::Frontstage))
        .find_map(|mate| {
            Some(Work {
                timing: &mate.step.timing,
                secs: secs(&mate.step.timing)?,
                is_own: false,
            })
        })
}

/// Where customers go from each step.
fn ways(blueprint: &Blueprint, places: &BTreeMap<&CardId, usize>) -> Vec<Vec<Branch>> {
    let mut links: Vec<Vec<(usize, &Link)>> = vec![Vec::new(); places.len()];
    let mut is_linked = false;
    for link in blueprint.links.values() {
        let is_way = matches!(
            link.kind,
            LinkKind::Sequence | LinkKind::Branch | LinkKind::Loop
        );
        if let (true, Some(&from), Some(&to)) =
            (is_way, places.get(&link.from), places.get(&link.to))
            && let Some(from) = links.get_mut(from)
        {
            from.push((to, link));
            is_linked = true;
        }
    }
    if !is_linked {
        let to_next = |index: usize| Branch {
            to: index + 1,
            share: 1.0,
        };
        return (0..places.len())
            .map(|index| {
                if index + 1 < places.len() {
                    vec![to_next(index)]
                } else {
                    Vec::new()
                }
            })
            .collect();
    }
    links.iter().map(|links| branches(links)).collect()
}

/// Shares of the ways on from one step: as stated, and the rest in equal parts.
fn branches(links: &[(usize, &Link)]) -> Vec<Branch> {
    let share = |link: &Link| link.share.map(|percent| f64::from(percent) / 100.0);
    let stated: f64 = links.iter().filter_map(|(_, link)| share(link)).sum();
    let open = links
        .iter()
        .filter(|(_, link)| link.share.is_none())
        .count();
    let rest = (1.0 - stated).max(0.0) / open.max(1) as f64;
    links
        .iter()
        .map(|(to, link)| Branch {
            to: *to,
            share: share(link).unwrap_or(rest),
        })
        .collect()
}

/// Where customers begin, in equal parts: at the steps marked as the start, or where no way leads
/// to, or at the first.
fn entries(steps: &[&Card], ways: &[Vec<Branch>]) -> Vec<f64> {
    let mut is_entry: Vec<bool> = steps.iter().map(|card| card.step.marks.start).collect();
    if !is_entry.contains(&true) {
        is_entry = vec![true; steps.len()];
        for branch in ways.iter().flatten() {
            if let Some(entry) = is_entry.get_mut(branch.to) {
                *entry = false;
            }
        }
    }
    if !is_entry.contains(&true)
        && let Some(first) = is_entry.first_mut()
    {
        *first = true;
    }
    let count = is_entry.iter().filter(|is_entry| **is_entry).count();
    let share = 1.0 / count.max(1) as f64;
    is_entry
        .into_iter()
        .map(|is_entry| if is_entry { share } else { 0.0 })
        .collect()
}

/// For each step the wait point that stands for its queue: one without a time that leads to it.
fn queue_cards<'a>(
    steps: &[&'a Card],
    works: &[Option<Work<'_>>],
    ways: &[Vec<Branch>],
) -> Vec<Option<&'a Card>> {
    let mut waits = vec![None; steps.len()];
    for ((card, work), ways) in steps.iter().zip(works).zip(ways) {
        if card.wait_point && work.is_none() {
            for branch in ways {
                if let Some(wait) = waits.get_mut(branch.to) {
                    *wait = Some(*card);
                }
            }
        }
    }
    waits
}

fn station(
    blueprint: &Blueprint,
    card: &Card,
    work: Option<&Work<'_>>,
    wait: Option<&Card>,
) -> Station {
    let Some(work) = work else {
        return Station {
            servers: Servers::All,
            ..Station::new(Service::Constant { secs: 0.0 })
        };
    };
    let service = match work.timing.pattern {
        ServicePattern::Random => Service::Exponential {
            mean_secs: work.secs,
        },
        ServicePattern::Constant => Service::Constant { secs: work.secs },
    };
    let queue = [Some(card), wait]
        .into_iter()
        .flatten()
        .find_map(|card| blueprint.queues.get(card.step.wait.queue.as_ref()?));
    let stated = work
        .timing
        .servers
        .or(queue.and_then(|queue| queue.counters));
    // What customers do by themselves keeps nobody else waiting, unless they queue for it.
    let is_alone = work.is_own && !card.wait_point && wait.is_none() && queue.is_none();
    let servers = match stated {
        Some(servers) => Servers::Some(u32::from(servers)),
        None if is_alone => Servers::All,
        None => Servers::Some(1),
    };
    let secs = |secs: Option<u32>| secs.map(f64::from);
    let maximum = |card: &Card| card.step.timing.maximum_wait;
    Station {
        servers,
        tolerance_secs: secs(wait.and_then(|wait| wait.step.timing.limit())),
        maximum_secs: secs(
            maximum(card)
                .or(wait.and_then(maximum))
                .or(work.timing.maximum_wait),
        ),
        stay_secs: secs(work.timing.limit()),
        ..Station::new(service)
    }
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::*;
    use crate::{
        blueprint::{StepRecord, sample},
        queueing::{Settings, formulas, simulate},
        text::Text,
    };

    fn step(blueprint: &mut Blueprint, id: &str, change: impl FnOnce(&mut StepRecord)) {
        blueprint
            .cards
            .get_mut(&id.into())
            .unwrap()
            .step
            .change(change);
    }

    /// Ask, wait, register and leave; the desk has one clerk of a minute on average.
    fn desk() -> Blueprint {
        let mut blueprint = Blueprint::blank("b", Text::default());
        blueprint.arrivals = Some(42);
        let cards = [
            ("ask", LaneKind::CustomerActions, 0),
            ("wait", LaneKind::CustomerActions, 1),
            ("register", LaneKind::CustomerActions, 1),
            ("leave", LaneKind::CustomerActions, 2),
            ("clerk", LaneKind::Frontstage, 1),
        ];
        for (order, (id, kind, column)) in cards.into_iter().enumerate() {
            let phase = blueprint.phases[column].id.clone();
            let mut card = Card::new(id, kind.name().into(), phase, Text::same(id));
            card.order = u32::try_from(order).unwrap();
            card.wait_point = id == "wait";
            blueprint.cards.insert(card.id.clone(), card);
        }
        connect(
            &mut blueprint,
            "register",
            "clerk",
            LinkKind::Sequence,
            None,
        );
        step(&mut blueprint, "wait", |step| {
            step.timing.target = Some(60);
            step.timing.tolerance = Some(30);
            step.timing.maximum_wait = Some(300);
        });
        step(&mut blueprint, "clerk", |step| {
            step.timing.target = Some(60);
        });
        blueprint
    }

    fn connect(blueprint: &mut Blueprint, from: &str, to: &str, kind: LinkKind, share: Option<u8>) {
        let mut link = Link::new(format!("{from}-{to}"), from, to, kind);
        link.share = share;
        blueprint.links.insert(link.id.clone(), link);
    }

    #[test]
    fn the_wait_point_stands_for_the_queue_of_the_step_behind_it() {
        let way = customer_way(&desk(), None).unwrap();
        let ids: Vec<_> = way.cards.iter().map(CardId::as_str).collect();
        assert_eq!(ids, ["ask", "wait", "register", "leave"]);
        let register = &way.network.stations[2];
        assert_eq!(register.service, Service::Exponential { mean_secs: 60.0 });
        assert_eq!(register.servers, Servers::Some(1));
        assert_eq!(
            (register.tolerance_secs, register.maximum_secs),
            (Some(90.0), Some(300.0))
        );
        assert_eq!(register.stay_secs, Some(60.0));
        assert_eq!(way.network.stations[1].servers, Servers::All);
        assert!(way.network.stations[0].entry > 0.99);
    }

    #[test]
    fn a_blueprint_waits_as_the_formula_says() {
        let way = customer_way(&desk(), None).unwrap();
        let settings = Settings {
            seed: 4,
            ..Settings::default()
        };
        let found = simulate(&way.network, &settings, &mut |_, _| {
            ControlFlow::Continue(())
        })
        .unwrap();
        let waits = found.stations[2].waits.as_ref().unwrap();
        let truth = formulas::mm1(42.0, 60.0).unwrap().wait_secs;
        assert!(
            (waits.mean_secs.mean / truth - 1.0).abs() < 0.05,
            "{waits:?}"
        );
        let over = formulas::mmc_over(42.0, 60.0, 1, 90.0).unwrap();
        assert!(
            (waits.over_tolerance.unwrap().mean / over - 1.0).abs() < 0.05,
            "{waits:?}"
        );
    }

    #[test]
    fn shares_are_as_stated_and_the_rest_is_split() {
        let mut blueprint = desk();
        connect(&mut blueprint, "ask", "wait", LinkKind::Sequence, Some(70));
        connect(&mut blueprint, "ask", "leave", LinkKind::Branch, None);
        connect(&mut blueprint, "wait", "register", LinkKind::Sequence, None);
        connect(&mut blueprint, "register", "wait", LinkKind::Loop, Some(10));
        connect(
            &mut blueprint,
            "register",
            "leave",
            LinkKind::Sequence,
            None,
        );
        let way = customer_way(&blueprint, None).unwrap();
        let shares: Vec<Vec<(usize, f64)>> = way
            .network
            .stations
            .iter()
            .map(|station| {
                station
                    .next
                    .iter()
                    .map(|branch| (branch.to, branch.share))
                    .collect()
            })
            .collect();
        assert_eq!(shares[1], [(2, 1.0)]);
        assert_eq!(shares[2], [(3, 0.9), (1, 0.1)]);
        assert!((shares[0][0].1 - 0.3).abs() < 1e-12, "{shares:?}");
        assert!(shares[3].is_empty());
        assert_eq!(way.network.check(), Ok(()));
    }

    #[test]
    fn customers_who_help_themselves_wait_for_nobody() {
        let mut blueprint = desk();
        step(&mut blueprint, "ask", |step| step.timing.actual = Some(900));
        let way = customer_way(&blueprint, None).unwrap();
        assert_eq!(way.network.stations[0].servers, Servers::All);
        step(&mut blueprint, "ask", |step| step.timing.servers = Some(3));
        let way = customer_way(&blueprint, None).unwrap();
        assert_eq!(way.network.stations[0].servers, Servers::Some(3));
    }

    #[test]
    fn what_is_missing_is_named() {
        let mut blueprint = desk();
        blueprint.arrivals = None;
        assert_eq!(customer_way(&blueprint, None), Err(Refusal::Arrivals));
        let regular = Arrivals::Regular { per_hour: 6.0 };
        assert!(customer_way(&blueprint, Some(regular)).is_ok());
        assert_eq!(
            customer_way(&Blueprint::blank("b", Text::default()), None),
            Err(Refusal::NoStations)
        );
        let mut endless = desk();
        connect(&mut endless, "ask", "register", LinkKind::Sequence, None);
        connect(&mut endless, "register", "ask", LinkKind::Loop, None);
        step(&mut endless, "ask", |step| step.marks.start = true);
        let way = customer_way(&endless, None).unwrap();
        assert!(matches!(way.network.check(), Err(Refusal::NoWayOut { .. })));
        // The sample may lack times; asking must not fail otherwise.
        let _ = customer_way(&sample(), Some(Arrivals::Poisson { per_hour: 10.0 }));
    }
}

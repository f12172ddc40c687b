//! The customers' way through a blueprint as a network of queues.
//!
//! Stations are the cards of the customer actions, in reading order. Ways on are their links of
//! the kinds sequence, branch and loop to other customer actions; where there is not one such
//! link, each card leads to the next. A card's time is its own, measured or else standard; if it
//! has none, that of a frontstage card linked to it. A card without any time takes none and keeps
//! nobody waiting: a wait point like that stands for the queue of the steps it leads to, and its
//! standard time, tolerance and longest wait are limits of their waits.

use std::collections::BTreeMap;

use crate::{
    blueprint::{Blueprint, Card, CardId, LaneKind, Link, LinkKind, ServicePattern, Timing},
    gather::{gathered, sort_by_key},
    queueing::{Arrivals, Branch, Network, Refusal, Servers, Service, Station, loads},
};

/// A network and the cards behind its stations.
#[derive(Clone, Debug, PartialEq)]
pub struct CustomerWay {
    /// The network; [`simulate`](crate::queueing::simulate) checks it and plays it through.
    pub network: Network,
    /// The card of each station, in the order of the stations.
    pub cards: Vec<CardId>,
    /// The card whose record says how long serving takes and how many serve, if there is one: the
    /// station's own, or that of a frontstage card linked to it.
    pub served_by: Vec<Option<CardId>>,
}

impl CustomerWay {
    /// The station of a card.
    pub fn station(&self, card: &CardId) -> Option<usize> {
        self.cards.iter().position(|other| other == card)
    }

    /// How many serve at a station; absent where everybody is served at once.
    pub fn servers(&self, station: usize) -> Option<u32> {
        match self.network.stations.get(station)?.servers {
            Servers::Some(servers) => Some(servers),
            Servers::All => None,
        }
    }

    /// The same way with another number of servers at a station.
    #[must_use]
    pub fn with_servers(mut self, station: usize, servers: u32) -> Self {
        if let Some(station) = self.network.stations.get_mut(station) {
            station.servers = Servers::Some(servers);
        }
        self
    }

    /// The fewest servers with which the queue of a station does not grow without end (ρ < 1);
    /// absent where everybody is served at once, or where loads cannot be worked out.
    pub fn fewest_servers(&self, station: usize) -> Option<u32> {
        let servers = self.servers(station)?;
        let load = loads(&self.network).ok()?.get(station)?.per_server?;
        let offered = load * f64::from(servers);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "not negative, and beyond u32 the cast saturates"
        )]
        let whole = offered.floor() as u32;
        Some(whole.saturating_add(1))
    }
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
    let places: BTreeMap<&CardId, usize> = gathered(
        steps
            .iter()
            .enumerate()
            .map(|(index, card)| (&card.id, index)),
    );
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
    let served_by = works.iter().map(|work| Some(work.as_ref()?.by.clone()));
    Ok(CustomerWay {
        served_by: served_by.collect(),
        network: Network { arrivals, stations },
        cards: steps.into_iter().map(|card| card.id.clone()).collect(),
    })
}

/// The customer actions in reading order.
fn customer_steps(blueprint: &Blueprint) -> Vec<&Card> {
    let columns: BTreeMap<_, usize> =
        gathered(blueprint.phases.iter().map(|phase| &phase.id).zip(0..));
    let lanes: BTreeMap<_, usize> = gathered(
        blueprint
            .lanes
            .iter()
            .zip(0..)
            .filter(|(lane, _)| lane.kind == LaneKind::CustomerActions)
            .map(|(lane, index)| (&lane.id, index)),
    );
    let mut steps: Vec<_> = blueprint
        .cards
        .values()
        .filter_map(|card| Some((*columns.get(&card.phase)?, *lanes.get(&card.lane)?, card)))
        .collect();
    sort_by_key(&mut steps, |(column, lane, card)| {
        (*column, *lane, card.order)
    });
    steps.into_iter().map(|(_, _, card)| card).collect()
}

/// What has to be done for a customer at a step, and by whom.
struct Work<'a> {
    /// The card whose record says so.
    by: &'a CardId,
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
            by: &card.id,
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
                by: &mate.id,
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
mod tests;

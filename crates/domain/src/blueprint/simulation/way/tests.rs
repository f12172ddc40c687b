//! The way that customers take, and who serves them.

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
fn servers_are_those_of_the_card_that_has_the_time() {
    let mut blueprint = desk();
    blueprint.arrivals = Some(130);
    let way = customer_way(&blueprint, None).unwrap();
    let station = way.station(&"register".into()).unwrap();
    assert_eq!(way.served_by[station], Some("clerk".into()));
    assert_eq!(way.served_by[0], None);
    assert_eq!((way.servers(station), way.servers(0)), (Some(1), None));
    // 130 an hour of a minute each need 2.17 clerks.
    assert_eq!(way.fewest_servers(station), Some(3));
    assert!(matches!(way.network.check(), Err(Refusal::Unstable { .. })));
    let enough = way.with_servers(station, 3);
    assert_eq!(enough.network.check(), Ok(()));
    step(&mut blueprint, "clerk", |step| {
        step.timing.servers = Some(3);
    });
    assert_eq!(customer_way(&blueprint, None).unwrap(), enough);
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

//! The rules B1 to B24 of service blueprinting.

mod actor_twice;
mod backstage_contact;
mod before_disclosure;
mod customer_action;
mod customer_evidence;
mod cycle;
mod damage;
mod ends;
mod handoff_owner;
mod jargon;
mod lanes;
mod late;
mod low_point;
mod maximum_wait;
mod measure;
mod nothing_beneath;
mod orphan;
mod peak_end;
mod prevention;
mod scenario;
mod silent_lane;
mod standard_time;
mod start_end;
mod unreached;

use super::{Rule, Words, words::words};

/// The rules in order.
pub(super) const RULES: &[Rule] = &[
    ends::RULE,
    lanes::RULE,
    damage::RULE,
    scenario::RULE,
    start_end::RULE,
    customer_action::RULE,
    customer_evidence::RULE,
    nothing_beneath::RULE,
    orphan::RULE,
    unreached::RULE,
    backstage_contact::RULE,
    measure::RULE,
    maximum_wait::RULE,
    standard_time::RULE,
    late::RULE,
    prevention::RULE,
    handoff_owner::RULE,
    silent_lane::RULE,
    cycle::RULE,
    peak_end::RULE,
    low_point::RULE,
    jargon::RULE,
    actor_twice::RULE,
    before_disclosure::RULE,
];

const BITNER: Words = words(
    "Bitner、Ostrom、Morgan《服务蓝图》（2008）",
    "Bitner, Ostrom and Morgan, Service Blueprinting (2008)",
);

const SHOSTACK: Words = words(
    "Shostack《设计能交付的服务》（1984）",
    "Shostack, Designing Services That Deliver (1984)",
);

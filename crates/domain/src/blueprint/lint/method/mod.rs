//! The rules L1 to L18 of the catalogue (K-E2), each derived from the source that it names.

mod absent_customer;
mod audience;
mod authority;
mod basic_standard;
mod ending;
mod evidence;
mod greeting;
mod handoffs;
mod phrases;
mod promise;
mod recovery;
mod stages;
mod surprise;
mod tolerance;
mod unmapped_item;
mod values;
mod visible_detail;
mod wait_information;

use super::Rule;

/// The rules in order.
pub(super) const RULES: &[Rule] = &[
    ending::RULE,
    wait_information::RULE,
    evidence::RULE,
    recovery::RULE,
    basic_standard::RULE,
    surprise::RULE,
    promise::RULE,
    absent_customer::RULE,
    handoffs::RULE,
    authority::RULE,
    visible_detail::RULE,
    stages::RULE,
    tolerance::RULE,
    phrases::RULE,
    greeting::RULE,
    audience::RULE,
    values::RULE,
    unmapped_item::RULE,
];

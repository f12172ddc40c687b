//! What a diagram shows, whoever wrote it, and the blueprint made of it.

mod build;
mod columns;

use serde::{Deserialize, Serialize};

use crate::{
    blueprint::{Blueprint, Card, Link, LinkKind},
    text::Lang,
};

pub(super) use build::build;

/// A blueprint without its cards and links, as it travels with a diagram of ours, and the language
/// of the names in the diagram.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Own {
    pub(super) lang: Lang,
    pub(super) blueprint: Blueprint,
}

impl Own {
    pub(super) fn of(blueprint: &Blueprint, lang: Lang) -> Self {
        let mut blueprint = blueprint.clone();
        blueprint.cards.clear();
        blueprint.links.clear();
        Self { lang, blueprint }
    }
}

/// What a diagram shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Sketch {
    /// The blueprint that it was written from, if we wrote it.
    pub(super) own: Option<Own>,
    /// Its name.
    pub(super) title: String,
    /// Its lanes, from top to bottom.
    pub(super) lanes: Vec<SketchLane>,
    /// Its steps.
    pub(super) nodes: Vec<Node>,
    /// Its arrows.
    pub(super) edges: Vec<Edge>,
}

/// A lane.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct SketchLane {
    /// Its name.
    pub(super) name: String,
    /// Its id in the blueprint that it was written from; empty if it is new.
    pub(super) own: String,
}

/// A step.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Node {
    /// Its id in the file.
    pub(super) key: String,
    /// Its name.
    pub(super) name: String,
    /// Index of its lane, if it stands in one.
    pub(super) lane: Option<usize>,
    /// Horizontal centre, if it is known.
    pub(super) x: Option<f64>,
    /// Width, if it is known.
    pub(super) width: Option<f64>,
    /// Top.
    pub(super) y: f64,
    /// The card that it was written from, if we wrote it.
    pub(super) own: Option<Card>,
    /// Whether the service starts here.
    pub(super) is_start: bool,
    /// Whether it ends here.
    pub(super) is_end: bool,
}

/// An arrow.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Edge {
    /// Its id in the file.
    pub(super) key: String,
    /// Words on it.
    pub(super) name: String,
    /// Where it starts, by the id in the file.
    pub(super) from: String,
    /// Where it ends, by the id in the file.
    pub(super) to: String,
    /// What travels along it, where the diagram tells.
    pub(super) kind: LinkKind,
    /// The link that it was written from, if we wrote it.
    pub(super) own: Option<Link>,
}

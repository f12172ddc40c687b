//! Filters of the analysis: which cases a figure rests on, as a person chose them and as an
//! address carries them.

mod case;
mod present;
mod presentation;
mod query;
mod view;

use chrono::NaiveDate;

pub use case::{Case, SMALLEST_CUT, Selection, cases, select};
pub use present::Present;
pub use presentation::Presentation;
pub use query::{Pair, pairs, query};
pub use view::View;

use super::local_time::parse_day;
use crate::response::Context;

/// A circumstance by which responses can be cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// Branch, shop or store.
    Branch,
    /// Channel: phone, kiosk, web, …
    Channel,
    /// Customer segment.
    Segment,
    /// Till or terminal.
    Till,
}

impl Field {
    /// Every circumstance, in the order in which it is shown.
    pub const ALL: [Self; 4] = [Self::Branch, Self::Channel, Self::Segment, Self::Till];

    /// The key that addresses carry.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Branch => "branch",
            Self::Channel => "channel",
            Self::Segment => "segment",
            Self::Till => "till",
        }
    }

    /// The circumstance of a response; empty where none is known.
    pub fn of(self, context: &Context) -> &str {
        match self {
            Self::Branch => &context.branch,
            Self::Channel => &context.channel,
            Self::Segment => &context.segment,
            Self::Till => &context.till,
        }
    }

    /// Whether a small group by this circumstance could point to a person: a customer of a small
    /// segment, or the employee at a till or in a branch.
    pub const fn identifies(self) -> bool {
        !matches!(self, Self::Channel)
    }
}

/// Which versions of the survey count, where not only the one that was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Versions {
    /// All that are scored alike.
    Every,
    /// This one.
    Only(u32),
}

/// What becomes of responses with a sign of carelessness, where they do not count like the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Flagged {
    /// They are left out.
    Out,
    /// Only they count.
    Only,
}

/// Which responses count. An empty filter admits all but those that a kiosk set aside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// First day, on the respondents' clocks.
    pub from: Option<NaiveDate>,
    /// Last day, included.
    pub to: Option<NaiveDate>,
    /// The wanted circumstances, in the order of [`Field::ALL`]. An empty text asks for responses
    /// where it is not known.
    pub context: [Option<String>; 4],
    /// Versions of the survey; absent: the chosen one.
    pub versions: Option<Versions>,
    /// Responses with a sign of carelessness; absent: they count.
    pub flagged: Option<Flagged>,
    /// Whether responses that a kiosk set aside count, too.
    pub with_set_aside: bool,
}

/// One part of a filter, for a chip that takes it away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// First and last day.
    Period,
    /// A circumstance.
    Context(Field),
    /// Versions.
    Versions,
    /// Signs of carelessness.
    Flagged,
    /// Responses set aside.
    SetAside,
}

impl Part {
    /// Every part, in the order in which it is shown.
    pub const ALL: [Self; 8] = [
        Self::Period,
        Self::Context(Field::Branch),
        Self::Context(Field::Channel),
        Self::Context(Field::Segment),
        Self::Context(Field::Till),
        Self::Versions,
        Self::Flagged,
        Self::SetAside,
    ];
}

impl Filter {
    /// What it asks of a circumstance.
    pub fn wanted(&self, field: Field) -> Option<&str> {
        self.context[field as usize].as_deref()
    }

    /// Asks for another value of a circumstance, or for none.
    pub fn want(&mut self, field: Field, value: Option<String>) {
        self.context[field as usize] = value;
    }

    /// Whether it asks for nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether it asks for anything in this part.
    pub fn has(&self, part: Part) -> bool {
        match part {
            Part::Period => self.from.is_some() || self.to.is_some(),
            Part::Context(field) => self.wanted(field).is_some(),
            Part::Versions => self.versions.is_some(),
            Part::Flagged => self.flagged.is_some(),
            Part::SetAside => self.with_set_aside,
        }
    }

    /// This filter without one part.
    #[must_use]
    pub fn without(mut self, part: Part) -> Self {
        match part {
            Part::Period => (self.from, self.to) = (None, None),
            Part::Context(field) => self.want(field, None),
            Part::Versions => self.versions = None,
            Part::Flagged => self.flagged = None,
            Part::SetAside => self.with_set_aside = false,
        }
        self
    }

    /// This filter where it asks for something, and `base` elsewhere.
    #[must_use]
    pub fn over(&self, base: &Self) -> Self {
        let mut both = self.clone();
        // A period is one thing: half of it from here and half from there would be neither.
        if !self.has(Part::Period) {
            (both.from, both.to) = (base.from, base.to);
        }
        for field in Field::ALL {
            if both.wanted(field).is_none() {
                both.want(field, base.wanted(field).map(str::to_owned));
            }
        }
        both.versions = both.versions.or(base.versions);
        both.flagged = both.flagged.or(base.flagged);
        both.with_set_aside |= base.with_set_aside;
        both
    }

    /// Whether a small group of admitted responses could point to a person.
    pub fn identifies(&self) -> bool {
        Field::ALL
            .into_iter()
            .any(|field| field.identifies() && self.wanted(field).is_some())
    }

    /// Reads the pairs of an address whose keys begin with `prefix`. What is not understood asks
    /// for nothing; of a key that repeats, the first counts.
    pub fn from_pairs(pairs: &[Pair], prefix: &str) -> Self {
        let value = |key: &str| {
            pairs
                .iter()
                .find(|(name, _)| name.strip_prefix(prefix) == Some(key))
                .map(|(_, value)| value.as_str())
        };
        Self {
            from: value("from").and_then(parse_day),
            to: value("to").and_then(parse_day),
            context: Field::ALL.map(|field| value(field.key()).map(str::to_owned)),
            versions: value("v").and_then(|word| match word {
                "all" => Some(Versions::Every),
                number => number.parse().ok().map(Versions::Only),
            }),
            flagged: value("flags").and_then(|word| match word {
                "out" => Some(Flagged::Out),
                "only" => Some(Flagged::Only),
                _ => None,
            }),
            with_set_aside: value("aside") == Some("in"),
        }
    }

    /// The pairs that [`Filter::from_pairs`] reads back.
    pub fn to_pairs(&self, prefix: &str) -> Vec<Pair> {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
        let versions = self.versions.map(|versions| match versions {
            Versions::Every => "all".to_owned(),
            Versions::Only(version) => version.to_string(),
        });
        let flagged = self.flagged.map(|flagged| match flagged {
            Flagged::Out => "out".to_owned(),
            Flagged::Only => "only".to_owned(),
        });
        let [branch, channel, segment, till] = self.context.clone();
        [
            ("from", day(self.from)),
            ("to", day(self.to)),
            ("branch", branch),
            ("channel", channel),
            ("segment", segment),
            ("till", till),
            ("v", versions),
            ("flags", flagged),
            ("aside", self.with_set_aside.then(|| "in".to_owned())),
        ]
        .into_iter()
        .filter_map(|(key, value)| Some((format!("{prefix}{key}"), value?)))
        .collect()
    }
}

//! Columns of the table.

use super::super::{
    Backing, Encounter, Layer, Plane, QualitySide, ServicePattern, choice::choices,
};
use crate::text::Lang;

choices! {
    /// Texts, each in two languages.
    Words {
        /// What happens.
        Title = "title",
        /// Remarks.
        Notes = "notes",
        /// Why customers wait.
        WaitReason = "wait_reason",
        /// How they learn how much longer.
        WaitInformation = "wait_information",
        /// Why it fails.
        Cause = "cause",
        /// What that does.
        Effect = "effect",
        /// What keeps it from failing.
        Prevention = "prevention",
        /// What happens when it has failed.
        Recovery = "recovery",
        /// What the staff say.
        Script = "script",
        /// Who answers for it.
        Owner = "owner",
    }
}

choices! {
    /// Boxes to tick.
    Flag {
        /// Customers wait here.
        WaitPoint = "wait_point",
        /// It tends to fail here.
        FailPoint = "fail_point",
        /// Customers form their judgement here.
        MomentOfTruth = "moment_of_truth",
        /// The service starts here.
        Start = "start",
        /// It ends here.
        End = "end",
        /// Customers are greeted.
        Greets = "greets",
        /// Customers learn what it costs.
        Discloses = "discloses",
        /// Customers are charged.
        Charges = "charges",
    }
}

choices! {
    /// Whole numbers.
    Number {
        /// Standard time, in seconds.
        Target = "target",
        /// Tolerance, in seconds.
        Tolerance = "tolerance",
        /// Longest wait, in seconds.
        MaximumWait = "maximum_wait",
        /// Measured time, in seconds.
        Actual = "actual",
        /// Measured wait, in seconds.
        ActualWait = "actual_wait",
        /// Customers served side by side.
        Servers = "servers",
        /// Severity of the failure, 1 to 10.
        Severity = "severity",
        /// How often it happens, 1 to 10.
        Occurrence = "occurrence",
        /// How hard it is to notice, 1 to 10.
        Detection = "detection",
        /// What may be spent without asking.
        Limit = "limit",
    }
}

choices! {
    /// Closed lists.
    Choice {
        /// Service layer.
        Layer = "layer",
        /// Side of quality.
        Side = "side",
        /// Who or what meets.
        Encounter = "encounter",
        /// Plane of experience.
        Plane = "plane",
        /// How the time varies.
        Pattern = "pattern",
        /// How far data back it.
        Backing = "backing",
    }
}

impl Choice {
    /// Stored names of what can be chosen.
    pub fn names(self) -> Vec<&'static str> {
        match self {
            Self::Layer => Layer::ALL.iter().map(|choice| choice.name()).collect(),
            Self::Side => QualitySide::ALL
                .iter()
                .map(|choice| choice.name())
                .collect(),
            Self::Encounter => Encounter::ALL.iter().map(|choice| choice.name()).collect(),
            Self::Plane => Plane::ALL.iter().map(|choice| choice.name()).collect(),
            Self::Pattern => ServicePattern::ALL
                .iter()
                .map(|choice| choice.name())
                .collect(),
            Self::Backing => Backing::ALL.iter().map(|choice| choice.name()).collect(),
        }
    }
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// Id of the card.
    Id,
    /// Its phase.
    Phase,
    /// Its lane.
    Lane,
    /// A text in one language.
    Words(Words, Lang),
    /// A box to tick.
    Flag(Flag),
    /// Survey items.
    Items,
    /// A whole number.
    Number(Number),
    /// Risk priority number.
    Rpn,
    /// Feeling as designed, −2 to +2.
    Expected,
    /// Feeling as measured.
    Measured,
    /// A choice from a list.
    Choice(Choice),
    /// Who acts.
    Role,
}

/// How a cell is edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellKind {
    /// It is worked out.
    ReadOnly,
    /// Free text.
    Words,
    /// A whole number.
    Number,
    /// A number with a fraction.
    Decimal,
    /// A box to tick.
    Flag,
    /// One of these stored names, or nothing.
    Choice(Vec<&'static str>),
    /// The name or id of a lane, phase or role.
    Reference,
    /// Several words, separated.
    List,
}

impl Column {
    /// Every column, in order.
    pub fn all() -> Vec<Self> {
        let words = |list: &[Words]| -> Vec<Self> {
            list.iter()
                .flat_map(|words| Lang::ALL.map(|lang| Self::Words(*words, lang)))
                .collect()
        };
        let mut columns = vec![Self::Id, Self::Phase, Self::Lane];
        let (first, rest) = Words::ALL.split_at(2.min(Words::ALL.len()));
        columns.extend(words(first));
        columns.extend(Flag::ALL.iter().copied().map(Self::Flag));
        columns.push(Self::Items);
        columns.extend(Number::ALL.iter().copied().map(Self::Number));
        columns.push(Self::Rpn);
        columns.extend(words(rest));
        columns.extend([Self::Expected, Self::Measured]);
        columns.extend(Choice::ALL.iter().copied().map(Self::Choice));
        columns.push(Self::Role);
        columns
    }

    /// The stored name: the head of the column in a CSV file.
    pub fn name(self) -> String {
        match self {
            Self::Id => "id".into(),
            Self::Phase => "phase".into(),
            Self::Lane => "lane".into(),
            Self::Words(words, Lang::Zh) => format!("{}_zh", words.name()),
            Self::Words(words, Lang::En) => format!("{}_en", words.name()),
            Self::Flag(flag) => flag.name().into(),
            Self::Items => "items".into(),
            Self::Number(number) => number.name().into(),
            Self::Rpn => "rpn".into(),
            Self::Expected => "emotion_expected".into(),
            Self::Measured => "emotion_measured".into(),
            Self::Choice(choice) => choice.name().into(),
            Self::Role => "role".into(),
        }
    }

    /// How its cells are edited.
    pub fn kind(self) -> CellKind {
        match self {
            Self::Id | Self::Rpn => CellKind::ReadOnly,
            Self::Phase | Self::Lane | Self::Role => CellKind::Reference,
            Self::Words(..) => CellKind::Words,
            Self::Flag(_) => CellKind::Flag,
            Self::Items => CellKind::List,
            Self::Number(_) => CellKind::Number,
            Self::Expected | Self::Measured => CellKind::Decimal,
            Self::Choice(choice) => CellKind::Choice(choice.names()),
        }
    }
}

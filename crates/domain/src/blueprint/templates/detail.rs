//! What is known about a card of a template, in short.

use super::{
    super::{
        Backing, BuyingRole, Card, Determinant, Emotion, Encounter, Evidence, ItemLink, Layer,
        Metric, Plane, QualitySide, Rating, SystemElement, TriadPart,
    },
    plan::Pair,
};
use crate::text::Text;

/// Something known about a card.
#[derive(Clone, Copy)]
pub(super) enum Detail {
    /// Customers form their judgement here.
    Truth,
    /// The service starts here.
    Start,
    /// It ends here.
    End,
    /// Customers are greeted here.
    Greets,
    /// Customers learn what it costs.
    Discloses,
    /// Customers are charged.
    Charges,
    /// Remarks.
    Notes(&'static str, &'static str),
    /// Survey items.
    Items(&'static [&'static str]),
    /// Standard time and tolerance, in seconds.
    Time(u32, u32),
    /// How many are served side by side.
    Servers(u16),
    /// A wait point: longest wait in seconds, reason, information.
    Wait(u32, Pair, Pair),
    /// The queue.
    Queue(&'static str),
    /// A fail point: cause, effect, prevention, recovery; severity, occurrence, detection.
    Fail([Pair; 4], [u8; 3]),
    /// Who acts.
    Role(&'static str),
    /// Evidence: what, who checks it, how often.
    Shows(Pair, Pair, Pair),
    /// What the staff say.
    Says(&'static str, &'static str),
    /// Expected feeling.
    Feels(i8),
    /// Service layer.
    Layer(Layer),
    /// Outcome or process.
    Side(QualitySide),
    /// Who or what meets.
    Meets(Encounter),
    /// The customer is not there.
    Absent,
    /// What it gives.
    Gives(&'static [TriadPart]),
    /// What it rests on.
    Rests(&'static [SystemElement]),
    /// Plane of experience.
    Plane(Plane),
    /// Determinants of quality.
    Serves(&'static [Determinant]),
    /// Buying roles.
    For(&'static [BuyingRole]),
    /// Personas.
    Persona(&'static str),
    /// The value it serves.
    Value(&'static str),
    /// A promise that it keeps.
    Promise(&'static str),
    /// A standard that it meets.
    Standard(&'static str),
    /// Inspection items.
    Inspected(&'static [&'static str]),
    /// What is measured, and its target.
    Metric(Pair, &'static str),
    /// A regulation.
    Rule(&'static str, &'static str),
    /// Who answers for it.
    Owner(&'static str, &'static str),
    /// It was partly researched.
    Researched,
}

fn text((zh, en): Pair) -> Text {
    Text::new(zh, en)
}

fn rating(number: u8) -> Option<Rating> {
    Rating::try_from(number).ok()
}

impl Detail {
    /// Writes it into a card.
    #[allow(clippy::too_many_lines, reason = "one arm a detail, and nothing else")]
    pub(super) fn write(self, card: &mut Card) {
        match self {
            Self::Truth => card.moment_of_truth = true,
            Self::Notes(zh, en) => card.notes = Text::new(zh, en),
            Self::Items(items) => {
                card.items = items.iter().map(|item| ItemLink::new(*item)).collect();
            }
            Self::Wait(..) => card.wait_point = true,
            Self::Fail(..) => card.fail_point = true,
            _ => {}
        }
        card.step.change(|step| match self {
            Self::Truth | Self::Notes(..) | Self::Items(_) => {}
            Self::Start => step.marks.start = true,
            Self::End => step.marks.end = true,
            Self::Greets => step.marks.greets = true,
            Self::Discloses => step.marks.discloses = true,
            Self::Charges => step.marks.charges = true,
            Self::Time(target, tolerance) => {
                step.timing.target = Some(target);
                step.timing.tolerance = Some(tolerance);
            }
            Self::Servers(servers) => step.timing.servers = Some(servers),
            Self::Wait(longest, reason, information) => {
                step.timing.maximum_wait = Some(longest);
                step.wait.reason = text(reason);
                step.wait.information = text(information);
            }
            Self::Queue(id) => step.wait.queue = Some(id.into()),
            Self::Fail(
                [cause, effect, prevention, recovery],
                [severity, occurrence, detection],
            ) => {
                step.fail.cause = text(cause);
                step.fail.effect = text(effect);
                step.fail.prevention = text(prevention);
                step.fail.recovery = text(recovery);
                step.fail.severity = rating(severity);
                step.fail.occurrence = rating(occurrence);
                step.fail.detection = rating(detection);
            }
            Self::Role(id) => step.authority.role = Some(id.into()),
            Self::Shows(what, checker, frequency) => step.evidence.push(Evidence {
                text: text(what),
                photo: String::new(),
                checker: text(checker),
                frequency: text(frequency),
            }),
            Self::Says(zh, en) => step.script = Text::new(zh, en),
            Self::Feels(whole) => {
                step.emotion.expected = Some(Emotion::of_tenths(whole.saturating_mul(10)));
            }
            Self::Layer(layer) => step.nature.layer = Some(layer),
            Self::Side(side) => step.nature.side = Some(side),
            Self::Meets(encounter) => step.nature.encounter = Some(encounter),
            Self::Absent => step.nature.customer_present = Some(false),
            Self::Gives(parts) => step.nature.triad.extend(parts),
            Self::Rests(elements) => step.nature.elements.extend(elements),
            Self::Plane(plane) => step.nature.plane = Some(plane),
            Self::Serves(determinants) => step.nature.determinants.extend(determinants),
            Self::For(roles) => step.audience.roles.extend(roles),
            Self::Persona(id) => {
                step.audience.personas.insert(id.into());
            }
            Self::Value(id) => step.value.serves = Some(id.into()),
            Self::Promise(id) => {
                step.promises.insert(id.into());
            }
            Self::Standard(id) => {
                step.standards.insert(id.into());
            }
            Self::Inspected(items) => {
                step.inspections
                    .extend(items.iter().map(|item| (*item).to_owned()));
            }
            Self::Metric(name, target) => step.metrics.push(Metric {
                name: text(name),
                target: target.to_owned(),
            }),
            Self::Rule(zh, en) => step.regulations.push(Text::new(zh, en)),
            Self::Owner(zh, en) => step.owner = Text::new(zh, en),
            Self::Researched => step.backing = Backing::Partly,
        });
    }
}

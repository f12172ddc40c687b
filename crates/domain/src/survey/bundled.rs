//! Surveys made from instruments, and the ones that ship with the application.

use super::{
    Choice, Condition, InstrumentRef, PLAIN_SCHEMA, Part, Question, QuestionKind, Section, Survey,
    Variant, gap_forms::gap_forms,
};
use crate::{
    instrument::{Anchors, Instrument, Item, Library, PositiveAlt, Scale, Side, ready},
    text::Text,
};

/// Who is asking: the words for `{org}` and `{sector}`.
#[derive(Clone, Debug)]
pub struct Identity {
    /// The organisation.
    pub org: Text,
    /// Its sector.
    pub sector: Text,
}

impl Default for Identity {
    /// The sample workspace's hotel.
    fn default() -> Self {
        Self {
            org: Text::new("北京 A 饭店", "A Hotel, Beijing"),
            sector: Text::new("饭店", "hotel"),
        }
    }
}

/// The surveys that ship with the application, asked by the sample hotel.
pub fn bundled() -> Vec<Survey> {
    let Ok(library) = ready() else {
        return Vec::new();
    };
    let identity = Identity::default();
    let mut surveys: Vec<Survey> = library
        .instruments
        .iter()
        .map(|instrument| from_instrument(&library, instrument, Variant::Classic, &identity))
        .collect();
    surveys.extend(gap_forms(&library, &identity));
    surveys
}

/// Makes a survey from an instrument.
///
/// Paired items become a section of expectations, one of importance points (where the instrument
/// has weights) and one of perceptions; other instruments become one section.
pub fn from_instrument(
    library: &Library,
    instrument: &Instrument,
    variant: Variant,
    identity: &Identity,
) -> Survey {
    let paired = instrument.items.iter().any(|item| item.e.is_some());
    let sections = if paired {
        paired_sections(library, instrument, variant)
    } else {
        vec![Section {
            id: "Q".into(),
            // Customers need no name of the instrument.
            title: Text::default(),
            lead: Text::default(),
            questions: instrument
                .items
                .iter()
                .map(|item| single_question(library, item, variant))
                .collect(),
        }]
    };
    let origin = InstrumentRef {
        id: instrument.id.clone(),
        version: instrument.version,
        variant,
    };
    let title = Text::new("{org}服务质量调查", "{org} service survey");
    assemble(origin, title, identity, sections)
}

/// A survey of these sections that is called like its instrument.
pub(super) fn assemble(
    instrument: InstrumentRef,
    title: Text,
    identity: &Identity,
    sections: Vec<Section>,
) -> Survey {
    let count: usize = sections.iter().map(|section| section.questions.len()).sum();
    #[cfg_attr(
        not(feature = "rich"),
        expect(unused_mut, reason = "only rules need another structure version")
    )]
    let mut survey = Survey {
        schema: PLAIN_SCHEMA,
        id: instrument.id.clone(),
        version: instrument.version,
        instrument: Some(instrument),
        title,
        org: identity.org.clone(),
        sector: identity.sector.clone(),
        minutes: minutes(count),
        sample: false,
        sections,
        #[cfg(feature = "rich")]
        flow: super::rich::Flow::default(),
    };
    #[cfg(feature = "rich")]
    {
        survey.schema = survey.needed_schema();
    }
    survey
}

/// Whole minutes for `count` questions at 7 seconds each, at least one.
fn minutes(count: usize) -> u16 {
    u16::try_from((count * 7).div_ceil(60))
        .unwrap_or(u16::MAX)
        .max(1)
}

pub(super) fn paired_sections(
    library: &Library,
    instrument: &Instrument,
    variant: Variant,
) -> Vec<Section> {
    let side = |pick: fn(&Item) -> Option<&Side>, alt: fn(&PositiveAlt) -> Option<&Text>| {
        instrument
            .items
            .iter()
            .filter_map(|item| {
                let side = pick(item)?;
                let positive = (variant == Variant::Positive)
                    .then(|| item.positive_alt.as_ref().and_then(alt))
                    .flatten();
                Some(Question {
                    id: side.id.clone(),
                    text: positive.unwrap_or(&side.text).clone(),
                    kind: kind_of(library, item),
                    optional: false,
                    show_if: None,
                    #[cfg(feature = "rich")]
                    rules: super::rich::Rules::default(),
                })
            })
            .collect::<Vec<_>>()
    };
    let expectations = Section {
        id: "E".into(),
        title: Text::new("您的期望", "What you expect"),
        lead: Text::new(
            "请想一想优秀的{sector}企业应当是什么样子。以下说法您在多大程度上同意？",
            "Think of excellent {sector} organisations in general. How far do you agree with each statement?",
        ),
        questions: side(
            |item| item.e.as_ref(),
            |alt| match alt {
                PositiveAlt::Pair { e, .. } => Some(&e.text),
                PositiveAlt::Single(_) => None,
            },
        ),
    };
    let perceptions = Section {
        id: "P".into(),
        title: Text::new("您的实际感受", "What you experienced"),
        lead: Text::new(
            "现在请想一想{org}。以下说法您在多大程度上同意？",
            "Now think of {org}. How far do you agree with each statement?",
        ),
        questions: side(
            |item| item.p.as_ref(),
            |alt| match alt {
                PositiveAlt::Pair { p, .. } => Some(&p.text),
                PositiveAlt::Single(_) => None,
            },
        ),
    };
    let weights = instrument.weights.as_ref().map(|_| Section {
        id: "W".into(),
        title: Text::new("什么对您更重要", "What matters most to you"),
        lead: Text::default(),
        questions: vec![weights_question(instrument)],
    });
    [Some(expectations), weights, Some(perceptions)]
        .into_iter()
        .flatten()
        .collect()
}

fn weights_question(instrument: &Instrument) -> Question {
    Question {
        id: "W".into(),
        text: Text::new(
            "请把 100 分分给这五个方面，越重要分越多。",
            "Share 100 points among these five aspects: the more important, the more points.",
        ),
        kind: QuestionKind::ConstantSum {
            total: 100,
            parts: instrument
                .dimensions
                .iter()
                .map(|dimension| Part {
                    id: format!("W_{}", dimension.id),
                    text: dimension.name.clone(),
                    hint: dimension.definition(),
                })
                .collect(),
        },
        optional: true,
        show_if: None,
        #[cfg(feature = "rich")]
        rules: super::rich::Rules::default(),
    }
}

pub(super) fn single_question(library: &Library, item: &Item, variant: Variant) -> Question {
    let text = match (&item.positive_alt, variant) {
        (Some(PositiveAlt::Single(text)), Variant::Positive) => text.clone(),
        _ => item.text.clone(),
    };
    let kind = kind_of(library, item);
    let optional = !item.required && matches!(kind, QuestionKind::Text { .. });
    Question {
        id: item.id.clone(),
        text,
        optional,
        kind,
        show_if: item
            .show_if
            .as_deref()
            .and_then(|source| source.parse::<Condition>().ok()),
        #[cfg(feature = "rich")]
        rules: super::rich::Rules {
            purpose: item.purpose.clone().unwrap_or_default(),
            ..super::rich::Rules::default()
        },
    }
}

fn kind_of(library: &Library, item: &Item) -> QuestionKind {
    let scale = library.scales.get(&item.scale);
    match (item.scale.as_str(), scale) {
        ("single", _) => QuestionKind::Choice {
            options: item
                .options
                .iter()
                .map(|option| Choice {
                    id: option.id.clone(),
                    text: option.text.clone(),
                })
                .collect(),
        },
        ("yesno", _) => QuestionKind::YesNo,
        (_, Some(Scale { kind, anchors, .. })) if kind == "smiley" => QuestionKind::Smiley {
            labels: anchors.clone().unwrap_or_default(),
        },
        (_, Some(scale)) if scale.kind == "likert" => QuestionKind::Rating {
            min: scale.min.unwrap_or(1),
            max: scale.max.unwrap_or(7),
            anchors: scale.anchors.clone().unwrap_or_else(Anchors::default),
            allow_na: scale.allow_na,
        },
        (_, scale) => QuestionKind::Text {
            max_len: scale.and_then(|scale| scale.max_len).unwrap_or(2000),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn survey(id: &str, variant: Variant) -> Survey {
        let library = ready().unwrap();
        let instrument = library.get(id).unwrap();
        from_instrument(&library, instrument, variant, &Identity::default())
    }

    #[test]
    fn servqual_asks_22_expectations_the_weights_and_22_perceptions() {
        let survey = survey("servqual22", Variant::Classic);
        let ids: Vec<_> = survey.questions().map(|q| q.id.as_str()).collect();
        assert_eq!(ids.len(), 45);
        assert_eq!((ids[0], ids[22], ids[44]), ("SQ01E", "W", "SQ22P"));
        assert_eq!(survey.minutes, 6);
    }

    #[test]
    fn the_positive_variant_rewords_the_reversed_items_only() {
        let (classic, positive) = (
            survey("servqual22", Variant::Classic),
            survey("servqual22", Variant::Positive),
        );
        let changed = classic
            .questions()
            .zip(positive.questions())
            .filter(|(a, b)| a.text != b.text)
            .count();
        assert_eq!(changed, 18, "nine items on both sides");
    }

    #[test]
    fn the_kiosk_survey_asks_for_contact_only_after_an_unhappy_face() {
        let survey = survey("kiosk_express", Variant::Classic);
        let contact = survey.questions().find(|q| q.id == "KX04").unwrap();
        let mut answers = crate::response::Answers::default();
        answers.set("KX01", crate::response::Answer::Number(4.0));
        assert!(!contact.is_shown(&answers));
        answers.set("KX01", crate::response::Answer::Number(1.0));
        assert!(contact.is_shown(&answers));
    }

    #[test]
    fn the_kiosk_survey_asks_how_to_reach_a_guest_only_if_it_may_and_says_why() {
        use crate::response::{Answer, Context, Draft};

        let survey = survey("kiosk_express", Variant::Classic);
        let start = (crate::text::Lang::En, String::new(), Context::default());
        let mut draft = Draft::start(&survey, "id".into(), start.0, start.1, start.2);
        let is_asked = |draft: &Draft| draft.shown(&survey).iter().any(|q| q.id == "KX05");
        draft.answers.set("KX01", Answer::Number(1.0));
        assert!(!is_asked(&draft));
        draft.answers.set("KX04", Answer::Text("N".into()));
        assert!(!is_asked(&draft));
        draft.answers.set("KX04", Answer::Text("Y".into()));
        assert!(is_asked(&draft));
        let reach = survey.questions().find(|q| q.id == "KX05").unwrap();
        assert_eq!(draft.problem(&survey, reach), None, "it is never required");
        #[cfg(feature = "rich")]
        assert!(!reach.rules.purpose.is_empty());
        // Another face later: what was said of contact is stale and decides nothing.
        draft
            .answers
            .set("KX05", Answer::Text("me@example.org".into()));
        draft.answers.set("KX01", Answer::Number(4.0));
        assert!(!is_asked(&draft));
        let response = draft.submit(&survey, String::new());
        assert!(!response.answers.contains("KX04") && !response.answers.contains("KX05"));
    }

    #[test]
    fn a_survey_survives_json() {
        for survey in bundled() {
            let json = serde_json::to_string(&survey).unwrap();
            assert_eq!(serde_json::from_str::<Survey>(&json).unwrap(), survey);
        }
    }
}

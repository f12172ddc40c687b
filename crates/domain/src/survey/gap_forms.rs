//! The questionnaires of managers and of contact staff, from which gaps 1 to 4 and their causes are
//! measured (catalogue K-D1, K-D2): the SERVQUAL expectations on behalf of customers and the
//! instruments `gap_direct` and `gap_antecedents`, each asked of those who can know.

use super::{
    Identity, InstrumentRef, Question, Section, Survey, Variant,
    bundled::{assemble, paired_sections, single_question},
};
use crate::{
    instrument::{Item, Library, provider},
    text::Text,
};

/// Id of the managers' questionnaire.
pub const GAP_MANAGERS: &str = "gap_managers";
/// Id of the contact staff's questionnaire.
pub const GAP_STAFF: &str = "gap_staff";

/// Both questionnaires; `ready` holds SERVQUAL. Empty only if an embedded file is damaged.
pub(super) fn gap_forms(ready: &Library, identity: &Identity) -> Vec<Survey> {
    let Ok(library) = provider() else {
        return Vec::new();
    };
    let form = |id: &str, title, sections| {
        let origin = InstrumentRef {
            id: id.to_owned(),
            version: 1,
            variant: Variant::Classic,
        };
        assemble(origin, title, identity, sections)
    };
    vec![
        form(
            GAP_MANAGERS,
            Text::new("{org}管理者问卷", "{org}: managers’ questionnaire"),
            managers(ready, &library),
        ),
        form(
            GAP_STAFF,
            Text::new("{org}一线员工问卷", "{org}: contact staff’s questionnaire"),
            staff(&library),
        ),
    ]
}

fn managers(ready: &Library, library: &Library) -> Vec<Section> {
    let mut sections: Vec<Section> = ready
        .get("servqual22")
        .map(|servqual| paired_sections(ready, servqual, Variant::Classic))
        .unwrap_or_default()
        .into_iter()
        .filter(|section| section.id != "P")
        .collect();
    for section in &mut sections {
        let [title, lead] = on_behalf_of_customers(&section.id);
        (section.title, section.lead) = (title, lead);
        for question in &mut section.questions {
            if section.id == "W" {
                question.text = Text::new(
                    "您认为客户会怎样把 100 分分给这五个方面？越重要分越多。",
                    "How would customers share 100 points among these five aspects? The more important, the more points.",
                );
            }
        }
    }
    sections.push(Section {
        id: "G2".into(),
        title: Text::new("服务标准", "Service standards"),
        lead: Text::new(
            "现在请想一想{org}自己的服务标准。",
            "Now think of the service standards of {org}.",
        ),
        questions: questions(library, "gap_direct", "manager"),
    });
    sections.push(causes(library, "manager"));
    sections
}

/// Heading and instruction of the sections that managers answer on behalf of customers.
fn on_behalf_of_customers(section: &str) -> [Text; 2] {
    if section == "W" {
        return [
            Text::new("什么对客户更重要", "What matters most to customers"),
            Text::default(),
        ];
    }
    [
        Text::new("您认为客户期望什么", "What you think customers expect"),
        Text::new(
            "请站在{org}客户的角度，按您认为客户会给出的答案作答：优秀的{sector}企业应当是什么样子？结果从第一位管理者起就显示，人少时可能看得出是谁的回答。",
            "Answer as you think the customers of {org} would: what should excellent {sector} organisations be like? Results are shown from the first manager on, so among a few managers an answer may be told.",
        ),
    ]
}

fn staff(library: &Library) -> Vec<Section> {
    let direct = |gap: char| -> Vec<Question> {
        questions(library, "gap_direct", "contact_staff")
            .into_iter()
            .filter(|question| question.id.chars().nth(1) == Some(gap))
            .collect()
    };
    vec![
        Section {
            id: "G3".into(),
            title: Text::new("达到标准", "Meeting the standards"),
            lead: Text::new(
                "请根据您在{org}的日常工作作答。差距页在满 5 人回答之前不显示任何结果。",
                "Answer from your daily work at {org}. The gap page shows no result before five people have answered.",
            ),
            questions: direct('3'),
        },
        Section {
            id: "G4".into(),
            title: Text::new("兑现承诺", "Keeping promises"),
            lead: Text::new(
                "请想一想{org}在广告和销售中对客户的承诺。",
                "Think of what {org} promises in advertising and sales.",
            ),
            questions: direct('4'),
        },
        causes(library, "contact_staff"),
    ]
}

fn causes(library: &Library, respondent: &str) -> Section {
    Section {
        id: "GA".into(),
        title: Text::new("您的工作环境", "How things work here"),
        lead: Text::new(
            "以下说法您在多大程度上同意？差距页在满 5 人回答之前不显示这一部分。",
            "How far do you agree with each statement? The gap page does not show this part before five people have answered.",
        ),
        questions: questions(library, "gap_antecedents", respondent),
    }
}

/// The questions of an instrument that a manager or a member of the contact staff answers.
fn questions(library: &Library, instrument: &str, respondent: &str) -> Vec<Question> {
    let is_theirs = |item: &&Item| {
        let said = item.more.get("respondent").and_then(|who| who.as_str());
        said == Some(respondent)
    };
    library
        .get(instrument)
        .into_iter()
        .flat_map(|instrument| &instrument.items)
        .filter(is_theirs)
        .map(|item| single_question(library, item, Variant::Classic))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        scoring::ScoringKey,
        survey::{PLAIN_SCHEMA, QuestionKind, bundled},
    };

    fn form(id: &str) -> Survey {
        bundled()
            .into_iter()
            .find(|survey| survey.id == id)
            .unwrap()
    }

    #[test]
    fn managers_are_asked_expectations_weights_standards_and_causes() {
        let form = form(GAP_MANAGERS);
        let ids: Vec<_> = form.questions().map(|q| q.id.as_str()).collect();
        assert_eq!(ids.len(), 22 + 1 + 5 + 12);
        assert_eq!((ids[0], ids[22], ids[23]), ("SQ01E", "W", "G201"));
        assert_eq!((ids[28], ids[39]), ("GA01", "GA12"));
        assert!(ids.iter().all(|id| !id.ends_with('P')));
    }

    #[test]
    fn staff_are_asked_ability_promises_and_causes() {
        let form = form(GAP_STAFF);
        let ids: Vec<_> = form.questions().map(|q| q.id.as_str()).collect();
        assert_eq!(ids.len(), 5 + 5 + 16);
        assert_eq!(
            (ids[0], ids[5], ids[10], ids[25]),
            ("G301", "G401", "GA13", "GA28")
        );
    }

    #[test]
    fn the_plain_runtime_can_ask_both_and_neither_passes_for_a_customer_survey() {
        for id in [GAP_MANAGERS, GAP_STAFF] {
            let form = form(id);
            assert_eq!(form.schema, PLAIN_SCHEMA);
            assert_eq!(ScoringKey::for_survey(&form), None);
            for question in form.questions() {
                assert!(
                    !matches!(question.kind, QuestionKind::Text { .. }),
                    "{}",
                    question.id
                );
            }
        }
    }
}

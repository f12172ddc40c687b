//! Which questions a respondent sees, in which order.

use super::{Kind, Known, Order, Paging, rules::lets};
use crate::{
    expression::StoredExpression as Expression,
    response::Draft,
    survey::{Question, QuestionKind, Section, Survey},
};

impl Survey {
    /// Every question in the order of one respondent.
    pub fn ordered(&self, seed: u32) -> Vec<&Question> {
        let order = Order(seed);
        let mut sections: Vec<&Section> = self.sections.iter().collect();
        if self.flow.shuffle_sections {
            order.of("sections", &mut sections);
        }
        let mut questions = Vec::new();
        for section in sections {
            let from = questions.len();
            questions.extend(&section.questions);
            if self.flow.shuffle.contains(&section.id) {
                order.of(&section.id, &mut questions[from..]);
            }
        }
        questions
    }

    /// How the calculated value `name` is worked out.
    pub(super) fn calculation(&self, name: &str) -> Option<&Expression> {
        let of_flow = self.flow.calculated.iter().find(|named| named.id == name);
        of_flow.map(|named| &named.value).or_else(|| {
            self.questions().find_map(|question| match &question.kind {
                QuestionKind::Rich(Kind::Calculated { value }) if question.id == name => {
                    Some(value)
                }
                _ => None,
            })
        })
    }

    /// Every calculated value, by name.
    pub fn calculations(&self) -> impl Iterator<Item = (&str, &Expression)> {
        let of_flow = self
            .flow
            .calculated
            .iter()
            .map(|named| (named.id.as_str(), &named.value));
        let of_questions = self
            .questions()
            .filter_map(|question| match &question.kind {
                QuestionKind::Rich(Kind::Calculated { value }) => {
                    Some((question.id.as_str(), value))
                }
                _ => None,
            });
        of_flow.chain(of_questions)
    }
}

impl Draft {
    /// What is known in this draft of `survey`, every answer counted.
    pub fn known<'a>(&'a self, survey: &'a Survey) -> Known<'a> {
        let Self {
            answers,
            session,
            context,
            lang,
            saved_at,
            ..
        } = self;
        Known::new(survey, answers, session, context, *lang, saved_at)
    }
}

/// The questions that the answers so far let through, in order, and what is known of them.
///
/// One pass: a question sees the answers of shown questions only, so that a stale answer of a
/// hidden one decides nothing. (Conditions look back; the designer warns of those that do not.)
pub(crate) fn shown<'a>(survey: &'a Survey, draft: &'a Draft) -> (Vec<&'a Question>, Known<'a>) {
    let mut known = draft.known(survey);
    let mut shown = Vec::new();
    let mut jump: Option<&str> = None;
    let order = survey.ordered(draft.session.seed);
    for (place, &question) in order.iter().enumerate() {
        if jump == Some(question.id.as_str()) {
            jump = None;
        }
        let visible = question.rules.visible.as_ref();
        let is_shown = jump.is_none()
            && question.is_shown_without(&draft.answers, |key| known.hides(key))
            && lets(visible, &known);
        if !is_shown {
            known.hide(question.keys());
            continue;
        }
        if let QuestionKind::Rich(kind) = &question.kind
            && !kind.is_shown()
        {
            continue;
        }
        shown.push(question);
        if question.is_answered(&draft.answers) {
            let skip = question
                .rules
                .skips
                .iter()
                .find(|skip| skip.when.is_true(&known));
            // A target that does not come later would skip everything: it counts as no skip,
            // unless it is the end.
            let is_ahead = |to: &str| order[place..].iter().any(|other| other.id == to);
            jump = skip
                .map(|skip| skip.to.as_str())
                .filter(|to| to.is_empty() || is_ahead(to));
        }
    }
    (shown, known)
}

/// The questions on the same screen as `id`.
pub(crate) fn screen<'a>(survey: &Survey, shown: &[&'a Question], id: &str) -> Vec<&'a Question> {
    let section = survey.section_of(id).map(|section| &section.id);
    shown
        .iter()
        .copied()
        .filter(|question| match survey.flow.paging {
            Paging::Question => question.id == id,
            Paging::Section => {
                survey.section_of(&question.id).map(|section| &section.id) == section
            }
        })
        .collect()
}

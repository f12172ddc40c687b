//! The way through a survey: what comes next, what came before, how far along, what is missing.

use super::Draft;
#[cfg(feature = "rich")]
use crate::survey::rich::{route, validate};
use crate::survey::{Problem, Question, QuestionKind, Survey};

impl Draft {
    /// The questions that the answers so far let through, in order.
    #[cfg(not(feature = "rich"))]
    pub fn shown<'a>(&'a self, survey: &'a Survey) -> Vec<&'a Question> {
        let (mut shown, mut hidden) = (Vec::new(), Vec::new());
        for question in survey.questions() {
            let is_hidden = |key: &str| hidden.iter().any(|hidden: &String| hidden == key);
            if question.is_shown_without(&self.answers, is_hidden) {
                shown.push(question);
            } else {
                hidden.extend(question.keys());
            }
        }
        shown
    }

    /// The questions that the answers so far let through, in this respondent's order.
    #[cfg(feature = "rich")]
    pub fn shown<'a>(&'a self, survey: &'a Survey) -> Vec<&'a Question> {
        route::shown(survey, self).0
    }

    /// The questions that are on the screen together with `id`.
    #[cfg(not(feature = "rich"))]
    fn beside<'a>(_: &Survey, shown: &[&'a Question], id: &str) -> Vec<&'a Question> {
        let is_it = |question: &&&Question| question.id == id;
        shown.iter().find(is_it).copied().into_iter().collect()
    }

    /// The questions that are on the screen together with `id`.
    #[cfg(feature = "rich")]
    fn beside<'a>(survey: &Survey, shown: &[&'a Question], id: &str) -> Vec<&'a Question> {
        route::screen(survey, shown, id)
    }

    /// The questions on the screen; the first shown ones where the stored place no longer exists.
    pub fn screen<'a>(&'a self, survey: &'a Survey) -> Vec<&'a Question> {
        self.among(survey, &self.shown(survey))
    }

    /// The questions on the screen, of those that are `shown`.
    fn among<'a>(&self, survey: &Survey, shown: &[&'a Question]) -> Vec<&'a Question> {
        let at = shown.iter().find(|question| question.id == self.at);
        match at.or(shown.first()) {
            Some(at) => Self::beside(survey, shown, &at.id),
            None => Vec::new(),
        }
    }

    /// The first question of the next screen.
    pub fn after<'a>(&'a self, survey: &'a Survey) -> Option<&'a Question> {
        let shown = self.shown(survey);
        let last = &self.among(survey, &shown).last()?.id;
        let place = shown.iter().position(|question| question.id == *last)?;
        shown.get(place + 1).copied()
    }

    /// The first question of the screen before.
    pub fn before<'a>(&'a self, survey: &'a Survey) -> Option<&'a Question> {
        let shown = self.shown(survey);
        let first = &self.among(survey, &shown).first()?.id;
        let place = shown.iter().position(|question| question.id == *first)?;
        let before = shown.get(place.checked_sub(1)?)?;
        Self::beside(survey, &shown, &before.id).first().copied()
    }

    /// How many of the shown questions are answered, and how many there are to answer.
    pub fn progress(&self, survey: &Survey) -> (usize, usize) {
        let asked = self
            .shown(survey)
            .into_iter()
            .filter(|question| is_asked(question));
        asked.fold((0, 0), |(answered, all), question| {
            (
                answered + usize::from(question.is_answered(&self.answers)),
                all + 1,
            )
        })
    }

    /// Why the respondent cannot go on from `question`.
    #[cfg_attr(
        not(feature = "rich"),
        expect(unused_variables, reason = "only rules look at the survey")
    )]
    pub fn problem(&self, survey: &Survey, question: &Question) -> Option<Problem> {
        let is_answered = question.is_answered(&self.answers);
        #[cfg(feature = "rich")]
        {
            let known = self.known(survey);
            let rules = &question.rules;
            if !rules.is_enabled(&known) {
                return None;
            }
            let wrong = match &question.kind {
                QuestionKind::Rich(kind) => validate::wrong(question, kind, &self.answers),
                _ => None,
            };
            let is_empty = question.is_empty(&self.answers);
            let broken = || {
                (!is_empty)
                    .then(|| validate::broken(&rules.checks, &known))
                    .flatten()
            };
            if let Some(text) = wrong.or_else(|| broken().cloned()) {
                return Some(Problem::Wrong(text));
            }
            if !is_answered && rules.is_required(&known) {
                return Some(needed(question));
            }
            if rules.ask_twice && is_empty && is_asked(question) && question.optional {
                return Some(Problem::AskedTwice);
            }
            // Rows of an optional matrix can be left out one by one.
            if question.optional && matches!(question.kind, QuestionKind::Rich(_)) {
                return None;
            }
        }
        if is_answered || (question.optional && question.is_empty(&self.answers)) {
            None
        } else {
            Some(needed(question))
        }
    }

    /// The shown questions that a respondent may not leave as they are.
    pub fn missing<'a>(&'a self, survey: &'a Survey) -> Vec<&'a Question> {
        let mut shown = self.shown(survey);
        shown.retain(|question| match self.problem(survey, question) {
            None => false,
            #[cfg(feature = "rich")]
            Some(Problem::AskedTwice) => false,
            Some(_) => true,
        });
        shown
    }
}

fn needed(question: &Question) -> Problem {
    match &question.kind {
        QuestionKind::ConstantSum { total, .. } => Problem::Sum(*total),
        _ => Problem::Needed,
    }
}

/// Whether there is something to answer.
fn is_asked(question: &Question) -> bool {
    match &question.kind {
        #[cfg(feature = "rich")]
        QuestionKind::Rich(kind) => kind.is_asked(),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        response::{Answer, Context},
        survey::bundled,
        text::Lang,
    };

    fn draft(survey: &Survey) -> Draft {
        Draft::start(
            survey,
            "id".into(),
            Lang::Zh,
            "now".into(),
            Context::default(),
        )
    }

    #[test]
    fn the_way_forward_and_back_follows_the_conditions() {
        let survey = &bundled()[1];
        let mut draft = draft(survey);
        assert_eq!(draft.screen(survey)[0].id, "KX01");
        draft.at = "KX03".into();
        assert!(draft.after(survey).is_none(), "contact is hidden");
        draft.answers.set("KX01", Answer::Number(1.0));
        assert_eq!(draft.after(survey).unwrap().id, "KX04");
        draft.at = "KX04".into();
        assert_eq!(draft.before(survey).unwrap().id, "KX03");
        assert_eq!(draft.progress(survey), (1, 4));
    }

    #[test]
    fn a_place_that_is_gone_becomes_the_first_question() {
        let survey = &bundled()[1];
        let mut draft = draft(survey);
        draft.at = "no such question".into();
        assert_eq!(draft.screen(survey)[0].id, "KX01");
    }

    #[test]
    fn hidden_answers_are_not_submitted() {
        let survey = &bundled()[1];
        let mut draft = draft(survey);
        draft.answers.set("KX01", Answer::Number(1.0));
        draft.answers.set("KX04", Answer::Text("Y".into()));
        draft.answers.set("KX01", Answer::Number(4.0));
        let response = draft.submit(survey, "later".into());
        assert!(!response.answers.contains("KX04"));
    }

    #[test]
    fn two_tabs_of_one_session_keep_each_others_answers() {
        let survey = &bundled()[1];
        let (mut here, mut there) = (draft(survey), draft(survey));
        there.answers.set("KX02", Answer::Text("empathy".into()));
        there.answers.set("KX03", Answer::Text("old".into()));
        let changes = [
            ("KX01".to_owned(), Some(Answer::Number(2.0))),
            ("KX03".to_owned(), None),
        ];
        here.change(&changes);
        let stored = here.clone().onto(Some(there.clone()), &changes);
        assert_eq!(stored.answers.number("KX01"), Some(2.0));
        assert_eq!(stored.answers.text("KX02"), Some("empathy"));
        assert!(!stored.answers.contains("KX03"), "taken back here");
        there.id = "another session".into();
        assert_eq!(here.clone().onto(Some(there), &changes), here);
    }
}

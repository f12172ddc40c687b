//! The way through a survey: what comes next, what came before, how far along.

use super::Draft;
use crate::survey::{Question, Survey};

impl Draft {
    /// The question on the screen; the first shown one where the stored place no longer exists.
    pub fn current<'a>(&'a self, survey: &'a Survey) -> Option<&'a Question> {
        survey
            .questions()
            .find(|question| question.id == self.at && question.is_shown(&self.answers))
            .or_else(|| self.shown(survey).next())
    }

    /// The questions that the answers so far let through, in order.
    pub fn shown<'a>(&'a self, survey: &'a Survey) -> impl Iterator<Item = &'a Question> {
        survey
            .questions()
            .filter(|question| question.is_shown(&self.answers))
    }

    /// The shown question after `id`.
    pub fn after<'a>(&'a self, survey: &'a Survey, id: &str) -> Option<&'a Question> {
        survey
            .questions()
            .skip_while(|question| question.id != id)
            .skip(1)
            .find(|question| question.is_shown(&self.answers))
    }

    /// The shown question before `id`.
    pub fn before<'a>(&'a self, survey: &'a Survey, id: &str) -> Option<&'a Question> {
        survey
            .questions()
            .take_while(|question| question.id != id)
            .filter(|question| question.is_shown(&self.answers))
            .last()
    }

    /// How many of the shown questions are answered, and how many are shown.
    pub fn progress(&self, survey: &Survey) -> (usize, usize) {
        let shown = self.shown(survey).count();
        let answered = self
            .shown(survey)
            .filter(|question| question.is_answered(&self.answers))
            .count();
        (answered, shown)
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
        assert_eq!(draft.current(survey).unwrap().id, "KX01");
        assert!(draft.after(survey, "KX03").is_none(), "contact is hidden");
        draft.answers.set("KX01", Answer::Number(1.0));
        assert_eq!(draft.after(survey, "KX03").unwrap().id, "KX04");
        assert_eq!(draft.before(survey, "KX04").unwrap().id, "KX03");
        assert_eq!(draft.progress(survey), (1, 4));
    }

    #[test]
    fn a_place_that_is_gone_becomes_the_first_question() {
        let survey = &bundled()[1];
        let mut draft = draft(survey);
        draft.at = "no such question".into();
        assert_eq!(draft.current(survey).unwrap().id, "KX01");
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

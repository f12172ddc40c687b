//! The languages that a kiosk offers.

use crate::{survey::Survey, text::Lang};

/// The languages in which every question of `survey` is worded, and of those the `wanted` ones.
/// Never empty: where nothing fits, the wish gives way, and then the wording.
pub fn languages(survey: &Survey, wanted: &[Lang]) -> Vec<Lang> {
    let worded = |lang: &Lang| {
        survey.questions().all(|question| match lang {
            Lang::Zh => !question.text.zh.is_empty(),
            Lang::En => !question.text.en.is_empty(),
        })
    };
    let spoken: Vec<Lang> = Lang::ALL.into_iter().filter(worded).collect();
    let spoken = if spoken.is_empty() {
        Lang::ALL.to_vec()
    } else {
        spoken
    };
    let offered: Vec<Lang> = spoken
        .iter()
        .copied()
        .filter(|lang| wanted.contains(lang))
        .collect();
    if offered.is_empty() { spoken } else { offered }
}

/// The language after `lang`, around in a circle.
pub fn next_language(offered: &[Lang], lang: Lang) -> Lang {
    let place = offered.iter().position(|other| *other == lang);
    let next = place.map_or(0, |place| place + 1);
    offered
        .get(next)
        .or(offered.first())
        .copied()
        .unwrap_or(lang)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::bundled;

    #[test]
    fn only_worded_languages_are_offered_and_a_wish_that_leaves_none_gives_way() {
        let mut survey = bundled().remove(1);
        assert_eq!(languages(&survey, &[]), Lang::ALL);
        assert_eq!(languages(&survey, &[Lang::En]), [Lang::En]);
        survey.sections[0].questions[0].text.en = String::new();
        assert_eq!(languages(&survey, &[]), [Lang::Zh]);
        assert_eq!(languages(&survey, &[Lang::En]), [Lang::Zh]);
        survey.sections[0].questions[1].text.zh = String::new();
        assert_eq!(languages(&survey, &[]), Lang::ALL);
    }

    #[test]
    fn languages_take_turns() {
        assert_eq!(next_language(&Lang::ALL, Lang::Zh), Lang::En);
        assert_eq!(next_language(&Lang::ALL, Lang::En), Lang::Zh);
        assert_eq!(next_language(&[Lang::Zh], Lang::En), Lang::Zh);
        assert_eq!(next_language(&[], Lang::En), Lang::En);
    }
}

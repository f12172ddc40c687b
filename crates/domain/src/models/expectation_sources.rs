//! What shaped the expectations (catalogue K-D3): word of mouth, personal needs, past experience,
//! and whatever else a survey offers, each with the expectations of those who named it.
//!
//! A survey asks under the key `EXPECTED_FROM`, for one option or several. The options are the
//! survey's own.

use crate::{
    response::{Answer, Answers},
    scoring::{ScoredRespondent, ScoringKey},
    statistics::{
        Absent, Figure, Proportion, Summary, difference_interval, mean, proportion, summarise,
    },
    survey::{
        Question, QuestionKind, Survey,
        rich::{Kind, Listed},
    },
    text::Text,
};

/// The key under which surveys store what shaped the expectations.
pub const EXPECTED_FROM: &str = "EXPECTED_FROM";

/// Fewest people whose expectations are shown.
const LEAST: usize = 5;

/// One source and those who named it.
#[derive(Clone, Debug, PartialEq)]
pub struct ExpectationSource {
    /// Id of the option.
    pub id: String,
    /// Its words.
    pub name: Text,
    /// Who named it, of those who answered the question.
    pub named: Figure<Proportion>,
    /// Mean expectation of those who named it, in scale points; withheld below five.
    pub with: Figure<Summary>,
    /// Mean expectation of those who answered without naming it; withheld below five.
    pub without: Figure<Summary>,
    /// What those who named it expect more, in scale points.
    pub more: Option<f64>,
    /// 95 % confidence interval of that (Welch).
    pub more_ci: Option<[f64; 2]>,
}

/// The sources that `survey` offers, in its order; `None` where it does not ask.
///
/// A respondent's expectation is the mean of the dimension scores, of those who have all of them.
pub fn expectation_sources<'a>(
    survey: &Survey,
    key: &ScoringKey,
    answers: impl IntoIterator<Item = &'a Answers>,
) -> Option<Vec<ExpectationSource>> {
    let options = survey.questions().find_map(options)?;
    let asked: Vec<(Vec<&str>, Option<f64>)> = answers
        .into_iter()
        .filter_map(|answers| Some((named(answers)?, expectation(key, answers))))
        .collect();
    let source = |(id, name): (String, Text)| {
        let (with, without): (Vec<_>, Vec<_>) = asked
            .iter()
            .partition(|(named, _)| named.contains(&id.as_str()));
        let share = proportion(with.len(), asked.len());
        let [with, without] = [with, without].map(|group| summary(&group));
        let both = with.ok().zip(without.ok());
        ExpectationSource {
            id,
            name: survey.fill(&name),
            named: share,
            more: both.map(|(with, without)| with.mean - without.mean),
            more_ci: both.and_then(|(with, without)| difference_interval(&with, &without)),
            with,
            without,
        }
    };
    Some(options.into_iter().map(source).collect())
}

/// The source whose people expect most more, or less, than the others, where that is no chance; the
/// one that is named most otherwise. `None` where nobody answered.
pub fn expectation_sources_finding(sources: &[ExpectationSource]) -> Option<Text> {
    let told = sources.iter().filter_map(|source| {
        let [low, high] = source.more_ci?;
        (low > 0.0 || high < 0.0).then_some((source, source.more?))
    });
    if let Some((source, more)) = told.max_by(|(_, a), (_, b)| a.abs().total_cmp(&b.abs())) {
        let (name, points) = (&source.name, more.abs());
        let [zh, en] = if more > 0.0 {
            ["高", "more"]
        } else {
            ["低", "less"]
        };
        return Some(Text::new(
            format!("提到“{}”的客户期望{zh} {points:.2} 分", name.zh),
            format!("Who names “{}” expects {points:.2} points {en}", name.en),
        ));
    }
    let shares = sources
        .iter()
        .filter_map(|source| Some((source, source.named.ok()?)));
    let (source, named) = shares.reduce(|most, next| {
        if next.1.count > most.1.count {
            next
        } else {
            most
        }
    })?;
    let (name, percent) = (&source.name, 100.0 * named.share);
    Some(Text::new(
        format!(
            "提到最多的是“{}”（{percent:.0} %）；期望的高低还看不出与来源有关",
            name.zh
        ),
        format!(
            "Most name “{}” ({percent:.0} %); that expectations differ by source cannot be told",
            name.en
        ),
    ))
}

/// The options of the question that asks for the sources.
fn options(question: &Question) -> Option<Vec<(String, Text)>> {
    if question.id != EXPECTED_FROM {
        return None;
    }
    let listed = |option: &Listed| (option.id.clone(), option.text.clone());
    match &question.kind {
        QuestionKind::Choice { options } => {
            let options = options.iter();
            Some(
                options
                    .map(|option| (option.id.clone(), option.text.clone()))
                    .collect(),
            )
        }
        QuestionKind::Rich(
            Kind::One { list, .. } | Kind::Several { list, .. } | Kind::Images { list, .. },
        ) => Some(list.options.iter().map(listed).collect()),
        _ => None,
    }
}

/// What a respondent named; `None` where the question was not answered.
fn named(answers: &Answers) -> Option<Vec<&str>> {
    match answers.get(EXPECTED_FROM)? {
        Answer::Text(option) => Some(vec![option]),
        Answer::List(options) => Some(options.iter().map(String::as_str).collect()),
        _ => None,
    }
}

fn expectation(key: &ScoringKey, answers: &Answers) -> Option<f64> {
    let respondent = ScoredRespondent::new(key, answers);
    let dimensions = 0..key.dimensions.len();
    let scores: Option<Vec<f64>> = dimensions
        .map(|dimension| respondent.dimension_expectation(key, dimension))
        .collect();
    mean(&scores?)
}

fn summary(group: &[&(Vec<&str>, Option<f64>)]) -> Figure<Summary> {
    let values: Vec<f64> = group.iter().filter_map(|(_, score)| *score).collect();
    match values.len() {
        0 => Err(Absent::AllMissing),
        few if few < LEAST => Err(Absent::Suppressed),
        _ => summarise(&values).ok_or(Absent::AllMissing),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        instrument::ready,
        survey::{Identity, Variant, from_instrument, rich::OptionList},
    };

    const SOURCES: [(&str, &str); 3] = [
        ("mouth", "Word of mouth"),
        ("needs", "Personal needs"),
        ("past", "Past experience"),
    ];

    /// A survey of expectations that asks what shaped them.
    fn survey() -> Survey {
        let library = ready().unwrap();
        let instrument = library.get("servqual22").unwrap();
        let identity = Identity::default();
        let mut survey = from_instrument(&library, instrument, Variant::Classic, &identity);
        let mut question = survey.sections[0].questions[0].clone();
        EXPECTED_FROM.clone_into(&mut question.id);
        let list = OptionList {
            options: SOURCES
                .iter()
                .map(|(id, name)| Listed {
                    id: (*id).to_owned(),
                    text: Text::same(*name),
                    image: String::new(),
                })
                .collect(),
            ..OptionList::default()
        };
        question.kind = QuestionKind::Rich(Kind::Several {
            list,
            min: None,
            max: None,
        });
        survey.sections[0].questions.push(question);
        survey
    }

    fn respondent(key: &ScoringKey, expects: f64, named: Option<&[&str]>) -> Answers {
        let mut answers = Answers::default();
        for item in &key.items {
            let raw = if item.reversed {
                8.0 - expects
            } else {
                expects
            };
            answers.set(item.expectation.clone(), Answer::Number(raw));
        }
        if let Some(named) = named {
            let named = named.iter().map(|id| (*id).to_owned()).collect();
            answers.set(EXPECTED_FROM, Answer::List(named));
        }
        answers
    }

    #[test]
    fn who_heard_of_it_expects_more() {
        let survey = survey();
        let key = ScoringKey::for_survey(&survey).unwrap();
        let mut people = Vec::new();
        for turn in 0..6 {
            let wobble = f64::from(turn % 2);
            people.push(respondent(&key, 6.0 + wobble, Some(&["mouth", "needs"])));
            people.push(respondent(&key, 4.0 + wobble, Some(&["needs"])));
        }
        // Nobody who left the question out counts as one who did not name a source.
        people.push(respondent(&key, 1.0, None));
        people.push(respondent(&key, 5.0, Some(&["past"])));
        let sources = expectation_sources(&survey, &key, &people).unwrap();
        let [mouth, needs, past] = sources.as_slice() else {
            panic!("{sources:?}")
        };
        let named = mouth.named.unwrap();
        assert_eq!((named.count, named.n), (6, 13));
        assert_eq!((mouth.with.unwrap().mean, mouth.with.unwrap().n), (6.5, 6));
        assert_eq!(mouth.without.unwrap().n, 7);
        assert!(mouth.more_ci.unwrap()[0] > 0.0, "{mouth:?}");
        // One person would be recognised, whichever side of it they are on.
        assert_eq!(past.with, Err(Absent::Suppressed));
        assert_eq!((past.more, past.more_ci), (None, None));
        assert_eq!(needs.without, Err(Absent::Suppressed));
        let words = expectation_sources_finding(&sources).unwrap();
        assert_eq!(
            words.en,
            "Who names “Word of mouth” expects 1.93 points more"
        );
    }

    #[test]
    fn without_a_difference_the_most_named_is_told() {
        let survey = survey();
        let key = ScoringKey::for_survey(&survey).unwrap();
        let people: Vec<_> = (0..12)
            .map(|turn| {
                let named: &[&str] = if turn % 3 == 0 { &["mouth"] } else { &["past"] };
                respondent(&key, 5.0 + f64::from(turn % 2), Some(named))
            })
            .collect();
        let sources = expectation_sources(&survey, &key, &people).unwrap();
        let words = expectation_sources_finding(&sources).unwrap();
        assert!(
            words.en.starts_with("Most name “Past experience” (67 %)"),
            "{}",
            words.en
        );
    }

    #[test]
    fn a_survey_that_does_not_ask_has_none_and_no_answers_are_a_reason() {
        let survey = survey();
        let key = ScoringKey::for_survey(&survey).unwrap();
        let sources = expectation_sources(&survey, &key, &[]).unwrap();
        assert_eq!(sources[0].named, Err(Absent::NoData));
        assert_eq!(sources[0].with, Err(Absent::AllMissing));
        assert_eq!(expectation_sources_finding(&sources), None);
        let mut without = survey;
        without.sections[0].questions.pop();
        assert_eq!(expectation_sources(&without, &key, &[]), None);
    }
}

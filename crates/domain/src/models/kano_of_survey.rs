//! Kano's pairs in the answers to a survey.
//!
//! A pair is `NAME.functional` and `NAME.dysfunctional`, as rows of a multi-matrix store it, or two
//! questions whose ids begin with `KN01` and `KN02`, as the instrument `service_layer_kano` numbers
//! them, and go on alike.

use super::{
    KanoAnswer, KanoClass, KanoResult, kano,
    wording::{keys, wording},
};
use crate::{
    response::Answers,
    statistics::{Absent, Figure},
    survey::Survey,
    text::{Lang, Text},
};

/// Fewest people whose classes are shown.
const LEAST: usize = 5;
/// Most names in a sentence; of more, the number is told.
const MOST_NAMES: usize = 3;
/// Quotation marks around the feature's name in a question.
const QUOTES: [(char, char); 4] = [('“', '”'), ('「', '」'), ('‘', '’'), ('\'', '\'')];

/// A feature and the pair of questions about it.
#[derive(Clone, Debug, PartialEq)]
pub struct KanoFeature {
    /// Id, for example `wifi`.
    pub id: String,
    /// Its name, as quoted in the question, or the whole wording.
    pub name: Text,
    /// Stored key of "if it is there".
    pub present: String,
    /// Stored key of "if it is not".
    pub absent: String,
}

/// What customers make of a feature.
#[derive(Clone, Debug, PartialEq)]
pub struct KanoPoint {
    /// The feature.
    pub feature: KanoFeature,
    /// Its classes; absent for fewer than five pairs.
    pub result: Figure<KanoResult>,
}

/// The pairs that `survey` asks, in its order; empty where it asks none.
pub fn kano_features(survey: &Survey) -> Vec<KanoFeature> {
    let keys = keys(survey);
    keys.iter()
        .filter_map(|present| {
            let (stem, absent) = if let Some(stem) = present.strip_suffix(".functional") {
                (stem, [stem, ".dysfunctional"].concat())
            } else {
                let rest = present.strip_prefix("KN01")?;
                (rest, ["KN02", rest].concat())
            };
            let is_asked = keys.contains(&absent);
            is_asked.then(|| KanoFeature {
                id: stem.trim_start_matches(['_', '-', '.']).to_owned(),
                name: wording(survey, present)
                    .map_or_else(|| Text::same(stem), |words| quoted(&words)),
                present: present.clone(),
                absent,
            })
        })
        .collect()
}

/// The part of the wording in quotation marks, or all of it.
fn quoted(words: &Text) -> Text {
    let part = |words: &str| {
        let found = QUOTES.iter().find_map(|(open, close)| {
            let (_, rest) = words.split_once(*open)?;
            let (name, _) = rest.split_once(*close)?;
            Some(name).filter(|name| !name.trim().is_empty())
        });
        found.unwrap_or(words).to_owned()
    };
    Text::new(part(&words.zh), part(&words.en))
}

/// Evaluates every feature over the respondents who answered both of its questions.
pub fn kano_points<'a>(
    features: &[KanoFeature],
    answers: impl IntoIterator<Item = &'a Answers>,
) -> Vec<KanoPoint> {
    let answers: Vec<&Answers> = answers.into_iter().collect();
    let given = |one: &Answers, key: &str| KanoAnswer::from_id(one.text(key)?);
    features
        .iter()
        .map(|feature| {
            let pairs: Vec<(KanoAnswer, KanoAnswer)> = answers
                .iter()
                .filter_map(|one| {
                    Some((given(one, &feature.present)?, given(one, &feature.absent)?))
                })
                .collect();
            let result = match pairs.len() {
                0 if answers.is_empty() => Err(Absent::NoData),
                0 => Err(Absent::AllMissing),
                n if n < LEAST => Err(Absent::TooFew { n, needs: LEAST }),
                _ => kano(&pairs),
            };
            KanoPoint {
                feature: feature.clone(),
                result,
            }
        })
        .collect()
}

/// What the features are, as far as a class stands out from the next; `None` without a feature
/// that has one.
pub fn kano_finding(points: &[KanoPoint]) -> Option<Text> {
    let known: Vec<(&Text, &KanoResult)> = points
        .iter()
        .filter_map(|point| Some((&point.feature.name, point.result.as_ref().ok()?)))
        .collect();
    if known.is_empty() {
        return None;
    }
    let of = |class: KanoClass| -> Vec<&Text> {
        let sure = known
            .iter()
            .filter(|(_, result)| result.is_significant && result.class == class);
        sure.map(|(name, _)| *name).collect()
    };
    let told = [
        (KanoClass::Must, "必须做到", "Taken for granted"),
        (
            KanoClass::OneDimensional,
            "越多越满意",
            "the more the better",
        ),
        (KanoClass::Attractive, "带来惊喜", "delights"),
    ];
    let parts: Vec<(String, String)> = told
        .into_iter()
        .filter_map(|(class, zh, en)| {
            let names = of(class);
            (!names.is_empty()).then(|| {
                (
                    format!("{zh}：{}", listed(&names, Lang::Zh)),
                    format!("{en}: {}", listed(&names, Lang::En)),
                )
            })
        })
        .collect();
    if parts.is_empty() {
        return Some(Text::new(
            format!("{} 个特性的类别都还不能断定", known.len()),
            format!("No class stands out yet (features: {})", known.len()),
        ));
    }
    let (zh, en): (Vec<String>, Vec<String>) = parts.into_iter().unzip();
    let mut english = en.join("; ");
    // The sentence may begin with any of the parts.
    if let Some(first) = english.get_mut(0..1) {
        first.make_ascii_uppercase();
    }
    Some(Text::new(zh.join("；"), english))
}

fn listed(names: &[&Text], lang: Lang) -> String {
    let shown: Vec<&str> = names
        .iter()
        .take(MOST_NAMES)
        .map(|name| name.get(lang))
        .collect();
    let more = names.len() > MOST_NAMES;
    match lang {
        Lang::Zh => shown.join("、") + if more { "等" } else { "" },
        Lang::En => shown.join(", ") + if more { " and others" } else { "" },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        instrument::library,
        response::Answer,
        survey::{Identity, Variant, from_instrument},
    };

    /// The instrument, its feature filled in, and a second pair of another feature.
    fn survey() -> Survey {
        let library = library().unwrap();
        let instrument = library.get("service_layer_kano").unwrap();
        let mut survey =
            from_instrument(&library, instrument, Variant::Classic, &Identity::default());
        let questions = &mut survey.sections[0].questions;
        let mut more = questions.clone();
        for question in &mut more {
            question.id += "_gym";
        }
        for (questions, zh, en) in [
            (questions, "无线网络", "wifi"),
            (&mut more, "健身房", "gym"),
        ] {
            for question in questions {
                question.text = question.text.fill("feature", &Text::new(zh, en));
            }
        }
        survey.sections[0].questions.extend(more);
        survey
    }

    fn answers(given: &[(&str, &str)]) -> Answers {
        let mut answers = Answers::default();
        for (key, value) in given {
            answers.set(*key, Answer::Text((*value).to_owned()));
        }
        answers
    }

    #[test]
    fn pairs_are_found_and_named_by_what_is_quoted() {
        let features = kano_features(&survey());
        let names: Vec<_> = features
            .iter()
            .map(|f| (f.name.zh.as_str(), f.name.en.as_str()))
            .collect();
        assert_eq!(names, [("无线网络", "wifi"), ("健身房", "gym")]);
        assert_eq!(features[1].absent, "KN02_gym");
        let mut other = survey();
        other.sections[0].questions.truncate(1);
        assert_eq!(kano_features(&other), []);
        let questions = &mut other.sections[0].questions;
        questions[0].id = "pool.functional".to_owned();
        let mut more = questions[0].clone();
        more.id = "pool.dysfunctional".to_owned();
        questions.push(more);
        assert_eq!(kano_features(&other)[0].id, "pool");
    }

    #[test]
    fn features_are_counted_by_those_who_answered_both() {
        let features = kano_features(&survey());
        let taken = answers(&[("KN01", "must"), ("KN02", "dislike"), ("KN01_gym", "like")]);
        let mut given = vec![taken; 20];
        given.extend(vec![
            answers(&[
                ("KN01_gym", "like"),
                ("KN02_gym", "neutral")
            ]);
            4
        ]);
        let points = kano_points(&features, &given);
        assert_eq!(points[0].result.as_ref().unwrap().n, 20);
        assert_eq!(points[1].result, Err(Absent::TooFew { n: 4, needs: 5 }));
        assert_eq!(kano_finding(&points).unwrap().en, "Taken for granted: wifi");
        assert_eq!(kano_points(&features, [])[0].result, Err(Absent::NoData));
        given.extend(vec![
            answers(&[
                ("KN01_gym", "like"),
                ("KN02_gym", "neutral")
            ]);
            9
        ]);
        let words = kano_finding(&kano_points(&features, &given)).unwrap();
        assert_eq!(words.zh, "必须做到：无线网络；带来惊喜：健身房");
        assert_eq!(words.en, "Taken for granted: wifi; delights: gym");
    }

    #[test]
    fn a_sentence_claims_no_class_that_does_not_stand_out() {
        let features = kano_features(&survey());
        let pairs = [("like", "neutral"), ("must", "dislike")];
        let given: Vec<Answers> = (0..6)
            .map(|i| {
                let (present, absent) = pairs[i % 2];
                answers(&[("KN01", present), ("KN02", absent)])
            })
            .collect();
        let points = kano_points(&features, &given);
        assert_eq!(
            kano_finding(&points).unwrap().en,
            "No class stands out yet (features: 1)"
        );
        assert_eq!(kano_finding(&[]), None);
    }
}

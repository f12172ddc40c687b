//! The answers of one respondent, by stored key.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// One answer. In JSON: a number, a string, or `null` for "does not apply".
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// A score, as answered (never reversed), or points.
    Number(f64),
    /// Words, or the id of a chosen option.
    Text(String),
    /// The respondent said that the question does not apply.
    NotApplicable,
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            // Whole numbers are written without a decimal point, as every other tool writes them.
            Self::Number(number) if number.fract() == 0.0 && number.abs() < 9e15 => {
                #[expect(clippy::cast_possible_truncation, reason = "bounded just above")]
                serializer.serialize_i64(*number as i64)
            }
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::NotApplicable => serializer.serialize_unit(),
        }
    }
}

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Stored {
            Number(f64),
            Text(String),
            Nothing(()),
        }
        Ok(match Stored::deserialize(deserializer)? {
            Stored::Number(number) => Self::Number(number),
            Stored::Text(text) => Self::Text(text),
            Stored::Nothing(()) => Self::NotApplicable,
        })
    }
}

/// Answers by stored key (`SQ01E`, `W_reliability`, `OB01`, …). A missing key is an unanswered
/// question.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<String, Answer>);

impl Answers {
    /// The answer under `key`.
    pub fn get(&self, key: &str) -> Option<&Answer> {
        self.0.get(key)
    }

    /// The number under `key`, if it is one.
    pub fn number(&self, key: &str) -> Option<f64> {
        match self.0.get(key) {
            Some(Answer::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// The words or option id under `key`.
    pub fn text(&self, key: &str) -> Option<&str> {
        match self.0.get(key) {
            Some(Answer::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Whether `key` has an answer, "does not apply" included.
    pub fn contains(&self, key: &str) -> bool {
        self.0.contains_key(key)
    }

    /// Stores an answer, replacing an earlier one.
    pub fn set(&mut self, key: impl Into<String>, answer: Answer) {
        self.0.insert(key.into(), answer);
    }

    /// Removes an answer.
    pub fn remove(&mut self, key: &str) {
        self.0.remove(key);
    }

    /// How many keys are answered.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing is answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keys and answers, in key order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.0.iter().map(|(key, answer)| (key.as_str(), answer))
    }
}

impl<K: Into<String>> FromIterator<(K, Answer)> for Answers {
    fn from_iter<I: IntoIterator<Item = (K, Answer)>>(pairs: I) -> Self {
        Self(
            pairs
                .into_iter()
                .map(|(key, answer)| (key.into(), answer))
                .collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_keeps_numbers_words_and_does_not_apply_apart() {
        let json = r#"{"A":5,"B":"useless","C":null,"D":2.5}"#;
        let answers: Answers = serde_json::from_str(json).unwrap();
        assert_eq!(answers.number("A"), Some(5.0));
        assert_eq!(answers.text("B"), Some("useless"));
        assert_eq!(answers.get("C"), Some(&Answer::NotApplicable));
        assert_eq!(serde_json::to_string(&answers).unwrap(), json);
    }
}

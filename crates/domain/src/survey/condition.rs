//! When a question is asked: one comparison of an earlier answer, such as `KX01<=2` or `OB05=Y`.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::response::{Answer, Answers};

/// How an answer is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Comparison {
    Equal,
    NotEqual,
    AtMost,
    AtLeast,
}

impl Comparison {
    /// How it is written.
    const fn symbol(self) -> &'static str {
        match self {
            Self::Equal => "=",
            Self::NotEqual => "!=",
            Self::AtMost => "<=",
            Self::AtLeast => ">=",
        }
    }
}

/// A comparison of one answer with one whole number or code. An unanswered question satisfies none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Condition {
    key: String,
    comparison: Comparison,
    value: String,
}

/// Why a condition could not be read.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("the condition \"{0}\" is not of the form QUESTION=VALUE, !=, <= or >=")]
pub struct ConditionError(String);

impl Condition {
    /// The stored key of the answer that it looks at.
    pub(super) fn key(&self) -> &str {
        &self.key
    }

    /// Whether the answers satisfy it.
    pub fn holds(&self, answers: &Answers) -> bool {
        let Some(answer) = answers.get(&self.key) else {
            return false;
        };
        match (answer, self.value.parse::<i32>().map(f64::from)) {
            (Answer::Number(given), Ok(wanted)) => match self.comparison {
                Comparison::Equal => (given - wanted).abs() < f64::EPSILON,
                Comparison::NotEqual => (given - wanted).abs() >= f64::EPSILON,
                Comparison::AtMost => *given <= wanted,
                Comparison::AtLeast => *given >= wanted,
            },
            (Answer::Text(given), _) => match self.comparison {
                Comparison::Equal => *given == self.value,
                Comparison::NotEqual => *given != self.value,
                Comparison::AtMost | Comparison::AtLeast => false,
            },
            _ => false,
        }
    }
}

/// Keys and values are plain ids or numbers.
fn is_name(word: &str) -> bool {
    !word.is_empty()
        && word
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
}

impl FromStr for Condition {
    type Err = ConditionError;

    fn from_str(source: &str) -> Result<Self, ConditionError> {
        let refuse = || ConditionError(source.to_owned());
        let (left, value) = source.split_once('=').ok_or_else(refuse)?;
        let (key, comparison) = match left.chars().last() {
            Some('<') => (&left[..left.len() - 1], Comparison::AtMost),
            Some('>') => (&left[..left.len() - 1], Comparison::AtLeast),
            Some('!') => (&left[..left.len() - 1], Comparison::NotEqual),
            _ => (left, Comparison::Equal),
        };
        let (key, value) = (key.trim(), value.trim());
        if !is_name(key) || !is_name(value) {
            return Err(refuse());
        }
        Ok(Self {
            key: key.to_owned(),
            comparison,
            value: value.to_owned(),
        })
    }
}

impl TryFrom<String> for Condition {
    type Error = ConditionError;

    fn try_from(source: String) -> Result<Self, ConditionError> {
        source.parse()
    }
}

impl From<Condition> for String {
    fn from(condition: Condition) -> Self {
        condition.to_string()
    }
}

impl fmt::Display for Condition {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let symbol = self.comparison.symbol();
        write!(formatter, "{}{symbol}{}", self.key, self.value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(key: &str, answer: Answer) -> Answers {
        let mut answers = Answers::default();
        answers.set(key, answer);
        answers
    }

    #[test]
    fn numbers_and_codes_are_compared() {
        let unhappy: Condition = "KX01<=2".parse().unwrap();
        assert!(unhappy.holds(&answers("KX01", Answer::Number(2.0))));
        assert!(!unhappy.holds(&answers("KX01", Answer::Number(3.0))));
        assert!(!unhappy.holds(&Answers::default()));
        let problem: Condition = "OB05=Y".parse().unwrap();
        assert!(problem.holds(&answers("OB05", Answer::Text("Y".into()))));
    }

    #[test]
    fn the_written_form_survives_a_round_trip() {
        for source in ["KX01<=2", "A>=3", "B!=no", "OB05=Y"] {
            assert_eq!(source.parse::<Condition>().unwrap().to_string(), source);
        }
    }

    #[test]
    fn nonsense_is_refused() {
        for source in ["", "=", "A", "A=", "<=2"] {
            assert!(source.parse::<Condition>().is_err(), "{source}");
        }
    }
}

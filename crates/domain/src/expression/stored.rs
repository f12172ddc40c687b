//! Expressions as surveys store them.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::scope::Scope;
use super::value::Value;
use super::{Expression, ParseError};

impl Serialize for Expression {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.source)
    }
}

impl<'de> Deserialize<'de> for Expression {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let source = String::deserialize(deserializer)?;
        Self::parse(&source).map_err(serde::de::Error::custom)
    }
}

/// An expression in a stored survey, which may be broken: a survey with a broken expression can
/// still be opened and repaired. In JSON it is its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredExpression {
    source: String,
    read: Result<Expression, ParseError>,
}

impl StoredExpression {
    /// Keeps `source` and reads it as far as possible.
    pub fn new(source: impl Into<String>) -> Self {
        let source = source.into();
        let read = Expression::parse(&source);
        Self { source, read }
    }

    /// As it was written.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The expression, unless it is broken.
    pub fn expression(&self) -> Option<&Expression> {
        self.read.as_ref().ok()
    }

    /// Why it is broken, if it is.
    pub fn error(&self) -> Option<&ParseError> {
        self.read.as_ref().err()
    }

    /// Its value; a broken one has none.
    pub fn evaluate(&self, scope: &dyn Scope) -> Value {
        let expression = self.expression();
        expression.map_or(Value::Null, |expression| expression.evaluate(scope))
    }

    /// Whether it holds; a broken one does not.
    pub fn is_true(&self, scope: &dyn Scope) -> bool {
        self.expression()
            .is_some_and(|expression| expression.is_true(scope))
    }
}

impl From<Expression> for StoredExpression {
    fn from(expression: Expression) -> Self {
        Self {
            source: expression.source.clone(),
            read: Ok(expression),
        }
    }
}

impl Serialize for StoredExpression {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.source)
    }
}

impl<'de> Deserialize<'de> for StoredExpression {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_expression_survives_storage() {
        let json = r#"["{a} > 1","{a} >"]"#;
        let stored: Vec<StoredExpression> = serde_json::from_str(json).unwrap();
        assert!(stored[0].expression().is_some());
        assert!(stored[1].error().is_some());
        assert_eq!(serde_json::to_string(&stored).unwrap(), json);
        assert!(serde_json::from_str::<Expression>("\"{a} >\"").is_err());
    }
}

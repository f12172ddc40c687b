//! Expressions from the outside: no input panics, what is printed reads back the same.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use proptest::prelude::*;
use serviscope_domain::expression::{Expression, MAX_DEPTH, MAX_SOURCE, Problem, Scope, Value};

/// Every name has the same value.
struct Everywhere(Value);

impl Scope for Everywhere {
    fn value(&self, _name: &str) -> Value {
        self.0.clone()
    }

    fn now(&self) -> f64 {
        1_786_699_815_250.0
    }
}

fn number(source: &str) -> Value {
    Expression::parse(source)
        .unwrap()
        .evaluate(&Everywhere(Value::Null))
}

#[test]
fn precedence_and_association() {
    for (source, value) in [
        ("2 + 3 * 4", 14.0),
        ("(2 + 3) * 4", 20.0),
        ("2 ^ 3 ^ 2", 64.0),
        ("-2 ^ 2", 4.0),
        ("10 - 4 - 3", 3.0),
        ("0.1 + 0.2", 0.3),
        ("7 mod 4", 3.0),
        ("-(2 + 3)", -5.0),
        ("0x1f", 31.0),
    ] {
        assert_eq!(number(source), Value::Number(value), "{source}");
    }
    for source in [
        "1 = 1 and 2 = 2 or 3 = 4",
        "not (1 = 2)",
        "!{a}",
        "{a} empty and {a.b[0].c} empty and {a.length} = 0",
        "'Xi\\'an' = \"xi'AN \"",
        "[3, 1, '2'] = [1, 2, 3]",
        "'abc' contains 'B' and [1, 2] containsany [2, 3]",
        "{a} <> 5 and 'yes' = yes",
    ] {
        assert_eq!(number(source), Value::Bool(true), "{source}");
    }
}

#[test]
fn errors_say_what_and_where() {
    for (source, problem, place) in [
        ("  ", Problem::Empty, 0..2),
        ("{a} >", Problem::MissingValue, 5..5),
        ("{a} > )", Problem::NoValue(')'), 6..7),
        ("{a} 5", Problem::Surplus('5'), 4..5),
        ("{a} = 'x", Problem::OpenText, 6..8),
        ("{a = 1", Problem::OpenName, 0..6),
        ("{ }", Problem::EmptyName, 0..3),
        ("[1, 2", Problem::OpenList, 0..5),
        ("({a}))", Problem::Unopened, 5..6),
        ("{a} = 007", Problem::LeadingZero, 6..9),
        ("{a} = 好", Problem::NoValue('好'), 6..9),
        ("{a} ＝ 1", Problem::Surplus('＝'), 4..7),
    ] {
        let error = Expression::parse(source).unwrap_err();
        assert_eq!(error.problem, problem, "{source}");
        assert_eq!(error.span.bytes(), place, "{source}");
        let text = error.explain();
        assert!(!text.zh.is_empty() && !text.en.is_empty());
    }
}

#[test]
fn size_and_depth_are_limited() {
    let long = "1".to_owned() + &" + 1".repeat(4_000);
    assert_eq!(number(&long), Value::Number(4_001.0));
    let problem = |source: &str| Expression::parse(source).unwrap_err().problem;
    assert_eq!(problem(&"1 ".repeat(MAX_SOURCE)), Problem::TooLong);
    for opening in ["(", "[", "!", "-", "sum(", "not ", "[(-!"] {
        let deep = opening.repeat(MAX_DEPTH as usize + 1) + "1";
        assert_eq!(problem(&deep), Problem::TooDeep, "{opening}");
    }
    // The tightest operators at every level use the most stack.
    let tight = "1 or 1 and 1 = 1 + 1 * 1 ^ 1 anyof (".repeat(90) + "1" + &")".repeat(90);
    assert!(Expression::parse(&tight).is_ok());
}

#[test]
fn a_short_expression_cannot_run_for_years() {
    let row = Value::Map(vec![("x".into(), 1.0.into())]);
    let rows = Everywhere(Value::List(vec![row; 100]));
    let nested = "sumInArray({a}, 'x', ".repeat(40) + "{x} > 0" + &")".repeat(40);
    let nested = Expression::parse(&nested).unwrap();
    assert_eq!(nested.evaluate(&rows), Value::Null);
    let large = Everywhere(Value::Text("long ".repeat(200_000)));
    let joined = "{a}".to_owned() + &" + {a}".repeat(2_000);
    assert_eq!(
        Expression::parse(&joined).unwrap().evaluate(&large),
        Value::Null
    );
    // A text that calls itself.
    let itself = "sumInArray({a}, 'x', {b})";
    let row = Value::Map(vec![("x".into(), 1.0.into()), ("b".into(), itself.into())]);
    let rows = Everywhere(Value::List(vec![row]));
    Expression::parse(itself).unwrap().evaluate(&rows);
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<f64>().prop_map(Value::Number),
        (-100..100).prop_map(|number| Value::Number(f64::from(number) / 4.0)),
        any::<f64>().prop_map(Value::Date),
        "\\PC{0,8}".prop_map(Value::Text),
        "[0-9.,eE+-]{0,8}".prop_map(Value::Text),
        "20[0-9]{2}-[0-9]{1,2}-[0-9]{1,2}".prop_map(Value::Text),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let map = prop::collection::vec(("[a-c]", inner.clone()), 0..4);
        prop_oneof![
            prop::collection::vec(inner, 0..4).prop_map(Value::List),
            map.prop_map(Value::Map),
        ]
    })
}

/// Sources of expressions: pieces of the language in any order, often a good one.
fn source() -> impl Strategy<Value = String> {
    let atom = prop_oneof![
        "\\{#?[a-c](\\.[a-c]|\\[-?[0-3]\\])?\\}",
        "-?(0|[1-9][0-9]{0,24})(\\.[0-9]{1,24})?",
        "'([^'\"\\\\]|\\\\'|\\\\\")*'",
        "[a-z]{1,8}",
        Just("today()".to_owned()),
    ];
    atom.prop_recursive(5, 40, 4, |inner| {
        let operator = prop::sample::select(vec![
            "or", "and", "=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "%", "^", "contains",
            "notcontains", "anyof", "allof", "noneof", "mod", "<>",
        ]);
        let function = prop::sample::select(vec![
            "sum", "iif", "age", "round", "trunc", "dateAdd", "dateDiff", "substring", "min",
            "sumInArray", "maxInArray", "avg", "foo", "diffDays", "year", "getDate",
        ]);
        let arguments = prop::collection::vec(inner.clone(), 0..5);
        prop_oneof![
            4 => (inner.clone(), operator, inner.clone()).prop_map(|(a, op, b)| format!("{a} {op} {b}")),
            1 => inner.clone().prop_map(|a| format!("({a})")),
            1 => inner.clone().prop_map(|a| format!("!{a}")),
            1 => inner.clone().prop_map(|a| format!("-{a}")),
            1 => inner.clone().prop_map(|a| format!("{a} empty")),
            1 => arguments.clone().prop_map(|items| format!("[{}]", items.join(", "))),
            2 => (function, arguments).prop_map(|(name, items)| format!("{name}({})", items.join(", "))),
        ]
    })
}

fn exercise(source: &str, values: &Value) -> Result<(), TestCaseError> {
    match Expression::parse(source) {
        Err(error) => {
            prop_assert!(source.get(error.span.bytes()).is_some());
            prop_assert!(!error.explain().zh.is_empty());
        }
        Ok(expression) => {
            let scope = Everywhere(values.clone());
            expression.evaluate(&scope);
            expression.is_true(&scope);
            for lang in serviscope_domain::text::Lang::ALL {
                prop_assert!(!expression.summary(lang, &|_| None).is_empty());
            }
            for used in expression.names() {
                prop_assert!(used.span.of(source).contains(used.name));
            }
            serviscope_domain::expression::check(&[("q", &expression)], &[]);
            let printed = expression.canonical();
            let again = Expression::parse(&printed);
            prop_assert!(again.is_ok(), "{} became {}", source, printed);
            let again = again.unwrap();
            prop_assert!(
                expression.same_meaning(&again),
                "{} became {}",
                source,
                printed
            );
            prop_assert_eq!(again.canonical(), printed);
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(source in "\\PC{0,60}", values in value()) {
        exercise(&source, &values)?;
    }

    #[test]
    fn any_signs_are_read_or_refused(source in "[-a-c0-9.,'\"(){}\\[\\]#$!=<>+*/%^ \\\\|&\\n]{0,40}", values in value()) {
        exercise(&source, &values)?;
    }

    #[test]
    fn any_expression_survives_any_answers(source in source(), values in value()) {
        exercise(&source, &values)?;
    }
}

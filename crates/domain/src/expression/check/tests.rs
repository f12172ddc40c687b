use super::*;

fn known() -> Vec<Known<'static>> {
    let named = |name, kind| Known { name, kind };
    vec![
        named("age", Kind::Number),
        named("city", Kind::Text),
        named("member", Kind::Bool),
        named("rooms", Kind::List),
        Known::any("stay.nights"),
    ]
}

fn flaws(source: &str) -> Vec<Flaw> {
    let expression = Expression::parse(source).unwrap();
    let findings = check(&[("q", &expression)], &known());
    for finding in &findings {
        let text = finding.explain();
        assert!(!text.zh.is_empty() && !text.en.is_empty());
        assert!(!text.en.contains(['{', '}']), "{}", text.en);
    }
    findings.into_iter().map(|finding| finding.flaw).collect()
}

#[test]
fn sound_expressions_pass() {
    for source in [
        "{Age} > 17 and {city} = 'Xi’an'",
        "{stay.nights} >= 2 or {row.price} > 5 or {$self.isVisible}",
        "{rooms} contains 'twin' and {rooms[0]} = 'x' and {rooms.length} < 5",
        "{member} = true or {member} = 'true' or {member} = 1",
        "sumInArray({rooms}, 'price', {price} > 3) > 3",
        "{age} >= 18 and {age} <= 65",
        "{age} < 18 or {age} > 65",
        "{city} != 'a' and {city} != 'b'",
        "{city} = '5'",
        "today() > '2026-01-01'",
    ] {
        assert_eq!(flaws(source), [], "{source}");
    }
}

#[test]
fn names_and_functions_are_checked() {
    let flaw = |source: &str| flaws(source).remove(0);
    assert_eq!(
        flaw("{aeg} > 1"),
        Flaw::UnknownName {
            name: "aeg".into(),
            suggestion: Some("age".into())
        }
    );
    assert_eq!(
        flaw("Sum({age}) > 1"),
        Flaw::UnknownFunction {
            name: "Sum".into(),
            suggestion: Some("sum".into())
        }
    );
    assert_eq!(
        flaw("round({age}, 1, 2) > 1"),
        Flaw::ArgumentCount {
            function: Function::Round,
            given: 3
        }
    );
    assert_eq!(flaw("({age} > 1"), Flaw::Unclosed);
}

#[test]
fn what_does_not_depend_on_answers_is_found() {
    for (source, flaw) in [
        ("1 = 1", Flaw::AlwaysTrue),
        ("{age} > 1 or 'a' = 'b'", Flaw::AlwaysFalse),
        ("{age} = {age}", Flaw::AlwaysTrue),
        ("{age} + 1 < {age} + 1", Flaw::AlwaysFalse),
        (
            "{city} = 'a' and {age} > 1 and {city} = 'b'",
            Flaw::AlwaysFalse,
        ),
        ("{age} > 5 and {age} <= 5", Flaw::AlwaysFalse),
        ("{city} != 'a' or {city} != 'b'", Flaw::AlwaysTrue),
        ("!5", Flaw::AlwaysFalse),
    ] {
        assert_eq!(flaws(source), [flaw], "{source}");
    }
}

#[test]
fn kinds_that_never_match_are_found() {
    for (source, flaw) in [
        ("{age} = 'old'", Flaw::TextAsNumber),
        ("{city} > 5", Flaw::TextAsNumber),
        ("{age} * 'x' > 3", Flaw::TextAsNumber),
        ("{member} = 'yes'", Flaw::NotYesNo),
        ("{rooms} = 'twin'", Flaw::ListWithSingle),
    ] {
        assert_eq!(flaws(source), [flaw], "{source}");
    }
}

#[test]
fn dependencies_lead_to_cycles() {
    let known = [Known::any("a"), Known::any("b"), Known::any("c")];
    let stored = [
        ("a", "{b} > 1"),
        ("b", "{C.x} = 1 or {c} = 2"),
        ("c", "{a[0]} empty"),
    ];
    let mut edges = Vec::new();
    for (id, source) in stored {
        let expression = Expression::parse(source).unwrap();
        edges.extend(
            dependencies(&expression, &known)
                .into_iter()
                .map(|need| (id, need)),
        );
    }
    assert_eq!(edges, [("a", "b"), ("b", "c"), ("c", "a")]);
    assert_eq!(super::super::cycles(&edges), [["a", "b", "c"]]);
}

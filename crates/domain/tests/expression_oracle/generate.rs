//! Random cases for every operator and function, for paths, and for how operators bind.

use serviscope_domain::expression::Function;

use super::atoms::{atom, literal, name, quoted, values};
use super::case::Case;
use super::random::Random;

/// Operators between two operands, each with its other spellings.
const BINARY: [&[&str]; 18] = [
    &["or", "||", "OR"],
    &["and", "&&", "And"],
    &["=", "==", "equal", "equals"],
    &["!=", "<>", "notequal", "notequals"],
    &["<", "less"],
    &["<=", "lessorequal", "=<"],
    &[">", "greater"],
    &[">=", "greaterorequal", "=>"],
    &["+"],
    &["-"],
    &["*"],
    &["/"],
    &["%"],
    &["^", "power"],
    &["contains", "contain", "*="],
    &["notcontains", "notcontain"],
    &["anyof"],
    &["allof"],
];
const NONE_OF: &[&str] = &["noneof"];

fn operand(random: &mut Random, depth: usize) -> String {
    match random.below(10) {
        0 if depth > 0 => format!("({})", tree(random, depth - 1)),
        1 if depth > 0 => call(random, depth - 1),
        2 => format!("!{}", name(random)),
        3 => format!("{} {}", name(random), random.pick(&["empty", "notempty"])),
        _ => atom(random),
    }
}

/// Operators in a row, without parentheses, so that precedence decides.
fn tree(random: &mut Random, depth: usize) -> String {
    let mut text = operand(random, depth);
    for _ in 0..=random.below(3) {
        let spellings = random.pick(&BINARY);
        text = format!(
            "{text} {} {}",
            random.pick(spellings),
            operand(random, depth)
        );
    }
    text
}

fn call(random: &mut Random, depth: usize) -> String {
    let functions: Vec<Function> = Function::all().filter(|it| !it.needs_survey()).collect();
    let function = random.pick(&functions);
    arguments(random, function, depth)
}

/// A call with arguments that mostly make sense and sometimes do not.
fn arguments(random: &mut Random, function: Function, depth: usize) -> String {
    let (fewest, most) = function.arguments();
    let fewest = fewest as usize;
    let most = (most as usize).min(4).max(fewest);
    let count = if random.percent(95) {
        fewest + random.below(most - fewest + 1)
    } else {
        random.below(5)
    };
    let typical = random.percent(75);
    let given: Vec<String> = (0..count)
        .map(|place| match (typical, place) {
            (true, 0) => first(random, function),
            (true, _) => later(random, function, place),
            (false, _) if depth > 0 && random.percent(25) => operand(random, depth - 1),
            _ => atom(random),
        })
        .collect();
    format!("{}({})", function.name(), given.join(", "))
}

fn first(random: &mut Random, function: Function) -> String {
    let from: &[&str] = match function {
        Function::Age
        | Function::DateAdd
        | Function::DateDiff
        | Function::Day
        | Function::DiffDays
        | Function::GetDate
        | Function::GetYear
        | Function::Month
        | Function::Weekday
        | Function::Year => &[
            "{day}",
            "{#day}",
            "'2024-02-29'",
            "'2026-08-31'",
            "{a}",
            "today()",
            "currentDate()",
            "getDate({day})",
        ],
        Function::Today => &["1", "-30", "{n}", "{a}"],
        Function::AvgInArray
        | Function::CountInArray
        | Function::MaxInArray
        | Function::MinInArray
        | Function::SumInArray => &["{rows}", "{rows}", "{m}", "{list}", "{a}"],
        Function::Substring => &["'abcdef'", "{a}", "{day}", "'客房整洁'", "{#a}"],
        Function::Round | Function::Trunc => &["{n}", "1.005", "-2.5", "{n}", "12345.6789", "{a}"],
        Function::Iif => &["{a} > 2", "{a} empty", "{b}", "{a} = {b}"],
        Function::DisplayValue
        | Function::GetComment
        | Function::IsContainerReady
        | Function::PropertyValue => &["'a'", "{a}", "'page1'"],
        _ => &["{n}", "{list}", "{a}", "{rows[0].x}", "3", "[1, 2, {n}]"],
    };
    random.pick(from).to_owned()
}

fn later(random: &mut Random, function: Function, place: usize) -> String {
    let from: &[&str] = match function {
        Function::Age => &["'years'", "'months'", "'days'"],
        Function::DateAdd if place == 1 => &["1", "-1", "13", "{n}", "{b}", "'2'", "1.5"],
        Function::DateAdd | Function::DateDiff if place == 2 => &[
            "'days'",
            "'months'",
            "'years'",
            "'hours'",
            "'minutes'",
            "'seconds'",
            "'weeks'",
            "{b}",
        ],
        Function::DateDiff | Function::DiffDays => {
            &["{day}", "today()", "'2020-01-31'", "{b}", "currentDate()"]
        }
        Function::AvgInArray
        | Function::CountInArray
        | Function::MaxInArray
        | Function::MinInArray
        | Function::SumInArray
            if place == 1 =>
        {
            &["'x'", "'y'", "'Name'", "'x'", "'missing'"]
        }
        Function::AvgInArray
        | Function::CountInArray
        | Function::MaxInArray
        | Function::MinInArray
        | Function::SumInArray => &[
            "{y} > 1",
            "{y} notempty",
            "{x} = {a}",
            "'{x} > 2'",
            "'Name'",
            "'{y} = {n}'",
            "{Name} = 'a' or {x} > 0",
        ],
        Function::Substring | Function::Round | Function::Trunc => {
            &["0", "1", "2", "3", "-1", "{n}"]
        }
        Function::DisplayValue
        | Function::GetComment
        | Function::IsContainerReady
        | Function::PropertyValue => &["'title'", "0", "{b}"],
        _ => return atom(random),
    };
    random.pick(from).to_owned()
}

/// An operand where an operator without precedence of its own is looked at.
fn plain(random: &mut Random) -> String {
    match random.below(12) {
        0 => format!("({})", tree(random, 1)),
        1 => call(random, 1),
        _ => atom(random),
    }
}

/// Words and signs in any order.
fn soup(random: &mut Random) -> String {
    let signs = [
        "(", ")", "[", "]", ",", "!", "-", "+", "*", "=", "empty", "notempty", "and", "contains",
        "sum(", "iif(", "abc", "5", "0", ".", "'", "not",
    ];
    let mut text = String::new();
    for _ in 0..=random.below(6) {
        match random.below(3) {
            0 => text.push_str(&atom(random)),
            1 => {
                let spellings = random.pick(&BINARY);
                text.push_str(random.pick(spellings));
            }
            _ => text.push_str(random.pick(&signs)),
        }
        if random.percent(70) {
            text.push(' ');
        }
    }
    text
}

/// Paths into answers.
fn path(random: &mut Random) -> String {
    let steps = [
        "a",
        "b",
        "rows",
        "list",
        "m",
        "r1",
        "x",
        "p",
        "q",
        "p.q",
        "Name",
        "length",
        "rows[0]",
        "rows[-1]",
        "list[1]",
        "list[0x0]",
        "m[0]",
        "$a",
        "mixed",
    ];
    let count = 1 + random.below(3);
    let words: Vec<&str> = (0..count).map(|_| random.pick(&steps)).collect();
    format!("{{{}}}", words.join("."))
}

/// All cases: `count` for each operator and function, several times as many for how they go
/// together.
pub(crate) fn all(count: usize, seed: u64) -> Vec<Case> {
    let mut random = Random::new(seed);
    let mut cases = Vec::new();
    let mut add = |topic, expression, random: &mut Random| {
        cases.push(Case {
            topic,
            expression,
            values: values(random),
        });
    };
    for spellings in BINARY.into_iter().chain([NONE_OF]) {
        for _ in 0..count {
            let (left, right) = (plain(&mut random), plain(&mut random));
            let expression = format!("{left} {} {right}", random.pick(spellings));
            add(spellings[0], expression, &mut random);
        }
    }
    for word in ["empty", "notempty"] {
        for _ in 0..count {
            let atom = if random.percent(80) {
                name(&mut random)
            } else {
                literal(&mut random)
            };
            add(word, format!("{atom} {word}"), &mut random);
        }
    }
    for _ in 0..count {
        let sign = random.pick(&["!", "! ", "negate "]);
        let expression = format!("{sign}{}", plain(&mut random));
        add("!", expression, &mut random);
    }
    for function in Function::all() {
        for _ in 0..count {
            let expression = arguments(&mut random, function, 1);
            add(function.name(), expression, &mut random);
        }
    }
    for _ in 0..count * 8 {
        let expression = tree(&mut random, 2);
        add("precedence", expression, &mut random);
    }
    for _ in 0..count * 4 {
        let expression = soup(&mut random);
        add("syntax", expression, &mut random);
    }
    for _ in 0..count * 2 {
        let expression = path(&mut random);
        add("paths", expression, &mut random);
    }
    for _ in 0..count {
        let words =
            quoted(random.pick(&["it's", "say \"x\"", "a\\b", "=>", "{a}", "equals", "\n"]));
        let expression = format!("{{a}} = {words} or {words}");
        add("quotes", expression, &mut random);
    }
    cases
}

//! What the three sides agree on, in one sentence.

use super::{Angle, Sight};
use crate::text::{Lang, Text};

/// The sides in both languages, with the verb that goes with each.
const SIDES: [(&str, &str, &str); 3] = [
    ("客户", "customers", "see"),
    ("员工", "staff", "see"),
    ("流程", "the process", "sees"),
];

/// What the sides with data agree on, what only one of them sees, and which sides cannot tell;
/// `None` where fewer than two sides have any data.
pub fn triangle_finding(angles: &[Angle]) -> Option<Text> {
    let has_data = |angle: &Angle| {
        let sights = angle.sights.iter();
        sights.filter(|sight| **sight != Sight::Unknown).count() >= 2
    };
    if !angles.iter().any(has_data) {
        return None;
    }
    let compared: Vec<&Angle> = angles
        .iter()
        .filter(|angle| angle.count()[1] >= 2)
        .collect();
    if compared.is_empty() {
        let all: Vec<&Angle> = angles.iter().collect();
        let why = sentence(&cannot_tell(&all, angles));
        return Some(Text::new(
            format!("还不能对照：{}", why.zh),
            format!("Nothing to compare yet: {}", why.en),
        ));
    }
    let (mut parts, told) = seen(&compared);
    if parts.is_empty() {
        parts.push(Text::new(
            "没有一个维度是各方都看到问题的",
            "in no dimension does every side see a problem",
        ));
        parts.extend(cannot_tell(&compared, angles));
    } else {
        parts.extend(cannot_tell(&told, angles));
    }
    let Text { zh, en } = sentence(&parts);
    let mut letters = en.chars();
    let en = letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    });
    Some(Text::new(zh, en))
}

/// What all sides with data see, and what only one of them sees; with the dimensions in question.
fn seen<'a>(compared: &[&'a Angle]) -> (Vec<Text>, Vec<&'a Angle>) {
    let (mut parts, mut told) = (Vec::new(), Vec::new());
    let mut tell = |who: [bool; 3], is_wanted: &dyn Fn(&Angle) -> bool| {
        let found: Vec<&Angle> = compared
            .iter()
            .copied()
            .filter(|angle| angle.sights.map(|sight| sight == Sight::Problem) == who)
            .filter(|angle| is_wanted(angle))
            .collect();
        if !found.is_empty() {
            parts.push(sight(who, &found));
            told.extend(found);
        }
    };
    let agree = |angle: &Angle| {
        let [problem, known] = angle.count();
        problem == known
    };
    for who in [
        [true, true, true],
        [true, true, false],
        [true, false, true],
        [false, true, true],
    ] {
        tell(who, &agree);
    }
    for who in [
        [true, false, false],
        [false, true, false],
        [false, false, true],
    ] {
        tell(who, &|_| true);
    }
    (parts, told)
}

/// That the sides `who` see a problem in these dimensions: all that have data, or one alone.
fn sight(who: [bool; 3], angles: &[&Angle]) -> Text {
    let names = names(angles);
    let sides: Vec<_> = SIDES
        .into_iter()
        .zip(who)
        .filter_map(|(side, sees)| sees.then_some(side))
        .collect();
    match sides[..] {
        [(zh, en, see)] => Text::new(
            format!("只有{zh}看到{}的问题", names.zh),
            format!("only {en} {see} a problem in {}", names.en),
        ),
        [one, other] => Text::new(
            format!("{}和{}都看到{}的问题", one.0, other.0, names.zh),
            format!("{} and {} see a problem in {}", one.1, other.1, names.en),
        ),
        _ => Text::new(
            format!("各方都看到{}的问题", names.zh),
            format!("every side sees a problem in {}", names.en),
        ),
    }
}

/// The sides that cannot tell about the dimensions `told`, and why; a side that can tell about
/// none of `all` is told without their names.
fn cannot_tell(told: &[&Angle], all: &[Angle]) -> Vec<Text> {
    let mut parts = Vec::new();
    for (side, (zh, en, see)) in SIDES.into_iter().enumerate() {
        for why in [Sight::TooFew, Sight::Unknown] {
            let is_so = |angle: &Angle| angle.sights.get(side) == Some(&why);
            let found: Vec<&Angle> = told.iter().copied().filter(|one| is_so(one)).collect();
            if found.is_empty() {
                continue;
            }
            let of = if all.iter().all(is_so) {
                Text::default()
            } else {
                names(&found)
            };
            let about = if of.en.is_empty() {
                String::new()
            } else {
                format!(" on {}", of.en)
            };
            parts.push(if why == Sight::TooFew {
                let of = if of.zh.is_empty() {
                    String::new()
                } else {
                    format!("了{}", of.zh)
                };
                Text::new(
                    format!("回答{of}的{zh}太少，无法判断"),
                    format!("too few {en} answered to tell{about}"),
                )
            } else {
                let have = if see == "see" { "have" } else { "has" };
                let of = if of.zh.is_empty() {
                    String::new()
                } else {
                    format!("{}的", of.zh)
                };
                Text::new(
                    format!("{zh}没有{of}数据"),
                    format!("{en} {have} no data{about}"),
                )
            });
        }
    }
    parts
}

/// The names of the dimensions, one after the other.
fn names(angles: &[&Angle]) -> Text {
    let join = |lang, and: &str| {
        let names: Vec<&str> = angles.iter().map(|angle| angle.name.get(lang)).collect();
        names.join(and)
    };
    Text::new(join(Lang::Zh, "、"), join(Lang::En, ", "))
}

fn sentence(parts: &[Text]) -> Text {
    let join = |lang, and: &str| {
        let parts: Vec<&str> = parts.iter().map(|part| part.get(lang)).collect();
        parts.join(and)
    };
    Text::new(join(Lang::Zh, "；"), join(Lang::En, "; "))
}

//! Whether an answer has the form that its question asks for.

use super::{
    Check, Kind, Known, NONE, OTHER, OptionList,
    ink::is_signature,
    moment::{is_day, is_moment, is_time},
    reading::{fits, has_decimals},
};
use crate::{
    response::{Answer, Answers},
    survey::Question,
    text::Text,
};

/// What is wrong with the answer of a question of the complete runtime, in words for the
/// respondent; `None` for a good answer or none.
pub(crate) fn wrong(question: &Question, kind: &Kind, answers: &Answers) -> Option<Text> {
    let id = question.id.as_str();
    match kind {
        Kind::One { list, .. } | Kind::Images { list, .. } => other_words(list, id, answers),
        Kind::Several { list, min, max } => {
            count(answers.list(id)?, *min, *max).or_else(|| other_words(list, id, answers))
        }
        Kind::Number { min, max, decimals, .. } => number(answers.get(id)?, *min, *max, *decimals),
        Kind::Email => (!is_email(answers.text(id)?)).then(|| {
            Text::new(
                "这不像一个电子邮箱，应当像 name@example.com。",
                "This does not look like an e-mail address such as name@example.com.",
            )
        }),
        Kind::Phone => (!is_phone(answers.text(id)?)).then(|| {
            Text::new(
                "这不像一个电话号码，请写 5 到 20 位数字，可以用空格、+ 和 -。",
                "This does not look like a telephone number: 5 to 20 digits, with spaces, + and - if you like.",
            )
        }),
        Kind::Line { mask, max_len } => line(answers.text(id)?, mask, *max_len),
        Kind::Date { min, max } => day(answers.text(id)?, min, max),
        Kind::Time => (!is_time(answers.text(id)?)).then(|| {
            Text::new(
                "这个时间不对，或者没有写完整，应当像 14:05。",
                "This time does not exist or is not complete; it should be like 14:05.",
            )
        }),
        Kind::DateTime => (!is_moment(answers.text(id)?)).then(|| {
            Text::new(
                "这个日期或时间不对，或者没有写完整。",
                "This day or time does not exist or is not complete.",
            )
        }),
        Kind::File { max_files, .. } => files(answers.list(id)?.len(), *max_files),
        Kind::Signature => (!is_signature(answers.text(id)?)).then(|| {
            Text::new(
                "签名没有存好，请清除后再签一次。",
                "The signature was not kept well: please clear it and sign again.",
            )
        }),
        _ => None,
    }
}

/// The message of the first check that does not hold.
pub(crate) fn broken<'a>(checks: &'a [Check], known: &Known<'_>) -> Option<&'a Text> {
    checks
        .iter()
        .find(|check| check.holds.error().is_none() && !check.holds.is_true(known))
        .map(|check| &check.message)
}

fn other_words(list: &OptionList, id: &str, answers: &Answers) -> Option<Text> {
    let chosen = match answers.get(id)? {
        Answer::Text(choice) => choice == OTHER,
        Answer::List(choices) => choices.iter().any(|choice| choice == OTHER),
        _ => false,
    };
    let needed = list.other && chosen && !answers.contains(&OptionList::other_key(id));
    needed.then(|| {
        Text::new(
            "您选了“其他”，请写上是什么。",
            "You chose \"other\": please say what.",
        )
    })
}

fn count(chosen: &[String], min: Option<usize>, max: Option<usize>) -> Option<Text> {
    let count = chosen.len();
    // "None of these" is an answer whatever the fewest.
    let is_none = chosen.iter().any(|id| id == NONE);
    if let Some(min) = min.filter(|min| count < *min && !is_none) {
        return Some(Text::new(
            format!("请至少选 {min} 项，现在选了 {count} 项。"),
            format!("Please choose at least {min}; {count} chosen so far."),
        ));
    }
    let max = max.filter(|max| count > *max)?;
    Some(Text::new(
        format!("最多选 {max} 项，现在选了 {count} 项。"),
        format!("Please choose at most {max}; {count} are chosen."),
    ))
}

fn range(number: f64, min: Option<f64>, max: Option<f64>) -> Option<Text> {
    if let Some(min) = min.filter(|min| number < *min) {
        return Some(Text::new(
            format!("不能小于 {min}。"),
            format!("It cannot be less than {min}."),
        ));
    }
    let max = max.filter(|max| number > *max)?;
    Some(Text::new(
        format!("不能大于 {max}。"),
        format!("It cannot be more than {max}."),
    ))
}

/// Words in place of a number are what was typed and could not be read.
fn number(given: &Answer, min: Option<f64>, max: Option<f64>, decimals: u8) -> Option<Text> {
    let Answer::Number(given) = given else {
        return Some(Text::new(
            "这不像一个数字，请只写数字。",
            "This does not look like a number: please use digits only.",
        ));
    };
    if has_decimals(*given, decimals) {
        return range(*given, min, max);
    }
    Some(if decimals == 0 {
        Text::new("请写整数。", "Please give a whole number.")
    } else {
        Text::new(
            format!("小数点后最多 {decimals} 位。"),
            format!("At most {decimals} digits after the decimal point, please."),
        )
    })
}

fn line(text: &str, mask: &str, max_len: usize) -> Option<Text> {
    let count = text.chars().count();
    if count > max_len {
        return Some(Text::new(
            format!("最多 {max_len} 字，现在有 {count} 字。"),
            format!("At most {max_len} characters; {count} are written."),
        ));
    }
    (!fits(mask, text)).then(|| {
        Text::new(
            format!("请按这个格式填写：{mask}（9 是数字，a 是字母，* 是数字或字母）。"),
            format!("Please use this form: {mask} (9 is a digit, a is a letter, * is either)."),
        )
    })
}

fn files(count: usize, max: usize) -> Option<Text> {
    (count > max).then(|| {
        Text::new(
            format!("最多 {max} 个文件，现在有 {count} 个。请移除多出来的。"),
            format!("There is room for {max}; {count} are here. Please remove some."),
        )
    })
}

/// Days in the stored form compare like words.
fn day(day: &str, min: &str, max: &str) -> Option<Text> {
    if !is_day(day) {
        return Some(Text::new(
            "这个日期不存在，或者没有写完整。",
            "This day does not exist or is not complete.",
        ));
    }
    if !min.is_empty() && day < min {
        return Some(Text::new(
            format!("日期不能早于 {min}。"),
            format!("The date cannot be before {min}."),
        ));
    }
    (!max.is_empty() && day > max).then(|| {
        Text::new(
            format!("日期不能晚于 {max}。"),
            format!("The date cannot be after {max}."),
        )
    })
}

/// Generous on purpose: one `@`, something before it, a dot inside what follows, no spaces.
fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.trim().split_once('@') else {
        return false;
    };
    let has_dot = host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
    !name.is_empty() && has_dot && !text.trim().contains([' ', ',', ';']) && !host.contains('@')
}

fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let allowed =
        |c: char| c.is_ascii_digit() || matches!(c, ' ' | '+' | '-' | '(' | ')' | '/' | '.');
    (5..=20).contains(&digits) && text.chars().all(allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_whole_enough_and_within_limits() {
        let says = |given: Answer, decimals| number(&given, Some(1.0), Some(5.0), decimals);
        assert!(says(Answer::Number(2.5), 1).is_none());
        let words = says(Answer::Text("two".into()), 1).unwrap();
        assert!(words.en.contains("not look like a number"));
        assert!(says(Answer::Number(2.5), 0).unwrap().en.contains("whole"));
        assert!(
            says(Answer::Number(2.25), 1)
                .unwrap()
                .en
                .contains("1 digits")
        );
        assert!(
            says(Answer::Number(6.0), 0)
                .unwrap()
                .en
                .contains("more than 5")
        );
    }

    #[test]
    fn lines_fit_their_length_and_their_form() {
        assert!(line("12-ab", "99-aa", 5).is_none());
        assert!(line("12ab", "99-aa", 5).unwrap().en.contains("99-aa"));
        assert!(line("长长长", "", 2).unwrap().zh.contains("现在有 3 字"));
    }

    #[test]
    fn more_files_than_fit_are_told() {
        assert!(files(2, 2).is_none());
        assert!(files(3, 2).unwrap().en.contains("3 are here"));
    }

    #[test]
    fn addresses_and_numbers_are_told_from_typing_mistakes() {
        for good in ["a@b.cn", " li.lei+x@mail.example.com "] {
            assert!(is_email(good), "{good}");
        }
        for bad in ["a", "a@", "@b.cn", "a@b", "a@b..c", "a b@c.d", "a@b@c.d"] {
            assert!(!is_email(bad), "{bad}");
        }
        for good in ["+86 138-0013-8000", "(010) 12345"] {
            assert!(is_phone(good), "{good}");
        }
        for bad in ["1234", "12345x", ""] {
            assert!(!is_phone(bad), "{bad}");
        }
    }

    #[test]
    fn limits_say_which_side_was_missed() {
        assert!(range(3.0, Some(1.0), Some(5.0)).is_none());
        assert!(
            range(0.5, Some(1.0), None)
                .unwrap()
                .en
                .contains("less than 1")
        );
        let early = day("2026-01-01", "2026-02-01", "").unwrap();
        assert!(early.en.contains("before 2026-02-01"));
        assert!(day("2026-02-01", "2026-02-01", "2026-02-01").is_none());
        let impossible = day("2026-02-30", "", "").unwrap();
        assert!(impossible.en.contains("does not exist"));
        assert!(count(&["a".into()], Some(2), None).is_some());
        assert!(count(&[NONE.into()], Some(2), None).is_none());
    }
}

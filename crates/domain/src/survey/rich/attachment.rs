//! Files that a respondent adds: their names, their sizes, and which ones are accepted.

use super::Kind;
use crate::{
    response::Answers,
    survey::{QuestionKind, Survey},
    text::Text,
};

/// The longest side that a picture keeps, in pixels.
const LONGEST_SIDE: u32 = 1600;
/// The longest name of a file, in characters.
const LONGEST_NAME: usize = 80;

/// The names of the files that `answers` lists, of the questions whose id `counts`.
pub(crate) fn files_of(
    survey: &Survey,
    answers: &Answers,
    counts: impl Fn(&str) -> bool,
) -> Vec<String> {
    let is_file = |kind: &QuestionKind| matches!(kind, QuestionKind::Rich(Kind::File { .. }));
    survey
        .questions()
        .filter(|question| is_file(&question.kind) && counts(&question.id))
        .filter_map(|question| answers.list(&question.id))
        .flatten()
        .cloned()
        .collect()
}

/// The name under which a file called `wanted` is stored beside those `taken`: without what could
/// be part of a path, and counted up where it is taken. Phones call every photo `image.jpg`.
pub fn free_name(taken: &[String], wanted: &str) -> String {
    let clean: String = wanted
        .chars()
        .filter(|sign| !sign.is_control() && !matches!(sign, '/' | '\\'))
        .collect();
    let (stem, ending) = match clean.trim().rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && ending.chars().count() <= 8 => {
            (stem, [".", ending].concat())
        }
        _ => (clean.trim(), String::new()),
    };
    let stem: String = stem.chars().take(LONGEST_NAME).collect();
    let stem = if stem.is_empty() { "file".into() } else { stem };
    let mut name = [&*stem, &*ending].concat();
    let mut count = 2_u32;
    while taken.contains(&name) {
        name = [&*stem, " (", &count.to_string(), ")", &*ending].concat();
        count += 1;
    }
    name
}

/// The name that an image has after it was made a JPEG.
pub fn jpeg_name(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    [stem, ".jpg"].concat()
}

/// Width and height of a picture that is made smaller, its sides in proportion.
pub fn fitted(width: u32, height: u32) -> (u32, u32) {
    let longest = width.max(height);
    if longest <= LONGEST_SIDE {
        return (width.max(1), height.max(1));
    }
    let fit = |side: u32| {
        let side = u64::from(side) * u64::from(LONGEST_SIDE) / u64::from(longest);
        u32::try_from(side).unwrap_or(LONGEST_SIDE).max(1)
    };
    (fit(width), fit(height))
}

/// How many bytes a `data:` address in base64 stands for.
pub fn data_size(data: &str) -> u32 {
    let content = data.split_once(',').map_or("", |(_, content)| content);
    let digits = content.trim_end_matches('=').len();
    u32::try_from(digits / 4 * 3 + (digits % 4) * 3 / 4).unwrap_or(u32::MAX)
}

/// A size in words: `640 KB`, `1.2 MB`.
pub fn size_words(bytes: u32) -> String {
    let tenths = bytes / 100_000;
    if tenths < 10 {
        return [&bytes.div_ceil(1000).to_string(), " KB"].concat();
    }
    let (whole, tenth) = (tenths / 10, tenths % 10);
    [&whole.to_string(), ".", &tenth.to_string(), " MB"].concat()
}

/// What is said of a file that is too large; `None` for one that may stay.
pub fn too_large(name: &str, bytes: u32, max_kb: u32) -> Option<Text> {
    (bytes > max_kb.saturating_mul(1000)).then(|| {
        let (size, most) = (size_words(bytes), size_words(max_kb.saturating_mul(1000)));
        Text::new(
            format!("“{name}”有 {size}，超过了 {most}，没有加进来。请换一个小一点的文件。"),
            format!("{name} has {size}, more than {most}, and was not added. Please choose a smaller file."),
        )
    })
}

/// What is said when more files were chosen than fit.
pub fn too_many(max: usize) -> Text {
    Text::new(
        format!("最多 {max} 个文件。多出来的没有加进来；要换的话，请先移除一个。"),
        format!(
            "There is room for {max}. The others were not added; to swap one, remove it first."
        ),
    )
}

/// Whether a file of this name and MIME type is among those that a question accepts; the form of
/// `accept` is that of the HTML attribute, which a person can override.
pub fn is_accepted(accept: &str, name: &str, mime: &str) -> bool {
    let (name, mime) = (name.to_lowercase(), mime.to_lowercase());
    let fits = |part: &str| match part.strip_suffix("/*") {
        Some(family) => mime.split('/').next() == Some(family),
        None if part.starts_with('.') => name.ends_with(part),
        None => mime == part,
    };
    let accept = accept.to_lowercase();
    accept.trim().is_empty() || accept.split(',').any(|part| fits(part.trim()))
}

/// What is said of a file of another kind.
pub fn unwelcome(name: &str) -> Text {
    Text::new(
        format!("“{name}”不是这里要的文件类型，没有加进来。"),
        format!("{name} is not the kind of file that is asked for, and was not added."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_clean_and_unique() {
        let taken = ["image.jpg".to_owned(), "image (2).jpg".to_owned()];
        assert_eq!(free_name(&taken, "image.jpg"), "image (3).jpg");
        assert_eq!(free_name(&taken, "../../etc\u{7}"), "....etc");
        assert_eq!(free_name(&[], " / "), "file");
        assert_eq!(free_name(&["file".into()], ""), "file (2)");
        assert_eq!(free_name(&[], &"长".repeat(300)).chars().count(), 80);
        assert_eq!(jpeg_name("a.b.HEIC"), "a.b.jpg");
    }

    #[test]
    fn sizes_read_well_and_limits_hold() {
        assert_eq!(size_words(1), "1 KB");
        assert_eq!(size_words(640_000), "640 KB");
        assert_eq!(size_words(1_250_000), "1.2 MB");
        assert!(too_large("a", 2_000_000, 2_000).is_none());
        assert!(
            too_large("a", 2_000_001, 2_000)
                .unwrap()
                .en
                .contains("2.0 MB")
        );
    }

    #[test]
    fn large_pictures_shrink_in_proportion_and_small_ones_stay() {
        assert_eq!(fitted(4000, 3000), (1600, 1200));
        assert_eq!(fitted(1000, 10_000), (160, 1600));
        assert_eq!(fitted(640, 480), (640, 480));
        assert_eq!(fitted(1, 100_000), (1, 1600));
    }

    #[test]
    fn the_size_of_a_data_address_is_that_of_its_content() {
        assert_eq!(data_size("data:text/plain;base64,YQ=="), 1);
        assert_eq!(data_size("data:text/plain;base64,YWI="), 2);
        assert_eq!(data_size("data:text/plain;base64,YWJj"), 3);
        assert_eq!(data_size("data:"), 0);
    }

    #[test]
    fn kinds_of_files_are_told_by_type_and_ending() {
        assert!(is_accepted("", "a.exe", ""));
        assert!(is_accepted("image/*", "a.JPG", "image/jpeg"));
        assert!(is_accepted("image/*, .pdf", "A.PDF", ""));
        assert!(is_accepted("application/pdf", "a", "application/pdf"));
        assert!(!is_accepted("image/*,.pdf", "a.txt", "text/plain"));
    }
}

//! Names of files, from titles.

/// The longest name, in characters.
const LONGEST: usize = 60;
/// Names that a common system keeps for itself.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// A name for a file without its extension: the letters and digits of `title` in any script, with
/// hyphens for all else; `stand_in` where nothing is left. Every common system takes it.
pub fn file_stem(title: &str, stand_in: &str) -> String {
    let mut stem = String::new();
    for letter in title.chars().take(4 * LONGEST) {
        if letter.is_alphanumeric() {
            stem.push(letter);
        } else if !stem.is_empty() && !stem.ends_with('-') {
            stem.push('-');
        }
    }
    let stem: String = stem.chars().take(LONGEST).collect();
    let stem = stem.trim_end_matches('-');
    if stem.is_empty() {
        stand_in.to_owned()
    } else if RESERVED.iter().any(|name| stem.eq_ignore_ascii_case(name)) {
        format!("{stand_in}-{stem}")
    } else {
        stem.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::file_stem;

    #[test]
    fn letters_of_every_script_stay_and_the_rest_becomes_hyphens() {
        assert_eq!(
            file_stem("A 饭店（北京）：入住/登记", "blueprint"),
            "A-饭店-北京-入住-登记"
        );
        assert_eq!(file_stem("../../etc/passwd", "blueprint"), "etc-passwd");
        assert_eq!(file_stem("  …  ", "blueprint"), "blueprint");
        assert_eq!(file_stem("CON", "blueprint"), "blueprint-CON");
        assert_eq!(file_stem(&"x".repeat(300), "blueprint").len(), 60);
    }
}

//! The name that was probably meant.

use super::super::coerce::folded;

/// Longer names are not compared.
const MOST_LETTERS: usize = 64;

/// The name with the fewest changed letters, if they are few.
pub(super) fn nearest<'a>(wanted: &str, names: impl Iterator<Item = &'a str>) -> Option<String> {
    let letters = |name: &str| folded(name).chars().collect::<Vec<char>>();
    let wanted = letters(wanted);
    if wanted.len() > MOST_LETTERS {
        return None;
    }
    let most = (wanted.len() / 3).max(1);
    let near = names.filter_map(|name| {
        let letters = letters(name);
        if letters.len() > MOST_LETTERS || letters.len().abs_diff(wanted.len()) > most {
            return None;
        }
        let distance = distance(&wanted, &letters);
        (distance <= most).then_some((distance, name))
    });
    let best = near.min_by_key(|(distance, _)| *distance);
    best.map(|(_, name)| name.to_owned())
}

/// How many letters have to be added, removed, changed or swapped with their neighbour.
fn distance(left: &[char], right: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=right.len()).collect();
    for (row, a) in left.iter().enumerate() {
        let mut line = vec![row + 1];
        for (column, b) in right.iter().enumerate() {
            let at =
                |line: &[usize], place: usize| line.get(place).copied().unwrap_or(usize::MAX / 2);
            let mut best = (at(&above, column) + usize::from(a != b))
                .min(at(&above, column + 1) + 1)
                .min(at(&line, column) + 1);
            let swapped = row > 0
                && column > 0
                && left.get(row - 1) == Some(b)
                && right.get(column - 1) == Some(a);
            if swapped {
                best = best.min(at(&before, column - 1) + 1);
            }
            line.push(best);
        }
        before = std::mem::replace(&mut above, line);
    }
    above.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspelt_names_are_recognised() {
        let names = ["satisfaction", "age", "rooms"];
        let nearest = |wanted| nearest(wanted, names.into_iter());
        assert_eq!(nearest("satifsaction").as_deref(), Some("satisfaction"));
        assert_eq!(nearest("Room").as_deref(), Some("rooms"));
        assert_eq!(nearest("aeg").as_deref(), Some("age"));
        assert_eq!(nearest("overall"), None);
        assert_eq!(nearest(""), None);
    }
}

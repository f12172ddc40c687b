//! Signatures: drawn, as an SVG path of whole numbers, or typed.

/// Width of the box in which a signature is drawn.
pub const INK_WIDTH: i32 = 300;
/// Height of that box.
pub const INK_HEIGHT: i32 = 100;
/// The longest stored signature, in bytes. A name takes about a tenth of it.
const LONGEST_INK: usize = 8_000;
/// What the stored form of a typed signature begins with. A drawn one begins with `M`.
const TYPED: &str = "name:";

/// A signature being drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ink {
    path: String,
    at: (i32, i32),
}

impl Ink {
    /// Goes on from a stored signature; a typed one gives way.
    pub fn over(stored: &str) -> Self {
        let is_drawn = is_path(stored);
        Self {
            path: if is_drawn { stored } else { "" }.to_owned(),
            at: (0, 0),
        }
    }

    /// Puts the pen down at a point of the box: a dot so far. Returns whether there was room.
    pub fn touch(&mut self, x: f64, y: f64) -> bool {
        let (x, y) = within(x, y);
        let dot = ["M", &x.to_string(), " ", &y.to_string(), "l0 0"].concat();
        self.at = (x, y);
        self.add(&dot)
    }

    /// Draws a line to a point. Returns whether there was room.
    pub fn draw(&mut self, x: f64, y: f64) -> bool {
        let (x, y) = within(x, y);
        let (dx, dy) = (x - self.at.0, y - self.at.1);
        if (dx, dy) == (0, 0) {
            return true;
        }
        let line = [" ", &dx.to_string(), " ", &dy.to_string()].concat();
        let had_room = self.add(&line);
        if had_room {
            self.at = (x, y);
        }
        had_room
    }

    fn add(&mut self, part: &str) -> bool {
        let has_room = self.path.len() + part.len() <= LONGEST_INK;
        if has_room {
            self.path.push_str(part);
        }
        has_room
    }

    /// The path, for an SVG and for the store.
    pub fn path(&self) -> &str {
        &self.path
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the cast keeps to the ends of the range, and the box is small"
)]
fn within(x: f64, y: f64) -> (i32, i32) {
    (
        (x.round() as i32).clamp(0, INK_WIDTH),
        (y.round() as i32).clamp(0, INK_HEIGHT),
    )
}

/// The stored form of a signature that was typed; `None` for an empty one.
pub fn typed_signature(name: &str) -> Option<String> {
    let name: String = name.trim().chars().take(100).collect();
    (!name.is_empty()).then(|| [TYPED, &name].concat())
}

/// The name of a signature that was typed; `None` for a drawn one.
pub fn signed_name(stored: &str) -> Option<&str> {
    stored.strip_prefix(TYPED)
}

/// Whether a stored signature is one, typed or drawn.
pub fn is_signature(stored: &str) -> bool {
    is_path(stored) || signed_name(stored).is_some_and(|name| !name.trim().is_empty())
}

fn is_path(stored: &str) -> bool {
    let is_part = |sign: char| sign.is_ascii_digit() || matches!(sign, 'M' | 'l' | ' ' | '-');
    stored.starts_with('M') && stored.len() <= LONGEST_INK && stored.chars().all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strokes_become_a_path_of_whole_numbers_inside_the_box() {
        let mut ink = Ink::default();
        assert!(ink.touch(10.4, 20.6));
        assert!(ink.draw(13.0, 19.0));
        assert!(ink.draw(13.2, 19.1), "no step, no room needed");
        assert!(ink.draw(400.0, -5.0));
        assert_eq!(ink.path(), "M10 21l0 0 3 -2 287 -19");
        assert!(is_signature(ink.path()));
    }

    #[test]
    fn a_second_stroke_goes_on_from_the_stored_path_but_not_from_a_typed_name() {
        let mut ink = Ink::over("M1 1l0 0 2 2");
        ink.touch(5.0, 5.0);
        assert_eq!(ink.path(), "M1 1l0 0 2 2M5 5l0 0");
        assert_eq!(Ink::over("name:Li Lei").path(), "");
    }

    #[test]
    fn a_signature_ends_at_its_longest_and_stays_whole() {
        let mut ink = Ink::default();
        ink.touch(0.0, 0.0);
        let mut steps = 0_u32;
        while ink.draw(f64::from(steps % 2), f64::from(steps % 100)) && steps < 100_000 {
            steps += 1;
        }
        assert!(ink.path().len() <= LONGEST_INK && steps < 100_000);
        assert!(is_signature(ink.path()));
    }

    #[test]
    fn a_typed_name_is_told_from_a_path() {
        let stored = typed_signature(" 李雷 ").unwrap();
        assert_eq!(stored, "name:李雷");
        assert_eq!(signed_name(&stored), Some("李雷"));
        assert!(is_signature(&stored));
        assert_eq!(typed_signature("  "), None);
        for bad in ["", "name: ", "hello", "M1 1<script>"] {
            assert!(!is_signature(bad), "{bad}");
        }
    }
}

//! Where something stands in the source of an expression.

use std::ops::Range;

/// A range of bytes in the source, on character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// The byte after the last one.
    pub end: u32,
}

impl Span {
    pub(super) fn new(start: usize, end: usize) -> Self {
        let clamp = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
        Self {
            start: clamp(start),
            end: clamp(end),
        }
    }

    /// The same range for slicing the source.
    pub fn bytes(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The words in `source` that this range covers; empty when it does not fit the source.
    pub fn of(self, source: &str) -> &str {
        source.get(self.bytes()).unwrap_or_default()
    }

    /// The same range in UTF-16 units, as a browser's text field selects.
    pub fn utf16(self, source: &str) -> Range<usize> {
        let units = |end: u32| {
            let words = source.get(..end as usize).unwrap_or(source);
            words.encode_utf16().count()
        };
        units(self.start)..units(self.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_count_in_utf16() {
        let source = "'客😀' x";
        let span = Span::new(10, 11);
        assert_eq!(span.of(source), "x");
        assert_eq!(span.utf16(source), 6..7);
    }
}

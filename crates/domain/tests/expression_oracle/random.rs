//! What the generated cases draw from a seeded generator, so that every run asks the same.

pub(crate) struct Random(serviscope_domain::random::Random);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(serviscope_domain::random::Random::seeded(seed))
    }

    /// From 0 to `end` - 1.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.0.bits() % end as u64).unwrap()
    }

    /// True in `of` of a hundred cases.
    pub(crate) fn percent(&mut self, of: usize) -> bool {
        self.below(100) < of
    }

    pub(crate) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}

//! Keeps links that share a gutter or a channel apart.

use rustc_hash::FxHashMap;

/// A stretch of a link, which has a number, along a corridor (a gutter or a channel).
pub(super) struct Span {
    corridor: usize,
    link: usize,
    start: i32,
    end: i32,
}

impl Span {
    pub(super) fn new(corridor: usize, link: usize, a: i32, b: i32) -> Self {
        Self {
            corridor,
            link,
            start: a.min(b),
            end: a.max(b),
        }
    }
}

/// How far each stretch lies beside the middle of its corridor.
pub(super) struct Tracks(FxHashMap<(usize, usize), i32>);

impl Tracks {
    /// Gives overlapping stretches of a corridor different tracks, `step` apart and at most
    /// `room` from the middle. Beyond that they share the outermost tracks.
    pub(super) fn assign(mut spans: Vec<Span>, step: i32, room: i32) -> Self {
        spans.sort_unstable_by_key(|span| (span.corridor, span.start, span.end, span.link));
        // For each corridor, where each of its tracks is free again.
        let mut free: FxHashMap<usize, Vec<i32>> = FxHashMap::default();
        let mut offsets = FxHashMap::default();
        for span in spans {
            let tracks = free.entry(span.corridor).or_default();
            let track = tracks
                .iter()
                .position(|&end| end < span.start)
                .unwrap_or(tracks.len());
            if track == tracks.len() {
                tracks.push(span.end);
            } else {
                tracks[track] = span.end;
            }
            offsets.insert(
                (span.corridor, span.link),
                beside(track, step).clamp(-room, room),
            );
        }
        Self(offsets)
    }

    /// How far the stretch of `link` lies beside the middle of the corridor.
    pub(super) fn offset(&self, corridor: usize, link: usize) -> i32 {
        self.0.get(&(corridor, link)).copied().unwrap_or_default()
    }
}

/// 0, 1, −1, 2, −2, … times `step`.
fn beside(track: usize, step: i32) -> i32 {
    let distance = super::metrics::px(track.div_ceil(2)) * step;
    if track % 2 == 1 { distance } else { -distance }
}

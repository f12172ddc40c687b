//! Keeps links that share a gutter or a channel apart.

use std::collections::HashMap;

use super::super::LinkId;

/// A stretch of a link along a corridor (a gutter or a channel).
pub(super) struct Span<'a> {
    corridor: usize,
    link: &'a LinkId,
    start: i32,
    end: i32,
}

impl<'a> Span<'a> {
    pub(super) fn new(corridor: usize, link: &'a LinkId, a: i32, b: i32) -> Self {
        Self {
            corridor,
            link,
            start: a.min(b),
            end: a.max(b),
        }
    }
}

/// How far each stretch lies beside the middle of its corridor.
pub(super) struct Tracks<'a>(HashMap<(usize, &'a LinkId), i32>);

impl<'a> Tracks<'a> {
    /// Gives overlapping stretches of a corridor different tracks, `step` apart and at most
    /// `room` from the middle. Beyond that they share the outermost tracks.
    pub(super) fn assign(mut spans: Vec<Span<'a>>, step: i32, room: i32) -> Self {
        spans.sort_unstable_by_key(|span| (span.corridor, span.start, span.end, span.link));
        // For each corridor, where each of its tracks is free again.
        let mut free: HashMap<usize, Vec<i32>> = HashMap::new();
        let mut offsets = HashMap::new();
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
    pub(super) fn offset(&self, corridor: usize, link: &LinkId) -> i32 {
        self.0.get(&(corridor, link)).copied().unwrap_or_default()
    }
}

/// 0, 1, −1, 2, −2, … times `step`.
fn beside(track: usize, step: i32) -> i32 {
    let distance = super::metrics::px(track.div_ceil(2)) * step;
    if track % 2 == 1 { distance } else { -distance }
}

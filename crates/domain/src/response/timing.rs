//! How long questions took: evidence of care, and of wording that makes people stop.

use serde::{Deserialize, Serialize};

use super::Draft;

/// Times of one question, in milliseconds that it was on the screen. A pause with the page closed
/// does not count; a screen with several questions shares its time among them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timing {
    /// Question id.
    pub q: String,
    /// How often it appeared.
    pub visits: u32,
    /// How long it was on the screen, over all visits.
    pub spent: u32,
    /// When it was first answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<u32>,
    /// When its answer last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<u32>,
}

impl Draft {
    fn timing(&mut self, id: &str) -> &mut Timing {
        let place = self.timings.iter().position(|timing| timing.q == id);
        let place = place.unwrap_or_else(|| {
            self.timings.push(Timing {
                q: id.to_owned(),
                ..Timing::default()
            });
            self.timings.len() - 1
        });
        &mut self.timings[place]
    }

    /// The question appeared on the screen.
    pub fn appeared(&mut self, id: &str) {
        self.timing(id).visits += 1;
    }

    /// Its answer changed, `ms` after it appeared.
    pub fn touched(&mut self, id: &str, ms: u32) {
        let timing = self.timing(id);
        let at = timing.spent.saturating_add(ms);
        timing.first = timing.first.or(Some(at));
        timing.last = Some(at);
    }

    /// It left the screen, `ms` after it appeared.
    pub fn left(&mut self, id: &str, ms: u32) {
        let timing = self.timing(id);
        timing.spent = timing.spent.saturating_add(ms);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{response::Context, survey::bundled, text::Lang};

    #[test]
    fn time_counts_over_visits_and_changes_keep_the_first() {
        let survey = &bundled()[0];
        let mut draft = Draft::start(
            survey,
            "id".into(),
            Lang::En,
            "now".into(),
            Context::default(),
        );
        draft.appeared("SQ01E");
        draft.touched("SQ01E", 1_500);
        draft.left("SQ01E", 1_600);
        draft.appeared("SQ01E");
        draft.touched("SQ01E", 400);
        draft.left("SQ01E", 900);
        assert_eq!(
            draft.timings,
            [Timing {
                q: "SQ01E".into(),
                visits: 2,
                spent: 2_500,
                first: Some(1_500),
                last: Some(2_000),
            }]
        );
    }
}

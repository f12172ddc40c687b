//! Undo by the message that tells what was removed.

use super::super::{state::Editor, words};
use crate::ui::toast::Toasts;

impl Editor {
    /// Says that something was just removed, and offers to bring it back: by undoing while nothing
    /// else has been done, later by `otherwise`, which tells whether it could.
    pub(in super::super) fn offer_undo(
        self,
        toasts: Toasts,
        said: String,
        otherwise: impl Fn() -> bool + Send + Sync + 'static,
    ) {
        let stamp = self.stamp();
        self.announce(said.clone());
        toasts.undoable(said, move || {
            if self.stamp() == stamp {
                self.undo();
            } else if !otherwise() {
                self.announce(words::OVERTAKEN.get(self.language.now()));
                toasts.say(words::OVERTAKEN.get(self.language.now()));
            }
        });
    }
}

//! Tells other tabs of this origin, and this one, which collections changed.

use std::cell::RefCell;

use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

use super::Collection;

/// The channel's name on the origin.
const CHANNEL: &str = "serviscope-store";

thread_local! {
    static SENDER: RefCell<Option<BroadcastChannel>> = RefCell::new(BroadcastChannel::new(CHANNEL).ok());
}

/// Which collections changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice(Vec<String>);

impl Notice {
    /// Whether `collection` is among the changed ones.
    pub fn concerns(&self, collection: Collection) -> bool {
        self.0.iter().any(|name| name == collection.name())
    }
}

/// Keeps a subscription alive; dropping it ends it.
pub struct Subscription {
    channel: BroadcastChannel,
    _listener: Closure<dyn FnMut(MessageEvent)>,
}

impl Drop for Subscription {
    fn drop(&mut self) {
        self.channel.set_onmessage(None);
        self.channel.close();
    }
}

/// Calls `listener` after every write of this tab or another one. `None` where the browser has no
/// broadcast channels; pages then show changes at their next visit.
pub fn subscribe(mut listener: impl FnMut(Notice) + 'static) -> Option<Subscription> {
    let channel = BroadcastChannel::new(CHANNEL).ok()?;
    let closure = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let names = event.data().as_string().unwrap_or_default();
        listener(Notice(names.split(' ').map(str::to_owned).collect()));
    });
    channel.set_onmessage(Some(closure.as_ref().unchecked_ref()));
    Some(Subscription {
        channel,
        _listener: closure,
    })
}

/// Announces a write. The sender's own channel does not hear it, other channel objects of the
/// same tab do.
pub(super) fn announce(collections: &[Collection]) {
    let names: Vec<&str> = collections
        .iter()
        .map(|collection| collection.name())
        .collect();
    SENDER.with_borrow(|sender| {
        if let Some(channel) = sender {
            // A closed channel only means that nobody is told; the write itself is done.
            let _ = channel.post_message(&names.join(" ").into());
        }
    });
}

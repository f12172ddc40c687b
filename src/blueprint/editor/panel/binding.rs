//! A value of the blueprint together with the way to change it, so that fields need to know
//! neither the command nor the record behind them.

use leptos::prelude::*;
use serviscope_domain::blueprint::Command;

use super::super::state::Editor;

/// What a binding can hold.
pub(super) trait Held: Clone + PartialEq + Send + Sync + 'static {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Held for T {}

/// A value of the blueprint and the way to change it. A handle: copying it copies no data.
pub(super) struct Binding<T: Held> {
    /// The value as it is.
    pub value: Signal<T>,
    change: Callback<(Option<String>, T)>,
}

#[allow(
    clippy::expl_impl_clone_on_copy,
    reason = "derived, both would ask for a `T` that is copied"
)]
impl<T: Held> Clone for Binding<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: Held> Copy for Binding<T> {}

impl<T: Held> Binding<T> {
    /// Binds a value to a command that replaces it.
    pub(super) fn new(
        editor: Editor,
        value: impl Fn() -> T + Send + Sync + 'static,
        command: impl Fn(T) -> Command + Send + Sync + 'static,
    ) -> Self {
        let value = Memo::new(move |_| value());
        let change = Callback::new(move |(field, next): (Option<String>, T)| {
            let command = command(next);
            match field {
                Some(field) => editor.type_into(&field, command),
                None => {
                    editor.dispatch(command);
                }
            }
        });
        Self {
            value: value.into(),
            change,
        }
    }

    /// The value, tracked.
    pub(super) fn get(self) -> T {
        self.value.get()
    }

    /// The value, untracked: for event handlers.
    pub(super) fn now(self) -> T {
        self.value.get_untracked()
    }

    /// Replaces the value, as a gesture of its own.
    pub(super) fn set(self, next: T) {
        self.change.run((None, next));
    }

    /// Replaces the value as part of the typing in `field`, all of which is one gesture.
    pub(super) fn type_in(self, field: &str, next: T) {
        self.change.run((Some(field.to_owned()), next));
    }

    /// A part of the value. Setting it leaves the rest as it is.
    pub(super) fn part<U: Held>(
        self,
        get: impl Fn(&T) -> U + Send + Sync + 'static,
        set: impl Fn(&mut T, U) + Send + Sync + 'static,
    ) -> Binding<U> {
        let value = Memo::new(move |_| self.value.with(&get));
        let change = Callback::new(move |(field, part): (Option<String>, U)| {
            let mut whole = self.now();
            set(&mut whole, part);
            self.change.run((field, whole));
        });
        Binding {
            value: value.into(),
            change,
        }
    }
}

impl<T: Held + Default> Binding<Vec<T>> {
    /// The entry at `index`; an empty one where there is none.
    pub(super) fn at(self, index: usize) -> Binding<T> {
        self.part(
            move |all| all.get(index).cloned().unwrap_or_default(),
            move |all, next| {
                if let Some(entry) = all.get_mut(index) {
                    *entry = next;
                }
            },
        )
    }
}

/// The part of a binding that one field of its record is.
macro_rules! part {
    ($binding:expr, $($field:ident).+) => {
        $binding.part(
            |whole| whole.$($field).+.clone(),
            |whole, next| whole.$($field).+ = next,
        )
    };
}

pub(super) use part;

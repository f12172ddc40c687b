//! The signs of the blueprint room: card marks and directions. Each has its own shape, so that
//! none is told by colour alone.

use leptos::prelude::*;
use serviscope_domain::formats::diagram::svg::signs;

/// A sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Mark {
    /// A clock: customers wait here.
    Wait,
    /// A warning triangle: it tends to fail here.
    Fail,
    /// A star: a moment of truth.
    Truth,
    /// A bubble: somebody remarked on it.
    Comment,
    /// A letter i in a circle: about the whole.
    About,
    /// A smiling face.
    Glad,
    /// A straight face.
    Calm,
    /// A sad face.
    Sad,
    /// Two joined dots: connect.
    Connect,
    /// Arrow to the left.
    Left,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow to the right.
    Right,
}

impl Mark {
    /// Its strokes, in a box of 24 × 24.
    pub(super) const fn path(self) -> &'static str {
        match self {
            Self::Wait => signs::WAIT,
            Self::Fail => signs::FAIL,
            Self::Truth => signs::TRUTH,
            Self::Comment => "M4 5h16v11h-9l-4 4v-4H4z",
            Self::About => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5.5M12 7.7v.3",
            Self::Glad => {
                "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM9 9.7v.3M15 9.7v.3M8 13.5c2 3 6 3 8 0"
            }
            Self::Calm => {
                "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM9 9.7v.3M15 9.7v.3M8.5 15h7"
            }
            Self::Sad => {
                "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM9 9.7v.3M15 9.7v.3M8 16c2-3 6-3 8 0"
            }
            Self::Connect => {
                "M5 14.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM7.5 17H13V7h4M14.5 4 18 7l-3.5 3"
            }
            Self::Left => "M20 12H5M11 6l-6 6 6 6",
            Self::Up => "M12 20V5M6 11l6-6 6 6",
            Self::Down => "M12 4v15M6 13l6 6 6-6",
            Self::Right => "M4 12h15M13 6l6 6-6 6",
        }
    }
}

/// A decorative sign; the control around it carries the name.
#[component]
pub(super) fn Sign(
    /// Which one.
    mark: Mark,
) -> impl IntoView {
    view! {
        <svg class="bp-sign" viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor"
            stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
            <path d=mark.path()></path>
        </svg>
    }
}

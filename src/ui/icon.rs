//! Icons: 24-unit outlines drawn with the current text colour.

use leptos::prelude::*;

/// The icons of the studio.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph {
    /// Home.
    Home,
    /// A form with lines.
    Survey,
    /// Two dots apart: a gap.
    Gap,
    /// Lanes with cards.
    Blueprint,
    /// Sliders.
    Settings,
    /// A cross.
    Close,
    /// An arrow to the left.
    Back,
    /// A plus.
    Add,
    /// A minus.
    Less,
    /// An arrow bent to the left.
    Undo,
    /// An arrow bent to the right.
    Redo,
    /// An arrow up.
    Up,
    /// An arrow down.
    Down,
    /// A bin.
    Delete,
    /// An arrow down into a tray.
    Download,
    /// An arrow up from a tray.
    Upload,
    /// A QR code.
    Share,
    /// A check mark.
    Check,
    /// A question mark.
    Help,
    /// Half-filled circle: light or dark.
    Theme,
}

impl Glyph {
    /// The outline as SVG path data.
    const fn path(self) -> &'static str {
        match self {
            Self::Home => "M4 11 12 4l8 7M6 10v9h12v-9",
            Self::Survey => "M6 3h12v18H6zM9 8h6M9 12h6M9 16h3",
            Self::Gap => {
                "M3 12h2M19 12h2M9 12h6M9 9v6M15 9v6M5 12a2 2 0 0 0 4 0 2 2 0 0 0-4 0M15 12a2 2 0 0 0 4 0 2 2 0 0 0-4 0"
            }
            Self::Blueprint => "M3 5h18M3 12h18M3 19h18M5 7h5v3H5zM13 7h5v3h-5zM9 14h5v3H9z",
            Self::Settings => "M4 7h9M17 7h3M15 5v4M4 17h3M11 17h9M9 15v4",
            Self::Close => "M6 6l12 12M18 6 6 18",
            Self::Back => "M20 12H5M11 6l-6 6 6 6",
            Self::Add => "M12 5v14M5 12h14",
            Self::Less => "M5 12h14",
            Self::Undo => "M9 6 4 11l5 5M4 11h10a6 6 0 0 1 6 6v1",
            Self::Redo => "m15 6 5 5-5 5M20 11H10a6 6 0 0 0-6 6v1",
            Self::Up => "M12 20V5M6 11l6-6 6 6",
            Self::Down => "M12 4v15M6 13l6 6 6-6",
            Self::Delete => "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10 11v5M14 11v5",
            Self::Download => "M12 4v11M7 11l5 5 5-5M5 20h14",
            Self::Upload => "M12 16V5M7 9l5-5 5 5M5 20h14",
            Self::Share => {
                "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2M20 14v2h-2M14 20h2v-2M20 20h-1"
            }
            Self::Check => "m5 13 5 5L20 7",
            Self::Help => "M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.5v.5",
            Self::Theme => "M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18",
        }
    }
}

/// A decorative icon; its control carries the name.
#[component]
pub fn Icon(
    /// Which one.
    glyph: Glyph,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor"
            stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
            <path d=glyph.path()></path>
        </svg>
    }
}

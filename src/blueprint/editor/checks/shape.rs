//! A shape a severity, so that none is told by colour alone: an octagon, a diamond, a circle. The
//! triangle stays the sign of fail points.

use leptos::prelude::*;
use serviscope_domain::blueprint::lint::Severity;

/// The class that colours a severity.
pub(super) const fn class(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "bp-severity error",
        Severity::Warning => "bp-severity warning",
        Severity::Info => "bp-severity info",
    }
}

/// The shape of a severity; what is around it carries the name.
#[component]
pub(super) fn Shape(
    /// Which one.
    severity: Severity,
) -> impl IntoView {
    let (outline, sign) = match severity {
        Severity::Error => ("M8 2h8l6 6v8l-6 6H8l-6-6V8z", "M8.5 8.5l7 7M15.5 8.5l-7 7"),
        Severity::Warning => ("M12 1 23 12 12 23 1 12z", "M12 7v6M12 16.5v.2"),
        Severity::Info => (
            "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z",
            "M12 11v6M12 7.3v.2",
        ),
    };
    view! {
        <svg class=class(severity) viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
            <path class="outline" d=outline></path>
            <path class="sign" d=sign fill="none" stroke-width="2.4" stroke-linecap="round"></path>
        </svg>
    }
}

//! Times as people read them.

use chrono::{DateTime, Local};

/// `2026-01-01 12:25`. Times with a zone are shown in the device's; times without one are in the
/// workspace's already. Anything else is shown as it was written.
pub(super) fn readable(stamp: &str) -> String {
    if let Ok(time) = DateTime::parse_from_rfc3339(stamp) {
        return time
            .with_timezone(&Local)
            .format("%Y-%m-%d %H:%M")
            .to_string();
    }
    match stamp.split_once('T') {
        Some((date, time)) => format!("{date} {}", time.get(..5).unwrap_or(time)),
        None if stamp.is_empty() => "–".to_owned(),
        None => stamp.to_owned(),
    }
}

/// Today's date for file names.
pub(super) fn today() -> String {
    Local::now().format("%Y-%m-%d").to_string()
}

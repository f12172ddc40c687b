//! The blueprint of the sample workspace.

use super::{Blueprint, Template};

/// The sample blueprint: 北京 A 饭店 入住, A Hotel check-in. Its survey items are those of the
/// SERVQUAL instrument `servqual22`.
pub fn sample() -> Blueprint {
    Blueprint {
        sample: true,
        ..Template::Hotel.build("sample-checkin")
    }
}

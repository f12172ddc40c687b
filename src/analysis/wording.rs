//! Words that several charts share.

use serviscope_domain::text::{Lang, Text};

use crate::ui::i18n::Label;

/// The title of a chart: its finding, or `otherwise` where there is none.
pub(super) fn title(finding: Option<Text>, otherwise: Label, lang: Lang) -> String {
    finding.map_or_else(
        || otherwise.get(lang).to_owned(),
        |words| words.get(lang).to_owned(),
    )
}

/// Number and wording of an item.
pub(super) fn item(number: u16, text: &str) -> String {
    format!("{number} {text}")
}

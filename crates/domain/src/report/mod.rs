//! A report: pictures of the analysis and comments in an order, for one view of it.
//!
//! | module | what it holds |
//! |---|---|
//! | [`section`] | the pictures, what they are called and how their numbers are made |
//! | [`edit`] | changes that two tabs can make to the same report |
//! | [`comment`] | a comment's words as headings, paragraphs and lists |
//! | [`template`] | the standard report and what its comments ask for |

mod comment;
mod edit;
mod section;
mod template;

use serde::{Deserialize, Serialize};

pub use comment::{Piece, pieces};
pub use edit::Edit;
pub use section::Section;
pub use template::{Prompt, standard};

/// Newest version of the document's structure.
pub const SCHEMA: u32 = 2;
/// Version without a presentation. A report is written in the oldest version that can hold it, so that
/// older versions of the application read it, and refuse what they would lose.
const PLAIN_SCHEMA: u32 = 1;

/// A report as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Structure version, [`SCHEMA`] or older.
    pub schema: u32,
    /// ULID.
    pub id: String,
    /// As a person called it; may be empty.
    pub title: String,
    /// Subtitle or author; may be empty.
    pub byline: String,
    /// The query of the view that it was made for, as [`crate::scoring::filter::View`] reads it.
    pub query: String,
    /// Control charts and weights that it was made with, as
    /// [`crate::scoring::filter::Presentation`] reads them; empty for the usual ones. Older documents
    /// say nothing of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub presentation: Option<String>,
    /// When it was last changed, RFC 3339.
    pub changed: String,
    /// What it consists of, in order. No two blocks share an id or a section.
    pub blocks: Vec<Block>,
}

/// One part of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Unique within the report.
    pub id: String,
    /// What it holds.
    pub content: Content,
}

/// What a block holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// A picture of the analysis.
    Picture {
        /// Which one.
        section: Section,
        /// Whether the table behind it is shown.
        table: bool,
    },
    /// Words of the report's author.
    Comment {
        /// The words, see [`pieces`].
        words: String,
        /// What the template asks for there.
        prompt: Option<Prompt>,
    },
}

impl Report {
    /// A report without blocks.
    pub fn new(id: String, title: String, query: String, now: String) -> Self {
        Self {
            schema: PLAIN_SCHEMA,
            id,
            title,
            byline: String::new(),
            query,
            presentation: None,
            changed: now,
            blocks: Vec::new(),
        }
    }

    /// The oldest structure version that can hold the report.
    fn needed_schema(&self) -> u32 {
        let presents = self.presentation.as_ref();
        if presents.is_some_and(|query| !query.is_empty()) {
            SCHEMA
        } else {
            PLAIN_SCHEMA
        }
    }

    /// The block with this id.
    pub fn block(&self, id: &str) -> Option<&Block> {
        self.blocks.iter().find(|block| block.id == id)
    }

    /// Whether the report shows a picture.
    pub fn shows(&self, wanted: Section) -> bool {
        self.blocks.iter().any(|block| {
            matches!(&block.content, Content::Picture { section, .. } if *section == wanted)
        })
    }
}

/// Most characters of a title that a file name keeps.
const LONGEST_NAME: usize = 60;

/// `TITLE-DATE.html` with letters and digits of any script; everything else is a hyphen.
/// `fallback` stands for a title without any.
pub fn file_name(title: &str, date: &str, fallback: &str) -> String {
    let hyphens: String = title
        .chars()
        .map(|sign| if sign.is_alphanumeric() { sign } else { '-' })
        .collect();
    let words: Vec<&str> = hyphens.split('-').filter(|word| !word.is_empty()).collect();
    let joined: String = words.join("-").chars().take(LONGEST_NAME).collect();
    let name = match joined.trim_end_matches('-') {
        "" => fallback,
        name => name,
    };
    format!("{name}-{date}.html")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_comes_back_as_it_was_stored() {
        let mut count = 0;
        let mut id = || {
            count += 1;
            count.to_string()
        };
        let report = standard(
            Report::new("01J".into(), "Q3".into(), "branch=a".into(), "now".into()),
            &mut id,
            |_| true,
        );
        let json = serde_json::to_string(&report).unwrap();
        assert_eq!(serde_json::from_str::<Report>(&json).unwrap(), report);
        assert!(
            json.contains("{\"picture\":{\"section\":\"key_figures\""),
            "{json}"
        );
    }

    #[test]
    fn weights_are_kept_in_a_version_that_older_ones_refuse() {
        let mut report = Report::new("01J".into(), String::new(), "branch=a".into(), "now".into());
        let before = serde_json::to_string(&report).unwrap();
        assert!(before.contains("\"schema\":1") && !before.contains("presentation"));
        report.apply(&Edit::Presentation("w.empathy=50".into()));
        let json = serde_json::to_string(&report).unwrap();
        assert!(json.contains("\"schema\":2"), "{json}");
        assert_eq!(serde_json::from_str::<Report>(&json).unwrap(), report);
        // The usual weights are an older document's, too.
        report.apply(&Edit::Presentation(String::new()));
        assert_eq!(
            (report.schema, report.presentation),
            (1, Some(String::new()))
        );
        let old: Report = serde_json::from_str(&before).unwrap();
        assert_eq!(old.presentation, None);
    }

    #[test]
    fn a_file_is_called_after_its_title_and_date() {
        let name = |title: &str| file_name(title, "2026-11-22", "report");
        assert_eq!(
            name("Service: quality / Q3"),
            "Service-quality-Q3-2026-11-22.html"
        );
        assert_eq!(name("服务质量报告"), "服务质量报告-2026-11-22.html");
        assert_eq!(name("../"), "report-2026-11-22.html");
        assert_eq!(
            name(&"a ".repeat(90)).chars().count(),
            59 + "-2026-11-22.html".len()
        );
    }
}

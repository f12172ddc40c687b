//! The standard report: what a reader wants to know, in that order, with room for words.

use serde::{Deserialize, Serialize};

use super::{Block, Content, Report, Section};
use crate::text::Text;

/// What a comment of the template asks its author for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Prompt {
    /// The whole in a few sentences.
    Summary,
    /// Why the dimensions look as they do.
    Causes,
    /// Which items matter to this organisation.
    Items,
    /// What differs between groups and times.
    Differences,
    /// What is going to be done.
    Actions,
}

impl Prompt {
    /// The question that stands in the empty comment.
    pub fn ask(self) -> Text {
        match self {
            Self::Summary => Text::new(
                "用三句话概括：问了谁，最突出的是什么，建议做什么。",
                "In three sentences: who was asked, what stands out, what you recommend.",
            ),
            Self::Causes => Text::new(
                "差距最大的维度，原因可能是什么？现场有哪些观察可以印证？",
                "What may lie behind the dimension that falls furthest short? What have you seen that supports it?",
            ),
            Self::Items => Text::new(
                "哪些题目最值得先改？哪些看似严重，其实另有原因？",
                "Which items are worth improving first, and which look worse than they are?",
            ),
            Self::Differences => Text::new(
                "门店之间、时段之间的差别说明什么？这段时间发生过什么变化？",
                "What do the differences between branches and times tell? What changed in this period?",
            ),
            Self::Actions => Text::new(
                "谁在什么时候之前做什么？下次什么时候再测？",
                "Who does what by when, and when will it be measured again?",
            ),
        }
    }
}

/// Fills an empty report with the standard blocks: the summary first, then from the whole to its
/// parts, then what follows from it. Sections for which `has` is false stay out; `id` makes ids.
pub fn standard(
    mut report: Report,
    id: &mut dyn FnMut() -> String,
    has: impl Fn(Section) -> bool,
) -> Report {
    let comment = |prompt| Content::Comment {
        words: String::new(),
        prompt: Some(prompt),
    };
    let picture = |section| Content::Picture {
        section,
        table: section == Section::Dimensions,
    };
    let contents = [
        comment(Prompt::Summary),
        picture(Section::KeyFigures),
        picture(Section::Outcome),
        picture(Section::FiveGaps),
        picture(Section::Dimensions),
        comment(Prompt::Causes),
        picture(Section::Items),
        picture(Section::Pareto),
        picture(Section::Drivers),
        picture(Section::Importance),
        comment(Prompt::Items),
        picture(Section::Groups),
        picture(Section::Compared),
        picture(Section::Drift),
        comment(Prompt::Differences),
        picture(Section::NextSteps),
        comment(Prompt::Actions),
    ];
    report.blocks = contents
        .into_iter()
        .filter(|content| match content {
            Content::Picture { section, .. } => has(*section),
            Content::Comment { .. } => true,
        })
        .map(|content| Block { id: id(), content })
        .collect();
    report
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standard_report_begins_with_the_summary_and_leaves_out_what_is_not_there() {
        let mut count = 0;
        let mut id = || {
            count += 1;
            format!("b{count}")
        };
        let empty = Report::new("01J".into(), "Q3".into(), String::new(), String::new());
        let report = standard(empty, &mut id, |section| section != Section::Compared);
        assert!(matches!(
            report.blocks[0].content,
            Content::Comment {
                prompt: Some(Prompt::Summary),
                ..
            }
        ));
        assert!(report.shows(Section::FiveGaps) && !report.shows(Section::Compared));
        assert_eq!(report.blocks.len(), 16);
        assert_eq!(report.blocks[15].id, "b16");
    }
}

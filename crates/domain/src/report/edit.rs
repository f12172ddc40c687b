//! Changes of a report. They name blocks by id and not by place, so that those of two tabs can be
//! made one after the other on what is stored.

use super::{Block, Content, Report};

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Another title.
    Title(String),
    /// Another subtitle or author.
    Byline(String),
    /// Made for another view from now on.
    Query(String),
    /// With other control charts and weights from now on.
    Presentation(String),
    /// A new block before another one, or at the end.
    Add {
        /// The new block.
        block: Block,
        /// Id of the block that it comes before; absent or gone: at the end.
        before: Option<String>,
    },
    /// A block less.
    Remove {
        /// Its id.
        block: String,
    },
    /// A block elsewhere.
    Move {
        /// Its id.
        block: String,
        /// Id of the block that it comes before; absent or gone: at the end.
        before: Option<String>,
    },
    /// Other words in a comment.
    Words {
        /// Id of the comment.
        block: String,
        /// The words.
        words: String,
    },
    /// With or without the table behind a picture.
    Table {
        /// Id of the picture.
        block: String,
        /// Whether it is shown.
        shown: bool,
    },
}

impl Report {
    /// Makes a change. What names a block that is gone, or would show a picture twice, changes
    /// nothing.
    pub fn apply(&mut self, edit: &Edit) {
        match edit {
            Edit::Title(title) => self.title.clone_from(title),
            Edit::Byline(byline) => self.byline.clone_from(byline),
            Edit::Query(query) => self.query.clone_from(query),
            Edit::Presentation(query) => {
                self.presentation = Some(query.clone());
                self.schema = self.needed_schema();
            }
            Edit::Add { block, before } => {
                let is_there = self.block(&block.id).is_some()
                    || matches!(&block.content, Content::Picture { section, .. } if self.shows(*section));
                if !is_there {
                    self.insert(block.clone(), before.as_deref());
                }
            }
            Edit::Remove { block } => self.blocks.retain(|other| other.id != *block),
            Edit::Move { block, before } => {
                let found = self.blocks.iter().position(|other| other.id == *block);
                if let Some(place) = found.filter(|_| before.as_ref() != Some(block)) {
                    let moved = self.blocks.remove(place);
                    self.insert(moved, before.as_deref());
                }
            }
            Edit::Words { block, words } => {
                if let Some(Content::Comment { words: old, .. }) = self.content(block) {
                    old.clone_from(words);
                }
            }
            Edit::Table { block, shown } => {
                if let Some(Content::Picture { table, .. }) = self.content(block) {
                    *table = *shown;
                }
            }
        }
    }

    /// The change that moves a block one place up or down; none at the end.
    pub fn step(&self, block: &str, up: bool) -> Option<Edit> {
        let place = self.blocks.iter().position(|other| other.id == block)?;
        let before = if up {
            Some(self.blocks.get(place.checked_sub(1)?)?)
        } else {
            self.blocks.get(place + 1)?;
            self.blocks.get(place + 2)
        };
        Some(Edit::Move {
            block: block.to_owned(),
            before: before.map(|other| other.id.clone()),
        })
    }

    /// The id of the block that follows, for putting something in between.
    pub fn after(&self, block: &str) -> Option<String> {
        let place = self.blocks.iter().position(|other| other.id == block)?;
        self.blocks.get(place + 1).map(|other| other.id.clone())
    }

    /// The change that takes a removed block back to where it is now.
    pub fn restoring(&self, block: &str) -> Option<Edit> {
        Some(Edit::Add {
            block: self.block(block)?.clone(),
            before: self.after(block),
        })
    }

    fn insert(&mut self, block: Block, before: Option<&str>) {
        let place = before
            .and_then(|id| self.blocks.iter().position(|other| other.id == id))
            .unwrap_or(self.blocks.len());
        self.blocks.insert(place, block);
    }

    fn content(&mut self, block: &str) -> Option<&mut Content> {
        let found = self.blocks.iter_mut().find(|other| other.id == block)?;
        Some(&mut found.content)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Section;

    fn comment(id: &str) -> Block {
        Block {
            id: id.into(),
            content: Content::Comment {
                words: String::new(),
                prompt: None,
            },
        }
    }

    fn report(ids: &[&str]) -> Report {
        let mut report = Report::new("01J".into(), String::new(), String::new(), String::new());
        report.blocks = ids.iter().map(|id| comment(id)).collect();
        report
    }

    fn ids(report: &Report) -> String {
        let ids: Vec<_> = report
            .blocks
            .iter()
            .map(|block| block.id.as_str())
            .collect();
        ids.concat()
    }

    #[test]
    fn blocks_step_up_and_down_and_stop_at_the_ends() {
        let mut report = report(&["a", "b", "c"]);
        for (block, up, expected) in [("c", true, "acb"), ("a", false, "cab"), ("a", false, "cba")]
        {
            let edit = report.step(block, up).unwrap();
            report.apply(&edit);
            assert_eq!(ids(&report), expected);
        }
        assert_eq!(report.step("c", true), None);
        assert_eq!(report.step("a", false), None);
        assert_eq!(report.step("gone", false), None);
    }

    #[test]
    fn a_removed_block_comes_back_where_it_was() {
        let mut report = report(&["a", "b", "c"]);
        let back = report.restoring("b").unwrap();
        report.apply(&Edit::Remove { block: "b".into() });
        assert_eq!(ids(&report), "ac");
        report.apply(&back);
        assert_eq!(ids(&report), "abc");
        // Undone twice, it is there once.
        report.apply(&back);
        assert_eq!(ids(&report), "abc");
    }

    #[test]
    fn changes_of_two_tabs_meet_on_the_stored_report() {
        let mut stored = report(&["a", "b", "c"]);
        // One tab removes what the other moves, and moves before what the other removed.
        stored.apply(&Edit::Remove { block: "b".into() });
        stored.apply(&Edit::Move {
            block: "b".into(),
            before: Some("a".into()),
        });
        assert_eq!(ids(&stored), "ac");
        stored.apply(&Edit::Move {
            block: "a".into(),
            before: Some("b".into()),
        });
        assert_eq!(ids(&stored), "ca");
        stored.apply(&Edit::Words {
            block: "b".into(),
            words: "lost".into(),
        });
        assert_eq!(ids(&stored), "ca");
    }

    #[test]
    fn a_picture_is_there_once_and_its_table_can_be_shown() {
        let picture = |id: &str| Edit::Add {
            block: Block {
                id: id.into(),
                content: Content::Picture {
                    section: Section::Hours,
                    table: false,
                },
            },
            before: None,
        };
        let mut report = report(&["a"]);
        report.apply(&picture("x"));
        report.apply(&picture("y"));
        assert_eq!(ids(&report), "ax");
        report.apply(&Edit::Table {
            block: "x".into(),
            shown: true,
        });
        assert!(matches!(
            report.blocks[1].content,
            Content::Picture { table: true, .. }
        ));
    }
}

//! The blueprint's name.

use super::super::{Blueprint, Edit};
use crate::text::Text;

pub(in super::super) fn rename(blueprint: &Blueprint, title: Text) -> Vec<Edit> {
    vec![Edit::Title {
        before: blueprint.title.clone(),
        after: title,
    }]
}

//! Files that belong to a response. They are documents of their own, so that lists of responses
//! stay light.

use serde::{Deserialize, Serialize};

/// Version of the attachment document's structure.
pub const ATTACHMENT_SCHEMA: u32 = 1;

/// One file of one response.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Structure version, [`ATTACHMENT_SCHEMA`].
    pub schema: u32,
    /// Survey id.
    pub survey: String,
    /// Survey version.
    pub version: u32,
    /// Id of the response, which is that of the draft before it.
    pub response: String,
    /// The file's name, unique within the response.
    pub name: String,
    /// Size of the content, in bytes.
    pub size: u32,
    /// The content as a `data:` address, which tells its type.
    pub data: String,
}

impl Attachment {
    /// `SURVEY@VERSION/RESPONSE/NAME`, so that the files of one response are a range of keys.
    pub fn key(&self) -> String {
        [&*self.prefix(), &self.name].concat()
    }

    /// What the keys of all files of its response begin with.
    pub fn prefix(&self) -> String {
        files_prefix(&self.survey, self.version, &self.response)
    }
}

/// What the keys of a response's files begin with: `SURVEY@VERSION/RESPONSE/`.
pub(super) fn files_prefix(survey: &str, version: u32, response: &str) -> String {
    [survey, "@", &version.to_string(), "/", response, "/"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_lies_below_its_response() {
        let file = Attachment {
            survey: "s".into(),
            version: 2,
            response: "R".into(),
            name: "a.jpg".into(),
            ..Attachment::default()
        };
        assert_eq!(file.key(), "s@2/R/a.jpg");
    }
}

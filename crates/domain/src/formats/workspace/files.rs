//! The files of respondents in a workspace file: which ones are let in, and how many fit.

use crate::response::Attachment;

/// How much the contents of the files in one workspace file may come to, in bytes of text: a
/// browser can still write and read that in one piece, and it is some hundred photos.
pub const MOST_FILES: usize = 100_000_000;

/// The first of `files` that fit into one workspace file, and how many others there are; `size`
/// tells the bytes of one.
pub fn fitting<T>(files: Vec<T>, size: impl Fn(&T) -> usize) -> (Vec<T>, usize) {
    let all = files.len();
    let mut room = MOST_FILES;
    let kept: Vec<T> = files
        .into_iter()
        .filter(|file| {
            let left = room.checked_sub(size(file));
            room = left.unwrap_or(room);
            left.is_some()
        })
        .collect();
    let left_out = all - kept.len();
    (kept, left_out)
}

/// The file, unless its name would lead out of its response or its content is no content: pages
/// show a `data:` address as it is, and any other address would be fetched.
pub(super) fn checked(file: Attachment) -> Result<Attachment, String> {
    if file.name.is_empty() || file.name.contains(['/', '\\']) {
        return Err("its name is not that of a file".into());
    }
    if !file.data.starts_with("data:") {
        return Err("it has no content".into());
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::{MOST_FILES, fitting};

    #[test]
    fn what_does_not_fit_is_left_out_and_counted() {
        let sizes = [MOST_FILES - 10, 11, 10, 1, 0];
        let (kept, left_out) = fitting(sizes.to_vec(), |size| *size);
        assert_eq!((kept, left_out), (vec![MOST_FILES - 10, 10, 0], 2));
    }
}

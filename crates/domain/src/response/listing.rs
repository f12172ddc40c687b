//! Responses as a list that a person pages through.

use super::Response;

/// Which responses count: invented ones, real ones, or both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DataFilter {
    /// Both.
    #[default]
    All,
    /// Only what people answered.
    Real,
    /// Only the sample workspace's.
    Sample,
}

impl DataFilter {
    /// Every choice, in the order in which lists show them.
    pub const ALL: [Self; 3] = [Self::All, Self::Real, Self::Sample];

    /// Whether `response` is wanted.
    pub fn admits(self, response: &Response) -> bool {
        match self {
            Self::All => true,
            Self::Real => !response.sample,
            Self::Sample => response.sample,
        }
    }
}

/// Places in `responses` of those that are wanted, newest first. Every word of `words` must occur
/// in the id, the time, the circumstances or an answer in words, in any case.
pub fn list(responses: &[Response], data: DataFilter, words: &str) -> Vec<usize> {
    let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    let mut places: Vec<usize> = (0..responses.len())
        .filter(|place| {
            let response = &responses[*place];
            data.admits(response) && holds_all(response, &words)
        })
        .collect();
    // Equal times stay in the order of their ids, the highest first, as newer ones are made later.
    let key = |place: &usize| (&responses[*place].submitted_at, &responses[*place].id);
    places.sort_by(|a, b| key(b).cmp(&key(a)));
    places
}

fn holds_all(response: &Response, words: &[String]) -> bool {
    if words.is_empty() {
        return true;
    }
    let context = &response.context;
    let mut text = [
        response.id.as_str(),
        response.submitted_at.as_str(),
        context.branch.as_str(),
        context.channel.as_str(),
        context.segment.as_str(),
        context.till.as_str(),
        response.lang.tag(),
    ]
    .join("\n");
    for (key, _) in response.answers.iter() {
        if let Some(words) = response.answers.text(key) {
            text.push('\n');
            text.push_str(words);
        }
    }
    let text = text.to_lowercase();
    words.iter().all(|word| text.contains(word.as_str()))
}

/// One page of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageOf {
    /// Its number, from 0.
    pub number: usize,
    /// How many pages there are, at least one.
    pub pages: usize,
    /// Place of its first entry, from 0.
    pub start: usize,
    /// Place after its last entry.
    pub end: usize,
    /// Entries of the whole list.
    pub total: usize,
}

impl PageOf {
    /// The page `number` of `total` entries; the last page where there are fewer.
    pub fn new(number: usize, size: usize, total: usize) -> Self {
        let size = size.max(1);
        let pages = total.div_ceil(size).max(1);
        let number = number.min(pages - 1);
        Self {
            number,
            pages,
            start: number * size,
            end: ((number + 1) * size).min(total),
            total,
        }
    }

    /// Whether there is no earlier page.
    pub fn is_first(&self) -> bool {
        self.number == 0
    }

    /// Whether there is no later page.
    pub fn is_last(&self) -> bool {
        self.number + 1 == self.pages
    }
}

//! What the responses page knows and how it is filtered.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    response::{Attachment, DataFilter, PageOf, Response, list},
    survey::{
        Survey,
        rich::{Review, Wanted},
    },
    text::Text,
};

use crate::store::{Batch, Document, Store, StoreError, answers_prefix, find_survey};

/// Responses a page.
const PAGE_SIZE: usize = 50;

/// How far loading has come.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Status {
    /// Not there yet.
    Loading,
    /// The address names no survey of this workspace.
    NoSurvey,
    /// The store refused.
    Failed(Text),
    /// Everything is there.
    Ready,
}

/// The state of the page. Live changes replace the responses and leave filters and page alone.
#[derive(Clone, Copy)]
pub(super) struct State {
    /// How far loading has come.
    pub status: RwSignal<Status>,
    /// The survey, once it is there.
    pub survey: RwSignal<Option<Arc<Survey>>>,
    /// Every response to it, in key order.
    pub responses: RwSignal<Arc<Vec<Response>>>,
    /// How many more there are that this version cannot read.
    pub unreadable: RwSignal<usize>,
    /// Sample, real or both.
    pub data: RwSignal<DataFilter>,
    /// Words that must occur.
    pub words: RwSignal<String>,
    /// Signs that they must show.
    pub wanted: RwSignal<Wanted>,
    /// Number of the page, from 0.
    pub page: RwSignal<usize>,
    /// The response whose answers are open.
    pub opened: RwSignal<Option<Response>>,
    /// The signs of every response, in their order.
    pub review: Memo<Arc<Review>>,
    /// Places of the responses that pass the filters, newest first.
    pub listed: Memo<Vec<usize>>,
    /// The page of them that is shown.
    pub shown: Memo<PageOf>,
    /// Those that pass every filter but the one on signs.
    found: Memo<Vec<usize>>,
}

impl State {
    /// The state before anything is loaded; `wanted` is what the link asks for.
    pub(super) fn new(wanted: Wanted) -> Self {
        let responses = RwSignal::new(Arc::new(Vec::<Response>::new()));
        let (data, words) = (RwSignal::new(DataFilter::All), RwSignal::new(String::new()));
        let (page, wanted) = (RwSignal::new(0), RwSignal::new(wanted));
        let survey = RwSignal::new(None::<Arc<Survey>>);
        let review = Memo::new(move |_| {
            let survey = survey.get();
            survey.map_or_else(Arc::default, |survey| {
                Arc::new(Review::of(&survey, &responses.read()))
            })
        });
        let found = Memo::new(move |_| list(&responses.read(), data.get(), &words.read()));
        let listed = Memo::new(move |_| {
            let (review, wanted) = (review.get(), wanted.get());
            let mut listed = found.get();
            listed.retain(|place| review.admits(*place, wanted));
            listed
        });
        Self {
            status: RwSignal::new(Status::Loading),
            survey,
            responses,
            unreadable: RwSignal::new(0),
            data,
            words,
            wanted,
            page,
            opened: RwSignal::new(None),
            review,
            listed,
            found,
            shown: Memo::new(move |_| PageOf::new(page.get(), PAGE_SIZE, listed.read().len())),
        }
    }

    /// Reads the survey and its responses. Does nothing where the page is gone by then.
    pub(super) async fn load(self, store: &Store, reference: &str) {
        let status = match self.read(store, reference).await {
            Ok(true) => Status::Ready,
            Ok(false) => Status::NoSurvey,
            Err(error) => Status::Failed(error.explain()),
        };
        let _ = self.status.try_set(status);
    }

    async fn read(self, store: &Store, reference: &str) -> Result<bool, StoreError> {
        let Some(survey) = find_survey(store, reference).await? else {
            return Ok(false);
        };
        let loaded = store.all::<Response>(&answers_prefix(&survey)).await?;
        let _ = self.responses.try_set(Arc::new(loaded.documents));
        let _ = self.unreadable.try_set(loaded.unreadable);
        let _ = self.survey.try_set(Some(Arc::new(survey)));
        Ok(true)
    }

    /// How many of the responses that pass the other filters show the signs that are wanted.
    pub(super) fn count(self, wanted: Wanted) -> usize {
        self.review.read().count(&self.found.read(), wanted)
    }

    /// Where `response` is, unless it is gone by now.
    pub(super) fn place_of(self, response: &Response) -> Option<usize> {
        let responses = self.responses.read_untracked();
        responses.iter().position(|other| other.id == response.id)
    }

    /// The responses of the page that is shown, each with its place.
    pub(super) fn rows(self) -> Vec<(usize, Response)> {
        let PageOf { start, end, .. } = self.shown.get();
        let (listed, responses) = (self.listed.read(), self.responses.read());
        let places = listed.get(start..end).unwrap_or_default();
        places
            .iter()
            .filter_map(|place| Some((*place, responses.get(*place)?.clone())))
            .collect()
    }

    /// Every response that passes the filters, newest first.
    pub(super) fn filtered(self) -> Vec<Response> {
        let (listed, responses) = (
            self.listed.read_untracked(),
            self.responses.read_untracked(),
        );
        listed
            .iter()
            .filter_map(|place| responses.get(*place).cloned())
            .collect()
    }
}

/// Removes one response and its files, in one step. The batch that comes back undoes it.
pub(super) async fn delete(store: &Store, response: &Response) -> Result<Batch, StoreError> {
    let mut delete = Batch::new().delete::<Response>(response.key());
    let mut undo = Batch::new().put(response);
    // A file that this version cannot read could not be brought back, and stays.
    let files = store.all::<Attachment>(&response.files_prefix()).await?;
    for file in files.documents {
        undo.push(&file);
        delete = delete.delete::<Attachment>(file.key());
    }
    store.write(delete).await?;
    Ok(undo)
}

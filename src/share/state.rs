//! What the page knows: the survey, and what its links say.

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    survey::{
        QuestionKind, Survey, bundled,
        rich::{Invitation, Place, base_address, places},
    },
    text::{Lang, Text},
};

use crate::{
    store::{Store, StoreError, find_survey},
    ui::theme::storage,
};

/// Key of the address that customers reach, in `localStorage`: it belongs to the device.
const ADDRESS_KEY: &str = "serviscope-address";

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

/// The state of the page.
#[derive(Clone, Copy)]
pub(super) struct State {
    /// How far loading has come.
    pub status: RwSignal<Status>,
    /// The survey, once it is there.
    pub survey: RwSignal<Option<Arc<Survey>>>,
    /// What its links say.
    pub invitation: RwSignal<Invitation>,
    /// The address that customers reach, as it was typed.
    pub address: RwSignal<String>,
    /// Places of the sheet to print, one a line, as they were typed.
    pub places: RwSignal<String>,
    /// Words above the codes of the sheet; `None` until somebody changes them.
    pub headline: RwSignal<Option<String>>,
    /// What every link begins with.
    pub base: Memo<String>,
    /// The link that is shown.
    pub url: Memo<String>,
}

impl State {
    /// The state before the survey is loaded.
    pub(super) fn new(reference: String) -> Self {
        let invitation = RwSignal::new(Invitation {
            survey: reference,
            ..Invitation::default()
        });
        let address = RwSignal::new(stored_address());
        let base = Memo::new(move |_| base_address(&address.read(), &own_address()));
        Self {
            status: RwSignal::new(Status::Loading),
            survey: RwSignal::new(None),
            invitation,
            address,
            places: RwSignal::new(String::new()),
            headline: RwSignal::new(None),
            base,
            url: Memo::new(move |_| invitation.read().url(&base.read())),
        }
    }

    /// Reads the survey. Does nothing where the page is gone by then.
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
        let _ = self.survey.try_set(Some(Arc::new(survey)));
        Ok(true)
    }

    /// The survey's title.
    pub(super) fn title(self, lang: Lang) -> String {
        let survey = self.survey.get();
        survey.map_or_else(String::new, |survey| {
            survey.fill(&survey.title).get(lang).to_owned()
        })
    }

    /// Whether the survey is made for a kiosk: it begins with a row of faces.
    pub(super) fn is_for_kiosks(self) -> bool {
        let survey = self.survey.get();
        let first = survey.as_ref().and_then(|survey| survey.questions().next());
        first.is_some_and(|first| matches!(first.kind, QuestionKind::Smiley { .. }))
    }

    /// Whether no other device has the survey, unless a host serves it as a file.
    pub(super) fn is_only_here(self) -> bool {
        let reference = self.invitation.with(|said| said.survey.clone());
        !bundled()
            .iter()
            .any(|survey| survey.reference() == reference)
    }

    /// What links to customers' own devices say.
    pub(super) fn for_phones(self) -> Invitation {
        Invitation {
            kiosk: false,
            ..self.invitation.get()
        }
    }

    /// The link for customers' own devices.
    pub(super) fn phone_url(self) -> String {
        self.for_phones().url(&self.base.read())
    }

    /// The places of the sheet: those that were listed, else the one that the link names.
    pub(super) fn listed_places(self) -> Vec<Place> {
        let said = self.invitation.read();
        let listed = places(&self.places.read(), &said.store);
        if !listed.is_empty() {
            return listed;
        }
        vec![Place {
            store: said.store.clone(),
            till: said.till.clone(),
        }]
    }

    /// The name of files, without its ending: survey, store and till.
    pub(super) fn file_name(self) -> String {
        let said = self.invitation.read_untracked();
        let parts = [said.survey.as_str(), said.store.trim(), said.till.trim()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        // What file systems refuse in names.
        parts
            .join("-")
            .replace(['/', '\\', ':', '*', '?', '"', '<', '>', '|'], "_")
    }

    /// Takes another address and keeps it on this device.
    pub(super) fn set_address(self, typed: String) {
        if let Some(storage) = storage() {
            // Where storage is denied the address lasts as long as the page.
            let _ = storage.set_item(ADDRESS_KEY, &typed);
        }
        self.address.set(typed);
    }
}

fn stored_address() -> String {
    let stored = storage().and_then(|storage| storage.get_item(ADDRESS_KEY).ok().flatten());
    stored.unwrap_or_default()
}

/// The address from which this page came.
pub(super) fn own_address() -> String {
    window().location().origin().unwrap_or_default()
}

//! The sample workspace in the store: put in, taken out, and never back by itself.

use serde::{Deserialize, Serialize};
use serviscope_domain::{
    blueprint::{BlueprintHead, SAMPLE_JSON},
    response::Response,
    sample,
    scoring::ScoringKey,
    survey::{Survey, Variant},
};

use super::{Batch, Collection, Document, Store, StoreError};

/// The survey that the sample guests answered.
const SURVEY: (&str, u32) = ("servqual22", 1);
/// How many guests answered.
const GUESTS: usize = 160;

/// Remembers that the sample was put in once, so that removing it is for good.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Seeded {
    schema: u32,
}

impl Seeded {
    const KEY: &str = "sample";
}

impl Document for Seeded {
    const COLLECTION: Collection = Collection::Settings;

    fn key(&self) -> String {
        Self::KEY.to_owned()
    }
}

/// Puts the sample in if this device never had it: for the first start.
///
/// # Errors
/// When the store cannot be read or written; nothing is changed then.
pub async fn seed_once(store: &Store) -> Result<(), StoreError> {
    if store.get::<Seeded>(Seeded::KEY).await?.is_none() {
        install(store).await?;
    }
    Ok(())
}

/// Puts the sample in. What is there already, such as a sample blueprint that was edited, stays.
///
/// # Errors
/// When the store cannot be read or written; nothing is changed then.
pub async fn install(store: &Store) -> Result<(), StoreError> {
    let mut batch = Batch::new().put(&Seeded { schema: 1 });
    let prefix = format!("{}@{}/{}", SURVEY.0, SURVEY.1, sample::SAMPLE_PREFIX);
    let there = store.all::<Response>(&prefix).await?.documents;
    // The embedded library always has this instrument; without it there is no sample.
    if let Ok(key) = ScoringKey::for_instrument(SURVEY.0, Variant::Classic) {
        for guest in sample::guests(&key, SURVEY, GUESTS) {
            if there.iter().all(|response| response.id != guest.id) {
                batch.push(&guest);
            }
        }
    }
    // The plain runtime is no studio and never comes here.
    #[cfg(feature = "rich")]
    for colleague in sample::colleagues() {
        if matches!(store.get::<Response>(&colleague.key()).await, Ok(None)) {
            batch.push(&colleague);
        }
    }
    if let Some(BlueprintHead { id, .. }) = BlueprintHead::of(SAMPLE_JSON)
        && store.text(Collection::Blueprints, &id).await?.is_none()
    {
        batch.push_text(Collection::Blueprints, id, SAMPLE_JSON.to_owned());
    }
    store.write(batch).await
}

/// Takes every sample document out, in one step. The batch that comes back undoes it.
///
/// # Errors
/// When the store cannot be read or written; nothing is changed then.
pub async fn remove(store: &Store) -> Result<Batch, StoreError> {
    let (mut remove, mut undo) = (Batch::new(), Batch::new());
    for response in store.all::<Response>("").await?.documents {
        if response.sample {
            undo.push(&response);
            remove = remove.delete::<Response>(response.key());
        }
    }
    for survey in store.all::<Survey>("").await?.documents {
        if survey.sample {
            undo.push(&survey);
            remove = remove.delete::<Survey>(survey.key());
        }
    }
    for text in store.texts(Collection::Blueprints, "").await? {
        if let Some(head) = BlueprintHead::of(&text).filter(|head| head.sample) {
            remove.delete_text(Collection::Blueprints, head.id.clone());
            undo.push_text(Collection::Blueprints, head.id, text);
        }
    }
    store.write(remove.put(&Seeded { schema: 1 })).await?;
    Ok(undo)
}

/// Whether any sample document is there.
///
/// # Errors
/// When the store cannot be read.
pub async fn is_installed(store: &Store) -> Result<bool, StoreError> {
    let prefix = format!("{}@{}/{}", SURVEY.0, SURVEY.1, sample::SAMPLE_PREFIX);
    if store.count::<Response>(&prefix).await? > 0 {
        return Ok(true);
    }
    let blueprints = store.texts(Collection::Blueprints, "").await?;
    let mut heads = blueprints.iter().filter_map(|text| BlueprintHead::of(text));
    Ok(heads.any(|blueprint| blueprint.sample))
}

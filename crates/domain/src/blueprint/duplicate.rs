//! A copy to go on with.

use super::Blueprint;
use crate::text::Text;

impl Blueprint {
    /// A copy under another id, named by `naming`, whose `{title}` is the title of this one. It
    /// was never stored, and belongs to no sample.
    #[must_use]
    pub fn duplicate(&self, id: impl Into<String>, naming: &Text) -> Self {
        Self {
            id: id.into(),
            title: naming.fill("title", &self.title),
            revision: 0,
            updated_at: String::new(),
            sample: false,
            ..self.clone()
        }
    }

    /// A copy that shows the service as it is to be, beside this one that shows it as it is. The
    /// clashes of this one are none of its own.
    #[must_use]
    pub fn future(&self, id: impl Into<String>, naming: &Text) -> Self {
        let mut future = self.duplicate(id, naming);
        future.future_of = Some(self.id.clone());
        future.clashes.clear();
        future
    }
}

//! Ids of a blueprint's records. They are unique within their blueprint.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The id as text, as stored.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl<T: Into<String>> From<T> for $name {
            fn from(id: T) -> Self {
                Self(id.into())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// Id of a lane.
    LaneId
);
id!(
    /// Id of a phase.
    PhaseId
);
id!(
    /// Id of a card.
    CardId
);
id!(
    /// Id of a link.
    LinkId
);
id!(
    /// Id of a persona.
    PersonaId
);
id!(
    /// Id of a promise.
    PromiseId
);
id!(
    /// Id of a standard.
    StandardId
);
id!(
    /// Id of a role.
    RoleId
);
id!(
    /// Id of a value.
    ValueId
);
id!(
    /// Id of a queue.
    QueueId
);
id!(
    /// Id of a comment.
    CommentId
);
id!(
    /// Id of a clash.
    ClashId
);

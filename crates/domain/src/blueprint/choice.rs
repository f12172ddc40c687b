//! Closed lists of choices.

/// Declares an enum of choices with their stored names, the list of all of them, and the way back
/// from a stored name.
macro_rules! choices {
    (
        $(#[$doc:meta])*
        $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $stored:literal,)+ }
    ) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize,
        )]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $stored)] $variant,)+
        }

        impl $name {
            /// Every choice, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The stored name.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $stored,)+
                }
            }

            /// The choice with this stored name.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| choice.name() == name)
            }
        }
    };
}

pub(super) use choices;

//! Which stored answers measure which gap, dimension and cause.

use crate::{
    instrument::{Item, provider},
    scoring::GapNumber,
    text::{Lang, Text},
};

use super::Role;

/// A direct question: how large one gap is in one dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DirectKey {
    pub(crate) gap: GapNumber,
    /// Dimension id of SERVQUAL.
    pub(crate) dim: String,
    /// Key of the stored answer.
    pub(crate) answer: String,
}

/// A cause of a gap and the statements that measure it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CauseKey {
    pub(crate) id: String,
    pub(crate) name: Text,
    pub(crate) gap: GapNumber,
    /// Key of the stored answer, whether it is reversed, wording.
    pub(crate) statements: Vec<(String, bool, Text)>,
}

/// The scoring key of gaps 2 to 4 and of all causes. Every scale of it runs from 1 to 7.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ProviderKey {
    pub(crate) direct: Vec<DirectKey>,
    pub(crate) causes: Vec<CauseKey>,
}

/// Ends of the scales of `gap_direct` and `gap_antecedents`.
pub(super) const SCALE: [f64; 2] = [1.0, 7.0];

impl ProviderKey {
    /// The key of the embedded library; empty only if that is damaged.
    pub(crate) fn embedded() -> Self {
        let Ok(library) = provider() else {
            return Self::default();
        };
        let direct = library.get("gap_direct");
        let direct = direct.into_iter().flat_map(|instrument| &instrument.items);
        let antecedents = library.get("gap_antecedents");
        let causes = antecedents.into_iter().flat_map(|instrument| {
            instrument.dimensions.iter().filter_map(|dimension| {
                let of_it = |item: &&Item| item.dimension == dimension.id;
                let statements: Vec<&Item> = instrument.items.iter().filter(of_it).collect();
                Some(CauseKey {
                    id: dimension.id.clone(),
                    name: without_gap(&dimension.name),
                    gap: gap_of(statements.first()?)?,
                    statements: statements
                        .into_iter()
                        .map(|item| (item.id.clone(), item.reversed, item.text.clone()))
                        .collect(),
                })
            })
        });
        Self {
            direct: direct
                .filter_map(|item| {
                    Some(DirectKey {
                        gap: gap_of(item)?,
                        dim: item.dimension.clone(),
                        answer: item.id.clone(),
                    })
                })
                .collect(),
            causes: causes.collect(),
        }
    }

    /// The answer keys of one gap's direct questions, with their dimensions.
    pub(super) fn direct_of(&self, gap: GapNumber) -> Vec<&DirectKey> {
        self.direct.iter().filter(|key| key.gap == gap).collect()
    }
}

/// Who answers about a gap; gap 5 is for customers.
pub(super) const fn role_of(gap: GapNumber) -> Option<Role> {
    match gap {
        GapNumber::One | GapNumber::Two => Some(Role::Managers),
        GapNumber::Three | GapNumber::Four => Some(Role::Staff),
        GapNumber::Five => None,
    }
}

fn gap_of(item: &Item) -> Option<GapNumber> {
    let number = item.more.get("gap")?.as_u64()?;
    GapNumber::ALL
        .into_iter()
        .find(|gap| u64::from(gap.number()) == number)
}

/// `Gap 1 · research orientation` as `Research orientation`.
fn without_gap(name: &Text) -> Text {
    let short = |lang| {
        let whole = name.get(lang);
        let short = whole
            .split_once('·')
            .map_or(whole, |(_, short)| short)
            .trim();
        let mut letters = short.chars();
        letters.next().map_or_else(String::new, |first| {
            first.to_uppercase().chain(letters).collect()
        })
    };
    Text::new(short(Lang::Zh), short(Lang::En))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_questions_a_gap_and_sixteen_causes() {
        let key = ProviderKey::embedded();
        let direct = GapNumber::ALL.map(|gap| key.direct_of(gap).len());
        assert_eq!(direct, [0, 5, 5, 5, 0]);
        let causes = GapNumber::ALL.map(|gap| key.causes.iter().filter(|c| c.gap == gap).count());
        assert_eq!(causes, [3, 4, 7, 2, 0]);
        assert_eq!(
            key.causes[1].name,
            Text::new("向上沟通", "Upward communication")
        );
        let reversed: Vec<_> = key
            .causes
            .iter()
            .flat_map(|cause| &cause.statements)
            .collect();
        assert_eq!(reversed.len(), 28);
        assert_eq!(
            reversed.iter().filter(|(_, reversed, _)| *reversed).count(),
            6
        );
    }
}

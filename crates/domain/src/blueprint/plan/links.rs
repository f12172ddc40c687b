//! Drawing, changing and deleting links.

use super::super::{Blueprint, CardId, CommandError, Edit, Link, LinkId, LinkPatch};

pub(in super::super) fn connect(
    blueprint: &Blueprint,
    link: Link,
) -> Result<Vec<Edit>, CommandError> {
    if blueprint.links.contains_key(&link.id) {
        return Err(CommandError::TakenId(link.id.to_string()));
    }
    check_ends(blueprint, &link)?;
    Ok(vec![Edit::Link {
        before: None,
        after: Some(link),
    }])
}

pub(in super::super) fn disconnect(
    blueprint: &Blueprint,
    id: &LinkId,
) -> Result<Vec<Edit>, CommandError> {
    Ok(vec![Edit::Link {
        before: Some(find(blueprint, id)?.clone()),
        after: None,
    }])
}

pub(in super::super) fn edit(
    blueprint: &Blueprint,
    id: &LinkId,
    patch: LinkPatch,
) -> Result<Vec<Edit>, CommandError> {
    let before = find(blueprint, id)?;
    let mut after = before.clone();
    if let Some(kind) = patch.kind {
        after.kind = kind;
    }
    if let Some(label) = patch.label {
        after.label = label;
    }
    if let Some(flag) = patch.both_ways {
        after.both_ways = flag;
    }
    if let Some(share) = patch.share {
        after.share = share.map(|percent| percent.min(100));
    }
    Ok(replace(before, after))
}

/// Gives a link other ends.
pub(in super::super) fn reconnect(
    blueprint: &Blueprint,
    id: &LinkId,
    from: CardId,
    to: CardId,
) -> Result<Vec<Edit>, CommandError> {
    let before = find(blueprint, id)?;
    let after = Link {
        from,
        to,
        ..before.clone()
    };
    check_ends(blueprint, &after)?;
    Ok(replace(before, after))
}

fn replace(before: &Link, after: Link) -> Vec<Edit> {
    vec![Edit::Link {
        before: Some(before.clone()),
        after: Some(after),
    }]
}

/// Both ends exist and differ, and no other link has them.
fn check_ends(blueprint: &Blueprint, link: &Link) -> Result<(), CommandError> {
    for end in [&link.from, &link.to] {
        if !blueprint.cards.contains_key(end) {
            return Err(CommandError::UnknownCard(end.clone()));
        }
    }
    if link.from == link.to {
        return Err(CommandError::SelfLink);
    }
    let is_twin =
        |other: &Link| other.id != link.id && other.from == link.from && other.to == link.to;
    if blueprint.links.values().any(is_twin) {
        return Err(CommandError::TwinLink);
    }
    Ok(())
}

fn find<'a>(blueprint: &'a Blueprint, id: &LinkId) -> Result<&'a Link, CommandError> {
    blueprint
        .links
        .get(id)
        .ok_or_else(|| CommandError::UnknownLink(id.clone()))
}

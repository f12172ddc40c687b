//! Drawing, changing and deleting links.

use super::super::{Blueprint, CardId, CommandError, Edit, Link, LinkId, LinkKind};

pub(in super::super) fn connect(
    blueprint: &Blueprint,
    id: LinkId,
    from: CardId,
    to: CardId,
    kind: LinkKind,
) -> Result<Vec<Edit>, CommandError> {
    if blueprint.links.contains_key(&id) {
        return Err(CommandError::TakenId(id.to_string()));
    }
    for end in [&from, &to] {
        if !blueprint.cards.contains_key(end) {
            return Err(CommandError::UnknownCard(end.clone()));
        }
    }
    if from == to {
        return Err(CommandError::SelfLink);
    }
    if blueprint
        .links
        .values()
        .any(|link| link.from == from && link.to == to)
    {
        return Err(CommandError::TwinLink);
    }
    Ok(vec![Edit::Link {
        before: None,
        after: Some(Link::new(id, from, to, kind)),
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
    kind: LinkKind,
) -> Result<Vec<Edit>, CommandError> {
    let link = find(blueprint, id)?;
    Ok(vec![Edit::Link {
        before: Some(link.clone()),
        after: Some(Link {
            kind,
            ..link.clone()
        }),
    }])
}

fn find<'a>(blueprint: &'a Blueprint, id: &LinkId) -> Result<&'a Link, CommandError> {
    blueprint
        .links
        .get(id)
        .ok_or_else(|| CommandError::UnknownLink(id.clone()))
}

//! The links below the cards. Screen readers hear them with their cards.

use leptos::{prelude::*, svg};
use serviscope_domain::blueprint::{Link, LinkId, LinkKind};
use web_sys::Element;

use super::{
    super::{place::Place, state::Editor},
    stamp::{self, set},
};
use crate::blueprint::layout::Route;

/// A link's element, and what it shows.
struct Line {
    id: LinkId,
    root: Element,
    route: Option<Route>,
    class: &'static str,
    is_active: bool,
}

impl Line {
    fn new(id: &LinkId) -> Option<Self> {
        Some(Self {
            id: id.clone(),
            root: stamp::link()?,
            route: None,
            class: "",
            is_active: false,
        })
    }

    fn draw(&mut self, route: &Route, kind: LinkKind, is_active: bool) {
        if self.route.as_ref() != Some(route) {
            let (line, head) = (route.line(), route.head());
            let parts = self.root.children();
            for (index, data) in [(0, &line), (1, &line), (2, &head)] {
                if let Some(part) = parts.item(index) {
                    set(&part, "d", data);
                }
            }
            self.route = Some(route.clone());
        }
        let class = class(kind);
        if (self.class, self.is_active) != (class, is_active) {
            let active = if is_active { " active" } else { "" };
            set(&self.root, "class", &format!("{class}{active}"));
            (self.class, self.is_active) = (class, is_active);
        }
    }
}

const fn class(kind: LinkKind) -> &'static str {
    match kind {
        LinkKind::Sequence => "bp-link sequence",
        LinkKind::Handoff => "bp-link handoff",
        LinkKind::Information => "bp-link information",
        LinkKind::Branch => "bp-link branch",
        LinkKind::Loop => "bp-link loop",
    }
}

/// All links near the screen.
#[component]
pub(in super::super) fn Links(editor: Editor) -> impl IntoView {
    let node = NodeRef::<svg::Svg>::new();
    let ids = Memo::new(move |_| {
        let seen = editor.seen.get();
        editor.layout.with(|layout| {
            seen.area(layout)
                .map_or_else(Vec::new, |area| layout.links_in(area))
        })
    });
    let lines = StoredValue::new_local(Vec::<Line>::new());
    Effect::new(move || {
        let Some(root) = node.get() else { return };
        let place = editor.place.get();
        let is_active = |link: &Link| match &place {
            Place::Card(card) => link.from == *card || link.to == *card,
            Place::Phase(_) | Place::Cell(..) => false,
        };
        lines.update_value(|lines| {
            ids.with(|ids| bring(lines, &root, ids));
            editor.layout.with(|layout| {
                editor.document.with(|blueprint| {
                    for line in lines {
                        let route = layout.routes.get(&line.id);
                        let link = blueprint.links.get(&line.id);
                        if let (Some(route), Some(link)) = (route, link) {
                            line.draw(route, link.kind, is_active(link));
                        }
                    }
                });
            });
        });
    });
    view! { <svg class="bp-links" aria-hidden="true" width="1" height="1" node_ref=node></svg> }
}

/// Makes `ids`, which are sorted as the lines are, the lines in the page.
fn bring(lines: &mut Vec<Line>, root: &Element, ids: &[LinkId]) {
    if lines.iter().map(|line| &line.id).eq(ids) {
        return;
    }
    let mut before = std::mem::take(lines).into_iter().peekable();
    for id in ids {
        while let Some(gone) = before.next_if(|line| line.id < *id) {
            gone.root.remove();
        }
        if let Some(known) = before.next_if(|line| line.id == *id) {
            lines.push(known);
            continue;
        }
        let next = before.peek().map(|line| &line.root);
        if let Some(fresh) = Line::new(id) {
            // The next line is in the page, so this cannot fail.
            let _ = root.insert_before(&fresh.root, next.map(AsRef::as_ref));
            lines.push(fresh);
        }
    }
    for gone in before {
        gone.root.remove();
    }
}

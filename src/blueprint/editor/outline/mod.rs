//! The blueprint as a tree of lanes, phases, cards and links: how screen readers author it, and
//! everybody who would rather not draw. One item has the keyboard; every change is a command, so
//! the canvas and the table show it as well.
//!
//! | module | what it holds |
//! |---|---|
//! | `item` | an item of the tree |
//! | `name` | the field for a name |
//! | `keys` | the keyboard |
//! | `acts` | adding, naming, moving, deleting |
//! | `lanes` | the same for lanes |
//! | `ask` | what has to be chosen: kinds, stages |
//! | `bar` | all of it as buttons |
//! | `words` | what items are called |

mod acts;
mod ask;
mod bar;
mod item;
mod keys;
mod lanes;
mod name;
mod words;

use std::{collections::BTreeSet, sync::Arc};

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{
        CardId,
        tree::{TreeItem, TreeRow, tree_rows},
    },
    gather::gathered,
};

use super::{
    find::Find,
    focus::{GRID, focus_soon},
    panel::lane_button,
    place::Place,
    rows::Rows,
    state::Editor,
};
use crate::ui::i18n::{Label, label, tr};
use ask::Asking;
use item::Item;

const NAME: Label = label("蓝图大纲", "Outline of the blueprint");

/// Height of an item, in pixels: for mice, and for fingers.
const ROW_PX: (i32, i32) = (34, 44);

/// A name being edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Renaming {
    item: TreeItem,
    /// Where the item was made from, if it was made for this: giving up removes it again.
    made_at: Option<TreeItem>,
}

/// The tree. A handle.
#[derive(Clone, Copy)]
pub(super) struct Tree {
    editor: Editor,
    /// Items whose content is to be seen.
    open: RwSignal<BTreeSet<TreeItem>>,
    /// What is to be seen.
    rows: Memo<Arc<Vec<TreeRow>>>,
    /// The item that was chosen last.
    here: RwSignal<TreeItem>,
    /// The tree's one tab stop: the chosen item, or the nearest around it that is to be seen.
    stop: Memo<TreeItem>,
    renaming: RwSignal<Option<Renaming>>,
    asking: RwSignal<Option<Asking>>,
    window: Rows,
}

impl Tree {
    fn new(editor: Editor) -> Self {
        let find = Find::current(editor);
        let start = item_at(&editor.place.get_untracked());
        let open = editor.document.with_untracked(|blueprint| {
            let lanes = blueprint.lanes.iter();
            let mut open: BTreeSet<TreeItem> =
                gathered(lanes.map(|lane| TreeItem::Lane(lane.id.clone())));
            open.extend(start.ancestors(blueprint));
            open
        });
        let open = RwSignal::new(open);
        let renaming: RwSignal<Option<Renaming>> = RwSignal::new(None);
        let rows = Memo::new(move |_| {
            let kept = find.kept();
            // A new card shows while it is being named, whatever the filter says.
            let named = renaming.get().map(|renaming| renaming.item);
            let is_kept = |id: &CardId| {
                let is_named = matches!(&named, Some(TreeItem::Card(card)) if card == id);
                is_named || kept.as_ref().is_none_or(|kept| kept.contains(id))
            };
            let rows = editor
                .document
                .with(|blueprint| open.with(|open| tree_rows(blueprint, open, is_kept)));
            Arc::new(rows)
        });
        let here = RwSignal::new(start);
        let stop = Memo::new(move |_| {
            let here = here.get();
            rows.with(|rows| {
                let is_seen = |item: &TreeItem| rows.iter().any(|row| row.item == *item);
                if is_seen(&here) {
                    return here;
                }
                let around = editor.document.with(|blueprint| here.ancestors(blueprint));
                let near = around.into_iter().find(is_seen);
                near.unwrap_or(TreeItem::Phases)
            })
        });
        let row = Signal::derive(move || {
            let (mouse, finger) = ROW_PX;
            let is_narrow = editor.narrow.get();
            if is_narrow { finger } else { mouse }
        });
        Self {
            editor,
            open,
            rows,
            here,
            stop,
            renaming,
            asking: RwSignal::new(None),
            window: Rows::new(row),
        }
    }

    /// Where an item is among those that are to be seen.
    fn index(self, item: &TreeItem) -> Option<usize> {
        self.rows
            .with_untracked(|rows| rows.iter().position(|row| row.item == *item))
    }

    /// Chooses an item, so that it is to be seen; the browser's focus stays where it is.
    fn arrive(self, item: TreeItem) {
        let around = self
            .editor
            .document
            .with_untracked(|blueprint| item.ancestors(blueprint));
        let is_hidden = self
            .open
            .with_untracked(|open| around.iter().any(|item| !open.contains(item)));
        if is_hidden {
            self.open.update(|open| open.extend(around));
        }
        self.stand_at(item.clone());
        if let Some(index) = self.index(&item) {
            self.window.reveal(index, 0);
        }
    }

    /// Chooses an item and takes the browser's focus there.
    fn go(self, item: TreeItem) {
        let element = element_id(&item);
        self.arrive(item);
        focus_soon(element);
    }

    /// Remembers that an item is the chosen one, for the panel and for the canvas.
    fn stand_at(self, item: TreeItem) {
        let editor = self.editor;
        let place = place_of(&item);
        let is_place = place.is_some() && !matches!(item, TreeItem::Link(..));
        let stand = (!is_place).then(|| element_id(&item));
        if self.here.with_untracked(|here| *here != item) {
            self.here.set(item);
        }
        if editor.stand.with_untracked(|before| *before != stand) {
            editor.stand.set(stand);
        }
        if let Some(place) = place
            && editor.place.with_untracked(|before| *before != place)
        {
            editor.place.set(place);
        }
    }

    /// Follows what is chosen elsewhere, and what is deleted or moved under the chosen item.
    fn follow(self) {
        let editor = self.editor;
        Effect::new(move |before: Option<Place>| {
            let place = editor.place.get();
            let is_new = before.as_ref() != Some(&place);
            let here = self.here.with_untracked(place_of);
            if is_new && here.as_ref() != Some(&place) {
                self.arrive(item_at(&place));
            }
            place
        });
        Effect::new(move || {
            let here = self.here.get_untracked();
            let exists = editor.document.with(|blueprint| here.exists(blueprint));
            let item = if exists {
                here
            } else {
                let near = item_at(&editor.place.get_untracked());
                let exists = editor
                    .document
                    .with_untracked(|blueprint| near.exists(blueprint));
                if exists { near } else { TreeItem::Phases }
            };
            self.arrive(item);
        });
        on_cleanup(move || {
            let _ = editor.stand.try_set(None);
        });
    }
}

/// The item for a place of the canvas.
fn item_at(place: &Place) -> TreeItem {
    match place {
        Place::Phase(phase) => TreeItem::Phase(phase.clone()),
        Place::Card(card) => TreeItem::Card(card.clone()),
        Place::Cell(lane, phase) => TreeItem::Cell(lane.clone(), phase.clone()),
    }
}

/// The place of the canvas for an item; a link is at its card.
fn place_of(item: &TreeItem) -> Option<Place> {
    Some(match item {
        TreeItem::Phases | TreeItem::Lane(_) => return None,
        TreeItem::Phase(phase) => Place::Phase(phase.clone()),
        TreeItem::Cell(lane, phase) => Place::Cell(lane.clone(), phase.clone()),
        TreeItem::Card(card) | TreeItem::Link(card, _) => Place::Card(card.clone()),
    })
}

/// The id of an item's element: that of its place, so that whatever looks for the place finds it.
fn element_id(item: &TreeItem) -> String {
    match item {
        TreeItem::Phases => "bp-phases".to_owned(),
        TreeItem::Lane(lane) => lane_button(lane),
        TreeItem::Link(card, link) => format!("bp-link/{card}/{link}"),
        TreeItem::Phase(_) | TreeItem::Cell(..) | TreeItem::Card(_) => place_of(item)
            .map(|place| place.element_id())
            .unwrap_or_default(),
    }
}

/// The outline with its buttons.
#[component]
pub(super) fn Outline(editor: Editor) -> impl IntoView {
    let tree = Tree::new(editor);
    tree.follow();
    let Tree { rows, window, .. } = tree;
    let frame = window.frame;
    let shown = Memo::new(move |_| {
        let stop = tree.stop.get();
        rows.with(|rows| {
            let pin = rows.iter().position(|row| row.item == stop);
            let here = window.here(rows.len(), pin).into_iter();
            here.filter_map(|index| Some((index, rows.get(index)?.clone())))
                .collect::<Vec<_>>()
        })
    });
    let height = move || format!("{}px", window.y(rows.with(|rows| rows.len())));
    view! {
        <div class="bp-outline">
            <bar::Bar tree/>
            <div class="bp-rows" node_ref=frame on:scroll=move |_| window.look()>
                <div class="bp-tree" id=GRID role="tree" aria-label=tr(NAME) style:height=height
                    on:keydown=move |event| tree.key(&event)>
                    <For each=move || shown.get() key=|(_, row)| row.item.clone() let((_, row))>
                        <Item tree shown item=row.item/>
                    </For>
                </div>
            </div>
            <ask::Ask tree/>
        </div>
    }
}

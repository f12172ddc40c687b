//! The details of what is selected: beside the canvas, or a sheet at the bottom of a phone.
//!
//! | module | what it holds |
//! |---|---|
//! | `card` | a card: `step` its groups, `items` its survey items, `comments` |
//! | `links`, `link` | the links of a card; one link |
//! | `phase`, `lane` | a phase, a lane |
//! | `about` | the blueprint as a whole, and the records beside the grid |
//! | `field`, `binding` | what all of them are made of |
//! | `entries` | the records beside the grid as choices |

mod about;
mod binding;
mod card;
mod comments;
mod entries;
mod field;
mod items;
mod lane;
mod link;
mod links;
mod phase;
mod sheet;
mod step;
mod undo;

use leptos::prelude::*;
use serviscope_domain::blueprint::{Blueprint, CardId, LaneId, LinkId, PhaseId};

use super::{
    focus::focus_soon,
    place::Place,
    state::{Editor, Subject},
};
use crate::{
    blueprint::marks::{Mark, Sign},
    ui::{
        i18n::{Label, label, tr},
        icon::{Glyph, Icon},
    },
};
use field::Wordings;

pub(super) use comments::open_comments;
pub(super) use field::seconds;

/// Id of the panel's first field, which gets the focus when the panel is opened by keyboard.
pub(super) const FIRST_FIELD: &str = "bp-first-field";
/// Id of the panel's heading, which gets the focus when the panel shows something else.
const HEADING: &str = "bp-panel-heading";
/// Id of the button that shows the blueprint as a whole.
const ABOUT_BUTTON: &str = "bp-about";

const CARD: Label = label("卡片详情", "Card details");
const PHASE: Label = label("阶段详情", "Phase details");
const LINK: Label = label("连线详情", "Link details");
const LANE: Label = label("泳道详情", "Lane details");
const ABOUT: Label = label("关于这张蓝图", "About this blueprint");
const CLOSE: Label = label("关闭详情", "Close details");
const BOTH: Label = label("双语", "Both languages");

/// What the panel shows.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Shown {
    Card(CardId),
    Phase(PhaseId),
    Link(LinkId),
    Lane(LaneId),
    About,
}

impl Shown {
    const fn title(&self) -> Label {
        match self {
            Self::Card(_) => CARD,
            Self::Phase(_) => PHASE,
            Self::Link(_) => LINK,
            Self::Lane(_) => LANE,
            Self::About => ABOUT,
        }
    }

    /// The subject, if it is still there.
    fn of(subject: Subject, blueprint: &Blueprint) -> Option<Self> {
        match subject {
            Subject::Link(id) => blueprint.links.contains_key(&id).then_some(Self::Link(id)),
            Subject::Lane(id) => blueprint.lane(&id).is_some().then_some(Self::Lane(id)),
            Subject::About => Some(Self::About),
        }
    }

    fn at(place: Place) -> Option<Self> {
        match place {
            Place::Card(id) => Some(Self::Card(id)),
            Place::Phase(id) => Some(Self::Phase(id)),
            Place::Cell(..) => None,
        }
    }
}

impl Editor {
    /// Shows a link, a lane or the blueprint as a whole in the panel, and goes there.
    pub(super) fn show(self, subject: Subject) {
        self.subject.set(Some(subject));
        self.panel.set(true);
        focus_soon(HEADING.to_owned());
    }

    /// Shows the lane of a place.
    pub(super) fn show_lane_of(self, place: &Place) {
        let cell = self.layout.with_untracked(|layout| layout.cell_of(place));
        if let Some((lane, _)) = cell {
            self.show(Subject::Lane(lane));
        }
    }

    /// Closes the panel and puts the focus back where it makes sense.
    fn close_panel(self) {
        let subject = self.subject.get_untracked();
        self.panel.set(false);
        self.subject.set(None);
        if subject == Some(Subject::About) {
            focus_soon(ABOUT_BUTTON.to_owned());
        } else {
            self.return_focus();
        }
    }
}

/// Id of the button with a lane's name.
pub(super) fn lane_button(lane: &LaneId) -> String {
    format!("bp-lane/{lane}")
}

/// The button that shows the blueprint as a whole.
#[component]
pub(super) fn AboutButton(editor: Editor) -> impl IntoView {
    view! {
        <button type="button" class="icon-button" id=ABOUT_BUTTON aria-label=tr(ABOUT) title="I"
            on:click=move |_| editor.show(Subject::About)><Sign mark=Mark::About/></button>
    }
}

/// The panel, while it is open.
#[component]
pub(super) fn Panel(editor: Editor) -> impl IntoView {
    let both = RwSignal::new(false);
    provide_context(Wordings(both));
    // Going to another place shows that place.
    Effect::new(move |before: Option<Place>| {
        let place = editor.place.get();
        if before.is_some_and(|before| before != place) {
            editor.subject.set(None);
        }
        place
    });
    let shown = Memo::new(move |_| {
        if !editor.panel.get() {
            return None;
        }
        let subject = editor.subject.get();
        let subject = subject.and_then(|subject| {
            editor
                .document
                .with(|blueprint| Shown::of(subject, blueprint))
        });
        subject.or_else(|| Shown::at(editor.place.get()))
    });
    view! {
        {move || shown.get().map(|shown| {
            let title = shown.title();
            view! {
                <aside class="bp-panel" aria-label=tr(title)
                    on:keydown=move |event| if event.key() == "Escape" && !event.is_composing() {
                        event.stop_propagation();
                        editor.close_panel();
                    }>
                    <header class="bp-panel-head">
                        <h2 id=HEADING tabindex="-1">{tr(title)}</h2>
                        <label class="bp-flag bp-both">
                            <input type="checkbox" prop:checked=move || both.get()
                                on:change:target=move |event| both.set(event.target().checked())/>
                            <span>{tr(BOTH)}</span>
                        </label>
                        <button type="button" class="icon-button" aria-label=tr(CLOSE)
                            on:click=move |_| editor.close_panel()>
                            <Icon glyph=Glyph::Close/>
                        </button>
                    </header>
                    {match shown {
                        Shown::Card(id) => view! { <card::CardDetails editor id/> }.into_any(),
                        Shown::Phase(id) => view! { <phase::PhaseDetails editor id/> }.into_any(),
                        Shown::Link(id) => view! { <link::LinkDetails editor id/> }.into_any(),
                        Shown::Lane(id) => view! { <lane::LaneDetails editor id/> }.into_any(),
                        Shown::About => view! { <about::AboutDetails editor/> }.into_any(),
                    }}
                </aside>
            }
        })}
    }
}

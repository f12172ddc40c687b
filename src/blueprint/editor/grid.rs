//! The canvas: lanes × phases, the derived lines, cards and links.
//!
//! For assistive technology it is a grid: a row of phase headings, then a row a lane, whose cells
//! hold cards as buttons. It has one tab stop; arrows move it. Rows and columns are counted as
//! they are in the blueprint, because only those on the screen are in the page (`window`).

use std::time::Duration;

use leptos::{html, prelude::*};
use serviscope_domain::blueprint::{Lane, LaneKind, LineKind, PhaseId, derived_lines};

use super::{
    curve::EmotionRow,
    drag::{Pointer, hold_still},
    far::Far,
    focus::GRID,
    inline::InlineBox,
    marquee::{self, MarqueeBox},
    overlay::Overlay,
    place::Place,
    state::{Editor, Subject},
    surface::{self, Hand, Links, Surface},
    widen::PhaseEdge,
    words, zoom,
};
use crate::{
    blueprint::names,
    ui::i18n::{Label, label, tr},
};

const CANVAS: Label = label("服务蓝图", "Service blueprint");
const CORNER: Label = label("泳道", "Lane");
const BELOW: Label = label("{lane}，在{lines}之下", "{lane}, below the {lines}");
const PHASE: Label = label("阶段：{phase}", "Phase: {phase}");
const LANE: Label = label("泳道详情：{lane}", "Lane details: {lane}");

/// The canvas in its scrolling frame.
#[component]
pub(super) fn Grid(editor: Editor) -> impl IntoView {
    let (frame, canvas) = (editor.viewport.frame, editor.viewport.canvas);
    let pointer = Pointer::new(editor);
    let hand = Hand::new(editor, pointer);
    let marquee = RwSignal::new(None);
    let listening = StoredValue::new_local(Vec::new());
    Effect::new(move || {
        if let Some(frame) = frame.get() {
            let mut listeners = zoom::gestures(&frame, editor);
            listeners.push(hold_still(&frame, pointer));
            listening.set_value(listeners);
            // After the first paint, which shows what fits into the window: asking for sizes before
            // would lay the page out twice.
            request_animation_frame(move || set_timeout(move || editor.look(), Duration::ZERO));
        }
    });
    let resized = window_event_listener(leptos::ev::resize, move |_| editor.look());
    // The panel takes room away from the frame, or gives it back.
    Effect::new(move || {
        editor.panel.track();
        request_animation_frame(move || editor.look());
    });
    let moved = window_event_listener(leptos::ev::pointermove, move |event| pointer.moved(&event));
    let up = window_event_listener(leptos::ev::pointerup, move |event| pointer.up(&event));
    let cancelled = window_event_listener(leptos::ev::pointercancel, move |_| pointer.cancel());
    let escape = window_event_listener(leptos::ev::keydown, move |event| {
        if event.key() == "Escape" && pointer.is_dragging() {
            pointer.cancel();
        }
    });
    on_cleanup(move || {
        moved.remove();
        up.remove();
        cancelled.remove();
        escape.remove();
        resized.remove();
    });
    let layout = editor.layout;
    let lanes = Memo::new(move |_| editor.document.with(|blueprint| blueprint.lanes.clone()));
    let phases = editor.columns_here();
    let surface = Surface::new(editor, phases);
    let is_dragging = Memo::new(move |_| editor.drag.with(Option::is_some));
    let counts = Memo::new(move |_| {
        layout.with(|layout| {
            (
                layout.rows.len() + usize::from(layout.emotion.is_some()),
                layout.columns.len(),
            )
        })
    });
    let is_narrow = move || layout.with(|layout| layout.metrics.header_width == 0);
    view! {
        <div class="bp-frame" node_ref=frame class:narrow=is_narrow
            class:connecting=move || editor.connecting.with(Option::is_some)
            class:dragging=move || is_dragging.get()
            on:scroll=move |_| editor.look()>
            <div class="bp-canvas" node_ref=canvas id=GRID role="grid" aria-label=tr(CANVAS)
                aria-rowcount=move || (counts.get().0 + 1).to_string()
                aria-colcount=move || (counts.get().1 + 1).to_string()
                style:zoom=move || editor.zoom.get().to_string()
                style:width=move || px(layout.with(|layout| layout.width))
                style:height=move || px(layout.with(|layout| layout.height))
                on:keydown=move |event| editor.grid_key(&event)
                on:focusin=move |event| hand.focused(&event)
                on:pointerdown=move |event| if !hand.pressed(&event) { marquee::press(editor, marquee, &event) }
                on:click=move |event| hand.clicked(&event)
                on:dblclick=move |event| hand.clicked_twice(&event)
                on:contextmenu=move |event| if pointer.is_dragging() { event.prevent_default() }>
                <div class="bp-heads" role="row" aria-rowindex="1" style:height=move || px(layout.with(|layout| layout.metrics.header_height))>
                    <div class="bp-corner" role="columnheader" aria-colindex="1"
                        style:width=move || px(layout.with(|layout| layout.metrics.header_width))>
                        <span class="visually-hidden">{tr(CORNER)}</span>
                    </div>
                    <For each=move || phases.get() key=Clone::clone let(phase)>
                        <Heading editor phase/>
                    </For>
                </div>
                <Names editor/>
                <Far editor/>
                <Links editor/>
                <Lines editor/>
                <For each=move || lanes.get() key=|lane| lane.id.clone() let(lane)>
                    <LaneRow editor lane surface/>
                </For>
                <EmotionRow editor/>
                <InlineBox editor/>
                <Overlay editor/>
                <MarqueeBox editor marquee/>
            </div>
        </div>
    }
}

/// The heading of a phase.
#[component]
fn Heading(editor: Editor, phase: PhaseId) -> impl IntoView {
    let id = StoredValue::new(phase);
    let place = Place::Phase(id.get_value());
    let element_id = place.element_id();
    let is_here = Memo::new(move |_| editor.place.with(|here| *here == place));
    let title = move || {
        let lang = editor.lang();
        editor
            .document
            .with(|blueprint| id.with_value(|id| words::phase(blueprint, id, lang)))
    };
    let stage = move || {
        let lang = editor.lang();
        let stage = editor.document.with(|blueprint| {
            id.with_value(|id| blueprint.phase(id).and_then(|phase| phase.stage))
        });
        stage.map(|stage| view! { <small>{names::stage(stage).get(lang)}</small> })
    };
    let column = Memo::new(move |_| {
        let column = editor
            .layout
            .with(|layout| id.with_value(|id| layout.column(id)));
        column.unwrap_or_default()
    });
    let left = move || px(editor.layout.with(|layout| layout.column_x(column.get())));
    let width = move || {
        px(editor
            .layout
            .with(|layout| layout.column_width(column.get())))
    };
    view! {
        <div class="bp-head" role="columnheader" aria-colindex=move || (column.get() + 2).to_string()
            style:left=left style:width=width>
            <button type="button" id=element_id tabindex=move || if is_here.get() { "0" } else { "-1" }
                class:selected=move || is_here.get() && editor.panel.get()
                aria-label=move || PHASE.with(editor.lang(), &[("phase", &title())])
                on:focus=move |_| editor.place.set(Place::Phase(id.get_value()))
                on:click=move |_| {
                    editor.subject.set(None);
                    editor.panel.set(true);
                }>
                <span>{title}</span>{stage}
            </button>
            <PhaseEdge editor id/>
        </div>
    }
}

/// The column behind the names of the lanes. It is one element for all of them, so that each name is
/// as large as its words only and can stay in sight while its lane does.
#[component]
fn Names(editor: Editor) -> impl IntoView {
    let size = Memo::new(move |_| {
        editor.layout.with(|layout| {
            let metrics = layout.metrics;
            (metrics.header_width, layout.height - metrics.header_height)
        })
    });
    // What customers do is tinted here as it is across the canvas.
    let tints = Memo::new(move |_| {
        editor.layout.with(|layout| {
            editor.document.with(|blueprint| {
                let lanes = blueprint.lanes.iter();
                lanes
                    .filter(|lane| lane.kind == LaneKind::CustomerActions)
                    .filter_map(|lane| layout.row(&lane.id))
                    .map(|row| (row.y - layout.metrics.header_height, row.h))
                    .collect::<Vec<_>>()
            })
        })
    });
    view! {
        <div class="bp-names" aria-hidden="true"
            style:width=move || px(size.get().0) style:height=move || px(size.get().1)>
            <For each=move || tints.get() key=|tint| *tint let((y, h))>
                <div style:top=move || px(y) style:height=move || px(h)></div>
            </For>
        </div>
    }
}

/// A lane with its cells.
#[component]
fn LaneRow(editor: Editor, lane: Lane, surface: StoredValue<Surface>) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    surface::fill(surface, lane.id.clone(), node);
    let id = StoredValue::new(lane.id);
    let row = Memo::new(move |_| {
        editor
            .layout
            .with(|layout| id.with_value(|id| layout.row(id).map(|row| (row.y, row.h))))
    });
    let index = Memo::new(move |_| {
        let lanes = editor
            .layout
            .with(|layout| id.with_value(|id| layout.rows.iter().position(|row| row.lane == *id)));
        lanes.unwrap_or_default()
    });
    let name = Memo::new(move |_| {
        let lang = editor.lang();
        editor
            .document
            .with(|blueprint| id.with_value(|id| words::lane(blueprint, id, lang).to_owned()))
    });
    let label = move || {
        let lang = editor.lang();
        let lines = editor.document.with(|blueprint| {
            let lanes = &blueprint.lanes;
            let at = id.with_value(|id| lanes.iter().position(|lane| lane.id == *id));
            derived_lines(lanes)
                .into_iter()
                .filter(|line| Some(line.above + 1) == at)
                .map(|line| words::in_sentence(line.kind, lang))
                .collect::<Vec<_>>()
        });
        let name = name.get();
        if lines.is_empty() {
            name
        } else {
            BELOW.with(lang, &[("lane", &name), ("lines", &lines.join(" + "))])
        }
    };
    let details = move || LANE.with(editor.lang(), &[("lane", &name.read())]);
    let is_shown = move || {
        let is_lane = |subject: &Option<Subject>| matches!(subject, Some(Subject::Lane(lane)) if id.with_value(|id| id == lane));
        editor.panel.get() && editor.subject.with(is_lane)
    };
    view! {
        <div class=format!("bp-lane {}", lane.kind.name()) role="row" node_ref=node
            aria-rowindex=move || (index.get() + 2).to_string()
            style:top=move || px(row.get().unwrap_or_default().0)
            style:height=move || px(row.get().unwrap_or_default().1)>
            <div class="bp-lane-name" role="rowheader" aria-colindex="1" aria-label=label
                style:width=move || px(editor.layout.with(|layout| layout.metrics.header_width))
                style:top=move || px(editor.layout.with(|layout| layout.metrics.header_height))>
                <button type="button" class="bp-lane-button" tabindex="-1" id=super::panel::lane_button(&id.read_value())
                    class:selected=is_shown aria-label=details
                    on:click=move |_| editor.show(Subject::Lane(id.get_value()))>
                    <strong>{move || name.get()}</strong>
                </button>
                <small>{tr(names::lane_hint(lane.kind))}</small>
            </div>
        </div>
    }
}

/// The derived lines with their names. Screen readers hear them with the lane below.
#[component]
fn Lines(editor: Editor) -> impl IntoView {
    let lines = Memo::new(move |_| editor.layout.with(|layout| layout.lines.clone()));
    let class = |kind| match kind {
        LineKind::Interaction => "bp-line interaction",
        LineKind::Visibility => "bp-line visibility",
        LineKind::InternalInteraction => "bp-line internal",
    };
    view! {
        <div class="bp-lines" aria-hidden="true">
            <For each=move || lines.get() key=|line| *line let((kind, y))>
                <div class=class(kind) style:top=move || px(y)>
                    <span>{tr(names::line(kind))}</span>
                </div>
            </For>
        </div>
    }
}

/// A length as CSS.
pub(super) fn px(length: i32) -> String {
    format!("{length}px")
}

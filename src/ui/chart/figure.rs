//! The frame of a chart: the finding as its title, what it rests on, the drawing, the table.

use leptos::prelude::*;

use super::{
    export::ExportMenu,
    measured::measured,
    table::{TableBehind, TableData},
    tip::Tip,
};
use crate::ui::dates::unbroken;

/// What a drawing is given.
#[derive(Clone, Copy)]
pub struct Canvas {
    /// Width in CSS pixels.
    pub width: f64,
    /// The drawing's tooltip.
    pub tip: Tip,
}

/// A chart in its frame. `draw` runs again whenever the width or a signal that it reads changes.
#[component]
pub fn ChartFigure<D, V>(
    /// Id of the section, for links.
    id: &'static str,
    /// The finding, in one sentence.
    #[prop(into)]
    title: Signal<String>,
    /// What is drawn and what it rests on.
    #[prop(into)]
    basis: Signal<String>,
    /// The numbers behind the drawing.
    #[prop(into)]
    table: Signal<TableData>,
    /// Controls above the drawing, such as an order or a key to the marks.
    #[prop(optional)]
    children: Option<Children>,
    /// What stands beside the drawing, or under it on a phone.
    #[prop(optional, into)]
    beside: Option<ViewFn>,
    /// Draws the chart.
    draw: D,
) -> impl IntoView
where
    D: Fn(Canvas) -> V + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let (node, width) = measured();
    let tip = Tip::new(width);
    let heading = format!("{id}-title");
    view! {
        <section class="chart" id=id aria-labelledby=heading>
            <figure>
                <figcaption>
                    <h2 id=heading.clone()>{move || unbroken(&title.read())}</h2>
                    <p class="chart-basis">{move || unbroken(&basis.read())}</p>
                </figcaption>
                <ExportMenu id title basis table drawing=node/>
                {children.map(|children| view! { <div class="chart-controls">{children()}</div> })}
                <div class="chart-body">
                    <div class="chart-canvas" node_ref=node>
                        {move || {
                            let width = width.get();
                            (width > 0.0).then(|| draw(Canvas { width, tip }))
                        }}
                        {tip.view()}
                    </div>
                    {beside.map(|beside| view! { <div class="chart-beside">{beside.run()}</div> })}
                </div>
            </figure>
            <TableBehind data=table/>
        </section>
    }
}

//! A point of a plane: its intervals both ways, its marker, its name, and a line to that where it
//! stands far off.

use leptos::prelude::*;

use super::{Plane, labels::Placed};
use crate::ui::chart::{
    drawing::spoken_mark,
    figure::Canvas,
    marks::{dimension_marker, dot, upright_whisker, whisker},
};

/// A point with its words.
#[derive(Clone, Debug)]
pub struct PlanePoint {
    /// The mark's classes.
    pub class: &'static str,
    /// The name beside it.
    pub name: String,
    /// Everything about it in one sentence.
    pub said: String,
    /// Its values across and upwards.
    pub at: [f64; 2],
    /// Their confidence intervals, as far as there are any.
    pub ci: [Option<[f64; 2]>; 2],
    /// How it is marked.
    pub marker: Marker,
}

/// What marks a point.
#[derive(Clone, Debug)]
pub enum Marker {
    /// A filled circle.
    Dot,
    /// The marker of the dimension with this id.
    Dimension(String),
}

impl PlanePoint {
    /// The point with its name at `label`; `index` counts the points.
    pub(super) fn draw(
        self,
        canvas: Canvas,
        plane: Plane,
        index: usize,
        label: Placed,
    ) -> impl IntoView + use<> {
        let [x, y] = plane.at(self.at);
        let [across, upwards] = self.ci;
        let text = label.area.middle();
        let leader = label.is_far.then(|| {
            view! { <line class="leader" x1=x y1=y x2=text[0] y2=text[1]></line> }
        });
        let marker = match self.marker {
            Marker::Dot => dot(x, y).into_any(),
            Marker::Dimension(id) => dimension_marker(&id, x, y).into_any(),
        };
        spoken_mark(
            canvas,
            index,
            self.class,
            [x, y - 10.0],
            self.said,
            view! {
                <circle class="row-band" cx=x cy=y r="12"></circle>
                {leader}
                {across.map(|ci| whisker(plane.x, ci, y))}
                {upwards.map(|ci| upright_whisker(plane.y, ci, x))}
                {marker}
                <text class="row-label" x=text[0] y=text[1] + 4.5 text-anchor="middle">{self.name}</text>
            },
        )
    }
}

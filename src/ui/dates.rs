//! Dates in titles, which stay on one line without another sign in the words, so that what is
//! copied, read aloud and searched is what was written.

use leptos::prelude::*;
use serviscope_domain::text::dates::{Piece, pieces};

/// `words` for a title or what a title rests on: no date is broken at its hyphens, and no range
/// where it fits.
pub fn unbroken(words: &str) -> impl IntoView + use<> {
    pieces(words)
        .into_iter()
        .map(|piece| match piece {
            Piece::Words(words) => words.to_owned().into_any(),
            Piece::Date(date) => whole(date).into_any(),
            Piece::Range([from, between, to]) => view! {
                <span class="dates">{whole(from)}{between.to_owned()}{whole(to)}</span>
            }
            .into_any(),
        })
        .collect_view()
}

fn whole(date: &str) -> impl IntoView + use<> {
    let date = date.to_owned();
    view! { <span class="date">{date}</span> }
}

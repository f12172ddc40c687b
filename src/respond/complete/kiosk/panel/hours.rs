//! The opening hours as fields.

use serviscope_domain::kiosk::Hours;

use super::words;
use crate::respond::{
    app::App,
    complete::kiosk::{local, words::DAYS},
    dom::{Tag, tag},
};

/// A row for each weekday.
pub(super) fn view(app: &App, hours: &Hours) -> Tag {
    let lang = app.lang;
    let rows = tag("div").class("panel-days").attr("id", "panel-days");
    let rows = rows.attr_if(!hours.on, "hidden", "");
    let days = hours.days.iter().zip(DAYS).enumerate();
    let rows = days.fold(rows, |rows, (place, (day, name))| {
        let name = name.get(lang);
        let place = place.to_string();
        let field = |what: &str, label: crate::ui::label::Label, minute: u16| {
            tag("input")
                .attr("type", "time")
                .attr("required", "")
                .attr("data-set", &[what, " ", &place].concat())
                .attr("aria-label", &label.with(lang, &[("day", name)]))
                .attr("value", &local::time(minute))
        };
        rows.child(
            tag("div")
                .class("panel-day")
                .child(super::check(&["day ", &place].concat(), day.open, name))
                .child(field("from", words::FROM, day.from))
                .child(tag("span").attr("aria-hidden", "true").text("–"))
                .child(field("to", words::TO, day.to)),
        )
    });
    rows.child(tag("p").class("hint").text(words::HOURS_HINT.get(lang)))
}

/// Applies what a field named `what` says about the day at `place`.
pub(super) fn apply(hours: &mut Hours, what: &str, place: &str, is_checked: bool, value: &str) {
    let day = place
        .parse()
        .ok()
        .and_then(|place: usize| hours.days.get_mut(place));
    let Some(day) = day else { return };
    match (what, local::minute(value)) {
        ("day", _) => day.open = is_checked,
        ("from", Some(minute)) => day.from = minute,
        ("to", Some(minute)) => day.to = minute,
        // An emptied field says nothing.
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn fields_change_their_day_only() {
        let mut hours = Hours::default();
        apply(&mut hours, "from", "2", false, "18:00");
        apply(&mut hours, "to", "2", false, "02:30");
        apply(&mut hours, "day", "6", false, "on");
        apply(&mut hours, "from", "3", false, "");
        apply(&mut hours, "from", "9", false, "10:00");
        let mut expected = Hours::default();
        (expected.days[2].from, expected.days[2].to) = (18 * 60, 150);
        expected.days[6].open = false;
        assert_eq!(hours, expected);
    }
}

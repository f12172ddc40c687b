//! The local time.

use js_sys::Date;
use serviscope_domain::kiosk::LocalTime;

/// The local time now.
pub(super) fn now() -> LocalTime {
    let date = Date::new_0();
    let two = |number: u32| {
        let text = number.to_string();
        if number < 10 {
            ["0", &text].concat()
        } else {
            text
        }
    };
    let minute = date.get_hours() * 60 + date.get_minutes();
    LocalTime {
        day: [
            date.get_full_year().to_string(),
            two(date.get_month() + 1),
            two(date.get_date()),
        ]
        .join("-"),
        // JavaScript's weeks begin on Sunday.
        weekday: (date.get_day() as usize + 6) % 7,
        minute: u16::try_from(minute).unwrap_or_default(),
    }
}

/// A minute of the day as `09:05`.
pub(super) fn time(minute: u16) -> String {
    let two = |number: u16| {
        [number / 10 % 10, number % 10]
            .into_iter()
            .filter_map(|digit| char::from_digit(digit.into(), 10))
            .collect::<String>()
    };
    [two(minute / 60), two(minute % 60)].join(":")
}

/// The minute of the day that `09:05` means.
pub(super) fn minute(time: &str) -> Option<u16> {
    let (hours, minutes) = time.split_once(':')?;
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::{minute, time};

    #[wasm_bindgen_test]
    fn minutes_read_as_times_and_back() {
        for at in 0..1440 {
            assert_eq!(minute(&time(at)), Some(at));
        }
        assert_eq!(time(545), "09:05");
        for odd in ["", "9", "24:00", "09:60", "a:b"] {
            assert_eq!(minute(odd), None, "{odd}");
        }
    }
}

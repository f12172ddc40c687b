//! Sums of times.

use serviscope_domain::text::Lang;

use crate::ui::i18n::{Label, label};

const HOURS: Label = label("{n} 小时", "{n} h");
const MINUTES: Label = label("{n} 分钟", "{n} min");
const SECONDS: Label = label("{n} 秒", "{n} s");

/// A time in seconds as people say it: `1 h 5 min`.
pub(in super::super) fn time(seconds: u64, lang: Lang) -> String {
    let parts = [
        (HOURS, seconds / 3600),
        (MINUTES, seconds / 60 % 60),
        (SECONDS, seconds % 60),
    ];
    let said: Vec<String> = parts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(unit, count)| unit.with(lang, &[("n", &count.to_string())]))
        .collect();
    if said.is_empty() {
        SECONDS.with(lang, &[("n", "0")])
    } else {
        said.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn a_sum_of_times_is_said_in_its_parts() {
        assert_eq!(time(0, Lang::En), "0 s");
        assert_eq!(time(60, Lang::En), "1 min");
        assert_eq!(time(3_905, Lang::En), "1 h 5 min 5 s");
        assert_eq!(time(7_200, Lang::Zh), "2 小时");
    }
}

//! A time, in the unit that suits it.

use leptos::{html, prelude::*};
use serviscope_domain::text::Lang;

use super::{super::super::state::Editor, super::binding::Binding};
use crate::ui::i18n::{Label, label, tr};

const UNIT: Label = label("{name}：单位", "{name}: unit");
const WRONG: Label = label("请填数字，例如 3 或 1.5", "A number, for example 3 or 1.5");

/// The longest time, in seconds: a year.
const MOST: f64 = 31_536_000.0;

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Second,
    Minute,
    Hour,
}

impl Unit {
    const ALL: [Self; 3] = [Self::Second, Self::Minute, Self::Hour];

    const fn seconds(self) -> u32 {
        match self {
            Self::Second => 1,
            Self::Minute => 60,
            Self::Hour => 3600,
        }
    }

    const fn tag(self) -> &'static str {
        match self {
            Self::Second => "s",
            Self::Minute => "min",
            Self::Hour => "h",
        }
    }

    const fn name(self) -> Label {
        match self {
            Self::Second => label("秒", "s"),
            Self::Minute => label("分钟", "min"),
            Self::Hour => label("小时", "h"),
        }
    }

    /// The largest unit of which a time is a whole number; minutes for what is not known.
    fn of(seconds: Option<u32>) -> Self {
        match seconds {
            None => Self::Minute,
            Some(seconds) if seconds > 0 && seconds.is_multiple_of(3600) => Self::Hour,
            Some(seconds) if seconds > 0 && seconds.is_multiple_of(60) => Self::Minute,
            Some(_) => Self::Second,
        }
    }

    /// What stands in the field for a time.
    fn write(self, seconds: u32) -> String {
        let unit = self.seconds();
        if seconds.is_multiple_of(unit) {
            (seconds / unit).to_string()
        } else {
            let hundredths = (f64::from(seconds) / f64::from(unit) * 100.0).round() / 100.0;
            hundredths.to_string()
        }
    }

    /// The time that stands in the field.
    fn read(self, typed: &str) -> Result<Option<u32>, ()> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Ok(None);
        }
        let number: f64 = typed
            .replace(['\u{ff0e}', ','], ".")
            .parse()
            .map_err(|_| ())?;
        let seconds = (number * f64::from(self.seconds())).round();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the cast saturates, and what is out of bounds is not used"
        )]
        let whole = seconds as u32;
        (0.0..=MOST)
            .contains(&seconds)
            .then_some(Some(whole))
            .ok_or(())
    }
}

/// A time in words: `3 min`.
pub(in super::super::super) fn seconds(seconds: u32, lang: Lang) -> String {
    let unit = Unit::of(Some(seconds));
    format!("{} {}", unit.write(seconds), unit.name().get(lang))
}

/// A time that may be absent.
#[component]
pub(in super::super) fn Duration(
    /// The editor.
    editor: Editor,
    /// What it is.
    name: Label,
    /// Id of the field.
    #[prop(into)]
    id: String,
    /// The time, in seconds.
    time: Binding<Option<u32>>,
) -> impl IntoView {
    let node = NodeRef::<html::Input>::new();
    let unit = RwSignal::new(Unit::of(time.now()));
    let is_wrong = RwSignal::new(false);
    // What is typed stays as it is typed, as long as it means the same.
    Effect::new(move || {
        let value = time.get();
        let Some(node) = node.get() else { return };
        if unit.get_untracked().read(&node.value()) != Ok(value) {
            let suits = Unit::of(value);
            if value.is_some() {
                unit.set(suits);
            }
            node.set_value(&value.map(|value| suits.write(value)).unwrap_or_default());
            is_wrong.set(false);
        }
    });
    let field = id.clone();
    let take = move || {
        let Some(node) = node.get_untracked() else {
            return;
        };
        match unit.get_untracked().read(&node.value()) {
            Ok(next) => {
                is_wrong.set(false);
                time.type_in(&field, next);
            }
            Err(()) => is_wrong.set(true),
        }
    };
    let measured = take.clone();
    let choose = move |tag: String| {
        if let Some(chosen) = Unit::ALL.into_iter().find(|unit| unit.tag() == tag) {
            unit.set(chosen);
            // The number stays; the time is another one now.
            measured();
        }
    };
    let hint = format!("{id}-wrong");
    let unit_name = move || {
        let lang = editor.lang();
        UNIT.with(lang, &[("name", name.get(lang))])
    };
    view! {
        <div class="field">
            <label for=id.clone()>{tr(name)}</label>
            <span class="bp-measure">
                <input id=id node_ref=node type="text" inputmode="decimal" autocomplete="off"
                    aria-invalid=move || is_wrong.get().to_string() aria-describedby=hint.clone()
                    on:focus=move |_| editor.stop_typing() on:input=move |_| take()/>
                <select aria-label=unit_name on:change:target=move |event| choose(event.target().value())>
                    {Unit::ALL.map(|choice| view! {
                        <option value=choice.tag() prop:selected=move || unit.get() == choice>{tr(choice.name())}</option>
                    })}
                </select>
            </span>
            <p class="error" id=hint hidden=move || !is_wrong.get()>{tr(WRONG)}</p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn a_time_is_written_in_the_largest_unit_that_is_whole() {
        assert_eq!(seconds(0, Lang::En), "0 s");
        assert_eq!(seconds(90, Lang::En), "90 s");
        assert_eq!(seconds(180, Lang::En), "3 min");
        assert_eq!(seconds(7200, Lang::Zh), "2 小时");
    }

    #[wasm_bindgen_test]
    fn what_is_typed_becomes_seconds_or_is_refused() {
        assert_eq!(Unit::Minute.read(" 1.5 "), Ok(Some(90)));
        assert_eq!(Unit::Minute.read("1,5"), Ok(Some(90)));
        assert_eq!(Unit::Hour.read(""), Ok(None));
        for wrong in ["soon", "-1", "NaN", "inf", "1e99"] {
            assert_eq!(Unit::Second.read(wrong), Err(()), "{wrong}");
        }
    }
}

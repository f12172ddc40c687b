//! A number of a competitor's score: read when the field is left, kept where it is one.

use leptos::prelude::*;
use serviscope_domain::{
    benchmark::{Edit, Part, Typed},
    text::{Lang, Text},
};

use super::desk::Desk;
use crate::ui::{
    i18n::{Label, label},
    number::fixed,
};

const NAME: Label = label("{dimension}：{part}", "{dimension}: {part}");
const OFF_SCALE: Label = label("{low}–{high} 之间的数", "A number from {low} to {high}");
const NO_COUNT: Label = label("1 以上的整数", "A whole number from 1");
const NO_DEVIATION: Label = label("0–{width} 之间的数", "A number from 0 to {width}");

/// The field of one number.
#[component]
pub(super) fn ScoreField(
    desk: Desk,
    /// Id of the competitor.
    id: StoredValue<String>,
    dim: String,
    /// Name of the dimension.
    name: Text,
    part: Part,
    /// What the number is called.
    words: Label,
    scale: Memo<[f64; 2]>,
) -> impl IntoView {
    let error = format!(
        "rival-{}-{dim}-{}",
        id.get_value(),
        match part {
            Part::Mean => "mean",
            Part::N => "n",
            Part::Sd => "sd",
        }
    );
    let dim = StoredValue::new(dim);
    let failed = RwSignal::new(false);
    let number = Memo::new(move |_| {
        let held = desk.benchmark.read();
        let rival = id.with_value(|id| held.as_ref()?.rival(id));
        dim.with_value(|dim| rival?.entered(dim).get(part))
    });
    let called = move || {
        let lang = desk.language.get();
        NAME.with(
            lang,
            &[("dimension", name.get(lang)), ("part", words.get(lang))],
        )
    };
    let typed = move |event| {
        let read = part.read(&event_target_value(&event), scale.get_untracked());
        failed.set(read == Typed::Nonsense);
        let number = match read {
            Typed::Nonsense => return,
            Typed::Nothing => None,
            Typed::Number(number) => Some(number),
        };
        desk.edit(Edit::Score {
            rival: id.get_value(),
            dim: dim.get_value(),
            part,
            number,
        });
    };
    let reason = move || {
        let wanted = || wanted(part, scale.get(), desk.language.get());
        failed.get().then(wanted)
    };
    view! {
        <input type="text" inputmode="decimal" autocomplete="off" aria-label=called
            prop:value=move || number.get().map(|number| number.to_string()).unwrap_or_default()
            on:change=typed aria-invalid=move || failed.get().to_string() aria-describedby=error.clone()/>
        <span id=error class="field-error" role="alert">{reason}</span>
    }
}

/// What the field takes.
fn wanted(part: Part, [low, high]: [f64; 2], lang: Lang) -> String {
    match part {
        Part::Mean => {
            let [low, high] = [low, high].map(|end| fixed(end, 0));
            OFF_SCALE.with(lang, &[("low", &low), ("high", &high)])
        }
        Part::N => NO_COUNT.get(lang).to_owned(),
        Part::Sd => NO_DEVIATION.with(lang, &[("width", &fixed(high - low, 0))]),
    }
}

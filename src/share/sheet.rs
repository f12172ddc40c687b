//! A sheet of codes to print: one a till.

use leptos::prelude::*;
use serviscope_domain::{survey::rich::Place, text::Lang};

use super::{code::CodeView, state::State};
use crate::ui::i18n::{Label, Language, label, tr};

const TITLE: Label = label("打印多个柜台的二维码", "Print codes for several tills");
const HOW: Label = label(
    "每行一个柜台；要写明门店，就用逗号分开，例如“大堂，2”。打印时只印下面的卡片。",
    "One till a line. To name the store as well, write it first, with a comma: “Lobby, 2”. Only the cards below are printed.",
);
const PLACES: Label = label("柜台", "Tills");
const HEADLINE: Label = label("卡片上的话", "Words on the cards");
const USUAL: Label = label("请扫码，说说您的感受", "Scan and tell us how it was");
const PRINT: Label = label("打印 {count} 张", "Print {count} [card|cards]");
const CARDS: Label = label("将打印的卡片", "Cards to be printed");
const STORE_AND_TILL: Label = label("{store} · {till} 号", "{store} · till {till}");
const TILL: Label = label("{till} 号", "Till {till}");

/// The list of tills, and the cards made of it.
#[component]
pub(super) fn Sheet(
    /// State of the page.
    state: State,
) -> impl IntoView {
    let language = Language::current();
    let listed = Memo::new(move |_| state.listed_places());
    // The customer's language, where the link fixes one.
    let lang = move || state.invitation.read().lang.unwrap_or(language.get());
    let headline = Signal::derive(move || {
        let typed = state.headline.get();
        typed.unwrap_or_else(|| USUAL.get(lang()).to_owned())
    });
    let print = move |_| {
        // Refused only where printing is forbidden, which the browser then says itself.
        let _ = window().print();
    };
    let count = move || PRINT.counting(language.get(), listed.read().len());
    let cards = move || {
        let lang = lang();
        let card = |place: Place| view! { <Card state place headline lang/> };
        listed.get().into_iter().map(card).collect_view()
    };
    view! {
        <section class="card share-part share-sheet" aria-labelledby="share-sheet">
            <h2 id="share-sheet">{tr(TITLE)}</h2>
            <p class="hint" id="share-sheet-how">{tr(HOW)}</p>
            <div class="share-pair">
                <div class="field">
                    <label for="share-places">{tr(PLACES)}</label>
                    <textarea id="share-places" rows="4" autocomplete="off" aria-describedby="share-sheet-how"
                        on:input=move |event| state.places.set(event_target_value(&event))></textarea>
                </div>
                <div class="field">
                    <label for="share-headline">{tr(HEADLINE)}</label>
                    <input id="share-headline" autocomplete="off" maxlength="60" prop:value=headline
                        on:input=move |event| state.headline.set(Some(event_target_value(&event)))/>
                </div>
            </div>
            <p><button type="button" class="button" on:click=print>{count}</button></p>
            <ul class="print-cards" aria-label=tr(CARDS)>{cards}</ul>
        </section>
    }
}

/// What stands at one till.
#[component]
fn Card(state: State, place: Place, headline: Signal<String>, lang: Lang) -> impl IntoView {
    let url = {
        let place = place.clone();
        Memo::new(move |_| state.for_phones().at(&place).url(&state.base.read()))
    };
    let at = caption(&place, lang);
    view! {
        <li class="print-card" lang=lang.tag()>
            <p class="print-headline">{headline}</p>
            <CodeView url=url/>
            {(!at.is_empty()).then(|| view! { <p class="print-place">{at}</p> })}
        </li>
    }
}

/// Store and till in words.
fn caption(place: &Place, lang: Lang) -> String {
    let Place { store, till } = place;
    // A till with a name of its own needs no "till" before it.
    let is_number = till.chars().all(|c| c.is_ascii_digit());
    match (store.as_str(), till.as_str()) {
        (_, "") => store.clone(),
        ("", till) if is_number => TILL.with(lang, &[("till", till)]),
        ("", till) => till.to_owned(),
        (store, till) if is_number => {
            STORE_AND_TILL.with(lang, &[("store", store), ("till", till)])
        }
        (store, till) => [store, " · ", till].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn places_read_naturally() {
        let caption = |store: &str, till: &str, lang| {
            let place = Place {
                store: store.into(),
                till: till.into(),
            };
            super::caption(&place, lang)
        };
        assert_eq!(caption("Lobby", "2", Lang::En), "Lobby · till 2");
        assert_eq!(caption("大堂", "2", Lang::Zh), "大堂 · 2 号");
        assert_eq!(caption("", "2", Lang::En), "Till 2");
        assert_eq!(
            caption("Lobby", "Front desk", Lang::En),
            "Lobby · Front desk"
        );
        assert_eq!(caption("Lobby", "", Lang::Zh), "Lobby");
        assert_eq!(caption("", "", Lang::Zh), "");
    }
}

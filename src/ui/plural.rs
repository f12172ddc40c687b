//! Words that follow a number.
//!
//! English has a singular and Chinese has none, so a label writes both forms where they differ:
//! `"Import {count} [response|responses]"`.

use serviscope_domain::text::Lang;

use super::i18n::Label;

impl Label {
    /// The wording in `lang` with `{count}` filled in and, of every `[one|many]`, the form that
    /// goes with it.
    pub fn counting(self, lang: Lang, count: usize) -> String {
        choose_forms(self.get(lang), count).replace("{count}", &count.to_string())
    }
}

fn choose_forms(words: &str, count: usize) -> String {
    let mut chosen = String::with_capacity(words.len());
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('[') {
        chosen.push_str(before);
        let Some((forms, after)) = after.split_once(']') else {
            chosen.push('[');
            rest = after;
            continue;
        };
        let (one, many) = forms.split_once('|').unwrap_or((forms, forms));
        chosen.push_str(if count == 1 { one } else { many });
        rest = after;
    }
    chosen.push_str(rest);
    chosen
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;
    use crate::ui::i18n::label;

    #[wasm_bindgen_test]
    fn the_form_follows_the_number() {
        let words = label("{count} 份答卷", "{count} [response is|responses are] new");
        assert_eq!(words.counting(Lang::En, 1), "1 response is new");
        assert_eq!(words.counting(Lang::En, 0), "0 responses are new");
        assert_eq!(words.counting(Lang::Zh, 1), "1 份答卷");
    }
}

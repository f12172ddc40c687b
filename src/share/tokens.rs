//! Single-use links, many at once, as a file.

use leptos::prelude::*;
use serviscope_domain::survey::rich::Invitation;

use super::state::State;
use crate::ui::{
    clock::new_token,
    files::download,
    i18n::{Label, Language, label, tr},
    icon::{Glyph, Icon},
    toast::use_toasts,
};

/// How many links a file holds at most.
const MOST: usize = 5_000;
/// Without this mark Excel takes a UTF-8 file for one in the system's old encoding.
const BYTE_ORDER_MARK: char = '\u{feff}';

const TITLE: Label = label("一次性链接", "Single-use links");
const HOW: Label = label(
    "每位客户一个链接，用于邮件或短信群发。令牌是随机的，只写在下载的文件里，这里不保存。",
    "One link a customer, for mailings. The tokens are random and stand only in the file: nothing of them is kept here.",
);
const PROVISIONAL: Label = label(
    "目前只是暂定：没有服务器时，只有答题的那台设备知道链接用过了。在同一台设备上再次提交，会标记为“链接重复使用”；换一台设备就发现不了。",
    "Provisional for now: without a server, only the device that answered knows that its link was used. A second submission there is marked “Link used again”; one from another device goes unnoticed.",
);
const COUNT: Label = label("数量", "How many");
const WRONG: Label = label(
    "请填 1 到 {most} 之间的整数。",
    "A whole number from 1 to {most}.",
);
const MAKE: Label = label("生成并下载 CSV", "Make and download as CSV");
const MADE: Label = label(
    "已生成 {count} 个一次性链接：{name}",
    "{count} single-use [link|links] made: {name}",
);

/// How many links, and the button that makes them.
#[component]
pub(super) fn Tokens(
    /// State of the page.
    state: State,
) -> impl IntoView {
    let (language, toasts) = (Language::current(), use_toasts());
    let typed = RwSignal::new("50".to_owned());
    let count = Memo::new(move |_| {
        let count: usize = typed.read().trim().parse().ok()?;
        (1..=MOST).contains(&count).then_some(count)
    });
    let wrong = move || WRONG.with(language.get(), &[("most", &MOST.to_string())]);
    let make = move |_| {
        let Some(count) = count.get_untracked() else {
            return;
        };
        let tokens: Vec<String> = (0..count).map(|_| new_token()).collect();
        let csv = csv(&state.for_phones(), &state.base.get_untracked(), tokens);
        let name = format!("{}-links.csv", state.file_name());
        download(
            &name,
            "text/csv;charset=utf-8",
            &format!("{BYTE_ORDER_MARK}{csv}"),
        );
        let said = MADE.counting(language.now(), count);
        toasts.say(said.replace("{name}", &name));
    };
    view! {
        <section class="card share-part" aria-labelledby="share-tokens">
            <h2 id="share-tokens">{tr(TITLE)}</h2>
            <p class="hint">{tr(HOW)}</p>
            <p class="notice">{tr(PROVISIONAL)}</p>
            <div class="share-row">
                <div class="field share-count">
                    <label for="token-count">{tr(COUNT)}</label>
                    <input id="token-count" inputmode="numeric" autocomplete="off"
                        prop:value=typed on:input=move |event| typed.set(event_target_value(&event))
                        aria-invalid=move || count.get().is_none().to_string()
                        aria-describedby="token-wrong"/>
                </div>
                <button type="button" class="button" disabled=move || count.get().is_none() on:click=make>
                    <Icon glyph=Glyph::Download/>{tr(MAKE)}
                </button>
            </div>
            <p class="error" id="token-wrong" role="status">
                {move || count.get().is_none().then(wrong)}
            </p>
        </section>
    }
}

/// A header and a line a token. Neither part needs quotation marks: links are percent-encoded.
fn csv(invitation: &Invitation, base: &str, tokens: Vec<String>) -> String {
    let mut csv = "number,token,link\r\n".to_owned();
    for (number, token) in (1_usize..).zip(tokens) {
        let link = invitation.with_token(token.clone()).url(base);
        csv += &[&number.to_string(), ",", &token, ",", &link, "\r\n"].concat();
    }
    csv
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn a_line_holds_the_token_and_its_link() {
        let invitation = Invitation {
            survey: "a@1".into(),
            store: "B, C".into(),
            ..Invitation::default()
        };
        let csv = csv(
            &invitation,
            "https://s.example",
            vec!["t1".into(), "t2".into()],
        );
        let lines: Vec<&str> = csv.lines().collect();
        assert_eq!(lines.len(), 3);
        assert_eq!(
            lines[2],
            "2,t2,https://s.example/respond.html?s=a@1&store=B%2C%20C&token=t2"
        );
    }
}

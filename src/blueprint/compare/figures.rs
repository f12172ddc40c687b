//! Key figures before and after.

use std::{cmp::Ordering, sync::Arc};

use leptos::prelude::*;
use serviscope_domain::{blueprint::KeyFigure, text::Lang};

use super::{load::Compared, side};
use crate::{
    blueprint::versions::time,
    ui::i18n::{Label, Language, label, tr},
};

const TITLE: Label = label("关键数字", "Key figures");
const FIGURE: Label = label("数字", "Figure");
const DIFFERENCE: Label = label("相差", "Difference");
const UNKNOWN: Label = label("未填", "Not known");
const EQUAL: Label = label("不变", "Equal");

const fn name(figure: KeyFigure) -> Label {
    match figure {
        KeyFigure::Steps => label("卡片", "Cards"),
        KeyFigure::StandardTime => label("标准时间合计", "Standard time, in sum"),
        KeyFigure::ActualTime => label("实测时间合计", "Measured time, in sum"),
        KeyFigure::WaitPoints => label("等候点", "Wait points"),
        KeyFigure::MaximumWait => label("最长等候合计", "Longest waits, in sum"),
        KeyFigure::ActualWait => label("实测等候合计", "Measured waits, in sum"),
        KeyFigure::Handoffs => label("交接", "Hand-offs"),
        KeyFigure::FailPoints => label("失误点", "Fail points"),
        KeyFigure::Risk => label(
            "风险顺序数（RPN）合计",
            "Risk priority numbers (RPN), in sum",
        ),
        KeyFigure::MomentsOfTruth => label("关键时刻", "Moments of truth"),
    }
}

fn said(figure: KeyFigure, value: u64, lang: Lang) -> String {
    if figure.is_time() {
        time(value, lang)
    } else {
        value.to_string()
    }
}

/// How much more or less there is after, with its sign.
fn difference(figure: KeyFigure, before: Option<u64>, after: Option<u64>, lang: Lang) -> String {
    let Some((before, after)) = before.zip(after) else {
        return "–".to_owned();
    };
    let sign = match after.cmp(&before) {
        Ordering::Equal => return EQUAL.get(lang).to_owned(),
        Ordering::Greater => "+",
        Ordering::Less => "\u{2212}",
    };
    format!("{sign}{}", said(figure, after.abs_diff(before), lang))
}

/// The table of key figures.
#[component]
pub(super) fn Figures(both: Arc<Compared>) -> impl IntoView {
    let language = Language::current();
    let relation = both.relation;
    let rows = move || {
        let lang = language.get();
        KeyFigure::ALL
            .iter()
            .map(|figure| {
                let (before, after) = (figure.of(&both.before), figure.of(&both.after));
                let cell = |value: Option<u64>| {
                    value.map_or_else(
                        || UNKNOWN.get(lang).to_owned(),
                        |value| said(*figure, value, lang),
                    )
                };
                view! {
                    <tr>
                        <th scope="row">{name(*figure).get(lang)}</th>
                        <td class="number">{cell(before)}</td>
                        <td class="number">{cell(after)}</td>
                        <td class="number">{difference(*figure, before, after, lang)}</td>
                    </tr>
                }
            })
            .collect_view()
    };
    view! {
        <section class="bp-compare-part">
            <h2 id="bp-compare-figures">{tr(TITLE)}</h2>
            <div class="bp-table" tabindex="0" role="region" aria-labelledby="bp-compare-figures">
                <table>
                    <thead><tr>
                        <th scope="col">{tr(FIGURE)}</th>
                        <th scope="col">{tr(side(relation, false))}</th>
                        <th scope="col">{tr(side(relation, true))}</th>
                        <th scope="col">{tr(DIFFERENCE)}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn a_difference_has_its_sign_and_unit() {
        let say = |before, after| {
            difference(KeyFigure::StandardTime, Some(before), Some(after), Lang::En)
        };
        assert_eq!(say(60, 150), "+1 min 30 s");
        assert_eq!(say(60, 0), "\u{2212}1 min");
        assert_eq!(say(60, 60), "Equal");
        let unknown = difference(KeyFigure::Risk, None, Some(3), Lang::En);
        assert_eq!(unknown, "–");
    }
}

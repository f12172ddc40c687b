//! What the simulation says.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{Blueprint, CardId, simulation::Run},
    queueing::{Arrivals, Settings},
    statistics::Summary,
    text::{Lang, Text},
};

use super::{
    super::{state::Editor, words},
    Waited,
};
use crate::ui::{
    i18n::{Label, label},
    number::{fixed, percent},
};

pub(super) const TITLE: Label = label("等候模拟", "Waiting simulation");
pub(super) const TAKEN_OVER: Label = label(
    "“{step}”现在有 {count} 位同时服务，按 Ctrl+Z 可撤销",
    "“{step}” now serves {count} side by side. Ctrl+Z takes it back.",
);

const SPOKEN: Label = label(
    "模拟等候：平均 {mean}，95 % 的客户不超过 {most}",
    "Simulated wait: mean {mean}, 95 % within {most}",
);
const STALE: Label = label(
    "模拟等候已过期：平均 {mean}，95 % 的客户不超过 {most}",
    "Simulated wait, out of date: mean {mean}, 95 % within {most}",
);
const SECONDS: Label = label("{s} 秒", "{s} s");
const MINUTES: Label = label("{m} 分 {s} 秒", "{m} min {s} s");
const HOURS: Label = label("{h} 小时 {m} 分", "{h} h {m} min");
const WORST: Label = label(
    "等得最久的是“{step}”：平均 {time}",
    "The longest wait is at “{step}”: {time} on average",
);
const NONE: Label = label("没有客户需要等候", "No customer waits");
const INTERVAL: Label = label("{low} 至 {high}", "{low} to {high}");
const AS_IS: Label = label("按蓝图", "As in the blueprint");
const TRIED: Label = label(
    "“{step}”试用 {count} 位",
    "“{step}” with {count} side by side",
);
const STEADY: Label = label(
    "离散事件模拟，先到先服务；{runs} 次，每次先让 {warm} 位客户进入（不计入），再跟踪 {customers} 位；种子 {seed}；各次均值及 95 % 置信区间（t 分布）。",
    "Discrete-event simulation, first come, first served; {runs} runs of {customers} customers after {warm} who are not counted; seed {seed}; means over the runs with 95 % intervals by Student’s t.",
);
const BY_DAY: Label = label(
    "离散事件模拟，先到先服务；{runs} 天，每天开门时没有人，平均来 {customers} 位客户，都服务完；种子 {seed}；各天均值及 95 % 置信区间（t 分布）。",
    "Discrete-event simulation, first come, first served; {runs} days that begin empty, with {customers} customers on average, all of whom are served; seed {seed}; means over the days with 95 % intervals by Student’s t.",
);
pub(super) const CHECKED: Label = label(
    "数字怎样核对过：同一程序的模拟结果与 Erlang 和 Pollaczek–Khinchine 的公式比较（M/M/1、M/M/2、M/M/5、M/D/1，利用率至 80 %，每种 20 个种子、每个一百万次到达），平均等候相差都不超过 2 %。",
    "How the numbers were checked: the same program was held against the formulas of Erlang and of Pollaczek and Khinchine (M/M/1, M/M/2, M/M/5, M/D/1 up to 80 % utilisation, 20 seeds of a million arrivals each); no mean wait is off by more than 2 %.",
);

/// A time in words, to the second, or to the minute from an hour on.
pub(super) fn time(secs: f64, lang: Lang) -> String {
    if !secs.is_finite() || secs < 0.0 {
        return "–".to_owned();
    }
    if secs < 10.0 {
        return SECONDS.with(lang, &[("s", &fixed(secs, 1))]);
    }
    let all = secs.round();
    if all < 60.0 {
        return SECONDS.with(lang, &[("s", &fixed(all, 0))]);
    }
    if all < 3_600.0 {
        let (minutes, seconds) = ((all / 60.0).floor(), all % 60.0);
        let seconds = format!("{:0>2}", fixed(seconds, 0));
        return MINUTES.with(lang, &[("m", &fixed(minutes, 0)), ("s", &seconds)]);
    }
    let minutes = (secs / 60.0).round();
    let (hours, minutes) = ((minutes / 60.0).floor(), minutes % 60.0);
    let minutes = format!("{:0>2}", fixed(minutes, 0));
    HOURS.with(lang, &[("h", &fixed(hours, 0)), ("m", &minutes)])
}

/// The interval of a time in words; a dash where there is none.
pub(super) fn interval(times: &Summary, lang: Lang) -> String {
    times.ci.map_or_else(
        || "–".to_owned(),
        |[low, high]| {
            let (low, high) = (time(low, lang), time(high, lang));
            INTERVAL.with(lang, &[("low", &low), ("high", &high)])
        },
    )
}

/// A share in whole per cent; a dash where there is none.
pub(super) fn share(share: Option<Summary>) -> String {
    share.map_or_else(|| "–".to_owned(), |share| percent(share.mean))
}

/// The waits of a card, for its name.
pub(super) fn spoken(waited: Waited, is_stale: bool, lang: Lang) -> String {
    let (mean, most) = (time(waited.mean_secs, lang), time(waited.most_secs, lang));
    let wording = if is_stale { STALE } else { SPOKEN };
    wording.with(lang, &[("mean", &mean), ("most", &most)])
}

/// What a step is called.
pub(super) fn step(blueprint: &Blueprint, card: &CardId, lang: Lang) -> String {
    let card = blueprint.cards.get(card);
    card.map_or_else(
        || words::UNTITLED_CARD.get(lang).to_owned(),
        |card| words::title(card, lang),
    )
}

/// What a step is called in both languages; a stand-in where it is not known which.
pub(super) fn named(blueprint: &Blueprint, card: Option<&CardId>) -> Text {
    let name = |lang| {
        card.map_or_else(
            || words::UNTITLED_CARD.get(lang).to_owned(),
            |card| step(blueprint, card, lang),
        )
    };
    Text::new(name(Lang::Zh), name(Lang::En))
}

/// The finding of a run in one sentence.
pub(super) fn finding(blueprint: &Blueprint, run: &Run, lang: Lang) -> String {
    let worst = run
        .worst()
        .and_then(|step| Some((step.card, step.waits()?)));
    worst.map_or_else(
        || NONE.get(lang).to_owned(),
        |(card, waits)| {
            let step = step(blueprint, card, lang);
            let time = time(waits.mean_secs.mean, lang);
            WORST.with(lang, &[("step", &step), ("time", &time)])
        },
    )
}

/// What was simulated in a run.
pub(super) fn name(blueprint: &Blueprint, run: &Run, lang: Lang) -> String {
    run.trial.as_ref().map_or_else(
        || AS_IS.get(lang).to_owned(),
        |trial| {
            let step = step(blueprint, &trial.card, lang);
            TRIED.with(
                lang,
                &[("step", &step), ("count", &trial.servers.to_string())],
            )
        },
    )
}

/// How a run was made: everything that somebody needs to make it again.
pub(super) fn method(run: &Run, lang: Lang) -> String {
    let Settings {
        seed,
        customers,
        warm_up,
        replications,
    } = run.settings;
    let (wording, customers) = match run.way.network.arrivals {
        Arrivals::ByHour { .. } => (BY_DAY, fixed(run.found.customers.mean, 0)),
        Arrivals::Poisson { .. } | Arrivals::Regular { .. } => (STEADY, customers.to_string()),
    };
    wording.with(
        lang,
        &[
            ("runs", &replications.to_string()),
            ("customers", &customers),
            ("warm", &warm_up.to_string()),
            ("seed", &seed.to_string()),
        ],
    )
}

/// A label that follows the page's language, as a signal.
pub(super) fn followed(editor: Editor, words: Label) -> Signal<String> {
    Signal::derive(move || words.get(editor.lang()).to_owned())
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn times_are_told_as_people_tell_them() {
        let told =
            [0.0, 4.26, 42.4, 59.7, 252.0, 3_599.8, 4_325.0].map(|secs| time(secs, Lang::En));
        assert_eq!(
            told,
            [
                "0.0 s",
                "4.3 s",
                "42 s",
                "1 min 00 s",
                "4 min 12 s",
                "1 h 00 min",
                "1 h 12 min"
            ]
        );
        assert_eq!(time(252.0, Lang::Zh), "4 分 12 秒");
        assert_eq!(time(f64::NAN, Lang::En), "–");
    }
}

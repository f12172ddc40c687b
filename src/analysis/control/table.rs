//! The numbers behind the chart.

use serviscope_domain::{
    scoring::{filter::SMALLEST_CUT, pictures::control::Per},
    text::Lang,
};

use super::{
    Shown,
    spoken::{at, told},
    words,
};
use crate::{
    analysis::numbers,
    ui::{
        chart::table::TableData,
        i18n::{Label, label},
    },
};

const CAPTION: Label = label("各点、控制限与信号", "Points, limits and signals");
const POINT: Label = label("点", "Point");
const NUMBERED: Label = label("第 {number} 份（{day}）", "{number} ({day})");
const UPWARDS: Label = label("向上", "Upwards");
const DOWNWARDS: Label = label("向下", "Downwards");
const LOWER: Label = label("下限", "Lower limit");
const CENTRE: Label = label("中心线", "Centre line");
const UPPER: Label = label("上限", "Upper limit");
const SPREAD_UPPER: Label = label("{name}的上限", "Its upper limit");
const N: Label = label("n", "n");
const SIGNALS: Label = label("信号", "Signals");
const REST: Label = label(
    "点很多，表里只有带信号的点和最后 {n} 点。",
    "There are many points; the table holds those with signals and the last {n}.",
);

/// Most rows without a signal.
const MOST_ROWS: usize = 500;
/// Most rows with one.
const MOST_SIGNALS: usize = 500;

/// The table.
pub(super) fn table(shown: &Shown, lang: Lang) -> TableData {
    let slots = shown.series.slots.len();
    let rest = slots.saturating_sub(MOST_ROWS);
    let mut wanted: Vec<usize> = (0..rest).filter(|slot| has_signal(shown, *slot)).collect();
    wanted.truncate(MOST_SIGNALS);
    wanted.extend(rest..slots);
    let sums = shown
        .chart
        .level
        .points
        .iter()
        .any(|point| point.second.is_some());
    let level = words::statistic(shown.chart.level.statistic).get(lang);
    let mut head = vec![POINT.get(lang).to_owned(), SIGNALS.get(lang).to_owned()];
    if sums {
        head.extend([UPWARDS, DOWNWARDS].map(|head| head.get(lang).to_owned()));
    } else {
        head.push(level.to_owned());
    }
    head.extend([LOWER, CENTRE, UPPER].map(|head| head.get(lang).to_owned()));
    if let Some(panel) = &shown.chart.spread {
        let name = words::statistic(panel.statistic).get(lang);
        head.push(name.to_owned());
        head.push(SPREAD_UPPER.with(lang, &[("name", name)]));
    }
    head.push(N.get(lang).to_owned());
    TableData {
        caption: CAPTION.get(lang).to_owned(),
        words: 1,
        head,
        rows: wanted
            .into_iter()
            .map(|slot| row(shown, slot, sums, lang))
            .collect(),
        notes: (rest > 0)
            .then(|| REST.with(lang, &[("n", &MOST_ROWS.to_string())]))
            .into_iter()
            .collect(),
    }
}

fn has_signal(shown: &Shown, slot: usize) -> bool {
    [Some(&shown.chart.level), shown.chart.spread.as_ref()]
        .into_iter()
        .flatten()
        .any(|panel| {
            let place = at(panel, slot).map(|(place, _)| place);
            place.is_some_and(|place| panel.signals.iter().any(|signal| signal.marks(place)))
        })
}

fn row(shown: &Shown, place: usize, sums: bool, lang: Lang) -> Vec<String> {
    let slot = shown.series.slots.get(place);
    let day = slot.map_or_else(String::new, |slot| slot.start.to_string());
    let name = match shown.series.per {
        Per::Response => {
            NUMBERED.with(lang, &[("number", &(place + 1).to_string()), ("day", &day)])
        }
        Per::Month => day.get(..7).unwrap_or_default().to_owned(),
        _ => day,
    };
    let absent = || numbers::ABSENT.to_owned();
    let (level, spread) = (&shown.chart.level, shown.chart.spread.as_ref());
    let point = at(level, place).map(|(_, point)| point);
    let value = |value: Option<f64>| {
        value.map_or_else(absent, |value| words::value(level.statistic, value, true))
    };
    let limits = point.and_then(|point| point.limits.ok());
    let mut row = vec![name, words::capital(&told(shown, place, lang))];
    row.push(value(point.map(|point| point.value)));
    if sums {
        row.push(value(point.and_then(|point| point.second)));
    }
    row.extend([
        value(limits.map(|limits| limits.lower)),
        value(limits.map(|limits| limits.centre)),
        value(limits.map(|limits| limits.upper)),
    ]);
    if let Some(panel) = spread {
        let point = at(panel, place).map(|(_, point)| point);
        let number = |value: Option<f64>| {
            value.map_or_else(absent, |value| words::value(panel.statistic, value, true))
        };
        row.push(number(point.map(|point| point.value)));
        row.push(number(
            point.and_then(|point| Some(point.limits.ok()?.upper)),
        ));
    }
    row.push(match slot.map(|slot| slot.n) {
        Some(Some(n)) => n.to_string(),
        _ => format!("< {SMALLEST_CUT}"),
    });
    row
}

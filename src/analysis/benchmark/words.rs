//! The comparison in words: what is spoken at a mark, and the table.

use serviscope_domain::{
    models::{BenchmarkRow, RivalFigure},
    statistics::Absent,
    text::Lang,
};

use super::Compared;
use crate::{
    analysis::numbers,
    ui::{
        chart::table::TableData,
        i18n::{Label, label},
        number::{fixed, signed},
    },
};

const OWN: Label = label(
    "{name}：我们 {mean}，{ci}，n = {n}",
    "{name}: ours {mean}, {ci}, n = {n}",
);
const NO_OWN: Label = label(
    "{name}：我们没有得分（{reason}）",
    "{name}: no score of ours ({reason})",
);
const RIVAL: Label = label("{rival} {mean}，{lead}", "{rival} {mean}, {lead}");
const AHEAD: Label = label("我们高 {points}", "we are {points} above");
const BEHIND: Label = label("我们低 {points}", "we are {points} below");
const LEVEL: Label = label("与我们相同", "the same as ours");
const NO_LEAD: Label = label("无法相减", "no difference");
const NO_INTERVAL: Label = label("没有置信区间", "no CI");
const CAPTION: Label = label(
    "各维度上我们与竞争者的感知得分",
    "Perception scores by dimension, ours and those of competitors",
);
const HEAD: [Label; 12] = [
    label("维度", "Dimension"),
    label("竞争者", "Competitor"),
    label("来源", "Source"),
    label("日期", "Date"),
    label("竞争者均值", "Their mean"),
    label("95 % 置信区间", "95 % CI"),
    label("n", "n"),
    label("我们的均值", "Our mean"),
    label("95 % 置信区间", "95 % CI"),
    label("n", "n"),
    label("我们 − 竞争者", "Ours − theirs"),
    label("95 % 置信区间", "95 % CI"),
];
const METHOD: Label = label(
    "均值按同一份量表；竞争者的区间由填写的均值、标准差和 n 按 t 分布算出，差的区间用 Welch 法。只有两边都有区间时才能断定领先或落后。",
    "Means are on the same scale. Intervals of competitors follow from their mean, deviation and n by Student’s t, those of differences by Welch; only where both sides have one can ahead or behind be told.",
);
const REASON: Label = label("{rival}，{name}：{reason}", "{rival}, {name}: {reason}");

/// Our lead, with its sign, or a dash.
pub(super) fn lead(lead: Option<f64>) -> String {
    numbers::gap_or_dash(lead, 2)
}

/// Everything about a dimension in one sentence.
pub(super) fn spoken(compared: &Compared, row: &BenchmarkRow, lang: Lang) -> String {
    let name = row.name.get(lang);
    let mut parts = vec![match row.own {
        Err(absent) => {
            let reason = absent.text();
            let reason = reason.get(lang).trim_end_matches(['.', '\u{3002}']);
            NO_OWN.with(lang, &[("name", name), ("reason", reason)])
        }
        Ok(own) => {
            let ci = own.ci.map_or_else(
                || NO_INTERVAL.get(lang).to_owned(),
                |ci| numbers::range(ci, 1.0, 2, lang),
            );
            let (mean, n) = (fixed(own.mean, 2), own.n.to_string());
            OWN.with(
                lang,
                &[("name", name), ("mean", &mean), ("ci", &ci), ("n", &n)],
            )
        }
    }];
    let rivals = compared.rivals.iter().zip(&row.rivals);
    parts.extend(rivals.filter_map(|(rival, figure)| {
        let figure = figure.ok()?;
        Some(RIVAL.with(
            lang,
            &[
                ("rival", &rival.name),
                ("mean", &fixed(figure.mean, 2)),
                ("lead", &distance(figure.lead, lang)),
            ],
        ))
    }));
    parts.join(if lang == Lang::Zh { "\u{ff1b}" } else { "; " })
}

fn distance(lead: Option<f64>, lang: Lang) -> String {
    let Some(lead) = lead else {
        return NO_LEAD.get(lang).to_owned();
    };
    let points = fixed(lead.abs(), 2);
    let is_none = points.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    let label = match lead {
        _ if is_none => LEVEL,
        lead if lead > 0.0 => AHEAD,
        _ => BEHIND,
    };
    label.with(lang, &[("points", &points)])
}

/// A row for every dimension and competitor.
pub(super) fn table(compared: &Compared, lang: Lang) -> TableData {
    let (mut rows, mut notes) = (Vec::new(), vec![METHOD.get(lang).to_owned()]);
    for row in &compared.rows {
        for (place, figure) in row.rivals.iter().enumerate() {
            rows.push(cells(compared, row, place, lang));
            // What was never entered needs no reason.
            if let Some(absent) = figure.err().filter(|absent| *absent != Absent::NoData) {
                let rival = compared.rivals.get(place).map_or("", |rival| &rival.name);
                let reason = absent.text();
                notes.push(REASON.with(
                    lang,
                    &[
                        ("rival", rival),
                        ("name", row.name.get(lang)),
                        ("reason", reason.get(lang)),
                    ],
                ));
            }
        }
        if let Err(absent) = row.own {
            let (name, reason) = (row.name.get(lang), absent.text());
            notes.push(NO_OWN.with(lang, &[("name", name), ("reason", reason.get(lang))]));
        }
    }
    TableData {
        caption: CAPTION.get(lang).to_owned(),
        words: 3,
        head: HEAD.iter().map(|head| head.get(lang).to_owned()).collect(),
        rows,
        notes,
    }
}

fn cells(compared: &Compared, row: &BenchmarkRow, place: usize, lang: Lang) -> Vec<String> {
    let dash = |words: &str| match words.trim() {
        "" => numbers::ABSENT.to_owned(),
        words => words.to_owned(),
    };
    let rival = compared.rivals.get(place);
    let entered = compared.entered.get(place);
    let figure: Option<RivalFigure> = row.rivals.get(place).and_then(|figure| figure.ok());
    let own = row.own.ok();
    let lead_ci = figure.and_then(|figure| figure.lead_ci);
    let count = |n: Option<usize>| n.map_or_else(|| numbers::ABSENT.to_owned(), |n| n.to_string());
    vec![
        row.name.get(lang).to_owned(),
        dash(rival.map_or("", |rival| &rival.name)),
        dash(rival.map_or("", |rival| &rival.source)),
        dash(entered.map_or("", |entered| &entered.day)),
        numbers::plain_or_dash(figure.map(|figure| figure.mean), 2),
        numbers::range_cell(figure.and_then(|figure| figure.ci), 1.0, 2, lang),
        count(figure.and_then(|figure| figure.n)),
        numbers::plain_or_dash(own.map(|own| own.mean), 2),
        numbers::range_cell(own.and_then(|own| own.ci), 1.0, 2, lang),
        count(own.map(|own| own.n)),
        figure
            .and_then(|figure| figure.lead)
            .map_or_else(|| numbers::ABSENT.to_owned(), |lead| signed(lead, 2)),
        numbers::interval_cell(lead_ci, lang),
    ]
}

//! The tree in words: names, what is spoken at a mark, the table.

use serviscope_domain::{
    models::{Depth, IndexLine, QualityIndex},
    text::Lang,
};

use crate::{
    analysis::{numbers, results::Results},
    ui::{
        chart::table::TableData,
        i18n::{Label, label},
        number::fixed,
    },
};

const WHOLE: Label = label("质量指数", "Quality index");
const SPOKEN_WHOLE: Label = label(
    "质量指数 {score}（满分 100），{ci}，n = {n}；共失 {lost} 分",
    "Quality index {score} of 100, {ci}, n = {n}; {lost} points are lost",
);
const SPOKEN: Label = label(
    "{name}：{score}（满分 100），{ci}，n = {n}；权重 {weight} %，占总指数 {of_all} %，失去总指数 {lost} 分",
    "{name}: {score} of 100, {ci}, n = {n}; weight {weight} %, {of_all} % of the index, costs {lost} points of it",
);
const UNSCORED: Label = label(
    "{name}：{reason}权重 {weight} %",
    "{name}: {reason} Weight {weight} %",
);
const NO_INTERVAL: Label = label("没有置信区间", "no CI");
const CAPTION: Label = label(
    "质量指数：总体、维度、指标",
    "Quality index: the whole, dimensions, indicators",
);
const HEAD: [Label; 7] = [
    label("维度或指标", "Dimension or indicator"),
    label("在上一层的权重（%）", "Weight in its branch (%)"),
    label("占总指数（%）", "Share of the index (%)"),
    label("得分（0–100）", "Score (0–100)"),
    label("95 % 置信区间", "95 % CI"),
    label("n", "n"),
    label("失分", "Points lost"),
];
const MEANING: Label = label(
    "每位受访者先算自己的得分，再求平均：维度要有占一半以上权重的题目作答，总指数要有每个有权重的维度。缺答不估补，所以有缺答时上一层不一定等于下一层的加权平均。反向题先换算。",
    "Everybody’s own scores come first and are then averaged: a dimension takes items with at least half of its weight, the index every dimension that weighs anything. Missing answers are not filled in, so with some missing a branch need not be the weighted mean of its parts. Reversed items are turned round first.",
);
const LOST: Label = label(
    "失分 = 占总指数的份额 ×（100 − 得分）。",
    "Points lost = share of the index × (100 − score).",
);
const REASON: Label = label("{name}：{reason}", "{name}: {reason}");

/// What a line is called.
pub(super) fn name(results: &Results, line: &IndexLine, lang: Lang) -> String {
    let text = |line: &IndexLine| {
        let survey = &results.material.survey;
        survey.fill(&line.name).get(lang).to_owned()
    };
    match line.depth {
        Depth::Whole => WHOLE.get(lang).to_owned(),
        Depth::Dimension => text(line),
        Depth::Indicator => {
            let mut items = results.material.key.items.iter();
            let number = items
                .find(|item| item.id == line.id)
                .map_or(0, |item| item.number);
            format!("{number} {}", text(line))
        }
    }
}

/// Everything about a line in one sentence, or why there is no score.
pub(super) fn spoken(name: &str, line: &IndexLine, lang: Lang) -> String {
    let weight = fixed(line.weight, 1);
    let score = match line.score {
        Ok(score) => score,
        Err(absent) => {
            let reason = absent.text();
            return UNSCORED.with(
                lang,
                &[
                    ("name", name),
                    ("reason", reason.get(lang)),
                    ("weight", &weight),
                ],
            );
        }
    };
    let ci = score.ci.map_or_else(
        || NO_INTERVAL.get(lang).to_owned(),
        |ci| numbers::range(ci, 1.0, 1, lang),
    );
    let label = if line.depth == Depth::Whole {
        SPOKEN_WHOLE
    } else {
        SPOKEN
    };
    label.with(
        lang,
        &[
            ("name", name),
            ("score", &fixed(score.mean, 1)),
            ("ci", &ci),
            ("n", &score.n.to_string()),
            ("weight", &weight),
            ("of_all", &fixed(line.of_all, 1)),
            ("lost", &numbers::plain_or_dash(line.lost, 1)),
        ],
    )
}

/// Every line of the tree.
pub(super) fn table(results: &Results, index: &QualityIndex, lang: Lang) -> TableData {
    let lines = index.lines(Depth::Indicator);
    let absent = lines.iter().filter_map(|line| {
        let (name, reason) = (name(results, line, lang), line.score.err()?.text());
        Some(REASON.with(lang, &[("name", &name), ("reason", reason.get(lang))]))
    });
    let notes = [MEANING, LOST].map(|note| note.get(lang).to_owned());
    TableData {
        caption: CAPTION.get(lang).to_owned(),
        words: 0,
        head: HEAD.iter().map(|head| head.get(lang).to_owned()).collect(),
        notes: notes.into_iter().chain(absent).collect(),
        rows: lines.iter().map(|line| row(results, line, lang)).collect(),
    }
}

fn row(results: &Results, line: &IndexLine, lang: Lang) -> Vec<String> {
    let score = line.score.ok();
    vec![
        name(results, line, lang),
        fixed(line.weight, 1),
        fixed(line.of_all, 2),
        numbers::plain_or_dash(score.map(|score| score.mean), 2),
        numbers::range_cell(score.and_then(|score| score.ci), 1.0, 2, lang),
        score.map_or(0, |score| score.n).to_string(),
        numbers::plain_or_dash(line.lost, 2),
    ]
}

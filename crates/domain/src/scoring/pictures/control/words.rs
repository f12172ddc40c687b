//! Patterns, places and what a signal asks for, in words.

use super::{Per, Series, Side, Signal, Statistic};
use crate::{spc::Rule, text::Text};

/// Where the slot at `place` lies: `the week of 2026-09-14`, `response 57 (2026-09-20)`.
pub fn when(series: &Series, place: usize) -> Text {
    let Some(slot) = series.slots.get(place) else {
        return Text::default();
    };
    let day = slot.start.to_string();
    match series.per {
        Per::Response => Text::new(
            format!("第 {} 份回答（{day}）", place + 1),
            format!("response {} ({day})", place + 1),
        ),
        Per::Day => Text::same(day),
        Per::Week => Text::new(format!("{day} 起的一周"), format!("the week of {day}")),
        Per::Month => Text::same(day.get(..7).unwrap_or_default()),
    }
}

/// The pattern of a signal, as part of a sentence.
pub fn pattern(statistic: Statistic, signal: &Signal) -> Text {
    let run = signal.to + 1 - signal.from;
    let (side_zh, side_en) = match signal.side {
        Side::Above => ("上方", "above"),
        Side::Below => ("下方", "below"),
        Side::Both => ("两侧", "on both sides of"),
    };
    let (limit_zh, limit_en) = match signal.side {
        Side::Below => ("低于控制下限", "below the lower limit"),
        _ => ("高于控制上限", "above the upper limit"),
    };
    match signal.rule {
        Rule::BeyondLimits => {
            let (zh, en) = beyond(statistic, run);
            Text::new(format!("{zh}{limit_zh}"), format!("{en} {limit_en}"))
        }
        Rule::TwoOfThree => Text::new(
            format!("连续三点中有两点在中心线{side_zh}超出两倍标准差"),
            format!("two of three points more than two sigma {side_en} the centre line"),
        ),
        Rule::FourOfFive => Text::new(
            format!("连续五点中有四点在中心线{side_zh}超出一倍标准差"),
            format!("four of five points more than one sigma {side_en} the centre line"),
        ),
        Rule::OneSide(_) => Text::new(
            format!("连续 {run} 点在中心线{side_zh}"),
            format!("{run} points in a row {side_en} the centre line"),
        ),
        Rule::Trend => match signal.side {
            Side::Below => Text::new(
                format!("连续 {run} 点持续下降"),
                format!("{run} points in a row steadily falling"),
            ),
            _ => Text::new(
                format!("连续 {run} 点持续上升"),
                format!("{run} points in a row steadily rising"),
            ),
        },
        Rule::Alternating => Text::new(
            format!("连续 {run} 点交替升降"),
            format!("{run} points in a row alternating up and down"),
        ),
        Rule::Hugging => Text::new(
            format!("连续 {run} 点紧贴中心线（一倍标准差以内）"),
            format!("{run} points in a row within one sigma of the centre line"),
        ),
        Rule::Avoiding => Text::new(
            format!("连续 {run} 点远离中心线（两侧都超出一倍标准差）"),
            format!("{run} points in a row more than one sigma away, on both sides"),
        ),
    }
}

/// The subject of a point beyond its limits.
fn beyond(statistic: Statistic, run: usize) -> (String, String) {
    let one = |zh: &str, en: &str| (zh.to_owned(), en.to_owned());
    match statistic {
        Statistic::MovingRange => one("一个移动极差", "one moving range"),
        Statistic::Range => one("一个极差", "one range"),
        Statistic::Deviation => one("一个标准差", "one standard deviation"),
        Statistic::Average if run > 1 => (
            format!("加权平均连续 {run} 点"),
            format!("the weighted average, for {run} points,"),
        ),
        Statistic::Average => one("加权平均", "the weighted average"),
        Statistic::Sum if run > 1 => (
            format!("累积和连续 {run} 点"),
            format!("the cumulative sum, for {run} points,"),
        ),
        Statistic::Sum => one("累积和", "the cumulative sum"),
        _ => one("一个点", "one point"),
    }
}

/// What a signal of this rule usually means, and what to look for.
pub fn advice(rule: Rule) -> Text {
    match rule {
        Rule::BeyondLimits => Text::new(
            "这一刻发生了不寻常的事。查当时的班次、设备、客流和事件，只找这一个点的特殊原因。",
            "Something unusual happened just then. Look at that shift, its equipment, its crowd and its incidents for one special cause.",
        ),
        Rule::TwoOfThree => Text::new(
            "水平可能刚刚移动了一大步。看最近三点前后改动了什么。",
            "The level has probably just made a large step. See what changed around the last three points.",
        ),
        Rule::FourOfFive => Text::new(
            "水平可能移动了一小步。看最近五点前后改动了什么。",
            "The level has probably made a small step. See what changed around the last five points.",
        ),
        Rule::OneSide(_) => Text::new(
            "水平已经移动并停在那里。去找这一串点开始时的变化；如果是有意的改进，就在那里分段。",
            "The level has moved and stayed. Look for what changed when the run began; if it was an improvement that you made, split the chart there.",
        ),
        Rule::Trend => Text::new(
            "过程在慢慢漂移：疲劳、磨损、期望上升或改进逐步见效。",
            "The process drifts: fatigue, wear, rising expectations, or an improvement that takes hold step by step.",
        ),
        Rule::Alternating => Text::new(
            "两种情况在轮流出现，例如两班人员或两种班次混在一起。把它们分开看。",
            "Two situations take turns, such as two crews. Chart them apart with a filter.",
        ),
        Rule::Hugging => Text::new(
            "波动小得不像偶然：数据可能混了不同来源，或者控制限已经过时。",
            "Too calm for chance: points may mix different sources, or the limits have aged. Check where the data come from.",
        ),
        Rule::Avoiding => Text::new(
            "点分成上下两群，中间是空的：可能混了两个过程。用筛选把它们分开看。",
            "Points form two groups with nothing between: probably two processes in one chart. Tell them apart with a filter.",
        ),
    }
}

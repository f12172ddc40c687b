//! What a control chart shows, in one sentence.

use super::{ControlChart, Firmness, Panel, Per, Series, Signal, pattern, when};
use crate::{
    spc::{LimitState, PROVISIONAL},
    statistics::Absent,
    text::Text,
};

/// The finding: that the process is stable as far as anybody can see, or how many signals there
/// are and the first of them.
pub fn control_finding(series: &Series, chart: &ControlChart) -> Text {
    let spread = chart.spread.as_ref();
    let first = |panel: &Panel| panel.signals.first().copied();
    let slot = |panel: &Panel, signal: &Signal| panel.points.get(signal.at).map(|p| p.slot);
    let level = first(&chart.level);
    let other = spread.and_then(|panel| Some((panel, first(panel)?)));
    match (level, other) {
        (None, None) => calm(series, chart),
        (None, Some((panel, signal))) => {
            let found = tell(series, panel, &signal, panel.signals.len());
            Text::new(
                format!("水平稳定，但波动大小有{}", found.zh),
                format!("The level is stable, but its spread is not: {}", found.en),
            )
        }
        (Some(signal), other) => {
            let earlier =
                other.filter(|(panel, spread)| slot(panel, spread) < slot(&chart.level, &signal));
            let (panel, signal) = earlier.unwrap_or((&chart.level, signal));
            tell(series, panel, &signal, chart.signals())
        }
    }
}

fn tell(series: &Series, panel: &Panel, signal: &Signal, count: usize) -> Text {
    let place = panel.points.get(signal.at).map_or(0, |point| point.slot);
    let (when, pattern) = (when(series, place), pattern(panel.statistic, signal));
    let preposition = match series.per {
        Per::Response => "at",
        Per::Day => "on",
        Per::Week | Per::Month => "in",
    };
    if count == 1 {
        Text::new(
            format!("1 个信号，出现在{}：{}", when.zh, pattern.zh),
            format!("1 signal, {preposition} {}: {}", when.en, pattern.en),
        )
    } else {
        Text::new(
            format!("{count} 个信号；第一个出现在{}：{}", when.zh, pattern.zh),
            format!(
                "{count} signals; the first {preposition} {}: {}",
                when.en, pattern.en
            ),
        )
    }
}

/// Without a signal: stable, or not known yet.
fn calm(series: &Series, chart: &ControlChart) -> Text {
    let points = series.points().count();
    let (zh, en) = match (series.per, points) {
        (Per::Response, 1) => ("份回答", "response"),
        (Per::Response, _) => ("份回答", "responses"),
        (Per::Day, 1) => ("天", "day"),
        (Per::Day, _) => ("天", "days"),
        (Per::Week, 1) => ("周", "week"),
        (Per::Week, _) => ("周", "weeks"),
        (Per::Month, 1) => ("个月", "month"),
        (Per::Month, _) => ("个月", "months"),
    };
    let Firmness {
        state,
        absent,
        phases,
    } = chart.firmness();
    match (state, absent) {
        (None, Some((Absent::Constant, _))) => Text::new(
            "没有控制限：计算所用的数据没有任何波动，上下限会与中心线重合",
            "No control limits: nothing varies in the data that would set them, so both would lie on the centre line",
        ),
        (None, Some((absent, _))) if !matches!(absent, Absent::TooFew { .. }) => {
            let why = absent.text();
            Text::new(
                format!("没有控制限：{}", why.zh.trim_end_matches('。')),
                format!("No control limits: {}", why.en.trim_end_matches('.')),
            )
        }
        (None, _) if phases > 1 => Text::new(
            format!("目前有 {points} {zh}的点，每段至少 {PROVISIONAL} 个点才有控制限"),
            format!("{points} {en} so far; limits take at least {PROVISIONAL} points in a phase"),
        ),
        (None, _) => Text::new(
            format!("目前有 {points} {zh}的点，至少 {PROVISIONAL} 个点才有控制限"),
            format!("{points} {en} so far; limits take at least {PROVISIONAL} points"),
        ),
        (Some(_), Some((_, count))) => {
            let phases = if count == 1 {
                "phase has"
            } else {
                "phases have"
            };
            Text::new(
                format!("目前 {points} {zh}里没有信号；有 {count} 段没有控制限"),
                format!("No signal in {points} {en} so far; {count} {phases} no limits"),
            )
        }
        (Some(LimitState::Frozen), None) => Text::new(
            format!("稳定：{points} {zh}里没有信号"),
            format!("Stable: no signal in {points} {en}"),
        ),
        (Some(LimitState::Provisional), None) => Text::new(
            format!("目前 {points} {zh}里没有信号；控制限还是暂定的"),
            format!("No signal in {points} {en} so far; the limits are provisional"),
        ),
    }
}

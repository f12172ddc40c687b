//! The check-in of A Hotel in Beijing, as a blueprint to learn from.

use std::collections::BTreeMap;

use super::{
    Blueprint, Card, CardId, ItemLink, Lane,
    LaneKind::{self, Backstage, CustomerActions, Frontstage, PhysicalEvidence, Support},
    Link, LinkId,
    LinkKind::{self, Handoff, Information, Sequence},
    Phase, Stage,
};
use crate::text::Text;

/// Phases: id, Chinese, English, stage.
const PHASES: [(&str, &str, &str, Stage); 5] = [
    ("booking", "预订", "Booking", Stage::Presale),
    ("arrival", "抵店", "Arrival", Stage::Sale),
    ("checkin", "登记入住", "Check-in", Stage::Sale),
    ("stay", "住店", "Stay", Stage::Sale),
    ("departure", "离店", "Departure", Stage::After),
];

/// One card: phase, id, Chinese, English, marks and mapped SERVQUAL items. Marks: `w` wait
/// point, `f` fail point, `t` moment of truth.
type Row = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static [&'static str],
);

#[rustfmt::skip] // one row a card
const EVIDENCE: &[Row] = &[
    ("booking", "confirmation", "确认短信：房型、房价、各项服务时间", "Confirmation: room, rate, service hours", "", &["SQ22"]),
    ("arrival", "lobby", "门头、大堂和指引牌", "Entrance, lobby and signs", "", &["SQ01", "SQ02"]),
    ("checkin", "queue-screen", "叫号屏：前面几位、还要几分钟", "Queue screen: guests ahead, minutes left", "", &["SQ10"]),
    ("stay", "room", "客房和房内设施", "The room and its fittings", "", &["SQ02", "SQ04"]),
    ("departure", "bill", "账单和发票", "Bill and invoice", "", &["SQ09"]),
];

#[rustfmt::skip] // one row a card
const CUSTOMER: &[Row] = &[
    ("booking", "book", "比较房型，订房", "Compares rooms and books", "", &[]),
    ("arrival", "arrive", "到店，找到前台", "Arrives and finds the front desk", "", &[]),
    ("checkin", "wait", "在前台排队等候", "Waits at the front desk", "w", &["SQ11", "SQ13"]),
    ("checkin", "register", "出示证件，领房卡", "Shows ID, receives the key card", "t", &["SQ08"]),
    ("stay", "ask", "入住，有需要时找人", "Settles in, asks when something is needed", "", &["SQ12"]),
    ("departure", "pay", "结账离店", "Pays and leaves", "w", &["SQ11"]),
];

#[rustfmt::skip] // one row a card
const FRONTSTAGE: &[Row] = &[
    ("booking", "advise", "预订员答疑，按需要推荐房型", "Agent answers and suggests a room that fits", "", &["SQ12", "SQ20"]),
    ("arrival", "greet", "门童迎客，以姓氏称呼", "Doorman greets the guest by name", "t", &["SQ16", "SQ19"]),
    ("checkin", "tell-time", "主动说明还要等多久", "Tells waiting guests how long it will take", "f", &["SQ10"]),
    ("checkin", "assign", "核对预订，交付相符的房间", "Checks the booking, hands over the room as booked", "ft", &["SQ05", "SQ08"]),
    ("stay", "respond", "再忙也先回应，再落实", "Responds at once, then sees to it", "t", &["SQ06", "SQ13", "SQ18"]),
    ("departure", "farewell", "逐项说明账单，送别", "Explains the bill, sees the guest off", "t", &["SQ15", "SQ21"]),
];

#[rustfmt::skip] // one row a card
const BACKSTAGE: &[Row] = &[
    ("booking", "hold", "核对房态，留房", "Checks availability, holds the room", "f", &["SQ08"]),
    ("arrival", "preferences", "备好当日抵店名单和客人偏好", "Prepares today's arrivals and their preferences", "", &["SQ18", "SQ20"]),
    ("checkin", "release", "查房，确认可以入住", "Inspects the room and releases it", "wf", &["SQ05"]),
    ("stay", "clean", "清扫客房，补齐用品", "Cleans and restocks the room", "", &["SQ07"]),
    ("departure", "post", "入账，核对消费", "Posts and checks the charges", "f", &["SQ09"]),
];

#[rustfmt::skip] // one row a card
const SUPPORT: &[Row] = &[
    ("booking", "system", "预订系统", "Reservation system", "", &["SQ09"]),
    ("checkin", "roster", "前台 24 小时排班，高峰加人", "Desk staffed round the clock, more at peaks", "", &["SQ13", "SQ17", "SQ22"]),
    ("stay", "maintenance", "布草供应和工程维修", "Linen supply and maintenance", "", &["SQ06"]),
    ("departure", "history", "更新客史档案", "Updates the guest history", "", &["SQ19", "SQ20"]),
];

const LANES: [(LaneKind, &[Row]); 5] = [
    (PhysicalEvidence, EVIDENCE),
    (CustomerActions, CUSTOMER),
    (Frontstage, FRONTSTAGE),
    (Backstage, BACKSTAGE),
    (Support, SUPPORT),
];

const LINKS: [(&str, &str, LinkKind); 22] = [
    ("book", "arrive", Sequence),
    ("arrive", "wait", Sequence),
    ("wait", "register", Sequence),
    ("register", "ask", Sequence),
    ("ask", "pay", Sequence),
    ("book", "advise", Sequence),
    ("advise", "hold", Handoff),
    ("hold", "system", Information),
    ("advise", "confirmation", Information),
    ("arrive", "greet", Sequence),
    ("preferences", "greet", Information),
    ("tell-time", "wait", Information),
    ("register", "assign", Sequence),
    ("release", "assign", Handoff),
    ("roster", "release", Information),
    ("ask", "respond", Sequence),
    ("respond", "clean", Handoff),
    ("clean", "maintenance", Handoff),
    ("pay", "farewell", Sequence),
    ("post", "farewell", Information),
    ("history", "post", Information),
    ("system", "preferences", Information),
];

const NOTES: [(&str, &str, &str); 3] = [
    (
        "wait",
        "高峰在 14:00–16:00。等候超过 5 分钟，先递水，再说明原因和还要多久。",
        "Peak from 14:00 to 16:00. After five minutes offer water, then say why and how much longer.",
    ),
    (
        "assign",
        "房型不符时，前台可在限额内当场升级，不必请示。",
        "If the room does not match, the desk may upgrade on the spot within its limit.",
    ),
    (
        "release",
        "查房晚了，前台就只能让客人等：这里是登记入住最常见的失误起因。",
        "A late inspection makes guests wait at the desk: the most common cause of failed check-ins.",
    ),
];

/// The sample blueprint: 北京 A 饭店 入住, A Hotel check-in. Its survey items are those of the
/// SERVQUAL instrument `servqual22`.
pub fn sample() -> Blueprint {
    Blueprint {
        sample: true,
        lanes: LaneKind::ALL.into_iter().map(Lane::of).collect(),
        phases: PHASES
            .into_iter()
            .map(|(id, zh, en, stage)| Phase::new(id, Text::new(zh, en), Some(stage)))
            .collect(),
        cards: cards(),
        links: links(),
        ..Blueprint::without_grid(
            "sample-checkin",
            Text::new("北京 A 饭店：入住", "A Hotel, Beijing: check-in"),
        )
    }
}

fn cards() -> BTreeMap<CardId, Card> {
    let mut cards = BTreeMap::new();
    for (kind, rows) in LANES {
        for (index, &(phase, id, zh, en, marks, items)) in rows.iter().enumerate() {
            let above = rows[..index].iter().filter(|row| row.0 == phase).count();
            let note = NOTES.into_iter().find(|note| note.0 == id);
            let card = Card {
                order: u32::try_from(above).unwrap_or(u32::MAX),
                notes: note.map_or_else(Text::default, |(_, zh, en)| Text::new(zh, en)),
                wait_point: marks.contains('w'),
                fail_point: marks.contains('f'),
                moment_of_truth: marks.contains('t'),
                items: items.iter().map(|&item| ItemLink::new(item)).collect(),
                ..Card::new(id, kind.name().into(), phase.into(), Text::new(zh, en))
            };
            cards.insert(card.id.clone(), card);
        }
    }
    cards
}

fn links() -> BTreeMap<LinkId, Link> {
    LINKS
        .into_iter()
        .map(|(from, to, kind)| {
            let id = LinkId::from(format!("{from}-{to}"));
            let link = Link::new(id.clone(), from, to, kind);
            (id, link)
        })
        .collect()
}

//! What the editor says: announcements, and the names of cards and places for screen readers.

use serviscope_domain::{
    blueprint::{Blueprint, Card, Change, Edit, EntryEdit, LaneId, Link, PhaseId},
    text::Lang,
};

use super::{
    super::{
        layout::{Layout, Slot},
        names, terms,
    },
    panel::{open_comments, seconds},
};
use crate::ui::i18n::{Label, label};

pub(super) const UNDONE: Label = label("已撤销：{what}", "Undone: {what}");
pub(super) const REDONE: Label = label("已重做：{what}", "Redone: {what}");
pub(super) const NOTHING_TO_UNDO: Label = label("没有可撤销的操作", "Nothing to undo");
pub(super) const NOTHING_TO_REDO: Label = label("没有可重做的操作", "Nothing to redo");
pub(super) const OVERTAKEN: Label = label(
    "不能再往前撤销：另一个标签页改了同一处。现在的内容都保留着。",
    "Cannot undo further: another tab changed the same thing. What you see now is kept.",
);
pub(super) const MOVED: Label = label(
    "“{card}”已移到{lane}、{phase}，第 {index} 张，共 {count} 张",
    "Moved “{card}” to {lane}, {phase}, {index} of {count}",
);
pub(super) const AT_EDGE: Label = label("已经到边上了", "Already at the edge");
pub(super) const ADDED: Label = label(
    "已在{lane}、{phase}新增卡片，请输入标题",
    "Card added to {lane}, {phase}. Type its title.",
);
pub(super) const GIVEN_UP: Label = label("已放弃新卡片", "New card dropped");
pub(super) const KEPT: Label = label("标题已改为“{card}”", "Title is now “{card}”");
pub(super) const DELETED: Label = label(
    "已删除“{card}”，按 Ctrl+Z 可撤销",
    "Deleted “{card}”. Ctrl+Z brings it back.",
);
pub(super) const CONNECTING: Label = label(
    "从“{card}”连线：用方向键选目标，按回车确定，按 Esc 取消",
    "Connecting from “{card}”: choose the target with the arrow keys, Enter to connect, Escape to cancel",
);
pub(super) const CONNECTED: Label = label("已把“{from}”连到“{to}”", "Connected “{from}” to “{to}”");
pub(super) const CANCELLED: Label = label("已取消", "Cancelled");
pub(super) const DISCONNECTED: Label = label("已删除连线", "Link deleted");
pub(super) const PHASE_ADDED: Label = label("已新增阶段", "Phase added");
pub(super) const PHASE_MOVED: Label = label(
    "“{phase}”现在是第 {index} 个阶段",
    "“{phase}” is now phase {index}",
);
pub(super) const PHASE_DELETED: Label = label(
    "已删除阶段“{phase}”和其中的卡片，按 Ctrl+Z 可撤销",
    "Deleted the phase “{phase}” and its cards. Ctrl+Z brings them back.",
);
pub(super) const UNTITLED_CARD: Label = label("未命名的卡片", "Untitled card");
pub(super) const UNTITLED_PHASE: Label = label("未命名的阶段", "Untitled phase");
pub(super) const WAIT_POINT: Label = label("等候点", "Wait point");
pub(super) const FAIL_POINT: Label = label("失误点", "Fail point");
pub(super) const MOMENT_OF_TRUTH: Label = label("关键时刻", "Moment of truth");

const CARD: Label = label(
    "{card}。{lane}，{phase}，第 {index} 张，共 {count} 张",
    "{card}. {lane}, {phase}, {index} of {count}",
);
const LEADS_TO: Label = label("连到：{cards}", "Leads to {cards}");
const COMES_FROM: Label = label("来自：{cards}", "Comes from {cards}");
const ITEMS: Label = label("问卷题目：{items}", "Survey items {items}");

const TARGET: Label = label("标准时间 {time}", "Target {time}");
const FEELING: Label = label("情绪 {value}", "Emotion {value}");
const OWNER: Label = label("负责人：{owner}", "Owner: {owner}");
const REMARKS: Label = label("{count} 条未解决的评论", "{count} open [comment|comments]");

const A_CARD: Label = label("卡片“{card}”", "card “{card}”");
const CARDS: Label = label("{count} 张卡片", "{count} cards");
const A_LINK: Label = label("连线", "link");
const PHASES: Label = label("阶段", "phases");
const NAME: Label = label("蓝图名称", "name of the blueprint");
const LANES: Label = label("泳道", "lanes");
const ABOUT: Label = label("蓝图的说明", "description of the blueprint");
const RECORD: Label = label("蓝图的资料", "records of the blueprint");
const COMMENT: Label = label("评论", "comment");

/// A card's title, or a stand-in.
pub(super) fn title(card: &Card, lang: Lang) -> String {
    or(card.title.get(lang), UNTITLED_CARD, lang)
}

/// `words`, or the stand-in where there are none.
pub(super) fn or(words: &str, stand_in: Label, lang: Lang) -> String {
    if words.trim().is_empty() {
        stand_in.get(lang).to_owned()
    } else {
        words.to_owned()
    }
}

/// Name of a lane: its own, or else that of its kind.
pub(super) fn lane<'a>(blueprint: &'a Blueprint, id: &LaneId, lang: Lang) -> &'a str {
    blueprint.lane(id).map_or("", |lane| {
        let own = lane.title.get(lang);
        if own.trim().is_empty() {
            names::lane(lane.kind).get(lang)
        } else {
            own
        }
    })
}

/// Name of a phase.
pub(super) fn phase(blueprint: &Blueprint, id: &PhaseId, lang: Lang) -> String {
    let title = blueprint
        .phase(id)
        .map_or("", |phase| phase.title.get(lang));
    or(title, UNTITLED_PHASE, lang)
}

/// All that a card says, in one sentence after the other. `said` is what layers say about it.
pub(super) fn card(
    (blueprint, layout): (&Blueprint, &Layout),
    card: &Card,
    slot: &Slot,
    said: impl IntoIterator<Item = Option<String>>,
    lang: Lang,
) -> String {
    let links: Vec<&Link> = layout.links_of(blueprint, &card.id).collect();
    let mut parts = vec![place(CARD, blueprint, card, slot, lang)];
    parts.extend(details(blueprint, card, &links, said, lang));
    parts.join(stop(lang))
}

/// What ends one sentence before the next.
pub(super) const fn stop(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "。",
        Lang::En => ". ",
    }
}

/// What a card says besides its title and place, a sentence each. `links` are those of the card.
pub(super) fn details(
    blueprint: &Blueprint,
    card: &Card,
    links: &[&Link],
    said: impl IntoIterator<Item = Option<String>>,
    lang: Lang,
) -> Vec<String> {
    let mut parts: Vec<String> = said.into_iter().flatten().collect();
    for (is_marked, name) in [
        (card.wait_point, WAIT_POINT),
        (card.fail_point, FAIL_POINT),
        (card.moment_of_truth, MOMENT_OF_TRUTH),
    ] {
        if is_marked {
            parts.push(name.get(lang).to_owned());
        }
    }
    parts.extend(facts(blueprint, card, lang));
    if !card.items.is_empty() {
        parts.push(ITEMS.with(lang, &[("items", &list(&items(card), lang))]));
    }
    let ends = |outgoing: bool| -> Vec<String> {
        links
            .iter()
            .filter(|link| (link.from == card.id) == outgoing)
            .filter_map(|link| {
                blueprint
                    .cards
                    .get(if outgoing { &link.to } else { &link.from })
            })
            .map(|other| title(other, lang))
            .collect()
    };
    for (outgoing, wording) in [(true, LEADS_TO), (false, COMES_FROM)] {
        let cards = ends(outgoing);
        if !cards.is_empty() {
            parts.push(wording.with(lang, &[("cards", &list(&cards, lang))]));
        }
    }
    parts
}

/// What the face of a card shows of its record: target time, feeling, owner, open comments.
fn facts(blueprint: &Blueprint, card: &Card, lang: Lang) -> Vec<String> {
    let mut facts = Vec::new();
    let step = &card.step;
    if let Some(target) = step.timing.target {
        facts.push(TARGET.with(lang, &[("time", &seconds(target, lang))]));
    }
    if let Some(emotion) = step.emotion.known() {
        facts.push(FEELING.with(lang, &[("value", &terms::feeling(emotion))]));
    }
    let owner = step.owner.get(lang);
    if !owner.trim().is_empty() {
        facts.push(OWNER.with(lang, &[("owner", owner)]));
    }
    let remarks = open_comments(blueprint, &card.id);
    if remarks > 0 {
        facts.push(REMARKS.counting(lang, remarks));
    }
    facts
}

/// `wording` with a card and where it is.
pub(super) fn place(
    wording: Label,
    blueprint: &Blueprint,
    card: &Card,
    slot: &Slot,
    lang: Lang,
) -> String {
    wording.with(
        lang,
        &[
            ("card", &title(card, lang)),
            ("lane", lane(blueprint, &card.lane, lang)),
            ("phase", &phase(blueprint, &card.phase, lang)),
            ("index", &(slot.index + 1).to_string()),
            ("count", &slot.count.to_string()),
        ],
    )
}

/// What a change is about, in a few words.
pub(super) fn describe(change: &Change, lang: Lang) -> String {
    let cards: Vec<&Card> = change
        .edits()
        .iter()
        .filter_map(|edit| match edit {
            // Neighbours that only made room are not worth a word.
            Edit::Card {
                before: Some(before),
                after: Some(after),
            } if before
                == &(Card {
                    order: before.order,
                    ..after.clone()
                }) =>
            {
                None
            }
            Edit::Card { before, after } => after.as_ref().or(before.as_ref()),
            _ => None,
        })
        .collect();
    let has = |wanted: fn(&Edit) -> bool| change.edits().iter().any(wanted);
    if has(|edit| matches!(edit, Edit::Phases { .. })) {
        PHASES.get(lang).to_owned()
    } else if has(|edit| matches!(edit, Edit::Lanes { .. })) {
        LANES.get(lang).to_owned()
    } else if let [only] = cards[..] {
        A_CARD.with(lang, &[("card", &title(only, lang))])
    } else if !cards.is_empty() {
        CARDS.with(lang, &[("count", &cards.len().to_string())])
    } else if has(|edit| matches!(edit, Edit::Link { .. })) {
        A_LINK.get(lang).to_owned()
    } else if let Some(Edit::Card {
        after: Some(card), ..
    }) = change.edits().first()
    {
        // A card that only changed places with its neighbour.
        A_CARD.with(lang, &[("card", &title(card, lang))])
    } else if has(|edit| matches!(edit, Edit::About { .. })) {
        ABOUT.get(lang).to_owned()
    } else if has(|edit| matches!(edit, Edit::Entry(EntryEdit::Comment(_)))) {
        COMMENT.get(lang).to_owned()
    } else if has(|edit| matches!(edit, Edit::Entry(_))) {
        RECORD.get(lang).to_owned()
    } else {
        NAME.get(lang).to_owned()
    }
}

/// The survey items of a card, each with its weight where it has one.
pub(super) fn items(card: &Card) -> Vec<String> {
    card.items.iter().map(ToString::to_string).collect()
}

fn list(words: &[String], lang: Lang) -> String {
    words.join(match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    })
}

/// Name of a derived line within a sentence.
pub(super) fn in_sentence(kind: serviscope_domain::blueprint::LineKind, lang: Lang) -> String {
    let name = names::line(kind).get(lang);
    match lang {
        Lang::Zh => name.to_owned(),
        Lang::En => name.to_lowercase(),
    }
}

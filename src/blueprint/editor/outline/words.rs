//! What items of the tree are called, and what is said when they change.

use serviscope_domain::{
    blueprint::{Blueprint, LaneId, Link, LinkId, PhaseId, derived_lines, tree::TreeItem},
    text::Lang,
};

use super::super::words as card_words;
use crate::{
    blueprint::names,
    ui::i18n::{Label, label},
};

pub(super) const NAME: Label = label("名称", "Name");
pub(super) const NO_NAME: Label = label("这一项不能改名", "This item cannot be renamed");
pub(super) const GIVEN_UP: Label = label("已放弃新增", "Dropped what was new");
pub(super) const STAYS: Label = label("这一项不能删除", "This item cannot be deleted");
pub(super) const CELL_STAYS: Label = label(
    "泳道里的阶段不能单独移动或删除，请在“阶段”下操作",
    "A phase is moved and deleted under “Phases”, not within a lane",
);
pub(super) const FIXED: Label = label("这一项不能这样移动", "This item cannot be moved that way");
pub(super) const ONLY_CARDS: Label = label("只有卡片可以连线", "Only cards can be connected");
pub(super) const NO_LANE: Label = label("这一项不在泳道里", "This item is in no lane");
pub(super) const NO_KIND: Label = label("这一项没有类型可选", "This item has no kind to choose");
pub(super) const LANE_ADDED: Label = label("已新增泳道，请输入名称", "Lane added. Type its name.");
pub(super) const LANE_FIXED: Label = label(
    "泳道只能在同类泳道之间移动",
    "A lane moves among those of its kind only",
);
pub(super) const LANE_MOVED: Label = label(
    "“{lane}”现在是第 {index} 条泳道",
    "“{lane}” is now lane {index}",
);
pub(super) const LANE_DELETED: Label = label(
    "已删除泳道“{lane}”和其中的卡片，按 Ctrl+Z 可撤销",
    "Deleted the lane “{lane}” and its cards. Ctrl+Z brings them back.",
);

const PHASES: Label = label("阶段", "Phases");
const PHASE: Label = label("阶段：{name}", "Phase: {name}");
const LANE: Label = label("泳道：{name}", "Lane: {name}");
const BELOW: Label = label("在{lines}之下", "below the {lines}");
const CARDS: Label = label("{count} 张卡片", "{count} [card|cards]");
const COUNT: Label = label("{count} 个", "{count} [phase|phases]");
const TO: Label = label("到“{card}”", "To “{card}”");
const FROM: Label = label("来自“{card}”", "From “{card}”");
const BOTH_WAYS: Label = label("双向", "both ways");

/// What an item says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    /// Its name, for eyes.
    pub(super) title: String,
    /// What else there is to it, for eyes.
    pub(super) more: String,
    /// All of it, for screen readers.
    pub(super) spoken: String,
}

impl Said {
    fn new(spoken: &str, title: String, more: &[String], lang: Lang) -> Self {
        let mut all = vec![spoken.to_owned()];
        all.extend(more.iter().cloned());
        Self {
            title,
            more: more.join(" · "),
            spoken: all.join(card_words::stop(lang)),
        }
    }
}

/// The classes of an item.
pub(super) const fn class(item: &TreeItem) -> &'static str {
    match item {
        TreeItem::Phases => "bp-item phases",
        TreeItem::Phase(_) => "bp-item phase",
        TreeItem::Lane(_) => "bp-item lane",
        TreeItem::Cell(..) => "bp-item cell",
        TreeItem::Card(_) => "bp-item step",
        TreeItem::Link(..) => "bp-item link",
    }
}

/// What an item says; nothing once it is gone.
pub(super) fn said(blueprint: &Blueprint, item: &TreeItem, lang: Lang) -> Said {
    match item {
        TreeItem::Phases => {
            let count = COUNT.counting(lang, blueprint.phases.len());
            let title = PHASES.get(lang);
            Said::new(title, title.to_owned(), &[count], lang)
        }
        TreeItem::Phase(phase) => self::phase(blueprint, phase, lang),
        TreeItem::Lane(lane) => self::lane(blueprint, lane, lang),
        TreeItem::Cell(lane, phase) => {
            let cards = blueprint.cards.values();
            let own = cards.filter(|card| card.lane == *lane && card.phase == *phase);
            let count = CARDS.counting(lang, own.count());
            let title = card_words::phase(blueprint, phase, lang);
            Said::new(&title.clone(), title, &[count], lang)
        }
        TreeItem::Card(card) => blueprint
            .cards
            .get(card)
            .map_or_else(Said::default, |card| {
                let title = card_words::title(card, lang);
                let links: Vec<&Link> = blueprint.links_of(&card.id).collect();
                let more = card_words::details(blueprint, card, &links, [], lang);
                Said::new(&title.clone(), title, &more, lang)
            }),
        TreeItem::Link(card, link) => {
            let outgoing = blueprint.links.get(link).map(|link| link.from == *card);
            self::link(blueprint, link, outgoing.unwrap_or(true), lang)
        }
    }
}

fn phase(blueprint: &Blueprint, id: &PhaseId, lang: Lang) -> Said {
    let title = card_words::phase(blueprint, id, lang);
    let stage = blueprint.phase(id).and_then(|phase| phase.stage);
    let more: Vec<String> = stage
        .map(|stage| names::stage(stage).get(lang).to_owned())
        .into_iter()
        .collect();
    let spoken = PHASE.with(lang, &[("name", &title)]);
    Said::new(&spoken, title, &more, lang)
}

fn lane(blueprint: &Blueprint, id: &LaneId, lang: Lang) -> Said {
    let title = card_words::lane(blueprint, id, lang).to_owned();
    let at = blueprint.lane_index(id);
    let lines: Vec<String> = derived_lines(&blueprint.lanes)
        .into_iter()
        .filter(|line| Some(line.above + 1) == at)
        .map(|line| card_words::in_sentence(line.kind, lang))
        .collect();
    let own = blueprint.cards.values().filter(|card| card.lane == *id);
    let mut more = vec![CARDS.counting(lang, own.count())];
    if !lines.is_empty() {
        more.push(BELOW.with(lang, &[("lines", &lines.join(" + "))]));
    }
    let spoken = LANE.with(lang, &[("name", &title)]);
    Said::new(&spoken, title, &more, lang)
}

fn link(blueprint: &Blueprint, id: &LinkId, outgoing: bool, lang: Lang) -> Said {
    let Some(link) = blueprint.links.get(id) else {
        return Said::default();
    };
    let Link { from, to, .. } = link;
    let (wording, other) = if outgoing { (TO, to) } else { (FROM, from) };
    let other = blueprint.cards.get(other);
    let card = other.map_or_else(String::new, |card| card_words::title(card, lang));
    let title = wording.with(lang, &[("card", &card)]);
    let mut more = vec![names::link(link.kind).get(lang).to_owned()];
    let words = link.label.get(lang);
    if !words.trim().is_empty() {
        more.push(words.to_owned());
    }
    if link.both_ways {
        more.push(BOTH_WAYS.get(lang).to_owned());
    }
    Said::new(&title.clone(), title, &more, lang)
}

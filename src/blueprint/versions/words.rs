//! What kinds of elements, their fates and they themselves are called.

use serviscope_domain::{
    blueprint::{
        Blueprint, CardId, Cause, CommentId, Digest, ElementId, Lane, LaneId, LinkId, Part,
        PersonaId, PhaseId, PromiseId, QueueId, RoleId, SnapshotHead, StandardId, ValueId, Verdict,
    },
    text::{Lang, Text},
};

use crate::{
    blueprint::{names, who::moment},
    ui::i18n::{Label, label},
};

/// Words for a card, phase or version without a name.
const UNTITLED: Label = label("未命名", "Untitled");
const HEADING: Label = label("蓝图本身", "The blueprint itself");
const UNKNOWN: Label = label("已不在的内容", "Something that is gone");
const ARROW: Label = label("{from} → {to}", "{from} → {to}");
const PHRASE: Label = label("{part}：{counts}", "{part}: {counts}");

/// Kinds of elements, several of them.
pub(in super::super) const fn part(part: Part) -> Label {
    match part {
        Part::Blueprint => HEADING,
        Part::Lanes => label("泳道", "Lanes"),
        Part::Phases => label("阶段", "Phases"),
        Part::Cards => label("卡片", "Cards"),
        Part::Links => label("连线", "Links"),
        Part::Personas => label("人物", "Personas"),
        Part::Promises => label("承诺", "Promises"),
        Part::Standards => label("标准", "Standards"),
        Part::Roles => label("角色", "Roles"),
        Part::Values => label("价值观", "Values"),
        Part::Queues => label("队列", "Queues"),
        Part::Comments => label("评论", "Comments"),
        Part::Clashes => label("冲突", "Clashes"),
    }
}

/// What became of an element.
pub(in super::super) const fn verdict(verdict: Verdict) -> Label {
    match verdict {
        Verdict::Added => label("新增", "Added"),
        Verdict::Removed => label("删除", "Removed"),
        Verdict::Moved => label("移动", "Moved"),
        Verdict::Changed => label("修改", "Changed"),
    }
}

/// The same as a sign of its own, for eyes.
pub(in super::super) const fn sign(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Added => "+",
        Verdict::Removed => "−",
        Verdict::Moved => "→",
        Verdict::Changed => "≠",
    }
}

const fn counted(verdict: Verdict) -> Label {
    match verdict {
        Verdict::Added => label("新增 {count}", "{count} added"),
        Verdict::Removed => label("删除 {count}", "{count} removed"),
        Verdict::Moved => label("移动 {count}", "{count} moved"),
        Verdict::Changed => label("修改 {count}", "{count} changed"),
    }
}

/// Differences in numbers, a phrase a kind: `Cards: 2 added, 1 moved`.
pub(in super::super) fn digest(digest: &Digest, lang: Lang) -> Vec<String> {
    let phrase = |kind: &Part| {
        let counts: Vec<String> = Verdict::ALL
            .iter()
            .filter_map(|verdict| {
                let count = digest.count(*kind, *verdict);
                (count > 0).then(|| counted(*verdict).with(lang, &[("count", &count.to_string())]))
            })
            .collect();
        let counts = list(&counts, lang);
        (!counts.is_empty()).then(|| {
            PHRASE.with(
                lang,
                &[("part", part(*kind).get(lang)), ("counts", &counts)],
            )
        })
    };
    Part::ALL.iter().filter_map(phrase).collect()
}

/// Words as a list in a sentence.
pub(in super::super) fn list(words: &[String], lang: Lang) -> String {
    words.join(match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    })
}

/// `text`, or a stand-in where it is empty.
pub(in super::super) fn titled(text: &Text, lang: Lang) -> String {
    let words = text.get(lang).trim();
    if words.is_empty() {
        UNTITLED.get(lang).to_owned()
    } else {
        words.to_owned()
    }
}

/// Name of a lane: its own, or else that of its kind.
pub(in super::super) fn lane(row: &Lane, lang: Lang) -> String {
    if row.title.get(lang).trim().is_empty() {
        names::lane(row.kind).get(lang).to_owned()
    } else {
        row.title.get(lang).to_owned()
    }
}

/// Name of an element in the first of the blueprints that has it.
pub(in super::super) fn element(blueprints: [&Blueprint; 2], id: &ElementId, lang: Lang) -> String {
    let name = blueprints
        .into_iter()
        .find_map(|blueprint| named(blueprint, id, lang));
    name.unwrap_or_else(|| UNKNOWN.get(lang).to_owned())
}

/// Name of an element of a blueprint, if it has it.
pub(in super::super) fn named(
    blueprint: &Blueprint,
    element: &ElementId,
    lang: Lang,
) -> Option<String> {
    let id = element.id.as_str();
    let of = |text: &Text| titled(text, lang);
    match element.part {
        Part::Blueprint => Some(HEADING.get(lang).to_owned()),
        Part::Lanes => blueprint.lane(&LaneId::from(id)).map(|own| lane(own, lang)),
        Part::Phases => blueprint
            .phase(&PhaseId::from(id))
            .map(|phase| of(&phase.title)),
        Part::Cards => card(blueprint, id, lang),
        Part::Links => {
            let link = blueprint.links.get(&LinkId::from(id))?;
            let from = card(blueprint, link.from.as_str(), lang)?;
            let to = card(blueprint, link.to.as_str(), lang)?;
            Some(ARROW.with(lang, &[("from", &from), ("to", &to)]))
        }
        Part::Personas => {
            let persona = blueprint.personas.get(&PersonaId::from(id))?;
            Some(of(&persona.name))
        }
        Part::Promises => {
            let promise = blueprint.promises.get(&PromiseId::from(id))?;
            Some(of(&promise.text))
        }
        Part::Standards => {
            let standard = blueprint.standards.get(&StandardId::from(id))?;
            Some(of(&standard.text))
        }
        Part::Roles => {
            let role = blueprint.roles.get(&RoleId::from(id))?;
            Some(of(&role.name))
        }
        Part::Values => {
            let value = blueprint.values.get(&ValueId::from(id))?;
            Some(of(&value.name))
        }
        Part::Queues => {
            let queue = blueprint.queues.get(&QueueId::from(id))?;
            Some(of(&queue.name))
        }
        Part::Comments => {
            let comment = blueprint.comments.get(&CommentId::from(id))?;
            Some(comment.text.clone())
        }
        Part::Clashes => Some(part(Part::Clashes).get(lang).to_owned()),
    }
}

/// Title of a card, if there is one.
pub(in super::super) fn card(blueprint: &Blueprint, id: &str, lang: Lang) -> Option<String> {
    let card = blueprint.cards.get(&CardId::from(id))?;
    Some(titled(&card.title, lang))
}

/// Name of a version: its own, or why it was kept.
pub(in super::super) fn version(head: &SnapshotHead, lang: Lang) -> String {
    if !head.name.trim().is_empty() {
        return head.name.clone();
    }
    cause(head.cause).get(lang).to_owned()
}

/// Name and time of a version, for lists of choices.
pub(in super::super) fn version_choice(head: &SnapshotHead, lang: Lang) -> String {
    format!("{} · {}", version(head, lang), moment(&head.at, lang))
}

const fn cause(cause: Cause) -> Label {
    match cause {
        Cause::Wanted => UNTITLED,
        Cause::BeforeRestore => label("恢复之前（自动保存）", "Before restoring (kept by itself)"),
        Cause::BeforeMerge => label("合并之前（自动保存）", "Before merging (kept by itself)"),
        Cause::BeforeImport => label(
            "用文件替换之前（自动保存）",
            "Before a file replaced it (kept by itself)",
        ),
        Cause::MergedIn => label(
            "并入的那一份（自动保存）",
            "The copy merged in (kept by itself)",
        ),
    }
}

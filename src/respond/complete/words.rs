//! The words of the complete runtime's screens.

use crate::ui::label::{Label, label};

pub(super) const CONSENT: Label = label("开始之前", "Before you begin");
pub(super) const CONSENT_VERSION: Label = label("版本 {version}", "Version {version}");
pub(super) const AGREE: Label = label("我同意，开始", "I agree, begin");
pub(super) const DECLINE: Label = label("不同意", "I do not agree");
pub(super) const DECLINED: Label = label(
    "没有您的同意，我们不收集任何回答，也没有保存任何内容。",
    "Without your consent nothing is collected, and nothing was kept.",
);
pub(super) const REVIEW: Label = label("请看一遍您的回答", "Please look over your answers");
pub(super) const EDIT: Label = label("修改", "Change");
pub(super) const EDIT_OF: Label = label("修改：{question}", "Change: {question}");
pub(super) const NO_ANSWER: Label = label("（未答）", "(no answer)");
pub(super) const PERSON: Label = label("找人谈谈", "Talk to a person");
pub(super) const PERSON_OPEN: Label = label("现在联系", "Contact them now");
pub(super) const ELSEWHERE_LEAD: Label = label(
    "打开下面的链接，就能从这里接着答。回答就在链接里，不经过任何服务器；请只发给自己。",
    "This link carries on from here. Your answers travel inside it and through no server, so send it to nobody but yourself.",
);
pub(super) const LINK: Label = label("链接", "Link");
pub(super) const COPY: Label = label("复制链接", "Copy the link");
pub(super) const COPIED: Label = label("已复制。", "Copied.");
pub(super) const NOT_COPIED: Label = label(
    "浏览器不允许复制，请长按链接自己复制。",
    "The browser refused to copy: press and hold the link to copy it yourself.",
);
pub(super) const RETURN: Label = label("回到问卷", "Back to the survey");
pub(super) const ASKED_TWICE: Label = label(
    "这一题还没有答。再按一次就跳过。",
    "This question has no answer yet. Press again to skip it.",
);
pub(super) const PURPOSE: Label = label("为什么问：", "Why we ask: ");
pub(super) const REDIRECT: Label = label("继续前往 {address}", "Go on to {address}");

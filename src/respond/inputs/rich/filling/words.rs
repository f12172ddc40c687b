//! The words of what is filled in.

use crate::ui::label::{Label, label};

pub(super) const STATEMENT: Label = label("内容", "Statement");
pub(super) const YOUR_ANSWER: Label = label("您的看法", "Your answer");
pub(super) const EXPECTED: Label = label("期望", "Expected");
pub(super) const EXPERIENCED: Label = label("感受", "Experienced");
pub(super) const NOT_APPLICABLE: Label = label("不适用", "Doesn’t apply");
pub(super) const CHOOSE: Label = label("请选择", "Choose");

pub(super) const NEEDED_POINTS: Label = label(
    "还有 {n} 处没有选，已经标出来了。",
    "Still to choose: {n}. They are marked.",
);
pub(super) const NEEDED_CELLS: Label = label(
    "还有 {n} 处没有填，已经标出来了。",
    "Still to fill in: {n}. They are marked.",
);
pub(super) const NEEDED_FIELD: Label = label("请填写后再继续。", "Please fill this in to go on.");
pub(super) const NEEDED_FILE: Label = label("请加上文件后再继续。", "Please add a file to go on.");
pub(super) const NEEDED_INK: Label = label("请签名后再继续。", "Please sign to go on.");

pub(super) const FORM: Label = label(
    "格式：{mask}。9 是数字，a 是字母，* 是数字或字母；分隔符可以不写。",
    "Form: {mask}. 9 is a digit, a a letter, * either; separators may be left out.",
);
pub(super) const BETWEEN: Label = label("{min} 到 {max}", "{min} to {max}");
pub(super) const AT_LEAST: Label = label("至少 {min}", "At least {min}");
pub(super) const AT_MOST: Label = label("最多 {max}", "At most {max}");
pub(super) const NOT_BEFORE: Label = label("不早于 {min}", "Not before {min}");
pub(super) const NOT_AFTER: Label = label("不晚于 {max}", "Not after {max}");

pub(super) const CHOOSE_FILE: Label = label("选择文件", "Choose a file");
pub(super) const CHOOSE_FILES: Label = label("选择文件", "Choose files");
pub(super) const CHOOSE_PICTURE: Label = label("选择图片", "Choose a picture");
pub(super) const CHOOSE_PICTURES: Label = label("选择图片", "Choose pictures");
pub(super) const TAKE_PHOTO: Label = label("拍照", "Take a photo");
pub(super) const LIMITS_ONE: Label = label(
    "一个文件，不超过 {size}。文件只留在这台设备上。",
    "One file of at most {size}. It stays on this device.",
);
pub(super) const LIMITS: Label = label(
    "最多 {n} 个文件，每个不超过 {size}。文件只留在这台设备上。",
    "Up to {n} files of at most {size} each. They stay on this device.",
);
pub(super) const FILES: Label = label("已选的文件", "Chosen files");
pub(super) const READING: Label = label("正在读取……", "Reading …");
pub(super) const REMOVE: Label = label("移除", "Remove");
pub(super) const REMOVE_OF: Label = label("移除 {name}", "Remove {name}");
pub(super) const ADDED: Label = label("已加上：{name}。", "Added: {name}.");
pub(super) const REMOVED: Label = label("已移除：{name}。", "Removed: {name}.");
pub(super) const NOT_READ: Label = label(
    "“{name}”读不出来，没有加进来。请再试一次，或者换一个文件。",
    "{name} could not be read and was not added. Try again, or choose another file.",
);
pub(super) const NO_ROOM: Label = label(
    "这台设备的存储空间不够，“{name}”没有加进来。其他回答都在。",
    "There is no room left on this device: {name} was not added. All other answers are kept.",
);

pub(super) const SIGN_HERE: Label = label("在框里签名", "Sign in the box");
pub(super) const SIGNED: Label = label("已签名", "Signed");
pub(super) const NOT_SIGNED: Label = label("还没有签名", "Not signed yet");
pub(super) const BOX: Label = label("签名框", "Signature box");
pub(super) const CLEAR_INK: Label = label("清除签名", "Clear the signature");
pub(super) const TYPE_NAME: Label = label(
    "不方便手写？输入姓名作为签名",
    "Can’t draw? Type your name as your signature",
);
pub(super) const INK_FULL: Label = label(
    "签名已经到了能保存的长度，后面的笔画没有留下。",
    "The signature has reached the length that can be kept; the last strokes were left out.",
);

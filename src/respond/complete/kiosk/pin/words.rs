//! The words of the PIN pad.

use crate::ui::label::{Label, label};

pub(super) const UNLOCK: Label = label("工作人员密码", "Staff PIN");
pub(super) const CHOOSE: Label = label("设置密码", "Choose a PIN");
pub(super) const CHOOSE_LEAD: Label = label(
    "4 到 10 位数字，建议 6 位以上。",
    "4 to 10 digits; 6 or more are better.",
);
pub(super) const REPEAT: Label = label("再输入一次", "Type it once more");
pub(super) const COUNT: Label = label("已输入 {n} 位", "{n} digits entered");
pub(super) const ERASE: Label = label("删除一位", "Erase a digit");
pub(super) const ENTER: Label = label("确定", "OK");
pub(super) const CANCEL: Label = label("返回", "Back");
pub(super) const CHECKING: Label = label("正在核对……", "Checking …");
pub(super) const WRONG: Label = label("密码不对。", "That PIN is wrong.");
pub(super) const WAIT: Label = label(
    "错误次数太多，请等一会儿再试。",
    "Too many wrong PINs. Please wait before the next try.",
);
pub(super) const LENGTH: Label = label("请输入 4 到 10 位数字。", "Please type 4 to 10 digits.");
pub(super) const DIFFERENT: Label = label(
    "两次输入不一样，请重新设置。",
    "The two did not match. Please choose again.",
);
pub(super) const NOT_STORED: Label = label(
    "密码没能保存到这台设备，仍是原来的设置。",
    "The PIN could not be stored on this device. Nothing has changed.",
);
pub(super) const NO_CRYPTO: Label = label(
    "密码需要 https 或 localhost：浏览器在普通 http 地址上不提供加密。",
    "A PIN needs https or localhost: on a plain http address the browser offers no cryptography.",
);
pub(super) const UNREADABLE: Label = label(
    "这台设备上的设置读不出来，可能来自更新的版本。请更新后再试；回答都在。",
    "The settings on this device cannot be read; they may come from a newer version. Update and try again. All answers are kept.",
);

//! The words of the staff panel.

use crate::ui::label::{Label, label};

pub(super) const TITLE: Label = label("终端管理", "Kiosk");
pub(super) const PLACE: Label = label("门店 {store}", "Store {store}");
pub(super) const TILL: Label = label("终端 {till}", "till {till}");
pub(super) const CLOSE: Label = label("关闭面板", "Close the panel");

pub(super) const RESPONSES: Label = label("回答", "Responses");
pub(super) const KEPT_HERE: Label = label(
    "份回答保存在这台设备上",
    "responses kept on this device for this survey",
);
pub(super) const SYNC: Label = label(
    "未连接服务器，回答只在这台设备上。请定期导出。",
    "No server connected: the responses are on this device only. Export them now and then.",
);
pub(super) const EXPORT: Label = label("导出回答", "Export the responses");
pub(super) const EXPORTED: Label = label("已导出到 {name}。", "Exported to {name}.");
pub(super) const EXPORTED_WITHOUT: Label = label(
    "已导出到 {name}。有 {n} 个客人的文件放不下，没有写进去，仍保存在这台设备上。",
    "Exported to {name}. There was no room for {n} of the guests’ files; they are kept on this device.",
);
pub(super) const EXPORT_FAILED: Label = label(
    "没能读出回答，什么都没有改变。请再试一次。",
    "The responses could not be read. Nothing has changed; please try again.",
);

pub(super) const STORAGE: Label = label("存储", "Storage");
pub(super) const KEPT: Label = label(
    "浏览器承诺保留这里的数据。",
    "The browser promises to keep this data.",
);
pub(super) const NOT_KEPT: Label = label(
    "空间不够时，浏览器可能自动清理这里的数据。",
    "When space runs short, the browser may clear this data.",
);
pub(super) const UNKNOWN: Label = label(
    "浏览器没有说明会不会清理数据（普通 http 地址就是这样）。请定期导出。",
    "The browser does not say whether it may clear this data, as is usual on plain http. Export now and then.",
);
pub(super) const MEMORY: Label = label(
    "这个浏览器不保存任何内容（可能是无痕模式）：关闭页面就没有了。请换成普通窗口。",
    "This browser keeps nothing (private mode, perhaps): all is gone with the page. Use an ordinary window.",
);
pub(super) const USED: Label = label(
    "已用 {used}，可用约 {quota}",
    "{used} used of about {quota}",
);
pub(super) const KEEP: Label = label("请浏览器保留", "Ask it to keep the data");
pub(super) const DENIED: Label = label(
    "浏览器没有答应。安装为应用或加入书签后再试。",
    "The browser did not agree. Install the page as an app or bookmark it, then try again.",
);

pub(super) const PIN: Label = label("密码", "PIN");
pub(super) const NO_PIN: Label = label(
    "还没有密码：谁按住屏幕左上角都能进来。",
    "There is no PIN yet: anybody who holds the top left corner gets in.",
);
pub(super) const HAS_PIN: Label = label(
    "按住左上角三秒，或按 Ctrl+Alt+K，再输入密码。忘了密码只能清除本站数据，未导出的回答会一起消失，所以请记在安全的地方。",
    "Hold the top left corner for three seconds, or press Ctrl+Alt+K, then type the PIN. A forgotten PIN means clearing this site's data, and with it all responses not exported. Keep it somewhere safe.",
);
pub(super) const PIN_NEEDS_HTTPS: Label = label(
    "密码需要 https 或 localhost：浏览器在普通 http 地址上不提供加密。在这个地址上，谁都能打开这个面板。",
    "A PIN needs https or localhost: on a plain http address the browser offers no cryptography. At this address anybody can open this panel.",
);
pub(super) const SET_PIN: Label = label("设置密码", "Set a PIN");
pub(super) const CHANGE_PIN: Label = label("更换密码", "Change the PIN");
pub(in crate::respond::complete::kiosk) const PIN_STORED: Label =
    label("密码已保存。", "The PIN is stored.");

pub(super) const HOURS: Label = label("营业时间", "Opening hours");
pub(super) const HOURS_ON: Label = label("营业时间以外休眠", "Sleep outside opening hours");
pub(super) const HOURS_HINT: Label = label(
    "结束早于开始，表示到第二天；两者相同，表示全天。正在填写的人不会被打断。",
    "An end before the start means the next day; equal times mean all day. Nobody under way is cut off.",
);
pub(super) const FROM: Label = label("{day}开始", "{day} from");
pub(super) const TO: Label = label("{day}结束", "{day} to");

pub(super) const LANGUAGES: Label = label("语言", "Languages");
pub(super) const SCREEN: Label = label("屏幕", "Screen");
pub(super) const FILL: Label = label("全屏显示", "Fill the screen");
pub(super) const UNFILL: Label = label("退出全屏", "Leave full screen");
pub(super) const TEST: Label = label(
    "测试：照常显示，但不保存回答",
    "Test: everything works, no answer is kept",
);
pub(super) const LEAVE: Label = label("退出终端模式", "Leave the kiosk");
pub(super) const LEAVE_LEAD: Label = label(
    "回到普通问卷页面。已保存的回答不受影响。",
    "Opens the survey as an ordinary page. Stored responses stay.",
);
pub(super) const VERSION: Label = label("Serviscope {version}", "Serviscope {version}");
pub(super) const SAVED: Label = label("已保存。", "Saved.");
pub(super) const NOT_SAVED: Label = label(
    "没能保存到这台设备，重新打开后会恢复原样。",
    "Not stored on this device: it will be as before after a restart.",
);

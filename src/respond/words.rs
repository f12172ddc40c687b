//! The words of the respondent's pages. The first screens have theirs in `early/words.js` too.

use crate::ui::label::{Label, label};

pub(super) const START: Label = label("开始", "Start");
pub(super) const MINUTES: Label = label("大约 {n} 分钟", "About {n} minutes");
pub(super) const PRIVACY: Label = label(
    "匿名填写：不问姓名和联系方式。答案保存在本机，只用于改进服务。",
    "Anonymous: no name, no contact details. Your answers are kept on this device and used only to improve the service.",
);
pub(super) const EACH_SAVED: Label = label(
    "每答一题就会保存，可以随时离开，回来接着答。",
    "Every answer is saved as you go: leave at any time and carry on later.",
);
pub(super) const BACK: Label = label("上一题", "Back");
pub(super) const NEXT: Label = label("下一题", "Next");
pub(super) const SKIP: Label = label("跳过", "Skip");
pub(super) const SUBMIT: Label = label("提交", "Submit");
pub(super) const NOT_APPLICABLE: Label = label("不了解或不适用", "Don't know or doesn't apply");
pub(super) const YES: Label = label("是", "Yes");
pub(super) const NO: Label = label("否", "No");
pub(super) const NEEDED: Label = label("请选一个答案再继续。", "Please choose an answer to go on.");
pub(super) const PROGRESS: Label = label("已答 {done} 题，共 {all} 题", "{done} of {all} answered");
pub(super) const WELCOME_BACK: Label = label(
    "欢迎回来，您之前的回答都在。",
    "Welcome back: your earlier answers are all here.",
);
pub(super) const START_OVER: Label = label("重新开始", "Start over");
pub(super) const ELSEWHERE: Label = label("换一台设备接着答", "Carry on with another device");
pub(super) const READY: Label = label("都答完了", "That was the last question");
pub(super) const READY_LEAD: Label = label(
    "提交后不能再改。提交之前可以返回修改。",
    "Once submitted, answers cannot be changed. You can still go back and change them now.",
);
pub(super) const MISSING_SOME: Label =
    label("还有 {n} 题没有答。", "{n} questions have no answer yet.");
pub(super) const TO_MISSING: Label = label("去答第一题未答的", "Go to the first of them");
pub(super) const THANKS: Label = label("谢谢您！", "Thank you!");
pub(super) const THANKS_LEAD: Label = label(
    "您的回答已保存，会用来改进服务。现在可以关闭本页。",
    "Your answers are saved and will be used to improve the service. You can close this page now.",
);
pub(super) const AGAIN: Label = label("再填一份", "Fill in another one");
pub(super) const REMAINING: Label = label("还剩 {n} 分", "{n} points left");
pub(super) const TOO_MANY: Label = label("超出 {n} 分", "{n} points too many");
pub(super) const EXACT: Label = label("正好 {n} 分", "Exactly {n} points");
pub(super) const SUM_NEEDED: Label = label(
    "合计要正好 {n} 分才能继续；也可以清空后跳过。",
    "The points must add up to {n} to go on; or clear them all and skip.",
);
pub(super) const LESS: Label = label("{part}：减 5 分", "{part}: 5 points less");
pub(super) const MORE: Label = label("{part}：加 5 分", "{part}: 5 points more");
pub(super) const CLEAR: Label = label("清空", "Clear");
pub(super) const FILL_REST: Label = label("平分剩余分数", "Spread the rest evenly");
pub(super) const CHARACTERS_LEFT: Label = label("还可输入 {n} 字", "{n} characters left");
pub(super) const NOT_SAVED: Label = label(
    "这个答案没能存到本机（{why}）。之前的回答都在，请不要关闭本页。",
    "This answer could not be saved on this device ({why}). Earlier answers are kept. Please leave this page open.",
);
pub(super) const FULL: Label = label("存储空间已满", "storage is full");
pub(super) const REFUSED: Label = label("浏览器拒绝保存", "the browser refused");
pub(super) const RETRY: Label = label("再试一次", "Try again");
pub(super) const GO_ON_UNSAVED: Label = label("不保存，继续答", "Go on without saving");
pub(super) const MEMORY_ONLY: Label = label(
    "这个浏览器不允许保存答案（可能是无痕模式），请一次答完，中途不要关闭页面。",
    "This browser refuses to keep answers (private mode, perhaps). Please finish in one go and keep the page open.",
);
pub(super) const NO_SURVEY: Label = label("打不开这份问卷", "This survey cannot be opened");
pub(super) const BAD_LINK: Label = label(
    "链接不完整，可能是复制时少了一段。请重新扫码，或向工作人员索取新的链接。",
    "The link is incomplete; a part may have been lost when it was copied. Please scan the code again or ask the staff for a new link.",
);
pub(super) const NOT_FOUND: Label = label(
    "没有找到问卷 {name}。它可能已经结束。请向工作人员索取新的链接。",
    "There is no survey {name}. It may have ended. Please ask the staff for a new link.",
);
pub(super) const NO_NETWORK: Label = label(
    "现在没有网络，而这份问卷还没有保存到本机。联网后再试一次；您在本机的回答都在。",
    "There is no network, and this survey is not on this device yet. Try again when you are online; answers on this device are kept.",
);
#[cfg(feature = "rich")]
pub(super) const UNREADABLE: Label = label(
    "问卷 {name} 是用更新的版本做的，或者已经损坏。请刷新页面再试一次；您在本机的回答都在。",
    "The survey {name} was made with a newer version, or is damaged. Reload the page and try again; answers on this device are kept.",
);

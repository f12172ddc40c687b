//! The words of the kiosk that guests see.

use crate::ui::label::{Label, label};

pub(super) const INVITE: Label = label("今天的服务怎么样？", "How was our service today?");
pub(super) const TOUCH: Label = label("点一下屏幕，开始", "Touch the screen to begin");
pub(super) const ABOUT: Label = label(
    "{n} 个问题 · 大约 {minutes} 分钟 · 用完自动清屏",
    "{n} questions · about {minutes} min · the screen clears after you",
);
pub(super) const LANGUAGES: Label = label("选择语言", "Choose a language");
pub(super) const TROUBLE: Label = label(
    "这台设备存不下新的回答了，请告诉工作人员。",
    "This device cannot keep more answers. Please tell the staff.",
);
pub(super) const STILL_THERE: Label = label("您还在吗？", "Are you still there?");
pub(super) const CLEARS: Label = label(
    "没有人继续的话，屏幕会清空，这些回答不会保存。",
    "If nobody carries on, the screen clears and these answers are not kept.",
);
pub(super) const HANDS_IN: Label = label(
    "没有人继续的话，屏幕会清空，已答的部分会提交。",
    "If nobody carries on, the screen clears and the answers so far are handed in.",
);
pub(super) const STAY: Label = label("继续回答", "Carry on");
pub(super) const LEAVE: Label = label("我是下一位，重新开始", "I am next: start over");
pub(super) const THANKS: Label = label("谢谢您！", "Thank you!");
pub(super) const THANKS_LEAD: Label = label(
    "您的回答已经保存，会用来改进服务。",
    "Your answers are saved and will be used to improve the service.",
);
pub(super) const DONE: Label = label("完成", "Done");
pub(super) const CLOSED: Label = label("现在休息", "We are closed");
pub(super) const OPENS: Label = label("{day} {time} 再见", "See you {day} at {time}");
pub(super) const DAYS: [Label; 7] = [
    label("星期一", "Monday"),
    label("星期二", "Tuesday"),
    label("星期三", "Wednesday"),
    label("星期四", "Thursday"),
    label("星期五", "Friday"),
    label("星期六", "Saturday"),
    label("星期日", "Sunday"),
];
pub(super) const STAFF: Label = label(
    "工作人员：按住三秒，或按回车键",
    "Staff: hold for three seconds, or press Enter",
);
pub(super) const TEST: Label = label("测试：回答不会保存", "Test: answers are not kept");

//! Storage errors in words for the person at the screen.

use serviscope_domain::text::Text;

use super::StoreError;

impl StoreError {
    /// What happened, what was kept and what to do, in both languages.
    pub fn explain(&self) -> Text {
        match self {
            Self::Full => Text::new(
                "设备的存储空间满了。以前保存的内容都在；请先导出工作区，再腾出空间重试。",
                "The device's storage is full. Everything saved before is kept: export the workspace, free some space and try again.",
            ),
            Self::Failed(reason) => Text::new(
                format!(
                    "浏览器的存储出了问题（{reason}）。以前保存的内容没有改变；请重新打开本页再试。"
                ),
                format!(
                    "The browser's storage failed ({reason}). What was saved before is unchanged: reload the page and try again."
                ),
            ),
            Self::Unreadable(reason) => Text::new(
                format!(
                    "有一份保存的内容读不出来（{reason}）。它已原样保留；请更新 Serviscope 后再打开。"
                ),
                format!(
                    "A stored document cannot be read ({reason}). It is kept as it is: update Serviscope and open it again."
                ),
            ),
        }
    }
}

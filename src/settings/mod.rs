//! The settings room: the workspace as a file, the sample data, the device's storage.

mod keep;
mod sample;
mod workspace_add;
mod workspace_export;
mod workspace_import;

use leptos::prelude::*;

use self::{
    keep::KeepCard, sample::SampleCard, workspace_export::ExportCard, workspace_import::ImportCard,
};
use crate::ui::{
    i18n::{Label, label},
    page::{Page, label_signal},
};

const TITLE: Label = label("设置", "Settings");
const LEAD: Label = label(
    "数据都保存在这台设备上。定期导出一份，换设备时再导入。",
    "Everything is kept on this device. Export a copy now and then, and import it where you need it.",
);

/// The settings.
#[component]
pub fn SettingsPage() -> impl IntoView {
    view! {
        <Page title=label_signal(TITLE) lead=label_signal(LEAD)>
            <div class="settings">
                <ExportCard/>
                <ImportCard/>
                <SampleCard/>
                <KeepCard/>
            </div>
        </Page>
    }
}

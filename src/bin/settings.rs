//! The settings: the workspace as a file, the sample, storage.

fn main() {
    serviscope::ui::start::install_panic_notice();
    leptos::mount::mount_to_body(serviscope::studio::Settings);
}

//! The blueprint room: the list of blueprints and the editor.

fn main() {
    serviscope::ui::start::install_panic_notice();
    leptos::mount::mount_to_body(serviscope::studio::Blueprints);
}

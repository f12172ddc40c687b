//! The editor of one blueprint.

fn main() {
    serviscope::ui::start::install_panic_notice();
    leptos::mount::mount_to_body(serviscope::studio::BlueprintDesk);
}

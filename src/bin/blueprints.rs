//! The blueprint room: the list, imports, comparisons and prints.

fn main() {
    serviscope::ui::start::install_panic_notice();
    leptos::mount::mount_to_body(serviscope::studio::Blueprints);
}

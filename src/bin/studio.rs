//! The studio: surveys, gap analysis and blueprints for designers, analysts and managers.

fn main() {
    serviscope::ui::start::install_panic_notice();
    leptos::mount::mount_to_body(serviscope::studio::Studio);
}

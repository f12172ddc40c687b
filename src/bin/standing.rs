//! Where the service stands: the quality index, and named competitors.

fn main() {
    serviscope::ui::start::install_panic_notice();
    leptos::mount::mount_to_body(serviscope::studio::Standing);
}

//! The surveys room: what is asked, what was answered, files in and out.

fn main() {
    serviscope::ui::start::install_panic_notice();
    leptos::mount::mount_to_body(serviscope::studio::Surveys);
}

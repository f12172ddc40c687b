//! Sharing a survey: links, QR codes, sheets to print, single-use tokens.

fn main() {
    serviscope::ui::start::install_panic_notice();
    leptos::mount::mount_to_body(serviscope::studio::Share);
}

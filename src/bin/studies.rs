//! What lies behind the gaps: drivers, reliability, importance and performance.

fn main() {
    serviscope::ui::start::install_panic_notice();
    leptos::mount::mount_to_body(serviscope::studio::Studies);
}

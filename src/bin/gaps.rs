//! The gap analysis: the five gaps and the pictures behind them.

fn main() {
    serviscope::ui::start::install_panic_notice();
    leptos::mount::mount_to_body(serviscope::studio::Gaps);
}

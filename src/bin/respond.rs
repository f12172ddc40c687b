//! The respondent's runtime: one survey on a phone or a kiosk, nothing else.

fn main() {
    serviscope::ui::start::install_panic_notice();
    serviscope::respond::start();
}

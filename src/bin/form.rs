//! The complete runtime of the respondent's page: every kind of question, routing, kiosk.

fn main() {
    serviscope::ui::start::install_panic_notice();
    serviscope::respond::start();
}

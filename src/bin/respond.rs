//! The respondent's page: the plain runtime, which most customers get and nothing more.

fn main() {
    serviscope::ui::start::install_panic_notice();
    serviscope::respond::start();
}

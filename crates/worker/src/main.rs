//! The worker of the analysis and of the blueprint room: no views, only figures and files.

fn main() {
    serviscope_worker::serve::serve();
}

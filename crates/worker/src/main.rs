//! The analysis room's worker: no views, only figures.

fn main() {
    serviscope_worker::serve::serve();
}

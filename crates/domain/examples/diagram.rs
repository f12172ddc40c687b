//! The sample blueprint as a diagram of another program, for a look or a check by its own reader:
//! `cargo run -p serviscope-domain --example diagram -- bpmn|drawio [zh|en] > FILE`

use serviscope_domain::{
    blueprint::sample,
    formats::diagram::{bpmn, drawio},
    text::Lang,
};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let format = arguments.next().unwrap_or_default();
    let language = arguments.next().and_then(|tag| Lang::from_tag(&tag));
    let language = language.unwrap_or(Lang::En);
    match format.as_str() {
        "bpmn" => print!("{}", bpmn::write(&sample(), language)),
        "drawio" => print!("{}", drawio::write(&sample(), language)),
        _ => eprintln!("bpmn or drawio?"),
    }
}

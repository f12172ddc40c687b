//! Cuts the instruments that ship as ready surveys out of the library, so that a page which needs
//! only those does not carry all 29 (34 KB of brotli).

use std::{env, error::Error, fs, path::Path};

use serde_json::Value;

/// Ids of the instruments that ship as ready surveys.
const READY: [&str; 2] = ["servqual22", "kiosk_express"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=data/instruments.json");
    let mut library: Value = serde_json::from_str(&fs::read_to_string("data/instruments.json")?)?;
    if let Some(instruments) = library["instruments"].as_array_mut() {
        instruments.retain(|instrument| READY.iter().any(|id| instrument["id"] == *id));
    }
    if let Some(library) = library.as_object_mut() {
        library.remove("codebook");
    }
    let folder = env::var("OUT_DIR")?;
    fs::write(Path::new(&folder).join("ready.json"), library.to_string())?;
    Ok(())
}

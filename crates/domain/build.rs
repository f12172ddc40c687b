//! Cuts parts out of the library, so that a page which needs only one of them does not carry all
//! 29 instruments (34 KB of brotli).

use std::{collections::BTreeSet, env, error::Error, fs, path::Path};

use serde_json::{Value, json};

/// Ids of the instruments that ship as ready surveys.
const READY: [&str; 2] = ["servqual22", "kiosk_express"];
/// Ids of the instruments that managers and contact staff answer about gaps 1 to 4.
const PROVIDER: [&str; 2] = ["gap_direct", "gap_antecedents"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=data/instruments.json");
    let library: Value = serde_json::from_str(&fs::read_to_string("data/instruments.json")?)?;
    let folder = env::var("OUT_DIR")?;
    let ready = part(&library, &READY);
    fs::write(Path::new(&folder).join("ready.json"), ready.to_string())?;
    let mut provider = part(&library, &PROVIDER);
    keep_used_scales(&mut provider);
    fs::write(
        Path::new(&folder).join("provider.json"),
        provider.to_string(),
    )?;
    fs::write(
        Path::new(&folder).join("index.json"),
        index(&library).to_string(),
    )?;
    Ok(())
}

/// Every item with its id and its neutral wording, and no more.
fn index(library: &Value) -> Value {
    let instruments = library["instruments"].as_array().into_iter().flatten();
    let items = instruments.flat_map(|instrument| {
        let items = instrument["items"].as_array().into_iter().flatten();
        items.map(|item| {
            json!({
                "instrument": instrument["id"],
                "id": item["id"],
                "zh": item["zh"],
                "en": item["en"],
            })
        })
    });
    items.collect()
}

/// The library with these instruments only.
fn part(library: &Value, ids: &[&str]) -> Value {
    let mut part = library.clone();
    if let Some(instruments) = part["instruments"].as_array_mut() {
        instruments.retain(|instrument| ids.iter().any(|id| instrument["id"] == *id));
    }
    if let Some(part) = part.as_object_mut() {
        part.remove("codebook");
    }
    part
}

fn keep_used_scales(library: &mut Value) {
    let used: BTreeSet<String> = library["instruments"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|instrument| instrument["items"].as_array())
        .flatten()
        .filter_map(|item| item["scale"].as_str().map(str::to_owned))
        .collect();
    if let Some(scales) = library["scales"].as_object_mut() {
        scales.retain(|id, _| used.contains(id));
    }
}

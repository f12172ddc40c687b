//! Writes `data/sample-blueprint.json` anew after the sample has changed.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/sample-blueprint.json");
    let json = serde_json::to_string(&serviscope_domain::blueprint::sample())?;
    std::fs::write(path, json)?;
    Ok(())
}

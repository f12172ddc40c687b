// Included by a native test and by a browser test, which must find the same number: every bit of
// every figure of the reference analysis, folded together (FNV-1a).

/// What both targets must find.
const SAME_BITS: u64 = 4_059_039_036_822_879_794;

fn fingerprint(csv: &[u8]) -> u64 {
    use serviscope_domain::{
        formats::csv::{guess_mapping, import},
        scoring::{ScoringKey, analyse},
        survey::Variant,
    };
    let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
    let mapping = guess_mapping(csv, &key).unwrap();
    let imported = import(csv, &key, &mapping).unwrap();
    let result = analyse(&key, imported.rows.iter().map(|row| &row.answers));
    let mut figures = Vec::new();
    for item in &result.items {
        figures.extend([item.expectation, item.perception, item.gap, item.gap_sd]);
        figures.extend(item.ci.unwrap().map(Some));
    }
    for dim in &result.dims {
        figures.extend([dim.expectation, dim.perception, dim.gap, dim.sd]);
        figures.extend(dim.ci.unwrap().map(Some));
    }
    let overall = &result.overall;
    figures.extend([overall.weighted, overall.unweighted, overall.item_mean]);
    figures
        .into_iter()
        .flat_map(|figure| figure.unwrap().to_bits().to_le_bytes())
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
}

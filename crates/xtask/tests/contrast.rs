//! Every pair of colours that meets on a page has enough contrast, in both themes (WCAG 2.2,
//! 1.4.3 and 1.4.11), computed from the design tokens themselves.

use std::collections::BTreeMap;

/// Text pairs: ink, and the papers it stands on. At least 4.5 : 1.
const TEXT: [(&str, &[&str]); 7] = [
    (
        "ink",
        &["paper", "surface", "surface-2", "accent-soft", "warn-soft"],
    ),
    ("ink-2", &["paper", "surface", "surface-2", "accent-soft"]),
    ("accent", &["paper", "surface", "surface-2", "accent-soft"]),
    ("accent-ink", &["accent"]),
    ("danger", &["paper", "surface", "surface-2"]),
    ("warn", &["paper", "surface", "warn-soft"]),
    ("good", &["paper", "surface", "surface-2"]),
];

/// Marks, borders of controls and focus rings. At least 3 : 1.
const MARKS: [&str; 10] = [
    "line-strong",
    "focus",
    "gap-neg",
    "gap-pos",
    "gap-zero",
    "dim-tangibles",
    "dim-reliability",
    "dim-responsiveness",
    "dim-assurance",
    "dim-empathy",
];

/// What marks stand on.
const UNDER_MARKS: [&str; 2] = ["paper", "surface"];

/// Lightness (0–1), chroma and hue (radians).
type Oklch = [f64; 3];

/// The colour tokens of one theme; `side` is 0 for light and 1 for dark.
fn tokens(side: usize) -> BTreeMap<String, Oklch> {
    let css = include_str!("../../../style/tokens.css");
    css.split(';')
        .filter_map(|declaration| {
            let (name, value) = declaration.split_once(": var(--light, ")?;
            let name = name.rsplit("--").next()?.trim();
            let colour = value.split("oklch(").nth(side + 1)?.split(')').next()?;
            Some((name.to_owned(), parse(colour)?))
        })
        .collect()
}

fn parse(colour: &str) -> Option<Oklch> {
    let mut parts = colour.split_whitespace();
    let lightness: f64 = parts.next()?.strip_suffix('%')?.parse().ok()?;
    let chroma: f64 = parts.next()?.parse().ok()?;
    let hue: f64 = parts.next()?.parse().ok()?;
    Some([lightness / 100.0, chroma, hue.to_radians()])
}

/// Relative luminance. `OKLab` to linear sRGB by Ottosson (2020), clipped to the gamut as a screen
/// would, then the weights of WCAG.
#[allow(
    clippy::many_single_char_names,
    reason = "the letters of the published formula"
)]
fn luminance([lightness, chroma, hue]: Oklch) -> f64 {
    let (sin, cos) = hue.sin_cos();
    let (a, b) = (chroma * cos, chroma * sin);
    let l = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
    let m = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
    let s = (lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
    let red = 4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s;
    let green = -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s;
    let blue = -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s;
    let clip = |value: f64| value.clamp(0.0, 1.0);
    0.2126 * clip(red) + 0.7152 * clip(green) + 0.0722 * clip(blue)
}

fn contrast(a: Oklch, b: Oklch) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn the_formula_gives_the_known_extremes() {
    let (white, black) = ([1.0, 0.0, 0.0], [0.0, 0.0, 0.0]);
    assert!((contrast(white, black) - 21.0).abs() < 0.01);
    assert!((contrast(white, white) - 1.0).abs() < 1e-9);
}

#[test]
fn text_and_marks_have_enough_contrast_in_both_themes() {
    let mut failures = Vec::new();
    let mut checked = 0;
    for (side, theme) in ["light", "dark"].into_iter().enumerate() {
        let tokens = tokens(side);
        let colour = |name: &str| {
            *tokens
                .get(name)
                .unwrap_or_else(|| panic!("no token --{name} in the {theme} theme"))
        };
        let mut check = |over: &str, under: &str, least: f64| {
            checked += 1;
            let found = contrast(colour(over), colour(under));
            if found < least {
                failures.push(format!(
                    "{theme}: --{over} on --{under} has {found:.2}, needs {least}"
                ));
            }
        };
        for (over, papers) in TEXT {
            for under in papers {
                check(over, under, 4.5);
            }
        }
        for over in MARKS {
            for under in UNDER_MARKS {
                check(over, under, 3.0);
            }
        }
    }
    assert!(checked > 80, "only {checked} pairs were found");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

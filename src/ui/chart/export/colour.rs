//! Colours that every program knows.
//!
//! A browser gives computed colours as it likes (`oklch(…)`, `color(…)`), which drawing programs
//! do not read. Painting one pixel tells what it is in sRGB.

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, Document, HtmlCanvasElement};

/// Colours that were looked up.
pub(super) struct Colours {
    context: Option<CanvasRenderingContext2d>,
    known: Vec<(String, String)>,
}

impl Colours {
    pub(super) fn new(document: &Document) -> Self {
        let context = || {
            let canvas: HtmlCanvasElement =
                document.create_element("canvas").ok()?.dyn_into().ok()?;
            canvas.set_width(1);
            canvas.set_height(1);
            canvas.get_context("2d").ok()??.dyn_into().ok()
        };
        Self {
            context: context(),
            known: Vec::new(),
        }
    }

    /// `#rrggbb`, or `none` for what cannot be seen. Half transparent colours are mixed with white
    /// paper, because not every program knows them.
    pub(super) fn hex(&mut self, colour: &str) -> String {
        if colour == "none" {
            return colour.to_owned();
        }
        if let Some((_, hex)) = self.known.iter().find(|(known, _)| known == colour) {
            return hex.clone();
        }
        let hex = self.look_up(colour).unwrap_or_else(|| "none".to_owned());
        self.known.push((colour.to_owned(), hex.clone()));
        hex
    }

    fn look_up(&self, colour: &str) -> Option<String> {
        let context = self.context.as_ref()?;
        context.clear_rect(0.0, 0.0, 1.0, 1.0);
        context.set_fill_style_str(colour);
        context.fill_rect(0.0, 0.0, 1.0, 1.0);
        let pixel = context.get_image_data(0.0, 0.0, 1.0, 1.0).ok()?.data();
        let [red, green, blue, alpha] = pixel.first_chunk::<4>().copied()?;
        if alpha == 0 {
            return None;
        }
        let on_white = |part: u8| {
            let (part, alpha) = (u32::from(part), u32::from(alpha));
            (part * alpha + 255 * (255 - alpha)) / 255
        };
        let [red, green, blue] = [red, green, blue].map(on_white);
        Some(format!("#{red:02x}{green:02x}{blue:02x}"))
    }
}

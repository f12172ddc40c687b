//! A picture as PNG at twice its size, drawn by the browser from the SVG.

use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement};

use super::picture::Picture;

/// Pixels of the file for one CSS pixel.
const SCALE: f64 = 2.0;

/// Draws the picture and offers it as a download.
///
/// # Errors
/// The browser's reason, where it cannot draw SVG or the canvas would be too large.
pub(super) async fn save(picture: &Picture, name: &str) -> Result<(), JsValue> {
    let image = HtmlImageElement::new()?;
    let svg = js_sys::encode_uri_component(&picture.to_svg());
    image.set_src(&format!(
        "data:image/svg+xml;charset=utf-8,{}",
        String::from(svg)
    ));
    JsFuture::from(image.decode()).await?;
    let [width, height] = picture.size().map(|side| side * SCALE);
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
    canvas.set_width(pixels(width));
    canvas.set_height(pixels(height));
    let context: CanvasRenderingContext2d =
        canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    let link: HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
    link.set_href(&canvas.to_data_url()?);
    link.set_download(name);
    link.click();
    Ok(())
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates; the browser refuses what is too large"
)]
fn pixels(side: f64) -> u32 {
    side.round() as u32
}

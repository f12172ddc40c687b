//! A picture as PNG, drawn by the browser from its SVG.

use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::files::download_blob;

/// Draws `svg` with `scale` pixels for each of its units and offers it as a download. The SVG has
/// to be one of ours: it is drawn as an image, in which nothing runs.
///
/// # Errors
/// The browser's reason, where it cannot draw SVG or the canvas is too large for it.
pub async fn download_png(
    name: &str,
    svg: &str,
    (width, height): (u32, u32),
    scale: u32,
) -> Result<(), JsValue> {
    let image = HtmlImageElement::new()?;
    let text = String::from(js_sys::encode_uri_component(svg));
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{text}"));
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
    let (wide, high) = (width.saturating_mul(scale), height.saturating_mul(scale));
    canvas.set_width(wide);
    canvas.set_height(high);
    let context: CanvasRenderingContext2d =
        canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(
        &image,
        0.0,
        0.0,
        f64::from(wide),
        f64::from(high),
    )?;
    let mut asked = Ok(());
    let drawn = js_sys::Promise::new(&mut |resolve, _| {
        asked = canvas.to_blob(&resolve);
    });
    asked?;
    // A canvas that is too large for the device gives nothing.
    let blob: Blob = JsFuture::from(drawn).await?.dyn_into()?;
    download_blob(name, &blob);
    Ok(())
}

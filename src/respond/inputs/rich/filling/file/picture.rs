//! The contents of files, and pictures made smaller.

use js_sys::Promise;
use serviscope_domain::survey::rich::fitted;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, File, FileReader, HtmlCanvasElement, ImageBitmap};

use crate::respond::dom;

/// How good a JPEG is, from 0 to 1.
const QUALITY: f64 = 0.85;

/// Whether a file of this type is a picture made of pixels.
pub(super) fn is_picture(mime: &str) -> bool {
    mime.starts_with("image/") && !mime.starts_with("image/svg")
}

/// The picture as a JPEG of moderate size, without what cameras write into it (place and time);
/// `None` if the browser cannot read it.
pub(super) async fn smaller(file: &File) -> Option<String> {
    let bitmap = web_sys::window()?
        .create_image_bitmap_with_blob(file)
        .ok()?;
    let bitmap: ImageBitmap = JsFuture::from(bitmap).await.ok()?.dyn_into().ok()?;
    let (width, height) = fitted(bitmap.width(), bitmap.height());
    let canvas: HtmlCanvasElement = dom::document()?
        .create_element("canvas")
        .ok()?
        .dyn_into()
        .ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok()??;
    let context: CanvasRenderingContext2d = context.dyn_into().ok()?;
    // A JPEG has no transparency; paper is white.
    context.set_fill_style_str("white");
    let (width, height) = (f64::from(width), f64::from(height));
    context.fill_rect(0.0, 0.0, width, height);
    context
        .draw_image_with_image_bitmap_and_dw_and_dh(&bitmap, 0.0, 0.0, width, height)
        .ok()?;
    bitmap.close();
    canvas
        .to_data_url_with_type_and_encoder_options("image/jpeg", &QUALITY.into())
        .ok()
}

/// The content of a file as a `data:` address; `None` if it cannot be read.
pub(super) async fn content(file: &File) -> Option<String> {
    let reader = FileReader::new().ok()?;
    let done = Promise::new(&mut |resolve, reject| {
        reader.set_onload(Some(&resolve));
        reader.set_onerror(Some(&reject));
    });
    reader.read_as_data_url(file).ok()?;
    JsFuture::from(done).await.ok()?;
    reader.result().ok()?.as_string()
}

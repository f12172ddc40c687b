//! Files from and to the device.

use leptos::{ev, html, prelude::*};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::i18n::{Label, tr};

/// A file that the user chose: its name and its bytes.
pub type ChosenFile = (String, Vec<u8>);

/// A button that opens the file chooser.
#[component]
pub fn FileButton(
    /// Text of the button.
    label: Label,
    /// Accepted types, as in the `accept` attribute.
    accept: &'static str,
    /// Receives the file.
    on_file: Callback<ChosenFile>,
    /// Extra classes, for example `primary`.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let chosen = move |_: ev::Event| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        let file = input.files().and_then(|files| files.get(0));
        // Choosing the same file again must count as a change.
        input.set_value("");
        if let Some(file) = file {
            spawn_local(async move {
                if let Ok(chosen) = read(&file).await {
                    on_file.run(chosen);
                }
            });
        }
    };
    let open = move |_| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    view! {
        <input node_ref=input type="file" accept=accept hidden on:change=chosen/>
        <button type="button" class=format!("button {class}") on:click=open>{tr(label)}</button>
    }
}

/// Reads a file that was chosen or dropped.
///
/// # Errors
/// The browser's reason, for a file that is gone or may not be read.
pub async fn read(file: &web_sys::File) -> Result<ChosenFile, JsValue> {
    let buffer = JsFuture::from(file.array_buffer()).await?;
    Ok((file.name(), js_sys::Uint8Array::new(&buffer).to_vec()))
}

/// Offers `text` as a download.
pub fn download(name: &str, mime: &str, text: &str) {
    // Every step fails only where the page has no document or blobs.
    let _ = try_download(name, mime, text);
}

/// Offers a drawing as a PNG file.
#[cfg(feature = "rich")]
pub fn download_canvas(name: &str, canvas: &web_sys::HtmlCanvasElement) {
    let name = name.to_owned();
    let save = wasm_bindgen::closure::Closure::once_into_js(move |blob: Option<web_sys::Blob>| {
        // A canvas that is too large to be a file gives none; fails otherwise as `download` does.
        let _ = blob.map(|blob| offer(&name, &blob));
    });
    // Refused only for pictures of other origins.
    let _ = canvas.to_blob(save.unchecked_ref());
}

/// Offers bytes that the browser holds as a download.
pub fn download_blob(name: &str, blob: &web_sys::Blob) {
    // Fails only as `download` does.
    let _ = offer(name, blob);
}

fn try_download(name: &str, mime: &str, text: &str) -> Result<(), JsValue> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(mime);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options)?;
    offer(name, &blob)
}

fn offer(name: &str, blob: &web_sys::Blob) -> Result<(), JsValue> {
    let url = web_sys::Url::create_object_url_with_blob(blob)?;
    let link: web_sys::HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    web_sys::Url::revoke_object_url(&url)
}

//! QR codes as drawings and as files.

use fast_qr::{ECL, QRBuilder};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::ui::{
    files::{download, download_canvas},
    i18n::{Label, Language, label},
};

/// Light modules around a code (ISO/IEC 18004, 6.3.8: four).
const MARGIN: usize = 4;
/// The least width of a picture, in pixels: enough for a poster.
const PICTURE_PX: usize = 1024;

const CODE_OF: Label = label("二维码：{url}", "QR code: {url}");
const TOO_LONG: Label = label(
    "链接太长，二维码放不下。请缩短名称。",
    "The link is too long for a QR code. Shorten the names.",
);

/// A code: its dark modules as rows of runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Code {
    /// Modules a side, the margin included.
    size: usize,
    /// Column, row and length of each run of dark modules.
    runs: Vec<[usize; 3]>,
}

impl Code {
    /// The code of `url`; `None` where it is too long. Correction level M survives a scratched
    /// sticker and keeps the modules large.
    pub(super) fn of(url: &str) -> Option<Self> {
        let code = QRBuilder::new(url).ecl(ECL::M).build().ok()?;
        let mut runs: Vec<[usize; 3]> = Vec::new();
        for row in 0..code.size {
            for (column, module) in code[row].iter().enumerate().take(code.size) {
                if !module.value() {
                    continue;
                }
                let at = [column + MARGIN, row + MARGIN];
                match runs.last_mut() {
                    Some([x, y, length]) if *y == at[1] && *x + *length == at[0] => *length += 1,
                    _ => runs.push([at[0], at[1], 1]),
                }
            }
        }
        Some(Self {
            size: code.size + 2 * MARGIN,
            runs,
        })
    }

    /// The runs as SVG path data.
    fn path(&self) -> String {
        use std::fmt::Write as _;
        self.runs
            .iter()
            .fold(String::new(), |mut path, [x, y, length]| {
                // Writing into a text cannot fail.
                let _ = write!(path, "M{x} {y}h{length}v1h-{length}z");
                path
            })
    }

    fn view_box(&self) -> String {
        format!("0 0 {0} {0}", self.size)
    }

    /// The code as a file that stands for itself.
    fn svg(&self) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{}\" shape-rendering=\"crispEdges\">\
             <path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/><path d=\"{}\"/></svg>\n",
            self.view_box(),
            self.path(),
            size = self.size,
        )
    }

    /// Offers the code as an SVG file.
    pub(super) fn save_svg(&self, name: &str) {
        download(&format!("{name}.svg"), "image/svg+xml", &self.svg());
    }

    /// Offers the code as a PNG file, whole pixels a module.
    pub(super) fn save_png(&self, name: &str) {
        // Every step fails only where the browser draws nothing at all.
        let _ = self
            .draw()
            .map(|canvas| download_canvas(&format!("{name}.png"), &canvas));
    }

    fn draw(&self) -> Option<web_sys::HtmlCanvasElement> {
        let canvas = document().create_element("canvas").ok()?;
        let canvas: web_sys::HtmlCanvasElement = canvas.dyn_into().ok()?;
        let module = u32::try_from(PICTURE_PX.div_ceil(self.size)).ok()?;
        let side = module * u32::try_from(self.size).ok()?;
        canvas.set_width(side);
        canvas.set_height(side);
        let pen = canvas.get_context("2d").ok()??;
        let pen: web_sys::CanvasRenderingContext2d = pen.dyn_into().ok()?;
        pen.set_fill_style_str("#fff");
        pen.fill_rect(0.0, 0.0, f64::from(side), f64::from(side));
        pen.set_fill_style_str("#000");
        let module = f64::from(module);
        for [x, y, length] in &self.runs {
            let (x, y) = (*x as f64 * module, *y as f64 * module);
            pen.fill_rect(x, y, *length as f64 * module, module);
        }
        Some(canvas)
    }
}

/// The drawing of a code, black on white in every theme, because that is what cameras look for.
#[component]
pub(super) fn CodeView(
    /// The link that it holds.
    #[prop(into)]
    url: Signal<String>,
) -> impl IntoView {
    let language = Language::current();
    let code = Memo::new(move |_| Code::of(&url.read()));
    let name = move || CODE_OF.with(language.get(), &[("url", &url.read())]);
    move || {
        match code.get() {
        None => view! {
            <p class="notice warn" role="alert">{TOO_LONG.get(language.get())}</p>
        }
        .into_any(),
        Some(code) => view! {
            <svg class="qr" viewBox=code.view_box() shape-rendering="crispEdges" role="img" aria-label=name>
                <path fill="#fff" d=format!("M0 0h{0}v{0}H0z", code.size)></path>
                <path fill="#000" d=code.path()></path>
            </svg>
        }
        .into_any(),
    }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn a_code_has_its_margin_and_its_three_corners() {
        let code = Code::of("https://s.example/respond.html?s=servqual22@1").unwrap();
        let last = code.size - MARGIN;
        let is_inside = |[x, y, length]: &[usize; 3]| {
            *x >= MARGIN && *y >= MARGIN && x + length <= last && *y < last
        };
        assert!(code.runs.iter().all(is_inside));
        for corner in [
            [MARGIN, MARGIN, 7],
            [last - 7, MARGIN, 7],
            [MARGIN, last - 1, 7],
        ] {
            assert!(code.runs.contains(&corner), "{corner:?}");
        }
        assert!(code.svg().contains(&code.view_box()));
    }

    #[wasm_bindgen_test]
    fn what_does_not_fit_has_no_code() {
        assert_eq!(Code::of(&"x".repeat(3000)), None);
    }
}

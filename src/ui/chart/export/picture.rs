//! A drawing with its title and basis as one self-contained SVG.
//!
//! Only what is listed here gets in: shapes and text with plain attributes. No script, no style
//! sheet, no link, no foreign content, so the file may be mailed and printed by anybody.

use std::fmt::Write as _;

use serviscope_domain::text::Lang;

use crate::ui::chart::lines::wrap;

/// Elements that a picture may hold.
pub(super) const ELEMENTS: [&str; 9] = [
    "g", "rect", "line", "path", "circle", "text", "tspan", "polygon", "polyline",
];
/// Attributes that are copied from the drawing.
pub(super) const GEOMETRY: [&str; 17] = [
    "x",
    "y",
    "x1",
    "x2",
    "y1",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "width",
    "height",
    "d",
    "points",
    "transform",
    "text-anchor",
    "dx",
];
/// Properties that are read from the style sheet and written as attributes.
pub(super) const STYLE: [&str; 10] = [
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linejoin",
    "paint-order",
    "font-size",
    "font-weight",
    "letter-spacing",
    "opacity",
];

const MARGIN: f64 = 20.0;
const TITLE: f64 = 19.0;
const BASIS: f64 = 13.0;
const FONTS: &str =
    "system-ui, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif";

/// A part of a drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Node {
    /// One of [`ELEMENTS`].
    pub(super) name: String,
    /// Attributes of [`GEOMETRY`] and [`STYLE`].
    pub(super) attributes: Vec<(&'static str, String)>,
    /// Its own text.
    pub(super) text: String,
    pub(super) children: Vec<Node>,
}

/// A drawing as it stands on the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Drawn {
    /// Size in CSS pixels.
    pub(super) size: [f64; 2],
    pub(super) nodes: Vec<Node>,
}

/// A picture that is ready to be written.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Picture {
    title: Vec<String>,
    basis: Vec<String>,
    drawn: Drawn,
    lang: Lang,
}

impl Picture {
    /// A drawing under its title and basis.
    pub(super) fn new(title: &str, basis: &str, drawn: Drawn, lang: Lang) -> Self {
        let room = drawn.size[0];
        Self {
            title: wrap(title, room, TITLE),
            basis: wrap(basis, room, BASIS),
            drawn,
            lang,
        }
    }

    /// Where the drawing begins.
    fn top(&self) -> f64 {
        let (title, basis) = (self.title.len() as f64, self.basis.len() as f64);
        MARGIN + title * TITLE * 1.3 + 4.0 + basis * BASIS * 1.5 + 12.0
    }

    /// Width and height in CSS pixels.
    pub(super) fn size(&self) -> [f64; 2] {
        let [width, height] = self.drawn.size;
        [width + 2.0 * MARGIN, self.top() + height + MARGIN]
    }

    /// The file.
    pub(super) fn to_svg(&self) -> String {
        let [width, height] = self.size();
        let title = escaped(&self.title.join(" "));
        let mut svg = String::new();
        // Writing to a string cannot fail.
        let _ = write!(
            svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\" viewBox=\"0 0 {width:.0} {height:.0}\" role=\"img\" xml:lang=\"{lang}\" font-family=\"{FONTS}\"><title>{title}</title><desc>{desc}</desc><rect x=\"0\" y=\"0\" width=\"{width:.0}\" height=\"{height:.0}\" fill=\"#ffffff\"/>",
            lang = self.lang.tag(),
            desc = escaped(&self.basis.join(" ")),
        );
        let mut y = MARGIN;
        for line in &self.title {
            y += TITLE * 1.3;
            text(&mut svg, line, y - 6.0, TITLE, "#14171f", 700);
        }
        y += 4.0;
        for line in &self.basis {
            y += BASIS * 1.5;
            text(&mut svg, line, y - 6.0, BASIS, "#4d525e", 400);
        }
        let _ = write!(
            svg,
            "<g transform=\"translate({MARGIN:.0} {:.1})\">",
            self.top()
        );
        for node in &self.drawn.nodes {
            node.write(&mut svg);
        }
        svg.push_str("</g></svg>");
        svg
    }
}

/// A drawing without title and basis, for a page that says them itself.
pub(super) fn inline(drawn: &Drawn, name: &str) -> String {
    let [width, height] = drawn.size;
    let mut svg = String::new();
    // Writing to a string cannot fail.
    let _ = write!(
        svg,
        "<svg width=\"{width:.0}\" height=\"{height:.0}\" viewBox=\"0 0 {width:.0} {height:.0}\" role=\"img\" aria-label=\"{}\" font-family=\"{FONTS}\">",
        escaped(name)
    );
    for node in &drawn.nodes {
        node.write(&mut svg);
    }
    svg.push_str("</svg>");
    svg
}

fn text(svg: &mut String, line: &str, y: f64, size: f64, fill: &str, weight: u16) {
    let _ = write!(
        svg,
        "<text x=\"{MARGIN:.0}\" y=\"{y:.1}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{fill}\">{}</text>",
        escaped(line)
    );
}

impl Node {
    /// Writes itself, unless it is none of the elements that a picture may hold.
    fn write(&self, svg: &mut String) {
        if !ELEMENTS.contains(&self.name.as_str()) {
            return;
        }
        let _ = write!(svg, "<{}", self.name);
        for (name, value) in &self.attributes {
            if GEOMETRY.contains(name) || STYLE.contains(name) {
                let _ = write!(svg, " {name}=\"{}\"", escaped(value));
            }
        }
        if self.text.is_empty() && self.children.is_empty() {
            svg.push_str("/>");
            return;
        }
        svg.push('>');
        svg.push_str(&escaped(&self.text));
        for child in &self.children {
            child.write(svg);
        }
        let _ = write!(svg, "</{}>", self.name);
    }
}

/// `text` for XML and HTML, in an element or between double quotes.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // XML 1.0 knows no other control characters, not even escaped.
            sign if sign.is_control() && !matches!(sign, '\t' | '\n' | '\r') => {}
            sign => escaped.push(sign),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    fn node(name: &str, text: &str) -> Node {
        Node {
            name: name.into(),
            attributes: vec![("x", "1".into()), ("onclick", "alert(1)".into())],
            text: text.into(),
            children: Vec::new(),
        }
    }

    #[wasm_bindgen_test]
    fn only_listed_elements_and_attributes_get_in() {
        let drawn = Drawn {
            size: [360.0, 100.0],
            nodes: vec![
                node("text", "a < b & \"c\"\u{1}"),
                node("script", "alert(1)"),
                node("image", ""),
            ],
        };
        let svg = Picture::new("Finding", "Basis", drawn, Lang::En).to_svg();
        assert!(
            svg.contains("<text x=\"1\">a &lt; b &amp; &quot;c&quot;</text>"),
            "{svg}"
        );
        for banned in [
            "script", "alert", "onclick", "image ", "<style", "href", "url(",
        ] {
            assert!(!svg.contains(banned), "{banned}");
        }
        assert!(svg.contains("<title>Finding</title>"));
    }

    #[wasm_bindgen_test]
    fn a_drawing_in_a_page_has_its_name_and_the_same_limits() {
        let drawn = Drawn {
            size: [360.0, 100.4],
            nodes: vec![node("text", "a < b"), node("script", "alert(1)")],
        };
        let svg = inline(&drawn, "\"Finding\"");
        assert!(
            svg.starts_with("<svg width=\"360\" height=\"100\""),
            "{svg}"
        );
        assert!(svg.contains("aria-label=\"&quot;Finding&quot;\""));
        assert!(
            svg.ends_with("<text x=\"1\">a &lt; b</text></svg>"),
            "{svg}"
        );
    }

    #[wasm_bindgen_test]
    fn a_long_title_makes_room_for_itself() {
        let drawn = || Drawn {
            size: [360.0, 100.0],
            nodes: Vec::new(),
        };
        let short = Picture::new("Finding", "Basis", drawn(), Lang::En);
        let long = Picture::new(&"A longer finding ".repeat(6), "Basis", drawn(), Lang::En);
        assert!(long.size()[1] > short.size()[1] + 20.0);
        assert!(short.size()[1] > 100.0);
    }
}

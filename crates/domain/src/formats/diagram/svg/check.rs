//! The list of what a picture may hold. Everything else is refused.

use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};

use super::ink;
use crate::text::Lang;

/// What is in a text that no picture of ours may hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAllowed {
    /// It is no well-formed XML.
    #[error("it is no well-formed XML: {0}")]
    Malformed(String),
    /// It begins or ends with something else than a picture.
    #[error("it is no single picture")]
    NoPicture,
    /// An element that is not on the list.
    #[error("the element {0} is not allowed")]
    Element(String),
    /// An attribute that its element may not have.
    #[error("the attribute {attribute} of {element} is not allowed")]
    Attribute {
        /// The element.
        element: String,
        /// The attribute.
        attribute: String,
    },
    /// A value that its attribute may not have.
    #[error("the value {value:?} of {attribute} is not allowed")]
    Value {
        /// The attribute.
        attribute: String,
        /// The value.
        value: String,
    },
    /// A comment, an instruction, a document type or an entity.
    #[error("comments, instructions, document types and entities are not allowed")]
    Other,
}

/// Attributes of shapes that are filled and stroked.
const PAINT: [&str; 6] = [
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
];

/// The attributes of an element besides [`PAINT`], and whether it has those; `None` for an element
/// that is not on the list.
fn listed(element: &str) -> Option<(&'static [&'static str], bool)> {
    Some(match element {
        "svg" => (
            &[
                "xmlns",
                "x",
                "y",
                "width",
                "height",
                "viewBox",
                "xml:lang",
                "font-family",
            ],
            false,
        ),
        "title" | "desc" => (&[], false),
        "g" => (&["transform"], false),
        "rect" => (&["x", "y", "width", "height", "rx"], true),
        "line" => (&["x1", "y1", "x2", "y2"], true),
        "path" => (&["d", "transform"], true),
        "circle" => (&["cx", "cy", "r"], true),
        "text" => (&["x", "y", "font-size", "font-weight", "text-anchor"], true),
        "tspan" => (&["x", "y"], false),
        _ => return None,
    })
}

/// Whether an attribute may have this value.
fn is_fine(attribute: &str, value: &str) -> bool {
    let numbers = |value: &str| {
        !value.is_empty()
            && value
                .bytes()
                .all(|byte| byte.is_ascii_digit() || matches!(byte, b' ' | b'.' | b'-'))
    };
    match attribute {
        "xmlns" => value == "http://www.w3.org/2000/svg",
        "xml:lang" => Lang::ALL.iter().any(|lang| lang.tag() == value),
        "font-family" => value == ink::FONTS,
        "text-anchor" => matches!(value, "middle" | "end"),
        "stroke-linecap" | "stroke-linejoin" => value == "round",
        "fill" | "stroke" => {
            value == "none"
                || value.strip_prefix('#').is_some_and(|hex| {
                    hex.len() == 6 && hex.bytes().all(|byte| byte.is_ascii_hexdigit())
                })
        }
        "d" => value.bytes().all(|byte| {
            byte.is_ascii_digit()
                || matches!(byte, b' ' | b'.' | b'-')
                || b"MLQVHAZmlqvhaz".contains(&byte)
        }),
        "transform" => value.split_inclusive(')').all(|part| {
            let part = part.trim_start();
            let inside = part
                .strip_prefix("translate(")
                .or_else(|| part.strip_prefix("scale("))
                .and_then(|part| part.strip_suffix(')'));
            inside.is_some_and(numbers)
        }),
        _ => numbers(value),
    }
}

/// Holds a picture to the list of what is allowed: shapes and text with plain attributes.
///
/// # Errors
/// The first thing that is not on the list.
pub fn check(svg: &str) -> Result<(), NotAllowed> {
    let mut reader = Reader::from_str(svg);
    let mut depth = 0_usize;
    let mut is_done = false;
    loop {
        match reader.read_event().map_err(|error| malformed(&error))? {
            Event::Start(start) => {
                element(&start, depth, is_done)?;
                depth += 1;
            }
            Event::Empty(start) => {
                element(&start, depth, is_done)?;
                is_done |= depth == 0;
            }
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                is_done |= depth == 0;
            }
            Event::Text(text) => {
                let is_blank = text.chars().all(char::is_whitespace);
                if depth == 0 && !is_blank {
                    return Err(NotAllowed::NoPicture);
                }
            }
            Event::GeneralRef(reference) => {
                let is_letter = reference
                    .resolve_char_ref()
                    .map_err(|error| malformed(&error))?
                    .is_some();
                let is_known = matches!(&*reference, "amp" | "lt" | "gt" | "quot" | "apos");
                if depth == 0 || !(is_letter || is_known) {
                    return Err(NotAllowed::Other);
                }
            }
            Event::Eof if is_done && depth == 0 => return Ok(()),
            Event::Eof => return Err(NotAllowed::NoPicture),
            Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => return Err(NotAllowed::Other),
        }
    }
}

fn element(start: &BytesStart<'_>, depth: usize, is_done: bool) -> Result<(), NotAllowed> {
    let name = start.name().0;
    if is_done || (depth == 0 && name != "svg") {
        return Err(NotAllowed::NoPicture);
    }
    let (own, painted) = listed(name).ok_or_else(|| NotAllowed::Element(name.to_owned()))?;
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| malformed(&error))?;
        let key = attribute.key.0;
        let is_paint = painted && PAINT.contains(&key);
        if !own.contains(&key) && !is_paint {
            return Err(NotAllowed::Attribute {
                element: name.to_owned(),
                attribute: key.to_owned(),
            });
        }
        let value = attribute
            .normalized_value(XmlVersion::Implicit1_0)
            .map_err(|error| malformed(&error))?;
        if !is_fine(key, &value) {
            return Err(NotAllowed::Value {
                attribute: key.to_owned(),
                value: value.into_owned(),
            });
        }
    }
    Ok(())
}

fn malformed(error: &impl std::fmt::Display) -> NotAllowed {
    NotAllowed::Malformed(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn within(inside: &str) -> Result<(), NotAllowed> {
        check(&format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>\n"
        ))
    }

    #[test]
    fn shapes_and_text_pass() {
        within("<g transform=\"translate(1 -2) scale(0.5)\"><rect x=\"1\" fill=\"#ffffff\"/><text x=\"1\">&lt;a&#10;&quot;</text></g>").unwrap();
    }

    #[test]
    fn everything_else_is_refused() {
        for inside in [
            "<script/>",
            "<foreignObject/>",
            "<image/>",
            "<a/>",
            "<use/>",
            "<style/>",
            "<animate/>",
            "<x:rect/>",
            "<rect onload=\"1\"/>",
            "<rect href=\"#a\"/>",
            "<path xlink:href=\"#a\"/>",
            "<rect style=\"fill:red\"/>",
            "<g id=\"a\"/>",
            "<rect fill=\"url(#a)\"/>",
            "<rect fill=\"javascript:1\"/>",
            "<rect x=\"1;\"/>",
            "<path d=\"M0 0url(\"/>",
            "<g transform=\"rotate(1)\"/>",
            "<g transform=\"\"></g><g transform=\"x\"/>",
            "<text font-family=\"evil\"/>",
            "<!-- a -->",
            "<?xml-stylesheet href=\"a\"?>",
            "<![CDATA[a]]>",
            "&a;",
            "<b>",
            "</svg><svg>",
        ] {
            assert!(within(inside).is_err(), "{inside}");
        }
        for whole in [
            "",
            "text",
            "<rect/>",
            "<!DOCTYPE svg><svg/>",
            "<svg/><svg/>",
            "<svg>",
        ] {
            assert!(check(whole).is_err(), "{whole}");
        }
    }
}

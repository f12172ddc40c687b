//! Reading into a tree. Files come from anywhere, so their size is limited before and while they
//! are read, and a document type is refused: entities could blow up or point at other files.

use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};

use super::super::DiagramError;

/// Most bytes of a file.
const MOST_BYTES: usize = 20_000_000;
/// Most elements of a file.
const MOST_ELEMENTS: usize = 200_000;
/// Most elements inside each other.
const MOST_LEVELS: usize = 100;

/// An element without its prefix, with its attributes, the elements in it, and its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Element {
    pub(in super::super) name: String,
    attributes: Vec<(String, String)>,
    pub(in super::super) children: Vec<Element>,
    pub(in super::super) text: String,
}

impl Element {
    /// The value of an attribute, by its name without prefix; empty if there is none.
    pub(in super::super) fn get(&self, name: &str) -> &str {
        self.attributes
            .iter()
            .find(|(known, _)| known == name)
            .map_or("", |(_, value)| value)
    }

    /// A number in an attribute, if there is a finite one.
    pub(in super::super) fn number(&self, name: &str) -> Option<f64> {
        self.get(name)
            .parse()
            .ok()
            .filter(|number: &f64| number.is_finite())
    }

    /// The first child with this name.
    pub(in super::super) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The children with this name.
    pub(in super::super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name == name)
    }
}

/// Reads a file into its outermost element.
///
/// # Errors
/// Files beyond the limits, with a document type, or that are no well-formed XML.
pub(in super::super) fn read(bytes: &[u8]) -> Result<Element, DiagramError> {
    if bytes.len() > MOST_BYTES {
        return Err(DiagramError::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| DiagramError::NotUtf8)?;
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let mut open: Vec<Element> = Vec::new();
    let mut count = 0_usize;
    loop {
        let event = reader.read_event().map_err(|error| malformed(&error))?;
        let closed = match event {
            Event::Start(start) => {
                count += 1;
                if count > MOST_ELEMENTS || open.len() >= MOST_LEVELS {
                    return Err(DiagramError::TooLarge);
                }
                open.push(element(&start)?);
                None
            }
            Event::Empty(start) => {
                count += 1;
                if count > MOST_ELEMENTS || open.len() >= MOST_LEVELS {
                    return Err(DiagramError::TooLarge);
                }
                Some(element(&start)?)
            }
            Event::End(_) => open.pop(),
            Event::Text(text) => {
                append(&mut open, &text.xml_content(XmlVersion::Implicit1_0));
                None
            }
            Event::CData(text) => {
                append(&mut open, &text.xml_content(XmlVersion::Implicit1_0));
                None
            }
            Event::GeneralRef(reference) => {
                let letter = match reference
                    .resolve_char_ref()
                    .map_err(|error| malformed(&error))?
                {
                    Some(letter) => letter,
                    None => named(&reference)?,
                };
                append(&mut open, letter.encode_utf8(&mut [0; 4]));
                None
            }
            Event::DocType(_) => {
                return Err(DiagramError::NotXml("it has a document type".to_owned()));
            }
            Event::Eof => return Err(DiagramError::NotXml("it ends too early".to_owned())),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => None,
        };
        if let Some(element) = closed {
            match open.last_mut() {
                Some(parent) => parent.children.push(element),
                None => return Ok(element),
            }
        }
    }
}

fn element(start: &BytesStart<'_>) -> Result<Element, DiagramError> {
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| malformed(&error))?;
        let value = attribute
            .normalized_value(XmlVersion::Implicit1_0)
            .map_err(|error| malformed(&error))?;
        attributes.push((
            attribute.key.local_name().into_inner().to_owned(),
            value.into_owned(),
        ));
    }
    Ok(Element {
        name: start.local_name().into_inner().to_owned(),
        attributes,
        ..Element::default()
    })
}

fn append(open: &mut [Element], text: &str) {
    if let Some(element) = open.last_mut() {
        element.text.push_str(text);
    }
}

/// One of the five entities that XML knows by itself.
fn named(name: &str) -> Result<char, DiagramError> {
    match name {
        "amp" => Ok('&'),
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "quot" => Ok('"'),
        "apos" => Ok('\''),
        other => Err(DiagramError::NotXml(format!("&{other}; is unknown"))),
    }
}

fn malformed(error: &impl std::fmt::Display) -> DiagramError {
    DiagramError::NotXml(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_attributes_and_texts_are_read() {
        let xml = r#"<?xml version="1.0"?><!-- a --><p:a x="1&amp;2" p:y="&#10;"><b/>t&lt;<![CDATA[<u>]]></p:a>"#;
        let element = read(xml.as_bytes()).unwrap();
        assert_eq!(
            (element.name.as_str(), element.get("x"), element.get("y")),
            ("a", "1&2", "\n")
        );
        assert_eq!(element.text, "t<<u>");
        assert!(element.child("b").is_some());
        assert_eq!(element.number("x"), None);
    }

    #[test]
    fn what_is_too_large_damaged_or_dangerous_is_refused() {
        let deep = "<a>".repeat(MOST_LEVELS + 1);
        assert_eq!(read(deep.as_bytes()), Err(DiagramError::TooLarge));
        let many = format!("<a>{}</a>", "<b/>".repeat(MOST_ELEMENTS));
        assert_eq!(read(many.as_bytes()), Err(DiagramError::TooLarge));
        assert_eq!(
            read(&vec![b' '; MOST_BYTES + 1]),
            Err(DiagramError::TooLarge)
        );
        assert_eq!(read(&[0xff]), Err(DiagramError::NotUtf8));
        for text in [
            "",
            "text",
            "<a>",
            "<a></b>",
            "<a x=1/>",
            "<a>&unknown;</a>",
            "<a x='&y;'/>",
            "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        ] {
            assert!(
                matches!(read(text.as_bytes()), Err(DiagramError::NotXml(_))),
                "{text}"
            );
        }
    }
}

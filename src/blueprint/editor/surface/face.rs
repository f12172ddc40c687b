//! A card on the canvas.

use serviscope_domain::blueprint::CardId;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{
    super::place::Place,
    look::{Look, Piece},
    stamp::{element, put, set, set_or_drop, set_px, sign},
};

/// What a card is at the moment, as a set of bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Flags(u8);

impl Flags {
    /// It is the grid's tab stop.
    pub(super) const HERE: Self = Self(1);
    /// The panel shows its details.
    pub(super) const SELECTED: Self = Self(2);
    /// A link is being drawn from it.
    pub(super) const SOURCE: Self = Self(4);
    /// It is picked.
    pub(super) const PICKED: Self = Self(8);
    /// It is being dragged.
    pub(super) const DRAGGED: Self = Self(16);
    /// A link that is let go of here reaches it.
    pub(super) const OVER: Self = Self(32);

    const NAMES: [(Self, &'static str); 6] = [
        (Self::HERE, " here"),
        (Self::SELECTED, " selected"),
        (Self::SOURCE, " source"),
        (Self::PICKED, " picked"),
        (Self::DRAGGED, " dragged"),
        (Self::OVER, " over"),
    ];

    /// These, and `flag` if `is_set`.
    pub(super) const fn with(self, flag: Self, is_set: bool) -> Self {
        if is_set { Self(self.0 | flag.0) } else { self }
    }

    const fn has(self, flag: Self) -> bool {
        self.0 & flag.0 != 0
    }
}

/// A card's element, and what it shows.
pub(super) struct Face {
    pub(super) id: CardId,
    pub(super) root: HtmlElement,
    button: HtmlElement,
    title: Element,
    marks: Option<HtmlElement>,
    badges: Option<HtmlElement>,
    /// Nothing until it is drawn for the first time.
    look: Option<Look>,
    flags: Flags,
    at: (i32, i32),
}

impl Face {
    /// A card that shows nothing yet.
    pub(super) fn new(id: &CardId, pattern: HtmlElement) -> Option<Self> {
        let button: HtmlElement = pattern.first_element_child()?.dyn_into().ok()?;
        let title = button.first_element_child()?;
        button.set_id(&Place::Card(id.clone()).element_id());
        set(&button, "data-card", id.as_str());
        button.set_tab_index(-1);
        Some(Self {
            id: id.clone(),
            root: pattern,
            button,
            title,
            marks: None,
            badges: None,
            look: None,
            flags: Flags::default(),
            at: (i32::MIN, i32::MIN),
        })
    }

    /// Whether it shows nothing yet.
    pub(super) const fn is_blank(&self) -> bool {
        self.look.is_none()
    }

    /// Moves it to a place within its cell.
    pub(super) fn place(&mut self, at: (i32, i32)) {
        if self.at.0 != at.0 {
            set_px(&self.root, "left", at.0);
        }
        if self.at.1 != at.1 {
            set_px(&self.root, "top", at.1);
        }
        self.at = at;
    }

    /// Shows what differs from what it showed.
    pub(super) fn draw(&mut self, look: Look) {
        let before = self.look.take();
        let differs = |part: fn(&Look, &Look) -> bool| {
            before.as_ref().is_none_or(|before| part(before, &look))
        };
        if differs(|a, b| a.title != b.title) {
            self.title.set_text_content(Some(&look.title));
        }
        if differs(|a, b| a.face != b.face) {
            self.button.set_class_name(look.face);
        }
        if differs(|a, b| a.name != b.name) {
            set(&self.button, "aria-label", &look.name);
        }
        if differs(|a, b| a.marks != b.marks) {
            refill(&self.button, &mut self.marks, "bp-marks", &look.marks);
        }
        if differs(|a, b| a.badges != b.badges) {
            refill(
                &self.root,
                &mut self.badges,
                "bp-badges",
                &look.badges.pieces(),
            );
        }
        if differs(|a, b| a.heat != b.heat) {
            let step = look.heat.map(|step| step.to_string());
            set_or_drop(&self.root, "data-heat", step.as_deref());
        }
        let is_class_other = differs(|a, b| a.dimmed != b.dimmed);
        self.look = Some(look);
        if is_class_other {
            self.set_class();
        }
    }

    /// Takes over what it is at the moment.
    pub(super) fn flag(&mut self, flags: Flags) {
        if self.flags == flags {
            return;
        }
        let before = std::mem::replace(&mut self.flags, flags);
        if before.has(Flags::HERE) != flags.has(Flags::HERE) {
            self.button
                .set_tab_index(if flags.has(Flags::HERE) { 0 } else { -1 });
        }
        if before.has(Flags::PICKED) != flags.has(Flags::PICKED) {
            let pressed = flags.has(Flags::PICKED).then_some("true");
            set_or_drop(&self.button, "aria-pressed", pressed);
        }
        self.set_class();
    }

    fn set_class(&self) {
        let mut class = String::from("bp-card");
        for (flag, name) in Flags::NAMES {
            if self.flags.has(flag) {
                class.push_str(name);
            }
        }
        if self.look.as_ref().is_some_and(|look| look.dimmed) {
            class.push_str(" dimmed");
        }
        self.root.set_class_name(&class);
    }
}

/// Puts other pieces into a row of an element; without any there is no row.
fn refill(parent: &Element, row: &mut Option<HtmlElement>, class: &str, pieces: &[Piece]) {
    if pieces.is_empty() {
        if let Some(row) = row.take() {
            row.remove();
        }
        return;
    }
    if row.is_none() {
        *row = element("span", class);
        if let Some(row) = row {
            set(row, "aria-hidden", "true");
            let _ = parent.append_child(row);
        }
    }
    let Some(row) = row else { return };
    row.set_text_content(None);
    for piece in pieces {
        let _ = add(row, piece);
    }
}

fn add(row: &Element, piece: &Piece) -> Option<()> {
    let part = element("span", piece.class)?;
    if let Some(mark) = piece.sign {
        put(&part, &sign(mark)?)?;
    }
    if !piece.words.is_empty() {
        part.append_with_str_1(&piece.words).ok()?;
    }
    put(row, &part)
}

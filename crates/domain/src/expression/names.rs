//! Which answers an expression reads.

use super::Expression;
use super::span::Span;
use super::syntax::Part;

/// A name in an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NameUse<'a> {
    /// The whole path between the braces: `panel.q`, `rows[0].q`, `$self.isVisible`.
    pub name: &'a str,
    /// Where it stands, braces included.
    pub span: Span,
}

impl<'a> NameUse<'a> {
    /// The names that this path may begin with, the longest first and without a leading `$`:
    /// `a.b[0].c` may belong to `a.b` or to `a`.
    pub fn candidates(self) -> impl Iterator<Item = &'a str> {
        let path = self.name.strip_prefix('$').unwrap_or(self.name);
        let mut next = Some(path);
        std::iter::from_fn(move || {
            let whole = next?;
            next = whole.rfind(['.', '[']).and_then(|end| whole.get(..end));
            Some(whole)
        })
        .filter(|name| !name.is_empty())
    }
}

/// Every name, in the order they are written.
pub(super) fn names(expression: &Expression) -> Vec<NameUse<'_>> {
    let nodes = expression.nodes.iter();
    nodes
        .filter_map(|node| match &node.part {
            Part::Name { name, .. } => Some(NameUse {
                name,
                span: node.span,
            }),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_with_their_places() {
        let expression = Expression::parse("{a} > 1 or {$b.c[0].d} = { #a }").unwrap();
        let names = expression.names();
        let found: Vec<_> = names.iter().map(|used| used.name).collect();
        assert_eq!(found, ["a", "$b.c[0].d", "a"]);
        assert_eq!(names[1].span.of(expression.source()), "{$b.c[0].d}");
        let candidates: Vec<_> = names[1].candidates().collect();
        assert_eq!(candidates, ["b.c[0].d", "b.c[0]", "b.c", "b"]);
    }
}

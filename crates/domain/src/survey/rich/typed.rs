//! Which number of a row digits choose when they are typed one after the other.

/// What the digits typed so far mean on a row of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// No number of the row begins like this.
    Nothing,
    /// Exactly this number, and no longer one begins like it.
    Number(i32),
    /// A longer number begins like it; it may be a number of the row itself.
    Open(Option<i32>),
}

/// Reads `digits` on a row from `min` to `max`: on 0 to 10, `1` is 1 and may still become 10.
pub fn typed_number(min: i32, max: i32, digits: &str) -> Typed {
    let Some(number) = digits.parse::<i32>().ok() else {
        return Typed::Nothing;
    };
    let is_on_row = (min..=max).contains(&number);
    // Nothing longer begins with 0.
    let may_grow = number > 0
        && number
            .checked_mul(10)
            .is_some_and(|least| least <= max && least + 9 >= min);
    match (is_on_row, may_grow) {
        (_, true) => Typed::Open(is_on_row.then_some(number)),
        (true, false) => Typed::Number(number),
        (false, false) => Typed::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_may_become_ten_and_the_rest_is_final() {
        assert_eq!(typed_number(0, 10, "1"), Typed::Open(Some(1)));
        assert_eq!(typed_number(0, 10, "10"), Typed::Number(10));
        assert_eq!(typed_number(0, 10, "0"), Typed::Number(0));
        assert_eq!(typed_number(0, 10, "7"), Typed::Number(7));
        assert_eq!(typed_number(1, 5, "7"), Typed::Nothing);
        assert_eq!(typed_number(10, 12, "1"), Typed::Open(None));
        assert_eq!(typed_number(0, 10, "99999999999"), Typed::Nothing);
    }
}

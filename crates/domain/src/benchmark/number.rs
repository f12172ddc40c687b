//! Numbers of a competitor as people type them.

use super::Entered;

/// One of the numbers that are known of a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Mean perception, in scale points.
    Mean,
    /// Respondents.
    N,
    /// Standard deviation, in scale points.
    Sd,
}

/// What was typed into a field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Typed {
    /// Nothing: the number is not known.
    Nothing,
    /// A number that the field takes.
    Number(f64),
    /// Something else.
    Nonsense,
}

impl Part {
    /// Every part, in the order in which it is entered.
    pub const ALL: [Self; 3] = [Self::Mean, Self::N, Self::Sd];

    /// Reads a field, with a point or a comma. Means have to lie between the ends of the `scale`,
    /// deviations between 0 and its width, respondents are counted from 1.
    pub fn read(self, text: &str, [low, high]: [f64; 2]) -> Typed {
        let text = text.trim();
        if text.is_empty() {
            return Typed::Nothing;
        }
        let fits = |number: &f64| match self {
            Self::Mean => (low..=high).contains(number),
            Self::N => (1.0..=f64::from(u32::MAX)).contains(number) && number.fract() == 0.0,
            Self::Sd => (0.0..=high - low).contains(number),
        };
        let number = text.replace(',', ".").parse().ok().filter(fits);
        number.map_or(Typed::Nonsense, Typed::Number)
    }
}

impl Entered {
    /// One of the numbers.
    pub fn get(&self, part: Part) -> Option<f64> {
        match part {
            Part::Mean => self.mean,
            Part::N => self.n.map(f64::from),
            Part::Sd => self.sd,
        }
    }

    /// Replaces one of the numbers. A number of respondents that is none is forgotten, and so is what
    /// is not finite.
    pub(super) fn set(&mut self, part: Part, number: Option<f64>) {
        let number = number.filter(|number| number.is_finite());
        match part {
            Part::Mean => self.mean = number,
            Part::Sd => self.sd = number,
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "whole numbers within the range of the type"
            )]
            Part::N => {
                let counts = |n: &f64| (1.0..=f64::from(u32::MAX)).contains(n);
                self.n = number.filter(counts).map(|n| n as u32);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_takes_what_fits_it() {
        let scale = [1.0, 7.0];
        for (part, text, typed) in [
            (Part::Mean, " 5,25 ", Typed::Number(5.25)),
            (Part::Mean, "7", Typed::Number(7.0)),
            (Part::Mean, "7.1", Typed::Nonsense),
            (Part::Mean, "NaN", Typed::Nonsense),
            (Part::Mean, "good", Typed::Nonsense),
            (Part::N, "120", Typed::Number(120.0)),
            (Part::N, "0", Typed::Nonsense),
            (Part::N, "12.5", Typed::Nonsense),
            (Part::N, "1e20", Typed::Nonsense),
            (Part::Sd, "0", Typed::Number(0.0)),
            (Part::Sd, "-1", Typed::Nonsense),
            (Part::Sd, "6.5", Typed::Nonsense),
            (Part::Sd, " ", Typed::Nothing),
        ] {
            assert_eq!(part.read(text, scale), typed, "{part:?} {text:?}");
        }
    }

    #[test]
    fn numbers_are_kept_as_they_were_read() {
        let mut entered = Entered::default();
        for (part, number) in Part::ALL.into_iter().zip([5.25, 120.0, 1.1]) {
            entered.set(part, Some(number));
            assert_eq!(entered.get(part), Some(number));
        }
        entered.set(Part::N, Some(-3.0));
        entered.set(Part::Mean, Some(f64::NAN));
        entered.set(Part::Sd, None);
        assert_eq!(entered, Entered::default());
    }
}

//! Columns as one run of bytes, which goes from a page to its worker without being copied.

use super::{Columns, MISSING};
use crate::{
    scoring::ScoringKey,
    statistics::{Absent, Figure},
};

impl Columns {
    /// Every column after the other, as many bytes each as there are respondents: expectations and
    /// perceptions by item, importance points by dimension, satisfaction.
    pub fn to_bytes(&self) -> Vec<u8> {
        let items = self.expectations.iter().chain(&self.perceptions);
        let columns = items.chain(&self.points).chain([&self.satisfaction]);
        columns
            .map(|column| &*column.bytes)
            .collect::<Vec<_>>()
            .concat()
    }

    /// The columns that [`Self::to_bytes`] wrote under the same key.
    ///
    /// # Errors
    /// [`Absent::OutOfRange`] for a length that does not make whole columns, or for an answer off
    /// its scale; otherwise as [`Self::empty`].
    pub fn from_bytes(key: &ScoringKey, bytes: &[u8]) -> Figure<Self> {
        let mut columns = Self::empty(key)?;
        let slots: Vec<_> = Self::slots(key).collect();
        let n = bytes.len() / slots.len().max(1);
        if bytes.len() != n * slots.len() {
            return Err(Absent::OutOfRange);
        }
        if n == 0 {
            return Ok(columns);
        }
        for ((column, (_, points)), part) in
            columns.all_mut().zip(&slots).zip(bytes.chunks_exact(n))
        {
            let mut known = [false; 256];
            for (number, known) in (0..=MISSING).zip(&mut known) {
                let on_scale = (points.min..=points.max).contains(&f64::from(number));
                *known = number == MISSING || on_scale;
            }
            if !part.iter().all(|byte| known[usize::from(*byte)]) {
                return Err(Absent::OutOfRange);
            }
            column.extend(part);
        }
        Ok(columns)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{response::Answers, sample::guests, survey::Variant};

    fn key() -> ScoringKey {
        ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap()
    }

    fn columns(n: usize) -> Columns {
        let guests = guests(&key(), ("servqual22", 1), n);
        let mut answers: Vec<Answers> = guests.into_iter().map(|guest| guest.answers).collect();
        if let Some(first) = answers.first_mut() {
            first.remove("SQ03P");
        }
        Columns::from_answers(&key(), &answers).unwrap()
    }

    #[test]
    fn bytes_come_back_as_the_same_columns() {
        for n in [0, 1, 30] {
            let columns = columns(n);
            let bytes = columns.to_bytes();
            assert_eq!(bytes.len(), n * (22 + 22 + 5 + 1));
            assert_eq!(Columns::from_bytes(&key(), &bytes), Ok(columns));
        }
    }

    #[test]
    fn damaged_bytes_are_refused() {
        let mut bytes = columns(30).to_bytes();
        let refused = Err(Absent::OutOfRange);
        assert_eq!(Columns::from_bytes(&key(), &bytes[1..]), refused);
        bytes[7] = 8;
        assert_eq!(Columns::from_bytes(&key(), &bytes), refused);
        bytes[7] = 0;
        assert_eq!(Columns::from_bytes(&key(), &bytes), refused);
        bytes[7] = MISSING;
        assert!(Columns::from_bytes(&key(), &bytes).is_ok());
        let satisfaction = bytes.len() - 1;
        bytes[satisfaction] = 0;
        assert_eq!(Columns::from_bytes(&key(), &bytes), refused);
    }
}

//! Reading written dates.

use super::super::super::number;
use super::civil;

const MINUTE_MS: f64 = 60_000.0;

/// The zone of the respondent's clock: minutes ahead of UTC.
#[derive(Clone, Copy, Debug)]
pub(in super::super::super) struct Zone(pub(in super::super::super) i32);

impl Zone {
    /// The same in milliseconds.
    pub(super) fn offset_ms(self) -> f64 {
        f64::from(self.0) * MINUTE_MS
    }
}

/// What is left of a written date.
struct Rest<'a>(&'a str);

impl Rest<'_> {
    /// Digits at the beginning: their value and how many there are; none when there are none.
    fn digits(&mut self) -> Option<(f64, usize)> {
        let length = self.0.bytes().take_while(u8::is_ascii_digit).count();
        let (digits, rest) = self.0.split_at_checked(length)?;
        if !(1..=9).contains(&length) {
            return None;
        }
        self.0 = rest;
        Some((number::from_radix(digits, 10), length))
    }

    /// Passes one of these characters.
    fn pass(&mut self, wanted: &[char]) -> Option<char> {
        let next = self.0.chars().next().filter(|next| wanted.contains(next))?;
        self.0 = self.0.get(next.len_utf8()..)?;
        Some(next)
    }
}

/// The moment that a text names, on a clock in `zone`: `2026-08-14`, `2026-8-14`, `2026/08/14`,
/// `08/14/2026`, `2026-08`, `2026`, each full date with a time such as ` 09:30`, `T09:30:15.5`,
/// `T09:30Z` or `T09:30+08:00`. NaN for anything else.
pub(in super::super::super) fn parse_date(text: &str, zone: Zone) -> f64 {
    read(number::trim(text), zone).unwrap_or(f64::NAN)
}

fn read(text: &str, zone: Zone) -> Option<f64> {
    let mut rest = Rest(text);
    let (year, month, day) = date(&mut rest)?;
    if !(1.0..=12.0).contains(&month) || !(1.0..=31.0).contains(&day) {
        return None;
    }
    let mut moment = civil::moment(year, month - 1.0, day, 0.0);
    if rest.pass(&['T', 't', ' ']).is_some() {
        moment += time(&mut rest)?;
        moment += shift(&mut rest, zone)?;
    }
    rest.0.is_empty().then(|| civil::clip(moment))
}

fn date(rest: &mut Rest) -> Option<(f64, f64, f64)> {
    let (first, digits) = rest.digits()?;
    let year_first = digits == 4;
    if year_first && rest.0.is_empty() {
        return Some((first, 1.0, 1.0));
    }
    let separator = rest.pass(&['-', '/'])?;
    let (second, _) = rest.digits()?;
    if year_first && rest.0.is_empty() {
        return Some((first, second, 1.0));
    }
    rest.pass(&[separator])?;
    let (third, digits) = rest.digits()?;
    if year_first {
        Some((first, second, third))
    } else if separator == '/' && digits == 4 {
        Some((third, first, second))
    } else {
        None
    }
}

/// Milliseconds since midnight.
fn time(rest: &mut Rest) -> Option<f64> {
    let (hours, _) = rest.digits()?;
    rest.pass(&[':'])?;
    let (minutes, _) = rest.digits()?;
    let (mut seconds, mut fraction) = (0.0, 0.0);
    if rest.pass(&[':']).is_some() {
        seconds = rest.digits()?.0;
        if rest.pass(&['.']).is_some() {
            let (digits, length) = rest.digits()?;
            fraction = (0..length).fold(digits, |value, _| value / 10.0);
        }
    }
    let whole = (hours * 60.0 + minutes) * 60.0 + seconds;
    if minutes > 59.0 || seconds > 59.0 || whole + fraction > 86_400.0 {
        return None;
    }
    Some((whole + fraction) * 1_000.0)
}

/// The milliseconds from the clock of a written zone to one in `zone`; 0 when none is written.
fn shift(rest: &mut Rest, zone: Zone) -> Option<f64> {
    let ahead = match rest.pass(&['Z', 'z', '+', '-']) {
        None => return Some(0.0),
        Some('Z' | 'z') => 0.0,
        Some(sign) => {
            let (hours, minutes) = match rest.digits()? {
                (both, 4) => (libm::floor(both / 100.0), libm::fmod(both, 100.0)),
                (hours, _) => {
                    rest.pass(&[':'])?;
                    (hours, rest.digits()?.0)
                }
            };
            let minutes = hours * 60.0 + minutes;
            if sign == '-' { -minutes } else { minutes }
        }
    };
    Some(zone.offset_ms() - ahead * MINUTE_MS)
}

#[cfg(test)]
mod tests {
    use super::super::date_text;
    use super::*;

    #[test]
    fn written_dates() {
        for (written, read) in [
            ("2026-08-14", "2026-08-14"),
            (" 2026-8-4", "2026-08-04"),
            ("2026/08/14 09:30", "2026-08-14T09:30:00"),
            ("08/14/2026", "2026-08-14"),
            ("2026-08", "2026-08-01"),
            ("2026", "2026-01-01"),
            ("2026-02-30", "2026-03-02"),
            ("2026-08-14T24:00", "2026-08-15"),
            ("2026-08-14T23:30Z", "2026-08-15T07:30:00"),
            ("2026-08-14T23:30+08:00", "2026-08-14T23:30:00"),
            ("2026-08-14T23:30-0130", "2026-08-15T09:00:00"),
            ("2026-13-01", "Invalid Date"),
            ("2026-08-14T25:00", "Invalid Date"),
            ("14/08/2026", "Invalid Date"),
            ("2026-08-14x", "Invalid Date"),
            ("soon", "Invalid Date"),
            ("", "Invalid Date"),
        ] {
            assert_eq!(date_text(parse_date(written, Zone(480))), read, "{written}");
        }
    }
}

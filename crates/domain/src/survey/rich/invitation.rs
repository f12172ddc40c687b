//! Links that ask somebody to answer: what `respond.html` reads, written down.

use crate::text::Lang;

/// The longest name that a link gives to a store, a till or an organisation, in characters; the
/// respondent's page cuts longer ones.
pub const LONGEST_NAME: usize = 60;
/// The most places on one sheet to print.
pub const MOST_PLACES: usize = 100;

/// What a link to a survey says. Empty parts are left out of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Invitation {
    /// `ID@VERSION` of the survey.
    pub survey: String,
    /// Store or branch.
    pub store: String,
    /// Till or terminal.
    pub till: String,
    /// Language; that of the customer's device if absent.
    pub lang: Option<Lang>,
    /// The organisation, in place of the survey's own.
    pub org: String,
    /// The sector, in place of the survey's own.
    pub sector: String,
    /// Where the link is found, stored with the response as its parameter `utm`.
    pub source: String,
    /// Single-use token.
    pub token: String,
    /// Whether it opens a kiosk.
    pub kiosk: bool,
}

impl Invitation {
    /// The link below `base`, an address without a slash at its end ([`base_address`]).
    pub fn url(&self, base: &str) -> String {
        let mut url = [base, "/respond.html?s=", &encoded(&self.survey)].concat();
        let lang = self.lang.map(Lang::tag).unwrap_or_default();
        for (name, value) in [
            ("org", self.org.as_str()),
            ("sector", &self.sector),
            ("store", &self.store),
            ("till", &self.till),
            ("lang", lang),
            ("utm", &self.source),
            ("token", &self.token),
        ] {
            let value = short(value);
            if !value.is_empty() {
                url += &["&", name, "=", &encoded(&value)].concat();
            }
        }
        if self.kiosk {
            url += "#mode=kiosk";
        }
        url
    }

    /// The same link for another place.
    #[must_use]
    pub fn at(&self, place: &Place) -> Self {
        Self {
            store: place.store.clone(),
            till: place.till.clone(),
            ..self.clone()
        }
    }

    /// The same link for one person.
    #[must_use]
    pub fn with_token(&self, token: String) -> Self {
        Self {
            token,
            ..self.clone()
        }
    }
}

/// Where a link is put up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Store or branch; may be empty.
    pub store: String,
    /// Till or terminal; may be empty.
    pub till: String,
}

/// The places of a list, one a line: a till of `store`, or a store and a till with a comma, a
/// semicolon or a tab between them, as spreadsheets copy them. Repeated places count once, and
/// there are at most [`MOST_PLACES`].
pub fn places(list: &str, store: &str) -> Vec<Place> {
    let mut places = Vec::new();
    for line in list.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (store, till) = line
            .split_once([',', '，', ';', '；', '\t'])
            .unwrap_or((store, line));
        let place = Place {
            store: short(store),
            till: short(till),
        };
        if !places.contains(&place) && places.len() < MOST_PLACES {
            places.push(place);
        }
    }
    places
}

/// The address that links begin with: scheme and host of what somebody `typed`, or `own` where
/// that names no host. The application has a host of its own, so a path is left out.
pub fn base_address(typed: &str, own: &str) -> String {
    let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let (scheme, rest) = typed.split_once("://").unwrap_or(("https", &typed));
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if host.is_empty() {
        return own.to_owned();
    }
    [scheme, "://", host].concat()
}

/// Whether an address leads to the device that opens it, so that no other device can use it.
pub fn is_own_device(base: &str) -> bool {
    let host = base.split_once("://").map_or(base, |(_, host)| host);
    let host = host.split('/').next().unwrap_or_default();
    let name = match host.strip_prefix('[') {
        Some(v6) => v6.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    name == "localhost" || name.ends_with(".localhost") || name == "::1" || name.starts_with("127.")
}

fn short(value: &str) -> String {
    value.trim().chars().take(LONGEST_NAME).collect()
}

/// `value` as part of a query (RFC 3986, 2.1 and 3.4). `@` is allowed there and keeps the link
/// readable.
fn encoded(value: &str) -> String {
    const DIGITS: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
    ];
    let mut out = String::with_capacity(value.len());
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~@".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(DIGITS[usize::from(byte >> 4)]);
            out.push(DIGITS[usize::from(byte & 15)]);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn invitation() -> Invitation {
        Invitation {
            survey: "servqual22@1".into(),
            ..Invitation::default()
        }
    }

    #[test]
    fn a_link_says_only_what_is_given() {
        let base = "https://s.example";
        assert_eq!(
            invitation().url(base),
            "https://s.example/respond.html?s=servqual22@1"
        );
        let full = Invitation {
            store: " Lobby & Bar ".into(),
            till: "2".into(),
            lang: Some(Lang::En),
            org: "A=B".into(),
            sector: "hotel".into(),
            source: "poster".into(),
            token: "k3y".into(),
            kiosk: true,
            ..invitation()
        };
        assert_eq!(
            full.url(base),
            "https://s.example/respond.html?s=servqual22@1&org=A%3DB&sector=hotel\
             &store=Lobby%20%26%20Bar&till=2&lang=en&utm=poster&token=k3y#mode=kiosk"
        );
    }

    #[test]
    fn words_of_any_script_survive_and_long_ones_are_cut() {
        let named = |store: String| Invitation {
            store,
            ..invitation()
        };
        let url = named("大堂".into()).url("");
        assert!(url.ends_with("&store=%E5%A4%A7%E5%A0%82"), "{url}");
        let url = named("x".repeat(99)).url("");
        let (_, store) = url.split_once("store=").unwrap();
        assert_eq!(store.len(), LONGEST_NAME);
    }

    #[test]
    fn places_are_read_as_people_write_them() {
        let place = |store: &str, till: &str| Place {
            store: store.into(),
            till: till.into(),
        };
        let list = "1\n 2 \n\nBar, 3\n大堂，4\nPool\t5\n1\nSpa; 6 ";
        assert_eq!(
            places(list, "Lobby"),
            [
                place("Lobby", "1"),
                place("Lobby", "2"),
                place("Bar", "3"),
                place("大堂", "4"),
                place("Pool", "5"),
                place("Spa", "6"),
            ]
        );
        let many: Vec<String> = (0..300).map(|n| n.to_string()).collect();
        assert_eq!(places(&many.join("\n"), "").len(), MOST_PLACES);
        assert_eq!(places(" \n", "Lobby"), []);
    }

    #[test]
    fn an_address_is_completed() {
        let own = "http://127.0.0.1:8080";
        assert_eq!(base_address("  ", own), own);
        assert_eq!(base_address("https://", own), own);
        assert_eq!(base_address("s.example/", own), "https://s.example");
        assert_eq!(
            base_address("https://s.example/respond.html?s=a", own),
            "https://s.example"
        );
        assert_eq!(
            base_address("http://10.0.0.2:80", own),
            "http://10.0.0.2:80"
        );
    }

    #[test]
    fn an_address_of_this_device_is_known() {
        for own in [
            "http://localhost:8080",
            "http://127.0.0.1",
            "http://[::1]:80/",
            "http://a.localhost",
        ] {
            assert!(is_own_device(own), "{own}");
        }
        for other in ["https://localhost.example", "http://192.168.0.4:8080"] {
            assert!(!is_own_device(other), "{other}");
        }
    }

    #[test]
    fn places_and_tokens_change_nothing_else() {
        let place = Place {
            store: "Bar".into(),
            till: "7".into(),
        };
        let moved = invitation().at(&place).with_token("t".into());
        assert_eq!(
            moved.url(""),
            "/respond.html?s=servqual22@1&store=Bar&till=7&token=t"
        );
    }
}

//! What the link asks for: `respond.html?s=ID@VERSION&store=…&till=…&lang=…#mode=kiosk`.

use serviscope_domain::{
    response::Context,
    survey::Survey,
    text::{Lang, Text},
};
use wasm_bindgen::JsValue;
use web_sys::{Location, UrlSearchParams};

/// The longest name that a link may give to the organisation, a store or a till.
const LONGEST_NAME: usize = 60;

/// A respondent's link, read from the address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Link {
    /// `ID@VERSION` of the survey.
    pub(super) survey: String,
    /// Language that the link asks for.
    pub(super) lang: Option<Lang>,
    /// Whether the page is a kiosk.
    pub(super) kiosk: bool,
    /// Store, till and the like.
    pub(super) context: Context,
    /// Every other parameter of the link, for texts, conditions and hidden questions.
    #[cfg(feature = "rich")]
    pub(super) parameters: Vec<(String, String)>,
    /// Single-use token; `""` if the link has none.
    #[cfg(feature = "rich")]
    pub(super) token: String,
    /// Whether the link asks how to carry on with another device.
    #[cfg(feature = "rich")]
    pub(super) elsewhere: bool,
    /// A packed draft to carry on with; `""` if the link has none.
    #[cfg(feature = "rich")]
    pub(super) state: String,
    org: String,
    sector: String,
}

impl Link {
    /// Reads the address of the page.
    pub(super) fn from_address() -> Self {
        let location = web_sys::window().map(|window| window.location());
        let part = |read: fn(&Location) -> Result<String, JsValue>| {
            location
                .as_ref()
                .and_then(|location| read(location).ok())
                .unwrap_or_default()
        };
        let query = parameters(&part(Location::search));
        let fragment = parameters(part(Location::hash).trim_start_matches('#'));
        let name = |key: &str| -> String {
            let value = query.get(key).unwrap_or_default();
            value.trim().chars().take(LONGEST_NAME).collect()
        };
        let kiosk = fragment.get("mode").as_deref() == Some("kiosk");
        Self {
            survey: query.get("s").unwrap_or_else(|| "servqual22@1".into()),
            lang: query.get("lang").and_then(|tag| Lang::from_tag(&tag)),
            kiosk,
            context: Context {
                branch: name("store"),
                channel: if kiosk { "kiosk" } else { "phone" }.into(),
                segment: String::new(),
                till: name("till"),
            },
            #[cfg(feature = "rich")]
            parameters: query.others(),
            #[cfg(feature = "rich")]
            token: name("token"),
            #[cfg(feature = "rich")]
            elsewhere: fragment.get("elsewhere").is_some(),
            #[cfg(feature = "rich")]
            state: fragment.get("state").unwrap_or_default(),
            org: name("org"),
            sector: name("sector"),
        }
    }

    /// Whether the survey's name is of the form `ID@VERSION`, so that it can be part of a path.
    pub(super) fn is_plausible(&self) -> bool {
        self.survey.split_once('@').is_some_and(|(id, version)| {
            !id.is_empty()
                && id
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
                && version.parse::<u32>().is_ok()
        })
    }

    /// Puts the organisation and the sector of the link in place of the survey's own.
    pub(super) fn personalise(&self, survey: &mut Survey) {
        if !self.org.is_empty() {
            survey.org = Text::same(&self.org);
        }
        if !self.sector.is_empty() {
            survey.sector = Text::same(&self.sector);
        }
    }
}

fn parameters(text: &str) -> Parameters {
    Parameters(UrlSearchParams::new_with_str(text).ok())
}

struct Parameters(Option<UrlSearchParams>);

impl Parameters {
    fn get(&self, key: &str) -> Option<String> {
        self.0.as_ref()?.get(key)
    }

    /// The parameters that have no meaning of their own, in the link's order.
    #[cfg(feature = "rich")]
    fn others(&self) -> Vec<(String, String)> {
        const KNOWN: [&str; 7] = ["s", "lang", "store", "till", "org", "sector", "token"];
        let Some(parameters) = &self.0 else {
            return Vec::new();
        };
        js_sys::Array::from(parameters)
            .iter()
            .filter_map(|pair| {
                let pair: js_sys::Array = pair.into();
                Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
            })
            .filter(|(name, _)| !KNOWN.contains(&name.as_str()))
            .map(|(name, value)| (name, value.chars().take(LONGEST_NAME * 4).collect()))
            .collect()
    }
}

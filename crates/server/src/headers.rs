//! The headers that every answer carries.

use std::path::PathBuf;

use anyhow::{Result, bail};
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

/// Everything but `frame-ancestors`. Scripts and styles come only from our own files; WebAssembly
/// needs its own permission to compile.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
    base-uri 'none'; form-action 'self'; frame-ancestors ";

/// Who may show the respondent's page in a frame. The studio is never shown in one.
///
/// A survey that names hosts (`flow.hosts` of `surveys/ID@VERSION.json`) is shown by those and
/// nobody else; the others by the hosts that the server was started with.
#[derive(Clone)]
pub struct FrameAncestors {
    respond: HeaderValue,
    others: HeaderValue,
    surveys: PathBuf,
}

impl FrameAncestors {
    /// Nobody.
    pub fn none() -> Self {
        let policy = HeaderValue::from_str(&format!("{POLICY}'none'"))
            // Never reached, since the text is fixed; if it were, nothing would load.
            .unwrap_or(HeaderValue::from_static("default-src 'none'"));
        Self {
            respond: policy.clone(),
            others: policy,
            surveys: PathBuf::new(),
        }
    }

    /// With the hosts that the surveys of this folder name.
    #[must_use]
    pub fn with_surveys(self, surveys: PathBuf) -> Self {
        Self { surveys, ..self }
    }

    /// The policy of the respondent's page for the survey that `query` names.
    async fn for_survey(&self, query: &str) -> HeaderValue {
        match self.hosts_of_survey(query).await {
            Some(hosts) => Self::hosts(&hosts).map_or(self.others.clone(), |own| own.respond),
            None => self.respond.clone(),
        }
    }

    /// The hosts that the survey names, if it names any.
    async fn hosts_of_survey(&self, query: &str) -> Option<String> {
        let path = self.surveys.join(format!("{}.json", survey_of(query)?));
        let text = tokio::fs::read_to_string(path).await.ok()?;
        let survey: serde_json::Value = serde_json::from_str(&text).ok()?;
        let hosts: Vec<&str> = survey["flow"]["hosts"]
            .as_array()?
            .iter()
            .filter_map(|host| host.as_str())
            .collect();
        (!hosts.is_empty()).then(|| hosts.join(" "))
    }

    /// The hosts of `list`, separated by spaces, each as a content security policy writes it
    /// (`https://shop.example`, `'self'`).
    ///
    /// # Errors
    /// When the list is empty or holds a character that would end the directive.
    pub fn hosts(list: &str) -> Result<Self> {
        let list = list.trim();
        let fits = |c: char| c.is_ascii_graphic() && !matches!(c, ';' | ',' | '"') || c == ' ';
        if list.is_empty() || !list.chars().all(fits) {
            bail!("--frame-ancestors takes hosts separated by spaces, not `{list}`");
        }
        Ok(Self {
            respond: HeaderValue::from_str(&format!("{POLICY}{list}"))?,
            ..Self::none()
        })
    }
}

/// The survey `ID@VERSION` that a respondent's link names, if it can be the name of a file.
fn survey_of(query: &str) -> Option<String> {
    let mut parts = query.split('&').filter_map(|part| part.split_once('='));
    let (_, name) = parts.find(|(key, _)| *key == "s")?;
    let name = name.replace("%40", "@");
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '@');
    (!name.is_empty() && name.chars().all(is_name)).then_some(name)
}

/// Lets the browser fetch the survey beside the page's script, which will ask for it.
fn preload_survey(headers: &mut HeaderMap, query: &str) {
    let link = survey_of(query)
        .map(|name| format!("</surveys/{name}.json>; rel=preload; as=fetch; crossorigin"));
    if let Some(Ok(link)) = link.map(|link| HeaderValue::from_str(&link)) {
        headers.insert(header::LINK, link);
    }
}

/// Adds the security headers and says how long the answer may be kept.
pub async fn apply(
    State(ancestors): State<FrameAncestors>,
    request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path().to_owned();
    let query = request.uri().query().unwrap_or_default().to_owned();
    let mut response = next.run(request).await;
    let kept_for_ever =
        (response.status().is_success() || response.status().is_redirection()) && is_hashed(&path);
    let headers = response.headers_mut();
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    headers.insert(RESOURCE_POLICY, HeaderValue::from_static("same-origin"));
    if kept_for_ever {
        // Nobody asks whether such a file changed, or for a part of it.
        headers.remove(header::LAST_MODIFIED);
        headers.remove(header::ACCEPT_RANGES);
    }
    // A file named by its content only runs in a page that has its own policy; a worker's script
    // brings the policy of the worker.
    let is_part_of_page = kept_for_ever && !path.starts_with("/worker-");
    if !is_data(&path) && !is_part_of_page {
        let policy = if path == "/respond.html" {
            preload_survey(headers, &query);
            ancestors.for_survey(&query).await
        } else {
            ancestors.others
        };
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        if path.rsplit('.').next() != Some("js") {
            govern_page(headers);
        }
    }
    let caching = if kept_for_ever {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    response
}

const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// What matters only for pages and for scripts that may run as a worker.
fn govern_page(headers: &mut HeaderMap) {
    const FIXED: [(HeaderName, &str); 3] = [
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
        (header::REFERRER_POLICY, "no-referrer"),
        (
            HeaderName::from_static("permissions-policy"),
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), screen-wake-lock=(self)",
        ),
    ];
    for (name, value) in FIXED {
        headers.insert(name, HeaderValue::from_static(value));
    }
}

/// True for files that a browser can neither show as a page nor run: the page's headers would be
/// half a kilobyte on each without any effect.
fn is_data(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    matches!(extension, "wasm" | "css" | "json" | "png" | "webmanifest")
}

/// True for names that end in a content hash (`studio-0123456789abcdef.js`): such a file never
/// changes under its name.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let stem = name.split('.').next().unwrap_or_default();
    stem.rsplit_once('-').is_some_and(|(_, hash)| {
        hash.len() == 16
            && hash
                .bytes()
                .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
    })
}

#[cfg(test)]
mod tests {
    use super::{FrameAncestors, is_hashed};

    #[test]
    fn only_content_hashes_are_kept_for_ever() {
        assert!(is_hashed("/studio-0123456789abcdef.js"));
        for path in [
            "/sw.js",
            "/studio-0123456789ABCDEF.js",
            "/icon-192.png",
            "/surveys/servqual22@1.json",
            "/",
        ] {
            assert!(!is_hashed(path), "{path}");
        }
    }

    #[test]
    fn hosts_cannot_smuggle_in_a_directive() {
        assert!(FrameAncestors::hosts("https://shop.example 'self'").is_ok());
        for list in ["", " ", "x; script-src *", "a,b", "a\nb"] {
            assert!(FrameAncestors::hosts(list).is_err(), "{list:?}");
        }
    }
}

//! The built application as files: compressed variants, client-side routes, honest 404s.

use std::convert::Infallible;
use std::path::{Path, PathBuf};

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use tower::ServiceExt as _;
use tower::service_fn;
use tower_http::services::{ServeDir, ServeFile};

use crate::headers::{self, FrameAncestors};

/// Serves the folder `dist` with every security header.
///
/// A path without an extension that names no file is a route of the studio: `/gaps` and what is
/// below it get `gaps.html`; `/blueprints/ID`, one of a room's things, gets the page in the
/// singular, `blueprint.html`, if there is one; a first part without a page gets `index.html`. A
/// missing file with an extension is a 404, so that a stale script never receives a page. Pages of
/// `/api/` are never invented.
pub fn site(dist: &Path, frame_ancestors: FrameAncestors) -> Router {
    let pages = dist.to_owned();
    let frame_ancestors = frame_ancestors.with_surveys(dist.join("surveys"));
    let fallback = service_fn(move |request: Request| answer_missing(pages.clone(), request));
    let files = ServeDir::new(dist)
        .precompressed_br()
        .precompressed_gzip()
        .redirect_to_trailing_slash(false)
        .fallback(fallback);
    Router::new()
        .fallback_service(files)
        .layer(from_fn_with_state(frame_ancestors, headers::apply))
}

/// Answers a request for which there is no file.
async fn answer_missing(dist: PathBuf, request: Request) -> Result<Response, Infallible> {
    if !is_route(request.uri().path()) {
        return Ok(not_found());
    }
    let page = ServeFile::new(dist.join(page_of(&dist, request.uri().path())))
        .precompressed_br()
        .precompressed_gzip();
    let response = page.oneshot(request).await?;
    if response.status() == StatusCode::NOT_FOUND {
        return Ok(not_found());
    }
    Ok(response.map(Body::new))
}

/// The page that knows a route: the one named by its first part, if there is one. A route of two
/// parts is one of the room's things and has the page named in the singular, if there is one. The
/// service worker does the same (`public/sw.js`).
fn page_of(dist: &Path, path: &str) -> String {
    let mut parts = path.split('/').filter(|part| !part.is_empty());
    let room = parts.next().unwrap_or_default();
    let is_one = parts.next().is_some() && parts.next().is_none();
    let one = room.strip_suffix('s').filter(|_| is_one);
    let is_name =
        |name: &&str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase());
    let pages = one.into_iter().chain([room]).filter(is_name);
    pages
        .map(|name| format!("{name}.html"))
        .find(|page| dist.join(page).is_file())
        .unwrap_or_else(|| "index.html".to_owned())
}

/// True for paths that the studio's router may know.
fn is_route(path: &str) -> bool {
    let last = path.rsplit('/').next().unwrap_or_default();
    !last.contains('.')
        && !path.contains("..")
        && !path.contains('%')
        && path != "/api"
        && !path.starts_with("/api/")
}

fn not_found() -> Response {
    let text = "There is no such file here. Open / for the studio.\n";
    (
        StatusCode::NOT_FOUND,
        [(header::CONTENT_TYPE, "text/plain; charset=utf-8")],
        text,
    )
        .into_response()
}

#[cfg(test)]
mod tests {
    use super::is_route;

    #[test]
    fn only_extensionless_paths_are_routes() {
        assert!(is_route("/") && is_route("/surveys/servqual22@1") && is_route("/analysis/"));
        for path in [
            "/missing.js",
            "/a/b.wasm",
            "/api/v1/surveys",
            "/../secret",
            "/%2e%2e/secret",
        ] {
            assert!(!is_route(path), "{path}");
        }
    }
}

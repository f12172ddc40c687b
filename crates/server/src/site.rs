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
/// below it get `gaps.html`, a first part without such a page gets `index.html`. A missing file with an extension is a 404, so that a stale script never receives
/// a page. Pages of `/api/` are never invented.
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

/// The page that knows a route: the one named by its first part, if there is one.
fn page_of(dist: &Path, path: &str) -> String {
    let room = path
        .trim_start_matches('/')
        .split('/')
        .next()
        .unwrap_or_default();
    let page = format!("{room}.html");
    let is_name = !room.is_empty() && room.bytes().all(|byte| byte.is_ascii_lowercase());
    if is_name && dist.join(&page).is_file() {
        page
    } else {
        "index.html".to_owned()
    }
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

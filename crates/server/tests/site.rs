//! What the server answers for a small built application.

#![allow(
    clippy::unwrap_used,
    reason = "a helper that fails ends its test, which is what should happen"
)]

use std::fs;
use std::path::Path;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use http_body_util::BodyExt as _;
use serviscope_server::headers::FrameAncestors;
use serviscope_server::site::site;
use tempfile::TempDir;
use tower::ServiceExt as _;

const SCRIPT: &str = "studio-0123456789abcdef.js";

/// A folder like `dist/` inside a folder that also holds a secret.
fn application() -> (TempDir, Router) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("secret.txt"), "secret").unwrap();
    let dist = folder.path().join("dist");
    fs::create_dir_all(dist.join("surveys")).unwrap();
    for (name, text) in [
        ("index.html", "<!doctype html>studio"),
        ("index.html.br", "studio as brotli"),
        ("respond.html", "<!doctype html>respond"),
        (SCRIPT, "export {}"),
        ("studio-0123456789abcdef.js.br", "script as brotli"),
        ("studio-0123456789abcdef.js.gz", "script as gzip"),
        ("studio-0123456789abcdef.wasm", "\0asm"),
        ("sw.js", "// worker"),
        ("manifest.webmanifest", "{}"),
        ("icon.svg", "<svg/>"),
        ("surveys/servqual22@1.json", "{}"),
    ] {
        write(&dist, name, text);
    }
    let router = site(&dist, FrameAncestors::none());
    (folder, router)
}

fn write(dist: &Path, name: &str, text: &str) {
    fs::write(dist.join(name), text).unwrap();
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl Answer {
    fn header(&self, name: header::HeaderName) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }
}

async fn send(
    router: &Router,
    method: Method,
    path: &str,
    extra: &[(header::HeaderName, &str)],
) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in extra {
        request = request.header(name, *value);
    }
    let response = router
        .clone()
        .oneshot(request.body(Body::empty()).unwrap())
        .await
        .unwrap();
    let (parts, body) = response.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    Answer {
        status: parts.status,
        headers: parts.headers,
        body: String::from_utf8_lossy(&body).into_owned(),
    }
}

async fn get(router: &Router, path: &str) -> Answer {
    send(router, Method::GET, path, &[]).await
}

#[tokio::test]
async fn every_kind_of_file_has_its_type() {
    let (_folder, router) = application();
    for (path, kind) in [
        ("/", "text/html"),
        ("/respond.html?s=servqual22@1", "text/html"),
        ("/studio-0123456789abcdef.js", "text/javascript"),
        ("/studio-0123456789abcdef.wasm", "application/wasm"),
        ("/manifest.webmanifest", "application/manifest+json"),
        ("/icon.svg", "image/svg+xml"),
        ("/surveys/servqual22@1.json", "application/json"),
    ] {
        let answer = get(&router, path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert!(
            answer.header(header::CONTENT_TYPE).starts_with(kind),
            "{path}: {:?}",
            answer.headers
        );
    }
}

#[tokio::test]
async fn the_best_coding_the_browser_knows_is_sent() {
    let (_folder, router) = application();
    for (accepted, coding, body) in [
        ("gzip, deflate, br", "br", "script as brotli"),
        ("gzip", "gzip", "script as gzip"),
        ("identity", "", "export {}"),
    ] {
        let path = format!("/{SCRIPT}");
        let answer = send(
            &router,
            Method::GET,
            &path,
            &[(header::ACCEPT_ENCODING, accepted)],
        )
        .await;
        assert_eq!(
            answer.header(header::CONTENT_ENCODING),
            coding,
            "{accepted}"
        );
        assert_eq!(answer.body, body);
        assert!(
            answer
                .header(header::CONTENT_TYPE)
                .starts_with("text/javascript")
        );
        assert_eq!(answer.header(header::VARY), "accept-encoding");
    }
}

#[tokio::test]
async fn routes_of_the_studio_get_its_page() {
    let (_folder, router) = application();
    for path in ["/", "/analysis", "/surveys/servqual22/edit", "/blueprint/"] {
        let answer = get(&router, path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert_eq!(answer.body, "<!doctype html>studio", "{path}");
    }
    let answer = send(
        &router,
        Method::GET,
        "/analysis",
        &[(header::ACCEPT_ENCODING, "br")],
    )
    .await;
    assert_eq!(answer.body, "studio as brotli");
}

#[tokio::test]
async fn a_room_has_its_page_and_one_of_its_things_perhaps_another() {
    let (folder, router) = application();
    let dist = folder.path().join("dist");
    for page in ["blueprints", "blueprint", "surveys"] {
        write(&dist, &format!("{page}.html"), page);
    }
    for (path, page) in [
        ("/blueprints", "blueprints"),
        ("/blueprints/", "blueprints"),
        ("/blueprints/sample-checkin", "blueprint"),
        ("/blueprints/sample-checkin/", "blueprint"),
        ("/blueprints/sample-checkin?heat=on", "blueprint"),
        ("/blueprints/sample-checkin/print", "blueprints"),
        ("/blueprints/sample-checkin/compare", "blueprints"),
        ("/surveys/servqual22@1", "surveys"),
        ("/surveys/servqual22@1/responses", "surveys"),
        ("/Blueprints/a", "<!doctype html>studio"),
        ("/s/a", "<!doctype html>studio"),
    ] {
        let answer = get(&router, path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert_eq!(answer.body, page, "{path}");
    }
}

#[tokio::test]
async fn a_missing_file_is_not_a_page() {
    let (_folder, router) = application();
    for path in [
        "/old-0123456789abcdef.js",
        "/missing.wasm",
        "/surveys/none@1.json",
        "/api/v1/surveys",
    ] {
        let answer = get(&router, path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(!answer.body.contains("<!doctype"), "{path}");
        assert_eq!(answer.header(header::CACHE_CONTROL), "no-cache", "{path}");
    }
}

#[tokio::test]
async fn nothing_outside_the_folder_is_served() {
    let (_folder, router) = application();
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/surveys/../../secret.txt",
        "//secret.txt",
    ] {
        let answer = get(&router, path).await;
        assert!(!answer.body.contains("secret"), "{path}");
        assert_ne!(answer.status, StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn hashed_files_are_kept_and_the_rest_is_asked_for() {
    let (_folder, router) = application();
    let script = get(&router, "/studio-0123456789abcdef.js").await;
    assert_eq!(
        script.header(header::CACHE_CONTROL),
        "public, max-age=31536000, immutable"
    );
    for path in [
        "/",
        "/index.html",
        "/respond.html",
        "/sw.js",
        "/surveys/servqual22@1.json",
        "/manifest.webmanifest",
    ] {
        let answer = get(&router, path).await;
        assert_eq!(answer.header(header::CACHE_CONTROL), "no-cache", "{path}");
        let tag = answer.header(header::ETAG);
        assert!(!tag.is_empty(), "{path}: {:?}", answer.headers);
        let again = send(&router, Method::GET, path, &[(header::IF_NONE_MATCH, tag)]).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{path}");
    }
}

#[tokio::test]
async fn pages_and_scripts_carry_the_policy() {
    let (_folder, router) = application();
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
        img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
        base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    for path in [
        "/",
        "/respond.html",
        "/sw.js",
        "/icon.svg",
        "/missing.js",
        "/analysis",
    ] {
        let answer = get(&router, path).await;
        assert_eq!(
            answer.header(header::CONTENT_SECURITY_POLICY),
            policy,
            "{path}"
        );
        assert_eq!(answer.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        if path == "/sw.js" || path == "/missing.js" {
            continue;
        }
        assert_eq!(answer.header(header::REFERRER_POLICY), "no-referrer");
        assert_eq!(answer.headers["cross-origin-opener-policy"], "same-origin");
        assert!(answer.headers.contains_key("permissions-policy"));
    }
}

#[tokio::test]
async fn data_files_are_never_sniffed_or_shared() {
    let (_folder, router) = application();
    for path in [
        "/studio-0123456789abcdef.wasm",
        "/surveys/servqual22@1.json",
        "/missing.json",
    ] {
        let answer = get(&router, path).await;
        assert_eq!(
            answer.header(header::X_CONTENT_TYPE_OPTIONS),
            "nosniff",
            "{path}"
        );
        assert_eq!(
            answer.headers["cross-origin-resource-policy"], "same-origin",
            "{path}"
        );
    }
}

#[tokio::test]
async fn only_the_survey_may_be_framed() {
    let (folder, _) = application();
    let hosts = FrameAncestors::hosts("https://shop.example").unwrap();
    let router = site(&folder.path().join("dist"), hosts);
    let survey = get(&router, "/respond.html").await;
    assert!(
        survey
            .header(header::CONTENT_SECURITY_POLICY)
            .ends_with("frame-ancestors https://shop.example")
    );
    let studio = get(&router, "/").await;
    assert!(
        studio
            .header(header::CONTENT_SECURITY_POLICY)
            .ends_with("frame-ancestors 'none'")
    );
}

#[tokio::test]
async fn a_survey_names_who_may_frame_it() {
    let (folder, _) = application();
    let dist = folder.path().join("dist");
    let named = r#"{"flow": {"hosts": ["https://shop.example", "https://b.example"]}}"#;
    write(&dist, "surveys/named@1.json", named);
    let evil = r#"{"flow": {"hosts": ["*; script-src *"]}}"#;
    write(&dist, "surveys/evil@1.json", evil);
    let router = site(&dist, FrameAncestors::none());
    for (query, ancestors) in [
        ("s=named@1", "https://shop.example https://b.example"),
        (
            "lang=en&s=named%401",
            "https://shop.example https://b.example",
        ),
        ("s=servqual22@1", "'none'"),
        ("s=nothing@1", "'none'"),
        ("s=../surveys/named@1", "'none'"),
        ("s=evil@1", "'none'"),
        ("", "'none'"),
    ] {
        let answer = get(&router, &format!("/respond.html?{query}")).await;
        let policy = answer.header(header::CONTENT_SECURITY_POLICY);
        assert!(
            policy.ends_with(&format!("frame-ancestors {ancestors}")),
            "{query}: {policy}"
        );
    }
}

#[tokio::test]
async fn the_survey_of_a_link_is_fetched_beside_the_page() {
    let (_folder, router) = application();
    let link = |answer: &Answer| answer.header(header::LINK).to_owned();
    let named = get(&router, "/respond.html?lang=en&s=servqual22%401").await;
    let wanted = "</surveys/servqual22@1.json>; rel=preload; as=fetch; crossorigin";
    assert_eq!(link(&named), wanted);
    for query in ["", "?s=", "?s=../x@1", "?s=a@1%3E;rel=x"] {
        let answer = get(&router, &format!("/respond.html{query}")).await;
        assert_eq!(link(&answer), "", "{query}");
    }
}

#[tokio::test]
async fn files_cannot_be_written_to() {
    let (_folder, router) = application();
    for method in [Method::POST, Method::PUT, Method::DELETE] {
        let answer = send(&router, method, "/index.html", &[]).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    }
}

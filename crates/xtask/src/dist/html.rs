//! Rewriting the page that Trunk made: no inline script, files named by content.

use super::bundle::Bundle;

/// Where a page that starts the worker learns the name of its script.
const WORKER: &str = "<meta name=\"analysis-worker\" content=\"";

/// The page with Trunk's tags replaced by ours, and told of the script `worker` if it asks.
pub(super) fn rewrite(page: &str, bundle: &Bundle, worker: &str) -> String {
    let page = without(page, "<script type=\"module\"", "</script>", |_| true);
    let page = without(&page, "<link", ">", |tag| {
        ["modulepreload", "preload", "stylesheet"]
            .iter()
            .any(|rel| tag.contains(&format!("rel=\"{rel}\"")))
    });
    let Bundle {
        script,
        glue,
        style,
        module,
    } = bundle;
    // The module is requested at once, beside the script that will ask for it; but not where that
    // script shows something without it, which must not wait for the module's bytes.
    let preload = if glue.is_none() {
        format!(
            "<link rel=\"preload\" href=\"/{module}\" as=\"fetch\" type=\"application/wasm\" crossorigin>"
        )
    } else {
        String::new()
    };
    let style = style.as_ref().map_or_else(String::new, |style| {
        format!("<link rel=\"stylesheet\" href=\"/{style}\">")
    });
    let tags =
        format!("{style}{preload}<script type=\"module\" src=\"/{script}\"></script></head>");
    let page = page.replacen(WORKER, &format!("{WORKER}{worker}"), 1);
    squeeze(&page.replacen("</head>", &tags, 1))
}

/// Removes every element from `open` to `close` that satisfies `condition`.
fn without(page: &str, open: &str, close: &str, condition: impl Fn(&str) -> bool) -> String {
    let mut kept = String::with_capacity(page.len());
    let mut rest = page;
    while let Some(start) = rest.find(open) {
        let Some(length) = rest[start..].find(close) else {
            break;
        };
        let end = start + length + close.len();
        let keep_to = if condition(&rest[start..end]) {
            start
        } else {
            end
        };
        kept.push_str(&rest[..keep_to]);
        rest = &rest[end..];
    }
    kept + rest
}

/// Drops the indentation and the blank lines that the removed tags left.
fn squeeze(page: &str) -> String {
    page.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
        + "\n"
}

#[cfg(test)]
mod tests {
    use super::rewrite;
    use crate::dist::bundle::Bundle;

    const PAGE: &str = r#"<!doctype html>
<html><head>
    <link rel="icon" href="/icon.svg" type="image/svg+xml"/>
<script type="module">
import init, * as bindings from '/respond.js';
</script>
<link rel="stylesheet" href="/respond.css"/>
<link rel="modulepreload" href="/respond.js" crossorigin="anonymous"><link rel="preload" href="/respond_bg.wasm" as="fetch"></head><body></body></html>"#;

    #[test]
    fn a_page_that_starts_without_its_module_does_not_ask_for_it_first() {
        let early = Bundle {
            glue: Some("r-4.js".to_owned()),
            ..bundle()
        };
        let page = rewrite(PAGE, &early, "w-5.js");
        assert!(!page.contains("r-3.wasm"), "{page}");
        assert!(page.contains("src=\"/r-1.js\""), "{page}");
    }

    fn bundle() -> Bundle {
        Bundle {
            script: "r-1.js".to_owned(),
            glue: None,
            style: Some("r-2.css".to_owned()),
            module: "r-3.wasm".to_owned(),
        }
    }

    #[test]
    fn a_page_that_asks_is_told_of_the_worker() {
        let asking = PAGE.replace(
            "<head>",
            "<head><meta name=\"analysis-worker\" content=\"\"/>",
        );
        let page = rewrite(&asking, &bundle(), "w-5.js");
        assert!(
            page.contains("<meta name=\"analysis-worker\" content=\"w-5.js\"/>"),
            "{page}"
        );
        assert!(!rewrite(PAGE, &bundle(), "w-5.js").contains("w-5.js"));
    }

    #[test]
    fn trunk_tags_give_way_to_ours() {
        let page = rewrite(PAGE, &bundle(), "w-5.js");
        assert!(!page.contains("import init"), "{page}");
        assert!(
            !page.contains("respond_bg.wasm") && !page.contains("respond.css"),
            "{page}"
        );
        for tag in [
            "<link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\"/>",
            "<link rel=\"stylesheet\" href=\"/r-2.css\">",
            "href=\"/r-3.wasm\" as=\"fetch\" type=\"application/wasm\" crossorigin>",
            "<script type=\"module\" src=\"/r-1.js\"></script></head><body></body>",
        ] {
            assert!(page.contains(tag), "{tag} is missing in {page}");
        }
    }
}

//! What every entry does before it mounts.

/// A panic stops the module for good. Answers and edits are already stored by then, so the page
/// only needs to say so and offer a reload.
pub fn install_panic_notice() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        let Some(body) = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.body())
        else {
            return;
        };
        // Fixed markup without data; nothing a user typed can enter it.
        let _ = body.insert_adjacent_html(
            "beforeend",
            "<div role=\"alertdialog\" aria-label=\"Error\" class=\"crash\"><p>页面出错了，已保存的内容都在。请重新打开本页。</p>\
             <p>Something went wrong. Everything saved so far is kept.</p><a class=\"button\" href=\"\">重新打开 · Reload</a></div>",
        );
    }));
}

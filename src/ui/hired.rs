//! The page's end of the worker, whatever it is asked to work out.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use leptos::prelude::document;
use serviscope_worker::message::{Job, Report};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{Event, HtmlElement, MessageEvent, Worker, WorkerOptions, WorkerType};

/// What the bootstrap script of the worker says when its module does not start.
const NOT_STARTED: &str = "not-started";

/// What is heard of the worker.
pub enum News {
    /// It tells something about the job with this number.
    Report(u32, Report),
    /// There is none: no script, no module, or not in this browser. The job comes back.
    Absent(Option<Job>),
    /// It worked, and broke down.
    Broken,
}

/// A running worker; dropping it ends it, whatever it is doing.
pub struct Hired {
    shared: Rc<Shared>,
    _heard: Closure<dyn FnMut(MessageEvent)>,
    _failed: Closure<dyn FnMut(Event)>,
}

struct Shared {
    worker: Worker,
    is_ready: Cell<bool>,
    /// Given before the worker was ready: a message would be lost.
    waiting: RefCell<Option<(u32, Job)>>,
}

impl Hired {
    /// Starts a worker. `None` where the page names none or the browser refuses at once.
    pub fn start(heard: impl Fn(News) + Clone + 'static) -> Option<Self> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&script()?, &options).ok()?;
        let shared = Rc::new(Shared {
            worker,
            is_ready: Cell::new(false),
            waiting: RefCell::new(None),
        });
        let (listening, telling) = (Rc::clone(&shared), heard.clone());
        let message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(news) = listening.hear(&event.data()) {
                telling(news);
            }
        });
        let listening = Rc::clone(&shared);
        let failed = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            // It is dealt with here, so the browser need not report it as well.
            event.prevent_default();
            heard(listening.lost());
        });
        let worker = &shared.worker;
        worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        Some(Self {
            shared,
            _heard: message,
            _failed: failed,
        })
    }

    /// Gives it a job, now or when it is ready. False where the job cannot be written down.
    pub fn give(&self, id: u32, job: Job) -> bool {
        if self.shared.is_ready.get() {
            return self.shared.send(id, job);
        }
        *self.shared.waiting.borrow_mut() = Some((id, job));
        true
    }
}

impl Drop for Hired {
    fn drop(&mut self) {
        self.shared.worker.set_onmessage(None);
        self.shared.worker.set_onerror(None);
        self.shared.worker.terminate();
    }
}

impl Shared {
    fn hear(&self, message: &JsValue) -> Option<News> {
        if message.as_string().as_deref() == Some(NOT_STARTED) {
            return Some(self.lost());
        }
        let Ok((id, report)) = Report::read(message) else {
            return Some(News::Broken);
        };
        match report {
            Report::Ready => {
                self.is_ready.set(true);
                let (id, job) = self.waiting.borrow_mut().take()?;
                (!self.send(id, job)).then_some(News::Broken)
            }
            Report::Refused(_) => Some(News::Broken),
            report => Some(News::Report(id, report)),
        }
    }

    fn lost(&self) -> News {
        if self.is_ready.get() {
            return News::Broken;
        }
        News::Absent(self.waiting.borrow_mut().take().map(|(_, job)| job))
    }

    fn send(&self, id: u32, job: Job) -> bool {
        job.write(id).is_ok_and(|(message, handed)| {
            let sent = self.worker.post_message_with_transfer(&message, &handed);
            sent.is_ok()
        })
    }
}

/// The address of the worker's script, which the page tells.
fn script() -> Option<String> {
    let found = document().query_selector("meta[name=analysis-worker]");
    let name = found.ok()??.get_attribute("content")?;
    let root: HtmlElement = document().document_element()?.dyn_into().ok()?;
    let base = root.dataset().get("base").unwrap_or_else(|| "/".to_owned());
    (!name.is_empty()).then(|| base + &name)
}

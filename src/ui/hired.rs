//! The page's end of the worker, whatever it is asked to work out.

use std::{
    cell::{Cell, RefCell},
    future::poll_fn,
    rc::Rc,
    task::{Poll, Waker},
};

use leptos::prelude::document;
use serviscope_worker::message::{Note, Work, heard, write};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{Event, HtmlElement, MessageEvent, Worker, WorkerOptions, WorkerType};

/// What the bootstrap script of the worker says when its module does not start.
const NOT_STARTED: &str = "not-started";

/// What is heard of the worker.
pub enum News<W: Work> {
    /// It tells something about the job with this number.
    Report(u32, W::Report),
    /// It has done the job with this number.
    Done(u32),
    /// There is none: no script, no module, or not in this browser. The job comes back.
    Absent(Option<W>),
    /// It worked, and broke down.
    Broken,
}

/// Why there is no answer of a worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unanswered {
    /// There is no worker to be had.
    Absent,
    /// It broke down.
    Broken,
}

/// A running worker; dropping it ends it, whatever it is doing.
pub struct Hired<W: Work> {
    shared: Rc<Shared<W>>,
    _heard: Closure<dyn FnMut(MessageEvent)>,
    _failed: Closure<dyn FnMut(Event)>,
}

struct Shared<W> {
    worker: Worker,
    is_ready: Cell<bool>,
    /// Given before the worker was ready: a message would be lost.
    waiting: RefCell<Option<(u32, W)>>,
}

impl<W: Work + 'static> Hired<W> {
    /// Starts a worker. `None` where the page names none or the browser refuses at once.
    pub fn start(heard: impl Fn(News<W>) + Clone + 'static) -> Option<Self> {
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
    pub fn give(&self, id: u32, job: W) -> bool {
        if self.shared.is_ready.get() {
            return self.shared.send(id, job);
        }
        *self.shared.waiting.borrow_mut() = Some((id, job));
        true
    }
}

impl<W: Work> Drop for Hired<W> {
    fn drop(&mut self) {
        self.shared.worker.set_onmessage(None);
        self.shared.worker.set_onerror(None);
        self.shared.worker.terminate();
    }
}

impl<W: Work> Shared<W> {
    fn hear(&self, message: &JsValue) -> Option<News<W>> {
        if message.as_string().as_deref() == Some(NOT_STARTED) {
            return Some(self.lost());
        }
        let Ok((id, note)) = heard::<W>(message) else {
            return Some(News::Broken);
        };
        match note {
            Note::Ready => {
                self.is_ready.set(true);
                let (id, job) = self.waiting.borrow_mut().take()?;
                (!self.send(id, job)).then_some(News::Broken)
            }
            Note::Told(report) => Some(News::Report(id, report)),
            Note::Done => Some(News::Done(id)),
            Note::Refused(_) => Some(News::Broken),
        }
    }

    fn lost(&self) -> News<W> {
        if self.is_ready.get() {
            return News::Broken;
        }
        News::Absent(self.waiting.borrow_mut().take().map(|(_, job)| job))
    }

    fn send(&self, id: u32, job: W) -> bool {
        write(job, id).is_ok_and(|(message, handed)| {
            let sent = self.worker.post_message_with_transfer(&message, &handed);
            sent.is_ok()
        })
    }
}

/// The first report of a worker that is hired for this job alone.
///
/// # Errors
/// There is no worker to be had, or it broke down.
pub async fn ask<W: Work + 'static>(job: W) -> Result<W::Report, Unanswered> {
    let answer = Rc::new(RefCell::new(Answer::<W::Report>::default()));
    let telling = Rc::clone(&answer);
    let hired = Hired::start(move |news: News<W>| {
        let said = match news {
            News::Report(_, report) => Ok(report),
            News::Absent(_) => Err(Unanswered::Absent),
            News::Done(_) | News::Broken => Err(Unanswered::Broken),
        };
        telling.borrow_mut().give(said);
    });
    let hired = hired.ok_or(Unanswered::Absent)?;
    if !hired.give(1, job) {
        return Err(Unanswered::Broken);
    }
    // Woken in a turn of its own, so the worker is never ended from within its own call.
    poll_fn(|context| answer.borrow_mut().poll(context.waker())).await
}

/// The answer that somebody waits for.
struct Answer<R> {
    said: Option<Result<R, Unanswered>>,
    waker: Option<Waker>,
}

impl<R> Default for Answer<R> {
    fn default() -> Self {
        Self {
            said: None,
            waker: None,
        }
    }
}

impl<R> Answer<R> {
    /// Takes the first answer; what comes later is not heard.
    fn give(&mut self, said: Result<R, Unanswered>) {
        self.said.get_or_insert(said);
        if let Some(waker) = self.waker.take() {
            waker.wake();
        }
    }

    fn poll(&mut self, waker: &Waker) -> Poll<Result<R, Unanswered>> {
        if let Some(said) = self.said.take() {
            return Poll::Ready(said);
        }
        self.waker = Some(waker.clone());
        Poll::Pending
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

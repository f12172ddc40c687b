//! Simulating how customers wait: the inputs, the run by the worker, the results on the cards.
//!
//! Whether the panel is open and what is asked is part of the address (`simulate=on`, `day=`,
//! `customers=`, `runs=`, `seed=`), so that a link gives somebody else the same numbers. Arrivals,
//! times and servers are part of the blueprint.
//!
//! | module | what it holds |
//! |---|---|
//! | `asked` | the plan in the address, and the way to change it |
//! | `work` | having it simulated, progress, an end on request |
//! | `panel` | the panel |
//! | `inputs`, `steps`, `count` | what can be changed |
//! | `going` | run and cancel, or why it cannot run |
//! | `results`, `chart`, `table`, `compared` | what was found |
//! | `words` | what all of it is called |

mod asked;
mod chart;
mod compared;
mod count;
mod going;
mod inputs;
mod panel;
mod results;
mod steps;
mod table;
mod words;
mod work;

use std::{collections::BTreeMap, sync::Arc};

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{
        CardId, CardPatch, Command, StepPatch, Timing,
        simulation::{CustomerWay, Plan, Run, Trial, customer_way},
    },
    gather::gathered,
    queueing::Refusal,
    text::Lang,
};

use super::{checks::Checks, focus::focus_soon, place::Place, pulse::Pulse, state::Editor};
use crate::ui::hired::Hired;
use asked::Asked;
use going::Going;
pub(super) use panel::{SimulationButton, SimulationPanel};
use serviscope_worker::message::SimulationJob;

/// How many of the last runs are kept, to be compared.
const KEPT: usize = 2;

/// The waits of a card that the last run found.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Waited {
    /// Mean wait, in seconds.
    mean_secs: f64,
    /// Wait that nineteen of twenty stay within, in seconds.
    most_secs: f64,
}

/// Why nothing can be simulated, and what would help.
#[derive(Clone, Debug, PartialEq)]
struct Blocked {
    refusal: Refusal,
    /// The step that it is about.
    card: Option<CardId>,
    /// The fewest servers that would do there.
    servers: Option<u32>,
}

/// The simulation of the open blueprint. A handle.
#[derive(Clone, Copy)]
pub(super) struct Simulation {
    /// Behind a handle of its own: together they would be a large one.
    editor: StoredValue<Editor>,
    /// What the address asks for.
    asked: Asked,
    /// The customers' way as it is now; absent while nobody wants to know.
    way: Memo<Option<Result<Arc<CustomerWay>, Refusal>>>,
    /// The last runs, the newest first.
    runs: RwSignal<Vec<Arc<Run>>>,
    /// Whether something else would be simulated now than was in the last run.
    is_stale: Memo<bool>,
    /// The waits of every card in the last run.
    waited: Memo<Arc<BTreeMap<CardId, Waited>>>,
    /// Whether the panel is to be seen: the details of a card and the checks lie above it.
    shown: Memo<bool>,
    going: RwSignal<Going>,
    /// What is being simulated.
    order: StoredValue<Option<work::Order>>,
    /// Counts the jobs; what an earlier one still says is not heard.
    turn: StoredValue<u32>,
    worker: StoredValue<Option<Hired<SimulationJob>>, LocalStorage>,
    /// Whether this page has found that there is no worker to be had.
    is_alone: StoredValue<bool>,
    /// Whether somebody called for the panel, and wants to go there.
    is_called: StoredValue<bool>,
}

impl Simulation {
    /// Makes the simulation of the editor's blueprint known to all views below.
    pub(super) fn provide(editor: Editor) {
        let simulation = Self::new(editor, Asked::of_address());
        provide_context(simulation);
        on_cleanup(move || {
            // A page that was left needs no worker.
            let _ = simulation.worker.try_set_value(None);
        });
    }

    fn new(editor: Editor, asked: Asked) -> Self {
        let pulse = Pulse::current(editor);
        let checks = Checks::current(editor);
        let runs = RwSignal::new(Vec::<Arc<Run>>::new());
        let way = Memo::new(move |_| {
            pulse.track();
            let is_wanted = asked.on.get() || runs.with(|runs| !runs.is_empty());
            let arrivals = asked.plan.with(Plan::arrivals);
            is_wanted.then(|| {
                editor
                    .document
                    .with_untracked(|blueprint| customer_way(blueprint, arrivals))
                    .map(Arc::new)
            })
        });
        let is_stale = Memo::new(move |_| {
            let settings = asked.plan.with(Plan::settings);
            let is_of = |run: &Arc<Run>| {
                way.with(|way| matches!(way, Some(Ok(way)) if run.is_of(way, settings)))
            };
            runs.with(|runs| runs.first().is_some_and(|run| !is_of(run)))
        });
        let waited = Memo::new(move |_| {
            let run = runs.with(|runs| runs.first().cloned());
            Arc::new(run.map(|run| waits(&run)).unwrap_or_default())
        });
        let shown = Memo::new(move |_| {
            let has_details =
                editor.panel.get() && !editor.place.with(|place| matches!(place, Place::Cell(..)));
            asked.on.get() && !has_details && !checks.is_shown()
        });
        Self {
            editor: StoredValue::new(editor),
            asked,
            way,
            runs,
            is_stale,
            waited,
            shown,
            going: RwSignal::new(Going::Resting),
            order: StoredValue::new(None),
            turn: StoredValue::new(0),
            worker: StoredValue::new_local(None),
            is_alone: StoredValue::new(false),
            is_called: StoredValue::new(false),
        }
    }

    /// The simulation of the editor around the view; elsewhere one that nobody asked for.
    pub(super) fn current(editor: Editor) -> Self {
        use_context().unwrap_or_else(|| Self::new(editor, Asked::nothing()))
    }

    fn editor(self) -> Editor {
        self.editor.get_value()
    }

    /// The last run, tracked.
    fn last(self) -> Option<Arc<Run>> {
        self.runs.with(|runs| runs.first().cloned())
    }

    /// The waits of a card in the last run, tracked.
    fn of_card(self, id: &CardId) -> Option<Waited> {
        self.waited.with(|waited| waited.get(id).copied())
    }

    /// Makes the caller hear of every change of the waits.
    pub(super) fn track(self) {
        self.waited.track();
        self.is_stale.track();
    }

    /// The mean wait of a card in the last run, where customers can wait at it, and whether it is out
    /// of date, tracked.
    pub(super) fn wait(self, id: &CardId, lang: Lang) -> Option<(String, bool)> {
        let waited = self.of_card(id)?;
        Some((words::time(waited.mean_secs, lang), self.is_stale.get()))
    }

    /// The waits of a card in words, for its name; absent where there are none.
    pub(super) fn spoken(self, id: &CardId, lang: Lang) -> Option<String> {
        let waited = self.of_card(id)?;
        Some(words::spoken(waited, self.is_stale.get(), lang))
    }

    /// Why the plan cannot be simulated, tracked.
    fn blocked(self) -> Option<Blocked> {
        let way = self.way.get()?;
        let refusal = match &way {
            Ok(way) => way.network.check().err()?,
            Err(refusal) => *refusal,
        };
        let way = way.ok();
        let station = refusal.station();
        let at = |way: &Arc<CustomerWay>| {
            let station = station?;
            Some((way.cards.get(station)?.clone(), station))
        };
        let found = way.as_ref().and_then(at);
        let is_overload = matches!(refusal, Refusal::Unstable { .. });
        let servers = found.as_ref().filter(|_| is_overload);
        let servers = servers.and_then(|(_, station)| way.as_ref()?.fewest_servers(*station));
        Some(Blocked {
            refusal,
            card: found.map(|(card, _)| card),
            servers,
        })
    }

    /// Shows the panel and goes there, as soon as the address says so.
    fn show(self) {
        self.editor().panel.set(false);
        Checks::current(self.editor()).put_away();
        self.is_called.set_value(true);
        self.asked.turn(true);
    }

    /// Closes the panel; the focus goes back to what opens it. What was found stays on the cards.
    fn hide(self) {
        self.asked.turn(false);
        focus_soon(panel::BUTTON.to_owned());
    }

    /// The card whose record says how many serve at a step, untracked.
    fn served_by(self, card: &CardId) -> Option<CardId> {
        let way = self.way.get_untracked()?.ok()?;
        way.served_by.get(way.station(card)?)?.clone()
    }

    /// Changes the record of times of a card, as a gesture of its own.
    fn change_timing(self, id: &CardId, change: impl FnOnce(&mut Timing)) -> bool {
        let Some(card) = self.editor().card_now(id) else {
            return false;
        };
        let mut timing = card.step.timing.clone();
        change(&mut timing);
        let step = StepPatch {
            timing: Some(timing),
            ..StepPatch::default()
        };
        self.editor().dispatch(Command::EditCard {
            id: id.clone(),
            patch: CardPatch {
                step,
                ..CardPatch::default()
            },
        })
    }

    /// Writes so many servers into the record that a step is served by, and says so.
    fn take_over(self, card: &CardId, servers: u32) {
        let (Some(by), Ok(count)) = (self.served_by(card), u16::try_from(servers)) else {
            return;
        };
        if self.change_timing(&by, |timing| timing.servers = Some(count)) {
            let lang = self.editor().language.now();
            let document = self.editor().document;
            let step = document.with_untracked(|blueprint| words::step(blueprint, card, lang));
            self.editor().announce(
                words::TAKEN_OVER.with(lang, &[("step", &step), ("count", &servers.to_string())]),
            );
        }
    }

    /// Simulates with one server more at a step than the blueprint has there.
    fn try_one_more(self, card: &CardId) {
        let way = self.way.get_untracked().and_then(Result::ok);
        if let Some(trial) = way.and_then(|way| Trial::one_more(&way, card)) {
            self.begin(Some(trial));
        }
    }
}

fn waits(run: &Run) -> BTreeMap<CardId, Waited> {
    gathered(run.steps().filter_map(|step| {
        let waits = step.waits()?;
        let waited = Waited {
            mean_secs: waits.mean_secs.mean,
            most_secs: waits.ninety_five_percent_secs.mean,
        };
        Some((step.card.clone(), waited))
    }))
}

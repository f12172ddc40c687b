//! A step: what the customer does, large; the figures; and beneath, lane by lane, what belongs to it.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{
        Blueprint, Card, CardId, LaneKind,
        walk::{Beneath, WalkStep},
    },
    text::Lang,
};

use super::{
    super::{
        panel::seconds,
        words::{self as card_words, FAIL_POINT, MOMENT_OF_TRUTH, WAIT_POINT},
    },
    HEADING, Walk, words,
};
use crate::{
    blueprint::{names, terms},
    ui::i18n::{Label, tr},
};

#[component]
pub(super) fn Slide(walk: Walk) -> impl IntoView {
    let editor = walk.editor;
    let step = Memo::new(move |_| walk.step());
    view! {
        {move || match step.get() {
            None => view! {
                <div class="bp-slide"><h2 id=HEADING tabindex="-1">{tr(words::EMPTY)}</h2></div>
            }.into_any(),
            Some(step) => {
                let lang = editor.lang();
                // Tracked, so that what another tab changes shows.
                editor
                    .document
                    .with(|blueprint| slide(walk, blueprint, &step, lang))
            }
        }}
    }
}

fn slide(walk: Walk, blueprint: &Blueprint, step: &WalkStep, lang: Lang) -> AnyView {
    let action = step.action.as_ref().and_then(|id| blueprint.cards.get(id));
    let title = action.map_or_else(
        || words::NO_ACTION.get(lang).to_owned(),
        |card| card_words::title(card, lang),
    );
    let phase = card_words::phase(blueprint, &step.phase, lang);
    let stage = blueprint.phase(&step.phase).and_then(|phase| phase.stage);
    let stage = stage.map(|stage| format!(" · {}", names::stage(stage).get(lang)));
    let marks = action.map(|card| marks(card, lang));
    let figures = action.map(|card| figures(walk, card, lang));
    let evidence = action.and_then(|card| evidence(card, lang));
    let beneath = step.beneath.iter();
    let beneath = beneath.map(|part| lane(blueprint, part, lang));
    let (beneath, notes) = (beneath.collect_view(), notes(blueprint, step, lang));
    view! {
        <article class="bp-slide" role="region" tabindex="0" aria-labelledby=HEADING>
            <p class="bp-slide-phase">{phase}{stage}</p>
            <p class="bp-slide-lane">{names::lane(LaneKind::CustomerActions).get(lang)}</p>
            <h2 id=HEADING tabindex="-1">{title}</h2>
            {marks}
            {figures}
            {evidence}
            <div class="bp-slide-lanes">{beneath}</div>
            <Show when=move || walk.notes.get()>
                <section class="bp-slide-notes" aria-label=tr(words::NOTES)>
                    <h3>{tr(words::NOTES)}</h3>
                    {notes.clone().into_iter().map(|note| view! { <p>{note}</p> }).collect_view()}
                </section>
            </Show>
        </article>
    }
    .into_any()
}

/// What is marked, as badges.
fn marks(card: &Card, lang: Lang) -> impl IntoView + use<> {
    let all = [
        (card.wait_point, WAIT_POINT),
        (card.fail_point, FAIL_POINT),
        (card.moment_of_truth, MOMENT_OF_TRUTH),
    ];
    let badges: Vec<_> = all
        .into_iter()
        .filter(|(is_marked, _)| *is_marked)
        .map(|(_, name)| view! { <li class="badge">{name.get(lang)}</li> })
        .collect();
    (!badges.is_empty()).then(|| view! { <ul class="bp-slide-marks">{badges}</ul> })
}

/// Times, feelings, owner and gap, as far as they are known.
fn figures(walk: Walk, card: &Card, lang: Lang) -> impl IntoView + use<> {
    let (step, id) = (&card.step, card.id.clone());
    let timing = &step.timing;
    let target = timing.target.map(|target| {
        let time = seconds(target, lang);
        match timing.tolerance {
            Some(more) => {
                let more = seconds(more, lang);
                words::TOLERANCE.with(lang, &[("time", &time), ("more", &more)])
            }
            None => time,
        }
    });
    let actual = timing.actual.map(|actual| {
        let time = seconds(actual, lang);
        if timing.is_over() {
            format!("{time} ({})", words::OVER.get(lang))
        } else {
            time
        }
    });
    let owner = step.owner.get(lang).trim();
    let known: Vec<(Label, Option<String>)> = vec![
        (words::TARGET, target),
        (words::MEASURED, actual),
        (
            words::LONGEST_WAIT,
            timing.maximum_wait.map(|wait| seconds(wait, lang)),
        ),
        (words::EXPECTED, step.emotion.expected.map(terms::feeling)),
        (words::FELT, step.emotion.measured.map(terms::feeling)),
        (words::OWNER, (!owner.is_empty()).then(|| owner.to_owned())),
    ];
    let rows = known.into_iter().filter_map(|(name, value)| {
        let value = value?;
        Some(view! { <div><dt>{name.get(lang)}</dt><dd>{value}</dd></div> })
    });
    let rows = rows.collect_view();
    // The responses may still be on their way.
    let gap = move || {
        walk.gap(&id)
            .map(|gap| view! { <div><dt>{words::GAP.get(lang)}</dt><dd>{gap}</dd></div> })
    };
    view! { <dl class="bp-slide-figures">{rows}{gap}</dl> }
}

/// What customers see at the step itself.
fn evidence(card: &Card, lang: Lang) -> Option<impl IntoView + use<>> {
    let all = card.step.evidence.iter();
    let seen: Vec<String> = all
        .map(|piece| piece.text.get(lang).trim().to_owned())
        .filter(|piece| !piece.is_empty())
        .collect();
    (!seen.is_empty()).then(|| {
        let seen = seen.into_iter().map(|piece| view! { <li>{piece}</li> });
        view! {
            <section class="bp-slide-evidence">
                <h3>{words::EVIDENCE.get(lang)}</h3>
                <ul>{seen.collect_view()}</ul>
            </section>
        }
    })
}

/// The cards of a kind of lane.
fn lane(blueprint: &Blueprint, part: &Beneath, lang: Lang) -> impl IntoView + use<> {
    let cards = part.cards.iter().filter_map(|id: &CardId| {
        let card = blueprint.cards.get(id)?;
        let mut facts: Vec<String> = Vec::new();
        let owner = card.step.owner.get(lang).trim();
        if !owner.is_empty() {
            facts.push(owner.to_owned());
        }
        facts.extend(card.step.timing.target.map(|time| seconds(time, lang)));
        for (is_marked, name) in [(card.wait_point, WAIT_POINT), (card.fail_point, FAIL_POINT)] {
            if is_marked {
                facts.push(name.get(lang).to_owned());
            }
        }
        let title = card_words::title(card, lang);
        let facts = facts.join(" · ");
        Some(view! { <li><strong>{title}</strong><small>{facts}</small></li> })
    });
    let cards = cards.collect_view();
    view! {
        <section class=format!("bp-slide-part {}", part.lane.name())>
            <h3>{names::lane(part.lane).get(lang)}</h3>
            <ul>{cards}</ul>
        </section>
    }
}

/// The notes of the step and of what lies beneath it.
fn notes(blueprint: &Blueprint, step: &WalkStep, lang: Lang) -> Vec<String> {
    let beneath = step.beneath.iter().flat_map(|part| &part.cards);
    let cards = step.action.iter().chain(beneath);
    let noted = cards.filter_map(|id| {
        let card = blueprint.cards.get(id)?;
        let words = card.notes.get(lang).trim();
        let title = card_words::title(card, lang);
        (!words.is_empty()).then(|| match lang {
            Lang::Zh => format!("{title}：{words}"),
            Lang::En => format!("{title}: {words}"),
        })
    });
    let notes: Vec<String> = noted.collect();
    if notes.is_empty() {
        vec![words::NO_NOTES.get(lang).to_owned()]
    } else {
        notes
    }
}

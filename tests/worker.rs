//! What page and worker say to each other, in a browser.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::expect_used,
    clippy::float_cmp,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a helper that fails ends its test, which is what should happen"
)]

use js_sys::{Array, Uint8Array};
use serviscope_domain::{
    blueprint::{
        sample as sample_blueprint,
        simulation::{Plan, customer_way},
    },
    queueing::{Network, Refusal, Settings},
    response::{Answer, Answers},
    sample::guests,
    scoring::{ScoringKey, columns::Columns},
    survey::Variant,
};
use serviscope_worker::{
    message::{Job, Report, Stage},
    serve::take,
    simulation,
    study::{Findings, Material, intervals},
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const SAMPLES: usize = 30;

fn key() -> ScoringKey {
    ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap()
}

fn answers() -> Vec<Answers> {
    let guests = guests(&key(), ("servqual22", 1), 60);
    guests.into_iter().map(|guest| guest.answers).collect()
}

fn columns() -> Material {
    Material::Columns(Columns::from_answers(&key(), &answers()).unwrap())
}

fn job(material: Material) -> Job {
    Job::Study {
        key: key(),
        material,
        samples: SAMPLES,
    }
}

/// What a worker answers, each report after its way as a message.
fn answered(message: &JsValue) -> Vec<(u32, Report)> {
    let mut heard = Vec::new();
    take(message, &mut |id, report| {
        heard.push(Report::read(&report.write(id).unwrap()).unwrap());
    });
    heard
}

#[wasm_bindgen_test]
fn jobs_arrive_as_they_were_given() {
    let mut between = answers();
    between[0].set("SQ01P", Answer::Number(3.5));
    between[1].set("SQ01P", Answer::NotApplicable);
    between[2].set("OB02", Answer::Text("很好".to_owned()));
    for material in [columns(), Material::Answers(between)] {
        let handed_over = u32::from(matches!(material, Material::Columns(_)));
        let (message, handed) = job(material.clone()).write(7).unwrap();
        assert_eq!(handed.length(), handed_over);
        assert_eq!(Job::read(&message), Ok((7, job(material))));
    }
}

#[wasm_bindgen_test]
fn the_worker_finds_what_the_page_would_find() {
    let (message, _) = job(columns()).write(3).unwrap();
    let heard = answered(&message);
    assert!(heard.iter().all(|(id, _)| *id == 3));
    let reports: Vec<&Report> = heard.iter().map(|(_, report)| report).collect();
    let expected = Findings::of(&key(), &columns(), &mut |_, _| {});
    assert!(expected.quality.as_ref().unwrap().drivers.is_some());
    assert!(reports.contains(&&Report::Found(Box::new(expected))));
    let expected = intervals(&key(), &columns(), SAMPLES, &mut |_, _| {}).unwrap();
    assert!(reports.contains(&&Report::Intervals(expected)));
    assert_eq!(reports.last(), Some(&&Report::Done));
    for wanted in [Stage::Figures, Stage::Intervals] {
        let mut last = 0;
        for report in &reports {
            if let Report::Progress { stage, done, of } = report
                && *stage == wanted
            {
                assert!(last <= *done && done <= of);
                last = *done;
            }
        }
        assert!(last > 0, "{wanted:?}");
    }
}

#[wasm_bindgen_test]
fn answers_between_two_points_keep_what_needs_no_columns() {
    let mut between = answers();
    between[0].set("SQ01P", Answer::Number(3.5));
    let (message, _) = job(Material::Answers(between)).write(1).unwrap();
    let heard = answered(&message);
    let found = heard.iter().find_map(|(_, report)| match report {
        Report::Found(found) => Some(found),
        _ => None,
    });
    let found = found.unwrap();
    assert!(found.quality.is_err() && found.shares.is_empty());
    assert!(found.tests.items[0].t.is_ok());
    assert!(found.planes.iter().all(|(.., plane)| plane.is_ok()));
    assert!(matches!(heard.last(), Some((1, Report::Done))));
}

#[wasm_bindgen_test]
fn damaged_messages_are_refused() {
    let sound = || -> Array { job(columns()).write(7).unwrap().0.unchecked_into() };
    let with = |place: u32, value: &JsValue| {
        let message = sound();
        message.set(place, value.clone());
        JsValue::from(message)
    };
    let short = Uint8Array::new_with_length(49);
    let off_scale = Uint8Array::new_with_length(50 * 3);
    let damaged = [
        JsValue::UNDEFINED,
        JsValue::from_str("not-started"),
        Array::new().into(),
        with(0, &JsValue::from_f64(-1.0)),
        with(0, &JsValue::from_f64(f64::NAN)),
        with(1, &JsValue::NULL),
        with(1, &JsValue::from_str("Study")),
        with(2, &JsValue::UNDEFINED),
        with(2, &short),
        with(2, &off_scale),
    ];
    for message in damaged {
        assert!(Job::read(&message).is_err(), "{message:?}");
        assert!(Report::read(&message).is_err(), "{message:?}");
        assert!(matches!(answered(&message)[..], [(0, Report::Refused(_))]));
    }
}

#[wasm_bindgen_test]
fn a_key_that_names_items_it_does_not_have_is_refused() {
    let mut lying = key();
    lying.dimensions[0].items.push(22);
    let job = Job::Study {
        key: lying,
        material: columns(),
        samples: SAMPLES,
    };
    assert!(Job::read(&job.write(1).unwrap().0).is_err());
}

/// The sample blueprint with so many customers an hour.
fn waiting(per_hour: u32) -> (Network, Settings) {
    let mut blueprint = sample_blueprint();
    blueprint.arrivals = Some(per_hour);
    let plan = Plan {
        customers: 4_000,
        runs: 3,
        ..Plan::default()
    };
    let way = customer_way(&blueprint, plan.arrivals()).unwrap();
    (way.network, plan.settings())
}

#[wasm_bindgen_test]
fn a_simulation_goes_to_the_worker_and_comes_back_to_the_last_bit() {
    let (network, settings) = waiting(12);
    let job = Job::Simulation {
        network: network.clone(),
        settings,
    };
    let (message, handed) = job.clone().write(9).unwrap();
    assert_eq!(handed.length(), 0);
    assert_eq!(Job::read(&message), Ok((9, job)));
    let heard = answered(&message);
    let expected = simulation::run(&network, &settings, &mut |_, _| {});
    assert!(expected.is_ok());
    assert!(heard.contains(&(9, Report::Simulated(Box::new(expected)))));
    assert_eq!(heard.last(), Some(&(9, Report::Done)));
    let mut last = 0;
    for (_, report) in &heard {
        if let Report::Followed { customers, of } = report {
            assert!(last <= *customers && customers <= of);
            last = *customers;
        }
    }
    assert!(last > 0);
}

#[wasm_bindgen_test]
fn a_queue_without_end_is_refused_with_its_station() {
    let (network, settings) = waiting(5_000);
    let (message, _) = Job::Simulation { network, settings }.write(2).unwrap();
    let heard = answered(&message);
    let refused = heard.iter().find_map(|(_, report)| match report {
        Report::Simulated(found) => (**found).as_ref().err(),
        _ => None,
    });
    assert!(
        matches!(refused, Some(Refusal::Unstable { .. })),
        "{heard:?}"
    );
}

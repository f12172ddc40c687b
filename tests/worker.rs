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
        CardId, parse, sample as sample_blueprint,
        simulation::{Plan, customer_way},
    },
    formats::{blueprint_file::FileKind, csv::read_cells, diagram::svg},
    queueing::{Network, Refusal, Settings},
    response::{Answer, Answers},
    sample::guests,
    scoring::{ScoringKey, columns::Columns},
    survey::Variant,
    text::{Lang, Text},
};
use serviscope_worker::{
    message::{
        FileJob, FileReport, Form, Note, SimulationJob, SimulationReport, Stage, StudyJob,
        StudyReport, Taken, Work, heard, note, read, write,
    },
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

fn job(material: Material) -> StudyJob {
    StudyJob {
        key: key(),
        material,
        samples: SAMPLES,
    }
}

/// What a worker answers, each note after its way as a message.
fn answered<W: Work>(message: &JsValue) -> Vec<(u32, Note<W::Report>)> {
    let mut answers = Vec::new();
    take(message, &mut |answer| {
        answers.push(heard::<W>(&answer).unwrap());
    });
    answers
}

#[wasm_bindgen_test]
fn jobs_arrive_as_they_were_given() {
    let mut between = answers();
    between[0].set("SQ01P", Answer::Number(3.5));
    between[1].set("SQ01P", Answer::NotApplicable);
    between[2].set("OB02", Answer::Text("很好".to_owned()));
    for material in [columns(), Material::Answers(between)] {
        let handed_over = u32::from(matches!(material, Material::Columns(_)));
        let (message, handed) = write(job(material.clone()), 7).unwrap();
        assert_eq!(handed.length(), handed_over);
        assert_eq!(read(&message), Ok((7, job(material))));
    }
}

#[wasm_bindgen_test]
fn the_worker_finds_what_the_page_would_find() {
    let (message, _) = write(job(columns()), 3).unwrap();
    let heard = answered::<StudyJob>(&message);
    assert!(heard.iter().all(|(id, _)| *id == 3));
    let notes: Vec<&Note<StudyReport>> = heard.iter().map(|(_, note)| note).collect();
    let expected = Findings::of(&key(), &columns(), &mut |_, _| {});
    assert!(expected.quality.as_ref().unwrap().drivers.is_some());
    assert!(notes.contains(&&Note::Told(StudyReport::Found(Box::new(expected)))));
    let expected = intervals(&key(), &columns(), SAMPLES, &mut |_, _| {}).unwrap();
    assert!(notes.contains(&&Note::Told(StudyReport::Intervals(expected))));
    assert_eq!(notes.last(), Some(&&Note::Done));
    for wanted in [Stage::Figures, Stage::Intervals] {
        let mut last = 0;
        for note in &notes {
            if let Note::Told(StudyReport::Progress { stage, done, of }) = note
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
    let (message, _) = write(job(Material::Answers(between)), 1).unwrap();
    let heard = answered::<StudyJob>(&message);
    let found = heard.iter().find_map(|(_, note)| match note {
        Note::Told(StudyReport::Found(found)) => Some(found),
        _ => None,
    });
    let found = found.unwrap();
    assert!(found.quality.is_err() && found.shares.is_empty());
    assert!(found.tests.items[0].t.is_ok());
    assert!(found.planes.iter().all(|(.., plane)| plane.is_ok()));
    assert!(matches!(heard.last(), Some((1, Note::Done))));
}

#[wasm_bindgen_test]
fn damaged_messages_are_refused() {
    let sound = || -> Array { write(job(columns()), 7).unwrap().0.unchecked_into() };
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
        with(1, &JsValue::from_str("nothing")),
        with(1, &JsValue::from_str("file")),
        with(2, &JsValue::NULL),
        with(2, &JsValue::from_str("study")),
        with(3, &JsValue::UNDEFINED),
        with(3, &short),
        with(3, &off_scale),
    ];
    for message in damaged {
        assert!(read::<StudyJob>(&message).is_err(), "{message:?}");
        assert!(heard::<StudyJob>(&message).is_err(), "{message:?}");
        let answers = answered::<StudyJob>(&message);
        assert!(matches!(answers[..], [(0, Note::Refused(_))]));
    }
}

#[wasm_bindgen_test]
fn a_key_that_names_items_it_does_not_have_is_refused() {
    let mut lying = key();
    lying.dimensions[0].items.push(22);
    let job = StudyJob {
        key: lying,
        material: columns(),
        samples: SAMPLES,
    };
    assert!(read::<StudyJob>(&write(job, 1).unwrap().0).is_err());
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
    let job = SimulationJob {
        network: network.clone(),
        settings,
    };
    let (message, handed) = write(job.clone(), 9).unwrap();
    assert_eq!(handed.length(), 0);
    assert_eq!(read(&message), Ok((9, job)));
    let heard = answered::<SimulationJob>(&message);
    let expected = simulation::run(&network, &settings, &mut |_, _| {});
    assert!(expected.is_ok());
    let expected = SimulationReport::Simulated(Box::new(expected));
    assert!(heard.contains(&(9, Note::Told(expected))));
    assert_eq!(heard.last(), Some(&(9, Note::Done)));
    let mut last = 0;
    for (_, note) in &heard {
        if let Note::Told(SimulationReport::Followed { customers, of }) = note {
            assert!(last <= *customers && customers <= of);
            last = *customers;
        }
    }
    assert!(last > 0);
}

#[wasm_bindgen_test]
fn a_queue_without_end_is_refused_with_its_station() {
    let (network, settings) = waiting(5_000);
    let (message, _) = write(SimulationJob { network, settings }, 2).unwrap();
    let heard = answered::<SimulationJob>(&message);
    let refused = heard.iter().find_map(|(_, note)| match note {
        Note::Told(SimulationReport::Simulated(found)) => (**found).as_ref().err(),
        _ => None,
    });
    assert!(
        matches!(refused, Some(Refusal::Unstable { .. })),
        "{heard:?}"
    );
}

/// The one report about a file.
fn filed(job: FileJob) -> FileReport {
    let (message, _) = write(job, 4).unwrap();
    match <[_; 2]>::try_from(answered::<FileJob>(&message)) {
        Ok([(4, Note::Told(report)), (4, Note::Done)]) => report,
        other => panic!("{other:?}"),
    }
}

fn written(part: Option<&[&str]>, form: Form) -> FileReport {
    let part = part.map(|part| part.iter().map(|id| CardId::from(*id)).collect());
    filed(FileJob::Write {
        blueprint: Box::new(sample_blueprint()),
        part,
        form,
        lang: Lang::En,
    })
}

fn opened(name: &str, bytes: &[u8]) -> Result<Taken, Text> {
    let job = FileJob::Read {
        name: name.to_owned(),
        bytes: bytes.to_vec(),
        id: "fresh".to_owned(),
        lang: Lang::En,
    };
    match filed(job) {
        FileReport::Opened(opened) => opened,
        other => panic!("{other:?}"),
    }
}

#[wasm_bindgen_test]
fn files_go_to_the_worker_and_come_back_as_they_are() {
    let picture = svg::draw(&sample_blueprint(), Lang::En);
    assert_eq!(written(None, Form::Picture), FileReport::Picture(picture));
    for (form, name) in [(Form::Drawio, "a.drawio"), (Form::Bpmn, "a.bpmn")] {
        let FileReport::Text(text) = written(None, form) else {
            panic!("{form:?} is no text");
        };
        let taken = opened(name, text.as_bytes()).unwrap();
        assert!(taken.report.is_lossless(), "{form:?}: {:?}", taken.report);
        let mut expected = sample_blueprint();
        expected.sample = false;
        assert_eq!(parse(&taken.blueprint).unwrap(), expected, "{form:?}");
    }
}

#[wasm_bindgen_test]
fn a_part_is_written_alone_and_a_card_that_is_gone_is_told() {
    let sample = sample_blueprint();
    let card = sample.cards.keys().next().unwrap().as_str();
    let FileReport::Text(table) = written(Some(&[card]), Form::Table) else {
        panic!("a table is text");
    };
    assert_eq!(read_cells(&table).len(), 2, "{table}");
    assert_eq!(written(Some(&["gone"]), Form::Table), FileReport::NoCard);
    let whole = svg::draw(&sample, Lang::En);
    let FileReport::Picture(part) = written(Some(&[card]), Form::Picture) else {
        panic!("a picture is a picture");
    };
    assert!(part.width < whole.width);
}

#[wasm_bindgen_test]
fn a_file_that_cannot_be_opened_is_told_in_both_languages() {
    let why = opened("answers.csv", b"Q1,Q2\n5,4\n").unwrap_err();
    assert!(!why.zh.is_empty() && why.en.contains("Q1, Q2"), "{why:?}");
    let taken = opened("visit.csv", b"title\nArrives\n").unwrap();
    assert_eq!((taken.kind, taken.report.mapped), (FileKind::Table, 1));
    assert_eq!(parse(&taken.blueprint).unwrap().id, "fresh");
}

#[wasm_bindgen_test]
fn a_damaged_blueprint_and_a_file_without_bytes_are_refused() {
    let job = FileJob::Read {
        name: String::new(),
        bytes: Vec::new(),
        id: String::new(),
        lang: Lang::Zh,
    };
    let (message, handed) = write(job.clone(), 5).unwrap();
    assert_eq!(handed.length(), 1);
    assert_eq!(read(&message), Ok((5, job)));
    let without: Array = message.clone().unchecked_into();
    without.set(3, JsValue::UNDEFINED);
    assert!(read::<FileJob>(&message).is_err());
    let mut broken = sample_blueprint();
    broken.lanes.clear();
    let job = FileJob::Write {
        blueprint: Box::new(broken),
        part: None,
        form: Form::Picture,
        lang: Lang::En,
    };
    let (message, _) = write(job, 6).unwrap();
    let answers = answered::<FileJob>(&message);
    assert!(matches!(answers[..], [(0, Note::Refused(_))]));
    // What no page asks for is no reason to break down.
    let other = note(&Note::<()>::Ready, 1).unwrap();
    assert!(matches!(
        answered::<FileJob>(&other)[..],
        [(0, Note::Refused(_))]
    ));
}

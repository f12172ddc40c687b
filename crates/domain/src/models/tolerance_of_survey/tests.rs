use super::*;
use crate::{
    instrument::{Anchors, library, ready},
    response::Answer,
    survey::{Identity, Question, QuestionKind, Variant, from_instrument},
};

fn servqual() -> Survey {
    let library = ready().unwrap();
    let instrument = library.get("servqual22").unwrap();
    from_instrument(&library, instrument, Variant::Classic, &Identity::default())
}

/// A question on a scale of five points.
fn rating(id: &str) -> Question {
    let mut question = servqual().sections[0].questions[0].clone();
    id.clone_into(&mut question.id);
    question.text = Text::same("{org}: queue");
    question.kind = QuestionKind::Rating {
        min: 1,
        max: 5,
        anchors: Anchors::default(),
        allow_na: false,
    };
    question
}

fn with(keys: &[&str]) -> Survey {
    let mut survey = servqual();
    survey.instrument = None;
    survey.sections.truncate(1);
    survey.sections[0].questions = keys.iter().map(|key| rating(key)).collect();
    survey
}

fn answers(given: &[(&str, f64)]) -> Answers {
    let mut answers = Answers::default();
    for (key, value) in given {
        answers.set(*key, Answer::Number(*value));
    }
    answers
}

#[test]
fn the_rows_of_the_form_are_those_of_the_instrument() {
    let library = library().unwrap();
    let instrument = library.get("zone_of_tolerance").unwrap();
    let rows: Vec<_> = instrument
        .items
        .iter()
        .map(|item| {
            let dimension = instrument
                .dimensions
                .iter()
                .find(|d| d.id == item.dimension);
            let name = &dimension.unwrap().name;
            (
                item.id.as_str(),
                item.dimension.as_str(),
                name.zh.as_str(),
                name.en.as_str(),
            )
        })
        .collect();
    assert_eq!(rows, FORM);
}

#[test]
fn three_columns_make_a_line_a_row() {
    let survey = with(&[
        "ZT02.min",
        "ZT02.desired",
        "ZT02.perceived",
        "QUEUE.adequate",
        "QUEUE.desired",
        "QUEUE.perceived",
        // No desired level: not in three columns.
        "OTHER.min",
        "OTHER.perceived",
    ]);
    let form = ToleranceForm::of_survey(&survey).unwrap();
    assert_eq!(Some(form.scale), Some([1.0, 5.0]));
    let dimensions: Vec<_> = form.dimensions.iter().map(|d| d.name.en.as_str()).collect();
    assert_eq!(dimensions, ["Reliability", "A Hotel, Beijing: queue"]);
    let five = vec![
        answers(&[
            ("ZT02.min", 2.0),
            ("ZT02.desired", 5.0),
            ("ZT02.perceived", 4.0),
            // Off the scale, so not answered.
            ("QUEUE.perceived", 9.0),
        ]);
        5
    ];
    let zones = form.zones(&five);
    let reliability = &zones.dimensions[0];
    let means = [
        reliability.zone.superiority,
        reliability.zone.adequacy,
        reliability.zone.width,
    ]
    .map(|figure| figure.map(|summary| summary.mean));
    assert_eq!(means, [Ok(-1.0), Ok(2.0), Ok(3.0)]);
    assert_eq!(zones.dimensions[1].levels[2], Err(Absent::AllMissing));
    let few = Err(Absent::TooFew { n: 4, needs: 5 });
    assert_eq!(form.zones(&five[..4]).items[0].zone.width, few);
    assert_eq!(form.zones([]).items[0].levels[0], Err(Absent::NoData));
}

#[test]
fn an_adequate_level_beside_expectation_and_perception_completes_the_three() {
    let mut survey = servqual();
    assert_eq!(ToleranceForm::of_survey(&survey), None);
    // SQ10 is a reversed item of responsiveness.
    let more = [rating("SQ10A"), rating("SQ01A")];
    survey.sections[2].questions.extend(more);
    let form = ToleranceForm::of_survey(&survey).unwrap();
    let names: Vec<_> = form.dimensions.iter().map(|d| d.id.as_str()).collect();
    assert_eq!(names, ["tangibles", "responsiveness"]);
    let given = answers(&[("SQ10A", 5.0), ("SQ10E", 2.0), ("SQ10P", 6.0)]);
    let zones = form.zones(&vec![given; 6]);
    // Turned around: adequate 3, desired 6, perceived 2.
    let line = &zones.dimensions[1];
    let mean = |figure: Figure<Summary>| figure.map(|summary| summary.mean);
    assert_eq!(mean(line.zone.superiority), Ok(-4.0));
    assert_eq!(mean(line.zone.adequacy), Ok(-1.0));
}

#[test]
fn a_dimension_needs_half_of_its_items() {
    let mut survey = servqual();
    let more = ["SQ01A", "SQ02A", "SQ03A"].map(rating);
    survey.sections[2].questions.extend(more);
    let form = ToleranceForm::of_survey(&survey).unwrap();
    let one = answers(&[("SQ01A", 4.0)]);
    let two = answers(&[("SQ01A", 4.0), ("SQ02A", 6.0)]);
    let level = |answers: &Answers| form.zones(&vec![answers.clone(); 5]).dimensions[0].levels[0];
    assert_eq!(level(&one), Err(Absent::AllMissing));
    assert_eq!(level(&two).map(|summary| summary.mean), Ok(5.0));
}

//! The answers of the sample hotel's guests.

use crate::{
    random::Random,
    response::{Answer, Answers, Context, RESPONSE_SCHEMA, Response},
    scoring::{ScoredItem, ScoringKey},
    text::Lang,
};

/// Mean expectation and mean perception of the 22 items, as scores. The desk is slow and tells
/// nobody how long it takes (10, 11, 13); rooms and staff are liked.
const MEANS: [(f64, f64); 22] = [
    (5.4, 5.5),
    (5.3, 5.6),
    (5.8, 6.0),
    (5.5, 5.4),
    (6.5, 5.6),
    (6.4, 5.7),
    (6.5, 5.9),
    (6.6, 5.8),
    (6.2, 5.6),
    (6.1, 3.9),
    (6.2, 4.1),
    (6.0, 5.2),
    (5.9, 4.0),
    (6.2, 5.9),
    (6.3, 6.0),
    (6.3, 6.2),
    (5.7, 5.2),
    (5.2, 4.7),
    (5.4, 4.9),
    (5.5, 4.8),
    (5.9, 5.1),
    (5.3, 4.8),
];

const BRANCHES: [&str; 3] = ["王府井", "国贸", "首都机场"];
/// How the branches differ from the average perception, in scale points.
const BRANCH_SHIFT: [f64; 3] = [0.15, 0.1, -0.35];
const CHANNELS: [&str; 3] = ["phone", "kiosk", "web"];
const SEGMENTS: [&str; 3] = ["new", "regular", "vip"];
/// Mean importance points of the five dimensions.
const POINTS: [f64; 5] = [12.0, 31.0, 25.0, 18.0, 14.0];

/// The answers of `count` invented guests to `survey` (id and version), marked as sample.
pub fn guests(key: &ScoringKey, survey: (&str, u32), count: usize) -> Vec<Response> {
    let mut random = Random::seeded(0x5e71_5c0e);
    (0..count)
        .map(|index| guest(&mut random, key, survey, index))
        .collect()
}

fn guest(
    random: &mut Random,
    key: &ScoringKey,
    (survey, version): (&str, u32),
    index: usize,
) -> Response {
    let branch = random.below(BRANCHES.len());
    let (strict, content) = (roughly_normal(random) * 0.35, roughly_normal(random) * 0.6);
    let mut answers = Answers::default();
    for (item, (e, p)) in key.items.iter().zip(MEANS) {
        let e = point(key, e + strict + roughly_normal(random) * 0.7);
        let p = point(
            key,
            p + content + BRANCH_SHIFT[branch] + roughly_normal(random) * 1.0,
        );
        set(&mut answers, key, item, &item.expectation, e);
        // Now and then a guest skips a statement.
        if random.unit() > 0.015 {
            set(&mut answers, key, item, &item.perception, p);
        }
    }
    for (dimension, points) in key.dimensions.iter().zip(points(random)) {
        answers.set(&dimension.weight, Answer::Number(points));
    }
    answers.set(
        "OB01",
        Answer::Number(
            (5.2 + content + roughly_normal(random) * 0.7)
                .round()
                .clamp(1.0, 7.0),
        ),
    );
    answers.set(
        "OB03",
        Answer::Number(
            (7.4 + 1.5 * content + roughly_normal(random))
                .round()
                .clamp(0.0, 10.0),
        ),
    );
    let (day, hour, minute) = (
        index * 56 / 160 % 56,
        7 + random.below(15),
        random.below(60),
    );
    let (month, day) = if day < 30 {
        (9, day + 1)
    } else {
        (10, day - 29)
    };
    Response {
        schema: RESPONSE_SCHEMA,
        id: format!("{}{:04}", super::SAMPLE_PREFIX, index + 1),
        survey: survey.to_owned(),
        version,
        lang: if random.unit() < 0.7 {
            Lang::Zh
        } else {
            Lang::En
        },
        started_at: String::new(),
        submitted_at: format!("2026-{month:02}-{day:02}T{hour:02}:{minute:02}:00"),
        context: Context {
            branch: BRANCHES[branch].to_owned(),
            channel: CHANNELS[random.below(CHANNELS.len())].to_owned(),
            segment: SEGMENTS[random.below(SEGMENTS.len())].to_owned(),
            till: String::new(),
        },
        form: String::new(),
        timings: Vec::new(),
        #[cfg(feature = "rich")]
        session: crate::survey::rich::Session::default(),
        sample: true,
        answers,
    }
}

/// The nearest point of the scale.
fn point(key: &ScoringKey, score: f64) -> f64 {
    score.round().clamp(key.min, key.max)
}

/// Stores a score as the answer that the guest would have given: reversed where the item is.
fn set(answers: &mut Answers, key: &ScoringKey, item: &ScoredItem, stored: &str, score: f64) {
    if let Some(raw) = key.score(item, score) {
        answers.set(stored, Answer::Number(raw));
    }
}

/// Mean 0 and standard deviation 1, never beyond ±6: no invented guest is out of all proportion.
pub(super) fn roughly_normal(random: &mut Random) -> f64 {
    (0..12).map(|_| random.unit()).sum::<f64>() - 6.0
}

/// Five whole importance points that add up to 100.
fn points(random: &mut Random) -> [f64; 5] {
    let mut points = POINTS.map(|mean| (mean + roughly_normal(random) * 4.0).round().max(0.0));
    let rest: f64 = points[1..].iter().sum();
    if rest > 100.0 {
        return POINTS;
    }
    points[0] = 100.0 - rest;
    points
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{scoring::analyse, survey::Variant};

    #[test]
    fn the_sample_is_the_same_every_time_and_shows_the_slow_desk() {
        let key = ScoringKey::for_instrument("servqual22", Variant::Classic).unwrap();
        let guests = guests(&key, ("servqual22", 1), 160);
        assert_eq!(guests, super::guests(&key, ("servqual22", 1), 160));
        let result = analyse(&key, guests.iter().map(|guest| &guest.answers));
        let worst = result
            .dims
            .iter()
            .min_by(|a, b| a.gap.partial_cmp(&b.gap).unwrap())
            .unwrap();
        assert_eq!(worst.dim, "responsiveness");
        assert_eq!(result.overall.excluded_weights_off_total, 0);
        assert!(guests.iter().all(|guest| guest.sample));
    }
}

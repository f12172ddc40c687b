//! What a survey says about a stored key: the words it is asked with and the ends of its scale.

use crate::{
    survey::{Question, QuestionKind, Survey},
    text::Text,
};

/// The keys under which a survey stores answers, in its order.
pub(super) fn keys(survey: &Survey) -> Vec<String> {
    survey.questions().flat_map(Question::keys).collect()
}

/// The words of the question, or of the row of a matrix, whose answer is stored under `key`.
pub(super) fn wording(survey: &Survey, key: &str) -> Option<Text> {
    let question = holder(survey, key)?;
    Some(survey.fill(row_of(question, key).unwrap_or(&question.text)))
}

/// Lowest and highest point of the scale on which `key` is answered, where it has one.
pub(crate) fn bounds(survey: &Survey, key: &str) -> Option<[f64; 2]> {
    let question = holder(survey, key)?;
    match &question.kind {
        QuestionKind::Rating { min, max, .. } => Some([f64::from(*min), f64::from(*max)]),
        #[cfg(feature = "rich")]
        QuestionKind::Rich(kind) => rich::bounds(kind, key),
        _ => None,
    }
}

fn holder<'a>(survey: &'a Survey, key: &str) -> Option<&'a Question> {
    survey
        .questions()
        .find(|question| question.keys().iter().any(|stored| stored == key))
}

#[cfg(not(feature = "rich"))]
fn row_of<'a>(_: &'a Question, _: &str) -> Option<&'a Text> {
    None
}

#[cfg(feature = "rich")]
fn row_of<'a>(question: &'a Question, key: &str) -> Option<&'a Text> {
    match &question.kind {
        QuestionKind::Rich(kind) => rich::row(kind, key),
        _ => None,
    }
}

#[cfg(feature = "rich")]
mod rich {
    use crate::{
        survey::rich::{Kind, OptionList, cell_key},
        text::Text,
    };

    /// The words of the row that fills `key`.
    pub(super) fn row<'a>(kind: &'a Kind, key: &str) -> Option<&'a Text> {
        match kind {
            Kind::Matrix { rows, .. } => rows.iter().find(|row| row.id == key).map(|row| &row.text),
            Kind::Pairs { rows, .. } => rows
                .iter()
                .find(|row| row.expectation == key || row.perception == key)
                .map(|row| &row.text),
            Kind::Cells { rows, cells } => rows
                .iter()
                .find(|row| cells.iter().any(|cell| cell_key(row, cell) == key))
                .map(|row| &row.text),
            _ => None,
        }
    }

    pub(super) fn bounds(kind: &Kind, key: &str) -> Option<[f64; 2]> {
        match kind {
            Kind::Matrix { points, .. } | Kind::Pairs { points, .. } => {
                Some([f64::from(points.min), f64::from(points.max)])
            }
            Kind::Ends { min, max, .. } => Some([f64::from(*min), f64::from(*max)]),
            Kind::Slider { min, max, .. } => Some([*min, *max]),
            Kind::Stars { count } => Some([1.0, f64::from(*count)]),
            Kind::One { list, .. } => numbers(list),
            Kind::Cells { rows, cells } => {
                let mut all = rows
                    .iter()
                    .flat_map(|row| cells.iter().map(move |cell| (row, cell)));
                let (_, cell) = all.find(|(row, cell)| cell_key(row, cell) == key)?;
                numbers(&cell.options)
            }
            _ => None,
        }
    }

    /// The lowest and highest of options that are numbers.
    fn numbers(list: &OptionList) -> Option<[f64; 2]> {
        let ids = list
            .options
            .iter()
            .filter_map(|option| option.id.parse().ok());
        ids.filter(|number: &f64| number.is_finite()).fold(
            None,
            |ends: Option<[f64; 2]>, number| {
                let [low, high] = ends.unwrap_or([number; 2]);
                Some([low.min(number), high.max(number)])
            },
        )
    }
}

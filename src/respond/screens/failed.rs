//! When there is no survey to show.

use serviscope_domain::text::Lang;

use crate::respond::{
    dom::{Tag, button, heading, tag},
    source::SurveyProblem,
    words,
};

/// What went wrong, and what to do.
pub(in crate::respond) fn failed(lang: Lang, problem: &SurveyProblem) -> Tag {
    let text = match problem {
        SurveyProblem::BadLink => words::BAD_LINK.get(lang).to_owned(),
        SurveyProblem::NotFound(name) => words::NOT_FOUND.with(lang, &[("name", name)]),
        SurveyProblem::NoNetwork => words::NO_NETWORK.get(lang).to_owned(),
        #[cfg(feature = "rich")]
        SurveyProblem::Unreadable(name) => words::UNREADABLE.with(lang, &[("name", name)]),
        // The complete runtime takes over instead.
        #[cfg(not(feature = "rich"))]
        SurveyProblem::NeedsComplete => String::new(),
    };
    let retry = (*problem != SurveyProblem::BadLink)
        .then(|| button("button primary", "retry", words::RETRY.get(lang)));
    let screen = tag("section")
        .class("screen")
        .attr("role", "alert")
        .child(heading(words::NO_SURVEY.get(lang)))
        .child(tag("p").text(&text))
        .maybe(retry);
    tag("main").class("respond").child(screen)
}

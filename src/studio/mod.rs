//! The studio's shell, and which room is drawn by which page.
//!
//! Each room is a page and a binary of its own, so that nobody downloads the blueprint editor to
//! read a gap: together they were 556 KB of brotli. Between rooms the browser loads the other
//! page; what they share is in the store. Inside a room the router works as usual.

mod frame;
mod rail;
mod shortcuts;

use leptos::prelude::*;
use leptos_router::{
    components::{Route, Routes},
    path,
};

use self::frame::{Elsewhere, Frame};
use crate::{
    analysis::{ControlPage, GapPage, ReportPage, StandingPage, StudiesPage},
    blueprint::{BlueprintCompare, BlueprintEditor, BlueprintList, BlueprintPrint},
    home::HomePage,
    settings::SettingsPage,
    share::SharePage,
    surveys::{ImportPage, ResponsesPage, SurveyList},
};

/// The first page.
#[component]
pub fn Home() -> impl IntoView {
    view! {
        <Frame>
            <Routes fallback=Elsewhere>
                <Route path=path!("/") view=HomePage/>
            </Routes>
        </Frame>
    }
}

/// Settings.
#[component]
pub fn Settings() -> impl IntoView {
    view! {
        <Frame>
            <Routes fallback=Elsewhere>
                <Route path=path!("/settings") view=SettingsPage/>
            </Routes>
        </Frame>
    }
}

/// The surveys room.
#[component]
pub fn Surveys() -> impl IntoView {
    view! {
        <Frame>
            <Routes fallback=Elsewhere>
                <Route path=path!("/surveys") view=SurveyList/>
                <Route path=path!("/surveys/:reference/responses") view=ResponsesPage/>
                <Route path=path!("/surveys/:reference/import") view=ImportPage/>
            </Routes>
        </Frame>
    }
}

/// Sharing a survey: a page of its own, because QR codes are heavy and the surveys room is full.
#[component]
pub fn Share() -> impl IntoView {
    view! {
        <Frame>
            <Routes fallback=Elsewhere>
                <Route path=path!("/share/:reference") view=SharePage/>
            </Routes>
        </Frame>
    }
}

/// The gap analysis.
#[component]
pub fn Gaps() -> impl IntoView {
    view! {
        <Frame>
            <Routes fallback=Elsewhere>
                <Route path=path!("/gaps") view=GapPage/>
            </Routes>
        </Frame>
    }
}

/// What lies behind the gaps: a page of its own, as the next three, because one would be too heavy.
#[component]
pub fn Studies() -> impl IntoView {
    view! {
        <Frame>
            <Routes fallback=Elsewhere>
                <Route path=path!("/studies") view=StudiesPage/>
            </Routes>
        </Frame>
    }
}

/// The control charts.
#[component]
pub fn Control() -> impl IntoView {
    view! {
        <Frame>
            <Routes fallback=Elsewhere>
                <Route path=path!("/control") view=ControlPage/>
            </Routes>
        </Frame>
    }
}

/// Where the service stands.
#[component]
pub fn Standing() -> impl IntoView {
    view! {
        <Frame>
            <Routes fallback=Elsewhere>
                <Route path=path!("/standing") view=StandingPage/>
            </Routes>
        </Frame>
    }
}

/// The report.
#[component]
pub fn Report() -> impl IntoView {
    view! {
        <Frame>
            <Routes fallback=Elsewhere>
                <Route path=path!("/report") view=ReportPage/>
            </Routes>
        </Frame>
    }
}

/// The blueprint room: all blueprints, two of them beside each other, one on paper.
#[component]
pub fn Blueprints() -> impl IntoView {
    view! {
        <Frame>
            <Routes fallback=Elsewhere>
                <Route path=path!("/blueprints") view=BlueprintList/>
                <Route path=path!("/blueprints/:id/compare") view=BlueprintCompare/>
                <Route path=path!("/blueprints/:id/print") view=BlueprintPrint/>
            </Routes>
        </Frame>
    }
}

/// The editor of a blueprint: a page of its own, because it is by far the heaviest.
#[component]
pub fn BlueprintDesk() -> impl IntoView {
    view! {
        <Frame>
            <Routes fallback=Elsewhere>
                <Route path=path!("/blueprints/:id") view=BlueprintEditor/>
            </Routes>
        </Frame>
    }
}

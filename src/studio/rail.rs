//! The rail with the rooms: at the left on wide screens, at the bottom on phones.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use serviscope_domain::text::Lang;

use crate::ui::{
    i18n::{Label, Language, label, tr},
    icon::{Glyph, Icon},
    theme::Theme,
};

const ROOMS_LABEL: Label = label("工作室", "Rooms");
const THEME_AUTO: Label = label("外观：跟随系统", "Appearance: as the device");
const THEME_LIGHT: Label = label("外观：浅色", "Appearance: light");
const THEME_DARK: Label = label("外观：深色", "Appearance: dark");

/// One room of the studio.
struct Room {
    path: &'static str,
    /// Other paths that belong to it.
    also: &'static [&'static str],
    name: Label,
    glyph: Glyph,
}

const ROOMS: [Room; 5] = [
    Room {
        path: "/",
        also: &[],
        name: label("首页", "Home"),
        glyph: Glyph::Home,
    },
    Room {
        path: "/surveys",
        also: &["/share/"],
        name: label("问卷", "Surveys"),
        glyph: Glyph::Survey,
    },
    Room {
        path: "/gaps",
        also: &["/studies", "/control", "/standing", "/report"],
        name: label("差距", "Gaps"),
        glyph: Glyph::Gap,
    },
    Room {
        path: "/blueprints",
        also: &[],
        name: label("蓝图", "Blueprints"),
        glyph: Glyph::Blueprint,
    },
    Room {
        path: "/settings",
        also: &[],
        name: label("设置", "Settings"),
        glyph: Glyph::Settings,
    },
];

/// The rail.
#[component]
pub(super) fn Rail() -> impl IntoView {
    let path = use_location().pathname;
    let is_here = move |room: &Room| {
        let path = path.read();
        let is_below = room.path != "/" && path.starts_with(room.path);
        *path == room.path || is_below || room.also.iter().any(|also| path.starts_with(also))
    };
    let rooms = ROOMS.map(|room| {
        view! {
            <li>
                <a href=room.path class="room" aria-current=move || is_here(&room).then_some("page")>
                    <Icon glyph=room.glyph/>
                    <span>{tr(room.name)}</span>
                </a>
            </li>
        }
    });
    view! {
        <header class="rail">
            <a class="brand" href="/" aria-label="Serviscope">
                <img src="/icon.svg" alt="" width="28" height="28"/>
                <span>"Serviscope"</span>
            </a>
            <nav aria-label=tr(ROOMS_LABEL)><ul>{rooms}</ul></nav>
            <div class="rail-foot">
                <LanguageSwitch/>
                <ThemeSwitch/>
            </div>
        </header>
    }
}

/// Switches between Chinese and English. It is named in the language that it switches to.
#[component]
fn LanguageSwitch() -> impl IntoView {
    let language = Language::current();
    let other = move || match language.get() {
        Lang::Zh => Lang::En,
        Lang::En => Lang::Zh,
    };
    view! {
        <button type="button" class="button quiet" lang=move || other().tag()
            on:click=move |_| language.set(other())>
            {move || other().endonym()}
        </button>
    }
}

/// Steps through the themes.
#[component]
fn ThemeSwitch() -> impl IntoView {
    let theme = RwSignal::new(Theme::stored());
    let language = Language::current();
    let name = move || {
        match theme.get() {
            Theme::Auto => THEME_AUTO,
            Theme::Light => THEME_LIGHT,
            Theme::Dark => THEME_DARK,
        }
        .get(language.get())
    };
    let step = move |_| {
        theme.update(|theme| {
            *theme = match theme {
                Theme::Auto => Theme::Light,
                Theme::Light => Theme::Dark,
                Theme::Dark => Theme::Auto,
            };
        });
        theme.get_untracked().apply();
    };
    view! {
        <button type="button" class="icon-button" aria-label=name title=name on:click=step>
            <Icon glyph=Glyph::Theme/>
        </button>
    }
}

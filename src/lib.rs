//! Serviscope's single-page applications: Leptos views and browser adapters.
//!
//! Views never compute a score and the domain never knows a pixel: everything numeric comes from
//! `serviscope_domain`, everything stored goes through [`store`], and a room of the studio uses
//! `ui`, `store` and the domain, never another room.

#![allow(
    unreachable_pub,
    reason = "the component macro makes every component's props `pub`, whatever its visibility"
)]

// Needs the rules of the complete runtime; so does the studio, which shows it.
#[cfg(feature = "rich")]
pub mod analysis;
pub mod blueprint;
pub mod home;
pub mod respond;
pub mod settings;
pub mod store;
#[cfg(feature = "rich")]
pub mod studio;
pub mod surveys;
pub mod ui;

//! Serviscope's single-page applications: Leptos views and browser adapters.
//!
//! Views never compute a score and the domain never knows a pixel: everything numeric comes from
//! `serviscope_domain`, everything stored goes through [`store`], and a room of the studio uses
//! `ui`, `store` and the domain, never another room.

#![allow(
    unreachable_pub,
    reason = "the component macro makes every component's props `pub`, whatever its visibility"
)]

#[cfg(feature = "rich")]
pub mod analysis;
#[cfg(feature = "rich")]
pub mod blueprint;
#[cfg(feature = "rich")]
pub mod home;
pub mod respond;
#[cfg(feature = "rich")]
pub mod settings;
#[cfg(feature = "rich")]
pub mod share;
pub mod store;
#[cfg(feature = "rich")]
pub mod studio;
#[cfg(feature = "rich")]
pub mod surveys;
pub mod ui;

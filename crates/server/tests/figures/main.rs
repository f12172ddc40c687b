//! Every block of `analyse --json`: verified values, reasons for what is absent, documented keys.

#![allow(
    clippy::float_cmp,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a helper that fails ends its test, which is what should happen; rounded numbers are compared"
)]

mod columns;
mod made;
mod perceptions;
mod reasons;
mod values;

//! Serving Serviscope over HTTP.
//!
//! | module | what it holds |
//! |---|---|
//! | [`site`] | the router of the built application |
//! | [`headers`] | content security policy and caching |
//! | [`listen`] | binding a port and stopping gracefully |

pub mod headers;
pub mod listen;
pub mod site;

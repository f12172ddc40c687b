//! Files that come in and go out.

pub mod blueprint_file;
pub mod csv;
pub mod diagram;
pub mod file_name;
pub mod workspace;

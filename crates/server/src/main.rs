//! The native binary of Serviscope: `serviscope --help` lists what it does.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::run() {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("serviscope: {failure}");
            failure.exit_code()
        }
    }
}

//! Every habit of the project as a command: `cargo xtask help` lists them.

mod args;
mod bench;
mod dist;
mod job;
mod lan;
mod place;
mod serve;
mod suites;
mod tools;

use std::process::ExitCode;

use args::Task;

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> anyhow::Result<ExitCode> {
    match args::parse()? {
        Task::Help => print!("{}", args::HELP),
        Task::Build(options) => drop(dist::build(&options)?),
        Task::Serve(options) => serve::serve(&options)?,
        Task::Watch { parent } => serve::watch(parent)?,
        Task::BenchSize => bench::size()?,
        Task::Screenshots => bench::screenshots()?,
        Task::Test(options) => return Ok(suites::run(&options)),
    }
    Ok(ExitCode::SUCCESS)
}

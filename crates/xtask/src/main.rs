//! Every habit of the project as a command: `cargo xtask help` lists them.

mod args;
mod bench;
mod dist;
mod fault;
mod job;
mod lan;
mod place;
mod serve;
mod suites;
mod tools;

use std::process::ExitCode;

use args::{Bench, Task};

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
        Task::Bench(Bench::Size) => bench::size()?,
        Task::Bench(Bench::Start) => bench::start()?,
        Task::Bench(Bench::Analysis) => bench::analysis()?,
        Task::Bench(Bench::Soak(sessions)) => bench::soak(sessions)?,
        Task::Bench(Bench::Lighthouse) => bench::lighthouse()?,
        Task::Bench(Bench::Dashboard) => bench::dashboard()?,
        Task::Bench(Bench::Blueprint) => bench::blueprint()?,
        Task::KillBrowser(options) => fault::kill_browser(&options)?,
        Task::Screenshots => bench::screenshots()?,
        Task::Test(options) => return Ok(suites::run(&options)),
    }
    Ok(ExitCode::SUCCESS)
}

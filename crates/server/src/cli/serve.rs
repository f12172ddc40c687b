//! `serviscope serve`

use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

use anyhow::Context as _;
use lexopt::{Arg, Parser, ValueExt};
use serviscope_server::headers::FrameAncestors;
use serviscope_server::{listen, site};

use super::Failure;

struct Options {
    dist: PathBuf,
    host: IpAddr,
    port: u16,
    frame_ancestors: FrameAncestors,
}

/// Parses the options and serves until asked to stop.
pub(super) fn run(parser: &mut Parser) -> Result<(), Failure> {
    let options = parse(parser)?;
    let runtime = tokio::runtime::Runtime::new().context("could not start the server's threads")?;
    runtime.block_on(serve(options))?;
    Ok(())
}

fn parse(parser: &mut Parser) -> Result<Options, Failure> {
    let mut dist = None;
    let mut host = IpAddr::V4(Ipv4Addr::LOCALHOST);
    let mut port = 8080;
    let mut frame_ancestors = FrameAncestors::none();
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("dist") => dist = Some(PathBuf::from(parser.value()?)),
            Arg::Long("host") => host = parser.value()?.parse()?,
            Arg::Long("port") => port = parser.value()?.parse()?,
            Arg::Long("frame-ancestors") => {
                let hosts = parser.value()?.string()?;
                frame_ancestors = FrameAncestors::hosts(&hosts)
                    .map_err(|error| Failure::usage(error.to_string()))?;
            }
            other => return Err(other.unexpected().into()),
        }
    }
    let dist = dist.ok_or_else(|| {
        Failure::usage("serve needs --dist DIR, the folder of the built application")
    })?;
    if !dist.join("index.html").is_file() {
        let message = format!(
            "{} holds no index.html; build the application first",
            dist.display()
        );
        return Err(Failure::usage(message));
    }
    Ok(Options {
        dist,
        host,
        port,
        frame_ancestors,
    })
}

async fn serve(options: Options) -> anyhow::Result<()> {
    let listener = listen::bind(options.host, options.port).await?;
    let address = listener.local_addr().context("the port has no address")?;
    // 0.0.0.0 is where to listen, not where to go.
    let shown = if address.ip().is_unspecified() {
        IpAddr::V4(Ipv4Addr::LOCALHOST)
    } else {
        address.ip()
    };
    let base = match shown {
        IpAddr::V4(ip) => format!("http://{ip}:{}", address.port()),
        IpAddr::V6(ip) => format!("http://[{ip}]:{}", address.port()),
    };
    super::say(&format!(
        "studio   {base}/\n\
         survey   {base}/respond.html?s=servqual22@1\n\
         kiosk    {base}/respond.html?s=kiosk_express@1#mode=kiosk\n\
         Press ctrl-c to stop.\n"
    ));
    listen::serve(listener, site::site(&options.dist, options.frame_ancestors)).await
}

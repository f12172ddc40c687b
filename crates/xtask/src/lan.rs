//! The address by which other devices of the local network reach this one.

use std::net::{IpAddr, UdpSocket};

use anyhow::{Context, Result};
use fast_qr::QRBuilder;

/// This machine's address on the local network.
///
/// Connecting a UDP socket sends nothing; it only makes the system choose the interface it would
/// use. The destination lies in the block reserved for documentation.
pub(crate) fn address() -> Result<IpAddr> {
    let probe = || -> std::io::Result<IpAddr> {
        let socket = UdpSocket::bind(("0.0.0.0", 0))?;
        socket.connect(("192.0.2.1", 9))?;
        Ok(socket.local_addr()?.ip())
    };
    probe()
        .context("no address on a local network was found; connect to one, or serve without --lan")
}

/// A QR code of `url` for the terminal.
pub(crate) fn qr(url: &str) -> Result<String> {
    let code = QRBuilder::new(url)
        .build()
        .ok()
        .context("the address is too long for a QR code")?;
    Ok(code.to_str())
}

//! As much HTTP as a browser on the same machine needs: one request a connection.

use std::io;
use std::path::Path;

use serde::Serialize;
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Units: bytes. Far more than any request of the pages.
const LARGEST: usize = 16 << 20;

pub struct Request {
    pub method: String,
    /// Without the query.
    pub path: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Request {
    pub async fn read(stream: &mut TcpStream) -> io::Result<Self> {
        let mut received = Vec::new();
        let head_end = loop {
            if let Some(at) = received.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
                break at;
            }
            more(stream, &mut received).await?;
        };
        let head = String::from_utf8_lossy(&received[..head_end]).into_owned();
        let mut lines = head.lines();
        let mut first = lines.next().unwrap_or_default().split(' ');
        let (method, target) = (first.next().unwrap_or_default(), first.next().unwrap_or_default());
        let header =
            |line: &str| line.split_once(':').map(|(name, value)| (name.to_lowercase(), value.trim().to_owned()));
        let mut request = Request {
            method: method.to_owned(),
            path: target.split('?').next().unwrap_or_default().to_owned(),
            headers: lines.filter_map(header).collect(),
            body: received.split_off(head_end + 4),
        };
        let length = request.header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
        while request.body.len() < length {
            more(stream, &mut request.body).await?;
        }
        Ok(request)
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }
}

async fn more(stream: &mut TcpStream, received: &mut Vec<u8>) -> io::Result<()> {
    if stream.read_buf(received).await? == 0 || received.len() > LARGEST {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(())
}

pub struct Answer {
    status: u16,
    kind: &'static str,
    body: Vec<u8>,
}

impl Answer {
    pub fn json<T: Serialize>(status: u16, value: &T) -> Self {
        Answer { status, kind: "application/json", body: serde_json::to_vec(value).unwrap() }
    }

    pub fn file(path: &Path, body: Vec<u8>) -> Self {
        let kind = match path.extension().and_then(|ending| ending.to_str()) {
            Some("html") => "text/html; charset=utf-8",
            Some("js") => "text/javascript",
            Some("css") => "text/css",
            Some("svg") => "image/svg+xml",
            _ => "application/octet-stream",
        };
        Answer { status: 200, kind, body }
    }

    pub fn empty(status: u16) -> Self {
        Answer { status, kind: "text/plain", body: Vec::new() }
    }

    pub async fn write(&self, stream: &mut TcpStream) -> io::Result<()> {
        let Answer { status, kind, body } = self;
        let length = body.len();
        let head = format!(
            "HTTP/1.1 {status} .\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\ncache-control: no-store\r\nconnection: close\r\n\r\n"
        );
        stream.write_all(head.as_bytes()).await?;
        stream.write_all(body).await?;
        stream.shutdown().await
    }
}

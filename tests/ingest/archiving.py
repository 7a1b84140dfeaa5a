"""Web archives for tests, written as ISO 28500 has them."""

import gzip

from tests.ingest.making import PAGE

ADDRESS = "https://courier.example.com/bridge?id={}"


def answer(
    number: int,
    body: bytes = PAGE.encode(),
    *,
    status: str = "200 OK",
    kind: str = "text/html; charset=utf-8",
    encoding: str = "",
) -> bytes:
    """A record of the answer to a request."""
    headers = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n"
    headers += f"Content-Encoding: {encoding}\r\n" if encoding else ""
    return record("response", ADDRESS.format(number), f"{headers}\r\n".encode() + body)


def record(type_: str, address: str, block: bytes) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {type_}\r\nWARC-Target-URI: {address}\r\n"
        "WARC-Date: 2023-03-17T20:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:6d5a1c2e-0000-4000-8000-000000000000>\r\n"
        f"Content-Type: application/http; msgtype={type_}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def packed(*records: bytes) -> bytes:
    """The records as Common Crawl packs them: each by itself."""
    return b"".join(map(gzip.compress, records))

"""Fetching, from servers on this machine: `allow` lets them be asked."""

import gzip
import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path

import pytest

from sayso.errors import FetchError
from sayso.ingest.fetch import Fetched, fetch
from sayso.ingest.guard import IPAddress

HOME = ip_address("127.0.0.1")
Answer = tuple[int, dict[str, str], bytes]

MONDAY = "Mon, 09 Oct 2031 10:00:00 GMT"
UNCHANGED = {"ETag": '"1"', "Last-Modified": MONDAY}

ANSWERS: dict[str, Answer] = {
    "/page": (200, {"Content-Type": "text/html; charset=windows-1252"}, b"<p>caf\xe9"),
    "/query?a=b": (200, {}, b"asked"),
    "/gzip": (200, {"Content-Encoding": "gzip"}, gzip.compress(b"words " * 100)),
    "/bomb": (200, {"Content-Encoding": "gzip"}, gzip.compress(b"\0" * 30_000_000)),
    "/broken": (200, {"Content-Encoding": "gzip"}, b"this is not gzip"),
    "/brotli": (200, {"Content-Encoding": "br"}, b"words"),
    "/large": (200, {}, b"x" * 30_000),
    "/image": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
    "/zip": (200, {"Content-Type": "application/zip"}, b"PK"),
    "/feed": (200, {"Content-Type": "application/rss+xml", **UNCHANGED}, b"<rss>"),
    "/json": (200, {"Content-Type": "application/feed+json"}, b"{}"),
    "/once": (301, {"Location": "/page"}, b""),
    "/loop": (302, {"Location": "/loop"}, b""),
    "/inside": (302, {"Location": "http://10.0.0.1/secret"}, b""),
    "/metadata": (302, {"Location": "http://169.254.169.254/latest"}, b""),
    "/six": (302, {"Location": "http://[::1]:1/"}, b""),
    "/file": (302, {"Location": "file:///etc/passwd"}, b""),
    "/nowhere": (302, {}, b""),
    "/malformed": (302, {"Location": "http://[::1/"}, b""),
    "/short": (200, {"Content-Length": "1000"}, b"cut off"),
    "/401": (401, {}, b""),
    "/404": (404, {}, b""),
    "/500": (500, {}, b""),
    **{f"/hop{n}": (302, {"Location": f"/hop{n - 1}"}, b"") for n in range(1, 7)},
    "/hop0": (200, {}, b"arrived"),
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, headers, body = ANSWERS[self.path]
        self.server.hosts.append(self.headers["Host"])  # type: ignore[attr-defined]
        if self.headers["If-None-Match"] == headers.get("ETag", "none"):
            status, body = 304, b""
            assert self.headers["If-Modified-Since"] == headers["Last-Modified"]
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.hosts: list[str] = []

    def handle_error(self, *_: object) -> None:
        """A client that hangs up is what some tests are about."""


@contextmanager
def serving(server: Server) -> Iterator[Server]:
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with serving(Server()) as server:
        yield f"http://127.0.0.1:{server.server_port}"


def home(address: IPAddress) -> bool:
    return address == HOME


def test_a_page(server: str) -> None:
    found = fetch(f"{server}/page", allow=home)
    assert found == Fetched(f"{server}/page", b"<p>caf\xe9", "windows-1252")


def test_nothing_is_sent_when_nothing_has_changed(server: str) -> None:
    first = fetch(f"{server}/feed", allow=home)
    assert (first.is_new, first.etag, first.modified) == (True, '"1"', MONDAY)
    again = fetch(f"{server}/feed", allow=home, etag=first.etag, modified=first.modified)
    assert again == Fetched(f"{server}/feed", b"", None, '"1"', MONDAY, is_new=False)


def test_what_is_asked_for(server: str) -> None:
    assert fetch(f"{server}/query?a=b#c", allow=home).data == b"asked"
    assert fetch(f"{server}/json", allow=home).data == b"{}"


def test_this_machine_is_not_asked_by_default(server: str) -> None:
    with pytest.raises(FetchError, match=r"127\.0\.0\.1, which is no public address"):
        fetch(f"{server}/page")


def test_a_redirect_is_followed_to_its_end(server: str) -> None:
    assert fetch(f"{server}/once", allow=home).url == f"{server}/page"
    assert fetch(f"{server}/hop5", allow=home).data == b"arrived"


@pytest.mark.parametrize("path", ["/loop", "/hop6"])
def test_too_many_redirects(server: str, path: str) -> None:
    with pytest.raises(FetchError, match="redirected more than 5 times"):
        fetch(server + path, allow=home)


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/inside", r"leads to http://10\.0\.0\.1/secret, which is at 10\.0\.0\.1"),
        ("/metadata", r"169\.254\.169\.254, which is no public address"),
        ("/six", "::1, which is no public address"),
        ("/file", "leads to file:///etc/passwd, which is not an http or https address"),
    ],
)
def test_a_redirect_cannot_lead_inside(server: str, path: str, why: str) -> None:
    with pytest.raises(FetchError, match=why):
        fetch(server + path, allow=home)


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/401", "not given to programs"),
        ("/404", "not there"),
        ("/500", "try again later|Try again later"),
        ("/nowhere", "no page"),
        ("/malformed", "the connection failed"),
        ("/image", "image/png"),
        ("/zip", "application/zip"),
        ("/brotli", "compressed as br"),
        ("/broken", "the connection failed"),
        ("/short", "the connection failed"),
    ],
)
def test_answers_that_are_not_taken(server: str, path: str, why: str) -> None:
    with pytest.raises(FetchError, match=why) as caught:
        fetch(server + path, allow=home)
    assert caught.value.name == server + path


def test_compressed_answers_are_measured_as_they_unfold(server: str) -> None:
    assert fetch(f"{server}/gzip", allow=home).data == b"words " * 100
    with pytest.raises(FetchError, match="larger than 20 MB"):
        fetch(f"{server}/bomb", allow=home)
    with pytest.raises(FetchError, match=r"larger than 0\.01 MB"):
        fetch(f"{server}/large", allow=home, limit=10_000)


def test_nobody_answers() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
    with pytest.raises(FetchError, match="the connection failed"):
        fetch(f"http://127.0.0.1:{port}/", allow=home)


@contextmanager
def dripping(*parts: bytes) -> Iterator[str]:
    """A server that sends the parts, then the last one again and again, slowly."""
    over = threading.Event()

    def serve(listening: socket.socket) -> None:
        connection, _ = listening.accept()
        with connection:
            connection.recv(10_000)
            sending = iter(parts)
            part = b""
            while not over.is_set():
                part = next(sending, part)
                try:
                    connection.sendall(part)
                except OSError:
                    return
                over.wait(0.02)

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=serve, args=(listening,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}/"
        finally:
            over.set()
            thread.join()


@pytest.mark.parametrize(
    "parts",
    [
        (b"",),
        (b"HTTP/1.1 200 OK\r\n", b"X: y\r\n"),
        (b"HTTP/1.1 200 OK\r\nX: ", b"y"),
        (b"HTTP/1.1 200 OK\r\n\r\n", b"y"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", b"y"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\ny\r\n"),
    ],
    ids=["silence", "headers", "header", "body", "length", "chunks"],
)
def test_a_server_that_is_slow_for_ever(parts: tuple[bytes, ...]) -> None:
    started = time.monotonic()
    with dripping(*parts) as url, pytest.raises(FetchError, match=r"within 0\.3 seconds"):
        fetch(url, allow=home, seconds=0.3)
    assert time.monotonic() - started < 10


def test_time_that_has_run_out() -> None:
    with pytest.raises(FetchError, match="within 0 seconds"):
        fetch("http://127.0.0.1:1/", allow=home, seconds=0)


class Names:
    """Name look-ups that send made-up hosts to this machine, counted."""

    def __init__(self, real: Callable[..., list[object]]) -> None:
        self.real = real
        self.asked: list[str] = []

    def __call__(self, host: str, *rest: object, **options: object) -> list[object]:
        self.asked.append(host)
        return self.real("127.0.0.1" if host.endswith(".example") else host, *rest, **options)


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> Names:
    names = Names(socket.getaddrinfo)  # type: ignore[arg-type]
    monkeypatch.setattr("socket.getaddrinfo", names)
    return names


def test_the_address_that_was_checked_is_the_one_that_is_asked(names: Names) -> None:
    with serving(Server()) as server:
        fetch(f"http://courier.example:{server.server_port}/page", allow=home)
        assert server.hosts == [f"courier.example:{server.server_port}"]
    assert names.asked.count("courier.example") == 1


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key and a certificate for courier.example that nobody has signed."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl, which makes the certificate, is not installed")
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    command = f"{openssl} req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=courier.example"
    names = "subjectAltName=DNS:courier.example"
    made = file.with_name("key.pem"), file.with_name("cert.pem")
    subprocess.run(
        [*command.split(), "-addext", names, "-keyout", str(made[0]), "-out", str(made[1])],
        check=True,
        capture_output=True,
    )
    file.write_bytes(made[0].read_bytes() + made[1].read_bytes())
    return file


@pytest.fixture
def secure(certificate: Path) -> Iterator[int]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server = Server()
    server.socket = context.wrap_socket(server.socket, server_side=True)
    with serving(server):
        yield server.server_port


@pytest.mark.usefixtures("names")
def test_a_certificate_that_nobody_vouches_for_is_refused(secure: int) -> None:
    with pytest.raises(FetchError, match="does not prove who it is"):
        fetch(f"https://courier.example:{secure}/page", allow=home)


@pytest.mark.usefixtures("names")
def test_a_certificate_is_held_against_the_name(
    secure: int, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("certifi.where", lambda: str(certificate))
    assert fetch(f"https://courier.example:{secure}/page", allow=home).data == b"<p>caf\xe9"
    with pytest.raises(FetchError, match="does not prove who it is"):
        fetch(f"https://herald.example:{secure}/page", allow=home)

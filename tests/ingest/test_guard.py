from ipaddress import ip_address

import pytest

from sayso.ingest.guard import RefusedError, addresses, is_public, target


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1", "100.64.0.1",
        "169.254.169.254", "192.0.2.1", "198.18.0.1", "224.0.0.1", "239.1.1.1", "240.0.0.1",
        "255.255.255.255", "::", "::1", "fe80::1", "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1",
        "2001:db8::1", "2001::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
        "2002:7f00:1::", "2002:a00:1::", "64:ff9b::127.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::1",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize(
    "address",
    ["93.184.215.14", "8.8.8.8", "2606:2800:21f:cb07::1", "::ffff:8.8.8.8", "64:ff9b::808:808"],
)
def test_public_addresses(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    ("url", "netloc", "path", "query"),
    [
        ("https://courier.example.com", "courier.example.com", "/", ""),
        ("http://COURIER.example.com:8080/a?b=c#d", "courier.example.com:8080", "/a", "b=c"),
        ("https://ada:secret@courier.example.com/", "courier.example.com", "/", ""),
        ("https://café.example/ä b?q=ö", "xn--caf-dma.example", "/%C3%A4%20b", "q=%C3%B6"),
        ("https://courier.example.com/a%20b", "courier.example.com", "/a%20b", ""),
        ("http://[2606:2800::1]/x", "[2606:2800::1]", "/x", ""),
    ],
)
def test_what_is_asked_for(url: str, netloc: str, path: str, query: str) -> None:
    asked = target(url)
    assert (asked.netloc, asked.path, asked.query) == (netloc, path, query)


@pytest.mark.parametrize(
    "url",
    [
        "http://", "http:///a", "http://a b/", "http://[::1", "http://a:99999/", "http://a:x/",
        "ftp://courier.example.com/", "file:///etc/passwd", "javascript:alert(1)", "",
        "http://" + "a" * 300 + "/", "http://a/\udcff", "http://[fe80::1%25eth0]/", "http://a\x00b/",
    ],
)  # fmt: skip
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(RefusedError):
        target(url)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "2130706433", "0x7f.1", "127.1", "0177.0.0.1", "[::ffff:7f00:1]", "localhost"],
)
def test_all_spellings_of_this_machine_are_refused(host: str) -> None:
    with pytest.raises(RefusedError, match=r"no public address|cannot be found"):
        addresses(target(f"http://{host}/"), is_public)


def test_one_address_that_is_not_public_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    def resolve(*_: object, **__: object) -> list[object]:
        return [(0, 0, 0, "", ("8.8.8.8", 80)), (0, 0, 0, "", ("10.0.0.1", 80))]

    monkeypatch.setattr("socket.getaddrinfo", resolve)
    with pytest.raises(RefusedError, match=r"10\.0\.0\.1"):
        addresses(target("http://courier.example.com/"), is_public)

import pytest

from sayso.ledger.keys import address_key, name_key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("The Ministry of Transport", "ministry of transport"),
        ("José  Ruíz", "jose ruiz"),
        ("Dr. Ilse Marrow", "ilse marrow"),
        ("Kim Jong-un", "kim jong un"),
        ("Sean O’Neill", "sean o'neill"),
        ("Lloyd's", "lloyd"),
        ("王毅", "王毅"),
        ("The", ""),
        ("Lord", "lord"),
        ("…", "…"),
    ],
)
def test_names_are_compared_by_their_words(name: str, key: str) -> None:
    assert name_key(name) == (key or "the")


@pytest.mark.parametrize(
    "address",
    [
        "https://lamp.example/a?id=1",
        "https://lamp.example/a?id=1#comments",
        "https://LAMP.example:443/a?utm_source=feed&id=1&fbclid=x",
    ],
)
def test_tracking_and_fragments_make_no_other_address(address: str) -> None:
    assert address_key(address) == address_key("https://lamp.example/a?id=1")


def test_other_addresses_are_others_and_broken_ones_stand_for_themselves() -> None:
    addresses = ["https://lamp.example/a?id=2", "https://lamp.example/b", "http://[::1", "\udc80"]
    assert len(set(map(address_key, addresses))) == len(addresses)

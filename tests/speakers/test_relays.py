import pytest

from tests.speakers.making import Read, relation


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "via"),
    [
        (
            "Boats are late, Ana Reyes told the Harbour Times.",
            "Ana Reyes",
            "told",
            "Boats are late",
            ["Harbour Times"],
        ),
        (
            "Boats are late, Ana Reyes told Kestrel.",
            "Ana Reyes",
            "told",
            "Boats are late",
            ["Kestrel"],
        ),
        ("Boats are late, Ana Reyes told Norway.", "Ana Reyes", "told", "Boats are late", []),
        (
            "Boats are late, Ana Reyes told the Harbour Council.",
            "Ana Reyes",
            "told",
            "Boats are late",
            [],
        ),
        (
            "Boats are late, said a statement by the Sea Ministry carried by the news agency KTZ.",
            "a statement by the Sea Ministry carried by the news agency KTZ",
            "said",
            "Boats are late",
            ["KTZ"],
        ),
        (
            "Ana Reyes was quoted by the Harbour Times as saying boats are late.",
            "Ana Reyes",
            "was quoted by the Harbour Times as saying",
            "boats are late",
            ["Harbour Times"],
        ),
        (
            "In an interview with Kestrel, Ana Reyes said boats are late.",
            "Ana Reyes",
            "said",
            "boats are late",
            ["Kestrel"],
        ),
        (
            "Boats are late, Ana Reyes told state television.",
            "Ana Reyes",
            "told",
            "Boats are late",
            ["state television"],
        ),
    ],
)
def test_relays_in_the_sentence(
    text: str, source: str, cue: str, content: str, via: list[str]
) -> None:
    read = Read(text, relation(text, source, cue, content), outlet="www.lamp.org")
    assert read.via() == via


def test_the_outlets_own_copy_is_no_relay() -> None:
    text = "Boats are late, Ana Reyes told Kestrel."
    read = Read(
        text, relation(text, "Ana Reyes", "told", "Boats are late"), outlet="www.kestrel.org"
    )
    assert (read.addressee(), read.via()) == ("Kestrel", [])


def test_what_lies_in_others_words_came_through_them() -> None:
    text = "Ana Reyes said boats were late, the Harbour Times reported."
    inner = relation(text, "Ana Reyes", "said", "boats were late", parent=1)
    outer = relation(text, "the Harbour Times", "reported", "Ana Reyes said boats were late")
    read = Read(text, inner, outer)
    assert (read.via(0), read.via(1)) == (["Harbour Times"], [])


def test_relays_are_named_nearest_to_the_article_first() -> None:
    text = "Kestrel reported that Ana Reyes said Bo Lind wants boats."
    outer = relation(text, "Kestrel", "reported", "that Ana Reyes said Bo Lind wants boats")
    middle = relation(text, "Ana Reyes", "said", "Bo Lind wants boats", parent=0)
    inner = relation(text, "Bo Lind", "wants", "boats", parent=1)
    assert Read(text, outer, middle, inner).via(2) == ["Kestrel", "Ana Reyes"]


def test_nobody_is_his_own_relay() -> None:
    text = "Ana Reyes said she wants boats."
    outer = relation(text, "Ana Reyes", "said", "she wants boats")
    inner = relation(text, "she", "wants", "boats", parent=0)
    assert Read(text, outer, inner).via(1) == []


def test_citing() -> None:
    text = "Citing officials, Kestrel reports boats are late."
    cited = relation(text, "officials", "Citing", "boats are late")
    report = relation(text, "Kestrel", "reports", "boats are late")
    read = Read(text, cited, report)
    assert (read.via(0), read.via(1)) == (["Kestrel"], [])


def test_an_interview_lasts_and_other_occasions_end_it() -> None:
    text = (
        "In an interview with Kestrel, Ana Reyes said boats are late. Tides are low, she said.\n\n"
        "Reyes wrote nets are torn.\n\nFish are few, Reyes said."
    )
    read = Read(
        text,
        relation(text, "Ana Reyes", "said", "boats are late"),
        relation(text, "she", "said", "Tides are low", after=text.index("Tides")),
        relation(text, "Reyes", "wrote", "nets are torn", after=text.index("Reyes wrote")),
        relation(text, "Reyes", "said", "Fish are few", after=text.index("Fish")),
    )
    assert [read.via(i) for i in range(4)] == [["Kestrel"], ["Kestrel"], [], []]


def test_an_unnamed_reporter_speaks_through_the_outlet() -> None:
    text = "Boats are late, said a journalist for the Harbour Times."
    source = "a journalist for the Harbour Times"
    assert Read(text, relation(text, source, "said", "Boats are late")).via() == ["Harbour Times"]


def test_relays_that_go_round_in_a_ring_end() -> None:
    text = "Ana Reyes said Bo Lind said boats are late."
    one = relation(text, "Ana Reyes", "said", "boats are late", parent=1)
    two = relation(text, "Bo Lind", "said", "boats are late", parent=0)
    assert Read(text, one, two).via(0) == ["Bo Lind"]


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("Boats are late, Ana Reyes said on KTZ-TV.", ["KTZ-TV"]),
        ("Boats are late, Ana Reyes said on KQS’s “Lighthouse.”", ["KQS"]),
        ("Boats are late, Ana Reyes said on Monday in Orrin.", []),
        ("Boats are late, Ana Reyes told Mark Lind of the Harbour Times.", ["Harbour Times"]),
        ("Boats are late, Ana Reyes told the Harbour Times’s Mark Lind.", ["Harbour Times"]),
        ("Boats are late, Ana Reyes told several newspapers.", []),
    ],
)
def test_broadcasters_and_people_of_outlets(text: str, via: list[str]) -> None:
    cue = "told" if "told" in text else "said"
    read = Read(text, relation(text, "Ana Reyes", cue, "Boats are late"), outlet="www.lamp.org")
    assert read.via() == via


def test_what_was_told_an_outlet_of_an_unknown_article_may_be_its_own() -> None:
    text = "Boats are late, Ana Reyes told the Harbour Times."
    told = relation(text, "Ana Reyes", "told", "Boats are late")
    assert Read(text, told).via() == []
    text += " Nets are torn, the Harbour Times reported."
    cited = relation(text, "the Harbour Times", "reported", "Nets are torn", after=40)
    assert Read(text, told, cited).via() == ["Harbour Times"]

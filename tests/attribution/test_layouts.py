from sayso.attribution.layouts import layouts
from sayso.text import quotations


def found(text: str) -> list[tuple[str, str, list[str]]]:
    return [
        (text[slice(*one.source)], text[slice(*one.cue)], [text[a:b] for a, b in one.content])
        for one in layouts(text, quotations(text))
    ]


def test_a_signed_quotation() -> None:
    assert found("“It was ours.” — Ann Lee\n“And mine.”― Bo de la Cruz\n") == [
        ("Ann Lee", "—", ["“It was ours.”"]),
        ("Bo de la Cruz", "―", ["“And mine.”"]),
    ]
    assert found("“It was ours.”\n\n— Ann Lee") == [("Ann Lee", "—", ["“It was ours.”"])]


def test_a_signed_paragraph_is_signed_whole() -> None:
    text = "“He said ‘it is ours.” And it was “all of it’.” — Ann Lee"
    assert found(text) == [("Ann Lee", "—", [text.partition(" —")[0]])]


def test_a_dash_in_a_sentence_signs_nothing() -> None:
    assert found("“It was ours” — Ann Lee said so, and left.") == []
    assert found("The “long walk” - Part Two of the tale begins here.") == []


def test_posts_one_after_the_other() -> None:
    text = (
        "we turn around — ann lee (@annlee) May 5, 2025 no idea why — ann lee (@annlee) May 5, 2025"
    )
    assert found(text) == [
        ("ann lee (@annlee)", "—", ["we turn around"]),
        ("ann lee (@annlee)", "—", ["no idea why"]),
    ]


def test_turns_of_a_transcript() -> None:
    turns = "LEE: Was it yours?\n\nSEN. CRUZ: It was.\n\nAll of it.\n\nLEE: Thanks."
    text = f"They met.\n\n{turns}\n\nThey left."
    assert found(text) == [
        ("LEE", ":", ["Was it yours?"]),
        ("SEN. CRUZ", ":", ["It was.", "All of it."]),
        ("LEE", ":", ["Thanks."]),
    ]


def test_labels_that_do_not_come_again_are_no_turns() -> None:
    assert found("UPDATE: The ferry sails.\n\nCORRECTION: It does not.\n\nPhoto: Ann Lee") == []


def test_one_label_that_comes_again_is_no_conversation() -> None:
    links = "More: A ferry sank.\n\nMore: Why it sank.\n\nMore: Who owned it.\n\nPhoto: Ann Lee"
    assert found(links) == []

"""Sayings of texts that were written for tests."""

from collections.abc import Mapping, Sequence

from sayso.times import Saying, said_on, times

PUBLISHED = "2023-03-19"


def saying(
    text: str,
    cue: str,
    *content: str,
    source: str | None = None,
    speaker: str | None = "p1",
    act: str = "say",
    parent: int | None = None,
) -> Saying:
    """A saying by its words; each is found once in the text."""

    def place(words: str) -> tuple[int, int]:
        assert text.count(words) == 1, words
        return text.index(words), text.index(words) + len(words)

    assert act in ("say", "think")
    return Saying(
        place(source) if source else None,
        place(cue),
        tuple(place(words) for words in content),
        "say" if act == "say" else "think",
        speaker,
        parent,
    )


def dated(
    text: str, *sayings: Saying, mentions: Mapping[str, Sequence[tuple[int, int]]] | None = None
) -> list[str | None]:
    found = said_on(text, times(text, PUBLISHED), PUBLISHED, sayings, mentions=mentions or {})
    for one in found:
        assert one is None or text[one.span.start : one.span.end] == one.span.text
    return [one.value if one else None for one in found]

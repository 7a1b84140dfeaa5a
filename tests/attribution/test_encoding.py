from sayso.attribution.encoding import (
    CAPITALISED,
    CLOSING,
    DIGIT,
    INSIDE,
    OPENING,
    OUTSIDE,
    PARAGRAPH_START,
    PLAIN,
    SENTENCE_START,
    UPPER,
    WITHIN,
    encode,
)


def characters(text: str) -> tuple[list[int], list[tuple[int, int]]]:
    spans = [(i, i + 1) for i, c in enumerate(text) if not c.isspace()]
    return [0] * len(spans), spans


def test_quotation_states() -> None:
    encoding = encode('a "bc" d', characters)
    assert list(encoding.quote) == [OUTSIDE, OPENING, INSIDE, INSIDE, CLOSING, OUTSIDE]


def test_case_and_openings() -> None:
    def by_word(text: str) -> tuple[list[int], list[tuple[int, int]]]:
        return [0, 0, 0, 0], [(0, 2), (3, 6), (8, 10), (11, 13)]

    encoding = encode("Ab CDE.\n9x yy", by_word)
    assert list(encoding.case) == [CAPITALISED, UPPER, DIGIT, PLAIN]
    assert list(encoding.opening) == [PARAGRAPH_START, WITHIN, PARAGRAPH_START, WITHIN]
    assert list(encode("Is. Bc", characters).opening) == [
        PARAGRAPH_START, WITHIN, WITHIN, SENTENCE_START, WITHIN,
    ]  # fmt: skip


def test_tokens_in_and_characters() -> None:
    encoding = encode("ab cd", characters)
    assert encoding.tokens_in(1, 4) == (1, 3)
    assert encoding.tokens_in(2, 3) == (2, 2)
    assert encoding.characters(1, 3) == (1, 4)


def test_no_text() -> None:
    assert len(encode("", characters)) == 0

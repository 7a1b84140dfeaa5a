from sayso.comparison.comparing import compare
from sayso.comparison.contested import Contested
from sayso.record import Record, Span
from tests.comparison.making import Said, told
from tests.samples import plain, source, statement

CLAIM = Said("Ilse Marrow", "the closure will cost ten million crowns")


def points(*records: Record) -> list[tuple[str, str | None, list[str | None]]]:
    def short(point: Contested) -> tuple[str, str | None, list[str | None]]:
        word = point.denials[0].word
        claims = [claim.speaker for claim in point.claims]
        return point.by, word.text if word else None, claims

    return list(map(short, compare(records).contested))


def test_a_verb_of_denial_is_linked_with_the_claim() -> None:
    denial = Said("Tomas Verane", "that the closure would cost ten million crowns", cue="denied")
    found = points(told("Courier", CLAIM), told("Lamp", denial))
    assert found == [("denial", "denied", ["Ilse Marrow"])]


def test_words_for_a_claim_are_not_the_claim() -> None:
    denial = Said("Tomas Verane", "reports of a cost of ten million crowns", cue="dismissed")
    found = points(told("Courier", CLAIM), told("Lamp", denial))
    assert found == [("denial", "dismissed", ["Ilse Marrow"])]


def test_a_denial_of_what_nobody_says_stands_alone() -> None:
    denial = Said("Tomas Verane", "having seen the letter", cue="denied")
    assert points(told("Courier", CLAIM), told("Lamp", denial)) == [("denial", "denied", [])]


def test_a_negation_is_linked_where_the_words_are_the_same() -> None:
    negation = Said("Tomas Verane", "the closure will not cost ten million crowns")
    found = points(told("Courier", CLAIM), told("Lamp", negation))
    assert found == [("negation", None, ["Ilse Marrow"])]


def test_other_words_with_a_negation_are_not_linked() -> None:
    negation = Said("Tomas Verane", "there is no plan to spend so much on the old pier")
    assert points(told("Courier", CLAIM), told("Lamp", negation)) == []


def test_one_speaker_does_not_contest_what_he_says_himself() -> None:
    negation = Said("Ilse Marrow", "the closure will not cost ten million crowns")
    assert points(told("Courier", CLAIM), told("Lamp", negation)) == []


def test_a_denial_in_several_articles_is_one_point() -> None:
    denial = Said("Tomas Verane", "that the closure would cost ten million crowns", cue="denied")
    (point,) = compare(
        [
            told("Courier", CLAIM),
            told("Lamp", denial),
            told("Wire", Said("Verane", denial.what, cue="rejected"), published="2031-10-11"),
        ]
    ).contested
    assert [one.outlet for one in point.denials] == ["Lamp", "Wire"]


def test_that_is_what_was_said_just_before() -> None:
    text = "The closure will cost ten million, a report said. Verane denied that."
    find = text.index

    def span(words: str) -> Span:
        return Span(find(words), find(words) + len(words), words)

    report, verane = "a report", "Verane"
    record = plain(
        text,
        [
            statement(
                1,
                span(report),
                span("said"),
                [span("The closure will cost ten million")],
                speaker="p1",
            ),
            statement(2, span(verane), span("denied"), [span("that")], speaker="p2"),
        ],
        [
            source(1, report, "document", [span(report)], named=False),
            source(2, verane, "person", [span(verane)]),
        ],
    )
    assert points(record) == [("denial", "denied", ["a report"])]

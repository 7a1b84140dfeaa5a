from sayso.comparison.words import Weights, denies, negated, stems, words


def test_words_are_compared_without_case_marks_and_endings() -> None:
    assert words("The mayor’s 1,200 ships, U.S.-built") == (
        "the",
        "mayor",
        "1,200",
        "ships",
        "u.s",
        "built",
    )
    assert stems("The closing of ten harbours") == stems("10 harbours closed")


def test_words_that_say_nothing_are_left_out() -> None:
    assert stems("it was that of the") == frozenset()


def test_the_rarer_a_word_the_more_it_tells() -> None:
    weights = Weights(["the ferry is late", "the ferry sank", "a ferry"])
    (ferry,), (sank,) = stems("ferry"), stems("sank")
    assert weights[sank] > weights[ferry] > 0
    assert weights.of([ferry, sank]) == weights.of([sank, ferry])


def test_what_a_negation_stands_before() -> None:
    assert denies("It can’t close")
    assert denies("nobody knew")
    assert not denies("It will close")
    assert negated("The tunnel will not open before autumn") == stems("open")
    assert negated("There is no such figure") == stems("figure")
    assert negated("It will open") == frozenset()

from sayso.attribution.disputes import settled

FIRST, SECOND = (0, 10), (40, 60)
SAID, ADDING = (12, 16), (20, 26)
TEXT = "." * 80


def test_each_cue_has_the_nearer_of_what_both_claim() -> None:
    both = [FIRST, SECOND]
    assert settled(TEXT, [SAID, ADDING], [both, both]) == [[FIRST], [SECOND]]


def test_nobody_loses_its_only_content() -> None:
    assert settled(TEXT, [SAID, ADDING], [[FIRST], [FIRST]]) == [[FIRST], [FIRST]]
    assert settled(TEXT, [SAID, ADDING], [[FIRST], [FIRST, SECOND]]) == [[FIRST], [SECOND]]


def test_what_is_all_that_one_says_is_not_the_others_as_well() -> None:
    nearer_to_first = (18, 60)
    assert settled(TEXT, [SAID, (62, 66)], [[FIRST, nearer_to_first], [nearer_to_first]]) == [
        [FIRST],
        [nearer_to_first],
    ]


def test_a_cue_keeps_the_quotation_that_it_leads_into() -> None:
    led, quoted = (27, 50), (40, 60)
    assert settled(TEXT, [SAID, ADDING], [[FIRST, quoted], [led]]) == [[FIRST], [(27, 60)]]
    assert settled(TEXT, [SAID, ADDING], [[quoted], [led]]) == [[quoted], [led]]


def test_what_is_said_in_somebodys_words_is_also_theirs() -> None:
    words, inner = (18, 60), (27, 70)
    assert settled(TEXT, [SAID, ADDING], [[FIRST, words], [inner]]) == [[FIRST, words], [inner]]


def test_a_later_cue_does_not_begin_in_the_middle_of_what_an_earlier_leads_into() -> None:
    text = "Ann Lee said that it rains. He said it snows, the Lamp reported."
    rains, snows = (13, 26), (28, 44)
    said, reported = (8, 12), (55, 63)
    assert settled(text, [said, reported], [[rains], [(13, 44)]]) == [[rains], [snows]]
    assert settled(text, [said, reported], [[rains], [snows]]) == [[rains], [snows]]

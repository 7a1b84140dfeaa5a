from sayso.attribution.disputes import settled

FIRST, SECOND = (0, 10), (40, 60)
SAID, ADDING = (12, 16), (20, 26)


def test_each_cue_has_the_nearer_of_what_both_claim() -> None:
    both = [FIRST, SECOND]
    assert settled([SAID, ADDING], [both, both]) == [[FIRST], [SECOND]]


def test_nobody_loses_its_only_content() -> None:
    assert settled([SAID, ADDING], [[FIRST], [FIRST]]) == [[FIRST], [FIRST]]
    assert settled([SAID, ADDING], [[FIRST], [FIRST, SECOND]]) == [[FIRST], [SECOND]]


def test_what_is_all_that_one_says_is_not_the_others_as_well() -> None:
    nearer_to_first = (18, 60)
    assert settled([SAID, (62, 66)], [[FIRST, nearer_to_first], [nearer_to_first]]) == [
        [FIRST],
        [nearer_to_first],
    ]


def test_a_cue_keeps_the_quotation_that_it_leads_into() -> None:
    led, quoted = (27, 50), (40, 60)
    assert settled([SAID, ADDING], [[FIRST, quoted], [led]]) == [[FIRST], [(27, 60)]]
    assert settled([SAID, ADDING], [[quoted], [led]]) == [[quoted], [led]]


def test_what_is_said_in_somebodys_words_is_also_theirs() -> None:
    words, inner = (18, 60), (27, 70)
    assert settled([SAID, ADDING], [[FIRST, words], [inner]]) == [[FIRST, words], [inner]]

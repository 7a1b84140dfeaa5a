from sayso.attribution.disputes import settled

FIRST, SECOND = (0, 10), (40, 60)
SAID, ADDING = (12, 16), (20, 26)


def test_each_cue_has_the_nearer_of_what_both_claim() -> None:
    both = [FIRST, SECOND]
    assert settled([SAID, ADDING], [both, both]) == [[FIRST], [SECOND]]


def test_nobody_loses_its_only_content() -> None:
    assert settled([SAID, ADDING], [[FIRST], [FIRST]]) == [[FIRST], [FIRST]]
    assert settled([SAID, ADDING], [[FIRST], [FIRST, SECOND]]) == [[FIRST], [SECOND]]

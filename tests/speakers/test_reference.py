from sayso.speakers.reference import Named

TEXT = "Ana Reyes came early. Bo Lind met her there, and he wept. Reyes said she would sing."


def test_names_and_pronouns_by_bearer() -> None:
    named = Named(TEXT)
    printed = [[TEXT[start:end] for start, end in chain.spans] for chain in named.chains]
    assert printed == [["Ana Reyes", "her", "Reyes", "she"], ["Bo Lind", "he"]]


def test_the_bearer_of_a_pronoun() -> None:
    named = Named(TEXT)
    assert named.bearer(TEXT.index("he wept")) is named.chains[1]
    assert named.bearer(0) is None


def test_nobody_is_there() -> None:
    assert Named("").chains == []

from tests.speakers.making import Read, relation


def test_a_name_a_surname_a_title_and_a_pronoun_are_one_source() -> None:
    text = (
        "Boats are late, said harbour director Ana Reyes. Nets are torn, she said.\n\n"
        "Reyes said tides are low. The director said fish are few."
    )
    read = Read(
        text,
        relation(text, "harbour director Ana Reyes", "said", "Boats are late"),
        relation(text, "she", "said", "Nets are torn", after=text.index("Nets")),
        relation(text, "Reyes", "said", "tides are low", after=text.index("Reyes said")),
        relation(text, "The director", "said", "fish are few", after=text.index("The director")),
    )
    assert read.speakers() == ["Ana Reyes"] * 4
    (source,) = read.resolution.sources
    assert [m.text for m in source.mentions] == ["Ana Reyes", "she", "Reyes", "The director"]
    certainty = [w.certainty for w in read.resolution.whose]
    assert certainty[0] > 0.9
    assert all(c < 1 for c in (certainty[1], certainty[3]))


def test_a_spokesman_and_his_ministry_are_two() -> None:
    text = (
        "A spokesman for the Harbour Ministry said boats are late. The ministry said nets are torn."
    )
    read = Read(
        text,
        relation(text, "A spokesman for the Harbour Ministry", "said", "boats are late"),
        relation(text, "The ministry", "said", "nets are torn", after=text.index("The ministry")),
    )
    assert read.speakers() == ["A spokesman for the Harbour Ministry", "Harbour Ministry"]
    assert [s.named for s in read.resolution.sources] == [False, True]


def test_a_state_and_its_officials_are_two() -> None:
    text = "Norway said boats are late. Norwegian officials said nets are torn."
    read = Read(
        text,
        relation(text, "Norway", "said", "boats are late"),
        relation(
            text, "Norwegian officials", "said", "nets are torn", after=text.index("Norwegian")
        ),
    )
    assert [(s.name, s.type) for s in read.resolution.sources] == [
        ("Norway", "state"),
        ("Norwegian officials", "group"),
    ]


def test_the_company_is_the_one_that_speaks() -> None:
    text = "Ferry giant Norsail said boats are late. The company said it would pay."
    read = Read(
        text,
        relation(text, "Ferry giant Norsail", "said", "boats are late"),
        relation(text, "The company", "said", "it would pay", after=text.index("The company")),
        relation(text, "it", "would", "pay", parent=1, after=text.index("it would")),
    )
    assert read.speakers() == ["Norsail"] * 3


def test_first_person_is_who_is_quoted() -> None:
    text = "“I think we can wait,” said Bo Lind, a manager at Norsail. Norsail is a ferry company."
    quoted = relation(text, "Bo Lind, a manager at Norsail", "said", "“I think we can wait,”")
    read = Read(
        text,
        quoted,
        relation(text, "I", "think", "we can wait", parent=0),
        relation(text, "we", "can", "wait", parent=1),
    )
    assert read.speakers() == ["Bo Lind", "Bo Lind", "Norsail"]


def test_he_in_a_quotation_is_somebody_else() -> None:
    text = "Carlo Reyes came. “He wants boats,” said Bo Lind."
    outer = relation(text, "Bo Lind", "said", "“He wants boats,”")
    inner = relation(text, "He", "wants", "boats", parent=0)
    assert Read(text, outer, inner).speakers() == ["Bo Lind", "Carlo Reyes"]


def test_the_statement_is_whoever_made_it() -> None:
    text = "Norsail said in a statement boats are late. The statement said nets are torn."
    read = Read(
        text,
        relation(text, "Norsail", "said", "boats are late"),
        relation(text, "The statement", "said", "nets are torn", after=text.index("The statement")),
    )
    assert read.speakers() == ["Norsail", "Norsail"]


def test_a_report_speaks_for_itself() -> None:
    text = "A report by Norsail says boats are late."
    read = Read(text, relation(text, "A report by Norsail", "says", "boats are late"))
    assert [(s.type, s.named) for s in read.resolution.sources] == [("document", False)]


def test_a_source_described_first_and_named_next() -> None:
    text = "Norsail’s founder said boats are late.\n\n“Nets are torn,” Ana Reyes said."
    read = Read(
        text,
        relation(text, "Norsail’s founder", "said", "boats are late"),
        relation(text, "Ana Reyes", "said", "“Nets are torn,”", after=text.index("“")),
    )
    assert read.speakers() == ["Ana Reyes", "Ana Reyes"]
    assert read.by_name["Ana Reyes"].role == "Norsail’s founder"


def test_an_account_goes_to_its_owner() -> None:
    text = "Singer Anabel Reyes sang. Boats are late — ana reyes (@anabelreyes)"
    read = Read(text, relation(text, "ana reyes (@anabelreyes)", "—", "Boats are late"))
    assert read.speakers() == ["Anabel Reyes"]


def test_what_fits_two_stays_open() -> None:
    text = "There were Ana Reyes and Dora Lind. Then she said boats are late."
    read = Read(text, relation(text, "she", "said", "boats are late"))
    (source,) = read.resolution.sources
    assert (source.name, source.named) == ("she", False)
    assert read.resolution.whose[0].certainty < 0.5


def test_no_printed_source_has_no_speaker_but_for_a_participle() -> None:
    text = "Ana Reyes said boats are late, adding that nets are torn. It is said that fish are few."
    read = Read(
        text,
        relation(text, "Ana Reyes", "said", "boats are late"),
        relation(text, None, "adding", "that nets are torn"),
        relation(text, None, "is said", "that fish are few"),
    )
    assert read.speakers() == ["Ana Reyes", "Ana Reyes", None]


def test_the_report_is_the_one_described_before() -> None:
    text = "A report by two skippers says boats are late. The report says nets are torn."
    read = Read(
        text,
        relation(text, "A report by two skippers", "says", "boats are late"),
        relation(text, "The report", "says", "nets are torn", after=text.index("The report")),
    )
    assert read.speakers() == ["A report by two skippers"] * 2


def test_a_clause_behind_a_description_is_no_part_of_the_name() -> None:
    text = "The skippers, who had waited, said boats are late."
    read = Read(text, relation(text, "The skippers, who had waited,", "said", "boats are late"))
    assert read.speakers() == ["The skippers"]


def test_a_verb_that_shares_its_subject_shares_the_speaker() -> None:
    text = "Norsail said boats are late but denied nets are torn."
    read = Read(
        text,
        relation(text, "Norsail", "said", "boats are late"),
        relation(text, None, "denied", "nets are torn"),
    )
    assert read.speakers() == ["Norsail", "Norsail"]


def test_quoted_by_an_outlet_as_saying() -> None:
    text = "Ana Reyes was quoted by the Harbour Times as saying boats are late."
    read = Read(text, relation(text, "the Harbour Times", "as saying", "boats are late"))
    assert (read.speakers(), read.via()) == (["Ana Reyes"], ["Harbour Times"])


def test_a_source_that_is_an_article_only() -> None:
    text = "The said boats are late."
    assert Read(text, relation(text, "The", "said", "boats are late")).speakers() == ["The"]


def test_who_spoke_last_in_the_words_of_who_reports_them() -> None:
    text = (
        "Ben Olo will visit the harbour. Olo will meet crews. Olo wants to see the boats.\n\n"
        "Tom Reyes, a pilot, told crews ahead of Olo's planned trip that boats are late. "
        "He said nets are torn, the Courier reported."
    )
    reported = text[text.index("Tom") : text.index(", the Courier")]
    read = Read(
        text,
        relation(text, "the Courier", "reported", reported),
        relation(text, "Tom Reyes", "told", "boats are late", parent=0),
        relation(text, "He", "said", "nets are torn", parent=0, after=text.index("He said")),
    )
    assert read.speakers()[1:] == ["Tom Reyes", "Tom Reyes"]


def test_a_misspelt_surname_is_the_one_who_bears_nearly_the_same() -> None:
    text = "Ana Okafor came. Okaffor said no. Mara Lind came. Lindt said yes."
    found = Read(
        text,
        relation(text, "Okaffor", "said", "no"),
        relation(text, "Lindt", "said", "yes", after=50),
    )
    assert found.speakers() == ["Ana Okafor", "Mara Lind"]


def test_a_body_by_its_noun_with_a_capital() -> None:
    text = "He wrote to the Orrin Post. The Post said no."
    assert Read(text, relation(text, "The Post", "said", "no")).speakers() == ["Orrin Post"]


def test_a_surname_that_is_a_trade() -> None:
    text = "We met Clara Brewer there. Brewer said no."
    assert Read(text, relation(text, "Brewer", "said", "no", after=25)).speakers() == [
        "Clara Brewer"
    ]


def test_in_what_somebody_reports_a_pronoun_goes_on_from_before() -> None:
    text = (
        "Dai Finch will go to Orrin. Finch will meet pilots, and Finch will be shown the boats.\n\n"
        "Tom Bell told reporters ahead of Finch's visit that boats are late. "
        "He said nets are torn, the Lamp reported."
    )
    read = Read(
        text,
        relation(text, "Tom Bell", "told", "that boats are late"),
        relation(text, "the Lamp", "reported", "He said nets are torn"),
        relation(text, "He", "said", "nets are torn", parent=1),
    )
    assert read.speakers()[2] == "Tom Bell"

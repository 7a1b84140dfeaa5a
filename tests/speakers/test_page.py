from sayso.speakers.page import Page

TEXT = "Ana Reyes left. “She is J. Lind’s friend,” he said.\n\nThe end."


def test_words_keep_initials_and_possessives_together() -> None:
    page = Page("J. Lind’s U.S. visit cost Ana 3M")
    assert [word.text for word in page.words][:4] == ["J", "Lind’s", "U.S.", "visit"]
    assert page.words[1].bare == "Lind"
    assert page.words[1].possessive


def test_offsets_find_their_sentence_paragraph_and_quotation() -> None:
    page = Page(TEXT)
    assert page.sentence(0) == 0
    assert page.sentence(TEXT.index("She")) == 1
    assert page.paragraph(TEXT.index("The end")) == 1
    assert page.quotation(TEXT.index("She")) is not None
    assert page.quotation(TEXT.index("he said")) is None


def test_a_span_that_cuts_a_word_gets_its_part() -> None:
    page = Page("the company's goal")
    assert [word.text for word in page.between(0, 11)] == ["the", "company"]


def test_a_point_joins_only_behind_an_initial() -> None:
    page = Page("J. Lind met Info. He left")
    assert page.adjoins(page.words[0], page.words[1])
    assert not page.adjoins(page.words[3], page.words[4])


def test_an_empty_text_has_nothing() -> None:
    page = Page("")
    assert page.sentence(0) == -1
    assert page.sentence_span(0) == (0, 0)


def test_a_possessive_that_a_page_has_cut_apart() -> None:
    words = Page("Reyes’ s boat and Lind’s").words
    assert [(w.bare, w.possessive) for w in words if w.capital] == [("Reyes", True), ("Lind", True)]

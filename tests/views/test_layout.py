import msgspec
import pytest
from hypothesis import given

from sayso.record import Article, Record
from sayso.views.layout import MAP_HEIGHT, layout
from tests.samples import ferry, patiently, plain, records


@patiently
@given(records())
def test_the_paragraphs_are_the_text(record: Record) -> None:
    page = layout(record)
    printed = [
        part
        for paragraph in page.paragraphs
        for part in (paragraph.before, *(w.text for w in paragraph.words), paragraph.after)
    ]
    assert "".join(printed) == record.article.text


@patiently
@given(records())
def test_every_card_stands_beside_one_paragraph_and_begins_at_one_place(record: Record) -> None:
    page = layout(record)
    numbers = [statement.number for p in page.paragraphs for statement in p.cards]
    assert sorted(numbers) == list(range(1, len(record.statements) + 1))


@patiently
@given(records(alphabet="ab."))
def test_every_link_has_a_place_to_go(record: Record) -> None:
    page = layout(record)
    keys = [words.key for p in page.paragraphs for words in p.words if words.key]
    assert len(keys) == len(set(keys))
    for paragraph in page.paragraphs:
        for card in paragraph.cards:
            for one in (*card.chain, *card.facts):
                if one.target and not record.article.text[int(one.target[1:])].isspace():
                    assert one.target in keys


def test_a_headline_in_the_text_is_set_as_one() -> None:
    first, second, *_ = layout(ferry()).paragraphs
    assert first.headline
    assert not second.headline


@pytest.mark.parametrize("url", ["https://a.example/b", "HTTP://a.example"])
def test_web_addresses_are_linked(url: str) -> None:
    assert layout(msgspec.structs.replace(plain("a"), article=Article("a", url=url))).address == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>",
        "file:///etc/passwd",
        "//evil.example",
        "story.txt",
    ],
)
def test_other_addresses_are_only_printed(url: str) -> None:
    page = layout(msgspec.structs.replace(plain("a"), article=Article("a", url=url)))
    assert page.address == ""
    assert page.imprint == (" ".join(url.split()),)


def test_the_map_is_as_high_as_the_text() -> None:
    bars = layout(ferry()).bars
    assert len(bars) == len({span for one in ferry().statements for span in one.content})
    assert all(0 <= bar.top < MAP_HEIGHT and bar.height >= 4 for bar in bars)
    assert [bar.row for bar in bars if bar.ids in ("s5 s6", "s7")] == [0, 1]


def test_what_a_screen_reader_hears() -> None:
    spoken = [words.spoken for p in layout(ferry()).paragraphs for words in p.words if words.spoken]
    assert spoken[:3] == [
        "paraphrase, source a leaked report by the Harbour Inspectorate: ",
        "quotation, source Ilse Marrow: ",
        "continued quotation, source Ilse Marrow: ",
    ]
    assert "paraphrase, no source stated: " in spoken


def test_folded_cards_say_who_speaks() -> None:
    page = layout(ferry())
    assert page.paragraphs[2].summary == "2 statements: Ilse Marrow"
    assert page.paragraphs[9].summary == "1 statement: No source stated"

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.attribution import Relation
from sayso.record import Article
from sayso.speakers import resolve
from sayso.text import canonical
from tests.speakers.making import NO_EVIDENCE, Read, relation

WORDS = (
    "Ana Reyes|Reyes|he|She|it|they|I|we|who|the company|Norsail|said|told|reports|citing|Norway"
    "|the Harbour Times|officials|the statement|“|”|\"|'|.|,|\n\n| | |(|)|@|—|Mr.|President|of|to"
    "|’s|in an interview with|carried by|was|a|the|and|45|Bo Lind, a baker,|orrin.com"
)
PIECES = st.sampled_from(WORDS.split("|"))
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map(" ".join)).map(canonical)


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, list[Relation]]:
    text = draw(TEXTS.filter(bool))
    ends = st.integers(0, len(text))
    span = st.tuples(ends, ends).map(lambda s: (min(s), max(s))).filter(lambda s: s[0] < s[1])
    count = draw(st.integers(0, 5))
    return text, [
        Relation(
            source=draw(st.none() | span),
            cue=draw(span),
            content=tuple(draw(st.lists(span, min_size=1, max_size=2))),
            kind="indirect",
            act="say",
            confidence=1.0,
            evidence=NO_EVIDENCE,
            parent=draw(st.none() | st.integers(0, 7)),
        )
        for _ in range(count)
    ]


@given(cases())
@settings(max_examples=300, deadline=None)
def test_any_relations_are_resolved_and_anchored(case: tuple[str, list[Relation]]) -> None:
    text, relations = case
    article = Article(text, outlet="www.kestrel.org")
    found = resolve(article, relations)
    assert found == resolve(article, relations)
    assert len(found.whose) == len(relations)
    ids = [source.id for source in found.sources]
    assert ids == [f"p{n}" for n in range(1, len(ids) + 1)]
    firsts = [source.mentions[0].start for source in found.sources]
    assert firsts == sorted(firsts)
    heard = set()
    for whose in found.whose:
        heard |= {*whose.via, *((whose.speaker,) if whose.speaker else ())}
        assert 0 <= whose.certainty <= 1
        assert whose.speaker not in whose.via
        if whose.addressee:
            span = whose.addressee
            assert text[span.start : span.end] == span.text != ""
    assert heard == set(ids)
    for source in found.sources:
        assert source.name
        assert source.name in text
        assert source.role is None or source.role in text
        assert all(text[m.start : m.end] == m.text != "" for m in source.mentions)


def test_nothing_gives_nothing() -> None:
    assert resolve(Article(""), []).sources == ()


def test_sources_are_numbered_by_first_mention_and_only_who_is_heard() -> None:
    text = "Bo Lind waited. Boats are late, said Ana Reyes. Nets are torn, said Lind."
    read = Read(
        text,
        relation(text, "Ana Reyes", "said", "Boats are late"),
        relation(text, "Lind", "said", "Nets are torn", after=text.index("Nets")),
    )
    assert [(s.id, s.name) for s in read.resolution.sources] == [
        ("p1", "Bo Lind"),
        ("p2", "Ana Reyes"),
    ]


def test_the_fullest_printed_name_is_the_name() -> None:
    text = "Mr. Okafor said boats are late. Chidi Okafor, a skipper, said nets are torn."
    read = Read(
        text,
        relation(text, "Mr. Okafor", "said", "boats are late"),
        relation(
            text, "Chidi Okafor, a skipper,", "said", "nets are torn", after=text.index("Chidi")
        ),
    )
    assert [(s.name, s.role) for s in read.resolution.sources] == [("Chidi Okafor", "skipper")]


def test_a_style_is_part_of_a_given_name() -> None:
    text = "Ana sang. Queen Ana said no. Prince Bo Lind said yes. Mr. Okafor said so."
    found = Read(
        text,
        relation(text, "Queen Ana", "said", "no"),
        relation(text, "Prince Bo Lind", "said", "yes", after=20),
        relation(text, "Mr. Okafor", "said", "so", after=45),
    )
    assert found.speakers() == ["Queen Ana", "Bo Lind", "Okafor"]

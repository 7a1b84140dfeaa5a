"""Who is who across articles: the evidence by itself, and what a ledger makes of it."""

import pytest

from sayso.ledger import Ledger, Question
from sayso.ledger.evidence import Bearer, Company, choose, compatible
from sayso.record import Article, Record, Source, SourceType
from tests.samples import MADE_BY, find, source, statement

Heard = tuple[str, SourceType, str | None]


def told(number: int, *heard: Heard) -> Record:
    """An article in which each of these says something."""
    text = "".join(f"{name} said that it rained, item {number}.\n" for name, *_ in heard)
    sources: list[Source] = []
    statements = []
    for n, (name, kind, role) in enumerate(heard, 1):
        at = find(name, text=text)
        cue = find("said", after=name, text=text)
        content = find("that it rained", after=name, text=text)
        sources.append(source(n, name, kind, [at], role=role))
        statements.append(statement(n, at, cue, [content], speaker=f"p{n}"))
    article = Article(text=text, url=f"https://lamp.example/rain/{number}")
    return Record(article, tuple(statements), tuple(sources), (), (), MADE_BY)


def adds(ledger: Ledger, *articles: tuple[Heard, ...]) -> list[int]:
    """Add the articles; who the first source of each is."""
    for number, heard in enumerate(articles):
        ledger.add(told(number, *heard))
    found: list[int] = []
    for number, heard in enumerate(articles, 1):
        said = ledger.find(Question(speaker=heard[0][0])).sayings
        of_it = [s for s in said if s.place.article == number and s.said.speaker == heard[0][0]]
        assert of_it[0].speaker_id is not None
        found.append(of_it[0].speaker_id)
    return found


MAYOR: Heard = ("Ada Holm", "person", "mayor of Lowmark")
STRIKER: Heard = ("Ada Holm", "person", "striker for Orrin Rovers")
PLAIN: Heard = ("Ada Holm", "person", None)
FINCH: Heard = ("Aurel Finch", "person", None)
COUNCIL: Heard = ("Lowmark Council", "organisation", None)
PORT: Heard = ("Port Authority", "organisation", None)
WIRE: Heard = ("Northern Wire", "outlet", None)


def test_a_name_is_shared_but_not_a_role(ledger: Ledger) -> None:
    mayor, striker, again, scorer = adds(
        ledger, (MAYOR,), (STRIKER,), (("Dr. Ada HOLM", "person", "Lowmark’s mayor"),), (STRIKER,)
    )
    assert mayor == again != striker == scorer
    assert len(ledger.who("Ada Holm").people) == 2
    assert not list(ledger.check())


def test_without_a_role_nothing_speaks_against_the_only_one(ledger: Ledger) -> None:
    assert len(set(adds(ledger, (MAYOR,), (PLAIN,), (MAYOR,)))) == 1


def test_a_name_that_several_bear_is_evidence_of_none(ledger: Ledger) -> None:
    mayor, striker, somebody = adds(ledger, (MAYOR,), (STRIKER,), (PLAIN,))
    assert len({mayor, striker, somebody}) == 3


@pytest.mark.parametrize(
    ("beside", "is_one"),
    [
        ((FINCH,), True),
        ((COUNCIL, PORT), True),
        ((COUNCIL,), False),
        ((WIRE,), False),
        ((), False),
    ],
)
def test_company_tells_in_spite_of_roles(
    ledger: Ledger, beside: tuple[Heard, ...], is_one: bool
) -> None:
    one, other = adds(ledger, (MAYOR, *beside), (STRIKER, *beside))
    assert (one == other) is is_one


def test_company_tells_which_of_several(ledger: Ledger) -> None:
    mayor, striker, one = adds(ledger, (MAYOR, FINCH), (STRIKER,), (PLAIN, FINCH))
    assert one == mayor != striker


def test_a_body_of_the_same_name_is_no_person(ledger: Ledger) -> None:
    person, body = adds(ledger, (("Orrin Line", "person", None),), (("Orrin Line", "state", None),))
    assert person != body


@pytest.mark.parametrize(
    ("one", "other", "fit"),
    [
        ("mayor of Lowmark", "the Mayor", True),
        ("spokeswoman for the Port Authority", "port spokesman", True),
        ("PM", "prime minister of Orrin", True),
        ("the former CEO of Orrin Line", "its chief executive", True),
        ("engineers", "an engineer", True),
        ("café owner", "cafe keeper", True),
        ("chief engineer", "chief rabbi", False),
        ("former mayor", "former striker", False),
        ("head", "Head", True),
        ("acting head", "deputy head", False),
    ],
)
def test_roles_that_fit(one: str, other: str, fit: bool) -> None:
    assert compatible(one, other) is compatible(other, one) is fit


def test_the_one_known_longest_is_chosen() -> None:
    bearers = [Bearer(n, frozenset({"mayor"}), frozenset()) for n in (7, 4)]
    assert choose("mayor", Company(), bearers) == 4
    assert choose(None, Company(), bearers) is None
    assert choose("mayor", Company(), []) is None
    both = [*bearers, Bearer(9, frozenset({"mayor"}), frozenset({"aurel finch"}))]
    assert choose("mayor", Company(people=frozenset({"aurel finch"})), both) == 9

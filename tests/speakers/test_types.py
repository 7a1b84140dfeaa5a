import pytest

from sayso.record import Article
from sayso.speakers.names import read
from sayso.speakers.page import Page
from sayso.speakers.types import own_names, type_of_description
from tests.speakers.making import Read, relation


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Ana Reyes", "person"),
        ("Norway", "state"),
        ("Oslo", "state"),
        ("the Ministry of the Sea", "organisation"),
        ("Norsail", "organisation"),
        ("the Harbour Times", "outlet"),
        ("the Tarsk newspaper", "outlet"),
        ("the news agency Tarsk", "outlet"),
        ("WKOR", "outlet"),
        ("orrin.com", "outlet"),
        ("the Harbour Institute’s Annual Report", "document"),
        ("the Reyes Center for Public Policy Research", "organisation"),
    ],
)
def test_types_of_names(source: str, kind: str) -> None:
    text = f"Boats are late, said {source} on Monday."
    read = Read(text, relation(text, source, "said", "Boats are late"))
    assert [s.type for s in read.resolution.sources] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("a senior official", "person"),
        ("Norwegian officials", "group"),
        ("the government", "state"),
        ("Norway’s government", "state"),
        ("the report", "document"),
        ("local newspapers", "outlet"),
        ("the ministry", "organisation"),
        ("social media", "group"),
        ("the weathercaster", "person"),
        ("the quay", "organisation"),
        ("they", "group"),
        ("human rights groups", "group"),
        ("Members of Parliament", "group"),
        ("government statistics", "document"),
        ("someone familiar with the boat", "person"),
        ("those close to her", "group"),
        ("a list of boats", "document"),
        ("Orrin Bank and the Tarsk Zoo", "organisation"),
        ("Norway and Sweden", "state"),
        ("Ana Reyes and Bo Lind", "group"),
    ],
)
def test_types_of_descriptions(text: str, kind: str) -> None:
    assert type_of_description(read(Page(text), 0, len(text)), text) == kind


@pytest.mark.parametrize(
    ("article", "name"),
    [
        (Article("", outlet="www.harbourtimes.no"), "harbourtimes"),
        (Article("", outlet="The Tide"), "thetide"),
        (Article("", url="https://news.kestrel.org/a/1"), "kestrel"),
        (Article("ORRIN (Tarsk) - Boats are late."), "tarsk"),
        (Article("", url="http://["), None),
    ],
)
def test_what_the_outlet_may_be_called(article: Article, name: str | None) -> None:
    assert (name in own_names(article)) if name else not own_names(article)


def test_the_outlet_itself_is_an_outlet() -> None:
    text = "Boats are late, Orrin Kestrel found."
    read = Read(
        text, relation(text, "Orrin Kestrel", "found", "Boats are late"), outlet="orrinkestrel.no"
    )
    assert read.by_name["Orrin Kestrel"].type == "outlet"

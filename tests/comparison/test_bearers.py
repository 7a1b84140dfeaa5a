import pytest

from sayso.comparison.bearers import NOBODY, Relation, _bearer, relation
from tests.comparison.making import who


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (who("Ilse Marrow"), who("Marrow"), "one"),
        (who("Ilse K. Marrow"), who("Ilse Katrin Marrow"), "one"),
        (who("Christine Verane"), who("Chrissy Verane"), "one"),
        (who("Bernard Caseneuve"), who("Bernard Casaneuve"), "one"),
        (who("Ilse Marrow"), who("Tomas Marrow"), "other"),
        (who("Ilse Marrow"), who("Tomas Verane"), "other"),
        (who("Northern Air Lines", "organisation"), who("NAL", "organisation"), "one"),
        (who("Orrin Zoo", "organisation"), who("zoo officials", "group", named=False), "body"),
        (who("Orrin Zoo", "organisation"), who("Ilse Marrow", role="zoo director"), "body"),
        (
            who("a spokesperson for the Norland State Department", role=None, named=False),
            who("Norland State Department", "organisation"),
            "body",
        ),
        (who("Orrin Zoo", "organisation"), who("Lowmark Police", "organisation"), "other"),
        (who("officials", "group", named=False), who("Ilse Marrow"), "open"),
        (who("the mayor", named=False), who("Ilse Marrow", role="mayor of Orrin"), "body"),
        (who("the mayor", named=False), who("a witness", named=False), "open"),
        (
            who("the airline", "organisation", named=False),
            who("Northern Airways", "organisation"),
            "body",
        ),
        (
            who("the company", "organisation", named=False),
            who("Northern Airways", "organisation"),
            "open",
        ),
        (who("Al-Orrin Trust", "organisation"), who("Al Orrin Trust", "organisation"), "one"),
        (who("Northern Wire", "outlet"), who("Ilse Marrow"), "open"),
        (who("a leaked report", "document", named=False), who("Ilse Marrow"), "open"),
        (who("France’s president", named=False), who("French police", "organisation"), "open"),
    ],
)
def test_how_two_speakers_stand(one: object, other: object, found: Relation) -> None:
    a, b = _bearer(one), _bearer(other)  # type: ignore[arg-type]
    assert relation(a, b) == relation(b, a) == found


def test_of_nobody_nothing_is_told() -> None:
    assert relation(NOBODY, _bearer(who("Ilse Marrow"))) == "open"

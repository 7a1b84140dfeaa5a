import pytest

from tests.speakers.making import Read, relation


@pytest.mark.parametrize(
    ("text", "source", "role"),
    [
        (
            "Boats are late, said Harbour Director Ana Reyes.",
            "Harbour Director Ana Reyes",
            "Harbour Director",
        ),
        (
            "Boats are late, said Ana Reyes, a nurse at the clinic.",
            "Ana Reyes, a nurse at the clinic",
            "nurse at the clinic",
        ),
        ("Boats are late, said Ana Reyes, 45, a nurse.", "Ana Reyes, 45, a nurse", "nurse"),
        ("Boats are late, said a lawmaker, Ana Reyes.", "a lawmaker, Ana Reyes", "lawmaker"),
        (
            "Boats are late, said Reyes. We know Ana Reyes, director of the port.",
            "Reyes",
            "director of the port",
        ),
        ("Boats are late, said Reyes. We know harbour manager Ana Reyes.", "Reyes", "manager"),
        ("Boats are late, said Reyes. Ana Reyes is a baker in Orrin.", "Reyes", "baker in Orrin"),
        (
            "Boats are late, said Ana Reyes, a baker who left Orrin.",
            "Ana Reyes, a baker who left Orrin",
            "baker",
        ),
        (
            "Boats are late, said Ana Reyes, a baker who heads the guild.",
            "Ana Reyes, a baker who heads the guild",
            "baker who heads the guild",
        ),
        (
            "Boats are late, said veteran toymaker Ana Reyes.",
            "veteran toymaker Ana Reyes",
            "veteran toymaker",
        ),
        ("Boats are late, said a senior official.", "a senior official", "senior official"),
        ("Boats are late, said Ana Reyes. To Ana Reyes, the mayor was late.", "Ana Reyes", None),
        ("Boats are late, said the boy's mother.", "the boy's mother", None),
    ],
)
def test_roles_wherever_they_stand(text: str, source: str, role: str | None) -> None:
    read = Read(text, relation(text, source, "said", "Boats are late"))
    assert [s.role for s in read.resolution.sources] == [role]


def test_an_exact_role_goes_before_a_vague_one() -> None:
    text = "Boats are late, said Ana Reyes, a top official. Ana Reyes, the envoy for fishing, left."
    read = Read(text, relation(text, "Ana Reyes, a top official", "said", "Boats are late"))
    assert read.by_name["Ana Reyes"].role == "envoy for fishing"


@pytest.mark.parametrize(
    ("text", "source", "role"),
    [
        # a mere title gives way to words, a party alone does not
        (
            "Boats are late, said Rep. Ana Reyes (R-Orr.), the ranking Whig on the board.",
            "Rep. Ana Reyes (R-Orr.), the ranking Whig on the board",
            "ranking Whig on the board",
        ),
        (
            "Boats are late, said Lt. Col. Ana Reyes. Ana Reyes is a baker in Orrin.",
            None,
            "baker in Orrin",
        ),
        (
            "Boats are late, said Ana Reyes, a sailmaking buff.",
            "Ana Reyes, a sailmaking buff",
            "sailmaking buff",
        ),
        (
            "Boats are late, said Reyes. Ana Reyes (R-Orr.), mayor of Orrin, left.",
            "Reyes",
            "mayor of Orrin",
        ),
        (
            "Boats are late, said Reyes. We saw Bo Lind and harbour manager Ana Reyes.",
            "Reyes",
            "manager",
        ),
        (
            "Boats are late, said Ana Reyes, head of Norsail, a maker of sails.",
            "Ana Reyes, head of Norsail, a maker of sails",
            "head of Norsail",
        ),
    ],
)
def test_titles_parties_and_offices(text: str, source: str | None, role: str) -> None:
    read = Read(text, relation(text, source or "Lt. Col. Ana Reyes", "said", "Boats are late"))
    assert [s.role for s in read.resolution.sources] == [role]

from sayso.comparison.sketches import Because
from sayso.stories import Kept, Member
from sayso.views.stories import rows, stories, why

LIKE = Because(0.4, ("Orrin", "Lowmark"), ("ferry",), 1)
STORY = Kept(
    "ab12",
    (
        Member(1, "Courier", "Ferry runs aground", "2031-10-08", None, 2, LIKE),
        Member(2, "Lamp", None, None, "Dai", 1, LIKE),
    ),
)


def test_a_story_is_shown_with_the_reasons() -> None:
    text = stories([STORY], 3, colour=False, width=100)
    assert text.startswith("ab12 · Ferry runs aground · 2 articles of Courier and Lamp\n")
    assert "1. Courier, 8 October 2031 · Ferry runs aground" in text
    assert "like 2: a day apart; names: Orrin, Lowmark; words: ferry" in text
    assert "put here by Dai" in text
    assert "3 articles alone: --all shows them." in text


def test_a_ledger_without_stories() -> None:
    assert stories([], 0, colour=False, width=80) == "No articles yet.\n"


def test_days_in_words() -> None:
    assert why(Because(0.1, (), (), None)) == "days unknown; no names; no words"
    assert why(Because(0.1, (), (), 0)).startswith("the same day")


def test_a_row_an_article() -> None:
    table = list(rows([STORY]))
    assert [row["put_here_by"] for row in table] == [None, "Dai"]
    assert table[0]["names"] == "Orrin; Lowmark"

from sayso.evaluation.measures import Tally
from sayso.evaluation.reports import render_sayings, render_shares, render_stories
from sayso.evaluation.sayings import SayingFigures
from sayso.evaluation.shares import ShareFigures
from sayso.evaluation.stories import StoryFigures


def test_sayings_are_shown_by_story_and_part() -> None:
    found = SayingFigures(
        (("ferry", "dev", Tally(3, 4, 6), 5), ("pier", "test", Tally(1, 1, 2), 7))
    )
    lines = render_sayings(found).splitlines()
    assert lines[2].split() == ["ferry", "(dev)", "6", "5", "75.0", "50.0", "60.0"]
    assert lines[-1].split() == ["all", "8", "12", "80.0", "50.0", "61.5"]


def test_stories_are_one_line() -> None:
    text = render_stories(StoryFigures(6, 3, Tally(3, 4, 6)))
    assert text == "6 articles in 3 stories: of 6 pairs precision 75.0, recall 50.0, F1 60.0."


def test_shares_are_shown_with_their_mean() -> None:
    lines = render_shares(ShareFigures(2, {"own words": 4.0, "voice: own": 6.0})).splitlines()
    assert lines[-1].split() == ["mean", "of", "all", "shares", "5.0"]

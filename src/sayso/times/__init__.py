"""When: expressions of time, their values, and which of them dates a statement."""

from sayso.record import Time
from sayso.times.agenda import Item, agenda, upcoming
from sayso.times.contradictions import contradictions
from sayso.times.dating import said_on
from sayso.times.english import ENGLISH
from sayso.times.language import Language
from sayso.times.normalise import normalise, tells
from sayso.times.recognise import Expression, recognise
from sayso.times.reference import Publication, Story
from sayso.times.saying import Saying


def times(
    text: str, published: str | None = None, language: Language = ENGLISH
) -> tuple[Time, ...]:
    """The expressions of time in a text, in its order, with their TIMEX3 values.

    text: canonical text. published: an ISO date or date-time; where it is None (or not one),
    relative expressions stay without value. Pure: the same text and date give the same times.
    """
    story = Story(Publication.parse(published))
    found = []
    for expression in recognise(text, language):
        time = normalise(text, expression, story)
        found.append(time)
        told = tells(expression, time)
        if told:
            story = story.telling(told)
    return tuple(found)


__all__ = [
    "ENGLISH",
    "Expression",
    "Item",
    "Language",
    "Saying",
    "agenda",
    "contradictions",
    "normalise",
    "recognise",
    "said_on",
    "times",
    "upcoming",
]

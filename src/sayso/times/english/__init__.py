"""English: its words for times, and the rules by which they are put together. Data only."""

from sayso.times.english.rules import MACROS, RULES
from sayso.times.english.verbs import VERBS
from sayso.times.english.wording import WORDING
from sayso.times.english.words import WORDS
from sayso.times.language import Join, Language

_ABOUT = (
    "('about' | 'nearly' | 'almost' | 'roughly' | 'approximately' | 'around' | 'over' | 'under' "
    "| 'just' ('over' | 'under' | 'about') | 'at' ('least' | 'most') "
    "| ('more' | 'less' | 'fewer') 'than' | ('no' | 'not') ('more' | 'less') 'than' "
    "| 'as' ('much' | 'many' | 'long' | 'little') 'as' | 'up' 'to' | 'only' | 'perhaps' "
    "| 'probably' | 'well' 'over' | 'some')"
)
_EDGE = (
    "the ('very' | 'first')? "
    "('beginning' | 'start' | 'end' | 'middle' | 'close' | 'dawn' | 'turn') 'of' "
    "| the? ('early' | 'late' | 'earlier' | 'later' | 'mid') ('in' | 'on')? hyphen?"
)
_NEAR = "'about' | 'around' | 'approximately' | 'early' | 'late'"
_EDGED = (
    "date unit storyunit quarter stepped part decade century day partofday steppedpart holiday "
    "fiscal slashed".split()
)
_DAY = r"date(\.month|\.day|\.weekday|\.year)*\b.*|day.*|stepped.*|iso.*|slashed.*|holiday"
_YEAR = r"date\.year|unit\.step\.unit|unit\.unit|storyunit.*|fiscal.*|decade.*|stepped.*"

ENGLISH = Language(
    words=WORDS,
    macros=MACROS,
    rules=RULES,
    before={
        **dict.fromkeys(("length", "ago", "storyago"), _ABOUT),
        "clock": _NEAR,
        "yearend": _NEAR,
        **dict.fromkeys(_EDGED, _EDGE),
    },
    after={"length": "'or' ('so' | 'more' | 'longer' | 'less')"},
    joins=(
        Join(r"clock.*", "'on'?", rf"{_DAY}|steppedpart.*|partofday.*", "right"),
        Join(_DAY, "", r"barepart.*|partofday.*|clock.*", "left"),
        Join(_DAY, "comma? 'at'", r"clock.*", "left"),
        Join(r"partofday.*", "'of'", _DAY, "right"),
        Join(r"part\..*", "('of' | 'in' | comma)?", _YEAR, "right"),
        Join(_YEAR, "s", r"part\..*", "left"),
        Join(r"date(\.day)?\.month", "('of' | comma)?", r"unit.*|storyunit.*", "right"),
        Join(r"date\.weekday", "'of'?", r"unit.*|storyunit.*", "right"),
        Join(r"nth.*", "('of' | 'in')", rf"{_YEAR}|date.*", "right"),
        Join(r"(story)?unit.*", "'of'", r"date\.day\.month.*", "right"),
        Join(r"day.*|stepped\..*", "comma?", r"date\.day\.month.*", "right"),
    ),
    only_joined=frozenset({"nth", "barepart"}),
    ranges="'to' | 'through' | 'until' | 'till' | hyphen | dash",
    days="(hyphen | dash | 'to' | 'through' | 'and' | 'or') <day> suffix? (comma? <year=YEAR>)? "
    "(?! hyphen | percent | counted | unit | units | month)",
    compared="(OTHER | 'and' | 'to') INSIDE (int | decimal | cardinal | percent | money) INSIDE "
    "| (int | decimal | cardinal | percent | money) INSIDE OTHER ('that' | 'the' 'level')? 'of'?",
    verbs=VERBS,
    wording=WORDING,
)

__all__ = ["ENGLISH"]

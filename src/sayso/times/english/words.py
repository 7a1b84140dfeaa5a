"""The words that English times are made of, by class. A capital here asks for one in the text."""

from collections.abc import Mapping

from sayso.times.language import Value

_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_SHORT_MONTHS = {"Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9}
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_SHORT_DAYS = {"Mon": 1, "Tue": 2, "Tues": 2, "Wed": 3, "Thu": 4, "Thur": 4, "Thurs": 4, "Fri": 5}
_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_FIRSTS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_UNITS = {
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "fortnight": "2W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "millennium": "L",
    "weekend": "WE",
}
_PLURALS = {"century": "centuries", "millennium": "millennia"}
_PARTS_OF_DAY = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}


def _numbered(words: list[str], first: int = 1) -> dict[str, int]:
    return {word: number for number, word in enumerate(words, first)}


# Hours from UTC; those of the United States that are told without "standard" or "daylight" as
# `clock` reads them.
_ZONES: dict[str, Value] = {
    **{"GMT": 0, "UTC": 0, "BST": 1, "CET": 1, "CEST": 2, "EST": -5, "EDT": -4, "CST": -6},
    **{"CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7},
    **{"ET": "US-5", "CT": "US-6", "MT": "US-7", "PT": "US-8"},
}
_MONTH = _numbered(_MONTHS) | _SHORT_MONTHS | {"Sept": 9, "Oct": 10, "Nov": 11, "Dec": 12}

WORDS: dict[str, Mapping[str, Value]] = {
    "month": {**_MONTH},
    "suremonth": {name: n for name, n in _MONTH.items() if name not in ("March", "May", "Mar")},
    "weekday": {**_numbered(_DAYS)},
    "anyweekday": {**_numbered(_DAYS), **_SHORT_DAYS, "Sat": 6, "Sun": 7},
    "weekdays": {f"{day}s": f"XXXX-WXX-{n}" for day, n in _numbered(_DAYS).items()},
    "unit": {**_UNITS},
    "units": {_PLURALS.get(word, word + "s"): value for word, value in _UNITS.items()}
    | {"seconds": "TS"},
    "longunits": {
        _PLURALS.get(word, word + "s"): _UNITS[word] for word in _UNITS if word != "quarter"
    },
    "abbreviated": {"yr": "Y", "yrs": "Y", "hrs": "TH", "hr": "TH", "mins": "TM", "secs": "TS"},
    "longunit": {word: value for word, value in _UNITS.items() if word != "quarter"},
    "dayunit": {word: _UNITS[word] for word in ("day", "weekend")},
    "plainunit": {word: _UNITS[word] for word in ("week", "month", "year")},
    "calendarunit": {
        word: _UNITS[word] for word in ("day", "week", "month", "quarter", "year", "weekend")
    },
    "partofday": {**_PARTS_OF_DAY},
    "dayparts": {word: part for word, part in _PARTS_OF_DAY.items() if word != "night"},
    "partsofday": {word + "s": "T" + value for word, value in _PARTS_OF_DAY.items()},
    "season": {**_SEASONS},
    "sureseason": {
        word: value for word, value in _SEASONS.items() if word not in ("fall", "spring")
    },
    "partofyear": {"quarter": "Q", "half": "H"},
    "ordinal": {**_numbered(_FIRSTS), "thirtieth": 30},
    "suffix": {"st": 0, "nd": 0, "rd": 0, "th": 0},
    "lastone": {"final": -1, "last": -1, "latest": -1, "closing": -1},
    "cardinal": {
        **_numbered(_ONES),
        **{word: 10 * n for n, word in enumerate(_TENS, 2)},
        "hundred": 100,
        "thousand": 1000,
        "dozen": 12,
        "couple": 2,
        "single": 1,
        "half": 0.5,
    },
    "multiplier": {"hundred": 100, "thousand": 1000, "dozen": 12},
    "between": {"to": 0, "or": 0},
    "vague": dict.fromkeys("several few some many numerous various dozens hundreds".split(), "X"),
    "article": {"a": 1, "an": 1},
    "dayword": {"today": 0, "yesterday": -1, "tomorrow": 1},
    "lateststep": {"latest": -1, "current": 0, "present": 0},
    "step": {"last": -1, "this": 0, "next": 1, "past": -1, "coming": 1},
    "storystep": {"previous": -1, "preceding": -1, "prior": -1, "following": 1, "next": 1},
    "spanstep": {"past": -1, "last": -1, "previous": -1, "preceding": -1, "next": 1, "coming": 1}
    | {"following": 1, "ensuing": 1, "latest": -1},
    "backwards": {"earlier": -1, "previously": -1},
    "onwards": {"later": 1, "afterwards": 1, "afterward": 1},
    "sides": {"before": -1, "after": 1},
    "decadeword": {
        word: value
        for value, name in enumerate(_TENS, 2)
        for word in (name[:-1] + "ies", name[:-1].capitalize() + "ies")
    },
    "ampm": {"am": 0, "a.m.": 0, "a.m": 0, "pm": 12, "p.m.": 12, "p.m": 12},
    "oclock": {"noon": "12:00", "midday": "12:00", "midnight": "24:00"},
    "zone": {**_ZONES},
    "zonename": {"eastern": "US-5", "central": "US-6", "mountain": "US-7", "pacific": "US-8"}
    | {"local": ""},
    "adverb": {"daily": "P1D", "weekly": "P1W", "monthly": "P1M"}
    | {"yearly": "P1Y", "annual": "P1Y", "annually": "P1Y", "hourly": "PT1H", "nightly": "TNI"}
    | {"biweekly": "P2W", "bimonthly": "P2M", "semiannual": "P6M", "biannual": "P6M"}
    | {"biennial": "P2Y", "fortnightly": "P2W"},
    "long": {"daylong": "P1D", "weeklong": "P1W", "monthlong": "P1M", "yearlong": "P1Y"}
    | {"decadelong": "P1E", "hourlong": "PT1H", "weekend-long": "P2D"},
    "reference": {
        **dict.fromkeys(("now", "currently", "current", "nowadays", "presently"), "PRESENT_REF"),
        **dict.fromkeys(("recently", "recent", "lately"), "PAST_REF"),
    },
    "every": {"every": 1, "each": 1},
    "times": {"once": 1, "twice": 2, "times": 3},
    "counted": dict.fromkeys(
        "people percent pct troops soldiers workers employees jobs votes points miles "
        "kilometers kilometres km metres meters feet tons tonnes dollars euros copies cars homes "
        "houses members students users shares pounds acres cases deaths square mph".split(),
        0,
    ),
    "money": {"$": 0, "£": 0, "€": 0, "#": 0, "¥": 0},
    "percent": {"%": 0},
    "preposition": dict.fromkeys(
        "in since by until till from of to during before after for through late early "
        "mid around about between and or this last next through on per every each than".split(),
        0,
    ),
    "seasonal": dict.fromkeys(
        "in since by until during before after late early mid last".split(), 0
    ),
    # Before "days", "years", … where they are no length: "the days of", "in her final weeks".
    "named": dict.fromkeys(
        "these those his her their its our my your early late first last final waning closing "
        "dying opening other old school business working trading".split(),
        0,
    ),
    "stage": dict.fromkeys(
        "stage stages phase phases days weeks months years hours minutes moments "
        "beginnings day night morning afternoon evening hour moment period".split(),
        0,
    ),
    "s": {"s": 0, "'s": 0, "’s": 0},
    "the": {"the": 0},
    "dot": {".": 0},
    "comma": {",": 0},
    "apostrophe": {"'": 0, "’": 0, "‘": 0},
}

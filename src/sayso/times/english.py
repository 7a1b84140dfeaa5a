"""English: its words for times, and the rules by which they are put together.

Data only; `language` documents the form. What counts as an expression, and how far its span goes,
follows the TimeML 1.2.1 guidelines (Saurí et al. 2006): determiners and modifiers are inside
("the past three years", "more than a week", "early last month"), prepositions are outside.
"""

from sayso.times.language import Join, Language, Rule, Verbs

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
    "decade": "10Y",
    "century": "100Y",
    "millennium": "1000Y",
    "weekend": "WE",
}
_PLURALS = {"century": "centuries", "millennium": "millennia"}
_PARTS_OF_DAY = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}


def _numbered(words: list[str], first: int = 1) -> dict[str, int]:
    return {word: number for number, word in enumerate(words, first)}


_MONTH = _numbered(_MONTHS) | _SHORT_MONTHS | {"Sept": 9, "Oct": 10, "Nov": 11, "Dec": 12}

_WORDS: dict[str, dict[str, int | float | str]] = {
    "month": {**_MONTH},
    "suremonth": {name: n for name, n in _MONTH.items() if name not in ("March", "May", "Mar")},
    "weekday": {**_numbered(_DAYS)},
    "anyweekday": {**_numbered(_DAYS), **_SHORT_DAYS, "Sat": 6, "Sun": 7},
    "weekdays": {f"{day}s": f"XXXX-WXX-{n}" for day, n in _numbered(_DAYS).items()},
    "unit": {**_UNITS},
    "units": {_PLURALS.get(word, word + "s"): value for word, value in _UNITS.items()}
    | {"seconds": "TS"},
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
    "vague": {
        word: "X" for word in "several few some many numerous various dozens hundreds".split()
    },
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
    "oclock": {"noon": "12:00", "midday": "12:00", "midnight": "00:00"},
    "zone": {"GMT": 0, "UTC": 0, "EST": -5, "EDT": -4, "ET": 99, "CST": -6, "CDT": -5, "CT": 99}
    | {"MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "PT": 99, "BST": 1, "CET": 1, "CEST": 2},
    "adverb": {"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P1Q"}
    | {"yearly": "P1Y", "annual": "P1Y", "annually": "P1Y", "hourly": "PT1H", "nightly": "TNI"}
    | {"biweekly": "P2W", "bimonthly": "P2M", "semiannual": "P6M", "biannual": "P6M"}
    | {"biennial": "P2Y", "fortnightly": "P2W"},
    "long": {"daylong": "P1D", "weeklong": "P1W", "monthlong": "P1M", "yearlong": "P1Y"}
    | {"decadelong": "P10Y", "hourlong": "PT1H", "weekend-long": "P2D"},
    "reference": {
        **dict.fromkeys(("now", "currently", "current", "nowadays", "presently"), "PRESENT_REF"),
        **dict.fromkeys(("recently", "recent", "lately"), "PAST_REF"),
        "future": "FUTURE_REF",
    },
    "every": {"every": 1, "each": 1},
    "times": {"once": 1, "twice": 2, "times": 3},
    "counted": {
        word: 0
        for word in "people percent pct troops soldiers workers employees jobs votes points miles "
        "kilometers kilometres km metres meters feet tons tonnes dollars euros copies cars homes "
        "houses members students users shares pounds acres cases deaths square mph".split()
    },
    "money": {"$": 0, "£": 0, "€": 0, "#": 0, "¥": 0},
    "percent": {"%": 0},
    "possessive": {word: 0 for word in "his her their my your our its whose".split()},
    "preposition": {
        word: 0
        for word in "in since by until till from of to during before after for through late early "
        "mid around about between and or this last next through on per every each than".split()
    },
    "seasonal": {
        word: 0 for word in "in since by until of during before after late early mid last".split()
    },
    "determiner": {word: 0 for word in "the this that these those".split()},
    "stage": {
        word: 0
        for word in "stage stages phase phases days weeks months years hours minutes moments "
        "beginnings day night morning afternoon evening hour moment period".split()
    },
    "s": {"s": 0, "'s": 0, "’s": 0},
    "the": {"the": 0},
    "dot": {".": 0},
    "comma": {",": 0},
    "apostrophe": {"'": 0, "’": 0, "‘": 0},
}

_MACROS = {
    "MONTHDAY": "<month> dot? the? <day> suffix? (comma? <year>)?",
    "DAYMONTH": "<day> suffix? 'of'? <month> dot? (comma? <year>)?",
    "CARDINAL": "int hyphen? fraction | int | decimal | cardinal (hyphen? cardinal)*",
    "EXACT": "article? CARDINAL ('and' (article | 'one' hyphen)? 'half')?",
    "VAGUE": "article? ('few' | 'couple') 'of'? | article 'number' 'of' | vague 'of'?",
    "COUNTED": "VAGUE | EXACT ((hyphen | 'to' | 'or') CARDINAL)?",
    "COUNT": "COUNTED | article",
    "RANGE": "(?! year | oldyear) CARDINAL ((hyphen | 'to' | 'or') CARDINAL)?",
    "PLURAL": "units | abbreviated",
    "HOUR": "int | cardinal",
    "YEAR": "year | oldyear",
    "UNIT": "unit | units | abbreviated",
    "OFDATE": "(?= ('of' | 'in') the? (month | year | season | step | unit | storystep))",
    "EXTRA": "'more' | 'consecutive' | 'straight' | 'additional' | 'full' | 'extra' | 'long' | 'solid' "
    "| 'business' | 'trading' | 'working' | 'calendar' | 'fiscal'",
    "WHOLE": "'whole' | 'entire' | 'full'",
    "AGE": "hyphen? 'old' | hyphen? 'long' | 'period'",
    "SINCE": "'earlier' | 'ago'",
    "EARLYORLATE": "'early' | 'late' | 'later' | 'initial' | 'opening' | 'dying' | ordinal | lastone",
    "LOCAL": "'local' 'time' | 'eastern' ('standard' | 'daylight')? 'time'",
}

# How a rule ends where a number turns out to count something: "1,990 people", "1990 percent".
_NO_COUNT = "(?! percent | counted | hyphen unit)"

_DATES = (
    Rule("date", "<weekday=anyweekday> dot? comma? the? MONTHDAY"),
    Rule("date", "<weekday=anyweekday> dot? comma? the? DAYMONTH"),
    Rule("date", f"MONTHDAY {_NO_COUNT}"),
    Rule("date", "the? DAYMONTH"),
    Rule("date", "the <day=ordinal> 'of' <month> (comma? <year>)?"),
    Rule("date", "<month> <day=ordinal> (?! partofyear)"),
    Rule("date", "<month> dot? ('of' | comma)? the? <year=YEAR>"),
    Rule("date", "<month=suremonth>"),
    Rule("date", "(?<= preposition) <month> (?! day)"),
    Rule("date", "the? <season> ('of' | comma)? <year>"),
    Rule("date", "<weekday>"),
    Rule("date", "<weekday> the <day> suffix"),
    Rule("date", f"(?<! money) (?<! 'no') <year> {_NO_COUNT}"),
    Rule("date", "the? 'year' <year=YEAR>"),
    Rule("date", f"(?<= preposition) <year=oldyear> {_NO_COUNT}"),
    Rule("date", "(?<= preposition) apostrophe <yy>"),
    Rule("date", "(?<= year hyphen) <yy>"),
    Rule("date", "'9/11'", {"year": 2001, "month": 9, "day": 11}),
    Rule("iso", "<iso>"),
    Rule("slashed", "<slashed>"),
)

_CLOCKS = (
    Rule("clock", "<clock> <ampm>? ((dash | comma)? <zone>)?"),
    Rule("clock", "<clock> <ampm>? LOCAL"),
    Rule("clock", "<hour> hyphen? <ampm> (<zone> | LOCAL)?"),
    Rule("clock", "<clock=hhmm> <zone>"),
    Rule("clock", "<hour=cardinal> <ampm>"),
    Rule("clock", "<hour=HOUR> 'o' apostrophe? 'clock' ('in' the <partofday>)?"),
    Rule("clock", "<clock=oclock> (<zone> | LOCAL)?"),
    Rule("clock", "(?<= 'at') <hour=HOUR> 'in' the <partofday>"),
    Rule("partofday", "<partofday=dayparts> (?! hyphen)"),
    Rule("barepart", "<partofday>"),
    Rule("partofday", "the <partofday> (?! hyphen)"),
    Rule("partofday", "(?<= 'at') <partofday> (?! hyphen)"),
    Rule("partofday", "'tonight'", {"partofday": "NI"}),
    Rule("steppedpart", "<step> <partofday>"),
    Rule("steppedpart", "'overnight'", {"step": -1, "partofday": "NI"}),
)

_RELATIVE = (
    Rule("day", "<step=dayword>"),
    Rule("unit", "<step> 'fiscal'? <unit=calendarunit>"),
    Rule("unit", "the <step=lateststep> 'fiscal'? <unit=calendarunit>"),
    Rule("unit", "'this' 'past' <unit=calendarunit>", {"step": -1}),
    Rule("unit", "'this' 'coming' <unit=calendarunit>", {"step": 1}),
    Rule("storyunit", "the <step=storystep> <unit=calendarunit>"),
    Rule("storyunit", "the <unit=calendarunit> <step=sides> (?= dot | comma | newline | $)"),
    Rule("storyunit", "the <unit=calendarunit> 'previous'", {"step": -1}),
    Rule("storyunit", "('that' | the? 'same') <unit=calendarunit>", {"step": 0}),
    Rule("storyunit", "the <unit=dayunit> (?! hyphen | 'of' | sides | 'that')", {"step": 0}),
    Rule("unit", "the <unit=plainunit> (?! hyphen | 'of' | sides | 'that')", {"step": 0}),
    Rule("quarter", "the 'quarter' (?! hyphen | 'of' | 'that')"),
    Rule("stepped", "'this'? <step> <month>"),
    Rule("stepped", "'this'? <step> <weekday>"),
    Rule("stepped", "the? <step> <season>"),
    Rule("stepped", "the <season>", {"step": 0}),
    Rule("stepped", "(?<= seasonal) <season>", {"step": 0}),
    Rule("stepped", "<season=sureseason>", {"step": 0}),
    Rule("ago", "<count=COUNT> hyphen? <unit=UNIT> hyphen? 'ago'", {"sign": -1}),
    Rule("ago", "<count=COUNT> <unit=UNIT> 'from' 'now'", {"sign": 1}),
    Rule("ago", "<unit=units> 'ago'", {"count": "X", "sign": -1}),
    Rule("storyago", "<count=COUNT> <unit=UNIT> <sign=backwards>"),
    Rule("storyago", "<count=COUNT> <unit=UNIT> <sign=onwards>"),
    Rule("storyago", "the? <unit> hyphen SINCE (partofyear | 'period')?", {"count": 1, "sign": -1}),
)

_YEAR_BACK = {"count": 1, "unit": "Y", "sign": -1}
_PARTS = (
    Rule("storyago", "the? 'same' ('period' | unit) (article | 'one') <unit> SINCE", _YEAR_BACK),
    Rule("storyago", "the? 'same' ('period' | unit) 'last' 'year'", _YEAR_BACK),
    Rule(
        "storyago",
        "the? 'same' ('period' | unit) 'of'? the? ('previous' | 'prior') 'year'",
        _YEAR_BACK,
    ),
    Rule("part", "the? 'fiscal'? <nth=ordinal> hyphen? 'fiscal'? <part=partofyear>"),
    Rule("part", "the? 'final' hyphen? <part=partofyear>", {"nth": -1}),
    Rule("part", "the? <nth=int> suffix <part=partofyear>"),
    Rule("nth", "the? <nth=ordinal> <unit=calendarunit> OFDATE"),
    Rule("nth", "the? <nth=lastone> <unit=calendarunit> OFDATE"),
    Rule("yearend", "the? 'year' hyphen? s? 'end'"),
    Rule("fiscal", "the? 'fiscal' hyphen? 'year'? <year>"),
    Rule("decade", "the? apostrophe? <decade=longtens> s"),
    Rule("decade", "(the | 'mid' hyphen?) apostrophe? <decade=tens> s"),
    Rule("decade", "(apostrophe | (?<= s 'and')) <decade=tens> s"),
    Rule("decade", "the <decade=decadeword>"),
    Rule("century", "the? <century=ordinal> hyphen? 'century'"),
    Rule("century", "the? <century=int> suffix hyphen? 'century'"),
)

_LENGTHS = (
    Rule("span", "the? <sign=spanstep> <count=COUNTED> EXTRA? <unit=UNIT>"),
    Rule("span", "the <sign=spanstep> <unit>", {"count": 1}),
    Rule("span", "the ('first' | 'final') <count=COUNTED> <unit=units>", {"sign": 0}),
    Rule("length", "<count=COUNTED> EXTRA? <unit=PLURAL> AGE?"),
    Rule("length", "<count=RANGE> hyphen? EXTRA? hyphen? <unit> AGE?"),
    Rule("length", "<count=article> EXTRA? <unit=longunit> 'period'?"),
    Rule("length", "the <count=EXACT> EXTRA? <unit=PLURAL> 'period'?"),
    Rule("length", "the <count=CARDINAL> hyphen <unit> 'period'"),
    Rule("length", "<count=CARDINAL> hyphen 'second'", {"unit": "TS"}),
    Rule("length", "'half' 'of'? article <unit>", {"count": 0.5}),
    Rule("length", "article <unit> 'and' article 'half'", {"count": 1.5}),
    Rule("length", "(the | 'all' | 'all' the | article) WHOLE <unit>", {"count": 1}),
    Rule("length", "'all' <unit>", {"count": 1}),
    Rule("length", "<unit=units> (hyphen 'long')?", {"count": "X"}),
    Rule("fixed", "<value=long>", {"type": "DURATION"}),
)

_SETS = (
    Rule("fixed", "<value=adverb>", {"type": "SET"}),
    Rule("fixed", "<value=weekdays>", {"type": "SET"}),
    Rule("fixed", "<value=partsofday>", {"type": "SET"}),
    Rule("every", "every <count=CARDINAL> <unit=UNIT>"),
    Rule("every", "every 'other' <unit>", {"count": 2}),
    Rule("every", "every <unit>", {"count": 1}),
    Rule("every", "(COUNT times | times) (article | every | 'per') <unit>", {"count": 1}),
    Rule("every", "'per' <unit>", {"count": 1}),
    Rule("every", "every <weekday>"),
    Rule("every", "every <partofday>"),
)

_REFERENCES = (
    Rule("fixed", "<value=reference>"),
    Rule("fixed", "the ('recent' | 'distant')? 'past' (?! UNIT)", {"value": "PAST_REF"}),
    Rule("fixed", "the? 'recent' units", {"value": "PAST_REF"}),
    Rule("fixed", "the? 'coming' units", {"value": "FUTURE_REF"}),
    Rule("fixed", "the units ('ahead' | 'to' 'come')", {"value": "FUTURE_REF"}),
    Rule(
        "fixed",
        "the ('near' | 'immediate' | 'foreseeable' | 'distant') 'future'",
        {"value": "FUTURE_REF"},
    ),
    Rule("fixed", "the 'future'", {"value": "FUTURE_REF"}),
    Rule("fixed", "'these' 'days'", {"value": "PRESENT_REF"}),
    Rule("fixed", "the ('moment' | 'time' 'being')", {"value": "PRESENT_REF"}),
    Rule(
        "fixed",
        "the? ('short' | 'near' | 'long' | 'medium') hyphen? 'term'",
        {"value": "FUTURE_REF"},
    ),
    Rule("fixed", "the 'present'", {"value": "PRESENT_REF"}),
    Rule("event", "the 'very'? EARLYORLATE stage 'of' the ."),
)

_HOLIDAYS = {
    "the? 'new' 'year' s? 'day'": "01-01",
    "the? 'new' 'year' s? 'eve'": "12-31",
    "'christmas' 'day'?": "12-25",
    "'christmas' 'eve'": "12-24",
    "'boxing' 'day'": "12-26",
    "'valentine' s? 'day'": "02-14",
    "'halloween'": "10-31",
    "'independence' 'day'": "07-04",
    "'veterans' apostrophe? 'day'": "11-11",
    "'thanksgiving' 'day'?": "11-4-4",
    "'labor' 'day'": "09-1-1",
    "'memorial' 'day'": "05-1--1",
    "'mother' s 'day'": "05-7-2",
    "'father' s 'day'": "06-7-3",
    "'easter' 'sunday'?": "easter+0",
    "'good' 'friday'": "easter-2",
    "'easter' 'monday'": "easter+1",
}

_VERBS = Verbs(
    past=frozenset(
        "said told was were had did met won lost began took came went saw gave found held left fell "
        "rose sold bought sent kept led ran spoke wrote heard became got made paid thought felt "
        "brought caught taught built spent lent stood understood drew grew knew threw flew shot "
        "fought sought struck broke chose drove wore swore tore bore sank sang rang hung swung stuck "
        "dealt slid shook forgot gone been done seen taken given known shown written risen fallen "
        "hit".split()
    ),
    future=frozenset("will shall 'll ’ll would tentatively upcoming".split()),
    intent=frozenset(
        "is are be am plan plans planned planning expect expects expected hope hopes hoped want "
        "wants wanted intend intends intended scheduled due set slated agree agreed agrees vow "
        "vows vowed promise promises promised pledge pledged prepare prepared prepares preparing "
        "poised about going decide decided ready likely bound seek seeks sought aim aims need "
        "needs asked urged ordered told called threatened has have".split()
    ),
    present=frozenset("is are has have says does do".split()),
    passive=frozenset("be being".split()),
    scheduled=frozenset("scheduled slated due planned expected set".split()),
    endings=("ed",),
    not_verbs=frozenset(
        "united need indeed speed red bed feed seed breed hundred led-in armed limited unprecedented "
        "alleged proposed so-called suspected detailed talented related wanted advanced experienced "
        "sacred naked wicked hatred shed exceed proceed succeed agreed-upon".split()
    ),
    infinitive=frozenset({"to"}),
    deadline=frozenset({"until", "till", "by"}),
    determiners=frozenset("the a an his her its their our my your this that these those".split()),
)

_ABOUT = (
    "('about' | 'nearly' | 'almost' | 'roughly' | 'approximately' | 'around' | 'over' | 'under' "
    "| 'just' ('over' | 'under' | 'about') | 'at' ('least' | 'most') | 'more' 'than' | 'less' 'than' "
    "| 'fewer' 'than' | 'no' ('more' | 'less') 'than' | 'as' ('much' | 'many' | 'long' | 'little') 'as' "
    "| 'up' 'to' | 'only' | 'perhaps' | 'probably' | 'well' 'over' | 'some' | 'not' 'more' 'than')"
)
_EDGE = (
    "the ('very' | 'first')? ('beginning' | 'start' | 'end' | 'middle' | 'close' | 'dawn' | 'turn') 'of' "
    "| the? ('early' | 'late' | 'earlier' | 'later' | 'mid') ('in' | 'on')? hyphen?"
)
_NEAR = "'about' | 'around' | 'approximately' | 'early' | 'late'"
_EDGED = (
    "date unit storyunit quarter stepped part decade century day partofday steppedpart holiday fiscal "
    "slashed".split()
)
_DAY = r"date(\.month|\.day|\.weekday|\.year)*\b.*|day.*|stepped.*|iso.*|slashed.*|holiday"
_YEAR = r"date\.year|unit\.step\.unit|unit\.unit|storyunit.*|fiscal.*|decade.*|stepped.*"

ENGLISH = Language(
    code="en",
    words=_WORDS,
    macros=_MACROS,
    rules=(
        *_DATES,
        *_CLOCKS,
        *_RELATIVE,
        *_PARTS,
        *_LENGTHS,
        *_SETS,
        *_REFERENCES,
        *(Rule("holiday", pattern, {"value": value}) for pattern, value in _HOLIDAYS.items()),
    ),
    before={
        **dict.fromkeys(("length", "ago", "storyago"), _ABOUT),
        "clock": _NEAR,
        "yearend": _NEAR,
        **dict.fromkeys(_EDGED, _EDGE),
    },
    after={"length": "'or' ('so' | 'more' | 'longer' | 'less')"},
    joins=(
        Join(r"clock.*", "", rf"{_DAY}|steppedpart.*|partofday.*", "right"),
        Join(_DAY, "", r"barepart.*|partofday.*|clock.*", "left"),
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
    days="hyphen | dash | 'to' | 'through' | 'and' | 'or'",
    verbs=_VERBS,
)

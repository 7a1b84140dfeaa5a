"""How English words make a time: the patterns, and the operation that gives each its value.

What counts as an expression, and how far its span goes, follows the TimeML 1.2.1 guidelines (Saurí
et al. 2006): determiners and modifiers are inside ("the past three years", "more than a week",
"early last month"), prepositions are outside.
"""

from sayso.times.language import Options, Rule

MACROS = {
    "MONTHDAY": "<month> dot? the? <day> suffix? (comma? <year=YEAR>)?",
    "DAYMONTH": "<day> suffix? 'of'? <month> (dot? comma? <year=YEAR>)?",
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
    "EXTRA": "'more' | 'consecutive' | 'straight' | 'additional' | 'full' | 'extra' | 'long' "
    "| 'solid' | 'business' | 'trading' | 'working' | 'calendar' | 'fiscal'",
    "WHOLE": "'whole' | 'entire' | 'full'",
    "LONG": "hyphen? 'long' | 'period'",
    "NOAGE": "(?! hyphen? ('old' | 'olds') | 'of' 'age')",  # how old somebody is does not say when
    "SINCE": "'earlier' | 'ago'",
    "EARLYORLATE": "'early' | 'late' | 'later' | 'initial' | 'opening' | 'dying' | ordinal "
    "| lastone",
    "OTHER": "'from' | 'than' | 'with' | 'versus' | 'vs' dot? | 'against' | 'over'",
    # What goes on to say which day it is: "the day she left".
    "ITSELF": "'when' | 'he' | 'she' | 'it' | 'they' | 'we' | 'i' | 'you' | 'the' | 'his' | 'her'",
    "INSIDE": "((?! dot | newline) .){0,9}",
    "PERIOD": "'period' | 'week' | 'month' | 'quarter' | 'half'",
    "SAME": "'same' | 'like' | 'similar' | 'comparable' | 'corresponding'",
    "LOCAL": "<zone=zonename> ('standard' | 'daylight')? 'time'",
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
    Rule("date", "'black' 'monday'", {"year": 1987, "month": 10, "day": 19}),
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
    Rule("clock", "<hour> hyphen? <ampm> <zone>?"),
    Rule("clock", "<hour> hyphen? <ampm> LOCAL"),
    Rule("clock", "<clock=hhmm> <zone>"),
    Rule("clock", "<hour=cardinal> <ampm>"),
    Rule("clock", "<hour=HOUR> 'o' apostrophe? 'clock' ('in' the <partofday>)?"),
    Rule("clock", "<clock=oclock> <zone>?"),
    Rule("clock", "<clock=oclock> LOCAL"),
    Rule("clock", "(?<= 'at') <hour=HOUR> 'in' the <partofday>"),
    Rule("partofday", "<partofday=dayparts> (?! hyphen)"),
    Rule("barepart", "<partofday>"),
    Rule("partofday", "the <partofday> (?! hyphen)"),
    Rule("partofday", "(?<= 'at') <partofday> (?! hyphen)"),
    Rule("partofday", "'tonight'", {"partofday": "NI"}),
    Rule("steppedpart", "<step> <partofday>"),
    Rule("steppedpart", "'overnight'", {"step": -1, "partofday": "NI"}),
)

_BACK: Options = {"count": 1, "sign": -1}
_RELATIVE = (
    Rule("day", "(?<! 'usa' | 'russia') <step=dayword>"),
    Rule("unit", "<step> 'fiscal'? <unit=calendarunit>"),
    Rule("unit", "the <step=lateststep> 'fiscal'? <unit=calendarunit>"),
    Rule("unit", "'this' 'past' <unit=calendarunit>", {"step": -1}),
    Rule("unit", "the 'last' 'quarter'", {"step": -1, "unit": "Q"}),
    Rule("unit", "'this' 'coming' <unit=calendarunit>", {"step": 1}),
    Rule("storyunit", "the <step=storystep> <unit=calendarunit>"),
    Rule("storyunit", "the <unit=calendarunit> <step=sides> (?= dot | comma | newline | $)"),
    Rule("storyunit", "the <unit=calendarunit> 'previous'", {"step": -1}),
    Rule("storyunit", "('that' | the? 'same') <unit=calendarunit>", {"step": 0}),
    Rule(
        "storyunit", "the <unit=dayunit> (?! hyphen | 'of' | sides | 'that' | ITSELF)", {"step": 0}
    ),
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
    Rule("storyago", "the? <unit> hyphen 'earlier' (partofyear | 'period' | 'month')?", _BACK),
    Rule("storyago", "the? <unit> hyphen 'ago' (partofyear | 'period' | 'month')?", _BACK),
)

_YEAR_BACK: Options = {"count": 1, "unit": "Y", "sign": -1}
_PARTS = (
    Rule("storyago", "the? SAME PERIOD article <unit> 'earlier'", _YEAR_BACK),
    Rule("sameperiod", "the? SAME PERIOD (article | 'one') 'year' 'ago'"),
    Rule("sameperiod", "the? SAME PERIOD ('of' | 'in')? 'last' 'year'"),
    Rule(
        "storyago", "the? SAME PERIOD ('of' | 'in')? the? ('previous' | 'prior') 'year'", _YEAR_BACK
    ),
    Rule("sameperiod", "the? SAME PERIOD ('of' | 'in') <year>"),
    Rule("sameperiod", "'last' 'year' s ('quarter' | 'period' | 'month')"),
    Rule("sameperiod", "the <year> ('quarter' | 'period' | 'month')"),
    Rule("part", "the? <year> 'fiscal'? <nth=ordinal> hyphen? <part=partofyear>"),
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
    Rule("span", "the? 'recent' <unit=units>", {"count": "X", "sign": -1}),
    Rule("span", "the? 'coming' <unit=units>", {"count": "X", "sign": 1}),
    Rule("span", "the <unit=units> ('ahead' | 'to' 'come')", {"count": "X", "sign": 1}),
    Rule("span", "the ('first' | 'final') <count=COUNTED> <unit=units>", {"sign": 0}),
    Rule("length", "<count=COUNTED> EXTRA? <unit=PLURAL> LONG? NOAGE"),
    Rule("length", "<count=RANGE> hyphen? EXTRA? hyphen? <unit> LONG? NOAGE"),
    Rule("length", "<count=article> EXTRA? <unit=longunit> 'period'?"),
    Rule("span", "the <count=EXACT> EXTRA? <unit=PLURAL> 'period'?", {"sign": 0}),
    Rule("length", "the <count=CARDINAL> hyphen <unit> 'period'"),
    Rule("length", "<count=CARDINAL> hyphen 'second'", {"unit": "TS"}),
    Rule("length", "'half' 'of'? article <unit>", {"count": 0.5}),
    Rule("length", "article <unit> 'and' article 'half'", {"count": 1.5}),
    Rule("whole", "('all' | the WHOLE) <unit=plainunit>"),
    Rule("length", "(the | 'all' the | article) WHOLE <unit>", {"count": 1}),
    Rule("length", "'all' <unit>", {"count": 1}),
    Rule("length", "(?<! named) <unit=longunits> NOAGE (?! year)", {"count": "X"}),
    Rule("length", "<unit=longunits> hyphen 'long'", {"count": "X"}),
    Rule("length", "(?<= 'over') the <unit=longunits>", {"count": "X"}),
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
    Rule(
        "fixed",
        "the ('near' | 'immediate' | 'foreseeable' | 'distant') 'future'",
        {"value": "FUTURE_REF"},
    ),
    Rule("fixed", "the 'future'", {"value": "FUTURE_REF"}),
    Rule("fixed", "'these' 'days'", {"value": "PRESENT_REF"}),
    Rule("fixed", "'those' 'days' | the 'other' ('day' | 'week')", {"value": "PAST_REF"}),
    Rule("fixed", "'someday' | 'some' 'day'", {"value": "FUTURE_REF"}),
    Rule("fixed", "(?<= 'at' | 'for') the 'moment'", {"value": "PRESENT_REF"}),
    Rule("fixed", "the 'time' 'being'", {"value": "PRESENT_REF"}),
    Rule("fixed", "the ('short' | 'near' | 'long' | 'medium') 'term'", {"value": "FUTURE_REF"}),
    Rule("fixed", "(?<= 'in') 'future'", {"value": "FUTURE_REF"}),
    Rule("fixed", "(?<= 'at') 'present'", {"value": "PRESENT_REF"}),
    Rule("fixed", "('some' | article ('long' | 'short')) 'time' 'ago'", {"value": "PAST_REF"}),
    Rule("fixed", "the 'present'", {"value": "PRESENT_REF"}),
    Rule("event", "the 'very'? EARLYORLATE stage 'of' the ."),
)

_HOLIDAYS = {
    "the? 'new' 'year' s? 'day'": "01-01",
    "the? 'new' 'year' s? 'eve'": "12-31",
    "'new' 'year' s": "01-01",
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

RULES = (
    *_DATES,
    *_CLOCKS,
    *_RELATIVE,
    *_PARTS,
    *_LENGTHS,
    *_SETS,
    *_REFERENCES,
    *(Rule("holiday", pattern, {"value": value}) for pattern, value in _HOLIDAYS.items()),
)

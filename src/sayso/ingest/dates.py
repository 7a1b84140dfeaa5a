"""Publication dates as they are printed, read into ISO 8601.

Nothing is guessed: a date needs its day, month and year, 03/04/2023 is refused because it can be
read in two ways, and a time zone is kept only where it is an offset or named in RFC 2822.
"""

import re
from datetime import datetime

_FILLER = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
    r"|(?<=\d)(?:st|nd|rd|th)\b|[,|•·–—]|\b(?:at|on|of)\b",
    re.IGNORECASE,
)
_HALF_DAY = re.compile(r"(?<=\d)\s*([ap])\.?m\b\.?", re.IGNORECASE)
_MONTH = re.compile(
    r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b\.?",
    re.IGNORECASE,
)
_FORMATS = tuple(
    (day + clock, bool(clock))
    for day in ("%b %d %Y", "%d %b %Y")
    for clock in ("", " %I:%M %p", " %H:%M", " %H:%M:%S", " %I %p")
)

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_NUMERIC = re.compile(r"(?<!\d)(\d\d?)[/-](\d\d?)[/-]\d{4}(?!\d)")
_CLOCK = re.compile(r"\d:\d\d|(?<![\d.])\d\d?[.h]\d\d(?![\d.])|\d\s*[ap]\.?m\b", re.IGNORECASE)
_ZONE = re.compile(r"[\dMm]\s?[+-]\d\d:?\d\d\b|\b(?:UTC?|GMT|[ECMP][SD]T)\b|\dZ\b")
_LANGUAGES = ("en", "de", "es", "fr", "it", "nl", "pt")
_LONGEST = 100
_FIRST_YEAR = 1500  # before newspapers; systems write year 1 for a date that they do not have


def iso(text: str) -> str | None:
    """Return the date or date-time that `text` is, as ISO 8601, None when it is none.

    The result has the precision of the text: 2023-03-19, 2023-03-19T23:43 or
    2023-03-19T23:43:05, with +08:00 where a time zone is given.
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    return exact(text) or _usual(text) or _unusual(text)


def exact(text: str) -> str | None:
    """Return the ISO date or date-time that `text` is, None when it is none."""
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return _written(found, has_clock=len(text.strip()) > len("2023-03-19"))


def _usual(text: str) -> str | None:
    """The date in one of the forms that English-language outlets print most, read fast."""
    plain = _MONTH.sub(r"\1", _HALF_DAY.sub(r" \1m", _FILLER.sub(" ", text)))
    plain = " ".join(plain.split())
    for form, has_clock in _FORMATS:
        try:
            return _written(datetime.strptime(plain, form), has_clock)
        except ValueError:
            continue
    return None


def _unusual(text: str) -> str | None:
    """The date in any other form that `dateparser` knows."""
    if not _YEAR.search(text) or _has_two_readings(text):
        return None
    import dateparser  # takes long, and few dates need it

    found = dateparser.parse(
        text,
        languages=_LANGUAGES,
        settings={
            "PARSERS": ["absolute-time"],
            "REQUIRE_PARTS": ["day", "month", "year"],
            "STRICT_PARSING": True,
            "DATE_ORDER": "DMY",  # decides 03.04.2023 only, which nobody writes month first
        },
    )
    if found is None:
        return None
    if not _ZONE.search(text):
        found = found.replace(tzinfo=None)
    return _written(found, has_clock=_CLOCK.search(text) is not None)


def _has_two_readings(text: str) -> bool:
    numeric = _NUMERIC.search(text)
    if numeric is None:
        return False
    first, second = int(numeric[1]), int(numeric[2])
    return first != second and first <= 12 and second <= 12


def _written(found: datetime, has_clock: bool) -> str | None:
    if found.year < _FIRST_YEAR:
        return None
    if not has_clock:
        return found.date().isoformat()
    return found.isoformat(timespec="auto" if found.second or found.microsecond else "minutes")

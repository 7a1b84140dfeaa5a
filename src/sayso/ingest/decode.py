"""Bytes into text. An encoding is taken where something states or shows it, and never guessed."""

import codecs
import re

from sayso.errors import EncodingInput

_BOMS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META = re.compile(rb"<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
_BEGINNING = 4096
_MIN_NULLS = 0.7
# The encodings of web pages, by their names in Python: it has others too, some of them dangerous.
_WEB = re.compile(
    r"utf-8|cp125\d|iso8859-\d+|koi8-[ru]|mac-roman|gbk|gb18030|big5|shift_jis|euc_jp|euc_kr"
)
_AS_BROWSERS_DO = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030"}
_MAX_BROKEN = 0.001

_HIGH = re.compile(rb"[\x80-\xff]")
_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_FOREIGN = re.compile(r"[^\0-\x7f]")
# What English text has beyond ASCII: marks, and accented letters where a word can have them.
_ENGLISH = re.compile(
    r"[‘’“”–—…•€£©®™°·½¼¾«»§\xa0]|(?<=[a-z])[ß-öø-ÿœšž]|[ß-öø-ÿœ](?=[a-z])|\b[À-ÖØ-ÞŠŽ](?=[a-z])"
)
_MAX_FOREIGN = 0.1
_MIN_ENGLISH = 0.9


def decode(
    name: str,
    data: bytes,
    *,
    declared: str | None = None,
    in_page: bool = False,
    in_json: bool = False,
) -> str:
    """Return the text in `data`. declared: the encoding that its server states.

    Tried in turn: a byte-order mark, UTF-16 without one, UTF-8, the encoding that is declared
    (by the server, or in a page), and cp1252 where it gives English text. JSON is UTF-8 always:
    a byte in it that is not becomes a lone surrogate, so that other lines can still be read.
    Raises EncodingInput when none of them holds.
    """
    encoding = unicode_form(data)
    try:
        return data.decode(encoding or "utf-8", "surrogateescape" if in_json else "strict")
    except UnicodeDecodeError as error:
        broken_at = error.start
    text = None if encoding else _declared(data, declared, in_page) or _cp1252(data)
    if text is None:
        raise EncodingInput(
            name,
            f"not in {(encoding or 'utf-8').upper()} at byte {broken_at + 1}, and what encoding it "
            "is in cannot be told. Open it where it shows correctly, and save it as UTF-8.",
        )
    return text


def unicode_form(data: bytes) -> str | None:
    """The form of Unicode that `data` shows to be in: by a mark, or as English in UTF-16 looks."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding
    start = data[:_BEGINNING]
    nulls = start[::2].count(0), start[1::2].count(0)
    if 0 in nulls and max(nulls) > _MIN_NULLS * len(start) / 2:
        return "utf-16-le" if nulls[1] else "utf-16-be"
    return None


def _declared(data: bytes, declared: str | None, in_page: bool) -> str | None:
    """The text in the declared encoding, when it is one and few characters are broken in it."""
    if declared is None and in_page:
        found = _META.search(data, 0, _BEGINNING)
        declared = found[1].decode("ascii", "replace") if found else "utf-8"
    try:
        encoding = codecs.lookup(declared or "").name
    except (LookupError, ValueError):
        return None
    encoding = _AS_BROWSERS_DO.get(encoding, encoding)
    if not _WEB.fullmatch(encoding):
        return None
    text = data.decode(encoding, "replace")
    return text if text.count("\ufffd") <= _MAX_BROKEN * len(text) else None


def _cp1252(data: bytes) -> str | None:
    """The text as cp1252, when that makes English of it.

    Statistical detectors are no help here: for a few curly quotes in English text they find
    central European, DOS or Chinese encodings as likely.
    """
    if sum(map(len, _UTF8.findall(data))) > len(_HIGH.findall(data)) / 2:
        return None  # UTF-8 with an error in it
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    foreign = len(_FOREIGN.findall(text))
    if foreign > _MAX_FOREIGN * len(text) or len(_ENGLISH.findall(text)) < _MIN_ENGLISH * foreign:
        return None
    return text

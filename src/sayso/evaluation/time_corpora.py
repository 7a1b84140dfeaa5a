"""Read the corpora that state times: TimeML, MEANTIME and GUM."""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from sayso.errors import CorpusError
from sayso.evaluation.meantime import annotated_text

_TAG = re.compile(r"<(/?)(\w+)([^>]*)>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class GoldTime:
    """An annotated time. start, end: code points of the text; end is exclusive.

    value: a TIMEX3 value, or "from/to" for a stretch of days (GUM); None where none is stated.
    """

    start: int
    end: int
    value: str | None


@dataclass(frozen=True, slots=True)
class DatedArticle:
    """A text, when it was published (an ISO date or date-time) and the times in it.

    The publication date itself is not among the times.
    """

    name: str
    text: str
    published: str | None
    times: tuple[GoldTime, ...]


def read_times(folder: Path) -> list[DatedArticle]:
    """Read every article under a folder of TimeML (.tml), MEANTIME or GUM (.xml) files.

    Raises CorpusError where there is none of them, or one cannot be read.
    """
    files = sorted(folder.rglob("*.tml")) or sorted(folder.rglob("*.xml"))
    if not files:
        raise CorpusError(f"{folder}: no TimeML (.tml), MEANTIME or GUM (.xml) files here.")
    articles = [article for file in files for article in _read(file)]
    if not articles:
        raise CorpusError(f"{folder}: no article with a publication date in its files.")
    return articles


def _read(file: Path) -> Iterator[DatedArticle]:
    try:
        data = file.read_text(encoding="utf-8")
        if file.suffix == ".tml":
            yield _timeml(file.stem, data)
        elif "<Document" in data:
            yield _meantime(file.stem, ElementTree.fromstring(data))
        elif 'dateCreated="' in data:
            yield _gum(file.stem, data)
    except (ElementTree.ParseError, AttributeError, ValueError, KeyError, OSError) as error:
        raise CorpusError(f"{file}: cannot be read as annotated times: {error}.") from error


def _timeml(name: str, data: str) -> DatedArticle:
    """TimeML: the text of <TEXT>, with <TIMEX3> in it; the date of <DCT>."""
    created = re.search(r"<DCT>.*?value=\"([^\"]+)\"", data, re.DOTALL)
    body = re.search(r"<TEXT>(.*)</TEXT>", data, re.DOTALL)
    text, times = _inline(body[1] if body else "", "TIMEX3", lambda found: found.get("value"))
    return DatedArticle(name, text, created[1] if created else None, times)


def _inline(
    data: str, tag: str, value: Callable[[dict[str, str]], str | None]
) -> tuple[str, tuple[GoldTime, ...]]:
    """The text of inline XML, and the elements of one name as times."""
    parts: list[str] = []
    length = at = 0
    open_times: list[tuple[int, str | None]] = []
    times: list[GoldTime] = []
    for match in _TAG.finditer(data):
        words = html.unescape(data[at : match.start()])
        parts.append(words)
        length += len(words)
        at = match.end()
        if match[2] == tag and not match[1]:
            open_times.append((length, value(dict(_ATTRIBUTE.findall(match[3])))))
        elif match[2] == tag and open_times:
            start, found = open_times.pop()
            times.append(GoldTime(start, length, found))
    parts.append(html.unescape(data[at:]))
    return "".join(parts), tuple(sorted(times, key=lambda t: t.start))


def _meantime(name: str, document: ElementTree.Element) -> DatedArticle:
    """MEANTIME: tokens, one sentence a line; only its first sentences are annotated."""
    text, spans = annotated_text(document)
    published = None
    times = []
    for element in document.iter("TIMEX3"):
        held = [spans[t] for a in element.iter("token_anchor") if (t := a.attrib["t_id"]) in spans]
        if element.get("functionInDocument") == "CREATION_TIME":
            published = element.get("value")
            text = _blanked(text, held)
        elif held:
            times.append(GoldTime(held[0][0], held[-1][1], element.get("value") or None))
    return DatedArticle(name, text, published, tuple(sorted(times, key=lambda t: t.start)))


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    """The publication date's own words, as blanks: it is given, not to be found."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _gum(name: str, data: str) -> DatedArticle:
    """GUM: one token a line, <date when=…> or <date from=… to=…> around the times."""
    created = re.search(r'dateCreated="([^"]+)"', data)
    tokens = re.sub(r"^(?!<)([^\t\n]+)\t.*\n", r"\1 ", data, flags=re.MULTILINE)
    plain = re.sub(r"\n", "", tokens).replace("</s>", "</s>\n")

    def value(found: dict[str, str]) -> str | None:
        if "from" in found and "to" in found:
            return f"{found['from']}/{found['to']}"
        return found.get("when")

    text, times = _inline(plain, "date", value)
    trimmed = tuple(GoldTime(t.start, len(text[: t.end].rstrip()), t.value) for t in times)
    return DatedArticle(name, text, created[1] if created else None, trimmed)

"""What a printed noun phrase holds: a bare name, a title, an apposition, or none of these.

"South Korean President Han Ji-woo" is a title and a name; "Ana Reyes, a nurse at the clinic" a
name and an apposition; "the ministry" neither.
"""

from dataclasses import dataclass

from sayso.speakers.given import is_given
from sayso.speakers.lists import is_list, listed, lists_on
from sayso.speakers.nouns import gender_of, head_of, is_common, is_organisation, is_role
from sayso.speakers.page import Page, Word
from sayso.speakers.titles import split_name
from sayso.speakers.words import DETERMINERS, PREPOSITIONS, PRONOUNS, RELATIVES

Span = tuple[int, int]
_CUTS = (",", "—", "–", " - ", " -- ", ";", "\n", ":")
_ADVERBS = ("today", "yesterday", "tonight", "earlier", "later", "also", "now")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase, read. All spans are code-point offsets into the article.

    name: the bare name; title: the words before it; apposition: those after it, or the
    description that a name follows ("a local lawmaker, Ana Reyes").
    head: its main noun in lower case and in the singular, "" for a name without a title.
    pronoun: "he", "she", "it", "they", "i", "we", "you", "who", or "".
    alias: a short form in brackets, or a handle. several: more names than one; listed: those.
    """

    start: int
    end: int
    name: Span | None = None
    title: Span | None = None
    apposition: Span | None = None
    alias: Span | None = None
    head: str = ""
    determiner: str = ""
    gender: str = ""
    plural: bool = False
    pronoun: str = ""
    several: bool = False
    listed: Span | None = None

    @property
    def definite(self) -> bool:
        """Whether it takes up somebody who was mentioned, or is the only one: "the envoy"."""
        return self.determiner in ("the", "this", "that", "these", "those")


def read(page: Page, start: int, end: int) -> Phrase:
    """Read the noun phrase at [start, end) of the article."""
    words = _timeless(page.between(start, end))
    if not words:
        return Phrase(start, end)
    pronoun = _pronoun(words[0].text) if len(words) == 1 else ""
    if pronoun:
        plural = pronoun in ("they", "we")
        gender = {"he": "m", "she": "f"}.get(pronoun, "")
        return Phrase(start, end, pronoun=pronoun, plural=plural, gender=gender, head=words[0].key)
    segments, alias = _segments(page, words)
    examples = _examples(segments[0])
    if examples:
        segments = [segments[0][:examples]]
    determiner = _determiner(segments[0])
    title, name, gender = split_name(page, segments[0])
    if is_list(page, segments):
        return Phrase(start, end, listed=listed(page, segments), plural=True, several=True)
    apposition: Span | None = None
    rest = (segments[1][0].start, segments[-1][-1].end) if len(segments) > 1 else None
    if name and rest:
        apposition = rest
    elif rest:
        name, gender, apposition = _apposed_name(page, segments, determiner)
    if not name and alias and page.text[alias[0] - 1 : alias[0]] == "@":
        name = segments[0]  # an account carries a name, however it is written
    noun, plural = head_of(title if name else segments[0])
    return Phrase(
        start,
        end,
        name=_span(name),
        title=_span(title) if name else None,
        apposition=apposition,
        alias=alias,
        head=noun,
        determiner=determiner,
        gender=gender or gender_of(noun),
        plural=plural and not name,
    )


def _apposed_name(
    page: Page, segments: list[list[Word]], determiner: str
) -> tuple[list[Word], str, Span | None]:
    """The name that a description goes before, its gender, and the description."""
    for i, segment in enumerate(segments[1:], 1):
        if segment[0].key in RELATIVES or segment[0].key in PREPOSITIONS:
            break
        title, name, gender = split_name(page, segment)
        known = all(word.capital for word in title) and _is_described(segments[0])
        if name and (known or (determiner and _is_full(page, name))):
            return name, gender, (segments[0][0].start, segments[i - 1][-1].end)
    return [], "", None


def _timeless(words: list[Word]) -> list[Word]:
    """A phrase without the adverb of time that may follow it: "Ana Reyes yesterday"."""
    last = words[-1:]
    timed = (
        len(words) > 1 and last[0].key in _ADVERBS and not (last[0].possessive or last[0].capital)
    )
    return words[:-1] if timed else words


def _segments(page: Page, words: list[Word]) -> tuple[list[list[Word]], Span | None]:
    """Cut a phrase at its commas, dashes and brackets; what stands in brackets is an alias."""
    segments: list[list[Word]] = [[]]
    alias: Span | None = None
    bracket = False
    for i, word in enumerate(words):
        gap = page.text[words[i - 1].end : word.start] if i else ""
        if "(" in gap or "[" in gap:
            bracket = True
        elif ")" in gap or "]" in gap:
            bracket = False
        if bracket:
            alias = alias or (word.start, word.end)
            continue
        cut = segments[-1] and any(mark in gap for mark in _CUTS)
        if cut and not (gap == ", " and lists_on(segments[-1], words[i : i + 6])):
            segments.append([])
        segments[-1].append(word)
    kept = [segment for segment in segments if segment]
    return (kept or [words]), (alias if kept else None)


def _examples(words: list[Word]) -> int:
    """Where names begin that are examples only: "states | such as Norland"; 0 where none do."""
    for i, word in enumerate(words):
        such = word.key == "such" and i + 1 < len(words) and words[i + 1].key == "as"
        if (such or word.key == "including") and i and head_of(words[:i])[1]:
            return i
    return 0


def _is_described(words: list[Word]) -> bool:
    """Whether a phrase that a name follows is a description of it."""
    return any(is_role(word) or is_common(word.key) for word in words)


def _is_full(page: Page, name: list[Word]) -> bool:
    """Whether a name is a person's in full, given name first."""
    return len(name) > 1 and is_given(name[0].key) and not is_organisation(name[-1].key)


def _determiner(words: list[Word]) -> str:
    first = words[0]
    if first.key in DETERMINERS:
        return first.key
    return "'s" if any(w.possessive for w in words[:-1]) else ""


def _span(words: list[Word]) -> Span | None:
    if not words:
        return None
    end = words[-1].end
    return words[0].start, end - (len(words[-1].text) - len(words[-1].bare))


def _pronoun(word: str) -> str:
    """Which pronoun a word is, "" for none; "US", "WHO" and "IT" in capitals are names."""
    return "" if word.isupper() and len(word) > 1 else PRONOUNS.get(word.casefold(), "")

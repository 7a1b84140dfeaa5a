"""What a printed noun phrase holds: a bare name, a title, an apposition, or none of these.

"South Korean President Han Ji-woo" is a title and a name; "Ana Reyes, a nurse at the clinic" a
name and an apposition; "the ministry" neither.
"""

from dataclasses import dataclass

from sayso.speakers.given import is_given
from sayso.speakers.nouns import gender_of, head_of, is_common, is_organisation, is_role
from sayso.speakers.page import Page, Word
from sayso.speakers.places import is_place_word, state_of
from sayso.speakers.titles import split_name
from sayso.speakers.words import DETERMINERS, PERSONS, PRONOUNS, ROLES

Span = tuple[int, int]
_ADVERBS = ("today", "yesterday", "tonight", "earlier", "later", "also", "now")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase, read. All spans are code-point offsets into the article.

    name: the bare name; title: the words before it; apposition: those after it, or the
    description that a name follows ("a local lawmaker, Ana Reyes").
    head: its main noun in lower case and in the singular, "" for a name without a title.
    pronoun: "he", "she", "it", "they", "i", "we", "you", "who", or "".
    alias: a short form in brackets, or a handle. several: more names than one, listed.
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
    determiner = _determiner(segments[0])
    title, name, gender = split_name(page, segments[0])
    if _is_list(page, [word for segment in segments for word in segment]):
        return Phrase(start, end, plural=True, several=True)
    apposition: Span | None = None
    rest = (segments[1][0].start, segments[-1][-1].end) if len(segments) > 1 else None
    if name and rest:
        apposition = rest
    elif rest and not name:
        inner_title, inner_name, gender = split_name(page, segments[1])
        known = not inner_title and _is_described(segments[0])
        if inner_name and (known or (determiner and _is_full(page, inner_name))):
            name, apposition = inner_name, (segments[0][0].start, segments[0][-1].end)
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
        if segments[-1] and any(mark in gap for mark in (",", "—", "–", " - ", ";", "\n", ":")):
            segments.append([])
        segments[-1].append(word)
    kept = [segment for segment in segments if segment]
    return (kept or [words]), (alias if kept else None)


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


def _is_list(page: Page, words: list[Word]) -> bool:
    """Whether a phrase lists names: "Ana Reyes and Bo Lind", "Norland and Sudland"."""
    for i in range(1, len(words) - 1):
        if words[i].text == "and" and _are_names(page, words[:i], words[i + 1 :]):
            return True
    return False


def _are_names(page: Page, left: list[Word], right: list[Word]) -> bool:
    """Whether people, or states, are named on both sides of "and"; or people and "others"."""
    if all(state_of(" ".join(w.text for w in side)) for side in (left, right)):
        return True
    if len(left) == 1 and left[0].capital and not is_place_word(left[0].bare):
        common = is_organisation(left[0].key) or is_common(left[0].key)
        return not common and _are_people(page, right) and right[-1].capital
    return _are_people(page, left) and _are_people(page, right)


def _are_people(page: Page, words: list[Word]) -> bool:
    """Whether words name one person, with a title or in full, or are a plural for people."""
    title, name, gender = split_name(page, words)
    if name:
        titled = bool(gender) or any(is_role(word) for word in title)
        plain = not any(is_organisation(w.key) or is_common(w.key) for w in name)
        return plain and (len(name) > 1 or titled)
    noun, plural = head_of(words)
    return plural and (noun in ROLES or noun in PERSONS or noun == "other")

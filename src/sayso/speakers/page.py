"""An article's text as words, sentences, paragraphs and quotations, looked up by offset."""

import re
from bisect import bisect_left, bisect_right
from functools import cached_property, lru_cache
from itertools import pairwise

import msgspec

from sayso.speakers.given import is_given
from sayso.speakers.words import DETERMINERS, HONORIFICS, PRONOUNS, RANKS
from sayso.text import Quotation, paragraphs, quotations, sentences

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-’'.&][^\W_]+)*(?:[’'](?: s\b|(?=\s|$|[,.;])))?|&", re.UNICODE
)
_POSSESSIVE = re.compile(r"(?:[’'] ?s|(?<=s)[’'])$")  # pages cut apart hold "Reyes’ s"
_ARTICLES = frozenset({"the", "a", "an", *PRONOUNS})
_SITES = (".com", ".org", ".net", ".info")
_PREFIXED = re.compile(r"(?:anti|pro|non|ex|mid|post|pre|self)-")  # "pro-Norland"
_INITIAL = re.compile(r"[A-Z]")
_LETTER = re.compile(r"[^\W_]")  # or figure


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word and where it stands; end is exclusive.

    bare: without a possessive 's; key: bare and in lower case; possessive: whether it ends in 's,
    or in s'; capital: whether it is written as names are: Lee, iPhone, 3M, al-Masri, lee.com.
    """

    start: int
    end: int
    text: str
    bare: str
    key: str
    possessive: bool
    capital: bool


@lru_cache(8192)
def _looks_of(text: str) -> tuple[str, str, str, bool, bool]:
    """What of a word does not depend on where it stands: text, bare, key, possessive, capital."""
    bare = _POSSESSIVE.sub("", text) if text[-1] in "s'’" else text
    capital = (bare != bare.lower() or text.endswith(_SITES)) and not _PREFIXED.match(bare)
    key = bare.casefold().replace("’", "'")
    return text, bare, key, bare != text, capital


class Page:
    """The text of an article and what is known of it without a model."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = [Word(m.start(), m.end(), *_looks_of(m.group())) for m in _WORD.finditer(text)]
        self._starts = [word.start for word in self.words]
        self.sentences = sentences(text)
        self._sentence_starts = [start for start, _ in self.sentences]
        self.paragraphs = paragraphs(text)
        self._paragraph_starts = [start for start, _ in self.paragraphs]
        self.quotations: list[Quotation] = [q for q in quotations(text) if q.depth == 0]
        self._quotation_starts = [q.start for q in self.quotations]

    @cached_property
    def common(self) -> frozenset[str]:
        """The words that the article also prints in lower case."""
        return frozenset(
            word.key
            for word in self.words
            if not word.capital and self.text[word.start - 1 : word.start] not in ("@", "#", "/")
        )

    @cached_property
    def proper(self) -> frozenset[str]:
        """The words that the article prints with a capital inside a sentence."""
        return frozenset(w.key for w in self.words if w.capital and not self.opens_sentence(w))

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """The words of three letters or more that the article prints in capitals only."""
        return frozenset(w.bare for w in self.words if len(w.bare) > 2 and w.bare.isupper())

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The words that the article prints, with a capital, behind a given name."""
        return frozenset(
            word.key
            for before, word in pairwise(self.words)
            if before.capital
            and word.capital
            and is_given(before.key)
            and self.adjoins(before, word)
        )

    def is_article(self, word: Word, following: Word) -> bool:
        """Whether a determiner is no part of the name behind it; of "All Saints Bank" it is."""
        named = word.capital and following.capital and word.key in self.proper
        return word.key in DETERMINERS and (word.key in _ARTICLES or not named)

    def between(self, start: int, end: int) -> list[Word]:
        """The words of [start, end), cut where it cuts them."""
        words = self.words[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        if words and words[-1].end > end:
            last = words[-1].start
            words[-1] = Word(last, end, *_looks_of(self.text[last:end]))
        return words

    def index(self, offset: int) -> int:
        """The index of the first word that starts at `offset` or later."""
        return bisect_left(self._starts, offset)

    def following(self, offset: int) -> Word | None:
        """The first word that starts at `offset` or later; None behind the last."""
        at = self.index(offset)
        return self.words[at] if at < len(self.words) else None

    def sentence(self, offset: int) -> int:
        """The number of the sentence at `offset`, from 0; -1 before the first."""
        return bisect_right(self._sentence_starts, offset) - 1

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph at `offset`, from 0; -1 before the first."""
        return bisect_right(self._paragraph_starts, offset) - 1

    def sentence_span(self, offset: int) -> tuple[int, int]:
        """The sentence at `offset`; an empty one before the first."""
        number = self.sentence(offset)
        return self.sentences[number] if number >= 0 else (offset, offset)

    def quotation(self, offset: int) -> Quotation | None:
        """The outermost quotation round `offset`."""
        number = bisect_right(self._quotation_starts, offset) - 1
        if number < 0 or self.quotations[number].end <= offset:
            return None
        return self.quotations[number]

    def opens_sentence(self, word: Word) -> bool:
        """Whether a word is the first of its sentence, or of a quotation."""
        start, _ = self.sentence_span(word.start)
        if _LETTER.search(self.text, start, word.start) is None:
            return True
        return self.text[start : word.start].rstrip(" ")[-1:] in "\"“‘'("

    def adjoins(self, left: Word, right: Word) -> bool:
        """Whether only a space, or the point of an abbreviation, stands between two words."""
        gap = self.text[left.end : right.start]
        if gap == " ":
            return True
        short = _INITIAL.fullmatch(left.text) or left.key in HONORIFICS or left.key in RANKS
        return gap == ". " and bool(short)

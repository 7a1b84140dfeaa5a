"""Where names stand in an article: everywhere, not only where somebody is a source.

A name is a run of capitalised words, particles inside it ("Ana de la Cruz"), without the titles
before it. The names that printed sources hold are taken as they were read there.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise, takewhile

from sayso.speakers.acronyms import long_forms
from sayso.speakers.given import is_given
from sayso.speakers.lists import lists_on
from sayso.speakers.names import Phrase
from sayso.speakers.nouns import is_common, is_organisation, is_role, singular
from sayso.speakers.offices import PORTFOLIOS
from sayso.speakers.page import Page, Word
from sayso.speakers.places import is_demonym, is_place_word
from sayso.speakers.titles import is_joint_name, is_owner, split_name
from sayso.speakers.words import (
    ADJECTIVES,
    DETERMINERS,
    FUNCTION,
    HONORIFICS,
    PARTICLES,
    STATES,
    SUFFIXES,
    SURNAMES,
)

Span = tuple[int, int]
_HEADLINE = 25  # words at most
_FORMS = ("ly", "ing", "ted", "sed", "ned", "led")  # of words that open sentences: "Asked"
_TITLED = 0.8  # share of its longer words that have a capital


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it is printed.

    keys: its words in lower case, hyphens opened, without a possessive 's.
    title: the words before it that say what its bearer is; gender: "m" or "f" where they tell.
    speaks: it is a printed source.
    """

    start: int
    end: int
    keys: tuple[str, ...]
    title: Span | None = None
    gender: str = ""
    honorific: bool = False
    speaks: bool = False


def find_names(page: Page, sources: Iterable[Phrase]) -> list[Name]:
    """Return the names in the article, in text order, none overlapping another."""
    known = {p.name: p for p in sources if p.name}
    defined = [span for span in long_forms(page) if _is_free(span, known)]
    found = [_of_source(page, phrase) for phrase in known.values()]
    found += [Name(*span, keys_of(page.text[slice(*span)])) for span in defined]
    taken = [*known, *defined]
    covered = bytearray(len(page.text) + 1)
    for start, end in taken:
        covered[start:end] = b"\1" * (end - start)
    titled = headlines(page)
    for run in _runs(page):
        if page.paragraph(run[0].start) in titled:
            continue
        free = [word for word in run if not covered[word.start]]
        if len(free) == len(run):
            found += _names_in(page, run)
    found += _short(page, found, titled)
    return sorted(found, key=lambda name: (name.start, -name.end))


def _is_free(span: Span, taken: Iterable[Span]) -> bool:
    return all(end <= span[0] or start >= span[1] for start, end in taken)


def _short(page: Page, found: list[Name], titled: frozenset[int]) -> list[Name]:
    """Bodies that go by their noun, written as a name: "the Times", "the Foundation"."""
    covered = {name.start for name in found}
    inside = [(name.start, name.end) for name in found if len(name.keys) > 1]
    nouns = {
        name.keys[-1] for name in found if len(name.keys) > 1 and is_organisation(name.keys[-1])
    }
    starts = {at for start, end in inside for at in range(start, end)}
    short = []
    for before, word in pairwise(page.words):
        if before.key != "the" or not word.capital or word.key not in nouns:
            continue
        following = page.following(word.end)
        alone = not following or not (following.capital and page.adjoins(word, following))
        free = word.start not in covered and word.start not in starts
        if alone and free and page.paragraph(word.start) not in titled:
            short.append(Name(word.start, word.start + len(word.bare), (word.key,)))
    return short


def headlines(page: Page) -> frozenset[int]:
    """The numbers of the paragraphs in which most words have a capital, whatever they are."""
    inside = (page.between(start, end) for start, end in page.paragraphs)
    return frozenset(number for number, words in enumerate(inside) if _is_headline(page, words))


def _is_headline(page: Page, words: list[Word]) -> bool:
    if not 3 < len(words) <= _HEADLINE:
        return False
    long = [word for word in words if len(word.text) > 3]
    unended = page.text[words[-1].end : words[-1].end + 1] in ("", "\n")
    titled = sum(word.capital for word in long) >= _TITLED * len(long)
    return unended and titled and len(long) > 3


def keys_of(text: str) -> tuple[str, ...]:
    """The words of a name in lower case, hyphens opened, articles and points left out."""
    plain = text.casefold().replace("-", " ").replace(".", "").replace("’", "'").replace(",", " ")
    words = [word.removesuffix("'s").strip("'") for word in plain.split()]
    keys = [w for w in words if w and w != "the"]
    return tuple(keys[:-1] if len(keys) > 1 and keys[-1] in SUFFIXES else keys)


def _of_source(page: Page, phrase: Phrase) -> Name:
    assert phrase.name
    before = page.text[phrase.start : phrase.name[0]].split()
    return Name(
        *phrase.name,
        keys_of(page.text[phrase.name[0] : phrase.name[1]]),
        phrase.title,
        phrase.gender,
        any(word.casefold().rstrip(".") in HONORIFICS for word in before),
        speaks=True,
    )


def _runs(page: Page) -> list[list[Word]]:
    """Runs of capitalised words, cut behind a possessive."""
    runs: list[list[Word]] = []
    run: list[Word] = []
    for i, word in enumerate(page.words):
        joined = bool(run) and not is_owner(run[-1]) and _is_joined(page, run, i)
        if joined and (word.capital or word.key in PARTICLES or _goes_on(page, run, word)):
            run.append(word)
            continue
        if run:
            runs.append(run)
        run = [word] if word.capital else []
    if run:
        runs.append(run)
    trimmed = [run for run in (_trimmed(page, run) for run in runs) if run]
    inside = {_plain(run) for run in trimmed if not page.opens_sentence(run[0])}
    return [run[1:] if _opens_with_more(page, run, inside) else run for run in trimmed]


def _is_joined(page: Page, run: list[Word], i: int) -> bool:
    """Whether the word of this index may go on with a run, behind a space or a comma in a name."""
    word = page.words[i]
    listing = page.text[run[-1].end : word.start] == ", " and word.capital
    return page.adjoins(run[-1], word) or (listing and lists_on(run, page.words[i : i + 6]))


def _plain(run: list[Word]) -> str:
    return " ".join(word.key for word in run)


def _opens_with_more(page: Page, run: list[Word], inside: set[str]) -> bool:
    """Whether a word that opens a sentence is no part of the name behind it: "Soon Ana Reyes"."""
    if len(run) < 3 or not page.opens_sentence(run[0]) or _plain(run) in inside:
        return False
    return _plain(run[1:]) in inside and run[0].key not in page.proper


def _goes_on(page: Page, run: list[Word], word: Word) -> bool:
    """Whether a small word goes on with a name: "Ministry of the Sea and Fisheries"."""
    if word.key == "the":
        return run[-1].key in ("of", "for")
    body = run[-1].key in STATES or is_organisation(singular(run[-1].key))
    if word.key in ("of", "for"):
        return run[-1].capital and body and not _is_person_at(page, page.index(word.end))
    following = page.following(word.end)
    if word.key != "and" or not following or not following.capital:
        return False
    kind = is_organisation(following.key) or is_role(following) or is_given(following.key)
    at = page.index(following.start)
    right = list(takewhile(lambda w: w.capital, page.words[at : at + 5]))
    if is_joint_name(page, run, right) and all(map(page.adjoins, right, right[1:])):
        return True
    inside = any(w.key in ("of", "for") for w in run)
    return inside and not kind and not is_place_word(following.bare)


def _is_person_at(page: Page, at: int) -> bool:
    """Whether a title and a name stand at the word of this index: "President Ana Reyes"."""
    if at + 1 >= len(page.words) or not page.words[at].capital or not page.words[at + 1].capital:
        return False
    titled = page.words[at].key in HONORIFICS or is_role(page.words[at])
    return titled and not is_role(page.words[at + 1])


def _trimmed(page: Page, run: list[Word]) -> list[Word]:
    """A run without the words at its ends that are no names."""
    while run and _is_closing(run):
        run = run[:-1]
    if run and (
        page.text[run[-1].end : run[-1].end + 1] == "/"
        or page.text[max(0, run[0].start - 1) : run[0].start] == "/"
    ):
        return []  # the credit of a picture
    while run and _is_opening(page, run[0]) and not _is_of_name(page, run):
        run = run[1:]
    if len(run) > 1 and run[0].key in PORTFOLIOS and _is_office_before(page, run[0]):
        run = run[1:]
    return run


def _is_office_before(page: Page, word: Word) -> bool:
    """Whether "Secretary of" stands before a word, so that it is no part of the name behind it."""
    at = page.index(word.start)
    return at > 1 and page.words[at - 1].key == "of" and is_role(page.words[at - 2])


def _is_closing(run: list[Word]) -> bool:
    """Whether the last word of a run is no part of a name; of "Norland Today" it is."""
    last = run[-1]
    named = last.possessive or (last.key == "today" and len(run) > 1)
    return not last.capital or (last.key in FUNCTION and not named)


def _is_of_name(page: Page, run: list[Word]) -> bool:
    """Whether a run opens with a determiner that belongs to it: "All Saints Bank"."""
    return len(run) > 2 and run[0].key in DETERMINERS and not page.is_article(run[0], run[1])


def _is_opening(page: Page, word: Word) -> bool:
    """Whether a capital is due to the place of the word only."""
    if word.key in HONORIFICS:
        return False
    if word.key in FUNCTION:
        return not word.bare.isupper() or len(word.bare) == 1
    if word.key.endswith(_FORMS) and page.opens_sentence(word):
        return word.key not in page.proper and not is_given(word.key)
    return page.opens_sentence(word) and word.key in page.common and not word.bare.isupper()


def _names_in(page: Page, run: list[Word]) -> list[Name]:
    """The name in a run, without its title; none where the run is a title or a noun only."""
    title, name, gender = split_name(page, run)
    plain = " ".join(word.bare for word in name)
    surname = len(name) == 1 and name[0].key in SURNAMES and name[0].key in page.surnames
    if (
        not name
        or is_demonym(plain)
        or _is_compound(page, name)
        or (len(name) == 1 and _is_plain(name[0]) and not surname)
    ):
        return []
    last = name[-1]
    end = last.end - (len(last.text) - len(last.bare))
    honorific = any(w.key.rstrip(".") in HONORIFICS for w in run if w not in name)
    keys = keys_of(page.text[name[0].start : end])
    if not keys:
        return []
    title_span = (title[0].start, title[-1].end) if title else None
    return [Name(name[0].start, end, keys, title_span, gender, honorific)]


def _is_compound(page: Page, name: list[Word]) -> bool:
    """Whether a hyphen joins two who are named by themselves too: "a Reyes-Lind debate"."""
    parts = name[0].key.split("-") if len(name) == 1 else []
    return len(parts) == 2 and page.proper.issuperset(parts)


def _is_plain(word: Word) -> bool:
    """Whether a single word in capitals names nobody."""
    return (
        is_role(word)
        or is_common(word.key)
        or is_organisation(word.key)
        or word.key in FUNCTION
        or word.key in ADJECTIVES
        or not any(char.isalpha() for char in word.text)
    )

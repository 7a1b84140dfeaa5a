"""The name behind an office and what it is of: "Secretary of State | Ana Reyes".

The first given name opens the name; without one, what follows a state, a portfolio or a noun does.
"""

from sayso.speakers.given import is_given
from sayso.speakers.nouns import is_common, is_organisation, is_role
from sayso.speakers.page import Word
from sayso.speakers.places import is_place_word, state_of
from sayso.speakers.words import FUNCTION, PARTICLES, STATES

PORTFOLIOS = frozenset(
    "state defense defence foreign affairs interior finance justice health education labor labour "
    "trade energy transport transportation agriculture commerce homeland security treasury home "
    "environment culture staff general parliament".split()
)


def name_after(run: list[Word], post: list[Word]) -> tuple[list[Word], list[Word]]:
    """Find the name behind "Secretary of State" or "Ambassador to Norland"."""
    capitals = closing_run(post)
    size = len(capitals)
    before = post[: len(post) - size]
    cut = 0
    for length in range(min(size - 1, 5), 0, -1):
        if state_of(" ".join(w.text for w in capitals[:length])):
            cut = length
            break
    while cut < size - 1 and (
        capitals[cut].key in PORTFOLIOS or (is_acronym(capitals[cut]) and not cut)
    ):
        cut += 1
    given = _first_given(capitals, cut)
    if given is not None:
        cut = given
    elif not cut and size < 3:
        cut = size if not before or before[-1].capital or before[-1].key in FUNCTION else 0
    elif not cut:
        cut = size - 2
    name = capitals[cut:]
    if name and (is_organisation(name[-1].key) or name[-1].key in STATES):
        return [], []
    return (run + post[: len(post) - len(name)], name) if name else ([], [])


def name_behind(core: list[Word], post: list[Word]) -> tuple[list[Word], list[Word]]:
    """The title and the name in "former chief of staff Ana Reyes"."""
    if not is_role(core[-1]):
        return [], []
    name = closing_run(post)
    name = name[_first_given(name, 0) or _behind_state(name) :]
    before = post[: len(post) - len(name)]
    body = not name or is_organisation(name[-1].key)
    if body or not 1 < len(name) < 5 or len(before) < 2 or before[-1].key in FUNCTION:
        return [], []
    return core + before, name


def _first_given(capitals: list[Word], start: int) -> int | None:
    """Where the first given name stands that a name goes on behind."""
    for i in range(start, len(capitals) - 1):
        word = capitals[i]
        if is_given(word.key) and not is_common(word.key) and not is_place_word(word.text):
            return i
    return None


def _behind_state(capitals: list[Word]) -> int:
    """How many words at the head of a run name a state, two words at least being left."""
    for length in range(min(len(capitals) - 2, 5), 0, -1):
        if state_of(" ".join(w.text for w in capitals[:length])):
            return length
    return 0


def closing_run(core: list[Word]) -> list[Word]:
    """The words written as a name that close a phrase."""
    at = len(core)
    while at and (core[at - 1].capital or (core[at - 1].key in PARTICLES and at < len(core))):
        at -= 1
    while at < len(core) and not core[at].capital and core[at].key not in ("al", "bin", "ibn"):
        at += 1
    return core[at:]


def is_acronym(word: Word) -> bool:
    """Whether a word of two to five letters has capitals only."""
    return word.bare.isupper() and 1 < len(word.bare.replace(".", "")) <= 5


def is_initials(word: Word) -> bool:
    """Whether a word is an initial of a name, or two: "V", "LR"."""
    return word.bare.isupper() and len(word.bare) < 3

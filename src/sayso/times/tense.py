"""Whether the verb that an expression of time belongs to looks back or ahead.

The nearest verb to the left within the sentence decides, or else the nearest to the right; a
heuristic over word forms, no parser. It is what tells "will meet on Friday" from "met on Friday".
"""

from collections.abc import Iterator
from typing import Literal

from sayso.times.language import Verbs
from sayso.times.lexicon import Tokens

_FAR_LEFT = 24  # tokens
_FAR_RIGHT = 14
_NEAR = 8  # how near a date a verb in the present stands that tells of what is arranged
_ENDS = frozenset(".!?;\n")
_OPENING_QUOTES = frozenset("“«")
_CLOSING_QUOTES = frozenset("”»")

Looks = Literal["past", "future"] | None


def direction(tokens: Tokens, first: int, last: int, verbs: Verbs) -> Looks:
    """Where the verb of the tokens [first, last) looks; None where no verb tells."""
    before = tokens.words[max(first - 2, 0) : first]
    if not verbs.bygone.isdisjoint(before[-1:]):
        return "past"
    if not verbs.awaited.isdisjoint(before):
        return "future"
    if not verbs.deadline.isdisjoint(before[-1:]):
        return "past" if _is_of_the_past(tokens, first, verbs) else "future"
    if _is_beside_past(tokens, first, last, verbs):
        return "past"
    if _opens_clause(tokens, first, verbs) and (found := _to_the_right(tokens, last, verbs)):
        return found
    left, infinitive = _to_the_left(tokens, first, verbs)
    return left or _to_the_right(tokens, last, verbs) or ("future" if infinitive else None)


def _is_beside_past(tokens: Tokens, first: int, last: int, verbs: Verbs) -> bool:
    """Whether a verb in the past stands beside a time: "told on Friday", "on Friday told"."""
    at = first - 1
    while at > 0 and tokens.words[at] in verbs.adverbial:
        at -= 1
    before = at >= 0 and _looks(tokens, at, verbs) == "past"
    return before or (last < len(tokens) and _looks(tokens, last, verbs) == "past")


def _before(tokens: Tokens, first: int) -> Iterator[int]:
    """The tokens before one in its sentence, the nearest first, but for what is quoted."""
    words = tokens.words
    quoted = False
    for i in range(first - 1, max(first - _FAR_LEFT, 0) - 1, -1):
        word = words[i]
        if word in _CLOSING_QUOTES:
            quoted = True
        elif word in _OPENING_QUOTES:
            if not quoted:
                return
            quoted = False
        elif not quoted:
            if word[0] in _ENDS and not _abbreviates(words, i):
                return
            yield i


def _to_the_left(tokens: Tokens, first: int, verbs: Verbs) -> tuple[Looks, bool]:
    """Where the nearest verb to the left looks, and whether there was only an infinitive."""
    infinitive = False
    for i in _before(tokens, first):
        word = tokens.words[i]
        if word in verbs.infinitive:
            infinitive = infinitive or _opens_infinitive(tokens, i, verbs)
        elif infinitive and word in verbs.intent:
            return "future", False
        elif found := _looks(tokens, i, verbs):
            return found, False
        elif word in verbs.conditional or (word in verbs.arranged and first - i <= _NEAR):
            return "future", False
        elif word in verbs.present and not infinitive:
            return _of_present(tokens.words, i, first, verbs), False
    return None, infinitive


def _to_the_right(tokens: Tokens, last: int, verbs: Verbs) -> Looks:
    words = tokens.words
    for i in range(last, min(last + _FAR_RIGHT, len(words) - 1)):
        word = words[i]
        if word[0] in _ENDS and not _abbreviates(words, i):
            break
        if found := _looks(tokens, i, verbs):
            return found
        if word in verbs.intent and words[i + 1] in verbs.infinitive:
            return "future"
        if word in verbs.present:
            return None
    return None


def _looks(tokens: Tokens, i: int, verbs: Verbs) -> Looks:
    words, word = tokens.words, tokens.words[i]
    if "".join(words[i : i + 2]) in verbs.contracted:
        return "future"
    if word in verbs.future or word in verbs.scheduled:
        return "past" if word in verbs.remote and _is_undone(words, i, verbs) else "future"
    if word in verbs.past:
        return None if _is_passive(words, i, verbs) else "past"
    if not word.endswith(verbs.endings) or len(word) < 4 or word in verbs.not_verbs:
        return None
    return None if _is_passive(words, i, verbs) else "past"


def _of_present(words: list[str], i: int, first: int, verbs: Verbs) -> Looks:
    """Where a verb in the present looks: "if he is elected", "is visiting" look ahead."""
    if not verbs.conditional.isdisjoint(words[max(i - 4, 0) : i]):
        return "future"
    if words[i] in verbs.undone and words[i - 1] in verbs.remote:
        return "past"
    visiting = words[i] in verbs.passing and first - i <= _NEAR
    return "future" if visiting and words[i + 1].endswith(verbs.progressive) else None


def _is_passive(words: list[str], i: int, verbs: Verbs) -> bool:
    """Whether "be" stands before a participle: what stands before that tells the time."""
    return any(word in verbs.passive for word in words[max(i - 2, 0) : i])


def _is_undone(words: list[str], i: int, verbs: Verbs) -> bool:
    """Whether "would" or "could" tell of the past: "would not say", "could have been"."""
    return any(word in verbs.undone for word in words[i + 1 : i + 3])


def _is_of_the_past(tokens: Tokens, first: int, verbs: Verbs) -> bool:
    """Whether what was over by a date is told: "had sailed by Friday"."""
    for i in _before(tokens, first):
        if tokens.words[i] in verbs.over:
            return True
        if tokens.words[i] in verbs.infinitive or _looks(tokens, i, verbs) == "future":
            return False
    return False


def _opens_clause(tokens: Tokens, first: int, verbs: Verbs) -> bool:
    """Whether a time stands between a conjunction and its clause: ", but on Friday it sank"."""
    at = first - 1
    while at > 0 and tokens.words[at] in verbs.adverbial:
        at -= 1
    return at > 0 and tokens.words[at] in verbs.conjunctions and tokens.words[at - 1] in (",", ";")


def _opens_infinitive(tokens: Tokens, i: int, verbs: Verbs) -> bool:
    """Whether "to" opens an infinitive: neither "to 3" nor "to the" nor "to Paris"."""
    following = tokens.words[i + 1] if i + 1 < len(tokens) else ""
    return (
        following.isalpha() and not tokens.is_capital(i + 1) and following not in verbs.determiners
    )


def _abbreviates(words: list[str], i: int) -> bool:
    """Whether a full stop belongs to a short word before it: "Gen.", "Dec.", "J."."""
    return words[i] == "." and i > 0 and len(words[i - 1]) <= 3 and words[i - 1].isalpha()

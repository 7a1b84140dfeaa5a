"""Whether the verb that an expression of time belongs to looks back or ahead.

The nearest verb to the left within the sentence decides, or else the nearest to the right; a
heuristic over word forms, no parser. It is what tells "will meet on Friday" from "met on Friday".
"""

from typing import Literal

from sayso.times.language import Verbs
from sayso.times.lexicon import Tokens

_FAR_LEFT = 24  # tokens
_FAR_RIGHT = 14
_ENDS = frozenset(".!?;\n")
_OPENING_QUOTES = frozenset("“«")
_CLOSING_QUOTES = frozenset("”»")

Looks = Literal["past", "future"] | None


def direction(tokens: Tokens, first: int, last: int, verbs: Verbs) -> Looks:
    """Where the verb of the tokens [first, last) looks; None where no verb tells."""
    before = tokens.words[max(first - 2, 0) : first]
    if not verbs.awaited.isdisjoint(before) or not verbs.deadline.isdisjoint(before[-1:]):
        return "future"
    return _to_the_left(tokens, first, verbs) or _to_the_right(tokens, last, verbs)


def _to_the_left(tokens: Tokens, first: int, verbs: Verbs) -> Looks:
    words = tokens.words
    infinitive = quoted = False
    for i in range(first - 1, max(first - _FAR_LEFT, 0) - 1, -1):
        word = words[i]
        if word in _CLOSING_QUOTES or word in _OPENING_QUOTES:
            if word in _OPENING_QUOTES and not quoted:
                break
            quoted = word in _CLOSING_QUOTES
        elif quoted:
            continue
        elif word[0] in _ENDS and not _abbreviates(words, i):
            break
        elif word in verbs.infinitive:
            infinitive = infinitive or _opens_infinitive(tokens, i, verbs)
        elif infinitive and word in verbs.intent:
            return "future"
        elif found := _looks(words, i, verbs):
            return found
        elif word in verbs.present and not infinitive:
            return None
    return "future" if infinitive else None


def _to_the_right(tokens: Tokens, last: int, verbs: Verbs) -> Looks:
    words = tokens.words
    for i in range(last, min(last + _FAR_RIGHT, len(words) - 1)):
        word = words[i]
        if word[0] in _ENDS and not _abbreviates(words, i):
            break
        if found := _looks(words, i, verbs):
            return found
        if word in verbs.intent and words[i + 1] in verbs.infinitive:
            return "future"
        if word in verbs.present:
            return None
    return None


def _looks(words: list[str], i: int, verbs: Verbs) -> Looks:
    word = words[i]
    if word in verbs.future or word in verbs.scheduled:
        return "future"
    if word in verbs.past:
        return None if _is_passive(words, i, verbs) else "past"
    regular = word.endswith(verbs.endings) and len(word) > 4 and word not in verbs.not_verbs
    return "past" if regular and not _is_passive(words, i, verbs) else None


def _is_passive(words: list[str], i: int, verbs: Verbs) -> bool:
    """Whether "be" stands before a participle: what stands before that tells the time."""
    return any(word in verbs.passive for word in words[max(i - 2, 0) : i])


def _opens_infinitive(tokens: Tokens, i: int, verbs: Verbs) -> bool:
    """Whether "to" opens an infinitive: neither "to 3" nor "to the" nor "to Paris"."""
    following = tokens.words[i + 1] if i + 1 < len(tokens) else ""
    return following.isalpha() and not tokens.capitals[i + 1] and following not in verbs.determiners


def _abbreviates(words: list[str], i: int) -> bool:
    """Whether a full stop belongs to a short word before it: "Gen.", "Dec.", "J."."""
    return words[i] == "." and i > 0 and len(words[i - 1]) <= 3 and words[i - 1].isalpha()

"""Cues that deny: "denied", "has rejected", "dismissed as"."""

from typing import Final

from sayso.comparison.words import denies, words
from sayso.record import Span

# Forms of verbs and nouns of denial. What may deny only with a preposition is with it.
_DENIALS: Final = frozenset(
    """
    deny denies denied denying denial denials reject rejects rejected rejecting rejection
    dismiss dismisses dismissed dismissing dispute disputes disputed disputing
    refute refutes refuted refuting rebut rebuts rebutted rebutting
    contradict contradicts contradicted contradicting rubbish rubbishes rubbished
    disavow disavows disavowed
    """.split()
)


def is_denial(cue: Span | None) -> bool:
    """Whether a cue denies: "denied", "has rejected", and not "did not deny"."""
    spoken = words(cue.text) if cue else ()
    return any(word in _DENIALS for word in spoken) and not (cue and denies(cue.text))

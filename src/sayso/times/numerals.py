"""Numbers in words and figures: "two and a half", "21", "2 1/2", "several"."""

from collections.abc import Mapping, Sequence

from sayso.times.language import Value

UNKNOWN = "X"
_LONGEST = 9  # digits; no length of time that is printed has more


def number(words: Sequence[str], values: Mapping[str, Mapping[str, Value]]) -> Value:
    """The number that some words (as looked up) are; UNKNOWN where they name none.

    values: a language's words by class; "cardinal", "multiplier", "vague" and "between" are read.
    Of a range ("five to ten", "3-4") the greater end counts. Words that are no number are skipped;
    where none is one ("a", "an"), the number is 1.
    """
    total: float = 0
    for i, word in enumerate(words):
        figure = _figure(word)
        if word in values["vague"]:
            return UNKNOWN
        if word in values["between"] or (figure is not None and i and words[i - 1] in "-–‐‑"):
            total = 0
        if word in values["multiplier"]:
            total = max(total, 1) * float(values["multiplier"][word])
        elif figure is not None or word in values["cardinal"]:
            total += figure if figure is not None else float(values["cardinal"][word])
    total = total or 1
    return int(total) if total == int(total) else total


def _figure(word: str) -> float | None:
    """A token that begins with a digit, as a number."""
    if not word[0].isdecimal():
        return None
    above, _, below = word.replace(",", "")[:_LONGEST].partition("/")
    if not below.isdecimal():
        return float(above)
    return float(above) / float(below) if float(below) else float(above)

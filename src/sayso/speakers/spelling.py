"""A surname that is printed in two spellings: "Okaffor" for "Okafor", "Okfaor" for it.

Optimal string alignment distance of one (Damerau, "A technique for computer detection and
correction of spelling errors", 1964): a letter more, less or another, or two exchanged.
"""

_SHORTEST = 5  # letters; shorter surnames differ by one where their bearers do


def is_misspelt(word: str, name: str) -> bool:
    """Whether a word in lower case is one slip away from a name, and opens with its letter."""
    if word == name or word[0] != name[0] or max(len(word), len(name)) < _SHORTEST:
        return False
    head = 0
    while head < min(len(word), len(name)) and word[head] == name[head]:
        head += 1
    left, right = word[head:], name[head:]
    if left[1:] == right or left == right[1:] or left[1:] == right[1:]:
        return True
    return left[:2] == right[1::-1] and left[2:] == right[2:]

"""What an article names, and which pronouns stand for it, whether or not it is a source.

For whoever wants the chains of a text without its attributions; coreference is measured on it.
"""

from sayso.speakers.chains import Chain
from sayso.speakers.grouping import build
from sayso.speakers.mentions import find_names
from sayso.speakers.names import read
from sayso.speakers.page import Page
from sayso.speakers.pronouns import choose_person


class Named:
    """The chains of a text: its names by bearer, with "he" and "she" in the order they stand."""

    def __init__(self, text: str) -> None:
        self.page = Page(text)
        self.chains = build(self.page, find_names(self.page, ()))
        self._of_pronoun: dict[int, Chain] = {}
        for word in self.page.words:
            phrase = read(self.page, word.start, word.start + len(word.bare))  # "she" of "she's"
            if phrase.pronoun in ("he", "she"):
                chain = choose_person(self.page, self.chains, word.start, phrase.gender).chain
                if chain:
                    chain.add_phrase(phrase)
                    self._of_pronoun[word.start] = chain

    def bearer(self, pronoun: int) -> Chain | None:
        """The chain of the pronoun at an offset; None where it is left open."""
        return self._of_pronoun.get(pronoun)

"""A chain: everything in an article that is one bearer's."""

from bisect import bisect_left, insort
from dataclasses import dataclass, field

from sayso.speakers.mentions import Name
from sayso.speakers.names import Phrase

Span = tuple[int, int]
Keys = tuple[str, ...]
_AS_PERSON = 1  # evidence at which a name is taken for a person's


@dataclass(eq=False)
class Chain:
    """Everything in an article that is one bearer's. Grows while the article is read.

    names, and spans of all mentions: in text order; others: descriptions and pronouns that resolve
    to it, in the order in which they did; described: those of them that are no pronouns.
    forms: each form of its name, and where it was found first.
    personal: evidence for a person (above 0) or against (below).
    nouns: heads of what it was called, in lower case.
    reporting: how often it reports, or is told things, as outlets do; less what speaks against it.
    placed: how often it is named as places are.
    opens_only: a single word that stands only where any word has a capital, and no given name.
    """

    names: list[Name] = field(default_factory=list)
    others: list[Phrase] = field(default_factory=list)
    described: list[Phrase] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    forms: dict[Keys, Name] = field(default_factory=dict)
    aliases: set[str] = field(default_factory=set)
    nouns: list[str] = field(default_factory=list)
    personal: int = 0
    male: int = 0
    female: int = 0
    reporting: int = 0
    placed: int = 0
    opens_only: bool = False

    def add_name(self, name: Name) -> None:
        """Take in a name, wherever it stands."""
        insort(self.names, name, key=_start)
        insort(self.spans, (name.start, name.end))
        self.forms.setdefault(name.keys, name)

    def add_phrase(self, phrase: Phrase) -> None:
        """Take in a description or a pronoun that stands for the bearer."""
        self.others.append(phrase)
        if not phrase.pronoun:
            self.described.append(phrase)
        insort(self.spans, (phrase.start, phrase.end))

    @property
    def gender(self) -> str:
        """The gender, "m" or "f"; empty where the evidence is missing or balanced."""
        return "m" if self.male > self.female else "f" if self.female > self.male else ""

    def against(self, gender: str) -> int:
        """How much more speaks for the other gender, "m" or "f", than for this one; 0 for none."""
        lead = self.male - self.female if gender == "f" else self.female - self.male
        return max(0, lead) if gender else 0

    @property
    def is_person(self) -> bool:
        """Whether this is somebody with a name of his or her own."""
        return bool(self.names) and self.personal >= _AS_PERSON

    @property
    def keys(self) -> Keys:
        """The words of its fullest name."""
        return max(self.forms, key=len, default=())

    def fullest(self) -> Name | None:
        """The name of the most words; of equals the first."""
        return max(self.forms.values(), key=lambda n: (len(n.keys), -n.start), default=None)

    def last_before(self, offset: int) -> Span | None:
        """Where it was mentioned last before `offset`."""
        count = self.count_before(offset)
        return self.spans[count - 1] if count else None

    def last_name_before(self, offset: int) -> Name | None:
        """Its name as it was printed last before `offset`."""
        names = self.names_before(offset, 1)
        return names[0] if names else None

    def names_before(self, offset: int, most: int) -> list[Name]:
        """The last names before `offset`, so many at most, in text order."""
        at = bisect_left(self.names, offset, key=_start)
        return self.names[max(0, at - most) : at]

    def count_before(self, offset: int) -> int:
        """How often it was mentioned before `offset`."""
        return bisect_left(self.spans, (offset, 0))

    def first(self) -> int:
        """Where it is mentioned first."""
        return self.spans[0][0]

    def first_end(self) -> int:
        """Where its first mention ends."""
        return self.spans[0][1]


def _start(name: Name) -> int:
    return name.start


def find_handle(handle: str, chains: list[Chain]) -> Chain | None:
    """The chain whose name an account's handle spells: @ReyesAna."""
    plain = "".join(char for char in handle.casefold() if char.isalnum())
    for chain in chains:
        if len(plain) > 3 and all(key in plain for key in chain.keys) and chain.keys:
            return chain
    return None

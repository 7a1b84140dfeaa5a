"""A chain: everything in an article that is one bearer's."""

from dataclasses import dataclass, field

from sayso.speakers.mentions import Name
from sayso.speakers.names import Phrase

Span = tuple[int, int]
_AS_PERSON = 1  # evidence at which a name is taken for a person's


@dataclass(eq=False)
class Chain:
    """Everything in an article that is one bearer's. Grows while the article is read.

    names: in text order; others: spans of descriptions and pronouns that resolve to it.
    personal: evidence for a person (above 0) or against (below).
    nouns: heads of what it was called, in lower case.
    reporting: how often it reports, or is told things, as outlets do; less what speaks against it.
    opens_only: a single word that stands only where any word has a capital, and no given name.
    """

    names: list[Name] = field(default_factory=list)
    others: list[Phrase] = field(default_factory=list)
    aliases: set[str] = field(default_factory=set)
    nouns: list[str] = field(default_factory=list)
    personal: int = 0
    male: int = 0
    female: int = 0
    reporting: int = 0
    opens_only: bool = False

    @property
    def gender(self) -> str:
        """The gender, "m" or "f"; empty where the evidence is missing or balanced."""
        return "m" if self.male > self.female else "f" if self.female > self.male else ""

    @property
    def is_person(self) -> bool:
        """Whether this is somebody with a name of his or her own."""
        return bool(self.names) and self.personal >= _AS_PERSON

    @property
    def keys(self) -> tuple[str, ...]:
        """The words of its fullest name."""
        return max((n.keys for n in self.names), key=len, default=())

    def fullest(self) -> Name | None:
        """The name of the most words; of equals the first."""
        return max(self.names, key=lambda n: (len(n.keys), -n.start), default=None)

    def last_before(self, offset: int) -> Span | None:
        """Where it was mentioned last before `offset`."""
        spans = [(n.start, n.end) for n in self.names if n.start < offset]
        spans += [(p.start, p.end) for p in self.others if p.start < offset]
        return max(spans, default=None)

    def last_name_before(self, offset: int) -> Name | None:
        """Its name as it was printed last before `offset`."""
        return max((n for n in self.names if n.start < offset), key=lambda n: n.start, default=None)

    def count_before(self, offset: int) -> int:
        """How often it was mentioned before `offset`."""
        return sum(m.start < offset for m in self.names) + sum(
            m.start < offset for m in self.others
        )

    def first(self) -> int:
        """Where it is mentioned first."""
        return min(s for s in [*(n.start for n in self.names), *(p.start for p in self.others)])

    def first_end(self) -> int:
        """Where its first mention ends."""
        first = self.first()
        spans = [(n.start, n.end) for n in self.names] + [(p.start, p.end) for p in self.others]
        return min(end for start, end in spans if start == first)


def find_handle(handle: str, chains: list[Chain]) -> Chain | None:
    """The chain whose name an account's handle spells: @ReyesAna."""
    plain = "".join(char for char in handle.casefold() if char.isalnum())
    for chain in chains:
        if len(plain) > 3 and all(key in plain for key in chain.keys) and chain.keys:
            return chain
    return None

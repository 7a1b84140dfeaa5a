"""Which of those who bear a name a source is: what speaks for it, and what against. Pure.

The same full name alone tells little: of two who bear it, one may be a mayor and the other play
football. A role that both articles print, or others who are heard in both, speak for the same
one; two roles that have nothing in common speak against it.
"""

import re
from collections.abc import Collection, Sequence

import msgspec

from sayso.ledger.keys import name_key

# Words of a role that do not tell one office from another.
_LOOSE = frozenset(
    """a an and at by for from in of on the then to with
    acting chief deputy former head incoming interim junior late lead leading long-time new
    outgoing retired senior top vice""".split()
)
_SHORT = {
    "ceo": "chief executive",
    "cfo": "finance chief",
    "pm": "prime minister",
    "mp": "member of parliament",
    "mep": "member of parliament",
}
_GENDER = re.compile(r"(?<=\w{3})(?:woman|women|man|men|people|persons)\b")


class Company(msgspec.Struct, frozen=True):
    """Those heard in an article beside a source, by the keys of their names.

    people: by their full names. others: bodies and states; outlets are everywhere.
    """

    people: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()

    def shared(self, keys: Collection[str]) -> bool:
        """Whether these keys hold one of the people, or two of the others."""
        return any(key in self.people for key in keys) or len(self.others.intersection(keys)) > 1


class Bearer(msgspec.Struct, frozen=True):
    """A speaker in the ledger who bears the name. roles, company: as printed of late."""

    id: int
    roles: frozenset[str]
    company: frozenset[str] = frozenset()

    def fits(self, role: str | None) -> bool:
        """Whether no role speaks against it."""
        return not (role and self.roles) or any(compatible(role, one) for one in self.roles)


def choose(role: str | None, company: Company, bearers: Sequence[Bearer]) -> int | None:
    """The id of the bearer of the name that a source is; None when it is nobody known.

    A role or company in common decides, of several bearers for the one known longest. Without it
    the source is the only bearer against whom nothing speaks, and no one where there are several.
    """
    known = sorted(bearers, key=lambda bearer: bearer.id)
    alike = [b for b in known if role and any(compatible(role, other) for other in b.roles)]
    together = [b for b in known if company.shared(b.company)]
    both = [b for b in alike if b in together]
    for some in (both, alike, together):
        if some:
            return some[0].id
    open_ones = [b for b in known if b.fits(role)]
    return open_ones[0].id if len(open_ones) == 1 else None


def compatible(one: str, other: str) -> bool:
    """Whether two roles can be those of one person: they have a word in common that tells."""
    first, second = _telling(one), _telling(other)
    return bool(first & second) or name_key(one) == name_key(other)


def _telling(role: str) -> set[str]:
    plain = _GENDER.sub("person", name_key(role))
    words = " ".join(_SHORT.get(word, word) for word in plain.split()).split()
    return {word.removesuffix("s") for word in words if word not in _LOOSE}

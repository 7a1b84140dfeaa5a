"""What sort of speaker somebody is, by the words of the role or of the name: no list of anybody."""

from typing import Final, Literal, TypeAlias

from sayso.comparison.words import words
from sayso.record import Record, Source
from sayso.speakers.nouns import gender_of, singular
from sayso.speakers.words import AIRLINES, COMPANIES, HONORIFICS, PRONOUNS

Group: TypeAlias = Literal["official", "expert", "witness", "company", "other", "unknown"]
Gender: TypeAlias = Literal["women", "men", "unknown"]

# Public office, and the bodies that hold it.
_PUBLIC: Final = frozenset(
    """
    official minister ministry president premier chancellor governor mayor senator congressman
    congresswoman lawmaker legislator ambassador diplomat envoy secretary undersecretary spokesman
    spokeswoman spokesperson police policeman policewoman officer sheriff detective inspector
    superintendent prosecutor judge justice magistrate commissioner general colonel captain admiral
    commander sergeant prefect sub-prefect councillor councilman councilwoman government state
    department agency authority authorities court parliament congress senate army navy military
    force council cabinet committee commission administration embassy consulate king queen prince
    princess emperor sultan regime politician mp mep firefighter fire investigator regulator
    municipality city county province party deputy treasury tribunal nato un
    """.split()
)
_EXPERT: Final = frozenset(
    """
    expert analyst professor researcher scientist scholar economist historian physicist biologist
    astronomer epidemiologist virologist geologist psychologist psychiatrist sociologist academic
    lecturer fellow specialist doctor physician surgeon scientists institute university think-tank
    meteorologist climatologist chemist zoologist anthropologist archaeologist criminologist study
    neurologist nutritionist statistician strategist consultant theologian
    """.split()
)
_WITNESS: Final = frozenset(
    """
    witness eyewitness bystander resident visitor passenger tourist holidaymaker survivor victim
    neighbour neighbor local shopper customer pedestrian motorist onlooker villager patient
    reveller spectator
    """.split()
)
_COMPANY: Final = (
    frozenset(
        """
        ceo coo cfo cto chairman chairwoman chairperson founder co-founder entrepreneur executive
        owner manager banker businessman businesswoman employer shareholder investor billionaire
        """.split()
    )
    | COMPANIES
    | (AIRLINES - {"air"})
    | frozenset("inc corp ltd plc llc bank group motors".split())
)
# Whose spokesman one is decides, not that one is a spokesman; the same for heads and members.
_MOUTHS: Final = frozenset("spokesman spokeswoman spokesperson president chairman officer".split())


def group_of(source: Source) -> Group:
    """What sort of speaker a source is: by its role, a body or a group by its name.

    A person whose role is not printed is unknown.
    """
    if source.type == "person":
        spoken = source.role or ("" if source.named else source.name)
        if not spoken:
            return "unknown"
    elif source.type in ("outlet", "document"):
        return "other"
    elif source.type == "state":
        return "official"
    else:
        spoken = source.name
    return _group(_nouns(spoken))


def gender(record: Record, source: Source) -> Gender:
    """Whether the article itself calls a person he or she, or by a title or noun that tells."""
    if source.type != "person":
        return "unknown"
    text = record.article.text
    told = set()
    for mention in source.mentions:
        before = words(text[max(0, mention.start - 12) : mention.start])[-1:]
        for word in (*before, *words(mention.text)[:1]):
            told.add(HONORIFICS.get(word, ""))
        alone = PRONOUNS.get(mention.text.casefold(), "")
        told.add({"he": "m", "she": "f"}.get(alone, ""))
    described = source.role or ("" if source.named else source.name)
    told |= {gender_of(word) for word in words(described.split(" of ")[0])}
    told.discard("")
    if len(told) != 1:
        return "unknown"
    return "women" if told == {"f"} else "men"


def _nouns(spoken: str) -> tuple[str, ...]:
    return tuple(singular(part) for word in words(spoken) for part in (word, *word.split("-")[1:]))


def _group(nouns: tuple[str, ...]) -> Group:
    """The group of a role: a mouth of a company is a company's, whatever else it would be."""
    company = any(noun in _COMPANY - _MOUTHS for noun in nouns)
    if company and not any(noun in _PUBLIC - _MOUTHS for noun in nouns):
        return "company"
    sorts: tuple[tuple[Group, frozenset[str]], ...] = (
        ("witness", _WITNESS),
        ("expert", _EXPERT),
        ("official", _PUBLIC),
        ("company", _COMPANY),
    )
    for group, kinds in sorts:
        if any(noun in kinds for noun in nouns):
            return group
    return "other"

"""Names of one bearer, put together: full name, surname, given name, short form.

Two people who share a surname stay two: a bare surname goes to the one named last before it. A
surname that no longer name explains is a name by itself.
"""

from sayso.speakers.chains import Chain, Keys
from sayso.speakers.evidence import weigh, weigh_form, weigh_mention
from sayso.speakers.forms import is_form, is_other_body, short_forms, told_by_suffix
from sayso.speakers.given import is_given
from sayso.speakers.mentions import Name
from sayso.speakers.nouns import is_common, is_organisation, is_role
from sayso.speakers.page import Page
from sayso.speakers.places import is_place_word, state_of
from sayso.speakers.spelling import is_misspelt
from sayso.speakers.words import DOCUMENTS, KIN, OUTLET_NAMES, PUBLIC, SUFFIXES, SURNAMES, THINGS

Span = tuple[int, int]
_NEAR = 4  # paragraphs in which a full name may follow the short one
_TOLD = 50  # mentions of a name that are looked at for who it is
# Of public bodies, those that go by the first word of their name: "Orrin University".
_NAMED_ALONE = frozenset(
    "university institute museum zoo school college agency centre center".split()
)
_COMPASS = ("north", "south", "east", "west")


def build(page: Page, names: list[Name]) -> list[Chain]:
    """Return the chains of `names`, in order of first mention."""
    names = told_by_suffix(page, names)
    chains: list[Chain] = []
    full = [name for name in names if len(name.keys) > 1]
    by_form: dict[Keys, Chain] = {}
    by_word: dict[str, list[Chain]] = {}
    for name in full:
        chain = by_form.get(name.keys) or _same(name.keys, by_word)
        if chain is None:
            chain = Chain()
            chains.append(chain)
        if name.keys not in by_form:
            by_form[name.keys] = chain
            for word in _words(name.keys):
                by_word.setdefault(word, []).append(chain)
        chain.add_name(name)
    for chain in chains:
        chain.aliases |= short_forms(page, chain)
    for chain in chains:
        weigh(page, chain)
    singles = [name for name in names if len(name.keys) == 1]
    for chain, name in _place_singles(page, singles, chains):
        weigh_mention(page, chain, name)
    return sorted(chains, key=Chain.first)


def _words(keys: Keys) -> set[str]:
    """What two forms of one name have in common: a word at least, or all of them joined."""
    return {*keys, "".join(keys)}


def _same(keys: Keys, by_word: dict[str, list[Chain]]) -> Chain | None:
    """The chain of another form of the same name: "Ann Lee" and "Ann B. Lee"."""
    near = {id(c): c for word in _words(keys) for c in by_word.get(word, ())}
    for chain in sorted(near.values(), key=Chain.first):
        for other in chain.forms:
            short, long = sorted((keys, other), key=len)
            if is_form(short, long) and not is_other_body(keys, chain):
                return chain
    return None


def _place_singles(
    page: Page, singles: list[Name], chains: list[Chain]
) -> list[tuple[Chain, Name]]:
    """Give each name of one word to the chain that it is short for, or to one of its own.

    Return the chains of the mentions, in text order.
    """
    longer: dict[str, list[Chain]] = {}
    for chain in chains:
        for word in {*(key for form in chain.forms for key in form), *chain.aliases}:
            longer.setdefault(word, []).append(chain)
    by_word: dict[str, list[Name]] = {}
    for name in singles:
        by_word.setdefault(name.keys[0], []).append(name)
    placed: list[tuple[Chain, Name]] = []
    for word, mentions in by_word.items():
        told = next((name for name in mentions if _is_of_person(page, name)), mentions[0])
        fitting = [c for c in longer.get(word, ()) if _may_be_short(page, told, c)]
        if not fitting and any(name.speaks for name in mentions):
            fitting = _misspelt(page, word, chains)
        placed += _place(page, mentions, _of_gender(mentions, fitting), chains)
    return sorted(placed, key=lambda pair: pair[1].start)


def _misspelt(page: Page, word: str, chains: list[Chain]) -> list[Chain]:
    """The one person whose surname a word is a slip for; nobody where it may be another's."""
    if is_given(word) or is_common(word) or is_place_word(word) or word in page.common:
        return []
    near = [c for c in chains if c.is_person and is_misspelt(word, c.keys[-1])]
    return near if len(near) == 1 else []


def _of_gender(mentions: list[Name], fitting: list[Chain]) -> list[Chain]:
    """Those who fit, but nobody where all are women and a man goes by the surname: "Mr. Reyes"."""
    told = [name for name in mentions if name.gender]
    one = len({name.gender for name in told}) == 1
    return [] if one and all(_contradicts(told[0], chain) for chain in fitting) else fitting


def _place(
    page: Page, mentions: list[Name], fitting: list[Chain], chains: list[Chain]
) -> list[tuple[Chain, Name]]:
    """Place the mentions of one short name: with the bearer named in full last before each.

    Those before any full name go with the first that follows, if it is the only one, near, or
    taken up by the short name again; one in brackets, as in credits, is somebody else.
    """
    placed: list[tuple[Chain, Name]] = []
    early: list[Name] = []
    for name in mentions:
        bearer = _bearer_before(page, name, [c for c in fitting if not _contradicts(name, c)])
        if bearer:
            placed.append((bearer, name))
        else:
            early.append(name)
    if early:
        later = [c for c in fitting if not _contradicts(early[0], c)]
        chain = min(later, key=Chain.first, default=None)
        told = len(later) == 1 and chain and not _is_aside(page, chain)
        near = chain and page.paragraph(chain.first()) - page.paragraph(early[0].start) <= _NEAR
        if chain is None or not (told or near or any(c is chain for c, _ in placed)):
            chain = Chain()
            chains.append(chain)
        placed += [(chain, name) for name in early]
    for chain, name in placed:
        chain.add_name(name)
    for chain in {id(c): c for c, _ in placed}.values():
        if chain not in fitting:
            weigh_form(page, chain)
            words = [page.words[page.index(n.start)] for n in chain.names]
            known = is_given(chain.keys[0]) or is_place_word(chain.keys[0])
            spoke = any(n.speaks for n in chain.names)
            chain.opens_only = not known and not spoke and all(map(page.opens_sentence, words))
    return placed


def _is_aside(page: Page, chain: Chain) -> bool:
    """Whether the paragraph of a chain's first mention stands in brackets."""
    start = page.text.rfind("\n", 0, chain.first()) + 1
    return page.text[start : start + 1] in ("(", "[")


def _may_be_short(page: Page, name: Name, chain: Chain) -> bool:
    """Whether a name of one word may be short for a longer one."""
    key, keys = name.keys[0], chain.keys
    if key in chain.aliases:
        return len(key) > 2 or page.text[name.start : name.end].isupper()
    if len(keys) < 2:
        return False
    nouns = keys[is_given(keys[0]) : -1] if _is_surname(chain) else keys[is_given(keys[0]) :]
    body = any(is_organisation(k) or k in DOCUMENTS for k in nouns)
    if body and _is_of_person(page, name):
        return False  # "Mr. Reyes" is not the Reyes Foundation
    if any(key == form[-1] for form in chain.forms) and _is_the_body(page, name, chain):
        return True
    if is_common(key):
        return key in SURNAMES and key == keys[-1] and chain.is_person
    if key == keys[-1] and key in OUTLET_NAMES:
        return True
    if body:
        public = keys[-1] in PUBLIC and keys[-1] not in _NAMED_ALONE
        named = is_organisation(keys[-1]) and not public
        return key == keys[0] and not is_place_word(key) and named
    if state_of(" ".join(keys)):
        return key == keys[0] and key in _COMPASS
    return _may_be_part(page, name, chain)


def _is_surname(chain: Chain) -> bool:
    """Whether the noun that closes a name is a person's surname: "Ana Page"."""
    return chain.is_person and chain.keys[-1] in SURNAMES


def _is_of_person(page: Page, name: Name) -> bool:
    """Whether what stands before a name says that it is a person's: "Mr.", "President"."""
    return name.honorific or bool(name.title and any(map(is_role, page.between(*name.title))))


def _may_be_part(page: Page, name: Name, chain: Chain) -> bool:
    """Whether a word may be the given name or the surname of a bearer."""
    key, keys = name.keys[0], chain.keys
    if keys[-1] in SUFFIXES:
        return False
    if name.honorific or name.title:
        return key in keys
    if is_place_word(key):
        return False
    if not chain.is_person:  # a surname may be, though nothing else has shown it
        return key == keys[-1] and key not in THINGS and name.speaks
    shape = page.text[name.start : name.end]
    odd = shape[1:] != shape[1:].casefold() and "-" not in shape  # "McVay" is no given name
    return key == keys[-1] if odd else key in keys


def _is_the_body(page: Page, name: Name, chain: Chain) -> bool:
    """Whether "the" stands before a name, and its bearer is a body: "the Foundation"."""
    article = page.text[max(0, name.start - 4) : name.start].casefold() == "the "
    chamber = name.keys[0] == "house"  # not the White House
    return not (chain.is_person or chamber or state_of(" ".join(chain.keys))) and article


def _bearer_before(page: Page, name: Name, fitting: list[Chain]) -> Chain | None:
    """The bearer named last before a short name; one who speaks in full name goes first.

    Of somebody and a relative who is only mentioned, the relative does not go by the bare surname.
    """
    best: tuple[Span, Chain] | None = None
    speaking = [c for c in fitting if any(n.speaks and len(n.keys) > 1 for n in c.names[:_TOLD])]
    told = fitting if name.honorific else [c for c in fitting if not _is_relative(page, c)]
    for chain in speaking if len(speaking) == 1 and not name.honorific else told or fitting:
        span = chain.last_before(name.start)
        if span and (best is None or span > best[0]):
            best = (span, chain)
    return best[1] if best else None


def _is_relative(page: Page, chain: Chain) -> bool:
    """Whether somebody is introduced as another's: "her son, Carlo Reyes", "Carlo Reyes' boat"."""
    first = chain.names[0]
    at = page.index(first.start)
    kin = page.words[at - 1].key in KIN and page.text[first.start - 1] == " " if at else False
    owner = page.text[first.end : first.end + 2] in ("'s", "’s")
    return kin or (owner and len(first.keys) > 1)


def _contradicts(name: Name, chain: Chain) -> bool:
    """Whether titles, or else a given name, make a bearer a man where a short name is a woman's."""
    genders = {n.gender for n in chain.names[:_TOLD] if n.gender} or {chain.gender}
    return bool(name.gender and any(genders) and name.gender not in genders)

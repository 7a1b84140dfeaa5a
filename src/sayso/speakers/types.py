"""What kind of source somebody is: person, organisation, state, group, outlet or document."""

import re
from functools import lru_cache

from sayso.record import Article, SourceType
from sayso.speakers.chains import Chain
from sayso.speakers.mentions import keys_of
from sayso.speakers.names import Phrase
from sayso.speakers.nouns import WORDS, is_organisation, singular
from sayso.speakers.page import Page
from sayso.speakers.places import state_of
from sayso.speakers.words import (
    COMPANIES,
    DETERMINERS,
    DOCUMENTS,
    GROUPS,
    NOT_ALONE,
    OF_OUTLETS,
    ORGANISATIONS,
    OUTLETS,
    PERSONS,
    PUBLIC,
    ROLES,
    STATES,
    UTTERANCES,
)

# Call signs of broadcasters (FCC: K or W and three letters), -BC for "broadcasting company".
_CALL_SIGN = re.compile(r"[KW][A-Z]{3}(?:-TV)?|[A-Z]{1,4}BC\d*|[A-Z]+TV\d*|[A-Z]NN")
_SITE = re.compile(r"\w+\.(?:com|org|net|co|info|ru|de|fr|uk)")
_HOST = re.compile(r"(?:[A-Za-z][\w+.-]*:)?//(?:[^/@]*@)?([\w.-]+)")
_DATELINE = re.compile(r"\A.{0,200}?\(([A-Z][\w ]{1,30})\) ?[-–—]", re.DOTALL)
_COPYRIGHT = re.compile(r"Copyright (?:©? ?\d{4},? )?([A-Z][\w ]{1,30})\. All rights reserved")
_SECOND_LEVEL = ("co", "com", "org", "net", "gov", "edu", "ac")  # "herald.co.uk"
_TELLING = OF_OUTLETS - NOT_ALONE - {"media", "radio", "wire"}  # wherever they stand in a name
_PAPERS = DOCUMENTS - ORGANISATIONS
_AGENTS = ("er", "or", "ist", "ster", "eer", "man", "woman", "person", "ee")  # who does
_ABSTRACT = ("tion", "sion", "ment", "ance", "ence", "ness", "ity", "ism")
_AUTHORED = frozenset("police crew staff authorities team management leadership".split())


def type_of_name(page: Page, chain: Chain, own: frozenset[str]) -> SourceType:
    """The type of one who has a name. own: the names of the article's outlet, in lower case."""
    name = chain.fullest()
    assert name
    text = page.text[name.start : name.end]
    if is_own(chain, own):
        return "outlet"
    if chain.is_person:
        return "person"
    if any(state_of(" ".join(keys)) for keys in chain.forms) or state_of(text):
        return "state"
    if name.keys[0] in ("north", "south") and len(name.keys) == 1:
        return "state"
    if is_outlet(page, chain):
        return "outlet"
    return "document" if _is_document(text) else "organisation"


def _is_document(name: str) -> bool:
    """Whether the main noun of a name is a document: "the Institute's Annual Report"."""
    words = re.split(r"[’']s? ", name)[-1].casefold().split()
    at = next((i for i, word in enumerate(words) if word in ("of", "for", "on")), len(words))
    return len(name.split()) > 1 and at > 0 and words[at - 1] in _PAPERS


def is_outlet(page: Page, chain: Chain) -> bool:
    """Whether a name is that of a news organisation, by its words or by what it does."""
    if any(noun in OUTLETS for noun in chain.nouns):
        return True
    for name in chain.forms.values():
        text = page.text[name.start : name.end]
        if _CALL_SIGN.fullmatch(text) or _SITE.fullmatch(text):
            return True
        last = name.keys[-1]
        if last in OF_OUTLETS and (last not in NOT_ALONE or len(name.keys) > 1):
            return True
        if not _TELLING.isdisjoint(name.keys):
            return last not in ORGANISATIONS or last in ("agency", "network", "service")
    company = any(noun in COMPANIES for noun in chain.nouns)
    return chain.reporting > 0 and not company and not _is_public(chain)


def _is_public(chain: Chain) -> bool:
    return any(key in PUBLIC or key in ORGANISATIONS for keys in chain.forms for key in keys)


def type_of_description(phrase: Phrase, text: str) -> SourceType:
    """The type of one who is only described. text: the printed words."""
    if phrase.several:
        parts = re.split(r",? and |, ", text)
        if all(state_of(part) for part in parts):
            return "state"
        return "organisation" if all(map(_is_body, parts)) else "group"
    if phrase.pronoun:
        return "group" if phrase.plural else "organisation" if phrase.pronoun == "it" else "person"
    return _type_of_noun(phrase, text) or _type_of_unknown(phrase)


def _is_body(name: str) -> bool:
    """Whether a listed name is that of a body, by its last or first word, or an acronym."""
    words = name.removeprefix("both ").removeprefix("the ").removeprefix("The ").split()
    ends = words[:1] + words[-1:]
    named = all(word[0].isupper() for word in ends)
    body = any(is_organisation(singular(word.casefold())) for word in ends)
    return named and (body or (len(words) == 1 and words[0].isupper()))


def _type_of_noun(phrase: Phrase, text: str) -> SourceType | None:
    """The type that the main noun tells; None where it is in no table."""
    noun, one = phrase.head, singular(phrase.head).removeprefix("ex-")
    both = {noun, one}
    if noun in DETERMINERS:
        return "person" if noun in ("one", "another", "each", "this", "that") else "group"
    if one in ROLES or one in PERSONS or one.endswith("-year-old"):
        return "group" if phrase.plural else "person"
    if both & STATES:
        return "state"
    if noun in _AUTHORED:
        return "group" if noun in ("crew", "staff", "team") else "organisation"
    if both & OUTLETS:
        return "group" if "social" in text.casefold() else "outlet"
    if {noun, one, one + "s"} & DOCUMENTS or one in UTTERANCES:
        return "document"
    if noun in GROUPS or (one in ORGANISATIONS and phrase.plural):
        return "group"
    return "organisation" if one in ORGANISATIONS else None


def _type_of_unknown(phrase: Phrase) -> SourceType:
    """The type of a noun in no table, by its form and its article."""
    if phrase.plural:
        return "group"
    if phrase.head.endswith(_AGENTS):
        return "person"
    if phrase.head.endswith(_ABSTRACT):
        return "document"
    return "organisation" if phrase.definite or phrase.determiner == "'s" else "group"


def own_names(article: Article) -> frozenset[str]:
    """What the article's outlet may be called, in lower case and without spaces.

    Read off the outlet's name or domain, a dateline such as "(Agency) -", and a copyright notice.
    """
    names = set()
    outlet = article.outlet or (_host(article.url) if article.url else "")
    for part in (outlet, _host(outlet)):
        names.add("".join(char for char in _registered(part.casefold()) if char.isalnum()))
    for sign in (_DATELINE.match(article.text), _COPYRIGHT.search(article.text)):
        if sign:
            names.add("".join(keys_of(sign[1])))
    return frozenset(name for name in names if name)


def _registered(domain: str) -> str:
    """The label of a domain that its owner chose: "herald" of "www.herald.co.uk"."""
    labels = domain.removeprefix("www.").split(".")
    if len(labels) > 1:
        labels.pop()
    if len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
        labels.pop()
    return labels[-1]


def _host(url: str) -> str:
    """The host of a URL, "" where it has none."""
    match = _HOST.match(url)
    return match[1] if match else ""


def is_own(chain: Chain, own: frozenset[str]) -> bool:
    """Whether a chain is the outlet of the article itself."""
    return bool(own) and not all(own.isdisjoint(_forms(keys)) for keys in chain.forms)


@lru_cache(WORDS)
def _forms(keys: tuple[str, ...]) -> set[str]:
    """How a name may be written in a domain: joined, abbreviated, or a bit of both."""
    initials = "".join(key[0] for key in keys)
    forms = {"".join(keys), "the" + "".join(keys)}
    if len(keys) > 1:
        forms |= {"".join(key[0] for key in keys[:-1]) + keys[-1]}
    return forms | ({initials} if len(initials) > 2 else set())

"""States, their capitals, and the words for their people: from the tables of `countryinfo`."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from countryinfo import all_countries

_SMALLEST = 300_000  # inhabitants: the capitals of smaller territories are also common surnames
_CODE = re.compile(r"[A-Z]{2,3}")
_ENGLISH = re.compile(r"[A-Za-zÀ-ÿ' .-]{4,}")

# Everyday names that the tables lack, for the name that they have.
_ALSO = {
    "us": "united states",
    "u.s": "united states",
    "u.s.": "united states",
    "usa": "united states",
    "america": "united states",
    "uk": "united kingdom",
    "u.k": "united kingdom",
    "u.k.": "united kingdom",
    "britain": "united kingdom",
    "uae": "united arab emirates",
    "dprk": "north korea",
    "rok": "south korea",
    "prc": "china",
    "drc": "democratic republic of the congo",
    "burma": "myanmar",
    "türkiye": "turkey",
    "washington": "united states",
    "kiev": "ukraine",
    "kosovo": "kosovo",
    "macedonia": "republic of macedonia",
    "vatican": "holy see (vatican city state)",
}
_DEMONYMS = {
    "american": "united states",
    "argentine": "argentina",
    "saudi": "saudi arabia",
    "kazakh": "kazakhstan",
    "kyrgyz": "kyrgyzstan",
    "uzbek": "uzbekistan",
    "tajik": "tajikistan",
    "pole": "poland",
    "swede": "sweden",
    "dane": "denmark",
    "finn": "finland",
    "turk": "turkey",
    "spaniard": "spain",
    "briton": "united kingdom",
    "icelandic": "iceland",
    "slovenian": "slovenia",
    "scottish": "scotland",
    "english": "england",
    "welsh": "wales",
    "european": "europe",
    "african": "africa",
    "asian": "asia",
    "arab": "arab states",
    "western": "the west",
    "korean": "korea",
    "philippine": "philippines",
    "argentinian": "argentina",
    "kosovar": "kosovo",
    "serb": "serbia",
    "croat": "croatia",
    "lao": "laos",
    "kurdish": "kurdistan",
    "tibetan": "tibet",
    "catalan": "catalonia",
}


class Places(NamedTuple):
    """Lower-case names, each with the state that it stands for; and the last words of regions'."""

    states: dict[str, str]
    capitals: dict[str, str]
    demonyms: dict[str, str]
    regions: frozenset[str]


@cache
def places() -> Places:
    """Every state by its English names, every capital, and every demonym."""
    states: dict[str, str] = {}
    capitals: dict[str, str] = {}
    demonyms: dict[str, str] = {"congolese": "congo"}
    regions: set[str] = {"america"}
    for country in all_countries():
        data = country.info()
        wide = (str(data.get(field) or "") for field in ("region", "subregion"))
        regions |= {part.casefold().split()[-1] for part in wide if part}
        name = str(data["name"]).casefold().removeprefix("the ")
        spellings = [str(data["name"]), *map(str, data.get("altSpellings") or ())]
        for spelling in spellings:
            if _ENGLISH.fullmatch(spelling) and not _CODE.fullmatch(spelling):
                states.setdefault(spelling.casefold().removeprefix("the "), name)
        for demonym in re.split(r"[,/]", str(data.get("demonym") or "")):
            if demonym.strip():
                demonyms.setdefault(demonym.strip().casefold(), name)
        capital = data.get("capital")
        if isinstance(capital, str) and capital and (data.get("population") or 0) >= _SMALLEST:
            capitals.setdefault(capital.casefold(), name)
    return Places(states | _ALSO, capitals, demonyms | _DEMONYMS, frozenset(regions))


@lru_cache(maxsize=8192)
def state_of(name: str) -> str | None:
    """The state that a name of a state or of its capital stands for, in lower case."""
    plain = name.casefold().removeprefix("the ")
    known = places()
    return known.states.get(plain) or known.capitals.get(plain)


@lru_cache(maxsize=8192)
def is_demonym(word: str) -> bool:
    """Whether a word, or two, tells of which state somebody is: "South Korean"."""
    plain = word.casefold()
    known = places().demonyms
    return plain in known or plain.removesuffix("s") in known


def is_state(word: str) -> bool:
    """Whether a word is the name of a state as such, and of nothing else that is known."""
    known = places().states.get(word.casefold())
    return known == word.casefold() or word.casefold() in _ALSO


def is_region(word: str) -> bool:
    """Whether a word closes the names of parts of the world: "Africa", "Western Europe"."""
    return word.casefold() in places().regions


def is_place_word(word: str) -> bool:
    """Whether a word is a state, a capital or a demonym by itself."""
    return state_of(word) is not None or is_demonym(word)

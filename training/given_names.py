"""Make the table of given names, and which of them are men's or women's, of the names in Faker.

    pip install faker && python -m training.given_names src/sayso/speakers/given_names.txt

Faker (MIT licence) keeps lists of given names for some seventy countries. Those in Latin letters
are taken as they are; Cyrillic ones are spelled as newspapers do. A name that is men's in some
lists and women's in others is given to neither, unless four times as many lists agree.
"""

import argparse
import importlib
import pkgutil
import re
import unicodedata
from collections import Counter
from pathlib import Path

_LATIN = re.compile(r"[a-zà-žșț'’ -]{2,}")
_CYRILLIC = dict(
    zip(
        "абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя",
        "a b v g g d e yo ye zh z i i i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya".split(
            " "
        ),
        strict=True,
    )
)
_SURE = 4  # lists of one gender for each of the other
_SHORTEST = 3


def collect() -> tuple[Counter[str], Counter[str]]:
    """In how many lists each name is a man's, and a woman's."""
    package = importlib.import_module("faker.providers.person")
    men: Counter[str] = Counter()
    women: Counter[str] = Counter()
    for module in pkgutil.iter_modules(package.__path__):
        provider = importlib.import_module(f"{package.__name__}.{module.name}").Provider
        for counter, field in ((men, "first_names_male"), (women, "first_names_female")):
            counter.update({s for name in getattr(provider, field, ()) for s in spellings(name)})
    return men, women


def spellings(name: str) -> set[str]:
    """A name in lower case, with and without accents; none of one in other letters."""
    plain = "".join(_CYRILLIC.get(char, char) for char in name.casefold())
    if not _LATIN.fullmatch(plain):
        return set()
    bare = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    short = re.sub(r"(?:iy|ii|yy)$", "y", bare)  # "Yuriy" is printed as "Yury" as well
    return {s for s in (plain, bare, short) if len(s) >= _SHORTEST and s.isalpha()}


def gender(men: int, women: int) -> str:
    """Return "m" or "f" where the lists agree, else "-"."""
    return "m" if men > _SURE * women else "f" if women > _SURE * men else "-"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    men, women = collect()
    lines = [f"{name} {gender(men[name], women[name])}\n" for name in sorted(men | women)]
    options.out.write_text("".join(lines), encoding="utf-8")
    print(len(lines), "names")


if __name__ == "__main__":
    main()

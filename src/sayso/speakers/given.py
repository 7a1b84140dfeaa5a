"""Given names, and whose they are: the lists of Faker, from some seventy countries.

The table `given_names.txt` is made by `training/given_names.py`. It says what a name is most
often; what an article says of its bearer goes before it.
"""

from functools import cache
from importlib.resources import files

_TABLE = "given_names.txt"


@cache
def _genders() -> dict[str, str]:
    lines = files("sayso.speakers").joinpath(_TABLE).read_text(encoding="utf-8").splitlines()
    return dict(line.split(" ") for line in lines)


def is_given(key: str) -> bool:
    """Whether a word, in lower case, is a given name somewhere."""
    return key in _genders()


def gender_of_given(key: str) -> str:
    """Return "m" or "f" where a given name, in lower case, is nearly always one's."""
    return _genders().get(key, "").strip("-")

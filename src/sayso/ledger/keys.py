"""What is compared in the place of names, outlets and addresses."""

import hashlib
import re
import unicodedata
from contextlib import suppress
from urllib.parse import urldefrag

from courlan import normalize_url

_TITLES = frozenset("mr mrs ms miss dr prof professor sir dame lord lady".split())
_WORD = re.compile(r"\w+(?:['’]\w+)*")


def name_key(name: str) -> str:
    """The words of a name: without case, accents, punctuation, "the" and "Dr".

    Of a name with nothing else in it, all words are kept; without any word it is the name itself.
    """
    folded = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    words = _WORD.findall(plain.replace("’", "'"))
    words = [word.removesuffix("'s") for word in words]
    kept = words[1:] if words[:1] == ["the"] else words
    while kept and kept[0] in _TITLES:
        kept = kept[1:]
    return " ".join(kept or words) or name


def address_key(address: str) -> str:
    """A digest of an address, the same for those that differ only in tracking and fragment.

    A digest, because addresses can be longer than a database will index.
    """
    with suppress(ValueError):  # what is not a well-formed address stands for itself
        address = normalize_url(urldefrag(address).url)
    return hashlib.sha256(address.encode("utf-8", "surrogatepass")).hexdigest()


def text_key(text: str) -> str:
    """A digest of any text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

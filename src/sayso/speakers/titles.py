"""Where a title ends and a name begins: "Norland's former Prime Minister | Ana de la Cruz".

Titles end at the last word for a role, or at the last word in lower case, that stands before the
capitals that close the phrase; the names of organisations are left whole.
"""

from itertools import takewhile

from sayso.speakers.given import is_given
from sayso.speakers.nouns import (
    core_end,
    is_common,
    is_organisation,
    is_plural_acronym,
    is_role,
    singular,
)
from sayso.speakers.offices import closing_run, is_acronym, is_initials, name_after, name_behind
from sayso.speakers.page import Page, Word
from sayso.speakers.places import is_demonym, is_place_word
from sayso.speakers.words import (
    ADJECTIVES,
    COMPANIES,
    GROUPS,
    HONORIFICS,
    OF_OUTLETS,
    OUTLETS,
    PERSONS,
    POSTNOMINALS,
    RANKS,
    ROLES,
    STATES,
    SURNAMES,
    THINGS,
)

_ENDS_TITLE = (
    ROLES
    | RANKS
    | COMPANIES
    | PERSONS
    | frozenset("group agency channel newspaper broadcaster".split())
)
_DERIVED = frozenset(
    "born based backed led leading winning owned run trained educated elected".split()
)
_IN_NAMES = ("of", "for", "in", "the", "and", "on", "at")
_CARRIERS = OUTLETS | frozenset("news agency state-run".split())


def split_name(page: Page, words: list[Word]) -> tuple[list[Word], list[Word], str]:
    """Return the title, the bare name (empty where there is none) and the gender it tells."""
    gender = "".join(HONORIFICS.get(w.key.rstrip("."), "") for w in words[:-1])[:1]
    article = len(words) > 1 and page.is_article(words[0], words[1])
    printed = article and words[0].text == "The" and not page.opens_sentence(words[0])
    words = words[1:] if article else words
    if len(words) > 1 and not article and words[-1].bare in POSTNOMINALS and words[-2].capital:
        words = words[:-1]  # "Ana Reyes MP"
    cut = core_end(words)
    core, post = words[:cut], words[cut:]
    run = _with_and(page, core, closing_run(core))
    if not run:
        title, name = name_behind(core, post)
        return (title, name, gender) if name else ([], _before_kind(page, core), gender)
    lead = core[: len(core) - len(run)]
    kind = run[-1].key in OF_OUTLETS or printed or _is_service(run)
    named = len(run) > 1 and kind  # "The Harbour Observer"
    noun = (is_role(run[-1]) and run[-1].key not in RANKS) or run[-1].key in PERSONS
    office = noun and not named and not any(is_organisation(w.key) for w in run[:-1])
    if office and (article or not _is_given(page, run)):
        title, name = name_after(run, post)
        return (lead + title, name, gender) if name else ([], [], gender)
    body = is_organisation(singular(run[-1].key)) and post and post[0].key in ("of", "for")
    whole = body and bool(_name_goes_on(page, post))  # "Ministry of the Sea"
    if len(run) == 1 and not lead and office:
        return [], run, gender
    people = len(run) < 3 and _is_people(run[-1], alone=len(run) == 1)
    if people or (len(run) == 1 and not lead and not whole and _is_noun(page, run[0])):
        return [], [], gender
    return *_title_and_name(page, lead, run, post), gender


def _is_service(run: list[Word]) -> bool:
    """Whether guards are a service: "Coast Guard", "National Guard"."""
    return run[-1].key == "guard" and not is_role(run[-2] if len(run) > 1 else run[-1])


def _is_people(word: Word, alone: bool) -> bool:
    """Whether a word, written with a capital, is a plural for people: "Republicans", "MPs"."""
    one = singular(word.key)
    if is_plural_acronym(word):
        return True
    return one != word.key and (one in PERSONS or is_demonym(one) or (alone and one in ROLES))


def _title_and_name(
    page: Page, lead: list[Word], run: list[Word], post: list[Word]
) -> tuple[list[Word], list[Word]]:
    """Cut a run of capitals behind the last word of its title."""
    last = run[-1]
    bearer = last.key in SURNAMES and not (len(run) > 1 and is_organisation(run[-2].key))
    role = is_role(last) and last.key not in RANKS and not bearer
    organisation = is_organisation(last.key) or role or last.key in STATES
    cut = 0
    for i, word in enumerate(run[:-1]):
        ends = is_owner(word) or (not word.possessive and _may_end_title(word))
        if cut and i > cut and is_given(run[cut].key) and not _always_ends_title(word):
            break  # "Officer Omar Sultan"
        if (ends and not organisation) or _always_ends_title(word):
            cut = i + 1
    if not cut and not organisation and len(run) > 2:
        cut = _demonym(run) or _of_body(run)
    name = run[cut:]
    titled = [w for w in lead + run[:cut] if w.key.rstrip(".") not in HONORIFICS]
    if post and page.adjoins(last, post[0]) and not any(is_role(w) for w in titled):
        rest = _name_goes_on(page, post)
        office = _office_in(rest) if organisation else 0
        if office:
            return titled + name + rest[:office], rest[office:]
        one = post[0].key == "of" and len(name) == 1 and last.key not in page.surnames
        if organisation or one or _is_spelled(page, name + rest):
            name = name + rest
    return titled, name


def _office_in(rest: list[Word]) -> int:
    """How many words are a title's of what follows "University": "of Norland President | Reyes"."""
    ends = [i for i, word in enumerate(rest[:-1]) if is_role(word) and rest[i + 1].capital]
    return ends[-1] + 1 if ends and not is_role(rest[-1]) else 0


def _may_end_title(word: Word) -> bool:
    return singular(word.key.rstrip(".")) in _ENDS_TITLE or is_role(word)


def _always_ends_title(word: Word) -> bool:
    """Whether a word is "Mr.", or such as "Norland-born"."""
    return word.key.rstrip(".") in HONORIFICS or word.key.rpartition("-")[2] in _DERIVED


def is_owner(word: Word) -> bool:
    """Whether a word is a possessive that goes before a name: "Norland's", not "People's"."""
    many = word.key in GROUPS or (word.key.endswith("s") and singular(word.key) in ROLES)
    return word.possessive and not many


def _before_kind(page: Page, core: list[Word]) -> list[Word]:
    """The name in "the Kestrel newspaper", where the kind of an outlet follows it."""
    kinds = list(takewhile(lambda w: not w.capital and w.key in _CARRIERS, reversed(core)))
    if not kinds or not any(w.key in OUTLETS for w in kinds):
        return []
    run = closing_run(core[: len(core) - len(kinds)])
    owners = [i for i, word in enumerate(run) if is_owner(word)]
    run = run[owners[-1] + 1 :] if owners else run
    opens = len(run) == 1 and page.opens_sentence(run[0]) and run[0].key not in page.proper
    return [] if opens or any(is_place_word(word.text) for word in run) else run


def _demonym(run: list[Word]) -> int:
    """How many words of "South Korean Han Ji-woo" tell of a state."""
    if len(run) > 3 and is_demonym(f"{run[0].text} {run[1].text}"):
        return 2
    person = len(run) == 3 or is_given(run[1].key)
    person = person and not any(is_common(word.key) for word in run[1:])
    return 1 if person and is_demonym(run[0].text) else 0


def _of_body(run: list[Word]) -> int:
    """How many words of "Harbour Forum Ana Reyes" name a body; 0 where none does."""
    if run[-1].key in THINGS:
        return 0
    for i in range(len(run) - 2, 0, -1):
        body = is_organisation(run[i - 1].key) or is_acronym(run[i - 1])
        if body and is_given(run[i].key) and not is_acronym(run[i]):
            return i
    return 0


def _is_given(page: Page, run: list[Word]) -> bool:
    """Whether a word for a role closes a name all the same: "Theodore Baker said"."""
    last = run[-1].key
    if len(run) == 1:
        return last in SURNAMES and last in page.surnames
    first = next((i for i, word in enumerate(run) if not is_role(word)), 0)
    run = run[first:] if is_given(run[first].key) else run
    if len(run) == 3 and is_initials(run[1]):
        run = [run[0], run[2]]
    return (
        last not in page.common
        and not is_demonym(run[0].text)
        and len(run) == 2
        and not is_place_word(run[0].text)
        and not run[0].possessive
        and not is_common(run[0].key)
        and not run[0].bare.isupper()
        and last in SURNAMES
    )


def _is_noun(page: Page, word: Word) -> bool:
    """Whether a single capitalised word is a noun that opens a sentence: "Police said"."""
    people = singular(word.key) != word.key and not word.possessive
    if word.key in SURNAMES and word.key in page.surnames:
        return False
    if is_common(word.key) or word.key in ADJECTIVES or is_demonym(word.bare.rpartition("-")[2]):
        return True
    if word.bare.isupper() or not page.opens_sentence(word):
        return False
    apposed = page.text[word.end : word.end + 1] == ","
    return word.key in page.common or (people and not apposed and word.key not in page.proper)


def _with_and(page: Page, core: list[Word], run: list[Word]) -> list[Word]:
    """A run with what "and" joins to it in one name: "Fish and Boat Service"."""
    at = len(core) - len(run) - 1
    if not run or at < 1 or core[at].key != "and" or not core[at - 1].capital:
        return run
    whole = closing_run(core[:at]) + core[at:]
    return whole if is_joint_name(page, whole[: -len(run) - 1], run) else run


def is_joint_name(page: Page, left: list[Word], right: list[Word]) -> bool:
    """Whether "and" stands inside a name: its acronym is printed, or it ends as a body's does."""
    if _is_spelled(page, left + right):
        return True
    first = left[0]
    known = is_given(first.key) or first.key in page.surnames or is_place_word(first.bare)
    body = is_organisation(right[-1].key) and not is_acronym(first) and first.key not in ROLES
    return len(left) == 1 < len(right) and body and not known and not is_organisation(first.key)


def _is_spelled(page: Page, words: list[Word]) -> bool:
    """Whether the article prints the acronym of a name: of "Sailors for the Sea", SFS."""
    return "".join(w.text[0] for w in words if w.capital) in page.acronyms


def _name_goes_on(page: Page, post: list[Word]) -> list[Word]:
    """The part of "University of Norland" that follows its first noun."""
    kept: list[Word] = []
    for word in post:
        gap = kept and page.text[kept[-1].end : word.start]
        joined = not kept or page.adjoins(kept[-1], word) or gap == ", "  # "Trade, Youth and Sea"
        if not joined or not (word.capital or word.key in _IN_NAMES):
            break
        kept.append(word)
    while kept and not kept[-1].capital:
        kept.pop()
    return kept

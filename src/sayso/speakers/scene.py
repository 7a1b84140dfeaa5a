"""The state of an article while its sources are resolved: who is known, and who is who so far."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from sayso.attribution import Relation
from sayso.speakers.chains import Chain
from sayso.speakers.evidence import TOLD, weigh_words
from sayso.speakers.grouping import build
from sayso.speakers.index import Index
from sayso.speakers.mentions import Name, find_names, keys_of
from sayso.speakers.names import Phrase, read
from sayso.speakers.page import Page, Word
from sayso.speakers.pronouns import NOBODY, Choice
from sayso.speakers.roles import roles_of
from sayso.speakers.types import type_of_description
from sayso.speakers.words import DETERMINERS, PREPOSITIONS, RELATIVES, REPORTS

Span = tuple[int, int]
_PAIRED = 6  # sentences
_BEFORE = 60  # relations that are looked back at
_I = frozenset("i i'm i've i'd i'll my me myself".split())


def _read(page: Page, start: int, end: int) -> Phrase:
    """A printed source, read; a name that is nothing but an article or a suffix is none."""
    phrase = read(page, start, end)
    nameless = phrase.name and not keys_of(page.text[slice(*phrase.name)])
    return replace(phrase, name=None) if nameless else phrase


class Scene:
    """An article, its relations, and the chains that its sources are resolved to.

    phrases: the printed sources, read; sources: those that hold a name, by the name's span.
    choices: for each relation the chain that its source belongs to, and how sure that is.
    heard: chains that are a source by name.
    """

    def __init__(
        self,
        page: Page,
        relations: Sequence[Relation],
        own: frozenset[str],
        hearers: Iterable[Span] = (),
        title: str = "",
    ) -> None:
        """hearers: who was told, interviewed or quoted somebody; outlets more often than people.

        title: the headline, which tells whom an article is about.
        """
        self.page = page
        self.relations = relations
        self.own = own
        self.phrases = [r.source and _read(page, *r.source) for r in relations]
        self.sources: dict[Span, Phrase] = {p.name: p for p in self.phrases if p and p.name}
        self.chains = build(page, find_names(page, (p for p in self.phrases if p)))
        self.choices: list[Choice] = [NOBODY] * len(relations)
        self.heard: set[Chain] = set()
        self.headline = frozenset(keys_of(title))
        self._same_words: dict[Span, list[int]] = {}
        for i, relation in enumerate(relations):
            self._same_words.setdefault(relation.content[0], []).append(i)
        self._by_start = {n.start: chain for chain in self.chains for n in chain.names}
        self._starts = sorted(self._by_start)
        self._index = Index(page.text, self.chains)
        self._roles: dict[Chain, tuple[int, list[Span]]] = {}
        self._described: dict[tuple[str, ...], Chain] = {}
        self._note_sources()
        self._note_hearers(hearers)

    def _note_sources(self) -> None:
        """Let printed sources speak for what their bearers are."""
        for relation, phrase in zip(self.relations, self.phrases, strict=True):
            if phrase is None or phrase.name is None:
                continue
            chain = self._by_start[phrase.name[0]]
            self.heard.add(chain)
            turn = self.page.text[slice(*relation.cue)] == ":"  # of a transcript
            if turn or any(self._says_i(*span) for span in relation.content):
                chain.personal = max(chain.personal, 0) + 2
            if phrase.apposition:
                weigh_words(chain, self._apposed(phrase.apposition))
            cue = self.page.text[slice(*relation.cue)].casefold().split()
            if cue[-1:] and cue[-1] in REPORTS and not phrase.title:
                self._take_for_outlet(chain)

    def _says_i(self, start: int, end: int) -> bool:
        """Whether somebody says "I" in a stretch, in quotation marks."""
        words = (w for w in self.page.between(start, end) if w.key in _I)
        return any(self.page.quotation(word.start) for word in words)

    def _apposed(self, span: Span) -> list[Word]:
        """The words of an apposition up to its first comma, an age left out."""
        comma = self.page.text.find(",", *span)
        words = self.page.between(span[0], comma if comma > 0 else span[1])
        if len(words) == 1 and words[0].text.isdigit():
            return self._apposed((comma + 1, span[1])) if comma > 0 else []
        return words

    def _note_hearers(self, hearers: Iterable[Span]) -> None:
        """A name that is told things, and is nobody's for all that is known, is an outlet's."""
        for span in hearers:
            chain = self.first_name(*span)
            if chain:
                self._take_for_outlet(chain)

    def _take_for_outlet(self, chain: Chain) -> None:
        """A bare name that reports or is told things is an outlet's, unless it is a person's."""
        if chain.personal < 0 or (chain.personal <= 2 and not chain.gender):
            chain.personal -= 3
            chain.reporting += 1

    def sharing(self, i: int) -> list[int]:
        """The other relations whose content begins with the same words as that of relation i."""
        return [j for j in self._same_words[self.relations[i].content[0]] if j != i]

    def outer(self, i: int) -> int | None:
        """The relation in whose content relation i lies; None where there is none."""
        parent = self.relations[i].parent
        return parent if parent is not None and 0 <= parent < len(self.relations) else None

    def depth(self, i: int) -> int:
        """How many relations lie round relation i."""
        return len(self._round(i)) - 1

    def outermost(self, i: int) -> int:
        """The relation round relation i that lies in no other, which may be itself."""
        return self._round(i)[-1]

    def _round(self, i: int) -> list[int]:
        """Relation i and those that it lies in, from inside."""
        seen, at = [i], self.outer(i)
        while at is not None and at not in seen:
            seen.append(at)
            at = self.outer(at)
        return seen

    def bearer(self, phrase: Phrase) -> Chain:
        """The chain of a phrase that holds a name. Raises KeyError for a name never found."""
        assert phrase.name
        return self._by_start[phrase.name[0]]

    def first_name(self, start: int, end: int) -> Chain | None:
        """The chain of the first name in [start, end)."""
        at = bisect_left(self._starts, start)
        found = self._starts[at : at + 1]
        return self._by_start[found[0]] if found and found[0] < end else None

    def named_in(self, start: int, end: int) -> list[Chain]:
        """The chains of the names in [start, end)."""
        found = self._starts[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [self._by_start[at] for at in found]

    def around(self, offset: int) -> list[Chain]:
        """The chains that have a mention not too far from `offset`, in order of their making."""
        return self._index.around(offset)

    def take(self, chain: Chain, phrase: Phrase) -> None:
        """Let a description or a pronoun stand for a chain."""
        chain.add_phrase(phrase)
        chain.male += phrase.gender == "m"
        chain.female += phrase.gender == "f"
        self._index.add(chain, phrase.start)

    def roles(self, chain: Chain) -> list[Span]:
        """The printed roles of a person, the best first (see roles_of)."""
        size = len(chain.names) + len(chain.described)
        known = self._roles.get(chain)
        if known is None or known[0] != size:
            known = self._roles[chain] = size, roles_of(self.page, chain, self.sources)
        return known[1]

    def is_told(self, chain: Chain) -> bool:
        """Whether the headline names a chain."""
        return any(self.headline.issuperset(keys) for keys in chain.forms)

    def before(self, i: int) -> Iterator[int]:
        """The relations before relation i in the order given, the nearest first, not too many."""
        return iter(range(i - 1, max(-1, i - 1 - _BEFORE), -1))

    def last_named(self, offset: int) -> tuple[Span, Chain] | None:
        """The mention that ended last before `offset` in its sentence, and its chain."""
        start, _ = self.page.sentence_span(offset)
        chains = self.around(offset)
        ended = [
            (span, i)
            for i, chain in enumerate(chains)
            if (span := chain.last_before(offset)) and span[0] >= start and span[1] <= offset
        ]
        return (max(ended)[0], chains[max(ended)[1]]) if ended else None

    def merge(self, into: Chain, chain: Chain) -> None:
        """Make two chains one."""
        for name in chain.names:
            into.add_name(name)
        for phrase in chain.others:
            into.add_phrase(phrase)
        self.chains = [c for c in self.chains if c is not chain]
        self._by_start.update({n.start: into for n in chain.names})
        self._index.replace(chain, into)

    def known(self, phrase: Phrase) -> Chain | None:
        """The chain that the same words, but for the article, stood for before."""
        return self._described.get(self.plain(phrase))

    def taken_up(self, phrase: Phrase) -> Chain | None:
        """The unnamed source described before by the same noun, and more: "the report"."""
        if not phrase.definite:
            return None
        words = set(self.plain(phrase))
        best: tuple[int, Chain] | None = None
        for chain in self.around(phrase.start):
            first = chain.others[0] if chain.others and not chain.names else None
            if first is None or first.head != phrase.head or first.plural != phrase.plural:
                continue
            last = chain.last_before(phrase.start)
            if last and words <= self.keys(first.start, first.end):
                best = max(best or (last[0], chain), (last[0], chain), key=lambda pair: pair[0])
        return best[1] if best else None

    def add(self, phrase: Phrase) -> Chain:
        """Make a chain of a phrase that fits none: a source by its own printed words."""
        chain = Chain()
        chain.add_phrase(phrase)
        kind = type_of_description(phrase, self.page.text[phrase.start : phrase.end])
        chain.personal = 1 if kind == "person" and not phrase.pronoun else -1
        told = 1 if phrase.pronoun else TOLD
        chain.male, chain.female = told * (phrase.gender == "m"), told * (phrase.gender == "f")
        if phrase.head and not phrase.pronoun:
            chain.nouns.append(phrase.head)
            self._described.setdefault(self.plain(phrase), chain)
        self.chains.append(chain)
        self._index.add(chain, phrase.start)
        return chain

    def passing_on(self, start: int, end: int) -> Chain:
        """The chain of a phrase that is no relation's source, such as who passed words on."""
        phrase = read(self.page, start, end)
        named = self.first_name(*phrase.name) if phrase.name else None
        return named or self.known(phrase) or self.add(phrase)

    def pair_before(self, offset: int) -> Chain | None:
        """The two who were named last in one breath, not too far: "Ana Reyes and Bo Lind"."""
        here = self.page.sentence(offset)
        at = bisect_left(self._starts, offset)
        for i in range(at - 1, 0, -1):
            one, other = (self._by_start[self._starts[j]] for j in (i - 1, i))
            first, second = (self._name_at(self._starts[j]) for j in (i - 1, i))
            if here - self.page.sentence(first.start) > _PAIRED:
                return None
            joined = self.page.text[first.end : second.start] == " and "
            if joined and one is not other and one.is_person and other.is_person:
                phrase = Phrase(first.start, second.end, plural=True, several=True)
                words = self.plain(phrase)
                if words not in self._described:
                    self._described[words] = self.add(phrase)
                return self._described[words]
        return None

    def _name_at(self, start: int) -> Name:
        names = self._by_start[start].names
        return names[bisect_left(names, start, key=lambda name: name.start)]

    def plain(self, phrase: Phrase) -> tuple[str, ...]:
        """The words of a phrase up to its first comma, in lower case, without determiners."""
        comma = self.page.text.find(", ", phrase.start, phrase.end)
        words = self.page.between(phrase.start, comma if comma > 0 else phrase.end)
        return tuple(w.key for w in words if w.key not in DETERMINERS or len(words) == 1)

    def keys(self, start: int, end: int) -> set[str]:
        """The words in [start, end), in lower case."""
        return {word.key for word in self.page.between(start, end)}

    def own_words(self, phrase: Phrase) -> Span:
        """A description without the clause behind it: "The firm, which …", "some who …"."""
        if phrase.several or phrase.pronoun:
            return phrase.listed or (phrase.start, phrase.end)
        words = self.page.between(phrase.start, phrase.end)
        for before, word in pairwise(words):
            carried = word.key in ("cited", "quoted") and not word.capital
            clause = (
                carried or word.key in RELATIVES or ", " in self.page.text[before.end : word.start]
            )
            if clause and before.key not in PREPOSITIONS:
                return phrase.start, before.end
        return phrase.start, phrase.end

    def is_quoted(self, phrase: Phrase) -> bool:
        """Whether a phrase stands in quotation marks."""
        return self.page.quotation(phrase.start) is not None

"""A saying as each outlet has it: in whose words, through whom, and who leaves it out."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

import msgspec

from sayso.comparison.altered import Alignment, align
from sayso.comparison.bearers import Bearer, relation
from sayso.comparison.passages import Passage
from sayso.record import Article, Record, Span, StatementId
from sayso.text import quotations

_HOST = re.compile(r"https?://(?:www\.)?(?P<host>[^/:?#@]+)")

Form: TypeAlias = Literal["verbatim", "partly verbatim", "reported"]


class Account(msgspec.Struct, frozen=True):
    """What one article has of a saying.

    statements: in which of its statements; words: the passages themselves.
    speaker: whom this article credits, None where nobody is; via: the relays, nearest first.
    cue: the words that attribute it: "said", "declined to".
    quoted: the words that stand inside quotation marks.
    """

    outlet: str
    article: str
    published: str | None
    statements: tuple[StatementId, ...]
    words: tuple[Span, ...]
    speaker: str | None
    role: str | None
    named: bool
    via: tuple[str, ...]
    cue: str | None
    form: Form
    quoted: tuple[str, ...]
    said_on: str | None
    confidence: float

    @property
    def first_hand(self) -> bool:
        """Whether no relay stands between the speaker and this article."""
        return not self.via


class Altered(msgspec.Struct, frozen=True):
    """Two outlets that print different words inside quotation marks.

    one, other: the places of the accounts in their saying, the earlier first.
    """

    one: int
    other: int
    alignment: Alignment


class Saying(msgspec.Struct, frozen=True):
    """One saying, in all accounts of it, the earliest first.

    speaker: the fullest name that is credited; credited: all of them, where they are different
    speakers. left_out_by: the outlets that do not have it.
    """

    speaker: str | None
    credited: tuple[str, ...]
    accounts: tuple[Account, ...]
    left_out_by: tuple[str, ...]
    altered: tuple[Altered, ...]

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who carries it, the earliest first."""
        return tuple(dict.fromkeys(account.outlet for account in self.accounts))


def outlet_of(article: Article) -> str:
    """Who published an article: its outlet, or the host of its address, or else its title."""
    host = _HOST.match(article.url or "")
    named = article.outlet or (host["host"] if host else "")
    return named or (f"“{article.title}”" if article.title else "an unnamed outlet")


def saying(
    records: Sequence[Record], passages: Sequence[Passage], outlets: Sequence[str]
) -> Saying:
    """The saying that these passages are. outlets: all that are compared."""
    by_article: dict[int, list[Passage]] = {}
    for passage in passages:
        by_article.setdefault(passage.article, []).append(passage)
    order = sorted(by_article, key=lambda place: (_when(records[place]), place))
    accounts = tuple(_account(records[place], by_article[place]) for place in order)
    names = [account.speaker for account in accounts if account.speaker and account.named]
    carried = {account.outlet for account in accounts}
    return Saying(
        speaker=max(names, key=len, default=None) or accounts[0].speaker,
        credited=_credited(records, passages),
        accounts=accounts,
        left_out_by=tuple(outlet for outlet in outlets if outlet not in carried),
        altered=tuple(_altered(accounts)),
    )


def _when(record: Record) -> str:
    return record.article.published or "9999"


def _credited(records: Sequence[Record], passages: Sequence[Passage]) -> tuple[str, ...]:
    """The names of those who are credited, where they are not one speaker."""
    found: list[tuple[Bearer, str]] = []
    for passage in passages:
        speaker = passage.statement.speaker
        source = records[passage.article].source(speaker) if speaker else None
        known = (bearer for bearer, _ in found)
        if source and source.named and all(relation(passage.speaker, b) == "other" for b in known):
            found.append((passage.speaker, source.name))
    return tuple(name for _, name in found) if len(found) > 1 else ()


def _account(record: Record, passages: Sequence[Passage]) -> Account:
    said = list({passage.statement.id: passage.statement for passage in passages}.values())
    first = max(said, key=lambda statement: (statement.speaker is not None, statement.confidence))
    speaker = record.source(first.speaker) if first.speaker else None
    words = tuple(_outermost([passage.span for passage in passages]))
    quoted = tuple(_quoted(record, words))
    return Account(
        outlet=outlet_of(record.article),
        article=record.article.id,
        published=record.article.published,
        statements=tuple(statement.id for statement in said),
        words=words,
        speaker=speaker.name if speaker else None,
        role=speaker.role if speaker else None,
        named=bool(speaker and speaker.named),
        via=tuple(record.source(relay).name for relay in first.via),
        cue=first.cue.text if first.cue else None,
        form=_form(passages, quoted),
        quoted=quoted,
        said_on=first.said_on.value if first.said_on else None,
        confidence=first.confidence,
    )


def _outermost(spans: Sequence[Span]) -> Iterator[Span]:
    """The spans, in text order, without those that lie in another of them."""
    reach = -1
    for span in sorted(set(spans), key=lambda span: (span.start, -span.end)):
        if span.end > reach:
            yield span
            reach = span.end


def _form(passages: Sequence[Passage], quoted: Sequence[str]) -> Form:
    if all(passage.quoted for passage in passages):
        return "verbatim"
    return "partly verbatim" if quoted else "reported"


def _quoted(record: Record, words: Sequence[Span]) -> Iterator[str]:
    """The stretches of `words` inside quotation marks, without the marks."""
    outer = [found for found in quotations(record.article.text) if found.depth == 0]
    for span in words:
        for found in outer:
            start = max(span.start, found.start)
            end = min(span.end, found.end)
            if start < end:
                yield record.article.text[start:end].strip(" \n\"“”„«»'‘’`,")


def _altered(accounts: Sequence[Account]) -> Iterator[Altered]:
    """Each account that quotes is compared with the first that does."""
    quoting = [place for place, account in enumerate(accounts) if account.quoted]
    for other in quoting[1:]:
        one = quoting[0]
        if accounts[one].outlet == accounts[other].outlet:
            continue
        for ours in accounts[one].quoted:
            for theirs in accounts[other].quoted:
                if alignment := align(ours, theirs):
                    yield Altered(one, other, alignment)

"""The stories of a ledger: the articles that tell the same event, grouped as they come."""

from collections.abc import Iterable, Sequence

import msgspec

from sayso.comparison.accounts import outlet_of
from sayso.comparison.grouping import Story, StoryId, reasons, stories
from sayso.comparison.sketches import Because
from sayso.errors import NotInLedger
from sayso.ledger import Ledger
from sayso.ledger.placing import Placed
from sayso.record import Article


class Member(msgspec.Struct, frozen=True):
    """An article in a story.

    number: its id in the ledger. by: who moved it there, None where nobody did.
    like, because: the article of the story that it is most like, and by what; None when alone.
    """

    number: int
    outlet: str
    title: str | None
    published: str | None
    by: str | None
    like: int | None
    because: Because | None


class Kept(msgspec.Struct, frozen=True):
    """A story of the ledger, with its articles in the order in which they were published."""

    id: str
    members: tuple[Member, ...]


def group(ledger: Ledger) -> tuple[Kept, ...]:
    """Give a story to every article that has none, and return all stories, the largest first.

    Who has a place keeps it, whether a person or an earlier grouping put it there.
    """
    placed = ledger.placed()
    known = {one.article.id: StoryId(one.story) for one in placed if one.story}
    found = stories([one.article for one in placed], known)
    if len(known) < len(placed):
        ledger.place({article: story.id for story in found for article in story.articles})
    return _kept(found, placed)


def group_articles(articles: Iterable[Article]) -> tuple[Kept, ...]:
    """The stories of these articles, numbered from 1 as they come; no ledger is asked."""
    different = {article.id: article for article in articles}.values()
    placed = [Placed(n, article, None, None) for n, article in enumerate(different, 1)]
    return _kept(stories([one.article for one in placed]), placed)


def move(ledger: Ledger, article: int, story: str | None, *, author: str) -> str:
    """Put an article into a story, where it stays; None begins a new one. Returns the story.

    author: who says so. Raises NotInLedger when there is no such article or story.
    """
    known = {kept.id for kept in group(ledger)}
    if story is not None and story not in known:
        raise NotInLedger(f"{ledger.name}: there is no story {story} in it: see `sayso stories`.")
    if story is None:
        story = next(
            name for n in range(1, len(known) + 2) if (name := f"{article}-{n}") not in known
        )
    ledger.move(article, story, author=author)
    return story


def _kept(found: Sequence[Story], placed: Sequence[Placed]) -> tuple[Kept, ...]:
    """Stories with what is known of their articles, the largest first."""
    by_text = {one.article.id: one for one in placed}
    kept = []
    for story, why in zip(found, reasons(found, [one.article for one in placed]), strict=True):
        because = {reason.article: (by_text[reason.like].number, reason.because) for reason in why}
        members = [
            _member(by_text[text], *because.get(text, (None, None))) for text in story.articles
        ]
        members.sort(key=lambda one: (one.published or "9999", one.number))
        kept.append(Kept(story.id, tuple(members)))
    return tuple(sorted(kept, key=lambda story: (-len(story.members), story.members[0].number)))


def _member(one: Placed, like: int | None, because: Because | None) -> Member:
    article = one.article
    return Member(
        number=one.number,
        outlet=outlet_of(article),
        title=article.title,
        published=article.published,
        by=one.by,
        like=like,
        because=because,
    )

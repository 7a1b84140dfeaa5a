"""How well articles are grouped into stories: by pairs of articles (pairwise F1)."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import msgspec

from sayso.comparison.grouping import stories
from sayso.errors import CorpusError
from sayso.evaluation import articles
from sayso.evaluation.measures import Tally
from sayso.record import Article


class StoryFigures(msgspec.Struct, frozen=True):
    """How many articles there were, of which texts, in how many stories; and the pairs."""

    articles: int
    stories: int
    pairs: Tally

    def to_dict(self) -> dict[str, Any]:
        """The JSON form: rates are 0 to 1."""
        return {"articles": self.articles, "stories": self.stories, **self.pairs.to_dict()}


def evaluate(truth: Path, directories: Sequence[Path]) -> StoryFigures:
    """Group the articles below `directories` and compare with `truth`.

    truth: a JSON file, the identifiers of the articles of each story; an article in none is a
    story by itself. The same text under two identifiers counts once.
    Raises CorpusError when either is not what it should be.
    """
    try:
        named = msgspec.json.decode(truth.read_bytes(), type=dict[str, list[str]])
    except (OSError, msgspec.MsgspecError) as error:
        raise CorpusError(f"{truth}: not a list of stories: {error}.") from error
    corpus = articles.load(directories)
    story_of = {article: story for story, members in named.items() for article in members}
    texts: dict[str, tuple[Article, str]] = {}
    for name, one in corpus.items():
        article = one.article()
        known = texts.get(article.id)
        texts[article.id] = (article, story_of.get(name) or (known[1] if known else name))
    found = stories([article for article, _ in texts.values()])
    placed = {article: story.id for story in found for article in story.articles}
    right = {identifier: story for identifier, (_, story) in texts.items()}
    return StoryFigures(len(texts), len(found), pairs(right, placed))


def pairs(gold: Mapping[str, str], predicted: Mapping[str, str]) -> Tally:
    """Count the pairs that are together in either, and in both."""
    tally = Tally()
    for one, other in combinations(sorted(gold), 2):
        right, found = gold[one] == gold[other], predicted[one] == predicted[other]
        tally += Tally(hit=right and found, predicted=found, gold=right)
    return tally

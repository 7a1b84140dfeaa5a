"""Coreference of people and organisations, on corpora that mark it.

Sources are names and what stands for them, so that is what is measured: the mentions of people
and organisations that are names, or forms of "he" and "she"; one alone is an entity too. A
mention found is a gold one when it lies in it and ends with the last word of its name, titles and
appositions aside. Names found where the gold marks something of another kind, or such a
description, are left out: whether a name is a place's is not what is asked. All others found are
wrong mentions.

mentions: mention detection; muc, b_cubed, ceaf_e: see sayso.evaluation.clusters; conll: the mean of
the three F1 (Pradhan et al. 2012). Sums are over all articles.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.errors import CorpusError
from sayso.evaluation.clusters import Cluster, Ratio, b_cubed, ceaf_e, muc
from sayso.evaluation.coref_corpora import EntityArticle, GoldMention, read_entities
from sayso.evaluation.measures import Tally
from sayso.speakers.reference import Named

Interval = tuple[int, int]
_KINDS = ("person", "organisation")
_FORMS = ("name", "pronoun")


@dataclass(frozen=True, slots=True)
class CorefFigures:
    """How well chains are found in a set of articles."""

    articles: int
    mentions: Tally
    muc: Ratio
    b_cubed: Ratio
    ceaf_e: Ratio

    @property
    def conll(self) -> float | None:
        """The mean of the F1 of the three measures."""
        three = [ratio.f1 for ratio in (self.muc, self.b_cubed, self.ceaf_e)]
        known = [f1 for f1 in three if f1 is not None]
        return sum(known) / 3 if len(known) == 3 else None

    def to_dict(self) -> dict[str, object]:
        """The JSON form: rates are 0 to 1, null where there is nothing to reckon from."""
        return {
            "corpus": "coref",
            "articles": self.articles,
            "figures": {
                "mentions": self.mentions.to_dict(),
                "muc": self.muc.to_dict(),
                "b_cubed": self.b_cubed.to_dict(),
                "ceaf_e": self.ceaf_e.to_dict(),
            },
            "conll": self.conll,
        }


def evaluate(folder: Path, genres: Sequence[str] = ()) -> CorefFigures:
    """Measure chains on a folder of annotated articles.

    genres: of GUM, words one of which must be in a file's name. Raises CorpusError.
    """
    articles = read_entities(folder)
    kept = [a for a in articles if not genres or any(f"_{g}_" in a.name for g in genres)]
    if not kept:
        raise CorpusError(f"{folder}: no article of the genre {' or '.join(genres)} here.")
    return score(kept)


def score(articles: Sequence[EntityArticle]) -> CorefFigures:
    """Measure chains on articles that have been read."""
    mentions, links, shared, entities = Tally(), Ratio(), Ratio(), Ratio()
    for article in articles:
        gold, found = clusters(article, [chain.spans for chain in Named(article.text).chains])
        wanted, told = frozenset().union(*gold), frozenset().union(*found)
        mentions += Tally(len(wanted & told), len(told), len(wanted))
        links += muc(gold, found)
        shared += b_cubed(gold, found)
        entities += ceaf_e(gold, found)
    return CorefFigures(len(articles), mentions, links, shared, entities)


def clusters(
    article: EntityArticle, chains: Sequence[Sequence[Interval]]
) -> tuple[list[Cluster], list[Cluster]]:
    """Gold and found clusters, of gold mentions where a span found is one, else of spans."""
    gold: dict[str, set[GoldMention]] = {}
    for mention in article.mentions:
        if _is_asked(mention):
            gold.setdefault(mention.entity, set()).add(mention)
    found: list[Cluster] = []
    taken: set[GoldMention] = set()
    for chain in chains:
        cluster: set[object] = set()
        for span in chain:
            near = [m for m in article.mentions if m.start < span[1] and span[0] < m.end]
            same = [m for m in near if _is_asked(m) and m not in taken and _is_it(m, span)]
            if same:
                one = min(same, key=lambda m: m.end - m.start)
                taken.add(one)
                cluster.add(one)
            elif not any(_is_it(m, span) for m in near):
                cluster.add(span)
        if cluster:
            found.append(frozenset(cluster))
    return [frozenset(mentions) for mentions in gold.values()], found


def _is_asked(mention: GoldMention) -> bool:
    return mention.kind in _KINDS and mention.form in _FORMS


def _is_it(mention: GoldMention, span: Interval) -> bool:
    """Whether a span is a mention: in it, and up to the last word of its name."""
    last = mention.name[1]
    return mention.start <= span[0] and span[0] < last <= span[1] <= max(mention.end, last + 2)

"""How well the same sayings are found: pairs of statements that were marked by hand.

A marked pair is found when what is predicted at its two places stands in one row of the comparison
of the whole story, read from the texts. Precision is over the marked pairs: of those that are put
together, how many are marked as the same.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import msgspec

from sayso.comparison.comparing import Comparison, compare
from sayso.errors import CorpusError
from sayso.evaluation import articles
from sayso.evaluation.measures import Tally
from sayso.evaluation.regions import Interval
from sayso.evaluation.run import Progress, Reads, read_all
from sayso.record import Record, Span
from sayso.text import GivenText


class Marks(msgspec.Struct, frozen=True):
    """What was marked in one story.

    articles: all articles of the story. spans: a stretch of content as (article, start, end),
    by a name. same, different: pairs of names. part: "dev" where it served development, "test"
    where it only measures.
    """

    story: str
    part: Literal["dev", "test"]
    articles: tuple[str, ...]
    spans: dict[str, tuple[str, int, int]]
    same: tuple[tuple[str, str], ...]
    different: tuple[tuple[str, str], ...]


class SayingFigures(msgspec.Struct, frozen=True):
    """What came of it, story by story. different: how many pairs are marked as not the same."""

    stories: tuple[tuple[str, str, Tally, int], ...]

    def part(self, name: str) -> Tally:
        """The tally of one part, or of all for "all"."""
        return sum((t for _, part, t, _ in self.stories if name in (part, "all")), Tally())

    def to_dict(self) -> dict[str, Any]:
        """The JSON form: rates are 0 to 1."""
        stories = {
            name: {"part": part, "different": n, **tally.to_dict()}
            for name, part, tally, n in self.stories
        }
        return {"stories": stories, **{p: self.part(p).to_dict() for p in ("dev", "test", "all")}}


def evaluate(
    reader: Reads, directory: Path, marks: Path, *, progress: Progress | None = None
) -> SayingFigures:
    """Compare with marked pairs.

    directory: the articles, as JSON files anywhere below; marks: files STORY.json.
    Raises CorpusError when either is not what it should be.
    """
    corpus = articles.load([directory])
    marked = list(_load(marks))
    wanted = sorted({article for one in marked for article in one.articles})
    missing = [name for name in wanted if name not in corpus]
    if missing:
        raise CorpusError(f"{directory}: no article {missing[0]!r}, of which {marks} marks pairs.")
    read = read_all(reader, [corpus[name].article() for name in wanted], progress)
    records = dict(zip(wanted, read, strict=True))
    places = {name: GivenText.of(corpus[name].text).place for name in wanted}
    found = []
    for one in marked:
        here = {name: records[name] for name in one.articles}
        found.append((one.story, one.part, score(one, here, places), len(one.different)))
    return SayingFigures(tuple(found))


def score(
    marks: Marks, records: Mapping[str, Record], places: Mapping[str, Callable[[Span], Interval]]
) -> Tally:
    """Count the marked pairs that are put together in the comparison of these records.

    places: of each article, where a span of its record stands in the text that was marked.
    """
    rows = _rows(marks, records, places, compare(list(records.values())))
    together = [bool(rows[a] & rows[b]) for a, b in (*marks.same, *marks.different)]
    same = len(marks.same)
    return Tally(hit=sum(together[:same]), predicted=sum(together), gold=same)


def _rows(
    marks: Marks,
    records: Mapping[str, Record],
    places: Mapping[str, Callable[[Span], Interval]],
    comparison: Comparison,
) -> dict[str, set[int]]:
    """In which rows the words of each marked span stand."""
    names = {record.article.id: name for name, record in records.items()}
    words: dict[str, list[tuple[Interval, int]]] = {name: [] for name in records}
    for row, saying in enumerate(comparison.sayings):
        for account in saying.accounts:
            name = names[account.article]
            words[name] += [(places[name](span), row) for span in account.words]
    return {
        name: {row for (s, e), row in words[article] if s < end and start < e}
        for name, (article, start, end) in marks.spans.items()
    }


def _load(marks: Path) -> Iterator[Marks]:
    files: Sequence[Path] = sorted(marks.glob("*.json"))
    found = 0
    for file in files:
        try:
            data = msgspec.json.decode(file.read_bytes())
            if not (isinstance(data, dict) and "spans" in data):
                continue  # another file of the same folder, as which article is in which story
            one = msgspec.convert(data, Marks)
        except msgspec.MsgspecError as error:
            raise CorpusError(f"{file}: not marked pairs: {error}.") from error
        unknown = {name for pair in (*one.same, *one.different) for name in pair} - set(one.spans)
        if unknown:
            raise CorpusError(f"{file}: a pair names {min(unknown)!r}, which is no span.")
        found += 1
        yield one
    if not found:
        raise CorpusError(f'{marks}: no marked pairs: expected files STORY.json with "spans".')

"""What questions to a ledger cost: milliseconds each, by the library and without printing.

    python benchmarks/ledger.py [--statements 100000] [--ledger PATH]

The ledger is filled with generated records: articles of twelve statements about ever other things,
by speakers of whom some are heard often and most rarely, as in the news. --ledger is where it is
made, a path or postgresql://… of an empty database; a file in a temporary folder otherwise. CPU
milliseconds are of this process: of the whole work with SQLite, of the client with PostgreSQL.
"""

import argparse
import json
import resource
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random

from sayso.ledger import Ledger, Question
from sayso.record import (
    Article,
    MadeBy,
    Record,
    SaidOn,
    Source,
    SourceId,
    Span,
    Statement,
    StatementId,
    Weights,
)

STATEMENTS = 12  # an article
SPEAKERS = 5_000
WORDS = 20_000
ROUNDS = 5  # the median is reported

_MADE_BY = MadeBy("0", Weights("generated", "0" * 64))
_SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi wo zu kar len mor nis pol".split()


class Press:
    """Makes articles, the same ones every time."""

    def __init__(self) -> None:
        self._random = Random(7)
        self._words = [self._word() for _ in range(WORDS)]
        self._names = [f"{self._word().title()} {self._word().title()}" for _ in range(SPEAKERS)]

    def record(self, number: int) -> Record:
        """An article of twelve statements by some four speakers, one of them relayed."""
        text, spans = "", []
        names = sorted({self._often(self._names) for _ in range(4)})
        for n in range(STATEMENTS):
            name = names[n % len(names)]
            start = len(text)
            content = " ".join(self._often(self._words) for _ in range(18))
            text += f"{name}, a minister, said on Monday that {content}.\n"
            said = start + text[start:].index("that ") + len("that ")
            spans.append((name, start, said, len(text) - 2))
        day = date(2024, 1, 1) + timedelta(days=number % 700)
        article = Article(
            text=text,
            url=f"https://outlet{number % 40}.example/{number}",
            outlet=f"Outlet {number % 40}",
            title=text[:60],
            published=day.isoformat(),
        )
        return self._read(article, spans, names, day)

    def _read(
        self, article: Article, spans: list[tuple[str, int, int, int]], names: list[str], day: date
    ) -> Record:
        ids = {name: SourceId(f"p{n}") for n, name in enumerate(names, 1)}
        statements = tuple(
            Statement(
                id=StatementId(f"s{n}"),
                source=article.span(start, start + len(name)),
                cue=article.span(
                    said - len("said on Monday that "), said - len(" on Monday that ")
                ),
                content=(article.span(said, end),),
                kind="indirect",
                act="say",
                speaker=ids[name],
                via=(ids[names[0]],) if n % 7 == 0 and name != names[0] else (),
                addressee=None,
                said_on=SaidOn(day.isoformat(), self._monday(article, start)) if n % 3 else None,
                parent=None,
                confidence=0.9,
            )
            for n, (name, start, said, end) in enumerate(spans, 1)
        )
        sources = tuple(
            Source(ids[name], name, "person", True, "minister", (self._first(article, name),))
            for name in names
        )
        return Record(article, statements, sources, (), (), _MADE_BY)

    def _word(self) -> str:
        return "".join(self._random.choices(_SYLLABLES, k=3))

    def _often(self, things: list[str]) -> str:
        """One of the things, the first ones far more often than the last (Zipf)."""
        return things[int(len(things) ** self._random.random()) - 1]

    @staticmethod
    def _monday(article: Article, start: int) -> Span:
        at = article.text.index("Monday", start)
        return article.span(at, at + len("Monday"))

    @staticmethod
    def _first(article: Article, name: str) -> Span:
        at = article.text.index(name)
        return article.span(at, at + len(name))


def questions(ledger: Ledger, press: Press) -> dict[str, Callable[[], object]]:
    """What is asked, by what it is called."""
    often, rarely = press._words[0], press._words[3_000]
    heard = press._names[3]
    return {
        "find a rare word": lambda: ledger.find(Question(words=rarely), limit=50),
        "find a common word": lambda: ledger.find(Question(words=often), limit=50),
        "find a phrase": lambda: ledger.find(Question(words=f'"{often} {rarely}"'), limit=50),
        "find a word of a speaker since": lambda: ledger.find(
            Question(words=often, speaker=heard, since="2025"), limit=50
        ),
        "find what came via a relay": lambda: ledger.find(Question(via=heard), limit=50),
        "find in articles": lambda: ledger.passages(rarely, limit=50),
        "the latest statements": lambda: ledger.find(Question(), limit=50),
        "speakers": lambda: ledger.speakers(Question(), limit=50),
        "speakers of an outlet": lambda: ledger.speakers(Question(outlet="Outlet 7"), limit=50),
        "who, heard often": lambda: ledger.who(heard),
        "who, heard rarely": lambda: ledger.who(press._names[400]),
        "timeline of a word": lambda: ledger.timeline(Question(words=rarely), limit=50),
    }


def milliseconds(ask: Callable[[], object], clock: Callable[[], float]) -> float:
    """The median of some rounds, by a clock."""
    taken = []
    for _ in range(ROUNDS):
        began = clock()
        ask()
        taken.append(clock() - began)
    return round(1000 * sorted(taken)[ROUNDS // 2], 1)


def measure(address: str, statements: int) -> dict[str, float]:
    """Fill a ledger, and ask."""
    press = Press()
    with Ledger(address) as ledger:
        articles = statements // STATEMENTS
        began, worked = time.perf_counter(), time.process_time()
        for number in range(articles):
            ledger.add(press.record(number))
        adding = (time.perf_counter() - began) / articles
        working = (time.process_time() - worked) / articles
        found = ledger.stats()
        figures: dict[str, float] = {
            "articles": found.articles,
            "statements": found.statements,
            "speakers": found.speakers,
            "adding an article, ms": round(1000 * adding, 1),
            "adding an article, CPU ms": round(1000 * working, 1),
        }
        for name, ask in questions(ledger, press).items():
            figures[f"{name}, ms"] = milliseconds(ask, time.perf_counter)
            figures[f"{name}, CPU ms"] = milliseconds(ask, time.process_time)
    figures["peak memory, MiB"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    return figures


def main() -> None:
    """Print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--ledger")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        address = given.ledger or str(Path(folder) / "ledger.db")
        print(json.dumps(measure(address, given.statements), indent=2))


if __name__ == "__main__":
    main()

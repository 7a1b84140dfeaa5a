"""How the desk holds up: readers who search while articles are being added.

    python benchmarks/desk.py [--readers 50] [--articles 2000] [--seconds 30] [--think 1.0]

A ledger in SQLite is filled with articles that are made up, `sayso serve` is started over it, and
readers search and open articles, each waiting `--think` seconds after an answer (0: none at all).
Meanwhile the example article is handed in, each time as another text. Printed are the times to the
last byte of an answer, in milliseconds, and how many requests failed.
"""

import argparse
import http.client
import json
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from pathlib import Path
from typing import TypeAlias
from urllib.parse import quote

from sayso.ledger import Ledger
from sayso.record import (
    Article,
    MadeBy,
    Record,
    Source,
    SourceId,
    Span,
    Statement,
    StatementId,
    Weights,
)

EXAMPLE = Path(__file__).parent.parent / "examples" / "harbour-tunnel.txt"
FIRST = "Mara Ilse Tomas Aurel Sunniva Dai Petra Lena Teodor Ida".split()
LAST = "Ilven Marrow Verane Finch Hale Merrin Onslow Okafor Vance Vale Quill Brandt".split()
NOUNS = "ferry tunnel harbour bridge school council budget winter vessel stove letter vote".split()
VERBS = "will close|may be late|needs repair|was inspected|is too dear|opens in May".split("|")
Times: TypeAlias = dict[str, list[float]]  # of each kind of page, in milliseconds

MADE_BY = MadeBy("benchmark", Weights("none", "0" * 64))
STATEMENTS = 15  # of an article


def record(number: int, chance: random.Random) -> Record:
    """An article in which somebody says something, fifteen times."""
    text = f"Report {number}\n\n"
    sources, statements = [], []
    for n in range(1, STATEMENTS + 1):
        name = f"{chance.choice(FIRST)} {chance.choice(LAST)}"
        said = f"the {chance.choice(NOUNS)} {chance.choice(VERBS)} and the {chance.choice(NOUNS)}"
        said += f" {chance.choice(VERBS)}"
        start = len(text)
        text += f"{name} said {said}.\n\n"
        source = Span(start, start + len(name), name)
        cue = Span(source.end + 1, source.end + 5, "said")
        content = Span(cue.end + 1, cue.end + 1 + len(said), said)
        who = SourceId(f"p{n}")
        sources.append(Source(who, name, "person", True, None, (source,)))
        statements.append(
            Statement(
                id=StatementId(f"s{n}"),
                source=source,
                cue=cue,
                content=(content,),
                kind="indirect",
                act="say",
                speaker=who,
                via=(),
                addressee=None,
                said_on=None,
                parent=None,
                confidence=0.9,
            )
        )
    published = f"20{chance.randint(20, 31)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    article = Article(text, outlet=f"Outlet {number % 20}", title=f"Report {number}")
    article = Article(article.text, None, article.outlet, article.title, (), published)
    return Record(article, tuple(statements), tuple(sources), (), (), MADE_BY)


def read(port: int, articles: int, until: float, think: float, seed: int, times: Times) -> None:
    """One reader, who searches and opens what is found."""
    chance = random.Random(seed)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    time.sleep(chance.random() * max(think, 0.2))
    while time.monotonic() < until:
        what, path = chance.choice(
            [
                ("search", f"/?words={chance.choice(NOUNS)}"),
                ("search", f"/?words={chance.choice(NOUNS)}+{chance.choice(NOUNS)}&since=2025"),
                ("search", f"/?speaker={quote(chance.choice(LAST))}&words={chance.choice(NOUNS)}"),
                ("article", f"/articles/{chance.randint(1, articles)}"),
            ]
        )
        began = time.perf_counter()
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            answer.read()
            is_well = answer.status == 200
        except (OSError, http.client.HTTPException):
            is_well = False
            connection.close()
        times[what if is_well else "failed"].append(1000 * (time.perf_counter() - began))
        time.sleep(think)


def hand_in(port: int, until: float, count: list[int]) -> None:
    """Hand the example article in every two seconds, each time as another text."""
    text = EXAMPLE.read_text(encoding="utf-8")
    while time.monotonic() < until:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        body = json.dumps({"text": f"{text}\nEdition {len(count)}.\n"})
        connection.request(
            "POST", "/api/v1/submissions", body, {"Content-Type": "application/json"}
        )
        count.append(connection.getresponse().status)
        time.sleep(2)


def main() -> None:
    """Fill a ledger, serve it, read it, and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--think", type=float, default=1.0)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        address = f"{folder}/ledger.db"
        chance = random.Random(7)
        with Ledger(address) as ledger:
            for number in range(given.articles):
                ledger.add(record(number, chance))
        command = [sys.executable, "-m", "sayso", "serve", "--port", "0", "--ledger", address]
        serving = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        try:
            assert serving.stdout
            port = int(serving.stdout.readline().split("127.0.0.1:")[1].split("/")[0])
            print(json.dumps(load(port, given), indent=1))
        finally:
            serving.terminate()
            serving.wait()


def load(port: int, given: argparse.Namespace) -> dict[str, object]:
    """Let all read at once, and tell how long they waited."""
    times: dict[str, list[float]] = defaultdict(list)
    handed_in: list[int] = []
    until = time.monotonic() + given.seconds
    threads = [
        threading.Thread(target=read, args=(port, given.articles, until, given.think, n, times))
        for n in range(given.readers)
    ]
    threads.append(threading.Thread(target=hand_in, args=(port, until, handed_in)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return {
        "readers": given.readers,
        "statements": given.articles * STATEMENTS,
        "handed in": len(handed_in),
        "requests a second": round(sum(map(len, times.values())) / given.seconds, 1),
        "failed": len(times.pop("failed", [])),
        **{
            f"{what}, ms": {f"p{p}": at(found, p) for p in (50, 95, 99)}
            for what, found in sorted(times.items())
        },
    }


def at(found: list[float], percent: int) -> int:
    """The value that so many per cent of all stay under."""
    ordered = sorted(found)
    return round(ordered[min(len(ordered) * percent // 100, len(ordered) - 1)])


if __name__ == "__main__":
    main()

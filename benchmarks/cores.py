"""What a second process brings: the same batch with 1, 2, … processes.

    python -m benchmarks.cores [--jobs N] [--articles N]

Prints seconds, words a second and the gain over one process. The machine should be otherwise idle;
CPU seconds of all processes are told beside, as they suffer less from what else is running.
"""

import argparse
import json
import os
import resource
import tempfile
import time
from pathlib import Path

from benchmarks.corpus import articles
from sayso.batch import run


def measure(given: str, out: str, jobs: int) -> dict[str, float]:
    """Seconds, and CPU seconds of the processes, of one batch."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    total = run([given], out, jobs=jobs, articles=16)
    elapsed = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {
        "jobs": jobs,
        "seconds": round(elapsed, 1),
        "words a second": round(total.words / elapsed),
        "CPU s per 1,000 words": round(1000 * cpu / total.words, 4),
        "peak memory of a process, MiB": after.ru_maxrss // 1024,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--articles", type=int, default=300)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder, "articles.jsonl")
        lines = (json.dumps(one) + "\n" for one in articles(options.articles))
        given.write_text("".join(lines), encoding="utf-8")
        alone = None
        for jobs in range(1, options.jobs + 1):
            found = measure(str(given), f"{folder}/{jobs}", jobs)
            alone = alone or found["seconds"]
            print(json.dumps({**found, "gain": round(alone / found["seconds"], 2)}))


if __name__ == "__main__":
    main()

import hashlib
import json
import random
import shutil
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest

import sayso
from sayso.batch import Progress, run
from sayso.batch.store import UNFINISHED
from sayso.errors import BatchError, MissingInput
from sayso.ingest import articles
from sayso.record import Article
from tests.batch.making import contents, fake, lines, stillborn
from tests.samples import TEXT

ROOT = Path(__file__).resolve().parent.parent.parent
KILLS = 20


def done(out: Path) -> int:
    """How many parts are done."""
    return len(list(out.glob("manifests/part-*")))


def test_a_batch_killed_at_any_time_goes_on_and_is_the_same(tmp_path: Path) -> None:
    given = lines(tmp_path / "in.jsonl", [f"Article {n} says so." for n in range(900)])
    undisturbed = tmp_path / "undisturbed"
    run([given], str(undisturbed), form="jsonl", jobs=2, articles=5, load=fake)
    out = tmp_path / "out"
    command = [sys.executable, "-m", "tests.batch.making", given, str(out)]  # and how many jobs
    rng = random.Random(11)
    kills = 0
    while kills < KILLS:
        process = subprocess.Popen([*command, str(1 + kills % 2)], cwd=ROOT)
        before = done(out)
        while process.poll() is None and done(out) == before:
            time.sleep(0.01)  # until it is at work
        time.sleep(rng.random() / 20)
        process.kill()
        if process.wait() == 0:  # it was faster
            shutil.rmtree(out)
        else:
            kills += 1
    subprocess.run([*command, "2"], cwd=ROOT, check=True)
    assert not [name for name in contents(out) if name.endswith(UNFINISHED)]
    assert contents(out) == contents(undisturbed)


def test_records_are_those_of_the_reader_however_many_processes(
    tmp_path: Path, reader: sayso.Reader
) -> None:
    texts = [TEXT, TEXT[:700], TEXT[500:], "It rains."]
    given = lines(tmp_path / "in.jsonl", texts)
    for jobs in (1, 2):
        run([given], str(tmp_path / str(jobs)), form="jsonl", jobs=jobs, articles=2)
    assert contents(tmp_path / "1") == contents(tmp_path / "2")
    parts = sorted((tmp_path / "2" / "records").iterdir())
    written = "".join(part.read_text(encoding="utf-8") for part in parts).splitlines()
    read = [sayso.read(one, reader=reader) for one in articles(given) if isinstance(one, Article)]
    assert written == [record.to_json() for record in read]
    assert written == [record.to_json() for record in reader.pipe(one.article for one in read)]


def test_what_fails_is_set_aside_with_its_reason(tmp_path: Path) -> None:
    texts = ["Good news.", "A fault here.", "A murder here.", "More news.", " "]
    given = lines(tmp_path / "in.jsonl", texts)
    total = run([given], str(tmp_path / "out"), form="jsonl", jobs=1, load=fake)
    assert (total.articles, total.failures) == (2, 3)
    (manifest,) = (tmp_path / "out" / "manifests").iterdir()
    fault, murder, empty = json.loads(manifest.read_text())["failures"]
    assert fault["name"].endswith("in.jsonl:2")
    assert "ZeroDivisionError: a fault" in fault["reason"]
    assert murder["name"].endswith("in.jsonl:3")
    assert "SIGKILL" in murder["reason"]
    assert empty["reason"] == "there is no text in it."


def test_a_manifest_says_what_its_files_are(tmp_path: Path) -> None:
    given = lines(tmp_path / "in.jsonl", [f"Article {n}" for n in range(7)])
    run([given], str(tmp_path / "out"), form="jsonl", jobs=1, articles=3, load=fake)
    manifests = [
        json.loads(path.read_text()) for path in sorted((tmp_path / "out/manifests").iterdir())
    ]
    assert [m["articles"] for m in manifests] == [3, 3, 1]
    assert [m["is_last"] for m in manifests] == [False, False, True]
    for manifest in manifests:
        for name, file in manifest["files"].items():
            data = (tmp_path / "out" / name).read_bytes()
            assert file == {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}


def test_nothing_is_written_over_another_batch(tmp_path: Path) -> None:
    given = lines(tmp_path / "in.jsonl", ["News."])
    out = str(tmp_path / "out")
    run([given], out, form="jsonl", jobs=1, load=fake)
    with pytest.raises(BatchError, match="another batch"):
        run([given], out, form="parquet", jobs=1, load=fake)
    with pytest.raises(BatchError, match="not empty"):
        run([given], str(tmp_path), form="jsonl", jobs=1, load=fake)
    with pytest.raises(MissingInput):
        run([str(tmp_path / "nothing.jsonl")], out, load=fake)


def test_a_process_that_cannot_begin_ends_the_batch(tmp_path: Path) -> None:
    given = lines(tmp_path / "in.jsonl", ["News."])
    with pytest.raises(BatchError, match="SIGKILL"):
        run([given], str(tmp_path / "out"), jobs=1, load=stillborn)


def test_how_far_it_is_is_told(tmp_path: Path) -> None:
    given = lines(tmp_path / "in.jsonl", [f"Article {n}" for n in range(20)])
    told: list[Progress] = []
    for _ in range(2):  # the second finds everything done
        run([given], str(tmp_path / "out"), jobs=2, articles=3, load=fake, tell=told.append)
    size = Path(given).stat().st_size
    assert all(a.read <= b.read for a, b in pairwise(told))
    assert told[-1].size == size
    assert told[-1].read == pytest.approx(size)
    assert told[-1].pieces == 20

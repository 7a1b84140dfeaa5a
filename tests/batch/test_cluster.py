"""A real Ray cluster of several nodes, each a set of processes on this machine."""

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sayso.batch import run
from tests.batch.making import contents, fake, lines
from tests.samples import TEXT

ray = pytest.importorskip("ray", reason="Ray is not installed: pip install 'sayso[ray]'")

ROOT = str(Path(__file__).resolve().parent.parent.parent)


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    from ray.cluster_utils import Cluster

    os.environ["PYTHONPATH"] = ROOT  # so that nodes find this module's readers
    found = Cluster(initialize_head=True, head_node_args={"num_cpus": 1})
    for _ in range(2):
        found.add_node(num_cpus=2)
    ray.init(address=found.address, log_to_driver=False)
    yield found
    ray.shutdown()
    found.shutdown()


@pytest.mark.filterwarnings("ignore")
def test_records_on_ray_are_those_of_here(cluster: Any, tmp_path: Path) -> None:
    given = [lines(tmp_path / f"{n}.jsonl", [TEXT, TEXT[500 + n :]]) for n in range(2)]
    for on in ("local", "ray"):
        run(given, str(tmp_path / on), jobs=2, on=on)  # type: ignore[arg-type]
    assert contents(tmp_path / "ray") == contents(tmp_path / "local")


@pytest.mark.filterwarnings("ignore")
def test_a_node_that_is_killed_changes_nothing(cluster: Any, tmp_path: Path) -> None:
    texts = [f"{word} {n} says so." for n in range(240) for word in ("Article", "A fault in")]
    given = [lines(tmp_path / f"{n}.jsonl", texts[n::3]) for n in range(3)]
    here = tmp_path / "here"
    run(given, str(here), form="jsonl", jobs=2, articles=5, load=fake)
    there = tmp_path / "there"
    killed = threading.Event()

    def kill() -> None:
        while len(list(there.glob("manifests/part-*"))) < 20:
            time.sleep(0.01)
        cluster.remove_node(cluster.worker_nodes.copy().pop(), allow_graceful=False)
        killed.set()

    killer = threading.Thread(target=kill, daemon=True)
    killer.start()
    total = run(given, str(there), form="jsonl", on="ray", articles=5, load=fake)
    assert killed.is_set()
    assert (total.articles, total.failures) == (240, 240)
    assert contents(there) == contents(here)

"""A batch on a Ray cluster: Ray Data cuts the splits and hands the parts to actors.

Each actor keeps one process of `workers`, which loads the model once. Parts are written where all
nodes can write, each whole or not at all and always the same: Ray may try them again on any node.
"""

import pickle
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from sayso.batch.plan import Part, Split, parts
from sayso.batch.workers import Load, Workers
from sayso.batch.writing import Manifest
from sayso.errors import BatchError, installing

Rows = dict[str, list[bytes]]

TRIES = 5  # of cutting a split, when its file cannot be read


def run_on_ray(
    splits: Sequence[tuple[Split, set[str]]],
    load: Load,
    place: str,
    form: str,
    articles: int,
    jobs: int | None,
) -> Iterator[Manifest]:
    """Read the parts of the splits, but for those that are done, and yield their manifests.

    splits: each with the names of its parts that are done. place: where all nodes can write.
    jobs: actors at most; None leaves their number to Ray and its autoscaler. The cluster is the
    one that RAY_ADDRESS names or that runs on this machine. Raises BatchError.
    """
    try:
        import ray
        from ray import data
    except ModuleNotFoundError as error:
        raise BatchError(f"--on ray needs Ray: {installing('ray')}") from error
    if not ray.is_initialized():
        ray.init(log_to_driver=False)
    context = data.DataContext.get_current()
    context.enable_progress_bars = False
    if not splits:
        return
    cores = max(1, int(ray.cluster_resources().get("CPU", 1)))
    most = jobs or cores * 4  # what the autoscaler may add
    manifests = (
        data.from_items([{"split": pickle.dumps(one)} for one in splits])
        .repartition(len(splits))
        .map_batches(
            _cut,
            batch_size=1,
            fn_kwargs={"articles": articles},
            max_retries=TRIES,
            retry_exceptions=[OSError],
        )
        .map_batches(
            _Reading,
            batch_size=1,
            num_cpus=1,
            compute=data.ActorPoolStrategy(min_size=1, max_size=most),
            fn_constructor_args=(load, place, form),
        )
    )
    for row in manifests.iter_rows():
        yield msgspec.json.decode(row["manifest"], type=Manifest)


def _cut(rows: dict[str, Any], articles: int) -> Iterator[Rows]:
    """The parts of a split, one after another."""
    for packed in rows["split"]:
        split, done = pickle.loads(packed)
        for part in parts(split, articles):
            if part.name not in done:
                yield {"part": [pickle.dumps(part)]}


class _Reading:
    """An actor: reads and writes the parts it is given."""

    def __init__(self, load: Load, place: str, form: str) -> None:
        self._workers = Workers(load, place, form, jobs=1)

    def __call__(self, rows: dict[str, Any]) -> Rows:
        given: list[Part] = [pickle.loads(packed) for packed in rows["part"]]
        done = self._workers.run(iter(given))
        return {"manifest": [msgspec.json.encode(manifest) for manifest in done]}

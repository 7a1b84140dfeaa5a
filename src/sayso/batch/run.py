"""One batch from beginning to end: what is to be done, what is done already, what came of it."""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

import msgspec

from sayso.batch.cluster import run_on_ray
from sayso.batch.plan import Part, Split, part_name, parts, splits
from sayso.batch.store import Store
from sayso.batch.workers import Load, Workers
from sayso.batch.writing import MANIFESTS, Manifest, load_manifest, pretty
from sayso.errors import BatchError, installing
from sayso.ingest.files import File, find
from sayso.models import Model
from sayso.models import load_manifest as load_model
from sayso.models.manifest import WEIGHTS
from sayso.reader import Reader
from sayso.version import __version__

Form: TypeAlias = Literal["parquet", "jsonl"]
Where: TypeAlias = Literal["local", "ray"]
Unfinished: TypeAlias = tuple[Split, set[str]]  # a split, and the names of its parts that are done

ARTICLES = 256  # in a part, at most: what is read anew when a run is broken off
SETTINGS, TOTALS = "batch.json", "manifest.json"


class Settings(msgspec.Struct, frozen=True):
    """What makes a batch the same batch, so that it can be gone on with."""

    schema: str
    form: Form
    articles: int
    version: str
    weights: str
    inputs: list[File]


class Totals(msgspec.Struct, frozen=True):
    """What came of a batch."""

    parts: int
    articles: int
    words: int
    statements: int
    sources: int
    failures: int


class Progress(NamedTuple):
    """How far a batch is. read, size: bytes of the stored input. pieces: begun by this run."""

    read: float = 0
    size: int = 0
    pieces: int = 0
    failures: int = 0


Tell: TypeAlias = Callable[[Progress], None]


def run(
    inputs: Sequence[str],
    out: str,
    *,
    form: Form = "parquet",
    jobs: int | None = None,
    on: Where = "local",
    articles: int = ARTICLES,
    weights: Path | None = None,
    load: Load | None = None,
    tell: Tell = lambda progress: None,
) -> Totals:
    """Read all articles in `inputs` and write their records to `out`, in parts.

    inputs: files, folders, globs, and addresses that fsspec knows. out: a folder or such an
    address, empty or with what the same batch left when it was broken off.
    jobs: processes, or actors on Ray; None is one for each core, and leaves it to Ray there.
    articles: in a part, at most. load: what makes the reader of each process, if not of `weights`.
    What is written depends on inputs, form, articles, weights and version, and on nothing else.

    Raises InputError when an input is not there, BatchError or WeightsError.
    """
    if form == "parquet" and find_spec("pyarrow") is None:
        raise BatchError(
            f"Parquet needs pyarrow. Write JSONL (--format jsonl), or: {installing('parquet')}"
        )
    files = find(inputs)
    sha256 = load_model(weights or WEIGHTS)[1]
    store = Store(out)
    _settle(store, Settings("sayso.batch/1", form, articles, __version__, sha256, files))
    planned = splits(files, articles)
    unfinished = _unfinished(store, planned)
    size = sum(split.size for split in planned)
    passed = size - sum(split.size for split, _ in unfinished)
    count = _Count(Progress(passed, size), tell)
    load = load or partial(_reader, weights)
    if on == "ray":
        for manifest in run_on_ray(unfinished, load, out, form, articles, jobs):
            count.done(manifest, manifest.passed, manifest.articles + len(manifest.failures))
    else:
        to_do = _parts(unfinished, articles, count)
        with Workers(load, out, form, jobs or _cores()) as workers:
            for manifest in workers.run(to_do, count.begun):
                count.done(manifest)
    return _total(store)


def _reader(weights: Path | None) -> Reader:
    return Reader(Model(weights, threads=1))


def _cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):  # not on every system
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _settle(store: Store, settings: Settings) -> None:
    """Begin a batch, or go on with it. Raises BatchError where another one was begun."""
    begun = store.read(SETTINGS)
    if begun is None and store.names():
        raise BatchError(f"{store.place}: not empty, and not of a batch. Name another folder.")
    if begun not in (None, pretty(settings)):
        raise BatchError(
            f"{store.place}: another batch was begun there: other inputs or options, or another "
            f"version (its {SETTINGS} says which). Name another folder, or empty this one."
        )
    store.clear()
    store.write(SETTINGS, pretty(settings))


def _unfinished(store: Store, planned: Sequence[Split]) -> list[Unfinished]:
    """The splits of which not all parts are done."""
    done: dict[str, set[str]] = {}
    for name in store.names(MANIFESTS):
        part = name.removeprefix("part-").removesuffix(".json")
        done.setdefault(part.partition("-")[0], set()).add(part)
    found = [(split, done.get(f"{split.number:05}", set())) for split in planned]
    return [(split, names) for split, names in found if not _is_complete(store, split, names)]


def _is_complete(store: Store, split: Split, done: set[str]) -> bool:
    """Whether the parts that are done are all: one after another, and then the last."""
    last = part_name(split.number, len(done) - 1)
    if not done or max(done) != last:
        return False
    manifest = load_manifest(store, last)
    return manifest is not None and manifest.is_last


def _parts(unfinished: Sequence[Unfinished], articles: int, count: "_Count") -> Iterator[Part]:
    """The parts that are to be done. Raises BatchError where a file cannot be read."""
    for split, done in unfinished:
        try:
            for part in parts(split, articles):
                if part.name in done:
                    count.add(read=part.size)
                else:
                    yield part
        except OSError as error:
            names = ", ".join(file.name for file in split.files[:3])
            raise BatchError(
                f"{names}: cannot be read ({error}). What is done so far stands: see to it, and "
                "run the same command again."
            ) from error


def _total(store: Store) -> Totals:
    """Add up what all parts came to, and write it down."""
    store.clear()  # what a process left that was killed as it wrote, while others went on
    names = sorted(store.names(MANIFESTS))
    total = Totals(len(names), 0, 0, 0, 0, 0)
    for data in store.read_all([f"{MANIFESTS}/{name}" for name in names]):
        manifest = msgspec.json.decode(data, type=Manifest)
        total = Totals(
            total.parts,
            total.articles + manifest.articles,
            total.words + manifest.words,
            total.statements + manifest.statements,
            total.sources + manifest.sources,
            total.failures + len(manifest.failures),
        )
    store.write(TOTALS, pretty(total))
    return total


class _Count:
    """Counts how far a batch is, and tells it."""

    def __init__(self, progress: Progress, tell: Tell) -> None:
        self._progress, self._tell = progress, tell

    def begun(self, part: Part) -> None:
        """One more piece of this part is begun."""
        self.add(read=part.size / len(part.pieces), pieces=1)

    def done(self, manifest: Manifest, read: float = 0, pieces: int = 0) -> None:
        """A part is done; read, pieces: what was not told of it before."""
        self.add(read=read, pieces=pieces, failures=len(manifest.failures))

    def add(self, *, read: float = 0, pieces: int = 0, failures: int = 0) -> None:
        """Add to what was counted, and tell."""
        was = self._progress
        self._progress = Progress(
            was.read + read, was.size, was.pieces + pieces, was.failures + failures
        )
        self._tell(self._progress)

"""Files of annotation tools -> records: what people corrected there, on what was read."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, Protocol

from sayso.errors import InputError, MalformedInput, MarksError, MissingInput, NotInLedger
from sayso.exports import Difference, Marked, brat, cas, difference, merged, web_annotation_marks
from sayso.exports.naming import article_id
from sayso.ingest.records import records
from sayso.ledger import Ledger
from sayso.ledger.corrections import correct, corrected_record
from sayso.ledger.differences import differences
from sayso.ledger.reading import number
from sayso.record import Article, Record
from sayso.text import canonical

SUFFIXES = (".ann", ".xmi", ".zip", ".json", ".jsonld")
MAX_UNPACKED = 200_000_000  # bytes of a file in an archive

_TYPES = "TypeSystem.xml"


class Known(Protocol):
    """Where records are that were read before."""

    def find(self, article: str) -> Record | None:
        """The record of an article by its "sha256:…" or its address, None where there is none."""


class Files:
    """Records of files."""

    def __init__(self, names: Iterable[str]) -> None:
        """Raises InputError for a file that holds no records."""
        self._found: dict[str, Record] = {}
        for name in names:
            for found in records(name):
                if isinstance(found, InputError):
                    raise found
                article = found.article
                self._found[article.id] = found
                if article.url:
                    self._found[article.url] = found

    def find(self, article: str) -> Record | None:
        """The record of an article, None where there is none."""
        return self._found.get(article)


class InLedger:
    """Records of a ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    def find(self, article: str) -> Record | None:
        """The record of an article, None where there is none."""
        try:
            if article.startswith("sha256:"):
                return self.ledger.record(article)
            versions = self.ledger.versions(article)
            return self.ledger.record(versions[-1].article) if versions else None
        except NotInLedger:
            return None


def keep(ledger: Ledger, record: Record, author: str) -> int:
    """Keep what was corrected in a record as corrections in the ledger; how many there are.

    author: whose they are. Raises NotInLedger, and CorrectionError for what does not fit.
    """
    article = number(ledger.database, record.article.id)
    before = corrected_record(ledger.database, article).record
    made = [
        correct(ledger.database, article, correction, author)
        for correction in differences(before, record)
    ]
    return len(made)


class Imported(NamedTuple):
    """A record with what was corrected in it. name: of the file."""

    name: str
    record: Record
    difference: Difference


def imported(name: str, known: Known | None = None) -> Iterator[Imported]:
    """Yield the record of every article that is annotated in a file.

    name: a brat standoff (NAME.ann, with NAME.txt beside it), UIMA CAS XMI (with TypeSystem.xml
    beside it, or both in a zip, as INCEpTION exports them), or Web Annotations as JSON. known:
    where records are; without one of the article, a record is made of what is marked alone.
    Raises InputError, or MissingExtra for a format whose library is not there.
    """
    path = Path(name)
    if path.suffix not in SUFFIXES:
        raise MalformedInput(name, f"not one of {', '.join(SUFFIXES)}: nothing to import from.")
    try:
        for marked in _marked(path, known):
            before = _before(marked, known)
            record = merged(marked, before)
            yield Imported(name, record, difference(before, record))
    except MarksError as error:
        raise MalformedInput(name, str(error)) from error


def _before(marked: Marked, known: Known | None) -> Record | None:
    if known is None:
        return None
    if marked.article:
        return _annotated(marked.article, known)
    if marked.text is None:
        return None
    return known.find(Article(canonical(marked.text)).id)


def _annotated(target: str, known: Known | None) -> Record:
    """The record of what is annotated: an address, or the name of an article."""
    record = known.find(article_id(target) or target) if known else None
    if record is None:
        raise MarksError(
            f"it annotates {target}, of which there is no record: give it with --records."
        )
    return record


def _marked(path: Path, known: Known | None) -> Iterator[Marked]:
    if path.suffix == ".ann":
        text = _text(path.with_suffix(".txt"))
        yield brat.read(_text(path), text)
    elif path.suffix == ".xmi":
        types = path.with_name(_TYPES)
        yield cas.read(_read(path), _read(types) if types.exists() else None)
    elif path.suffix == ".zip":
        yield from _in_archive(path)
    else:
        yield from _in_annotations(_read(path), known)


def _in_archive(path: Path) -> Iterator[Marked]:
    try:
        with zipfile.ZipFile(io.BytesIO(_read(path))) as archive:
            if any(entry.file_size > MAX_UNPACKED for entry in archive.infolist()):
                raise MarksError("a file in the archive is too large.")
            files = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    except (zipfile.BadZipFile, RuntimeError) as error:
        raise MarksError(f"not a zip archive that can be read ({error}).") from error
    types = next((data for name, data in files.items() if name.endswith(_TYPES)), None)
    found = [data for name, data in files.items() if name.endswith(".xmi")]
    if not found:
        raise MarksError("an archive without a file .xmi.")
    for data in found:
        yield cas.read(data, types)


def _in_annotations(data: bytes, known: Known | None) -> Iterator[Marked]:
    targets = sorted(web_annotation_marks.targets(data))
    if not targets:
        raise MarksError("no annotation that says what it annotates.")
    for target in targets:
        text = _annotated(target, known).article.text
        yield web_annotation_marks.read(data, text, target)


def _text(path: Path) -> str:
    try:
        return _read(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise MarksError("not UTF-8.") from error


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise MissingInput(str(path), f"cannot be read ({error.strerror}).") from error

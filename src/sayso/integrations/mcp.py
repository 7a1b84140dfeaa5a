"""A server for assistants, by the Model Context Protocol: who said what, anchored in the text.

An assistant that asks it gets the words as they are printed, with where they stand, whose they are
and through whom they came, instead of recalling a quotation. It reads nothing on the disk but what
lies in the folder that is named, and fetches only public addresses.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

import msgspec
from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations

from sayso import api
from sayso.errors import InputError, OptionError, SaysoError
from sayso.ingest import articles_in
from sayso.ledger import Ledger, Question
from sayso.reader import Reader
from sayso.record import Kind, Record
from sayso.version import __version__

_Answer = TypeVar("_Answer")

INSTRUCTIONS = """\
sayso says who said what in news articles, on whose say-so. Quote only words that stand in \
"content", exactly as they are given, and name the speaker as it is given. kind "direct" is a \
quotation, "indirect" is the article's wording, "mixed" has both. Where "via" names somebody, the \
statement is second-hand: say through whom it came. Where the speaker is null, nobody is named: do \
not guess. "confidence" is the share of such statements that are right. sayso does not know \
whether what is said is true."""

READS = ToolAnnotations(read_only_hint=True, destructive_hint=False, open_world_hint=False)
FETCHES = ToolAnnotations(read_only_hint=True, destructive_hint=False, open_world_hint=True)
MOST = 50  # statements in an answer of the ledger, unless more are asked for


def server(
    *, weights: str | None = None, ledger: str | None = None, files: Path | None = None
) -> MCPServer:
    """Return a server; `run()` it.

    weights: a folder with a model. ledger: the address of a ledger, the usual one when it is None.
    files: a folder with files that may be read; None for none.
    """
    tools = _Tools(weights, ledger, files)
    made = MCPServer("sayso", version=__version__, instructions=INSTRUCTIONS)
    made.tool(annotations=FETCHES)(tools.read_article)
    for tool in (tools.read_text, tools.find, tools.who, tools.speakers):
        made.tool(annotations=READS)(tool)
    return made


class _Tools:
    """What can be asked. The docstrings are what assistants read."""

    def __init__(self, weights: str | None, ledger: str | None, files: Path | None) -> None:
        self._weights = weights
        self._ledger = ledger
        self._files = files.resolve() if files else None
        self._reader: Reader | None = None
        self._reading = Lock()  # calls come in threads, and a reading is worth all processors

    def read_article(
        self, source: str, published: str | None = None, outlet: str | None = None
    ) -> dict[str, Any]:
        """Read one article and return every statement in it with its speaker, relays and date.

        source: an http(s) address, or the path of a file in the folder that is shared. published:
        its date (ISO), where it is known. outlet: who published it.
        """
        return _told(lambda: self._read_source(source, published, outlet))

    def read_text(
        self, text: str, published: str | None = None, outlet: str | None = None
    ) -> dict[str, Any]:
        """Read the text of one article and return every statement in it, as read_article does."""
        return _told(lambda: self._read_data(text.encode(), published, outlet))

    def find(
        self,
        words: str | None = None,
        speaker: str | None = None,
        via: str | None = None,
        outlet: str | None = None,
        kind: Kind | None = None,
        since: str | None = None,
        until: str | None = None,
        limit: int = MOST,
    ) -> dict[str, Any]:
        """Find statements in the ledger of articles that were read, the latest first.

        words: in what is said; "several words" in quotation marks stand there one after another.
        speaker, via, outlet: words of a name. since, until: a day, month or year (2023-03-17).
        """
        question = Question(
            words=words,
            speaker=speaker,
            via=via,
            outlet=outlet,
            kind=kind,
            since=since,
            until=until,
        )
        return self._ask(lambda ledger: ledger.find(question, limit=limit))

    def who(self, name: str) -> dict[str, Any]:
        """Everything that somebody said in the ledger, the earliest first, and who printed it."""
        return self._ask(lambda ledger: ledger.who(name))

    def speakers(
        self, words: str | None = None, outlet: str | None = None, limit: int = MOST
    ) -> dict[str, Any]:
        """Who is heard in the ledger (on these words, by this outlet), the most first."""
        question = Question(words=words, outlet=outlet)
        return self._ask(lambda ledger: ledger.speakers(question, limit=limit))

    def _read_source(
        self, source: str, published: str | None, outlet: str | None
    ) -> dict[str, Any]:
        if not source.startswith(("http://", "https://")):
            source = self._shared(source)
        with self._reading:
            record = api.read(source, published=published, outlet=outlet, reader=self._model())
        return _answer(record)

    def _read_data(self, data: bytes, published: str | None, outlet: str | None) -> dict[str, Any]:
        found = next(articles_in(data, "text", published=published, outlet=outlet))
        if isinstance(found, InputError):
            raise found
        with self._reading:
            return _answer(self._model()(found))

    def _shared(self, source: str) -> str:
        """The path of a file in the folder that is shared. Raises OptionError for any other."""
        if self._files is None:
            raise OptionError(
                "no folder is shared, so only addresses are read. "
                "Start the server with --files FOLDER."
            )
        path = (self._files / source).resolve()
        if not path.is_relative_to(self._files):
            raise OptionError(f"{source} is not in the folder that is shared.")
        return str(path)

    def _model(self) -> Reader:
        if self._reader is None:
            self._reader = api.load(self._weights)
        return self._reader

    def _ask(self, question: Callable[[Ledger], Any]) -> dict[str, Any]:
        def answer() -> dict[str, Any]:
            with Ledger(self._ledger, create=False) as ledger:
                found: dict[str, Any] = msgspec.to_builtins(question(ledger))
                return found

        return _told(answer)


def _told(answer: Callable[[], _Answer]) -> _Answer:
    """The answer; what sayso refuses is told to the assistant."""
    try:
        return answer()
    except SaysoError as error:
        raise ToolError(str(error)) from error


def _answer(record: Record) -> dict[str, Any]:
    """A record without its text and ids: statements, with names in the place of references."""
    found = record.to_dict()
    article: Mapping[str, Any] = found["article"]
    names = {source["id"]: source for source in found["sources"]}
    statements = []
    for statement in found["statements"]:
        speaker = names.get(statement["speaker"])
        statements.append(
            {
                **statement,
                "speaker": speaker
                and {field: speaker[field] for field in ("name", "type", "named", "role")},
                "via": [names[relay]["name"] for relay in statement["via"]],
            }
        )
    return {
        "article": {name: value for name, value in article.items() if name != "text"},
        "statements": statements,
        "warnings": found["warnings"],
    }

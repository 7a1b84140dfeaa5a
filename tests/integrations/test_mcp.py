"""The server, asked as assistants ask it: by the SDK's client, over standard input and output."""

import asyncio
import json
import os
import sys
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from sayso.ledger import Ledger
from tests.samples import ferry

mcp = pytest.importorskip("mcp.client", reason="the package mcp is not installed")

TEXT = "The bridge will close, Mayor Teodor Vance said on Tuesday. “It is not safe,” he told them."


def talk(to: Any, ask: Callable[[Any], Awaitable[Any]]) -> Any:
    """Ask a server something. to: how it is started, or the server itself."""

    async def conversation() -> Any:
        async with mcp.Client(to) as client:
            return await ask(client)

    # In a thread of its own: browser tests keep an event loop in this one.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(conversation())).result()


def test_an_assistant_reads_an_article_and_asks_the_ledger(tmp_path: Path, example: Path) -> None:
    with Ledger(tmp_path / "ledger.db") as ledger:
        ledger.add(ferry())

    from mcp.client.stdio import StdioServerParameters

    async def ask(client: Any) -> dict[str, Any]:
        calls = {
            "read_text": {"text": TEXT, "published": "2031-10-09"},
            "read_article": {"source": example.name},
            "find": {"words": "milk"},
            "who": {"name": "Hale"},
            "speakers": {"limit": 3},
        }
        found = {name: await client.call_tool(name, given) for name, given in calls.items()}
        found["outside"] = await client.call_tool("read_article", {"source": "../secret.txt"})
        found["nobody"] = await client.call_tool("who", {"name": "Nobody Here"})
        found["tools"] = await client.list_tools()
        return found

    command = [
        *("-m", "sayso", "mcp"),
        *("--ledger", str(tmp_path / "ledger.db"), "--files", str(example.parent)),
    ]
    found = talk(
        StdioServerParameters(command=sys.executable, args=command, env=dict(os.environ)), ask
    )
    assert {tool.name for tool in found["tools"].tools} == {
        *("read_article", "read_text", "find", "who", "speakers")
    }
    assert all(tool.annotations.read_only_hint for tool in found["tools"].tools)

    statements = found["read_text"].structured_content["statements"]
    assert {s["speaker"]["name"] for s in statements} == {"Teodor Vance"}
    for statement in statements:
        for span in statement["content"]:
            assert TEXT[span["start"] : span["end"]] == span["text"]
    assert json.loads(found["read_text"].content[0].text) == found["read_text"].structured_content

    names = {
        (s["speaker"] or {}).get("name")
        for s in found["read_article"].structured_content["statements"]
    }
    assert "Lena Okafor" in names
    (saying,) = found["find"].structured_content["sayings"]
    assert saying["said"]["speaker"] == "Tomas Verane"
    words = saying["words"]
    assert ferry().article.text[words["start"] : words["end"]] == words["exact"]
    (person,) = found["who"].structured_content["people"]
    assert person["speaker"]["name"] == "Sunniva Hale"
    assert len(found["speakers"].structured_content["speakers"]) == 3

    for name, words in (("outside", "not in the folder"), ("nobody", "Nobody Here")):
        assert found[name].is_error
        assert words in found[name].content[0].text


def test_without_a_folder_and_a_ledger_nothing_on_the_disk_is_read(
    tmp_path: Path, example: Path
) -> None:
    async def ask(client: Any) -> list[Any]:
        return [
            await client.call_tool("read_article", {"source": str(example)}),
            await client.call_tool("find", {}),
        ]

    from sayso.integrations.mcp import server

    read, find = talk(server(ledger=str(tmp_path / "none.db")), ask)
    assert read.is_error
    assert "--files" in read.content[0].text
    assert find.is_error
    assert "none.db" in find.content[0].text

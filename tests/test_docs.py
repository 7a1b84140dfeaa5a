"""What the documents say is what the program does."""

import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

import sayso
from sayso import Reader, api
from sayso.cli import main

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("training/*.md")])
# Pages whose blocks are run, one after another in one folder.
RUN = [
    *(ROOT / "docs" / "tutorials" / f"{name}.md" for name in ("journalist", "researcher")),
    ROOT / "docs" / "tutorials" / "engineer.md",
    *(ROOT / "docs" / f"{name}.md" for name in ("exports", "integrations")),
]


def commands(group: click.Group, path: str = "sayso") -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command
        if isinstance(command, click.Group):
            yield from commands(command, f"{path} {name}")
        else:
            yield f"{path} {name}", command


@pytest.mark.parametrize(("path", "command"), list(commands(main)))
def test_every_command_and_option_is_documented(path: str, command: click.Command) -> None:
    assert f"## `{path}" in COMMANDS, f"docs/commands.md says nothing of {path}"
    section = COMMANDS.split(f"## `{path}", 1)[1].split("\n## ")[0]
    assert command.help
    for parameter in command.params:
        for name in parameter.opts if isinstance(parameter, click.Option) else []:
            assert f"`{name}" in section, f"docs/commands.md does not explain {path} {name}"


def test_no_line_of_the_list_of_commands_is_cut_short() -> None:
    for group in ([], ["ledger"], ["user"]):
        assert (
            "..." not in CliRunner().invoke(main, [*group, "--help"]).output.split("Commands:")[1]
        )


def shell_examples() -> list[str]:
    """Shell blocks that begin with what stands in the repository."""
    blocks = re.findall(r"```sh\n(.*?)```", COMMANDS, re.DOTALL)
    return [block for block in blocks if "examples/" in block.splitlines()[0]]


@pytest.mark.parametrize("block", shell_examples())
def test_examples_of_commands_run(
    block: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reader: Reader
) -> None:
    monkeypatch.setattr(api, "load", lambda weights=None, threads=0: reader)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    for line in block.splitlines():
        result = CliRunner().invoke(main, shlex.split(line.split("#")[0])[1:])
        assert result.exit_code == 0, result.output


def test_the_example_of_the_api_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    (block,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(compile(block, "README.md", "exec"), {})
    assert "Lena Okafor –" in capsys.readouterr().out


def test_the_example_of_the_ledger_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    document = (ROOT / "docs" / "ledger.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```python\n(.*?)```", document, re.DOTALL)
    exec(compile(block, "ledger.md", "exec"), {})
    assert "Lena Okafor" in capsys.readouterr().out


@pytest.mark.parametrize("page", RUN, ids=lambda path: path.stem)
def test_every_block_of_a_page_runs(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reader: Reader
) -> None:
    """Shell and Python, as somebody who follows the page would type them."""
    monkeypatch.setattr(api, "load", lambda weights=None, threads=0: reader)
    monkeypatch.setattr(sayso, "load", lambda weights=None, threads=0: reader)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    blocks = re.findall(r"```(sh|python)\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    assert blocks
    for language, block in blocks:
        if language == "python":
            exec(compile(block, page.name, "exec"), names)
            continue
        for line in block.splitlines():
            run_line(line)


def run_line(line: str) -> None:
    """A line of shell: commands of ours, perhaps with a pipe, or `cat` of a file."""
    output = b""
    for command in line.split("|"):
        program, *arguments = shlex.split(command, comments=True)
        if program == "cat":
            output = Path(*arguments).read_bytes()
            continue
        assert program == "sayso", line
        result = CliRunner().invoke(main, arguments, input=output)
        assert result.exit_code == 0, f"{line}: {result.output}{result.exception!r}"
        output = result.stdout_bytes


def test_what_the_first_page_says_of_a_sentence_is_what_is_read(reader: Reader) -> None:
    page = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    (sentence,) = re.findall(r"^> (.*)$", page, re.MULTILINE)
    cells = dict(re.findall(r"^\| ([\w, ]+) \| [^|]+ \| ([^|]+) \|$", page, re.MULTILINE))
    record = reader(sayso.Article(sentence, published="2025-11-05"))
    said = record.statements[0]
    speaker, (relay,) = record.source(said.speaker), map(record.source, said.via)
    assert {
        "content": said.content[0].text,
        "source": said.source.text,
        "cue": said.cue.text,
        "speaker, role": f"{speaker.name}, {speaker.role}",
        "relay": relay.name,
        "addressee": said.addressee.text,
        "date": said.said_on.value,
    }.items() <= cells.items()


def test_the_statement_that_the_tutorial_shows_is_what_is_printed(
    monkeypatch: pytest.MonkeyPatch, reader: Reader
) -> None:
    monkeypatch.setattr(api, "load", lambda weights=None, threads=0: reader)
    page = (ROOT / "docs" / "tutorials" / "journalist.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"```text\n +\d+\. (.*?)```", page, re.DOTALL)
    printed = CliRunner().invoke(main, ["read", str(ROOT / "examples" / "harbour-tunnel.txt")])
    assert shown in printed.stdout


def test_every_page_is_in_the_navigation() -> None:
    config = tomllib.loads((ROOT / "zensical.toml").read_text(encoding="utf-8"))
    listed = set(pages(config["project"]["nav"]))
    assert listed == {str(p.relative_to(ROOT / "docs")) for p in ROOT.glob("docs/**/*.md")}


def pages(entries: list[Any]) -> Iterator[str]:
    for entry in entries:
        for value in entry.values():
            yield from [value] if isinstance(value, str) else pages(value)


def test_every_public_name_and_extra_is_documented() -> None:
    reference = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")
    for name in sayso.__all__:
        known = f"::: sayso.{name}\n" in reference or name.endswith("Error")
        assert known or name == "__version__", f"docs/reference.md says nothing of {name}"
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    for extra in project["optional-dependencies"]:
        assert f"`sayso[{extra}]`" in index, f"docs/index.md says nothing of the extra {extra}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)#\s]+)", text):
        found = (document.parent / target).resolve()
        assert found.exists(), f"{document.name} links to {target}"
        if (ROOT / "docs") in document.parents:  # a page of the site, which holds nothing else
            assert found.is_relative_to(ROOT / "docs"), f"{document.name} links to {target}"

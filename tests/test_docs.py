"""What the documents say is what the program does."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from sayso.cli import main

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("training/*.md")])


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


def shell_examples() -> list[str]:
    """Shell blocks that begin with what stands in the repository."""
    blocks = re.findall(r"```sh\n(.*?)```", COMMANDS, re.DOTALL)
    return [block for block in blocks if "examples/" in block.splitlines()[0]]


@pytest.mark.parametrize("block", shell_examples())
def test_examples_of_commands_run(
    block: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
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


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)#\s]+)", text):
        assert (document.parent / target).exists(), f"{document.name} links to {target}"

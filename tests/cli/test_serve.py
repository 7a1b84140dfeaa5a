"""`sayso serve` and `sayso user`, as they are called."""

import http.client
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sayso.cli import main
from sayso.desk.serving import is_loopback
from sayso.ledger import Ledger
from sayso.ledger.users import all_users


def user(ledger: Path, *words: str, password: str = "") -> Result:
    arguments = ["user", *words, "--ledger", str(ledger)]
    return CliRunner().invoke(main, arguments, input=password)


@contextmanager
def serving(ledger: Path) -> Iterator[int]:
    """`sayso serve` in a process of its own. Yields its port."""
    command = [sys.executable, "-m", "sayso", "serve", "--port", "0", "--ledger", str(ledger)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        line = process.stdout.readline()
        yield int(line.split("127.0.0.1:")[1].split("/")[0])
        process.terminate()
        assert process.wait(30) in (0, -15)


def ask(port: int, method: str, path: str, sent: object = None) -> tuple[int, dict[str, object]]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    body = json.dumps(sent) if sent else None
    connection.request(method, f"/api/v1{path}", body, {"Content-Type": "application/json"})
    with closing(connection):
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read())


def test_what_is_handed_in_is_read(tmp_path: Path, example: Path) -> None:
    with serving(tmp_path / "ledger.db") as port:
        status, made = ask(port, "POST", "/submissions", {"text": example.read_text()})
        assert status == 202
        state = made["state"]
        for _ in range(600):
            if state == "done":
                break
            time.sleep(0.1)
            state = ask(port, "GET", f"/submissions/{made['id']}")[1]["state"]
        assert state == "done"
        total = ask(port, "GET", "/statements?speaker=Okafor")[1]["total"]
        assert isinstance(total, int)
        assert total > 2


def test_others_reach_it_only_with_accounts(tmp_path: Path) -> None:
    for options in (["--host", "0.0.0.0"], ["--host", "::"], ["--name", "desk.example"]):
        ledger = str(tmp_path / "ledger.db")
        result = CliRunner().invoke(main, ["serve", "--ledger", ledger, *options])
        assert result.exit_code == 3
        assert "nobody has an account" in result.output


def test_a_port_that_is_taken(tmp_path: Path) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        ledger = str(tmp_path / "ledger.db")
        result = CliRunner().invoke(main, ["serve", "--ledger", ledger, "--port", port])
    assert result.exit_code == 3
    assert f"cannot listen at 127.0.0.1, port {port}" in result.output


@pytest.mark.parametrize(
    ("host", "is_it"),
    [
        ("127.0.0.1", True),
        ("127.8.9.1", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("::", False),
        ("192.168.0.2", False),
        ("desk.example", False),
    ],
)
def test_what_only_this_machine_reaches(host: str, is_it: bool) -> None:
    assert is_loopback(host) == is_it


def test_accounts_from_the_first_to_the_last(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.db"
    long = "ferry boat harbour\n"
    assert user(ledger, "add", "petra", "--role", "admin", password=long * 2).exit_code == 0
    assert user(ledger, "add", "dai", "--password-stdin", password=long).exit_code == 0
    assert user(ledger, "list").output.splitlines()[0].startswith("dai  editor  since ")
    assert user(ledger, "role", "dai", "reader").exit_code == 0
    assert user(ledger, "password", "dai", "--password-stdin", password=long).exit_code == 0
    refused = user(ledger, "password", "dai", "--password-stdin", password="short\n")
    assert refused.exit_code == 3
    assert "at least 12 characters" in refused.output
    assert user(ledger, "add", "DAI", "--password-stdin", password=long).exit_code == 3
    assert user(ledger, "remove", "dai").exit_code == 0
    assert user(ledger, "remove", "dai").exit_code == 3
    with Ledger(ledger) as found:
        assert [(one.name, one.role) for one in all_users(found.database)] == [("petra", "admin")]


def test_what_is_missing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("sayso.desk.serving", "sayso.desk.passwords"):
        monkeypatch.setitem(sys.modules, name, None)
    commands = (["serve"], ["user", "add", "petra", "--password-stdin"])
    for command in commands:
        result = CliRunner().invoke(main, [*command, "--ledger", str(tmp_path / "ledger.db")])
        assert result.exit_code == 3
        assert "pip install 'sayso[desk]'" in result.output

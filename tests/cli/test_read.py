import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import sayso
from sayso import api
from sayso.cli import main

PAGE = """<!doctype html><html lang="en"><head><title>Ferry stays</title>
<meta property="article:published_time" content="2025-10-14"></head>
<body><article><h1>Ferry stays</h1>
<p>The harbour board said on Monday that the ferry would stay until the spring of next year.</p>
<p>“Nobody here wants to see it go before the tunnel is open,” Ann Lee, its chair, told reporters
at the pier, where a small crowd of pilots and passengers had gathered in the rain.</p>
<p>The board, which meets every month, has run the ferry for ninety years.</p></article></body>
</html>
"""


@pytest.fixture(autouse=True)
def _one_model(reader: sayso.Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests share one loaded model; that `load` loads is shown elsewhere."""
    monkeypatch.setattr(api, "load", lambda weights=None, threads=0: reader)


def run(*arguments: str | Path, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, ["read", *map(str, arguments)], input=stdin)


def test_text_names_who_said_what(example: Path) -> None:
    result = run(example)
    assert result.exit_code == 0
    assert "Lena Okafor" in result.stdout
    assert "No source stated" in result.stdout or "via" in result.stdout
    assert "\x1b" not in result.stdout


def test_json_is_the_record(example: Path, reader: sayso.Reader) -> None:
    result = run(example, "--format", "json")
    assert sayso.Record.from_json(result.stdout) == sayso.read(example, reader=reader)


def test_several_articles_are_an_array_or_lines(example: Path) -> None:
    array = json.loads(run(example, example, "--format", "json").stdout)
    lines = [
        json.loads(line) for line in run(example, example, "--format", "jsonl").stdout.splitlines()
    ]
    assert array == lines
    assert len(lines) == 2


def test_a_page_and_standard_input(tmp_path: Path) -> None:
    page = tmp_path / "ferry.html"
    page.write_text(PAGE, encoding="utf-8")
    result = run(page, "--format", "json")
    record = sayso.Record.from_json(result.stdout)
    assert (record.article.title, record.article.published) == ("Ferry stays", "2025-10-14")
    assert {"Ann Lee"} <= {source.name for source in record.sources}
    assert run("-", "--format", "json", stdin=PAGE).stdout == result.stdout


def test_one_bad_input_does_not_stop_the_others(example: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text(" \n")
    result = run(
        tmp_path / "empty.txt", tmp_path / "none.txt", example, tmp_path, "--format", "jsonl"
    )
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    for name in ("empty.txt", "none.txt", str(tmp_path)):
        assert name in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("photo.txt", b"\x89PNG\r\n\x1a\n\x00\x00"),
        ("latin.txt", bytes(range(128, 256)) * 9),
        ("cut.json", b'{"title": "Ferry", "text": "It st'),
        ("page.html", b"<!doctype html><html><body><nav>Home</nav></body></html>"),
        ("long.txt", b"All work and no play. " * 2_400_000),
    ],
)
def test_bad_input_is_named_and_nothing_is_printed(tmp_path: Path, name: str, data: bytes) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    result = run(file, "--format", "json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert name in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_output_to_a_file_is_complete_or_absent(example: Path, tmp_path: Path) -> None:
    out = tmp_path / "deep" / "record.json"
    assert run(example, "--format", "json", "-o", out).stdout == ""
    assert sayso.Record.from_json(out.read_bytes())
    assert run(tmp_path / "none.txt", "-o", tmp_path / "none.json").exit_code == 1
    assert sorted(p.name for p in tmp_path.iterdir()) == ["deep"]


def test_output_to_a_folder_is_a_file_an_article(example: Path, tmp_path: Path) -> None:
    assert run(example, example, "--format", "html", "-o", f"{tmp_path}/pages/").exit_code == 0
    names = sorted(p.name for p in (tmp_path / "pages").iterdir())
    assert names == ["harbour-tunnel-2.html", "harbour-tunnel.html"]


def test_several_pages_need_a_folder(example: Path, tmp_path: Path) -> None:
    result = run(example, example, "--format", "html", "-o", tmp_path / "page.html")
    assert result.exit_code == 2
    assert "--output FOLDER/" in result.stderr
    assert not list(tmp_path.iterdir())


def test_options_win_over_what_is_found(example: Path) -> None:
    options = ("--published", "2024-05-06", "--outlet", "The Sund Star")
    found = json.loads(run(example, "--format", "json", *options).stdout)["article"]
    assert (found["published"], found["outlet"]) == ("2024-05-06", "The Sund Star")
    assert run(example, "--published", "soon").exit_code == 2


def test_unsure_statements_can_be_left_out(example: Path) -> None:
    sure = json.loads(run(example, "--format", "json", "--min-confidence", "0.8").stdout)
    every = json.loads(run(example, "--format", "json").stdout)
    assert 0 < len(sure["statements"]) < len(every["statements"])
    assert all(s["confidence"] >= 0.8 for s in sure["statements"])


def test_the_page_opens(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("click.launch", opened.append)
    result = run(example, "--open")
    assert result.exit_code == 0
    assert result.stderr == f"sayso: the page is in {opened[0]}\n"
    assert Path(opened[0]).read_text(encoding="utf-8").startswith("<!doctype html>")


def test_weights_that_are_none_are_refused(
    example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    result = run(example, "--weights", tmp_path)
    assert result.exit_code == 3
    assert "no model here" in result.stderr

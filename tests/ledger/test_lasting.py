"""Nothing is lost: killed processes, full disks, several processes at once."""

import multiprocessing
import os
import subprocess
from collections.abc import Iterator
from multiprocessing.process import BaseProcess
from pathlib import Path
from random import Random
from time import sleep

import pytest
from sqlalchemy import event

from sayso.errors import BusyLedger, FullLedger, LedgerError
from sayso.ledger import Ledger, database
from tests.ledger.adding import add, ask, number

ARTICLES = 40
KILLS = 6

# Processes that have loaded what they need, and share no thread or connection with this one.
processes = multiprocessing.get_context("forkserver")
processes.set_forkserver_preload(["tests.ledger.adding", "psycopg"])


def begun(what: object, *arguments: object) -> BaseProcess:
    process = processes.Process(target=what, args=arguments)  # type: ignore[arg-type]
    process.start()
    return process


def ended(*started: BaseProcess) -> None:
    for process in started:
        process.join(60)
        assert process.exitcode == 0


def test_killed_at_any_moment_it_is_whole_and_goes_on(ledger: Ledger) -> None:
    random = Random(5)
    for _ in range(KILLS):
        before = ledger.stats().articles
        process = begun(add, ledger.name, 0, ARTICLES)
        while ledger.stats().articles == before and process.is_alive():
            sleep(0.001)
        sleep(random.uniform(0, 0.02))
        process.kill()
        process.join()
        stats = ledger.stats()
        assert stats.statements == 4 * stats.articles
    assert list(ledger.check()) == []
    add(ledger.name, 0, ARTICLES)
    stats = ledger.stats()
    assert (stats.articles, stats.readings, stats.sightings) == (ARTICLES,) * 3
    assert stats.versions == 0
    assert list(ledger.check()) == []


def test_two_add_while_a_third_asks(ledger: Ledger) -> None:
    ended(
        begun(add, ledger.name, 0, ARTICLES),
        begun(add, ledger.name, ARTICLES - 1, -1, -1),
        begun(ask, ledger.name, 40),
    )
    stats = ledger.stats()
    assert (stats.articles, stats.readings, stats.sightings) == (ARTICLES,) * 3
    assert list(ledger.check()) == []


def test_a_new_ledger_is_begun_by_several_at_once(address: str) -> None:
    ended(*(begun(add, address, n, n + 3) for n in range(4)))
    with Ledger(address) as ledger:
        assert ledger.stats().articles == 6


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "ledger.db") as ledger:
        yield ledger


def test_where_there_is_no_room_what_was_added_is_kept(file: Ledger) -> None:
    def limit(connection: object, _: object) -> None:
        connection.execute("PRAGMA max_page_count = 110")  # type: ignore[attr-defined]

    engine = file.database._engine
    event.listen(engine, "connect", limit)
    added = _fill(file)
    event.remove(engine, "connect", limit)
    assert 0 < added == file.stats().articles
    assert list(file.check()) == []
    assert file.add(number(added)).outcome == "new"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no disk can be mounted by this user")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def test_a_full_disk(small_disk: Path) -> None:
    path = small_disk / "ledger.db"
    with Ledger(path) as ledger:
        added = _fill(ledger)
    with Ledger(path) as ledger:
        assert 0 < added == ledger.stats().articles
        assert list(ledger.check()) == []


def _fill(ledger: Ledger) -> int:
    """Add until there is no room. Returns how many articles were added."""
    for n in range(1000):
        try:
            ledger.add(number(n))
        except FullLedger:
            return n
    raise AssertionError("there was room for a thousand")


def test_another_that_keeps_the_ledger_is_not_waited_for_ever(
    file: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "SECONDS_TO_WAIT", 0)
    with Ledger(file.name) as impatient, file.database.writing():
        assert impatient.stats().articles == 0
        with pytest.raises(BusyLedger, match="another process has kept it"):
            impatient.add(number(1))


def test_damage_is_told_and_never_taken_for_nothing(file: Ledger) -> None:
    for n in range(20):
        file.add(number(n))
    with file.database.writing() as connection:
        connection.exec_driver_sql("UPDATE sources SET name = 'Somebody' WHERE id = 1")
        connection.exec_driver_sql("DELETE FROM relays WHERE statement_id = 4")
        connection.exec_driver_sql("DELETE FROM sightings WHERE article_id = 2")
        connection.exec_driver_sql("UPDATE readings SET record = '{}' WHERE article_id = 3")
        connection.exec_driver_sql(
            "INSERT INTO statements_fts(statements_fts) VALUES('delete-all')"
        )
    found = "\n".join(file.check())
    for problem in (
        "full-text index of statements",
        "Article 2 has no sighting",
        "rows of article 1 in sources",
        "relays of article 1",
        "A reading is damaged",
    ):
        assert problem in found


def test_a_damaged_file_is_refused(file: Ledger) -> None:
    for n in range(20):
        file.add(number(n))
    file.close()
    path = Path(file.name)
    data = bytearray(path.read_bytes())
    data[4096:] = os.urandom(len(data) - 4096)
    path.write_bytes(data)
    try:
        with Ledger(path) as ledger:
            found = list(ledger.check())
    except LedgerError:
        return
    assert found


def test_a_backup_is_whole_while_others_add(file: Ledger, tmp_path: Path) -> None:
    file.add(number(0))
    process = begun(add, file.name, 1, ARTICLES)
    file.back_up(tmp_path / "copies" / "copy.db")
    ended(process)
    with Ledger(tmp_path / "copies" / "copy.db", create=False) as copy:
        assert copy.stats().articles >= 1
        assert list(copy.check()) == []
    with pytest.raises(LedgerError, match="is there already"):
        file.back_up(tmp_path / "copies" / "copy.db")
    assert [path.name for path in (tmp_path / "copies").iterdir()] == ["copy.db"]

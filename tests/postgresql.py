"""A real PostgreSQL server for tests, begun and ended by them."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOT_HERE = "PostgreSQL's server is not installed (Debian: apt-get install postgresql)"

# What makes a server quick to start and to write, for data that nobody misses.
SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "shared_buffers": "32MB",
    "max_connections": "30",
}


def programs() -> Path | None:
    """The folder with initdb and postgres, None when they are not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_version)
    if found:
        return found[-1].parent
    initdb = shutil.which("initdb")
    return Path(initdb).resolve().parent if initdb else None


def _version(initdb: Path) -> float:
    return float(initdb.parts[-3])


@contextmanager
def running(programs: Path) -> Iterator[str]:
    """A server with nothing in it. Yields the address of its databases, without their name."""
    with tempfile.TemporaryDirectory(prefix="sayso-pg-") as name:
        folder = Path(name)
        user = _user(folder)
        data = folder / "data"

        def run(program: str, *arguments: str | Path) -> None:
            command = [programs / program, "-D", data, *arguments]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=folder, **user)

        run("initdb", "-U", "sayso", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        settings = " ".join(f"-c {name}={value!r}" for name, value in SETTINGS.items())
        run("pg_ctl", "start", "-w", "-l", folder / "log", "-o", f"-k {folder} {settings}")
        try:
            yield f"postgresql://sayso@/{{}}?host={folder}"
        finally:
            run("pg_ctl", "stop", "-m", "immediate")


def _user(folder: Path) -> dict[str, int]:
    """Whom the server runs as: it refuses to be root."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            found = pwd.getpwnam(name)
        except KeyError:
            continue
        os.chown(folder, found.pw_uid, found.pw_gid)
        return {"user": found.pw_uid, "group": found.pw_gid}
    raise RuntimeError("nobody but root is on this machine, and PostgreSQL does not run as root")

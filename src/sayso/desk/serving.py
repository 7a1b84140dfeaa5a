"""Opening the desk: where it listens, and what must be true for that."""

import ipaddress
import socket
from collections.abc import Callable, Collection
from contextlib import suppress

import uvicorn

from sayso.desk.app import application
from sayso.desk.identity import Desk
from sayso.desk.reading import Readers
from sayso.errors import DeskError
from sayso.ledger import Ledger
from sayso.ledger.users import has_users


def serve(
    ledger: Ledger,
    address: str,
    *,
    host: str,
    port: int,
    ready: Callable[[str], None],
    names: Collection[str] = (),
    weights: str | None = None,
    is_https: bool = False,
) -> None:
    """Answer until interrupted.

    address: of the ledger, for the process that reads. port: 0 for any that is free. ready: is
    told the desk's address. Raises DeskError when others could reach the desk and nobody has an
    account, and when it cannot listen there.
    """
    check_host(ledger, host, names)
    listening = _listen(host, port)
    readers = Readers(address, weights)

    def begin() -> None:
        readers.start()
        shown = f"[{host}]" if ":" in host else host
        ready(f"http://{shown}:{listening.getsockname()[1]}/")

    app = application(
        Desk(ledger, is_https),
        names=names,
        begin=begin,
        end=readers.stop,
    )
    config = uvicorn.Config(app, log_level="warning", server_header=False, timeout_keep_alive=30)
    with listening, suppress(KeyboardInterrupt):  # Ctrl-C is how it ends
        uvicorn.Server(config).run(sockets=[listening])


def _listen(host: str, port: int) -> socket.socket:
    """A socket that listens there. Raises DeskError."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        raise DeskError(
            f"The desk cannot listen at {host}, port {port} ({error.strerror or error}). "
            "Choose another with --port or --host."
        ) from error


def check_host(ledger: Ledger, host: str, names: Collection[str]) -> None:
    """Raise DeskError unless it is safe to listen there, and to be called by these names."""
    if (not is_loopback(host) or names) and not has_users(ledger.database):
        raise DeskError(
            f"Others could reach the desk at {host}, and nobody has an account. "
            "Make one with `sayso user add NAME --role admin`."
        )


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches what listens there."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False

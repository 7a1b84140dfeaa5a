"""`sayso serve`: the desk, a page for people who would rather not use a terminal."""

import webbrowser

import click

from sayso.cli.options import ledger_option, weights_option
from sayso.errors import DeskError, installing
from sayso.ledger import Ledger, default_address

MISSING = f"The desk needs some more libraries: {installing('desk')}"


@click.command()
@click.option("--host", default="127.0.0.1", help="Where to listen. [default: 127.0.0.1]")
@click.option("--port", default=8150, type=click.IntRange(0, 65535), help="[default: 8150]")
@click.option(
    "--name", "names", multiple=True, metavar="NAME", help="A host name that the desk is called by."
)
@click.option("--https", "is_https", is_flag=True, help="Browsers reach it by TLS, over a proxy.")
@click.option("--open", "is_opened", is_flag=True, help="Open it in a browser.")
@weights_option
@ledger_option
def serve(
    host: str,
    port: int,
    names: tuple[str, ...],
    is_https: bool,
    is_opened: bool,
    weights: str | None,
    address: str | None,
) -> None:
    """Open the ledger in a browser: the desk.

    There articles are read, searched, compared, corrected and handed in. Only this machine reaches
    it, unless --host says otherwise; then everybody needs an account: see `sayso user add`.
    """
    try:
        from sayso.desk.serving import serve as answer
    except ModuleNotFoundError as error:
        raise DeskError(MISSING) from error

    def ready(where: str) -> None:
        click.echo(f"The desk is open at {where} (end it with Ctrl-C).")
        if is_opened:
            webbrowser.open(where)

    address = address or default_address()
    with Ledger(address) as ledger:
        answer(
            ledger,
            address,
            host=host,
            port=port,
            ready=ready,
            names=names,
            weights=weights,
            is_https=is_https,
        )

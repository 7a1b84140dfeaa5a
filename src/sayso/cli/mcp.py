"""`sayso mcp`: a server for assistants."""

from pathlib import Path

import click

from sayso.cli.options import ledger_option, weights_option
from sayso.exports.extras import need


@click.command()
@click.option(
    "--files",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Let assistants read the articles in this folder.",
)
@weights_option
@ledger_option
def mcp(files: Path | None, weights: str | None, address: str | None) -> None:
    """Answer assistants by the Model Context Protocol.

    They ask on standard input and are answered on standard output. They can read an article by its
    address, or a text, and ask the ledger; they get statements with the words, the speaker, the
    relays and where the words stand. Nothing is written.
    """
    need("mcp.server.mcpserver", "mcp", "sayso mcp")
    from sayso.integrations.mcp import server

    server(weights=weights, ledger=address, files=files).run()

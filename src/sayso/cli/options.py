"""Options that several commands share."""

import click

from sayso.ledger import Ledger

_HELP = "The ledger: a file, or postgresql://… [default: $SAYSO_LEDGER, or in the data folder]"

ledger_option = click.option("--ledger", "address", metavar="PATH", help=_HELP)
weights_option = click.option(
    "--weights",
    type=click.Path(),
    metavar="FOLDER",
    help="A folder with a model, instead of the one that is shipped.",
)


def existing(address: str | None) -> Ledger:
    """The ledger that is to be asked. Raises LedgerError, NoLedger where there is none."""
    return Ledger(address, create=False)

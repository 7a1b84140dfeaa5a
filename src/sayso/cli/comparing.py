"""`sayso compare` and `sayso audit`: articles side by side, and whom they let speak."""

import sys

import click

from sayso.cli.choosing import Chosen
from sayso.cli.options import ledger_option, weights_option
from sayso.cli.printing import as_json, colour, output_option, put, width
from sayso.comparison.auditing import audits
from sayso.comparison.comparing import compare as put_side_by_side
from sayso.errors import OptionError
from sayso.views.sheet import sheet

_FORMATS = click.Choice(["text", "json", "csv", "html"])
_FORMAT = click.option(
    "--format", "form", type=_FORMATS, default="text", help="How to print. [default: text]"
)
_CONFIDENCE = click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    metavar="P",
    help="Leave out statements less sure than P.",
)


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="ARTICLE|STORY...")
@_FORMAT
@click.option("--all", "whole", is_flag=True, help="As text: what only one outlet has as well.")
@_CONFIDENCE
@output_option
@weights_option
@ledger_option
def compare(
    names: tuple[str, ...],
    form: str,
    whole: bool,
    min_confidence: float,
    output: str | None,
    weights: str | None,
    address: str | None,
) -> None:
    """Put the accounts of several articles side by side.

    An ARTICLE is what `sayso read` takes, or the number of one in the ledger; a STORY is one that
    `sayso stories` shows. Each saying is shown with who carries it, in whose words and through
    whom, and who leaves it out; then altered quotations and contested points.
    """
    chosen = Chosen(names, address, weights)
    records = [record.at_least(min_confidence) for record in chosen.records]
    if len({record.article.id for record in records}) < 2:
        raise OptionError("there is nothing to compare: name two different articles, or a story.")
    found = put_side_by_side(records)
    if form == "json":
        put(as_json("sayso.comparison/1", found), output)
    elif form == "csv":
        from sayso.views.comparison import rows

        put(sheet(rows(found)), output)
    elif form == "html":
        from sayso.views.comparison_page import page

        put(page(found), output)
    else:
        from sayso.views.comparison import comparison

        put(comparison(found, colour=colour(), width=width(), whole=whole), output)
    if chosen.failed:
        sys.exit(1)


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="ARTICLE|STORY|OUTLET...")
@_FORMAT
@click.option("--list", "listed", is_flag=True, help="As text: the statements of each figure.")
@_CONFIDENCE
@output_option
@weights_option
@ledger_option
def audit(
    names: tuple[str, ...],
    form: str,
    listed: bool,
    min_confidence: float,
    output: str | None,
    weights: str | None,
    address: str | None,
) -> None:
    """Show whom articles let speak, in shares.

    Each share has the statements it is reckoned from. An ARTICLE is what `sayso read` takes, or the
    number of one in the ledger; a STORY is one that `sayso stories` shows; an OUTLET is one of
    those in the ledger. What each figure means is written in docs/measures.md.
    """
    chosen = Chosen(names, address, weights)
    records = [record.at_least(min_confidence) for record in chosen.records]
    if not records:
        raise OptionError("there is nothing to audit: no article could be read.")
    found = audits(records)
    if form == "json":
        put(as_json("sayso.audit/1", found), output)
    elif form == "csv":
        from sayso.views.audit import rows

        put(sheet(rows(found)), output)
    elif form == "html":
        from sayso.views.audit_page import page

        put(page(found), output)
    else:
        from sayso.views.audit import audit as view

        put(view(found, colour=colour(), width=width(), listed=listed), output)
    if chosen.failed:
        sys.exit(1)

"""`sayso user`: who may use the desk."""

import sys
from typing import get_args

import click

from sayso.cli.options import ledger_option
from sayso.cli.serve import MISSING
from sayso.errors import DeskError
from sayso.ledger import Ledger
from sayso.ledger.users import Role, add_user, all_users, change_user, remove_user

_ROLES = click.Choice(get_args(Role))
_password_option = click.option(
    "--password-stdin", "from_stdin", is_flag=True, help="Read the password from standard input."
)


@click.group("user")
def user() -> None:
    """Say who may use the desk."""


@user.command()
@click.argument("name")
@click.option("--role", type=_ROLES, default="editor", help="[default: editor]")
@_password_option
@ledger_option
def add(name: str, role: Role, from_stdin: bool, address: str | None) -> None:
    """Make an account for NAME. From the first one on, everybody has to log in.

    A reader reads and searches; an editor also hands in articles and corrects; an admin also
    makes accounts.
    """
    password = _hashed(from_stdin)
    with Ledger(address) as ledger:
        made = add_user(ledger.database, name, role, password)
    click.echo(f"{made.name} is {made.role}.")


@user.command("list")
@ledger_option
def list_users(address: str | None) -> None:
    """List the accounts."""
    with Ledger(address) as ledger:
        for one in all_users(ledger.database):
            click.echo(f"{one.name}  {one.role}  since {one.added_at}")


@user.command()
@click.argument("name")
@_password_option
@ledger_option
def password(name: str, from_stdin: bool, address: str | None) -> None:
    """Give NAME a new password.

    Who is logged in by the old one is logged out.
    """
    hashed = _hashed(from_stdin)
    with Ledger(address) as ledger:
        change_user(ledger.database, name, password=hashed)


@user.command()
@click.argument("name")
@click.argument("role", type=_ROLES)
@ledger_option
def role(name: str, role: Role, address: str | None) -> None:
    """Make NAME a reader, an editor or an admin."""
    with Ledger(address) as ledger:
        change_user(ledger.database, name, role=role)


@user.command()
@click.argument("name")
@ledger_option
def remove(name: str, address: str | None) -> None:
    """Remove the account of NAME.

    What they corrected stays, under their name.
    """
    with Ledger(address) as ledger:
        remove_user(ledger.database, name)


def _hashed(from_stdin: bool) -> str:
    """The hash of the password that is typed, or of the first line of standard input."""
    try:
        from sayso.desk.passwords import hashed
    except ModuleNotFoundError as error:
        raise DeskError(MISSING) from error
    if from_stdin:
        return hashed(sys.stdin.readline().rstrip("\n"))
    typed = click.prompt("Password", hide_input=True, confirmation_prompt=True)
    return hashed(typed)

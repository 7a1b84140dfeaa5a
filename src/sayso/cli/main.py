"""The `sayso` command and how it ends.

Exit status: 0 when all went well; 1 when some input could not be read (the others were); 2 for a
wrong command or option; 3 when the weights, a record, a ledger or a corpus cannot be used, or an
optional package is missing.
"""

import sys
from importlib import import_module
from typing import Any

import click

from sayso.errors import InputError, OptionError, SaysoError
from sayso.version import __version__

# Where each command stands. A command is imported when it is called for: reading an article
# need not wait for what only evaluation needs.
COMMANDS = {
    "read": "sayso.cli.read:read",
    "add": "sayso.cli.add:add",
    **{
        name: f"sayso.cli.questions:{name}"
        for name in ("find", "speakers", "who", "timeline", "changes")
    },
    **{name: f"sayso.cli.identities:{name}" for name in ("merge", "split", "merges")},
    "ledger": "sayso.cli.ledger:ledger",
    "agenda": "sayso.cli.agenda:agenda",
    "stories": "sayso.cli.stories:stories",
    "compare": "sayso.cli.comparing:compare",
    "audit": "sayso.cli.comparing:audit",
    "batch": "sayso.cli.batch:batch",
    "export": "sayso.cli.export:export",
    "import": "sayso.cli.importing:import_",
    "train": "sayso.cli.train:train",
    "mcp": "sayso.cli.mcp:mcp",
    "serve": "sayso.cli.serve:serve",
    "user": "sayso.cli.user:user",
    "eval": "sayso.cli.evaluate:evaluate",
}


class Commands(click.Group):
    """A group of commands whose refusals are one line each, not tracebacks."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; say what is wrong and leave with the documented status."""
        try:
            return super().invoke(ctx)
        except OptionError as error:
            raise click.UsageError(str(error)) from error
        except SaysoError as error:
            click.echo(f"sayso: {error}", err=True)
            ctx.exit(1 if isinstance(error, InputError) else 3)
        except BrokenPipeError:
            # Whoever read our output has enough of it: `sayso read … | head`.
            sys.stderr.close()
            ctx.exit(0)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="sayso")
def main() -> None:
    """Turn news into a record of who said what, on whose say-so."""

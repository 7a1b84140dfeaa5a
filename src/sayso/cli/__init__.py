"""The command line: parse arguments, call the library, print."""

from sayso.cli.main import main

__all__ = ["main"]

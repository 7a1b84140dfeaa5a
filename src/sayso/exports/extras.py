"""Packages that are needed only for some formats."""

from importlib import import_module
from typing import Any

from sayso.errors import MissingExtra, installing


def need(module: str, extra: str, what: str) -> Any:
    """The module, which comes with an optional dependency of sayso.

    Raises MissingExtra, which says what to install, where it is not there.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        raise MissingExtra(f"{what} needs the package {error.name}: {installing(extra)}") from error

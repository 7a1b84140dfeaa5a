"""Whose words, through whom, to whom: the sources of an article and the statements' speakers."""

from sayso.speakers.resolution import Resolution, Resolved, resolve

__all__ = ["Resolution", "Resolved", "resolve"]

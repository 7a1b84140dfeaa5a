"""Bytes, pages, JSON and addresses, read as articles."""

from sayso.ingest.articles import Find, articles, articles_in, finds

__all__ = ["Find", "articles", "articles_in", "finds"]

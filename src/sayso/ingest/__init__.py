"""Bytes, pages, JSON and addresses, read as articles."""

from sayso.ingest.articles import articles, articles_in

__all__ = ["articles", "articles_in"]

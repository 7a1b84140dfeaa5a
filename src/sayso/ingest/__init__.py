"""Bytes, pages, JSON and addresses, read as articles."""

from sayso.ingest.articles import Find, articles, articles_in, finds
from sayso.ingest.feed import fetch_feed

__all__ = ["Find", "articles", "articles_in", "fetch_feed", "finds"]

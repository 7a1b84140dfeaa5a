"""The time of day, as the ledger writes it."""

from datetime import UTC, datetime


def now() -> str:
    """The moment in UTC: "2031-10-09T12:30:05Z"."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

"""Whose a statement is, in a line that people read beside it."""

from sayso.record import Record, Statement

_MADE = {
    ("direct", "say"): "quoted",
    ("mixed", "say"): "partly quoted",
    ("indirect", "say"): "reported",
    ("direct", "think"): "thought, quoted",
    ("mixed", "think"): "thought, partly quoted",
    ("indirect", "think"): "thought",
}


def whose(record: Record, statement: Statement) -> str:
    """For example "Lena Okafor, chief engineer (quoted), via the Merrow Courier"."""
    speaker = record.source(statement.speaker) if statement.speaker else None
    name = speaker.name if speaker else "nobody named"
    role = f", {speaker.role}" if speaker and speaker.role else ""
    relays = ", via ".join(record.source(relay).name for relay in statement.via)
    via = f", via {relays}" if relays else ""
    date = f", on {statement.said_on.value}" if statement.said_on else ""
    return f"{name}{role} ({_MADE[statement.kind, statement.act]}){via}{date}"

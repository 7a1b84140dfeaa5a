"""Cells of a table that spreadsheets show as they are."""

_ACTIVE = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def cell(value: object) -> str:
    """A value as a cell of CSV.

    A text that a spreadsheet would run as a formula gets an apostrophe before it, as OWASP advises
    against CSV injection. Numbers stay numbers; None is an empty cell.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    if isinstance(value, str) and text.lstrip().startswith(_ACTIVE):
        return f"'{text}"
    return text

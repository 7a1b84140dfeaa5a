"""Articles side by side, for a terminal: a saying a paragraph, an outlet a line."""

from collections.abc import Iterable, Iterator

from sayso.comparison.accounts import Account, Altered, Saying
from sayso.comparison.comparing import Comparison
from sayso.comparison.contested import Contested, Words
from sayso.views.ink import BOLD, DIM, PLAIN, Piece, Style, flow
from sayso.views.wording import NO_SOURCE, date, listed, number_of, one_line

_LESS, _MORE = Style("red"), Style("green")
_LINES = 3  # of an account: long ones are shortened, visibly
FORMS = {"verbatim": "quoted", "partly verbatim": "partly quoted", "reported": "paraphrased"}
VERDICTS = {
    "altered": "Other words inside the quotation marks",
    "renderings": "Worded differently throughout, as two translations are",
    "cut": "One quotes more than the other",
    "form": "Spelt differently",
}


def comparison(found: Comparison, *, colour: bool, width: int, whole: bool = False) -> str:
    """Return the view, ending in a newline. whole: with what only one outlet has as well."""
    shown = found.sayings if whole else found.shared
    parts = [_heading(found, colour, width)]
    parts += [_saying(n, one, colour, width) for n, one in enumerate(shown, 1)]
    parts += [_contested(one, colour, width) for one in found.contested]
    alone = len(found.sayings) - len(shown)
    if alone:
        note = f"{number_of(alone, 'more saying')} in one outlet only: --all shows them."
        parts.append(flow([(note, DIM)], width=width, colour=colour))
    return "\n\n".join("\n".join(lines) for lines in parts) + "\n"


def who_said(saying: Saying) -> str:
    """Whose saying it is, and whose it is said to be where articles differ."""
    if saying.credited:
        return f"Credited to {listed(saying.credited)}"
    role = next((account.role for account in saying.accounts if account.role), None)
    name = one_line(saying.speaker or NO_SOURCE)
    return f"{name}, {one_line(role)}" if role and role not in name else name


def carried(saying: Saying) -> str:
    """By how many of the outlets."""
    outlets = len(saying.outlets) + len(saying.left_out_by)
    return f"{len(saying.outlets)} of {number_of(outlets, 'outlet')}"


def hand(account: Account) -> str:
    """Through whom an account came."""
    return f"via {', citing '.join(map(one_line, account.via))}" if account.via else "first-hand"


def facts(account: Account, saying: Saying) -> str:
    """When, who where it is not the name above, cue, form, through whom, where it stands."""
    name = one_line(account.speaker or NO_SOURCE)
    return " · ".join(
        filter(
            None,
            (
                date(account.published) if account.published else "",
                "" if name == saying.speaker and not saying.credited else name,
                f"“{one_line(account.cue)}”" if account.cue else "",
                FORMS[account.form],
                hand(account),
                " ".join(account.statements),
            ),
        )
    )


def words(account: Account) -> str:
    """The words of an account on one line."""
    return one_line(" … ".join(span.text for span in account.words))


def _heading(found: Comparison, colour: bool, width: int) -> list[str]:
    articles = number_of(len(found.articles), "article")
    counts = (
        f"{articles} of {number_of(len(found.outlets), 'outlet')}: "
        f"{number_of(len(found.sayings), 'saying')}, {len(found.shared)} in several outlets, "
        f"{number_of(len(found.contested), 'contested point')}."
    )
    lines = flow([(counts, BOLD)], width=width, colour=colour)
    for article in found.articles:
        published = f", {date(article.published)}" if article.published else ""
        line = [(f"{article.outlet}{published}", PLAIN), (f" · {article.title or ''}", DIM)]
        lines += flow(line, width=width, indent="  ", colour=colour)
    return lines


def _saying(number: int, saying: Saying, colour: bool, width: int) -> list[str]:
    label = f"{number:>3}. "
    indent = " " * len(label)
    head: list[Piece] = [(who_said(saying), BOLD), (f" · {carried(saying)}", DIM)]
    first, *rest = flow(head, width=width, indent=indent, colour=colour)
    lines = [label + first.removeprefix(indent), *rest]
    for account in saying.accounts:
        lines += _account(account, saying, indent, colour, width)
    if saying.left_out_by:
        line = [(f"not in {listed(saying.left_out_by)}", DIM)]
        lines += flow(line, width=width, indent=indent, colour=colour)
    for altered in saying.altered:
        lines += _altered(saying, altered, indent, colour, width)
    return lines


def _account(account: Account, saying: Saying, indent: str, colour: bool, width: int) -> list[str]:
    head: list[Piece] = [(account.outlet, PLAIN), (f" · {facts(account, saying)}", DIM)]
    lines = flow(head, width=width, indent=indent, colour=colour)
    text = [(words(account), PLAIN)]
    return lines + flow(text, width=width, indent=indent + "  ", colour=colour, most=_LINES)


def _altered(saying: Saying, altered: Altered, indent: str, colour: bool, width: int) -> list[str]:
    """The aligned words: [-only in the first-] {+only in the second+}, as `wdiff` shows them."""
    one, other = saying.accounts[altered.one], saying.accounts[altered.other]
    verdict = VERDICTS[altered.alignment.verdict]
    head = [(f"{verdict}: [-{one.outlet}-] {{+{other.outlet}+}}", DIM)]
    pieces = list(_differences(altered))
    return [
        *flow(head, width=width, indent=indent, colour=colour),
        *flow(pieces, width=width, indent=indent + "  ", colour=colour),
    ]


def _differences(altered: Altered) -> Iterator[Piece]:
    for piece in altered.alignment.pieces:
        if piece.kind == "same":
            yield f"{piece.one} ", PLAIN
            continue
        if piece.one:
            yield f"[-{piece.one}-] ", _LESS
        if piece.other:
            yield f"{{+{piece.other}+}} ", _MORE


def _contested(point: Contested, colour: bool, width: int) -> list[str]:
    denial = point.denials[0]
    lines = flow(
        [(f"Contested: {denial.speaker or NO_SOURCE} {denies(denial)}", BOLD)],
        width=width,
        colour=colour,
    )
    for one in point.denials:
        lines += _words(one, "  ", colour, width)
    if point.claims:
        lines.append("  against")
    for claim in point.claims:
        lines += _words(claim, "    ", colour, width)
    return lines


def denies(denial: Words) -> str:
    """The words that deny, or that a negation does."""
    return f"“{one_line(denial.word.text)}”" if denial.word else "says otherwise"


def _words(one: Words, indent: str, colour: bool, width: int) -> list[str]:
    said: list[Piece] = [
        (f"{one_line(one.speaker or NO_SOURCE)}: ", PLAIN),
        (one.said.text, PLAIN),
        (f" · {one.outlet} · {one.statement}", DIM),
    ]
    return flow(said, width=width, indent=indent, colour=colour, most=_LINES)


def rows(found: Comparison) -> Iterable[dict[str, object]]:
    """One row an account, for tables: every saying with its number."""
    for number, saying in enumerate(found.sayings, 1):
        for account in saying.accounts:
            yield {
                "saying": number,
                "outlets": len(saying.outlets),
                "outlet": account.outlet,
                "published": account.published,
                "speaker": account.speaker,
                "role": account.role,
                "via": "; ".join(account.via),
                "cue": account.cue,
                "form": account.form,
                "words": words(account),
                "said_on": account.said_on,
                "left_out_by": "; ".join(saying.left_out_by),
                "altered": "; ".join(_verdicts(saying, account)),
                "statements": " ".join(account.statements),
                "article": account.article,
                "confidence": account.confidence,
            }


def _verdicts(saying: Saying, account: Account) -> Iterator[str]:
    """How the quotations of an account differ from those of the first that quotes."""
    for altered in saying.altered:
        if saying.accounts[altered.other] is account:
            yield altered.alignment.verdict

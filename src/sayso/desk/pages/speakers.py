"""Speakers: who is heard, everything they said over time, and who is who."""

from typing import Annotated

from fastapi import APIRouter, Path, Request
from starlette.responses import Response

from sayso.desk.asking import SHOWN, address, asked_of, number, question
from sayso.desk.forms import EditorsForm, word
from sayso.desk.identity import Editor, Reader, TheDesk
from sayso.desk.problems import words_of
from sayso.desk.rendering import go, render
from sayso.errors import CorrectionError, OptionError
from sayso.ledger import Question
from sayso.ledger.answers import Speakers
from sayso.ledger.hearing import person
from sayso.ledger.identities import merge, moves_of, split, undo_move

router = APIRouter(prefix="/speakers", include_in_schema=False)

Id = Annotated[int, Path(ge=1, le=2**31 - 1)]
_MOST_ALIKE = 20


@router.get("")
def all_speakers(request: Request, visitor: Reader, desk: TheDesk) -> Response:
    """Who is heard, the most first."""
    given = asked_of(request)
    error = ""
    found = Speakers(0, ())
    start = 0
    try:
        start = number(given, "from") or 0
        found = desk.ledger.speakers(question(given), limit=start + SHOWN)
    except OptionError as caught:
        error = words_of(caught)
    more = start + SHOWN < found.total
    return render(
        request,
        visitor,
        "speakers.html.j2",
        400 if error else 200,
        given=given,
        error=error,
        total=found.total,
        speakers=found.speakers[start:],
        next=address("/speakers", given, **{"from": str(start + SHOWN)}) if more else None,
    )


@router.get("/{speaker}")
def one_speaker(request: Request, visitor: Reader, desk: TheDesk, speaker: Id) -> Response:
    """Everything that somebody said, the earliest first."""
    given = asked_of(request)
    found = person(desk.ledger.database, speaker)
    start = number(given, "from") or 0
    relays: dict[str, int] = {}
    for carried in found.sayings:
        for relay in carried.saying.said.via:
            relays[relay] = relays.get(relay, 0) + 1
    sought = " ".join(given.get("same", "").split())[:300]
    alike = desk.ledger.speakers(Question(speaker=sought), limit=_MOST_ALIKE) if sought else None
    end = start + SHOWN
    return render(
        request,
        visitor,
        "speaker.html.j2",
        heard=found.speaker,
        total=len(found.sayings),
        sayings=found.sayings[start:end],
        start=start,
        next=f"/speakers/{speaker}?from={end}" if end < len(found.sayings) else None,
        relays=sorted(relays.items(), key=lambda one: -one[1]),
        places={p.article: p for carried in found.sayings for p in carried.places},
        moves=moves_of(desk.ledger.database, speaker),
        sought=sought,
        alike=[one for one in alike.speakers if one.id != speaker] if alike else None,
    )


@router.post("/{speaker}/merge")
def merge_speakers(visitor: Editor, desk: TheDesk, form: EditorsForm, speaker: Id) -> Response:
    """Make what another said this speaker's."""
    merge(desk.ledger.database, _chosen(word(form, "other")), speaker, visitor.name)
    return go(f"/speakers/{speaker}")


@router.post("/{speaker}/split")
def split_speaker(visitor: Editor, desk: TheDesk, form: EditorsForm, speaker: Id) -> Response:
    """Make what a speaker said in some articles that of another of the same name."""
    chosen = {_chosen(str(value)) for value in form.getlist("article")}
    made = split(desk.ledger.database, speaker, chosen, visitor.name)
    return go(f"/speakers/{made.into_id}")


@router.post("/{speaker}/undo")
def undo(visitor: Editor, desk: TheDesk, form: EditorsForm, speaker: Id) -> Response:
    """Take a merge or a split back."""
    made = undo_move(desk.ledger.database, _chosen(word(form, "move")), visitor.name)
    return go(f"/speakers/{made.from_id}")


def _chosen(value: str) -> int:
    found = number({"choice": value}, "choice")
    if found is None:
        raise CorrectionError("Nothing was chosen.")
    return found

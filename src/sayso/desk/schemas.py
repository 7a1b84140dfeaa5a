"""The OpenAPI description: schemas of the very structures that are sent, with examples."""

from functools import cache
from typing import Any, TypeAlias

import msgspec
from fastapi import FastAPI

from sayso.comparison.auditing import Audits
from sayso.comparison.comparing import Comparison
from sayso.desk.api import messages
from sayso.desk.examples import EXAMPLES
from sayso.desk.problems import MEDIA_TYPE, ProblemDetails
from sayso.ledger.answers import Person, Revisions, Sayings
from sayso.ledger.approvals import Approval
from sayso.ledger.corrections import Made
from sayso.ledger.identities import Move
from sayso.ledger.submissions import Submission
from sayso.record import json_schema

Told: TypeAlias = dict[int | str, dict[str, Any]]


def _is_message(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)


_REFERENCE = "#/components/schemas/{name}"
_KINDS: tuple[type, ...] = (
    *(kind for kind in vars(messages).values() if _is_message(kind)),
    *(Approval, Audits, Comparison, Made, Move, Person, ProblemDetails, Revisions, Sayings),
    Submission,
)
_RECORD = "RecordJson"
_PROBLEMS = {
    "400": "What is asked for makes no sense.",
    "401": "Nobody is logged in.",
    "403": "Who is logged in may not do this.",
    "404": "It is not in the ledger.",
    "409": "It does not fit the ledger as it is.",
    "412": "It has changed since it was seen.",
    "413": "It is too large.",
    "415": "It is not JSON.",
    "421": "The desk is not called by this name.",
    "422": "It is not built as it has to be.",
    "429": "Too many attempts.",
    "503": "The ledger cannot be used now.",
}


def told(kind: type | None, said: str, status: int = 200) -> Told:
    """What a route says it answers. kind: None for a record."""
    schema = {"$ref": _REFERENCE.format(name=_RECORD)} if kind is None else _schemas()[0][kind]
    content: dict[str, Any] = {"schema": schema}
    if kind in EXAMPLES:
        content["example"] = msgspec.to_builtins(EXAMPLES[kind])
    return {status: {"description": said, "content": {"application/json": content}}}


def taken(kind: type) -> dict[str, Any]:
    """What a route says it is sent."""
    content = {"schema": _schemas()[0][kind], "example": msgspec.to_builtins(EXAMPLES[kind])}
    return {"requestBody": {"required": True, "content": {"application/json": content}}}


def describe(app: FastAPI) -> None:
    """Make the description of an application one of these schemas, and of problems."""
    plain = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema:
            return app.openapi_schema
        found = plain()
        components = {**_schemas()[1], **_record_components()}
        found["components"] = {
            "schemas": components,
            "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}},
        }
        found["security"] = [{}, {"bearer": []}]
        for path in found["paths"].values():
            for operation in path.values():
                _tell_problems(operation)
        app.openapi_schema = found
        return found

    app.openapi = openapi  # type: ignore[method-assign]


def _tell_problems(operation: dict[str, Any]) -> None:
    problem = {
        "schema": _schemas()[0][ProblemDetails],
        "example": msgspec.to_builtins(EXAMPLES[ProblemDetails]),
    }
    for status, said in _PROBLEMS.items():
        operation["responses"][status] = {"description": said, "content": {MEDIA_TYPE: problem}}


@cache
def _schemas() -> tuple[dict[type, Any], dict[str, Any]]:
    """The reference to each kind, and all components."""
    references, components = msgspec.json.schema_components(_KINDS, ref_template=_REFERENCE)
    return dict(zip(_KINDS, references, strict=True)), components


def _record_components() -> dict[str, Any]:
    """The schema of a record, which is the contract of sayso, under names of its own."""
    schema = json_schema()
    text = msgspec.json.encode(schema["$defs"]).decode()
    definitions = msgspec.json.decode(text.replace('"#/$defs/', '"#/components/schemas/Record.'))
    named = {f"Record.{name}": one for name, one in definitions.items()}
    return {**named, _RECORD: {"$ref": _REFERENCE.format(name="Record.Record")}}

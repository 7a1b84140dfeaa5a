"""The API does what its description says, whatever it is sent: tried by Schemathesis."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from sayso.desk.app import application
from sayso.desk.identity import Desk
from sayso.ledger import Ledger
from tests.ledger.making import ferry_ledger

schemathesis = pytest.importorskip("schemathesis")
checks = pytest.importorskip("schemathesis.specs.openapi.checks")


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder: Path = tmp_path_factory.mktemp("openapi")
    ledger = ferry_ledger(Ledger(folder / "ledger.db"))
    yield schemathesis.openapi.from_asgi(
        "/api/v1/openapi.json",
        application(Desk(ledger)),
        headers={"Host": "127.0.0.1:8150"},
    )
    ledger.close()


HOST = {"Host": "127.0.0.1:8150"}
# A schema cannot say that a month has a 31st day, or that a text stands in an article.
NOT_SAID = [checks.positive_data_acceptance]
TRIES = settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize=True,
    database=None,
)


def test_it_does_what_it_says(described: Any) -> None:
    operations = [found.ok() for found in described.get_all_operations()]
    for operation in operations:

        @TRIES
        @given(case=operation.as_strategy())
        def attempt(case: Any) -> None:
            case.call_and_validate(headers=HOST, excluded_checks=NOT_SAID)

        attempt()
    assert len(operations) > 35

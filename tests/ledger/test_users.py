from datetime import timedelta

import pytest

from sayso.errors import DeskError, NotInLedger
from sayso.ledger import Ledger, users
from sayso.ledger.users import (
    add_user,
    all_users,
    begin_session,
    change_user,
    end_session,
    has_users,
    remove_user,
    session_user,
    user_with_password,
)


def test_accounts_by_name_whatever_its_case(ledger: Ledger) -> None:
    database = ledger.database
    assert not has_users(database)
    made = add_user(database, " Petra  Onslow ", "editor", "hash")
    assert made.name == "Petra Onslow"
    assert has_users(database)
    assert user_with_password(database, "petra onslow") == (made, "hash")
    assert user_with_password(database, "nobody") is None
    with pytest.raises(DeskError, match="already"):
        add_user(database, "PETRA Onslow", "reader", "hash")
    for name in ("", " ", "x" * 61, "a\0b"):
        with pytest.raises(DeskError, match="1 to 60"):
            add_user(database, name, "reader", "hash")


def test_a_session_ends_by_logging_out_or_with_the_account(ledger: Ledger) -> None:
    database = ledger.database
    petra, dai = (add_user(database, name, "editor", "hash") for name in ("petra", "dai"))
    for user, digests in ((petra, ("p1", "p2")), (dai, ("d1",))):
        for digest in digests:
            begin_session(database, user, digest)
    assert session_user(database, "p1") == petra
    end_session(database, "p1")
    assert session_user(database, "p1") is None
    change_user(database, "Petra", role="admin")
    assert session_user(database, "p2") is None
    assert [(one.name, one.role) for one in all_users(database)] == [
        ("dai", "editor"),
        ("petra", "admin"),
    ]
    remove_user(database, "dai")
    assert session_user(database, "d1") is None
    for call in (
        lambda: remove_user(database, "dai"),
        lambda: change_user(database, "dai", role="reader"),
    ):
        with pytest.raises(NotInLedger):
            call()


@pytest.mark.parametrize("limit", ["MOST_IDLE", "LONGEST"])
def test_a_session_expires(ledger: Ledger, monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    petra = add_user(ledger.database, "petra", "editor", "hash")
    begin_session(ledger.database, petra, "digest")
    assert session_user(ledger.database, "digest")
    monkeypatch.setattr(users, limit, timedelta(seconds=-2))
    assert session_user(ledger.database, "digest") is None


def test_a_session_that_is_used_is_noted(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    petra = add_user(ledger.database, "petra", "editor", "hash")
    begin_session(ledger.database, petra, "digest")
    monkeypatch.setattr(users, "_NOTED", timedelta(seconds=-2))
    monkeypatch.setattr(users, "now", lambda: "2999-01-01T00:00:00Z")
    assert session_user(ledger.database, "digest")
    monkeypatch.setattr(users, "MOST_IDLE", timedelta(seconds=-2))
    assert session_user(ledger.database, "digest")  # used at a moment that is later than that

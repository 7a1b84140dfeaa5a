from datetime import UTC, date, datetime

from icalendar import Calendar

from sayso.record import Article, Record
from sayso.times import agenda, times
from sayso.views.calendar import calendar
from tests.samples import MADE_BY


def read(text: str, published: str | None) -> Record:
    article = Article(text, title="Ferry", url="https://lamp.example/1", published=published)
    return Record(article, (), (), times(text, published), (), MADE_BY)


def events(text: str, published: str | None) -> list[dict[str, object]]:
    """The events of the calendar of a text, as a calendar program reads them."""
    record = read(text, published)
    parsed = Calendar.from_ical(calendar([(record, agenda(record))]))
    return [
        {
            "what": str(event["summary"]),
            "from": event["dtstart"].dt,
            "to": event["dtend"].dt,
            "who": str(event["description"]),
            "url": str(event["url"]),
        }
        for event in parsed.walk("VEVENT")
    ]


def test_only_what_is_to_come_and_it_can_be_read_back() -> None:
    text = "The ferry sank on Friday. It will sail, from Monday to Wednesday; maybe, again."
    assert events(text, "2023-03-19") == [
        {
            "what": "It will sail, from Monday to Wednesday",
            "from": date(2023, 3, 20),
            "to": date(2023, 3, 23),
            "who": "the outlet's own voice (Ferry)",
            "url": "https://lamp.example/1",
        }
    ]


def test_times_are_in_utc_where_their_offset_is_known_and_else_floating() -> None:
    (known,) = events("It will sail on Monday at 8 p.m.", "2023-03-19T10:00:00+02:00")
    assert known["from"] == datetime(2023, 3, 20, 18, tzinfo=UTC)
    (floating,) = events("It will sail on Monday at 8 p.m.", "2023-03-19")
    assert floating["from"] == datetime(2023, 3, 20, 20)


def test_the_same_article_gives_the_same_calendar_and_each_event_its_own_name() -> None:
    record = read("It will sail on Monday. It will sail on Tuesday.", "2023-03-19")
    first = calendar([(record, agenda(record))])
    assert first == calendar([(record, agenda(record))])
    names = [str(event["uid"]) for event in Calendar.from_ical(first).walk("VEVENT")]
    assert len(set(names)) == len(names) == 2


def test_a_calendar_without_events_is_one() -> None:
    assert events("It will sail on Monday.", None) == []
    assert events("It sank.", "2023-03-19") == []

from sayso.comparison.comparing import compare
from sayso.views.comparison import comparison, rows
from tests.comparison.making import Said, told
from tests.comparison.test_comparing import COURIER, LAMP, WIRE, found

EVIL = "\x1b[31m\u202ered"


def shown(*, whole: bool = False, width: int = 100) -> str:
    return comparison(found(), colour=False, width=width, whole=whole)


def test_a_saying_is_shown_with_its_accounts_the_earliest_first() -> None:
    text = shown()
    assert "1. Ilse Marrow, chief engineer · 2 of 3 outlets" in text
    assert text.index("Lamp · 8 October 2031") < text.index("Courier · 9 October 2031")
    assert "via Northern Wire" in text
    assert "not in Wire" in text


def test_changed_words_are_marked_in_both() -> None:
    assert "The [-old-] hull will not pass" in shown()


def test_what_one_outlet_has_alone_is_shown_when_asked_for() -> None:
    assert "no milk" not in shown()
    assert "2 more sayings in one outlet only: --all shows them." in shown()
    assert "no milk" in shown(whole=True)


def test_a_contested_point_is_shown_with_the_words_that_say_so() -> None:
    claim = told("Courier", Said("Ilse Marrow", "the closure will cost ten million crowns"))
    denial = Said("Tomas Verane", "that the closure would cost ten million crowns", cue="denied")
    text = comparison(compare([claim, told("Lamp", denial)]), colour=False, width=100)
    assert "Contested: Tomas Verane “denied”" in text
    assert "against\n    Ilse Marrow: the closure will cost" in text


def test_nothing_of_an_article_steers_the_terminal() -> None:
    evil = told(EVIL, Said(EVIL, EVIL), own=EVIL)
    text = comparison(compare([evil, COURIER]), colour=False, width=40, whole=True)
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_lines_keep_to_the_width() -> None:
    assert max(map(len, shown(whole=True, width=60).splitlines())) <= 60


def test_a_row_an_account() -> None:
    table = list(rows(compare([COURIER, LAMP, WIRE])))
    assert len(table) == 4
    assert table[0]["outlet"] == "Lamp"
    assert table[0]["left_out_by"] == "Wire"
    assert table[1]["altered"] == "altered"

import pytest

from sayso.speakers.names import Phrase, read
from sayso.speakers.page import Page


def phrase(text: str) -> Phrase:
    return read(Page(text), 0, len(text))


def words(text: str, span: tuple[int, int] | None) -> str | None:
    return text[slice(*span)] if span else None


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("Ana Reyes", None, "Ana Reyes"),
        ("Mr. Okafor", None, "Okafor"),
        ("South Korean President Han Ji-woo", "South Korean President", "Han Ji-woo"),
        ("Secretary of State Otto Brandt", "Secretary of State", "Otto Brandt"),
        ("Chinese Ambassador to Russia Lin Haoyu", "Chinese Ambassador to Russia", "Lin Haoyu"),
        (
            "company chairman and chief executive Bo Lind",
            "company chairman and chief executive",
            "Bo Lind",
        ),
        ("Foreign Minister Omar al-Fassi", "Foreign Minister", "Omar al-Fassi"),
        ("former mayor Luis de la Torre", "former mayor", "Luis de la Torre"),
        ("the official news agency KTZ", "official news agency", "KTZ"),
        ("ferry giant Norsail", "ferry giant", "Norsail"),
        ("Orrin-born Petra Vance", "Orrin-born", "Petra Vance"),
        ("Harbour Director Sanna Ek", "Harbour Director", "Sanna Ek"),
        ("the Kestrel newspaper", None, "Kestrel"),
        ("Suharyono", None, "Suharyono"),
        ("the Ministry of the Sea", None, "Ministry of the Sea"),
        ("the Orrin Consulate General in Tarsk", None, "Orrin Consulate General in Tarsk"),
        ("The Harbour Observer", None, "Harbour Observer"),
        ("Ana Reyes of Orrin", None, "Ana Reyes"),
        ("Ana Reyes yesterday", None, "Ana Reyes"),
        ("former chief of staff Ana Reyes", "former chief of staff", "Ana Reyes"),
        ("Harbour Forum Ana Reyes", "Harbour Forum", "Ana Reyes"),
        ("Orrin’s ambassador to Norway Lin Haoyu", "Orrin’s ambassador to Norway", "Lin Haoyu"),
        (
            "minister of state for port affairs V Okafor",
            "minister of state for port affairs",
            "V Okafor",
        ),
        (
            "Fishing Authority of Norway governor Ana Reyes",
            "Fishing Authority of Norway governor",
            "Ana Reyes",
        ),
        (
            "Deputy Minister for Port Affairs Maria Sol Reyes",
            "Deputy Minister for Port Affairs",
            "Maria Sol Reyes",
        ),
        (
            "Minister of Ports, Youth and Sea Ana Reyes",
            "Minister of Ports, Youth and Sea",
            "Ana Reyes",
        ),
        ("Senators Ana Reyes", "Senators", "Ana Reyes"),
        ("Representative Otto T. King", "Representative", "Otto T. King"),
        ("PM Okafor", "PM", "Okafor"),
        ("Ana Reyes MP", None, "Ana Reyes"),
        ("the Ministry of Ports, Youth and Sea", None, "Ministry of Ports, Youth and Sea"),
        ("the Fish and Boat Service", None, "Fish and Boat Service"),
        ("the Coast Guard", None, "Coast Guard"),
        ("the African Tide Survey Scheme", None, "African Tide Survey Scheme"),
        ("Prime Minister Bo Sen", "Prime Minister", "Bo Sen"),
    ],
)
def test_a_title_ends_where_the_name_begins(text: str, title: str | None, name: str) -> None:
    found = phrase(text)
    assert words(text, found.name) == name
    assert words(text, found.title) == title


@pytest.mark.parametrize(
    ("text", "name", "apposition"),
    [
        ("Ana Reyes, a nurse at the clinic", "Ana Reyes", "a nurse at the clinic"),
        ("a local lawmaker, Ana Reyes", "Ana Reyes", "a local lawmaker"),
        ("Jacques, a baker", "Jacques", "a baker"),
        ("her quay rival, Senator Ana Reyes", "Ana Reyes", "her quay rival"),
        ("His mother, Queen Ana", "Ana", "His mother"),
        (
            "The cook, skipper and owner of a boat, Ana Reyes",
            "Ana Reyes",
            "The cook, skipper and owner of a boat",
        ),
    ],
)
def test_an_apposition_stands_on_either_side(text: str, name: str, apposition: str) -> None:
    found = phrase(text)
    assert (words(text, found.name), words(text, found.apposition)) == (name, apposition)


@pytest.mark.parametrize(
    ("text", "head", "plural"),
    [
        ("the ministry", "ministry", False),
        ("A spokesman for the Harbour Office", "spokesman", False),
        ("some analysts", "analyst", True),
        ("a couple of paying customers", "customer", True),
        ("Police", "police", False),
        ("Firefighters", "firefighter", True),
        ("the mayor of Orrin", "mayor", False),
        ("all the experts I interviewed", "expert", True),
        ("Many Indonesians", "indonesian", True),
        ("the suspended MPs", "mp", True),
        ("the Crown Prince", "prince", False),
        ("a senior Bank of Norway official", "official", False),
    ],
)
def test_a_description_has_a_main_noun(text: str, head: str, plural: bool) -> None:
    found = phrase(text)
    assert found.name is None
    assert (found.head, found.plural) == (head, plural)


def test_pronouns_tell_gender_and_number() -> None:
    assert (phrase("He").pronoun, phrase("He").gender) == ("he", "m")
    assert (phrase("they").pronoun, phrase("they").plural) == ("they", True)


def test_a_list_of_names_is_no_name() -> None:
    assert phrase("Ana Reyes and Bo Lind").several
    assert phrase("Norway and Sweden").several
    assert not phrase("the Trade and Fishing Commission").several


def test_an_account_is_named_by_its_owner() -> None:
    text = "ana reyes (@reyesana)"
    found = phrase(text)
    assert words(text, found.name) == "ana reyes"
    assert words(text, found.alias) == "reyesana"


def test_nothing_holds_no_name() -> None:
    assert phrase("…").name is None


def test_a_firm_of_two_names_is_one_name() -> None:
    text = "The contractor, Halden & Rook, declined to comment."
    page = Page(text)
    phrase = read(page, 0, text.rindex(","))
    assert phrase.name is not None
    assert text[slice(*phrase.name)] == "Halden & Rook"

import pytest

from sayso.attribution.wording import act_of, kind_of
from sayso.text import quotations


@pytest.mark.parametrize(
    ("cue", "act"),
    [
        ("said", "say"),
        ("according to", "say"),
        ("did not deny", "say"),
        ("hopes", "think"),
        ("is planning", "think"),
        ("believes", "think"),
        ("expressed hope", "say"),
        ("was considered", "say"),
        (None, "say"),
    ],
)
def test_act(cue: str | None, act: str) -> None:
    assert act_of(cue) == act


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("“We found soft ground,”", "direct"),
        ("that “we found soft ground”", "direct"),
        ("the ground was soft", "indirect"),
        ("the ground was “like a wet sponge” there", "mixed"),
        ("the “Harbour Papers” were forged", "indirect"),
        ('"straight marks," and then some', "mixed"),
    ],
)
def test_kind(content: str, kind: str) -> None:
    text = f"{content} she said"
    assert kind_of(text, [(0, len(content))], quotations(text)) == kind

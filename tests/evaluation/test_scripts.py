"""The figures are those of the scripts that the peers were measured with."""

import math
import random
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.evaluation import gold, polnear, relations, statements
from sayso.evaluation.measures import Figures
from sayso.evaluation.polnear import Attribution

from .making import record_of

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
DEV, ANNOTATED = SHARED / "corpora" / "polnear" / "dev", SHARED / "gold" / "dev"

pytestmark = pytest.mark.skipif(
    not (SHARED / "gold" / "score.py").exists(), reason="no scripts in ../shared/gold to compare to"
)

ROUNDS = 12
NAMES = ("Ana Ruiz", "Mayor Ana Ruiz", "A. Ruiz", "Ana Maria Ruiz", "Port Authority", None)


def script(name: str) -> dict[str, Any]:
    # Not imported: that would leave a compiled file beside the script.
    return runpy.run_path(str(SHARED / "gold" / name))


@pytest.fixture(scope="module")
def score_polnear() -> Callable[..., dict[str, Any]]:
    return script("score_polnear.py")["score"]


@pytest.fixture(scope="module")
def score_gold() -> Callable[..., dict[str, Any]]:
    return script("score.py")["score"]


def plain(attribution: Attribution) -> dict[str, list[list[int]]]:
    return {r: [list(s) for s in getattr(attribution, r)] for r in ("source", "cue", "content")}


def assert_same_as_polnear(figures: Figures, theirs: dict[str, Any]) -> None:
    for name, tally in figures.tallies.items():
        other = theirs[name]
        assert (tally.hit, tally.predicted, tally.gold) == (
            other["tp"], other["pred"], other["gold"],
        ), name  # fmt: skip
        assert (tally.precision or 0.0, tally.recall or 0.0) == (other["p"], other["r"])
        # The script divides twice, so the last bit may differ.
        assert tally.f1 == pytest.approx(other["f1"], rel=1e-14) or tally.f1 is None
    for name, share in figures.shares.items():
        assert (share.value or 0.0) == theirs[name], name


def assert_same_as_gold(figures: Figures, theirs: dict[str, Any]) -> None:
    def rounded(value: float | None) -> float:
        return math.nan if value is None else round(value, 4)

    for name, other in theirs["whole"].items():
        tally = figures.tallies[name]
        ours = (rounded(tally.precision), rounded(tally.recall), rounded(tally.f1))
        assert str(ours) == str((other["p"], other["r"], other["f1"])), name
        assert (tally.hit, tally.predicted, tally.gold) == (
            other["hit"], other["predicted"], other["gold"],
        ), name  # fmt: skip
    for name, other in theirs["accuracy_given_match"].items():
        value = figures.shares[name].value
        assert (value if value is None else round(value, 4)) == other, name


def shifted(rng: random.Random, span: tuple[int, int], length: int) -> tuple[int, int]:
    start = min(max(0, span[0] + rng.choice((0, 0, 0, 2, -5, 15))), length - 1)
    end = max(start + 1, min(length, span[1] + rng.choice((0, 0, 0, 1, -6, 20))))
    return start, end


def perturbed(
    rng: random.Random, attributions: tuple[Attribution, ...], length: int
) -> list[Attribution]:
    found: list[Attribution] = []
    for one in attributions:
        fate = rng.random()
        if fate < 0.15:
            continue
        spans = [tuple(shifted(rng, s, length) for s in s3) for s3 in (one.source, one.cue)]
        content = tuple(shifted(rng, s, length) for s in one.content)
        if fate < 0.25:
            spans[0] = ()
        if fate < 0.35 and found:
            content += found.pop().content
        found.append(Attribution(*spans, content))
        if fate > 0.9:
            found.append(rng.choice(found))
        if fate > 0.95:
            start = rng.randrange(length)
            found.append(Attribution((), (), ((start, min(length, start + 80)),)))
    rng.shuffle(found)
    return found


@pytest.fixture(scope="module")
def polnear_articles() -> list[polnear.AnnotatedArticle]:
    return polnear.load(DEV)


@pytest.fixture(scope="module")
def gold_articles() -> list[gold.GoldArticle]:
    return gold.load(ANNOTATED)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_polnear_articles(
    score_polnear: Callable[..., dict[str, Any]],
    polnear_articles: list[polnear.AnnotatedArticle],
    seed: int,
) -> None:
    rng = random.Random(seed)
    gold_docs, predicted_docs, parts = {}, {}, []
    for one in rng.sample(polnear_articles, 3):
        predicted = perturbed(rng, one.attributions, len(one.text))
        attributions = [plain(a) for a in one.attributions]
        gold_docs[one.name] = {"text": one.text, "attributions": attributions}
        predicted_docs[one.name] = [plain(a) for a in predicted]
        parts.append(relations.score(one.text, one.attributions, predicted).figures)
    assert_same_as_polnear(Figures.total(parts), score_polnear(gold_docs, predicted_docs))


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # the script leaves its files open
def test_polnear_is_read_as_the_script_reads_it(
    polnear_articles: list[polnear.AnnotatedArticle],
) -> None:
    theirs = script("polnear.py")["load"]("dev")
    assert [one.name for one in polnear_articles] == list(theirs)
    for one in polnear_articles:
        assert one.text == theirs[one.name]["text"]
        assert [plain(a) for a in one.attributions] == theirs[one.name]["attributions"]


intervals = st.tuples(st.integers(0, 24), st.integers(1, 12)).map(lambda n: (n[0], n[0] + n[1]))
spans = st.lists(intervals, max_size=2).map(lambda found: tuple(sorted(found)))
attributions = st.lists(st.builds(Attribution, spans, spans, spans), max_size=5)


@settings(max_examples=300, deadline=None)
@given(
    text=st.text(st.sampled_from('ab$. \n"“”'), max_size=30),
    wanted=attributions,
    found=attributions,
)
def test_any_relations(
    score_polnear: Callable[..., dict[str, Any]],
    text: str,
    wanted: list[Attribution],
    found: list[Attribution],
) -> None:
    theirs = score_polnear(
        {"d": {"text": text, "attributions": [plain(a) for a in wanted]}},
        {"d": [plain(a) for a in found]},
    )
    assert_same_as_polnear(relations.score(text, wanted, found).figures, theirs)


def misread(rng: random.Random, article: gold.GoldArticle) -> tuple[gold.GoldStatement, ...]:
    """What a careless reader would find, some of it merged, some of it invented."""
    found: list[gold.GoldStatement] = []
    length = len(article.text)
    for one in article.statements:
        if rng.random() < 0.15:
            continue
        content = tuple(shifted(rng, span, length) for span in one.content)
        if found and rng.random() < 0.1:
            content += found.pop().content
        changes: dict[str, Any] = {
            "source": rng.choice((one.source, one.source, None, (0, 9))),
            "cue": rng.choice((one.cue, one.cue, None)),
            "speaker": rng.choice((one.speaker, one.speaker, *NAMES)),
            "speaker_type": rng.choice((one.speaker_type, "group")),
            "role": rng.choice((one.role, None, "mayor of the town")),
            "via": rng.choice((one.via, one.via[::-1], (*one.via, "Ana Ruiz"), ())),
            "addressee": rng.choice((one.addressee, None, "reporters")),
            "said_on": rng.choice((one.said_on, None, "2018")),
            "kind": rng.choice((one.kind, "mixed")),
            "act": rng.choice((one.act, one.act, "think")),
            "optional": False,
        }
        found.append(msgspec.structs.replace(one, content=content, **changes))
        if rng.random() < 0.1:
            found.append(found[-1])
    rng.shuffle(found)
    return tuple(found)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_gold_articles(
    score_gold: Callable[..., dict[str, Any]], gold_articles: list[gold.GoldArticle], seed: int
) -> None:
    rng = random.Random(seed)
    pairs, parts = [], []
    for one in rng.sample(gold_articles, 4):
        annotated = [
            msgspec.structs.replace(s, optional=rng.random() < 0.1) for s in one.statements
        ]
        predicted = misread(rng, one)
        pairs.append((msgspec.to_builtins(annotated), msgspec.to_builtins(predicted)))
        parts.append(statements.score(annotated, predicted).figures)
    assert_same_as_gold(Figures.total(parts), score_gold(pairs))


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_any_statements(score_gold: Callable[..., dict[str, Any]], data: st.DataObject) -> None:
    built = st.lists(
        st.builds(
            gold.GoldStatement,
            source=st.none() | intervals,
            cue=st.none() | st.sampled_from([(0, 2), (3, 5)]),
            content=st.lists(intervals, max_size=2).map(tuple),
            kind=st.sampled_from(["direct", "mixed"]),
            act=st.sampled_from(["say", "think"]),
            speaker=st.sampled_from(NAMES),
            speaker_type=st.sampled_from(["person", None]),
            role=st.sampled_from(["mayor", "the mayor of Ruiz", None]),
            via=st.lists(st.sampled_from(NAMES[:-1]), max_size=2).map(tuple),
            addressee=st.sampled_from(NAMES),
            said_on=st.sampled_from(["2018", "2019", None]),
            parent=st.none(),
            optional=st.booleans(),
        ),
        max_size=5,
    )
    wanted, found = data.draw(built), data.draw(built)
    theirs = score_gold([(msgspec.to_builtins(wanted), msgspec.to_builtins(found))])
    assert_same_as_gold(statements.score(wanted, found).figures, theirs)


def test_a_record_is_read_as_the_script_reads_it(gold_articles: list[gold.GoldArticle]) -> None:
    normal = script("score.py")["normal"]
    for one in gold_articles:
        record = record_of(one)
        theirs = normal(record.to_dict())
        ours = msgspec.to_builtins(gold.as_gold(record, lambda span: (span.start, span.end)))
        assert [{name: s[name] for name in theirs[0]} for s in ours] == [
            {name: _tuples(value) for name, value in s.items()} for s in theirs
        ]


def _tuples(value: object) -> object:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value

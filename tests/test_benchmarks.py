import hashlib
from itertools import pairwise
from xml.etree import ElementTree

from benchmarks import reliability
from benchmarks.corpus import article, articles
from benchmarks.growth import Cost, svg
from sayso.evaluation.calibration import calibration


def test_the_corpus_is_pinned() -> None:
    """Figures that were measured on it compare only while it stays as it is."""
    text = "\n".join(one["text"] for one in articles(3))
    assert (
        hashlib.sha256(text.encode()).hexdigest()
        == "b7bdae565e0b74abd56e3dfa861f979ae074c1ee781628686e29aff18ed27815"
    )
    assert 600 <= len(article(0)["text"].split()) < 700
    assert len(article(0, 5000)["text"].split()) >= 5000


def test_what_is_in_proportion_is_drawn_as_a_line() -> None:
    drawn = svg({"one": [Cost(10**n, 10.0 ** (n - 4), 1) for n in range(2, 6)]})
    points = [line.split('"') for line in drawn.split("<circle")[1:-1]]
    steps = {
        (round(float(b[3]) - float(a[3])), round(float(b[5]) - float(a[5])))
        for a, b in pairwise(points)
    }
    assert len(steps) == 1


def test_what_is_as_sure_as_it_is_right_lies_on_the_line() -> None:
    judged = [(share / 10, i < share) for share in range(1, 10) for i in range(10)]
    drawn = ElementTree.fromstring(reliability.svg({"A & B": calibration(judged, 45)}))
    dots = [dot for dot in drawn.iter("{http://www.w3.org/2000/svg}circle") if dot.get("r") != "5"]
    offsets = {round(float(dot.attrib["cx"]) + float(dot.attrib["cy"]), 1) for dot in dots}
    assert len(dots) == 9
    assert len(offsets) == 1

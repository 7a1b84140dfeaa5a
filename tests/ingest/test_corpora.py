"""What people really save: the articles and pages in `shared`, beside the repository."""

import gzip
import json
import re
from collections import Counter
from pathlib import Path

import pytest

from sayso.errors import InputError
from sayso.ingest import articles, articles_in
from sayso.record import Article

SHARED = Path(__file__).resolve().parents[3] / "shared"
ARTICLES = SHARED / "articles"
PAGES = SHARED / "corpora" / "pages"
EVERY = 4  # page of the corpus that is read, to be quick; all of them give 0.964
FLOOR = 0.95

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="there is no folder `shared`")


def test_every_shared_article_is_read() -> None:
    files = [path for path in sorted(ARTICLES.rglob("*")) if path.is_file()]
    assert files
    for file in files:
        for found in articles(str(file)):
            assert isinstance(found, Article), found
            assert found.title
            assert found.published


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3)))


def test_pages_give_the_article_that_people_see_in_them() -> None:
    truth = json.loads((PAGES / "ground-truth.json").read_text(encoding="utf-8"))
    precision, recall = [], []
    for name in sorted(truth)[::EVERY]:
        html = gzip.decompress((PAGES / "html" / f"{name}.html.gz").read_bytes())
        (found,) = articles_in(html, name + ".html")
        text = "" if isinstance(found, InputError) else found.text
        seen, true = shingles(text), shingles(truth[name]["articleBody"])
        shared = (seen & true).total()
        precision.append(shared / seen.total() if text else 0)
        recall.append(shared / true.total())
    p, r = sum(precision) / len(precision), sum(recall) / len(recall)
    assert 2 * p * r / (p + r) >= FLOOR

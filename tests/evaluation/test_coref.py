from pathlib import Path

import pytest

from sayso.errors import CorpusError
from sayso.evaluation.coref import clusters, evaluate, score
from sayso.evaluation.coref_corpora import read_entities

GUM = """# newdoc id = GUM_news_orrin
# newpar
1\tMayor\tmayor\tPROPN\tNNP\t_\t3\tflat\t_\tEntity=(1-person-new-sssss-cf1-2,3-coref
2\tAna\tAna\tPROPN\tNNP\t_\t3\tflat\t_\t_
3\tReyes\tReyes\tPROPN\tNNP\t_\t4\tnsubj\t_\tEntity=1)
4\tsang\tsing\tVERB\tVBD\t_\t0\troot\t_\t_
5\tin\tin\tADP\tIN\t_\t6\tcase\t_\t_
6\tOrrin\tOrrin\tPROPN\tNNP\t_\t4\tobl\t_\tEntity=(2-place-new-sssss-cf2-1-sgl)|SpaceAfter=No
7\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# newpar
1-2\tShe's\t_\t_\t_\t_\t_\t_\t_\t_
1\tShe\tshe\tPRON\tPRP\t_\t3\tnsubj\t_\tEntity=(1-person-giv:act-sssss-cf1-1-coref)
2\t's\tbe\tAUX\tVBZ\t_\t3\tcop\t_\t_
3\tgone\tgo\tVERB\tVBN\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_
"""
MEANTIME = """<?xml version="1.0" ?>
<Document doc_id="1"><token t_id="1" sentence="0">Norsail</token>
<token t_id="2" sentence="0">grew</token><token t_id="3" sentence="9">Norsail</token><Markables>
<ENTITY_MENTION m_id="5" syntactic_type="NAM"><token_anchor t_id="1"/></ENTITY_MENTION>
<ENTITY_MENTION m_id="6" syntactic_type="NAM"><token_anchor t_id="3"/></ENTITY_MENTION>
<ENTITY m_id="7" ent_type="ORG"/></Markables><Relations>
<REFERS_TO r_id="8"><source m_id="5"/><source m_id="6"/><target m_id="7"/></REFERS_TO>
</Relations></Document>
"""


def folder(tmp_path: Path, name: str, data: str) -> Path:
    (tmp_path / name).write_text(data, encoding="utf-8")
    return tmp_path


def test_gum_is_read(tmp_path: Path) -> None:
    (article,) = read_entities(folder(tmp_path, "GUM_news_orrin.conllu", GUM))
    assert article.text == "Mayor Ana Reyes sang in Orrin.\nShe's gone."
    assert [(article.text[m.start : m.end], m.kind, m.form) for m in article.mentions] == [
        ("Mayor Ana Reyes", "person", "name"),
        ("Orrin", "place", "name"),
        ("She", "person", "pronoun"),
    ]


def test_meantime_is_read_as_far_as_it_is_annotated(tmp_path: Path) -> None:
    (article,) = read_entities(folder(tmp_path, "1.xml", MEANTIME))
    assert article.text == "Norsail grew"
    assert [(m.kind, m.form) for m in article.mentions] == [("organisation", "name")]


def test_chains_are_measured(tmp_path: Path) -> None:
    found = evaluate(folder(tmp_path, "GUM_news_orrin.conllu", GUM), ["news"])
    assert (found.articles, found.mentions.hit, found.mentions.gold) == (1, 2, 2)
    assert found.conll == 1.0
    assert found.to_dict()["conll"] == 1.0


def test_places_are_not_asked_for_and_more_counts_against(tmp_path: Path) -> None:
    (article,) = read_entities(folder(tmp_path, "GUM_news_orrin.conllu", GUM))
    reyes, place, sang = (6, 15), (24, 29), (16, 20)
    gold, found = clusters(article, [[reyes], [place], [sang]])
    assert list(map(len, gold)) == [2]
    assert list(map(len, found)) == [1, 1]
    assert sang in found[1]


def test_nothing_to_measure(tmp_path: Path) -> None:
    assert score([]).conll is None
    with pytest.raises(CorpusError, match="no GUM"):
        evaluate(tmp_path)
    with pytest.raises(CorpusError, match="genre vlog"):
        evaluate(folder(tmp_path, "GUM_news_orrin.conllu", GUM), ["vlog"])


def test_a_file_that_is_broken(tmp_path: Path) -> None:
    broken = GUM.replace("Entity=(1-person-new-sssss-cf1-2,3-coref", "_")
    with pytest.raises(CorpusError, match="cannot be read"):
        evaluate(folder(tmp_path, "GUM_news_orrin.conllu", broken))

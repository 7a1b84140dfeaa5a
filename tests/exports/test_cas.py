import io
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings

from sayso.errors import MarksError
from sayso.exports import cas, merged
from sayso.record import Record
from tests.samples import ferry, find, patiently, plain, records, statement

cassis = pytest.importorskip("cassis", reason="dkpro-cassis is not installed")

LETTERS = "ab é😀“”<&\u0301\uffff\U0001fffe"
UIMA = Path("/usr/share/java/uimaj-core.jar")  # of Debian's libuima-core-java


def test_a_record_comes_back_as_it_was() -> None:
    assert merged(cas.read(cas.write(ferry())), ferry()) == ferry()


@settings(patiently, max_examples=15)
@given(records(LETTERS))
def test_any_record_comes_back(record: Record) -> None:
    marked = cas.read(cas.write(record))
    assert {mark.id: mark.content for mark in marked.marks} == {
        s.id: tuple((span.start, span.end) for span in s.content) for s in record.statements
    }
    assert marked.text == re.sub("[\uffff]", "\ufffd", record.article.text)


def test_offsets_are_utf_16_in_the_file_and_code_points_in_the_record() -> None:
    text = "😀 Ana said “it 🌧 rains”."
    said = statement(1, find("Ana", text=text), None, [find("“it 🌧 rains”", text=text)])
    written = cas.write(plain(text, [said]))
    assert b'begin="3" end="6"' in written  # after a character of two units
    (mark,) = cas.read(written).marks
    assert (mark.source, mark.content) == (((2, 5),), ((11, 23),))


def test_the_type_system_is_read_back_and_is_the_one_that_is_used() -> None:
    types = cassis.load_typesystem(io.BytesIO(cas.type_system_xml()))
    assert {cas.ATTRIBUTION, cas.PART, cas.LINK} <= {type_.name for type_ in types.get_types()}
    marked = cas.read(cas.write(ferry()), cas.type_system_xml())
    assert len(marked.marks) == len(ferry().statements)


def test_what_an_annotator_adds_is_read() -> None:
    types = cas.type_system()
    found = cassis.load_cas_from_xmi(io.BytesIO(cas.write(ferry())), typesystem=types)
    place = find("The council votes on 20 October")
    part = types.get_type(cas.PART)(begin=place.start, end=place.end)
    link = types.get_type(cas.LINK)(role="content", target=part)
    links = types.get_type("uima.cas.FSArray")(elements=[link])
    found.add(part)
    found.add(types.get_type(cas.ATTRIBUTION)(begin=0, end=5, parts=links))
    record = merged(cas.read(found.to_xmi().encode()), ferry())
    (new,) = set(record.statements) - set(ferry().statements)
    assert (new.id, new.content, new.kind) == ("s19", (place,), "indirect")


@pytest.mark.parametrize(
    "data",
    [b"<x>", b"", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', b"<html></html>"],
)
def test_what_is_no_cas_is_refused(data: bytes) -> None:
    with pytest.raises(MarksError):
        cas.read(data)


CHECK = """
import java.io.*;
import java.nio.charset.StandardCharsets;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.*;
import org.apache.uima.cas.impl.*;
import org.apache.uima.cas.text.*;
import org.apache.uima.resource.metadata.*;
import org.apache.uima.util.*;

public class Check {
  public static void main(String[] files) throws Exception {
    TypeSystemDescription types = UIMAFramework.getXMLParser()
        .parseTypeSystemDescription(new XMLInputSource(files[0]));
    CAS cas = CasCreationUtils.createCas(types, null, null);
    XmiCasDeserializer.deserialize(new FileInputStream(files[1]), cas, false);
    Type attribution = cas.getTypeSystem().getType("sayso.Attribution");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (AnnotationFS found : cas.getAnnotationIndex(attribution)) {
      out.print(found.getStringValue(attribution.getFeatureByBaseName("statement")));
      ArrayFS parts = (ArrayFS) found.getFeatureValue(attribution.getFeatureByBaseName("parts"));
      for (FeatureStructure link : parts.toArray()) {
        AnnotationFS part = (AnnotationFS) link.getFeatureValue(
            link.getType().getFeatureByBaseName("target"));
        if (part.getFeatureValueAsString(part.getType().getFeatureByBaseName("role"))
            .equals("content")) {
          out.print("\\t" + part.getCoveredText().replace("\\n", "\\\\n"));
        }
      }
      out.println();
    }
  }
}
"""


def test_apache_uima_reads_it(tmp_path: Path) -> None:
    """The reference implementation, strictly: every type, feature and reference has to be right."""
    if shutil.which("java") is None or not UIMA.exists():
        pytest.skip("Apache UIMA for Java is not installed")
    (tmp_path / "Check.java").write_text(CHECK)
    (tmp_path / "types.xml").write_bytes(cas.type_system_xml())
    (tmp_path / "article.xmi").write_bytes(cas.write(ferry()))
    command = ["java", "-cp", str(UIMA), "Check.java", "types.xml", "article.xmi"]
    found = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)
    lines = sorted(found.stdout.decode().splitlines())
    assert lines == sorted(
        "\t".join([s.id, *(span.text.replace("\n", "\\n") for span in s.content)])
        for s in ferry().statements
    )

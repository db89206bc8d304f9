"""Question files: heads, parameters and binding."""

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode

from regiokennis.questions.templates import TemplateError, read

GOOD = """#+ titel: Wie doet het
#+ intentie: proef
#+ parameters:
#+   taak: {schema: taak}
#+   regio: {schema: regio, optioneel: true}
#+ kolommen: [feit, regio, taak, actor]
#+ antwoord: "{actor}"
#+ leeg: "niets"
#+ herken: ["<taak>"]
#+ voorbeelden: ["Wie doet het?"]
PREFIX rk: <https://w3id.org/regiokennis/def#>
SELECT ?feit ?regio ?taak ?actor WHERE {
  VALUES ?taak { $taak }
  ?feit rk:taak ?taak ; rk:actor ?actor ; rk:regio ?regio .
  FILTER(?regio IN ($regio))
}
"""
TAAK = NamedNode("https://w3id.org/regiokennis/begrip/taak/triage")


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "proef.rq"
    path.write_text(text, encoding="utf-8")
    return path


def test_binding_drops_lines_of_empty_optional_parameters(tmp_path: Path) -> None:
    """Without a region the filter on regions is gone, with two both stand in it."""
    template = read(written(tmp_path, GOOD))

    assert "FILTER" not in template.bind({"taak": [TAAK]})
    both = template.bind({"taak": [TAAK], "regio": [NamedNode("urn:a"), NamedNode("urn:b")]})
    assert "FILTER(?regio IN (<urn:a>, <urn:b>))" in both


def test_binding_refuses_a_missing_parameter(tmp_path: Path) -> None:
    """A parameter that is needed and empty is an error, not a query over everything."""
    template = read(written(tmp_path, GOOD))

    with pytest.raises(TemplateError, match="taak is niet ingevuld"):
        template.bind({})


def test_user_text_cannot_leave_its_literal(tmp_path: Path) -> None:
    """Quotes, braces and dollar signs in a value stay inside the literal."""
    template = read(written(tmp_path, GOOD.replace("VALUES ?taak { $taak }", "FILTER(?taak IN ($taak))")))
    evil = 'x") } DROP ALL # $regio'

    bound = template.bind({"taak": [Literal(evil)]})

    assert str(Literal(evil)) in bound


def test_another_base_takes_the_place_of_ours(tmp_path: Path) -> None:
    """The files are written with one base; the settings may choose another."""
    bound = read(written(tmp_path, GOOD)).bind({"taak": [TAAK]}, "https://elders.example/")

    assert "<https://elders.example/def#>" in bound


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("#+ titel: Wie doet het\n", "", "kop"),
        ("#+ antwoord:", "#+ antwoord: [", "kop"),
        ("kolommen: [feit, regio, taak, actor]", "kolommen: [feit, regio, taak]", "kolommen"),
        ("VALUES ?taak { $taak }", "FILTER(?taak != $taak)", "beperkt"),
        ("#+   taak: {schema: taak}\n", "", "parameters"),
    ],
)
def test_a_broken_file_is_refused_by_name(tmp_path: Path, before: str, after: str, message: str) -> None:
    """A head that does not fit its query is an error that names the file."""
    with pytest.raises(TemplateError, match=message) as raised:
        read(written(tmp_path, GOOD.replace(before, after)))
    assert "proef.rq" in str(raised.value)

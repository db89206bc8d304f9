"""The command line as section 3 of the contract has it: what it prints where, how it exits, and that it is Dutch."""

import json
import re

import pytest

from regiokennis.cli import run
from regiokennis.cli.commands import regiokennis

COMMANDS = ("build", "extract", "export", "ask", "sparql", "evaluate", "add", "serve")
ENGLISH = re.compile(
    r"\b(usage|options?:|commands?:|error|missing|invalid|show this|the|no such|got|requires|default|args)\b",
    re.IGNORECASE,
)


def test_every_command_of_the_contract_is_there():
    """Eight, no more and no fewer."""
    assert tuple(regiokennis.commands) == COMMANDS


@pytest.mark.parametrize("arguments", [["--help"], *([name, "--help"] for name in COMMANDS)], ids=" ".join)
def test_help_is_dutch_and_complete(arguments, capsys):
    """On stdout, exit 0, every option explained, no word of click's own."""
    assert run(arguments) == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    assert shown.out.startswith("Gebruik: regiokennis")
    assert ENGLISH.search(shown.out) is None
    if len(arguments) == 2:
        command = regiokennis.commands[arguments[0]]
        assert all(option.help for option in command.params if option.param_type_name == "option")


def test_no_command_shows_the_help_as_wrong_usage(capsys):
    """Exit 2, on stderr."""
    assert run([]) == 2
    assert "Opdrachten:" in capsys.readouterr().err


def test_version(capsys):
    """Name and version."""
    assert run(["--version"]) == 0
    assert re.fullmatch(r"regiokennis \d+\.\d+\.\d+\n", capsys.readouterr().out)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["bla"], "De opdracht 'bla' bestaat niet"),
        (["--bla"], "De optie --bla bestaat niet"),
        (["export", "--sort", "actie"], "De optie --sort bestaat niet. Bedoelt u --soort?"),
        (["export", "--soort", "onzin"], "'onzin' kan niet; kies uit: entiteit, gemeente, toewijzing"),
        (["export", "--format", "xlsx"], "'xlsx' kan niet; kies uit: jsonl, csv"),
        (["export", "--soort"], "De optie --soort is verkeerd gebruikt"),
        (["export", "te", "veel"], "te veel argumenten"),
        (["extract"], "Het argument BESTAND... ontbreekt"),
        (["ask"], "Het argument VRAAG ontbreekt"),
        (["ask", "Wie", "doet", "triage?"], "tussen aanhalingstekens"),
        (["ask", "--json=ja", "x"], "De optie --json is verkeerd gebruikt"),
        (["sparql"], "ontbreekt"),
        (["evaluate"], "Noem een of meer goudbestanden"),
        (["add", "x.md"], "De optie --regio ontbreekt"),
        (["serve", "--port", "acht"], "'acht' is geen poort"),
        (["serve", "--port", "70000"], "'70000' is geen poort"),
    ],
)
def test_wrong_usage(arguments, told, capsys):
    """Exit 2, nothing on stdout, Dutch on stderr, with the way to the help page and no traceback."""
    assert run(arguments) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert told in shown.err
    assert ENGLISH.search(shown.err) is None


def test_export_prints_facts(built, capsys):
    """JSON Lines with the keys that every fact carries; each quote has its place."""
    assert run(["export", "--store", str(built.store)]) == 0
    shown = capsys.readouterr()
    facts = [json.loads(line) for line in shown.out.splitlines()]
    assert shown.err == ""
    assert len(facts) > 100
    keys = {"id", "soort", "regio", "document", "herkomst", "zekerheid", "bewijs"}
    assert all(keys <= set(fact) for fact in facts)
    places = {"document", "sectie", "pagina", "citaat", "tekst", "start", "eind"}
    assert all(set(place) == places for fact in facts for place in fact["bewijs"])


@pytest.mark.parametrize("regio", ["drenthe", "Drenthe", "regio Drenthe"])
def test_export_filters(built, capsys, regio):
    """By soort and by any name of the region."""
    assert run(["export", "--store", str(built.store), "--soort", "gemeente", "--regio", regio]) == 0
    facts = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {(fact["soort"], fact["regio"]) for fact in facts} == {("gemeente", "drenthe")}


def test_sparql_from_file_and_input(built, capsys, tmp_path, monkeypatch):
    """The same rows from a file as from the input, in the format asked for."""
    query = "SELECT (COUNT(?d) AS ?n) WHERE { ?d a <https://w3id.org/regiokennis/def#Document> }"
    file = tmp_path / "vraag.rq"
    file.write_text(query)
    assert run(["sparql", str(file), "--store", str(built.store), "--format", "csv"]) == 0
    assert capsys.readouterr().out.split() == ["n", "5"]
    monkeypatch.setattr("sys.stdin", type("Input", (), {"buffer": file.open("rb")}))
    assert run(["sparql", "-", "--store", str(built.store)]) == 0
    assert json.loads(capsys.readouterr().out)["results"]["bindings"][0]["n"]["value"] == "5"

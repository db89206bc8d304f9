"""The text with sources that a reader takes along, and the scores on the page about this site."""

import json
from pathlib import Path

from regiokennis.facts.model import Bewijs
from regiokennis.questions import Antwoord, Interpretatie, Status
from regiokennis_api.site.antwoord import with_sources
from regiokennis_api.site.scores import BASELINE, read_scores

PLEK = Bewijs(document="visie", sectie="3 Taken", pagina=7, citaat="Zo is het.", tekst="Zo is het.", start=10, eind=20)


def answer(*bewijs: Bewijs) -> Antwoord:
    return Antwoord(
        vraag="Hoe is het?",
        status=Status.BEANTWOORD,
        antwoord="Zo.",
        interpretatie=Interpretatie(intentie=None),
        bewijs=bewijs,
    )


def test_each_source_is_numbered_once_with_its_address() -> None:
    """Title, section, page, quote and the address that lands on the sentence."""
    told = with_sources(answer(PLEK, PLEK), {"visie": "De visie"}, "https://voorbeeld.nl/", "ADRES")

    assert told.splitlines() == [
        "Hoe is het?",
        "",
        "Zo.",
        "",
        "Bronnen:",
        "[1] De visie, 3 Taken, p. 7: “Zo is het.” https://voorbeeld.nl/bron/visie?van=10&tot=20#plaats",
        "",
        "Gevraagd aan Regiokennis: ADRES",
    ]


def test_without_evidence_no_sources_are_promised() -> None:
    """A refusal has no list of sources."""
    assert "Bronnen" not in with_sources(answer(), {}, "https://voorbeeld.nl/", "ADRES")


def test_scores_are_the_lowest_and_highest_of_each_soort(tmp_path: Path) -> None:
    """Per soort over documents; the finer scores are left out, and without the file there are none."""
    assert read_scores(tmp_path) == ()
    (tmp_path / BASELINE).parent.mkdir(parents=True)
    values = {"a / cijfer": 0.5, "b / cijfer": 0.914, "a / cijfer, waarde en jaar": 0.1}
    (tmp_path / BASELINE).write_text(json.dumps(values), encoding="utf-8")

    assert [(s.soort, s.documenten, s.laagst, s.hoogst) for s in read_scores(tmp_path)] == [("cijfer", 2, 50, 91)]

"""Lead-ins of lists: who has what the items below say, whether they say it themselves or are given it."""

from collections.abc import Callable

import pytest

from regiokennis.annotate import AnnotatedText
from regiokennis.facts.clauses.candidates import Candidates
from regiokennis.ontology import Ontology

Annotate = Callable[..., AnnotatedText]
ITEMS = "\n\n- het opstellen van een veiligheidsplan;\n- het geven van advies.\n"

CASES: tuple[tuple[str, str], ...] = (
    ("heeft de volgende taken", "Het wijkteam heeft de volgende taken:"),
    ("bij X liggen de taken", "Bij het wijkteam liggen de volgende taken:"),
    ("aan X opgedragen", "Aan het wijkteam is opgedragen:"),
    ("de taken van X", "De taken van het wijkteam zijn:"),
    ("tot de taken van X behoren", "Tot de taken van het wijkteam behoren:"),
    ("van X wordt gevraagd", "Van het wijkteam wordt gevraagd:"),
    (
        "het zelfstandig naamwoord van de zin ervoor",
        "Stichting De Haven is er dag en nacht. Aan de stichting is opgedragen:",
    ),
)


@pytest.mark.parametrize(("naam", "inleiding"), CASES, ids=[case[0] for case in CASES])
def test_lead_in_gives_its_items_to_somebody(annotate: Annotate, ontology: Ontology, naam: str, inleiding: str) -> None:
    """Whoever a lead-in speaks of or gives its list to has the tasks of its items, as tasks that are listed."""
    text = annotate(inleiding + ITEMS)
    found = [k for s in text.sentences[-2:] for k in Candidates(text, ontology).of_sentence(s)]
    wie = "Stichting De Haven" if "stichting" in inleiding else "Wijkteam"
    assert [(k.taak, k.relatie.partij.naam, k.relatie.band) for k in found] == [
        ("veiligheidsplan", wie, "takenlijst"),
        ("advies", wie, "takenlijst"),
    ], naam


def test_mere_lead_in_is_no_list_of_tasks(annotate: Annotate, ontology: Ontology) -> None:
    """Somebody who is only mentioned before a list has nothing of what it says."""
    text = annotate("In overleg met het wijkteam is het volgende beschreven:" + ITEMS)
    assert not [k for s in text.sentences[-2:] for k in Candidates(text, ontology).of_sentence(s)]


def test_one_team_is_none_of_several(annotate: Annotate, ontology: Ontology) -> None:
    """`Het team` goes on about the body of the sentence before it, not about the lokale teams told of earlier."""
    text = annotate(
        "De lokale teams werken in elke gemeente.\n\n## Stichting\n\nStichting De Haven houdt kantoor in Oudheem. "
        "Het team heeft de volgende taken:" + ITEMS
    )
    found = [k for s in text.sentences[-2:] for k in Candidates(text, ontology).of_sentence(s)]

    assert {k.relatie.partij.naam for k in found} == {"Stichting De Haven"}

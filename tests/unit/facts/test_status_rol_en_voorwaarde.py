"""What a clause says beside who and what: status, role and condition, each told by words that may also not tell it."""

from collections.abc import Callable

import pytest

from regiokennis.annotate import AnnotatedText
from regiokennis.facts.clauses.candidates import Candidates, Kandidaat
from regiokennis.facts.clauses.modality import condition_of, status_of
from regiokennis.facts.clauses.roles import role_of
from regiokennis.ontology import Ontology

Annotate = Callable[..., AnnotatedText]
HAVEN = "Stichting De Haven"


def _of_haven(annotate: Annotate, ontology: Ontology, zin: str) -> tuple[Kandidaat, Candidates]:
    """The first candidate of one party."""
    text = annotate(zin)
    candidates = Candidates(text, ontology)
    found = (k for sentence in text.sentences for k in candidates.of_sentence(sentence))
    return next(k for k in found if k.relatie.partij.naam == HAVEN), candidates


@pytest.mark.parametrize(
    ("zin", "status"),
    [
        ("Een pool van begeleiders voor de nazorg, te vormen door Stichting De Haven.", "voorgenomen"),
        ("Van Stichting De Haven wordt verwacht dat zij nazorg biedt.", "voorgenomen"),
        ("Om de ambities te vertalen, is de nazorg belegd bij Stichting De Haven.", "belegd"),
        ("Na een maand gaat Stichting De Haven na of het thuis veilig is gebleven.", "belegd"),
        ("Stichting De Haven onderzoekt of nazorg haalbaar is.", "onderzoek"),
    ],
    ids=[
        "te doen door",
        "wordt verwacht",
        "ambities als voorwerp",
        "gaat na of het veilig is",
        "onderzoekt of het kan",
    ],
)
def test_status(annotate: Annotate, ontology: Ontology, zin: str, status: str) -> None:
    """What is yet to be done is meant; an ambition that is used and a check of safety are no plan and no study."""
    each, _ = _of_haven(annotate, ontology, zin)
    tree, clause = each.read.tree, each.clause
    above = [other for other in each.read.clauses if other.predicaat in set(tree.ancestors(clause.predicaat))]
    assert status_of(tree, clause, above, guideline=False, planned=False) == status


@pytest.mark.parametrize(
    ("zin", "rol"),
    [
        ("Stichting De Haven neemt de nazorg voor haar rekening.", "verantwoordelijk"),
        ("Stichting De Haven stelt tien woningen beschikbaar voor vrouwen uit de opvang.", "uitvoerend"),
        ("Stichting De Haven stelt geld beschikbaar voor de opvang.", "financiert"),
        ("Stichting De Haven voorziet het veiligheidsplan van commentaar.", "adviseert"),
    ],
    ids=["voor haar rekening", "woningen", "geld", "commentaar"],
)
def test_role(annotate: Annotate, ontology: Ontology, zin: str, rol: str) -> None:
    """Taking something on and giving houses is no paying; a comment is advice."""
    each, candidates = _of_haven(annotate, ontology, zin)
    assert role_of(each.read.tree, each.relatie, each.taak, candidates.role_words) == rol


@pytest.mark.parametrize(
    ("zin", "voorwaarde"),
    [
        ("Stichting De Haven komt als eerste bij het gezin voor de nazorg.", None),
        ("Als het gezin dat wil, biedt Stichting De Haven nazorg.", "Als het gezin dat wil"),
    ],
    ids=["als eerste", "als het gezin dat wil"],
)
def test_condition(annotate: Annotate, ontology: Ontology, zin: str, voorwaarde: str | None) -> None:
    """`Als` before a quality or an order is no condition."""
    each, _ = _of_haven(annotate, ontology, zin)
    assert condition_of(each.read.tree, each.clause, each.relatie.partij.tokens) == voorwaarde

from collections.abc import Callable

import pytest

from regiokennis.annotate import AnnotatedText
from regiokennis.facts.extractors.gemeente import extract
from regiokennis.facts.soorten import Gemeente
from regiokennis.ontology import Ontology

Read = Callable[..., AnnotatedText]
TOWNS = ["Druten", "Heumen", "Tiel", "Wijchen"]


def _found(text: AnnotatedText, ontology: Ontology) -> dict[str, Gemeente]:
    return {draft.velden.naam: draft.velden for draft in extract(text, ontology)}


@pytest.mark.parametrize(
    "text",
    [
        "De regio bestaat uit vier gemeenten: Druten, Heumen, Tiel en Wijchen.",
        "Wij werken samen in de regio Oudheem (Druten, Heumen, Tiel, Wijchen).",
        "De deelnemende gemeenten zijn:\n\n- Druten\n- Heumen\n- Tiel\n- Wijchen\n",
        "| Gemeente | Inwoners |\n| --- | --- |\n| Druten | 19 |\n| Heumen | 16 |\n| Tiel | 42 |\n| Wijchen | 41 |",
        "Mede namens de colleges van Druten, Heumen, Tiel en Wijchen. In Utrecht en Arnhem gaat het anders.",
    ],
)
def test_regions_own_municipalities_stand_together(annotate: Read, ontology: Ontology, text: str) -> None:
    """A sentence, a bracket, a list or a column; what is merely mentioned is left out."""
    assert sorted(_found(annotate(text), ontology)) == TOWNS


@pytest.mark.parametrize(
    "text",
    [
        "De regio telt vier gemeenten: Zandwijk, Oudermeer, Tollenbeek en Hoog Veenland.",
        "Wij werken samen in de regio Oudheem (Zandwijk, Oudermeer, Tollenbeek en Hoog Veenland).",
        "De deelnemende gemeenten zijn:\n\n- Zandwijk\n- Oudermeer\n- Tollenbeek\n- Hoog Veenland\n",
        "| Gemeente |\n| --- |\n| Zandwijk |\n| Oudermeer |\n| Tollenbeek |\n| Hoog Veenland |",
        "Mede namens de colleges van Zandwijk, Oudermeer, Tollenbeek en Hoog Veenland.",
    ],
)
def test_municipality_that_no_list_knows_is_told_by_the_document(annotate: Read, ontology: Ontology, text: str) -> None:
    """Municipalities merge and are renamed; what the document lists as such is one, without a code."""
    found = _found(annotate(text), ontology)

    assert sorted(found) == ["Hoog Veenland", "Oudermeer", "Tollenbeek", "Zandwijk"]
    assert {gemeente.cbs for gemeente in found.values()} == {None}


def test_offices_and_organisations_in_a_row_are_no_municipalities(annotate: Read, ontology: Ontology) -> None:
    """A row behind a word for governments may hold offices, subjects or partners."""
    text = annotate(
        "De colleges van Burgemeester en Wethouders stellen de visie vast. De gemeenten, Veilig Thuis, Politie en "
        "Stichting Zonneroos werken samen. Raden van Toezicht en Bestuur kijken mee."
    )

    assert _found(text, ontology) == {}


def test_code_and_role(annotate: Read, ontology: Ontology) -> None:
    """The CBS code comes from the vocabulary, the role from what the text says of the centrumgemeente."""
    found = _found(
        annotate("De gemeenten zijn Druten, Heumen, Tiel en Wijchen. Tiel is centrumgemeente voor de opvang."), ontology
    )

    assert {naam: g.rol for naam, g in found.items()} == {
        "Druten": "regiogemeente",
        "Heumen": "regiogemeente",
        "Tiel": "centrumgemeente",
        "Wijchen": "regiogemeente",
    }
    assert found["Tiel"].cbs == "GM0281"


def test_role_is_unknown_where_no_centrumgemeente_is_named(annotate: Read, ontology: Ontology) -> None:
    """Silence is not filled in."""
    found = _found(annotate("De gemeenten zijn Druten, Heumen, Tiel en Wijchen."), ontology)

    assert {g.rol for g in found.values()} == {None}


def test_centrumgemeente_beside_the_others_is_one_of_them(annotate: Read, ontology: Ontology) -> None:
    """`X is centrumgemeente. De andere gemeenten zijn …` makes X one of the region."""
    found = _found(annotate("Tiel is centrumgemeente. De andere gemeenten zijn Druten, Heumen en Wijchen."), ontology)

    assert sorted(found) == TOWNS


def test_centrumgemeente_of_the_neighbours_is_not(annotate: Read, ontology: Ontology) -> None:
    """A centrumgemeente with which the region works together does not belong to it."""
    found = _found(
        annotate(
            "De gemeenten zijn Druten, Heumen, Tiel en Wijchen. "
            "In samenwerking met centrumgemeente Arnhem doen we onderzoek."
        ),
        ontology,
    )

    assert sorted(found) == TOWNS


def test_list_of_other_regions_does_not_count(annotate: Read, ontology: Ontology) -> None:
    """Municipalities of a neighbouring region stand together too."""
    found = _found(
        annotate(
            "De gemeenten zijn Druten, Heumen, Tiel en Wijchen.\n\n"
            "In de andere regio, met Arnhem, Ede, Zevenaar, Duiven en Doesburg, gaat dat anders."
        ),
        ontology,
    )

    assert sorted(found) == TOWNS


def test_parts_of_the_region_are_told_apart(annotate: Read, ontology: Ontology) -> None:
    """Two lists with their own label are subregions."""
    found = _found(
        annotate("Subregio Noord: Druten, Heumen en Wijchen.\n\nSubregio Zuid: Tiel, Culemborg en Zaltbommel."),
        ontology,
    )

    assert (found["Druten"].subregio, found["Tiel"].subregio) == ("Noord", "Zuid")


def test_what_sets_a_municipality_apart_is_told(annotate: Read, ontology: Ontology) -> None:
    """An exception stands in the words of the text, with its sentence as evidence."""
    found = _found(
        annotate("De gemeenten zijn Druten, Heumen, Tiel en Wijchen. Heumen doet alleen mee voor Veilig Thuis."),
        ontology,
    )

    assert found["Heumen"].bijzonderheid == "Heumen doet alleen mee voor Veilig Thuis."
    assert found["Druten"].bijzonderheid is None


def test_without_a_list_only_the_centrumgemeente_counts(annotate: Read, ontology: Ontology) -> None:
    """A document that lists no one gives at most who it calls centrumgemeente, with less certainty."""
    (draft,) = extract(annotate("Centrumgemeente Tiel is opdrachtgever. In Nijmegen is een bijeenkomst."), ontology)

    assert (draft.velden.naam, draft.zekerheid < 0.9) == ("Tiel", True)


def test_two_lists_in_one_sentence_are_of_two_parts(annotate: Read, ontology: Ontology) -> None:
    """Whether or not the parts bear a name."""
    found = _found(
        annotate("De visie geldt voor Druten, Heumen en Tiel, samen het noorden, en voor Buren, Culemborg en Wijchen."),
        ontology,
    )

    assert set(found) == {"Druten", "Heumen", "Tiel", "Buren", "Culemborg", "Wijchen"}

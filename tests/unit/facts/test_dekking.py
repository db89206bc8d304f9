"""Whether a regional document fills in the elements of the Format."""

from collections.abc import Callable

from regiokennis.annotate import AnnotatedText
from regiokennis.facts import Feit, extract
from regiokennis.ontology import Ontology

Read = Callable[..., AnnotatedText]


def _coverage(text: AnnotatedText, ontology: Ontology) -> dict[str, Feit]:
    return {feit.velden.taak: feit for feit in extract(text, ontology).feiten if feit.soort == "dekking"}


def test_every_element_is_judged_and_only_silence_has_no_evidence(annotate: Read, ontology: Ontology) -> None:
    """Seventeen elements: held is ja, lacking is deels, unmentioned is nee."""
    text = annotate(
        "Veilig Thuis voert de triage van meldingen uit.\n\nDe casusregie is nog niet belegd.\n", regio="oudheem"
    )

    found = _coverage(text, ontology)

    assert len(found) == 17
    assert [found[taak].velden.gedekt for taak in ("triage", "casusregie", "opvang")] == ["ja", "deels", "nee"]
    assert {taak for taak, feit in found.items() if not feit.bewijs} == {
        taak for taak, feit in found.items() if feit.velden.gedekt == "nee"
    }


def test_inference_says_that_it_is_one(annotate: Read, ontology: Ontology) -> None:
    """Coverage is derived, never literal."""
    found = _coverage(annotate("De politie doet aangifte."), ontology)

    assert {feit.herkomst for feit in found.values()} == {"afgeleid"}


def test_national_document_covers_nothing(annotate: Read, ontology: Ontology) -> None:
    """The Format does not fill in itself."""
    assert _coverage(annotate("De GGD doet de triage.", regio=None, naam=None), ontology) == {}


def test_an_assignment_that_does_not_name_the_element_fills_it_in_partly(annotate: Read, ontology: Ontology) -> None:
    """Who works with a family's network has not mapped it, though the text speaks of social networks elsewhere."""
    text = annotate(
        "Een sociaal netwerk is voor ieder gezin van belang.\n\nPartijen werken samen met het gezin en diens netwerk.\n",
        regio="oudheem",
    )

    assert _coverage(text, ontology)["sociaal-netwerk"].velden.gedekt == "deels"

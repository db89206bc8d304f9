from collections.abc import Callable
from dataclasses import replace

import pytest

from regiokennis.annotate import AnnotatedText
from regiokennis.facts import Draft, Feit, Place, Rejection, admit, extract, to_json
from regiokennis.facts.gate import collapse, merge
from regiokennis.facts.soorten import Dekking, Entiteit, Entiteittype, Functie, Gedekt, Koppeling, Taak
from regiokennis.ontology import Ontology

Read = Callable[..., AnnotatedText]
TEXT = "# 1. Sturing\n\n## 1.1 Wie\n\nDe stuurgroep\nbesluit hierover. Dat geldt voor alle gemeenten.\n"


def _draft(text: AnnotatedText, wie: str = "Stuurgroep", **changes: object) -> Draft:
    block = next(b for b in text.text.blocks if "stuurgroep" in b.text)
    place = Place(block=block.index, start=0, end=block.text.index(".") + 1)
    draft = Draft(velden=Functie(rol="besluit", wie=wie), plaatsen=(place,), zekerheid=0.8)
    return replace(draft, **changes)


def _admitted(draft: Draft, text: AnnotatedText, ontology: Ontology) -> Feit:
    outcome = admit(draft, text, ontology)
    assert isinstance(outcome, Feit), outcome
    return outcome


def test_quote_is_the_slice_of_the_source(annotate: Read, ontology: Ontology) -> None:
    """`citaat` is the untouched slice with white space collapsed, `tekst` what a person reads."""
    text = annotate(TEXT)

    (bewijs,) = _admitted(_draft(text), text, ontology).bewijs

    assert bewijs.citaat == collapse(text.document.source.text[bewijs.start : bewijs.eind])
    assert bewijs.citaat == "De stuurgroep besluit hierover."
    assert bewijs.tekst == "De stuurgroep besluit hierover."
    assert bewijs.sectie == "1. Sturing › 1.1 Wie"


def test_fact_bears_document_region_and_the_same_id_every_time(annotate: Read, ontology: Ontology) -> None:
    """What is common to all soorten comes from the document; the id from the content."""
    text = annotate(TEXT)

    first, second = (_admitted(_draft(text), text, ontology) for _ in range(2))

    assert first == second
    assert (first.document, first.regio, first.soort) == ("tekst", "oudheem", "functie")
    assert first.id.startswith("https://w3id.org/regiokennis/id/feit/tekst--functie--")


def test_other_content_or_other_place_is_another_fact(annotate: Read, ontology: Ontology) -> None:
    """Distinct facts have distinct ids."""
    text = annotate(TEXT)
    draft = _draft(text)
    (place,) = draft.plaatsen
    later = replace(draft, plaatsen=(replace(place, start=place.end + 1, end=place.end + 8),))

    ids = {_admitted(d, text, ontology).id for d in (draft, _draft(text, "Regiegroep"), later)}

    assert len(ids) == 3


@pytest.mark.parametrize(
    ("changes", "reden"),
    [
        ({"zekerheid": 1.2}, "zekerheid"),
        ({"herkomst": "gegokt"}, "herkomst"),
        ({"plaatsen": ()}, "bewijs"),
        ({"plaatsen": (Place(block=2, start=5, end=5),)}, "bewijs"),
        ({"plaatsen": (Place(block=2, start=0, end=9999),)}, "bewijs"),
        ({"velden": Functie(rol="", wie="Stuurgroep")}, "rol"),
        ({"velden": Functie(rol="contact", wie="jan@voorbeeld.nl")}, "e-mailadres"),
        ({"velden": Functie(rol="contact", wie="06-12345678")}, "telefoonnummer"),
    ],
)
def test_draft_that_may_not_pass_is_refused_with_a_reason(
    annotate: Read, ontology: Ontology, changes: dict[str, object], reden: str
) -> None:
    """No evidence, a value out of range, a missing field, a contact detail: refused in Dutch, not dropped."""
    text = annotate(TEXT)

    outcome = admit(_draft(text, **changes), text, ontology)

    assert isinstance(outcome, Rejection)
    assert reden in outcome.reden


def test_code_outside_the_vocabulary_is_refused(annotate: Read, ontology: Ontology) -> None:
    """A field that takes a concept of a scheme takes nothing else."""
    text = annotate(TEXT)
    draft = _draft(text, velden=Dekking(taak="gezelligheid", gedekt=Gedekt.JA))  # type: ignore[arg-type]

    outcome = admit(draft, text, ontology)

    assert isinstance(outcome, Rejection)
    assert "gezelligheid is geen begrip van taak" in outcome.reden


def test_silence_needs_no_evidence(annotate: Read, ontology: Ontology) -> None:
    """Only `dekking` with `nee` may stand without a quote; its `ja` may not."""
    text = annotate(TEXT)

    silent = _draft(text, velden=Dekking(taak=Taak.OPVANG, gedekt=Gedekt.NEE), plaatsen=())
    spoken = _draft(text, velden=Dekking(taak=Taak.OPVANG, gedekt=Gedekt.JA), plaatsen=())

    assert isinstance(admit(silent, text, ontology), Feit)
    assert isinstance(admit(spoken, text, ontology), Rejection)


def test_private_person_is_no_evidence(annotate: Read, ontology: Ontology) -> None:
    """A place with a private name is left out; a fact that rests on nothing else is refused."""
    text = annotate("De projectleider is mevr. A. van Zanden.\n\nDe projectleider werkt bij de gemeente.")
    named, unnamed = (Place(block=i, start=0, end=len(text.text.blocks[i].text)) for i in (0, 1))
    velden = Functie(rol="projectleider", wie="Projectleider")

    both = admit(Draft(velden=velden, plaatsen=(named, unnamed), zekerheid=0.8), text, ontology)
    alone = admit(Draft(velden=velden, plaatsen=(named,), zekerheid=0.8), text, ontology)

    assert isinstance(both, Feit)
    assert [bewijs.citaat for bewijs in both.bewijs] == ["De projectleider werkt bij de gemeente."]
    assert isinstance(alone, Rejection)


def test_contact_detail_in_the_source_is_no_evidence(annotate: Read, ontology: Ontology) -> None:
    """Also where the repaired text has dropped an address, the quote from the source would show it."""
    text = annotate("De stuurgroep is bereikbaar via post@voorbeeld.nl en besluit.")
    place = Place(block=0, start=0, end=len(text.text.blocks[0].text))

    outcome = admit(_draft(text, plaatsen=(place,)), text, ontology)

    assert isinstance(outcome, Rejection)


def test_office_holder_may_be_quoted(annotate: Read, ontology: Ontology) -> None:
    """A public office is shown with the sentence that names who holds it."""
    text = annotate("De stuurgroep wordt geleid door wethouder Sanne de Groot.")
    place = Place(block=0, start=0, end=len(text.text.blocks[0].text))

    assert isinstance(admit(_draft(text, plaatsen=(place,)), text, ontology), Feit)


def test_same_fact_at_the_same_place_is_one(annotate: Read, ontology: Ontology) -> None:
    """Duplicates are taken together with all evidence and the highest certainty; other places stay apart."""
    text = annotate(TEXT)
    draft = _draft(text)
    (place,) = draft.plaatsen
    wider = replace(draft, plaatsen=(replace(place, end=place.end + 10),), zekerheid=0.9)
    other = replace(draft, plaatsen=(replace(place, start=place.end + 12, end=place.end + 20),))

    merged = merge(_admitted(d, text, ontology) for d in (draft, wider, other))

    assert [(f.zekerheid, len(f.bewijs)) for f in merged] == [(0.9, 2), (0.8, 1)]


def test_json_has_the_contracts_order(annotate: Read, ontology: Ontology) -> None:
    """Common keys, own fields in their order, then origin, certainty and evidence; a list that is empty is []."""
    text = annotate(TEXT)
    velden = Entiteit(type=Entiteittype.OVERLEG, naam="Stuurgroep", iri="https://example.org/stuurgroep")

    said = to_json(_admitted(_draft(text, velden=velden), text, ontology))

    assert list(said) == [
        *("id", "soort", "regio", "document", "type", "naam", "ook", "iri"),
        *("herkomst", "zekerheid", "bewijs"),
    ]
    assert (said["type"], said["ook"]) == ("overleg", [])
    assert list(said["bewijs"][0]) == ["document", "sectie", "pagina", "citaat", "tekst", "start", "eind"]


def test_derived_fact_takes_over_evidence(annotate: Read, ontology: Ontology) -> None:
    """A draft that brings its evidence needs no places, and keeps its own origin."""
    text = annotate(TEXT)
    basis = _admitted(_draft(text), text, ontology)
    velden = Koppeling(actie=basis.id, ghnt="geen")

    derived = _admitted(Draft(velden=velden, bewijs=basis.bewijs, zekerheid=0.6, herkomst="afgeleid"), text, ontology)

    assert (derived.bewijs, derived.herkomst) == (basis.bewijs, "afgeleid")


def test_extraction_keeps_what_was_refused(annotate: Read, ontology: Ontology) -> None:
    """Every fact of a document has evidence that is a slice of it; nothing shows a private person."""
    text = annotate(
        "Veilig Thuis doet de triage.\n\nProjectleider\n\nBrenda Hoogland\n\nDe stuurgroep besluit. "
        "Brenda Hoogland adviseert de stuurgroep."
    )

    found = extract(text, ontology)

    source = text.document.source.text
    assert found.feiten
    assert all(b.citaat == collapse(source[b.start : b.eind]) for f in found.feiten for b in f.bewijs)
    assert "Hoogland" not in str([to_json(f) for f in found.feiten])

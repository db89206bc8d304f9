"""Actions mapped to the national lines."""

from typing import Any

import pytest

from regiokennis.facts.derive.classifier import load
from regiokennis.facts.derive.features import find_features, split_compound, stem
from regiokennis.facts.derive.koppeling import GEEN, Lines, classify, derive
from regiokennis.facts.extractors.actie import extract
from regiokennis.facts.gate import admit
from regiokennis.facts.model import Feit
from regiokennis.ontology import Ontology


@pytest.fixture(scope="module")
def lines(ontology: Ontology) -> Lines:
    return Lines(ontology)


@pytest.mark.parametrize(
    ("tekst", "lijn"),
    [
        ("De gemeenten voeren de meldcode in bij alle kinderopvang", "Eerder en beter in beeld"),
        ("Wijkteams krijgen bijscholing over onveilige gezinnen", "Eerder en beter in beeld"),
        ("Casusregie wordt bij ingewikkelde zaken aan één partij gegeven", "Stoppen en duurzaam oplossen"),
        ("Een groep voor mannen die hun partner slaan, met de reclassering", "Stoppen en duurzaam oplossen"),
        ("Opvang voor slachtoffers van mensenhandel", "Specifieke groepen"),
        ("Kinderen in een vechtscheiding krijgen een maatje", "Specifieke groepen"),
        ("Het bestuurlijk overleg stelt elk jaar de begroting vast", GEEN),
        ("Ieder jaar een monitor met cijfers voor de raden", GEEN),
    ],
)
def test_the_line_follows_the_subject(lines: Lines, tekst: str, lijn: str) -> None:
    """Groups go to their line, organisation and money to none, whoever carries out the action."""
    verdict = classify(tekst, lines)

    assert lijn == (verdict.klasse.lijn or GEEN)


def test_every_class_is_a_concept_of_the_vocabulary(ontology: Ontology) -> None:
    """The trained table and the vocabulary may not drift apart."""
    names = {begrip.naam for begrip in ontology.scheme("ghnt")}
    used = {name for klasse in load().klassen for name in (klasse.lijn, klasse.sub) if name is not None}

    assert set() == used - names
    assert 20 == len(load().klassen)


def test_the_reason_names_words_of_the_action(lines: Lines) -> None:
    """Every word that is told stands in the action."""
    tekst = "Trainingen over traumasensitief werken voor alle hulpverleners"
    verdict = classify(tekst, lines)

    assert verdict.woorden
    assert all(word in tekst for word in verdict.woorden)


def test_unknown_words_make_it_less_sure(lines: Lines) -> None:
    """An action of which the model knows no word says little."""
    known = classify("De meldcode invoeren op scholen", lines)
    strange = classify("Qwertyfestijn zxcvbaanpak invoeren", lines)

    assert strange.kans < known.kans


def _koppelingen(annotated: Any, ontology: Ontology, tekst: str, **known: Any) -> list[Feit]:
    text = annotated(tekst, **known)
    acties = tuple(f for d in extract(text, ontology) if isinstance(f := admit(d, text, ontology), Feit))
    drafts = list(derive(acties, text, ontology))
    return [f for d in drafts if isinstance(f := admit(d, text, ontology), Feit)]


def test_what_the_document_says_itself_is_explicit(annotated: Any, ontology: Ontology) -> None:
    """An action under a heading with the name of a national line is on that line."""
    text = (
        "# Acties\n\n## Actielijn 1: Eerder en beter in beeld\n\n- Een nieuwe werkwijze voor allen;\n- Een tweede werkwijze.\n\n"
        "## Actielijn 2: Specifieke groepen\n\n- Een derde werkwijze voor allen;\n- Een vierde werkwijze.\n"
    )
    found = _koppelingen(annotated, ontology, text)

    expected = [("expliciet", "Eerder en beter in beeld")] * 2 + [("expliciet", "Specifieke groepen")] * 2
    assert expected == [(feit.herkomst, feit.velden.ghnt) for feit in found]


def test_a_cell_beside_it_or_a_sentence_above_it_places_an_action(annotated: Any, ontology: Ontology) -> None:
    """A column may name the national line, and a section may open with the line that it follows."""
    text = (
        "# Actieplan\n\n## Zien\n\nMet deze pijler sluiten wij aan op ‘Specifieke groepen’.\n\n- Een werkwijze voor allen;\n"
        "- Een tweede werkwijze.\n\n## Overzicht\n\n| Actie | Lijn van GHNT |\n| --- | --- |\n"
        "| Een derde werkwijze | Eerder en beter in beeld |\n| Een werkwijze voor later | |\n"
    )
    found = _koppelingen(annotated, ontology, text)

    told = [feit.velden.ghnt if feit.herkomst == "expliciet" else None for feit in found]
    assert told == ["Specifieke groepen", "Specifieke groepen", "Eerder en beter in beeld", None]


def test_the_line_above_an_action_counts_where_its_own_words_say_little(annotated: Any, ontology: Ontology) -> None:
    """A region's own line on plegers carries a bare `werkwijze`, and the reason says so."""
    text = (
        "# Actieplan\n\n## Actielijn 1: Plegers behandelen en geweld stoppen\n\n- Een jaarlijkse bijeenkomst houden.\n\n"
        "## Actielijn 2: Sturing en geld\n\n- Een jaarlijkse bijeenkomst houden met raden.\n"
    )
    found = _koppelingen(annotated, ontology, text)

    assert [feit.velden.ghnt for feit in found] == ["Stoppen en duurzaam oplossen", GEEN]
    assert "Plegers behandelen en geweld stoppen" in found[0].velden.toelichting


def test_what_is_inferred_is_told_as_such(annotated: Any, ontology: Ontology) -> None:
    """With the evidence of the action, a reason, and a remark where the plan is older than the programme."""
    text = "# Acties\n\n- De meldcode invoeren op alle scholen;\n- Plegers krijgen een training.\n"
    new = _koppelingen(annotated, ontology, text)
    old = _koppelingen(annotated, ontology, text, datum="2016-05-01")

    assert ["afgeleid", "afgeleid"] == [feit.herkomst for feit in new]
    assert all(feit.bewijs and feit.velden.toelichting for feit in new)
    assert all("ouder dan het landelijke programma" in feit.velden.toelichting for feit in old)
    assert not any("ouder dan" in feit.velden.toelichting for feit in new)


def test_a_regions_own_term_is_learned_from_its_fuller_action(annotated: Any, ontology: Ontology) -> None:
    """A word that is explained in one action carries the short action that only names it."""
    text = (
        "# Acties\n\n- In de wortelkring werken politie, wijkteam en jeugdbescherming samen aan de veiligheid van het hele gezin;\n"
        "- Verdere uitbouw wortelkring.\n"
    )
    found = _koppelingen(annotated, ontology, text)

    assert ["Stoppen en duurzaam oplossen"] * 2 == [feit.velden.ghnt for feit in found]
    assert "wortelkring" in found[1].velden.toelichting


def test_a_line_of_the_region_serves_the_one_in_brackets_behind_it(annotated: Any, ontology: Ontology) -> None:
    """What the document says once of its own line holds for every action below that line."""
    text = (
        "# Actieplan\n\nDe twee actielijnen zijn: A. *Vroeg zien* (eerder en beter in beeld) en B. *Samen verder* "
        "(GHNT: specifieke groepen). Er zijn twee actielijnen.\n\n## Actielijn A: Vroeg zien\n\n- Een overleg van besturen vormen.\n\n"
        "## Actielijn B: Samen verder\n\n- Elk jaar een begroting vaststellen.\n"
    )
    found = _koppelingen(annotated, ontology, text)

    assert {("Eerder en beter in beeld", "expliciet"), ("Specifieke groepen", "expliciet")} == {
        (feit.velden.ghnt, feit.herkomst) for feit in found
    }


def test_what_the_plan_says_of_its_line_counts_as_its_name_does(annotated: Any, ontology: Ontology) -> None:
    """A name that says little is explained once, for several lines in one sentence."""
    told = "Lijn 1 gaat over vroeg signaleren en lijn 2 over ouderen en slachtoffers van mensenhandel."
    text = "# Actieplan\n\n{}\n\n## Actielijn 1: Ogen open\n\n- Een les geven.\n\n## Actielijn 2: Iedereen telt\n\n- Voortzetting van De Linde.\n"
    plain, explained = (_koppelingen(annotated, ontology, text.format(words)) for words in ("Wij beginnen.", told))

    assert plain[-1].velden.ghnt != "Specifieke groepen"
    assert explained[-1].velden.ghnt == "Specifieke groepen"


@pytest.mark.parametrize(("one", "other"), [("lokaal", "lokale"), ("zaken", "zaak"), ("teams", "team"), ("oké", "oke")])
def test_forms_of_a_word_share_their_stem(one: str, other: str) -> None:
    """Spelling that only bends a word does not count."""
    assert stem(one) == stem(other)


def test_compounds_give_their_known_parts() -> None:
    """At the head, at the tail and in the middle."""
    parts = frozenset({"jeugd", "scheid", "tafel"})

    assert ["jeugd", "tafel"] == list(split_compound("jeugdbeschermtafel", parts))
    assert ["scheid"] == list(split_compound("vechtscheidsituat", parts))


def test_features_come_once_and_in_order() -> None:
    """Stems, their pairs, and nothing for words that carry no subject."""
    assert ["plan", "kint", "plan kint"] == [
        feature.name for feature in find_features("het plan voor kinderen en het plan")
    ][:3]

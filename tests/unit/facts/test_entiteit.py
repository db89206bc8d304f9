from collections.abc import Callable

from regiokennis.annotate import AnnotatedText
from regiokennis.facts.extractors.entiteit import MOST_PLACES, extract
from regiokennis.facts.soorten import Entiteit
from regiokennis.ontology import Ontology

Read = Callable[..., AnnotatedText]


def _found(text: AnnotatedText, ontology: Ontology) -> dict[str, Entiteit]:
    drafts = [draft.velden for draft in extract(text, ontology)]
    assert len({(velden.type, velden.naam) for velden in drafts}) == len(drafts)
    return {velden.naam: velden for velden in drafts}


def test_entity_is_listed_once_with_its_forms(annotate: Read, ontology: Ontology) -> None:
    """One canonical name a document, with the other forms that occur, in order."""
    text = annotate("Stichting De Boei (SDB) biedt opvang. SDB belt, en De Boei zorgt voor nazorg. SDB sluit af.")

    entiteit = _found(text, ontology)["Stichting De Boei (SDB)"]

    assert (entiteit.type, entiteit.ook) == ("actor", ("Stichting De Boei", "SDB", "De Boei"))
    assert entiteit.iri.startswith("https://w3id.org/regiokennis/")


def test_many_mentions_give_few_places(annotate: Read, ontology: Ontology) -> None:
    """Evidence shows the first places, not all."""
    text = annotate("\n\n".join(f"De politie doet stap {i} van de aanpak." for i in range(12)))

    (draft,) = [d for d in extract(text, ontology) if d.velden.naam == "Politie"]

    assert [place.block for place in draft.plaatsen] == list(range(MOST_PLACES))


def test_known_name_is_more_certain_than_a_found_one(annotate: Read, ontology: Ontology) -> None:
    """A name of the vocabulary is surer than one that only this document knows, once least of all."""
    text = annotate("De politie belt Stichting Kaap en Stichting Loods. Daarna belt Stichting Loods de politie.")

    certainty = {d.velden.naam: d.zekerheid for d in extract(text, ontology)}

    assert certainty["Politie"] > certainty["Stichting Loods"] > certainty["Stichting Kaap"]


def test_bare_kind_is_the_one_name_of_that_kind(annotate: Read, ontology: Ontology) -> None:
    """`De stuurgroep` is the one stuurgroep that the document names."""
    text = annotate("De Stuurgroep Veilig Zandkreek besluit. De stuurgroep komt twee keer per jaar bijeen.")

    found = _found(text, ontology)

    assert "Stuurgroep" not in found
    assert "stuurgroep" in found["Stuurgroep Veilig Zandkreek"].ook


def test_adjective_before_a_kind_does_not_hide_its_name(annotate: Read, ontology: Ontology) -> None:
    """`De werkgroep` is the one that the document calls `Ambtelijke werkgroep Veilig Zandkreek`."""
    found = _found(annotate("De ambtelijke werkgroep Veilig Zandkreek schrijft. De werkgroep telt mee."), ontology)

    assert "Werkgroep" not in found
    assert "Ambtelijke werkgroep Veilig Zandkreek" in found


def test_bare_kind_stays_where_there_are_more(annotate: Read, ontology: Ontology) -> None:
    """With two werkgroepen nobody knows which one is meant."""
    text = annotate("De Werkgroep Jeugd en de Werkgroep Data komen samen. De werkgroep schrijft een advies.")

    assert {"Werkgroep", "Werkgroep Jeugd", "Werkgroep Data"} <= set(_found(text, ontology))


def test_unnamed_municipality_is_nobody(annotate: Read, ontology: Ontology) -> None:
    """`De gemeente` and `de regio` are no entities; the municipalities together are."""
    found = _found(annotate("De gemeente betaalt. De regio stemt af. Alle gemeenten doen mee."), ontology)

    assert {"Gemeente", "Regio"} & set(found) == set()
    assert "Gemeenten in regio Oudheem" in found


def test_municipalities_are_those_of_the_region_with_their_list(annotate: Read, ontology: Ontology) -> None:
    """A part of a region that lists its municipalities is whose they are."""
    found = _found(annotate("Dit gaat over de regio Noordkant (Druten, Heumen, Tiel). De gemeenten betalen."), ontology)

    assert "Gemeenten in regio Noordkant" in found


def test_taak_is_no_entity(annotate: Read, ontology: Ontology) -> None:
    """Subjects are found in the text but are none of the contract's seven types."""
    found = _found(annotate("De casusregie ligt bij Stichting Kaap."), ontology)

    assert set(found) == {"Stichting Kaap"}


def test_words_for_everybody_are_no_entity(annotate: Read, ontology: Ontology) -> None:
    """`Partijen` and `organisaties` point at nobody, however often they are said."""
    text = annotate("Alle partijen overleggen. Partijen en organisaties spreken elkaar. De partijen leren van fouten.")

    assert _found(text, ontology) == {}


def test_weak_label_needs_repetition(annotate: Read, ontology: Ontology) -> None:
    """One `mannen` is no target group of the document; a document that goes on about them has it."""
    once = annotate("De cursus is ook voor mannen.")
    often = annotate("De cursus is voor mannen. Veel mannen vragen geen hulp. Daarom zoeken we mannen op.")

    assert "Mannen" not in _found(once, ontology)
    assert "Mannen" in _found(often, ontology)


def test_label_of_its_own_is_not_weak(annotate: Read, ontology: Ontology) -> None:
    """The plural of a weak label counts where the vocabulary has it as a label: a bank is anything, banken are not."""
    assert "Banken" in _found(annotate("Er is overleg met banken over misbruik van geld."), ontology)
    assert "Banken" not in _found(annotate("Op de bank in de hal zit een ouder."), ontology)


def test_heading_capital_makes_no_name_of_a_kind(annotate: Read, ontology: Ontology) -> None:
    """`Uitvoeringsplan` at the head of a line is the uitvoeringsplan of the text, and so the one that is named."""
    text = annotate("De Stuurgroep Zeegras besluit. Stuurgroepen komen bijeen; de stuurgroepen tellen elk vijf leden.")

    assert "Stuurgroep" not in _found(text, ontology)


def test_bare_regional_kind_is_the_regions_own(annotate: Read, ontology: Ontology) -> None:
    """`De veiligheidsregio` beside one with its region's name is that one."""
    found = _found(annotate("De Veiligheidsregio Oudheem telt mee. De veiligheidsregio belt."), ontology)

    assert "Veiligheidsregio" not in found
    assert "veiligheidsregio" in found["Veiligheidsregio Oudheem"].ook


def test_field_of_work_is_nobody(annotate: Read, ontology: Ontology) -> None:
    """What a team knows a lot about is no party; a sector that does something is one."""
    found = _found(annotate("Het team kent alles op het gebied van jeugdzorg en GGZ. De thuiszorg belt."), ontology)

    assert not {"Jeugdzorg", "GGZ"} & set(found)
    assert "Thuiszorg" in found


def test_former_organisation_is_not_the_one_of_the_region(annotate: Read, ontology: Ontology) -> None:
    """Of two that bear a name of their own neither is short for the other."""
    text = annotate("Tot 2019 deed de voormalige GGD Kustland dit. De GGD Oudheem doet het nu. De GGD belt.")

    assert {"GGD Kustland", "GGD Oudheem"} <= set(_found(text, ontology))

"""Answers: evidence for every sentence, silence told as silence, the same rows from the query."""

import json

import pytest
from pyoxigraph import QuerySolutions

from regiokennis.graph import Store
from regiokennis.questions import Knowledge, Status, answer


def test_flagship_question_keeps_the_regions_apart(knowledge: Knowledge) -> None:
    """Casusregie: given to a team in one region, unclear in another, advised by the Format."""
    found = answer("Welke regio belegt casusregie waar?", knowledge)
    said = {entry.regio: entry for entry in found.perRegio}

    assert found.status == Status.BEANTWOORD
    assert "Jeugdteam" in said["haaglanden"].antwoord
    assert said["haaglanden"].status == "belegd"
    assert "Knelpunt" in said["haaglanden"].antwoord
    assert "onduidelijk" in said["drenthe"].antwoord
    assert said["drenthe"].status == "knelpunt"


def test_flagship_question_tells_a_related_task_where_nobody_has_this_one(knowledge: Knowledge) -> None:
    """Nobody has casusregie in Gelderland Zuid: its principle is told, and as related who watches over safety."""
    found = answer("Welke regio belegt casusregie waar?", knowledge)
    said = {entry.regio or entry.naam: entry for entry in found.perRegio}

    assert "1G1P1R" in said["gelderland-zuid"].antwoord
    assert "Verwant: De uitvoering van monitoring van de veiligheid ligt bij Lokale teams" in (
        said["gelderland-zuid"].antwoord
    )
    assert "belegd" not in said["gelderland-zuid"].status
    assert "Verwant" not in said["haaglanden"].antwoord
    assert "wie het doet bij casusregie hoort volgens het advies bij Procesregisseur" in said["Format 2013"].antwoord


def test_flagship_question_maps_every_action(knowledge: Knowledge) -> None:
    """Each action of a region stands on one of the national lines, or on none."""
    found = answer("Op welke GHNT-actielijn sluit elke actie van Drenthe aan?", knowledge)
    (entry,) = found.perRegio

    for line in ("Eerder en beter in beeld", "Stoppen en duurzaam oplossen", "Specifieke groepen"):
        assert line in " ".join(str(cell) for row in found.rijen for cell in row)
    assert entry.regio == "drenthe"


@pytest.mark.parametrize(
    "text",
    [
        "Welke regio belegt casusregie waar?",
        "Wat is een toekomsttuin?",
        "Wat kost Moviera?",
        "Welke knelpunten noemt Drenthe?",
        "Welke onderdelen van het Format ontbreken in Drenthe?",
        "Welke periode beslaan de regiovisies?",
    ],
)
def test_every_answer_rests_on_sentences_of_the_source(knowledge: Knowledge, store: Store, text: str) -> None:
    """What is answered has evidence, and the query that is shown gives the same rows."""
    found = answer(text, knowledge)

    assert found.status == Status.BEANTWOORD
    assert found.bewijs
    assert all(place.citaat for place in found.bewijs)
    assert found.sparql is not None
    rows = store.query(found.sparql)
    assert isinstance(rows, QuerySolutions)
    assert len(list(rows)) == len(found.rijen)


def test_a_silent_region_is_told_as_silent(knowledge: Knowledge) -> None:
    """A region whose document does not say it stands in the answer with that, and without evidence."""
    found = answer("Wat zeggen de drie regio's over een toekomsttuin?", knowledge)
    said = {entry.regio: entry for entry in found.perRegio}

    assert "niet benoemd in De volgende stap" in said["drenthe"].antwoord
    assert said["drenthe"].bewijs == ()
    assert said["gelderland-zuid"].bewijs


def test_a_missing_amount_is_no_silence_about_its_subject(knowledge: Knowledge) -> None:
    """A document may well speak of what it gives no amount for: only the answer is said to be missing."""
    (part,) = answer("Welk bedrag besteedt Haaglanden aan opvang?", knowledge).perRegio

    assert part.status == "niet benoemd"
    assert part.antwoord.endswith("het antwoord staat niet in dat document.")


@pytest.mark.parametrize(
    "text",
    [
        "Hoeveel fte heeft het jeugdteam in Zoetermeer?",
        "Hoeveel geld krijgt Emmen via de DU vrouwenopvang?",
        "Wie is de directeur van Moviera?",
        "Waarom is de mannenopvang in Den Haag verkleind?",
        "Hoe is triage geregeld in Twente?",
    ],
)
def test_what_no_sentence_says_is_refused(knowledge: Knowledge, text: str) -> None:
    """A number, a name, a reason or a region that is not there is not filled in."""
    found = answer(text, knowledge)

    assert found.status == Status.GEEN_GEGEVENS
    assert "staat niet in" in found.antwoord
    assert found.rijen == ()
    assert found.suggesties


def test_someone_in_need_gets_the_way_to_help_and_no_policy(knowledge: Knowledge) -> None:
    """Veilig Thuis and 112, no passages, no suggestions."""
    found = answer("Mijn vriend slaat mij, wat moet ik doen?", knowledge)

    assert found.status == Status.BUITEN_DOMEIN
    assert "0800-2000" in found.antwoord
    assert "112" in found.antwoord
    assert (found.perRegio, found.passages, found.suggesties) == ((), (), ())


def test_contact_data_of_a_document_never_come_out(knowledge: Knowledge) -> None:
    """The persons whose names and addresses stand in the corpus are in no answer."""
    said = " ".join(
        json.dumps(answer(text, knowledge).to_json(), ensure_ascii=False)
        for text in (
            "Wie is projectleider in Drenthe?",
            "Wie is contactpersoon van de begeleidingscommissie?",
            "Wie vertelt het ervaringsverhaal?",
            "Wat is het e-mailadres van de projectleider?",
        )
    )

    assert "@" not in said.replace("@nl", "")
    assert "van der Weele" not in said


def test_every_region_has_one_status(knowledge: Knowledge) -> None:
    """The status of a region is one word, also where it has facts of several statuses or elements covered and not."""
    one = {"belegd", "knelpunt", "voorgenomen", "onderzoek", "aanbevolen", "ja", "deels", "nee", "benoemd", "genoemd"}
    for text in ("Wie doet de triage?", "Welke elementen van het Format vult Haaglanden in?", "Wat kost Moviera?"):
        for entry in answer(text, knowledge).perRegio:
            assert entry.status in one | {"niet benoemd", "geen document"}


def test_only_actions_of_a_part_are_told_of_that_part(knowledge: Knowledge) -> None:
    """An action that has another part of a national line, or none, is not given for this part."""
    found = answer("Welke acties horen bij het onderdeel Lokale teams versterken van GHNT?", knowledge)

    assert {row[found.kolommen.index("ghntSub")] for row in found.rijen} == {"Lokale teams versterken"}
    assert {row[found.kolommen.index("ghnt")] for row in found.rijen} == {"Eerder en beter in beeld"}


def test_the_same_question_gives_the_same_bytes(knowledge: Knowledge, store: Store) -> None:
    """Opened anew, everything comes out the same."""
    again = Knowledge.open(store, knowledge.ontology)
    for text in ("Welke regio belegt casusregie waar?", "Wat is Signs of Safety?", "Wat is er mis?"):
        assert json.dumps(answer(text, knowledge).to_json()) == json.dumps(answer(text, again).to_json())


def test_what_the_asker_calls_it_need_not_stand_in_the_document(knowledge: Knowledge) -> None:
    """`stroef` is nobody's word but the asker's; what the vocabulary names must be there."""
    found = answer(
        "Met welke cliënten loopt het werken met Signs of Safety stroef in de Haagse lokale teams?", knowledge
    )

    assert found.status == Status.BEANTWOORD
    assert "zorgmijdend" in found.perRegio[0].antwoord


@pytest.mark.parametrize(
    "text", ["Wat is het adres van de vrouwenopvang in Nijmegen?", "Welke app gebruikt Haaglanden voor meldingen?"]
)
def test_what_is_asked_for_is_never_given_up(knowledge: Knowledge, text: str) -> None:
    """The thing itself must stand in the sentence, however near the rest comes."""
    assert answer(text, knowledge).status == Status.GEEN_GEGEVENS


def test_two_things_asked_together_may_stand_apart(knowledge: Knowledge) -> None:
    """Each has its own sentence, and both are quoted."""
    found = answer("Hoe vaak per jaar komen de stuurgroep en het kernteam van GHNT bijeen?", knowledge)

    assert "2x per jaar" in found.antwoord
    assert "6x per jaar" in found.antwoord


def test_a_thing_that_stands_for_a_task_is_answered_by_what_is_said_of_it(knowledge: Knowledge) -> None:
    """Who else has the task that it belongs to is no answer."""
    (part,) = answer("Waar dient de jeugdbeschermingstafel in Den Haag voor?", knowledge).perRegio

    assert part.bewijs
    assert all("jeugdbeschermingstafel" in each.tekst.lower() for each in part.bewijs)


def test_a_heading_that_answers_is_quoted_with_what_stands_under_it(knowledge: Knowledge) -> None:
    """The heading is only the subject."""
    found = answer("Welke mijlpalen wilde het landelijke programma in 2019 halen?", knowledge)

    assert "publiekscampagne" in found.antwoord
    assert "meldcodetour" in found.antwoord


def test_a_municipality_alone_makes_no_question_of_the_field(knowledge: Knowledge) -> None:
    """The weather in a town of a region is not in the documents' field."""
    assert answer("Wat voor weer wordt het morgen in Nijmegen?", knowledge).status == Status.BUITEN_DOMEIN


def test_an_office_that_worries_about_policy_gets_a_policy_answer(knowledge: Knowledge) -> None:
    """Who is afraid at home gets the number to call, whatever else is said."""
    office = answer("Als raadslid maak ik me zorgen om de centen: wat staat er over geldtekorten?", knowledge)
    home = answer("Ik ben raadslid en ik word geslagen door mijn man", knowledge)

    assert office.status == Status.BEANTWOORD
    assert "0800-2000" in home.antwoord

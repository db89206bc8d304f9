"""Sentences that tell a bottleneck of the approach, and sentences that only look like it."""

from collections.abc import Callable
from typing import Any

import pytest

from regiokennis.facts.extractors.knelpunt import extract

Draw = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("zin", "taak"),
    [
        ("Er is te weinig zicht op de aard en omvang van het geweld.", "data-analyse"),
        ("Wie de casusregie voert, is onduidelijk.", "casusregie"),
        ("Door wachtlijsten komt passende hulp te laat op gang.", "inzet-hulp"),
        ("De deskundigheid van wijkteams schiet tekort.", "deskundigheidsbevordering"),
    ],
)
def test_lack_is_a_bottleneck(draw: Draw, zin: str, taak: str) -> None:
    """What is lacking, unclear or late is told in the text's own words, with the task it touches."""
    assert [(v.tekst, v.taak) for v in draw(extract, zin)] == [(zin, taak)]


@pytest.mark.parametrize(
    "zin",
    [
        "Kinderen zijn vaak onvoldoende in beeld bij hun ouders, slachtoffers zwijgen.",
        "De GGD organiseert trainingen voor wijkteams.",
        "Ik vond het lastig om te praten over wat mij ontbrak.",
        "Over rollen is gepraat. Soms te veel.",
        "De stichting belt mantelzorgers op voordat het misgaat.",
        "Ons doel is eenvoudig: geen inwoner wacht langer dan nodig.",
        "In het verleden verdween de pleger uit beeld.",
        "Wie zich zorgen maakt over een kind, kan dag en nacht bellen.",
    ],
)
def test_troubles_of_people_and_plain_facts_are_none(draw: Draw, zin: str) -> None:
    """The suffering that the approach is for is no bottleneck of the approach, nor is a plain statement."""
    assert draw(extract, zin) == []


def test_national_document_has_none(draw: Draw) -> None:
    """Bottlenecks are those of a region."""
    assert draw(extract, "Er is te weinig zicht op de aanpak.", regio=None, naam=None) == []


@pytest.mark.parametrize(
    "zin",
    [
        "De nazorg is niet bij één partij ondergebracht.",
        "Geen van de instellingen heeft de opdracht om later terug te bellen.",
        "Er is niemand die de hulp op elkaar afstemt.",
        "Wij weten niet hoe vaak dit voorkomt.",
        "Mannen die hulp zoeken, kunnen in deze regio nergens terecht.",
        "Iedere organisatie registreert op haar eigen manier.",
        "De wachttijd voor behandeling is opgelopen tot een halfjaar.",
        "De bezetting blijft kwetsbaar.",
        "De terugkoppeling aan melders schiet er te vaak bij in.",
        "Voor mannelijke slachtoffers hebben wij geen enkele opvangplek.",
        "Met het onderwijs zijn geen werkafspraken gemaakt.",
        "De scholing ligt sinds de zomer stil.",
        "Wie de kosten draagt, staat niet op papier.",
        "De keten kent veel partijen, waarvan de samenwerking te wensen overlaat.",
        "De rol wordt er vaak bij gedaan, hetgeen de kwaliteit niet ten goede komt.",
        "Een analyse van het hele gezin maakt op dit moment niemand.",
        "Voor jongeren die hun ouders slaan bestaat niets.",
        "Agenten klagen dat zij na een melding niets meer horen.",
        "Scholen melden steeds vaker, huisartsen veel minder.",
        "Wie daarop aanspreekbaar is, kon niemand ons vertellen.",
        "Een plek in de dorpen waar bezorgde buren terechtkunnen, is er niet.",
        "Een gezamenlijk registratiesysteem is er niet.",
        "De wettelijke termijn wordt in een derde van de zaken niet gehaald.",
        "De samenwerking met de ggz komt niet op gang.",
        "Nazorg is in geen enkele gemeente geregeld.",
        "Gezinnen worden van het kastje naar de muur gestuurd.",
        "Hoe wij kinderen na een verhuizing volgen, moet nog worden geregeld.",
        "Aan een training voor kappers is geen budget toegekend.",
        "De nieuwe afspraken zijn nog niet ingedaald en de werkwijze blijkt weerbarstig.",
        "Een vaste contactpersoon bij de woningcorporatie is er nog niet.",
        "In het noorden van de regio is zo'n spreekuur er niet.",
        "Een gezamenlijke intake bestaat in de meeste gemeenten nog niet.",
        "Een vorm van nazorg voor jongeren, kent de regio niet.",
        "Over de verdeelsleutel zijn de gemeenten het nog niet eens.",
        "Met elk vertrek lekt er kennis over mensenhandel weg.",
        "Ouderen worden nog te weinig gehoord.",
        "Of het overleg slaagt, hangt af van personen.",
        "In de teams is er enkel oog voor het jongste kind.",
        "Geklaagd wordt over de vele formulieren.",
        "Het onderzoek duurt langer dan wettelijk mag.",
        "De gegevens staan verspreid over vier systemen.",
        "Geen van de drie instellingen wilde de trekkersrol op zich nemen.",
        "De nieuwe verdeling heeft voor de kleine gemeenten nadelig uitgepakt.",
        "De wijkteams slagen er niet in vaders te betrekken.",
        "De rol van de praktijkondersteuner roept vragen op.",
        "De afspraken met de kerken zijn na een jaar verbroken.",
        "Dat de kinderopvang niet aanschuift, wordt als een gemis ervaren.",
        "De roosters van beide teams sluiten niet op elkaar aan.",
        "Wie de sleutel van het noodfonds beheert, is tussen de gemeenten nooit afgesproken.",
        "Over vervanging in de zomer is niets geregeld.",
        "Wie er belt, hangt nu af van de welwillendheid van een collega.",
        "In het weekend blijft de leiding onbenoemd.",
        "De vragenlijst wordt bij de intake te vaak overgeslagen.",
        "De tandartsen waren op de bijeenkomsten opvallend afwezig.",
        "De uiteenlopende contracten bemoeilijken de samenwerking.",
        "Een regeling die de reiskosten van vrijwilligers vergoedt, is er niet.",
        "Oudere vrouwen weten ons spreekuur nauwelijks te vinden.",
        "De formulieren sluiten niet altijd aan op het werk: “Ik vul alles twee keer in”.",
    ],
)
def test_what_nobody_has_or_everybody_does_otherwise_is_one(draw: Draw, zin: str) -> None:
    """A task that is nobody's, a place that does not exist, counts that cannot be compared."""
    assert [v.tekst for v in draw(extract, zin)] == [zin]


@pytest.mark.parametrize(
    "zin",
    [
        "De wachttijd voor behandeling is teruggebracht naar een week.",
        "Gestreefd wordt naar kortere wachttijden.",
        "Als een casus vastloopt, schaalt het team op.",
        "Daarna leest u wat stroef loopt.",
        "Als er thuis geen plek is, zorgt de opvang voor een bed.",
        "Dossiers die blijven liggen, worden besproken in het weekoverleg.",
        "Zonder goede samenwerking blijft hulp liggen.",
        "Het Rijk wordt gevraagd de tekorten op de opvang aan te vullen.",
        "Met een vast team voorkomen wij dat gezinnen tussen wal en schip vallen.",
        "De wachtlijst van het vorige najaar is inmiddels weggewerkt.",
        "De wachttijd voor een gesprek is niet langer dan een week.",
        "Te veel kinderen groeien op met ruzie.",
        "Het is nooit te laat om hulp te vragen.",
        "In onze buurten is geen plaats voor geweld.",
        "Er wordt een extra team ingericht om de wachttijd voor behandeling te verkorten.",
        "De wachtlijst bij de crisisdienst kromp vorig jaar tot bijna nul.",
        "Elk team heeft ten minste twee geschoolde medewerkers.",
        "Een telefoonnummer is nog geen hulp.",
        "Het spreekuur is gestopt wegens gebrek aan aanmeldingen.",
        "De grens tussen ruzie en geweld is soms vaag.",
        "Huiselijk geweld hoort nergens thuis.",
        "Omdat een eigen meldpunt niet haalbaar is, werken de gemeenten samen.",
        "De gemeenten vragen het Rijk om de tekorten op de begroting van de opvang en de hulp bij te passen.",
        "De ambitie is dat geen gezin tussen wal en schip raakt.",
        "De jeugdarts komt in zijn werk in aanraking met kwetsbare gezinnen.",
        "Het team neemt de leiding niet over van de huisarts.",
        "Wat niet wordt geoefend, verwatert.",
        "Een tekort op de begroting komt voor rekening van de provincie.",
        "De besturen blijven ieder voor zich verantwoordelijk voor hun wijkteams.",
        "Zeldzaam letsel vraagt kennis die geen van de ziekenhuizen alleen kan opbouwen.",
        "Dat de afspraken niet zijn verwaterd, is de verdienste van de trainers.",
    ],
)
def test_what_went_better_or_is_dealt_with_is_none(draw: Draw, zin: str) -> None:
    """Wording of trouble in a sentence that says that it is solved, aimed at or about to be told."""
    assert draw(extract, zin) == []


def test_items_under_a_heading_of_bottlenecks(draw: Draw) -> None:
    """A statement under such a heading is one, whatever its words; what will be done about it is none."""
    text = "## Knelpunten\n\nDit horen wij:\n\n- Teams gebruiken vijf registraties.\n- Registratie op één plek\n"

    assert [v.tekst for v in draw(extract, text)] == ["Teams gebruiken vijf registraties."]


def test_items_behind_a_lead_in_that_points_at_shortcomings(draw: Draw) -> None:
    """Under what went less well the items of a list are bottlenecks; a note behind a sentence of trouble is no item."""
    text = "## Wat liep minder goed?\n\nDrie zaken vielen op:\n\n- Huisartsen horen na hun melding weinig.\n"
    assert [v.tekst for v in draw(extract, text)] == ["Huisartsen horen na hun melding weinig."]
    note = "## Veilig Thuis\n\nDe bezetting hapert.\n\n1) Onder bezetting rekenen wij ook de vrijwilligers.\n"
    assert [v.tekst for v in draw(extract, note)] == ["De bezetting hapert."]


def test_prose_under_a_heading_of_bottlenecks(draw: Draw) -> None:
    """Statements with a turn of lack are bottlenecks there; what goes well, what follows and what will be done are not."""
    text = (
        "## Wat er knelt\n\nDe gesprekken geven een herkenbaar beeld. Teams spreken elkaar niet. "
        "Daar staat tegenover dat de politie vaak tevreden is. Wij gaan dit niet alleen doen.\n"
    )
    assert [v.tekst for v in draw(extract, text)] == ["Teams spreken elkaar niet."]
    assert draw(extract, text.replace("Wat er knelt", "Wat goed en minder goed gaat")) == []


def test_what_stands_below_nobody_is_nobodys(draw: Draw) -> None:
    """Items without a verb under such a label, and the row of a table that ends in `niet belegd`."""
    listed = "## Nog niemand\n\n- zorg voor achtergebleven huisdieren;\n- een vertrouwenspersoon voor jongeren.\n"
    assert len(draw(extract, listed)) == 2
    table = "# Taken\n\n| Taak | Wie | Stand |\n| --- | --- | --- |\n| Nazorg na vertrek | - | niet belegd |\n| Training | GGD | loopt |\n"
    assert [v.tekst for v in draw(extract, table)] == ["Nazorg na vertrek: niet belegd"]


def test_two_clauses_with_their_own_bottleneck_are_two(draw: Draw) -> None:
    """Each with its own words; a clause that only points at the one before it stays with it."""
    both = "De teams zijn handelingsverlegen, en door het hoge verloop lekt er kennis weg."
    assert len(draw(extract, both)) == 2
    assert len(draw(extract, "Een contactpersoon ontbreekt, en dat is onbekend bij de scholen.")) == 1


def test_a_plain_denial_goes_on_with_bottlenecks(draw: Draw) -> None:
    """Of a part of the approach, right behind a bottleneck; by itself it may only tell what was arranged."""
    denial = "De teams en de politie overleggen niet."
    assert draw(extract, denial) == []
    assert [v.tekst for v in draw(extract, f"Kennis over ouderen ontbreekt. {denial}")][1:] == [denial]


@pytest.mark.parametrize(
    "zin",
    [
        "Het onderwijs bleef met zes signalen ver achter.",
        "De terugkoppeling gebeurt nog te vaak per post.",
        "De kennis over dit onderwerp is dun gezaaid.",
        "De opvang kampte vorig jaar met uitval.",
        "Evenmin is geregeld wie dat bijhoudt.",
        "Tot nu toe zijn alleen in één gemeente lessen gegeven; vooralsnog doet niemand dat elders.",
        "Wat de training oplevert, weten wij eigenlijk niet.",
        "De functie van coördinator is sinds de zomer vacant.",
        "In twee gemeenten staat die functie al lang open.",
        "Het bezoek lukt maar in een op de vier zaken.",
        "Jongeren haken halverwege de training af.",
        "De melder krijgt zelden te horen wat er gebeurt.",
        "Een aanbod voor peuters hebben wij niet.",
        "Wij spreken de kinderen nog te weinig.",
        "De instroom groeit sneller dan het team.",
        "De invoering van het register is vertraagd.",
        "De hulp start pas na tien weken.",
        "Daarbij lopen wij aan tegen strenge regels.",
        "De opvanglocaties voldoen niet aan de eisen.",
        "De rol van de wijkagent komt niet uit de verf.",
        "Iedere school heeft de regel anders uitgelegd en elk team anders ingevuld.",
        "Het meldpunt is bekend, al is de post van trainer sinds vorig jaar onvervuld.",
        "Iedereen schuift aan, niemand neemt het voortouw.",
        "Voor mannen staat er niets op papier.",
        "Sportclubs horen veel en melden zelden.",
        "Een intake duurde zes weken, waar de norm er twee toestaat.",
        "De werkwijze is lang niet in alle wijken ingevoerd.",
        "Een vast gezicht voor vaders wordt gemist; de GGD verkent in 2025 een spreekuur.",
        "Wat er gebeurt als de partijen niet op één lijn zitten, is nergens beschreven.",
        "Moeders vertelden ons dat zij pas na weken een antwoord kregen.",
    ],
)
def test_lack_in_ordinary_words(draw: Draw, zin: str) -> None:
    """What lags, happens too often, only here, or is known to nobody is told without any word for trouble."""
    assert draw(extract, zin)


@pytest.mark.parametrize(
    "zin",
    [
        "Het geweld blijft lang verborgen achter de voordeur.",
        "Loopt een traject vast, dan beslist het overleg.",
        "Wat hieronder volgt, is wat nog niet op orde is.",
        "Eerder was dit niet belegd; nu doet de GGD het.",
        "Uit landelijk onderzoek blijkt dat meldingen lastig zijn.",
        "Onveiligheid laat zich niet voorkomen.",
        "Het convenant geldt niet voor de gemeente Tiel.",
        "Veilig Thuis deelt de naam van de melder niet.",
        "Besloten is: geen besluit genomen over het plan.",
        "Iedereen hoorde het, niemand zei iets.",
        "Elk kind doet mee, daarover is geen discussie meer.",
    ],
)
def test_what_is_hidden_supposed_past_or_elsewhere_is_none(draw: Draw, zin: str) -> None:
    """Geweld itself, a condition in front, what a text announces, how it was before and research are none."""
    assert draw(extract, zin) == []

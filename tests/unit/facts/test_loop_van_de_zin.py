"""Free prose gives tasks away in many turns of phrase: whom a sentence gives one, and who is only spoken of."""

from collections.abc import Callable

import pytest

from regiokennis.annotate import AnnotatedText
from regiokennis.facts.clauses.candidates import Candidates, Kandidaat
from regiokennis.facts.clauses.roles import role_of
from regiokennis.facts.extractors.toewijzing import extract, has_part
from regiokennis.ontology import Ontology
from regiokennis.text.model import BlockKind

Annotate = Callable[..., AnnotatedText]

HAVEN = "Stichting De Haven"

GIVEN: tuple[tuple[str, str, str, str | None], ...] = (
    ("kunnen naar", "Ouders kunnen voor advies naar Stichting De Haven.", "advies", HAVEN),
    ("een plek treffen in", "Vrouwen in nood treffen in Stichting De Haven een veilige plek.", "opvang", HAVEN),
    ("kunnen in", "Plegers kunnen in Stichting De Haven een training volgen.", "plegeraanpak", HAVEN),
    (
        "gaat over op",
        "Na drie maanden gaat de casusregie van het wijkteam over op Stichting De Haven.",
        "casusregie",
        HAVEN,
    ),
    (
        "en X voor",
        "Bij een huisverbod zorgt het wijkteam voor de kinderen en Stichting De Haven voor de pleger.",
        "huisverbod",
        HAVEN,
    ),
    (
        "een bijwoord voorop dat de ontleder als onderwerp leest",
        "Wekelijks schuiven politie, Openbaar Ministerie en Stichting De Haven aan bij het overleg over strafzaken.",
        "afstemming-politie-justitie",
        HAVEN,
    ),
    (
        "met X als voorzitter",
        "De regiovisie wordt ambtelijk voorbereid in een werkgroep, met de regiocoördinator als voorzitter.",
        "ambtelijke-coordinatie",
        "Regiocoördinator",
    ),
    ("vraagt advies aan", "Bij twijfel vraagt het wijkteam advies aan Stichting De Haven.", "advies", HAVEN),
    ("is het terrein van", "Voorlichting aan ouders is het terrein van Stichting De Haven.", "informatie", HAVEN),
    (
        "een punt dat met zijn werkwoord begint",
        "Het wijkteam:\n\n- beoordeelt elke melding;\n- houdt na de overdracht zicht op de veiligheid.\n",
        "triage",
        "Wijkteam",
    ),
    (
        "een punt onder een kop, met een ambt als voorwerp",
        "# Stichting De Haven\n\n- heeft de regiocoördinator in dienst;\n- biedt opvang.\n",
        "ambtelijke-coordinatie",
        HAVEN,
    ),
    (
        "daar",
        "Inwoners kunnen een melding doen bij Stichting De Haven. Binnen vijf dagen wordt daar de triage gedaan.",
        "triage",
        HAVEN,
    ),
    (
        "dezelfde organisatie",
        "Stichting De Haven doet de triage. Daarna wordt door dezelfde organisatie een veiligheidsplan gemaakt.",
        "veiligheidsplan",
        HAVEN,
    ),
    (
        "achter een voorzetsel staat wie niet",
        "Voor de nazorg en de opvang staan de wijkteams gezamenlijk aan de lat.",
        "nazorg-contact",
        "Wijkteams",
    ),
    (
        "of X en Y samen kunnen",
        "In het dorp wordt bekeken of een wijkteam en Stichting De Haven samen nazorg kunnen bieden.",
        "nazorg-contact",
        HAVEN,
    ),
    (
        "ter vaststelling aan",
        "In maart wordt de regiovisie ter vaststelling aan de gemeenteraden voorgelegd.",
        "bestuurlijke-sturing",
        "Gemeenteraden",
    ),
    ("is er nog niet", "Een ambtelijk coördinator is er nog niet.", "ambtelijke-coordinatie", None),
    ("het niet eens", "Over de bekostiging van de opvang zijn de gemeenten het nog niet eens.", "financiering", None),
    (
        "de directeur van",
        "De directeur van Stichting De Haven bewaakt de voortgang van de regiovisie.",
        "bestuurlijke-sturing",
        "Directeur van Stichting De Haven",
    ),
    (
        "de wethouder van",
        "De wethouder van Emmen is voorzitter van het bestuurlijk overleg over de regiovisie.",
        "bestuurlijke-sturing",
        "Wethouder van Emmen",
    ),
    (
        "gedragswetenschappers van",
        "De gedragswetenschappers van Stichting De Haven geven scholing aan wijkteams.",
        "deskundigheidsbevordering",
        HAVEN,
    ),
    (
        "dat van",
        "Namens de colleges treedt dat van Emmen op als opdrachtgever van de opvang.",
        "bestuurlijke-sturing",
        "Gemeente Emmen",
    ),
    (
        "tot de vaste werkzaamheden van",
        "Het geven van nazorg behoort tot de vaste werkzaamheden van Stichting De Haven.",
        "nazorg-contact",
        HAVEN,
    ),
    (
        "op kosten van",
        "Moviera schoolt de professionals in trainingen op kosten van Stichting De Haven.",
        "deskundigheidsbevordering",
        HAVEN,
    ),
    ("gevraagd en ongevraagd", "Het panel geeft de stuurgroep gevraagd en ongevraagd advies.", "advies", "Panel"),
    (
        "zaken zonder kinderen",
        "In zaken zonder kinderen ligt de casusregie bij Stichting De Haven.",
        "casusregie",
        HAVEN,
    ),
    (
        "een voorwaarde met niet",
        "Is er geen wijkteam, dan neemt Stichting De Haven de casusregie op zich.",
        "casusregie",
        HAVEN,
    ),
    (
        "onder nog niemand",
        "# Nog niemand\n\n- de casusregie in zaken zonder kinderen;\n- het bieden van nazorg.\n",
        "nazorg-contact",
        None,
    ),
    ("in goede handen bij", "De nazorg is in goede handen bij Stichting De Haven.", "nazorg-contact", HAVEN),
    (
        "valt toe aan",
        "Het opstellen van het veiligheidsplan valt toe aan Stichting De Haven.",
        "veiligheidsplan",
        HAVEN,
    ),
    ("verschuift naar", "De casusregie verschuift van het wijkteam naar Stichting De Haven.", "casusregie", HAVEN),
    ("kan bellen met", "Voor advies kan iedere inwoner bellen met Stichting De Haven.", "advies", HAVEN),
    ("in het huis van", "Vrouwen krijgen een bed in een huis van Stichting De Haven.", "opvang", HAVEN),
    ("bij welke organisatie", "Onduidelijk is bij welke organisatie de nazorg hoort.", "nazorg-contact", None),
    ("ontbreekt", "Een ambtelijk coördinator ontbreekt vooralsnog.", "ambtelijke-coordinatie", None),
    (
        "gecontracteerd",
        "De gemeenten hebben Stichting De Haven gecontracteerd voor de opvang van vrouwen.",
        "opvang",
        HAVEN,
    ),
    ("bij X staan bedden", "Bij Stichting De Haven staan twaalf bedden voor de opvang van vrouwen.", "opvang", HAVEN),
    ("loopt via", "De opvang van vrouwen loopt via Stichting De Haven.", "opvang", HAVEN),
    ("wie de regisseur aanwijst", "Wie de casusregisseur aanwijst, is nergens afgesproken.", "casusregie", None),
    (
        "uw raad",
        "Geachte leden van de raad,\n\nIn juni heeft uw raad de regiovisie vastgesteld.\n",
        "bestuurlijke-sturing",
        "Gemeenteraad",
    ),
    (
        "een beleidsmedewerker van",
        "Een beleidsmedewerker van Emmen coördineert de uitvoering van de regiovisie.",
        "ambtelijke-coordinatie",
        "Beleidsmedewerker van Emmen",
    ),
    (
        "de ambtelijke werkgroep",
        "Een ambtelijke werkgroep bereidt de vergaderingen over de regiovisie voor.",
        "ambtelijke-coordinatie",
        "Ambtelijke werkgroep",
    ),
    (
        "zij, de enige in het meervoud",
        "Ieder wijkteam heeft twee aandachtsfunctionarissen. Zij bewaken het gebruik van de meldcode.",
        "vroegsignalering",
        "Aandachtsfunctionarissen",
    ),
    (
        "de medewerkers, van wie ervoor genoemd is",
        "Stichting De Haven neemt meldingen aan. De medewerkers doen na elke melding de triage.",
        "triage",
        HAVEN,
    ),
    (
        "deze gemeente",
        "Emmen doet niet mee. De opvang van vrouwen regelt deze gemeente zelf.",
        "opvang",
        "Gemeente Emmen",
    ),
    ("is er hier niet", "In het zuiden van de regio is zo'n overleg over casusregie er niet.", "casusregie", None),
    ("blijft bij", "De casusregie blijft bij Stichting De Haven.", "casusregie", HAVEN),
    (
        "de opdracht van een ander gekregen",
        "Stichting De Haven heeft van de gemeenten de opdracht gekregen nazorg te bieden.",
        "nazorg-contact",
        HAVEN,
    ),
    ("het is aan X om", "Het is aan Stichting De Haven om nazorg te bieden.", "nazorg-contact", HAVEN),
    (
        "namens, met de doener achter het werkwoord",
        "Namens alle gemeenten koopt Emmen de opvang in.",
        "financiering",
        "Gemeente Emmen",
    ),
    (
        "als aanspreekpunt fungeert",
        "Als eerste aanspreekpunt voor advies fungeert Stichting De Haven.",
        "advies",
        HAVEN,
    ),
    ("afspraken zijn er niet", "Afspraken over wie de nazorg biedt, zijn er niet.", "nazorg-contact", None),
    ("kopen in bij", "De gemeenten kopen de opvang in bij Stichting De Haven.", "opvang", HAVEN),
    (
        "besluiten neemt",
        "Besluiten over de regiovisie neemt het bestuurlijk overleg.",
        "bestuurlijke-sturing",
        "Bestuurlijk overleg",
    ),
    (
        "zijn gehouden te",
        "Scholen zijn op grond van de wet gehouden met een meldcode te werken.",
        "vroegsignalering",
        "Scholen",
    ),
    (
        "achter een puntkomma",
        "Het netwerk groeit; is er acuut gevaar, dan neemt Stichting De Haven de casusregie op zich.",
        "casusregie",
        HAVEN,
    ),
)

DENIED: tuple[tuple[str, str, str | None], ...] = (
    ("van wie de taak overgaat", "Dan gaat de casusregie van Moviera over op Stichting De Haven.", "Moviera"),
    ("wie om advies vraagt", "Bij twijfel vraagt het wijkteam advies aan Stichting De Haven.", "Wijkteam"),
    (
        "een ambt als voorwerp",
        "Het wijkteam:\n\n- heeft de regiocoördinator in dienst;\n- geeft advies.\n",
        "Regiocoördinator",
    ),
    (
        "wie alleen wil dat een ander",
        "Wij willen dat Stichting De Haven nazorg biedt.",
        "Gemeenten",
    ),
    (
        "door wie het ervoor is gedaan",
        "Het wijkteam houdt na overdracht door Stichting De Haven zicht op de veiligheid.",
        HAVEN,
    ),
    (
        "wie de zaken overdraagt",
        "Het wijkteam houdt zicht op de veiligheid in zaken die door Stichting De Haven worden overgedragen.",
        HAVEN,
    ),
    (
        "wat voor een werkwoord aan het eind staat",
        "De opvang is belegd bij Stichting De Haven, die veilig werkt en een crisisdienst heeft.",
        "Crisisdienst",
    ),
    (
        "wie gevraagd en ongevraagd advies krijgt",
        "Het panel geeft de stuurgroep gevraagd en ongevraagd advies.",
        "Stuurgroep",
    ),
    ("wie de regie overdraagt", "Het wijkteam draagt de casusregie over aan Stichting De Haven.", "Wijkteam"),
    ("hulp die een ander geeft", "Tijdelijke opvang is beschikbaar bij Stichting De Haven.", "Opvang"),
    (
        "van wie de directie is",
        "De directie van Stichting De Haven besluit over de opvang.",
        HAVEN,
    ),
    ("hulp die is ingekocht", "De gemeenten hebben de vrouwenopvang samen gecontracteerd.", "Vrouwenopvang"),
    (
        "wie het ondergaat, in een onbepaalde wijs",
        "Het wijkteam heeft deze taken:\n\n- de professionals scholing te geven;\n- nazorg te bieden.\n",
        "Professionals",
    ),
    (
        "wie zelf niet, naar hulp door een ander",
        "Wij willen toe naar nazorg door Stichting De Haven.",
        "Gemeenten",
    ),
    (
        "wat kost",
        "Stichting De Haven kost een ton en wordt voor de opvang bekostigd door de gemeenten.",
        HAVEN,
    ),
    (
        "niemand, waar onder het werkwoord iemand staat",
        "Met Stichting De Haven is afgesproken dat zij nazorg biedt.",
        None,
    ),
    ("op wie het gericht is", "De GGD richt zich op scholen, de politie op plegers.", "Scholen"),
    (
        "waar het gebeurt",
        "Het huisverbod is aan de burgemeester van de gemeente waar het geweld plaatsvindt.",
        "Gemeenten",
    ),
    (
        "in alle gemeenten",
        "Het huisverbod is in alle gemeenten gemandateerd aan de hulpofficier van justitie.",
        "Gemeenten",
    ),
)


def _candidates(text: AnnotatedText, ontology: Ontology) -> list[Kandidaat]:
    candidates = Candidates(text, ontology)
    running = [sentence for sentence in text.sentences if text.block(sentence).kind is not BlockKind.KOP]
    return [each for sentence in running for each in candidates.of_sentence(sentence) if has_part(each)]


@pytest.mark.parametrize(("zin", "taak", "partij"), [case[1:] for case in GIVEN], ids=[case[0] for case in GIVEN])
def test_turn_of_phrase_gives_the_task(
    annotate: Annotate, ontology: Ontology, zin: str, taak: str, partij: str | None
) -> None:
    """The party that the sentence gives the task to is among the candidates."""
    found = {(each.taak, each.relatie.partij.naam) for each in _candidates(annotate(zin), ontology)}

    assert (taak, partij) in found


@pytest.mark.parametrize(
    "zin",
    [
        "Onder casusregie verstaan wij het bewaken van de veiligheid.",
        "Dan gaat het om de casusregie en de opvang.",
        "Hoe zorgen wij voor nazorg?",
        "In andere regio's ligt de casusregie bij Stichting De Haven.",
        "Tot 2015 verzorgde Stichting De Haven de opvang.",
        "Vroeger lag de nazorg bij Stichting De Haven.",
        "Stichting De Haven ziet dat de nazorg vaker nodig is.",
        "Scholen kunnen een aanvraag voor een training indienen.",
        "Onderzoek van Stichting De Haven laat zien dat de nazorg helpt.",
        "Het ontbreekt aan tijd voor de casusregie.",
        "Wij werken volgens het beginsel van één gezin, één plan, één regisseur.",
        "Wij richten ons op de veiligheid en het herstel van het gezin.",
        "Hoe weten wij of de casusregie goed is belegd, en hoe leren wij ervan.",
        "Geachte raad,\n\nMet deze brief informeren wij u, mede namens de colleges van Emmen en Assen.\n",
        "Scholen en huisartsen zien veel signalen van geweld.",
        "De wijkteams zijn handelingsverlegen bij huiselijk geweld.",
        "Stichting De Haven rondde 60 procent van de veiligheidsplannen op tijd af.",
    ],
    ids=[
        "een omschrijving",
        "waar het om gaat",
        "een vraag",
        "elders",
        "tot een jaar",
        "vroeger",
        "ziet dat",
        "kunnen indienen",
        "onderzoek van",
        "het ontbreekt aan",
        "hoe wij werken",
        "waar wij ons op richten",
        "hoe weten wij",
        "met deze brief",
        "zien veel",
        "zijn handelingsverlegen",
        "welk deel toen",
    ],
)
def test_what_is_not_said_of_here_and_now_is_nobodys_task(annotate: Annotate, ontology: Ontology, zin: str) -> None:
    """A definition, a question, another place or time gives nobody a task, and says of none that nobody has it."""
    assert not _candidates(annotate(zin), ontology)


@pytest.mark.parametrize(("zin", "partij"), [case[1:] for case in DENIED], ids=[case[0] for case in DENIED])
def test_who_is_only_spoken_of_is_no_candidate(
    annotate: Annotate, ontology: Ontology, zin: str, partij: str | None
) -> None:
    """From whom a task moves away, who asks for it or where it happens has no part in it."""
    found = _candidates(annotate(zin), ontology)

    assert found
    assert partij not in {each.relatie.partij.naam for each in found}


def test_in_a_letter_to_a_council_we_is_the_college(annotate: Annotate, ontology: Ontology) -> None:
    """`Wij` is who signs the letter up to its close, and all municipalities in what is enclosed."""
    text = annotate(
        "Geachte leden van de raad,\n\nWij betalen de opvang.\n\nHoogachtend,\n\n# Bijlage\n\nWij bieden nazorg aan.\n"
    )

    found = [(each.block.index, each.relatie.partij.naam) for each in _candidates(text, ontology)]

    assert [naam for _, naam in sorted(set(found))] == ["College van burgemeester en wethouders", "Gemeenten"]


def test_what_is_put_to_the_council_is_for_the_council(annotate: Annotate, ontology: Ontology) -> None:
    """Under `wij stellen u voor:` the council does what the items say; the letter itself is no task."""
    text = annotate(
        "Geachte raad,\n\nHierbij bieden wij u de regiovisie aan.\n\nWij stellen u voor:\n\n"
        "- de regiovisie vast te stellen;\n- in te stemmen met de bijdrage aan de opvang.\n"
    )

    found = [each for each in _candidates(text, ontology) if each.block.kind is BlockKind.LIJST]

    assert {each.relatie.partij.naam for each in found} == {"Gemeenteraad"}
    assert not [each for each in _candidates(text, ontology) if "Hierbij" in each.block.text]


@pytest.mark.parametrize(
    ("zin", "status"),
    [
        ("De GGD en Stichting De Haven gaan samen nazorg bieden.", "voorgenomen"),
        ("Onderzocht wordt of Stichting De Haven al tijdens het huisverbod een gesprek kan voeren.", "onderzoek"),
        ("Bij gevaar gaat Stichting De Haven met een veiligheidsplan naar het gezin.", "belegd"),
    ],
    ids=["gaan bieden", "onderzocht wordt of", "gaat naar"],
)
def test_what_they_are_going_to_do_is_meant(annotate: Annotate, ontology: Ontology, zin: str, status: str) -> None:
    """Going to do something is a plan, what is asked in front is explored, and going somewhere is how it is."""
    found = [draft.velden for draft in extract(annotate(zin), ontology)]

    assert {velden.status for velden in found if velden.actor == HAVEN} == {status}


@pytest.mark.parametrize(
    ("zin", "partij", "rol"),
    [
        ("De projectleider is in dienst van Emmen en bewaakt de regiovisie.", "Gemeente Emmen", "verantwoordelijk"),
        ("De gemeenteraden krijgen elk jaar een verslag over de regiovisie.", "Gemeenteraden", "neemt-deel"),
        ("De gemeenten brengen samen het geld voor de opvang bijeen.", "Gemeenten", "financiert"),
    ],
    ids=["in dienst van", "krijgen een verslag", "brengen bijeen"],
)
def test_role_of_who_employs_who_is_told_and_who_pays(
    annotate: Annotate, ontology: Ontology, zin: str, partij: str, rol: str
) -> None:
    """Who employs answers for it, who is told how it goes takes part, who brings the money together pays."""
    text = annotate(zin)
    verbs = Candidates(text, ontology).role_words

    roles = {
        role_of(each.read.tree, each.relatie, each.taak, verbs)
        for each in _candidates(text, ontology)
        if each.relatie.partij.naam == partij
    }

    assert roles == {rol}

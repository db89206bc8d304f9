from collections.abc import Callable

import pytest

from regiokennis.annotate import AnnotatedText
from regiokennis.facts import Feit, admit
from regiokennis.facts.extractors.functie import extract
from regiokennis.ontology import Ontology

Read = Callable[..., AnnotatedText]
MEETS = "komt ieder kwartaal samen"
TIEL = "Gemeente Tiel"
TABLE = "| Overleg | Deelnemers | Taak |\n| --- | --- | --- |\n"
BO = "Bestuurlijk Overleg Veilig Oudheem"
CB = "College van burgemeester en wethouders"


def _found(text: AnnotatedText, ontology: Ontology) -> list[tuple[str, str]]:
    return [(draft.velden.rol, draft.velden.wie) for draft in extract(text, ontology)]


@pytest.mark.parametrize(
    ("text", "rol", "wie"),
    [
        ("De werkgroep komt samen met de regiocoördinator als voorzitter.", "voorzitter", "Regiocoördinator"),
        ("Tiel koopt de opvang in en treedt voor allen op als penvoerder.", "penvoerder", "Gemeente Tiel"),
        ("Namens de vijf colleges treedt dat van Tiel op als opdrachtgever.", "opdrachtgever", "College van Tiel"),
        ("Over het geld beslist het college, gehoord de stuurgroep.", "wordt gehoord", "Stuurgroep"),
        ("In dat overleg is het de GGD die de voorzitter levert.", "voorzitter", "GGD Oudheem"),
        ("Aan de stuurgroep is de coördinatie van het plan opgedragen.", "coördinatie van het plan", "Stuurgroep"),
        ("De besluiten worden genomen in de stuurgroep.", "de besluiten nemen", "Stuurgroep"),
        ("Alles wordt voorbereid in de ambtelijke werkgroep.", "bereidt voor", "Ambtelijke werkgroep"),
        ("Het Trimbos-instituut adviseert de stuurgroep.", "adviseert de stuurgroep", "Trimbos-instituut"),
        ("De voorbereiding geschiedt in de ambtelijke werkgroep.", "bereidt voor", "Ambtelijke werkgroep"),
        ("In mei komt er een eindevaluatie door Bureau Zeezicht.", "voert de eindevaluatie uit", "Bureau Zeezicht"),
        ("De vaststelling van het plan is een bevoegdheid van het college.", "stelt vast", CB),
        ("De gemeente Tiel heeft de projectleider in dienst.", "werkgever van de projectleider", "Gemeente Tiel"),
        ("Wat overblijft gaat naar het fonds dat daarvoor is, de reserve die Tiel beheert.", "beheert het geld", TIEL),
        ("Tiel (centrumgemeente), Buren en Culemborg doen mee.", "centrumgemeente", TIEL),
        ("Tiel ontvangt als centrumgemeente een uitkering.", "centrumgemeente", TIEL),
        ("Tiel is centrumgemeente. Over aanvragen beslist de centrumgemeente.", "beslist", TIEL),
        ("Dit is gemaakt nadat de gemeenteraad een zienswijze had gegeven.", "een zienswijze geven", "Gemeenteraad"),
        ("De wethouder van Tiel zit het voor.", "voorzitter van het", "Wethouder van Tiel"),
        (
            "De bestuurlijke verantwoordelijkheid voor dit plan ligt bij het college.",
            "bestuurlijk verantwoordelijk",
            CB,
        ),
        ("Als voorzitter van de stuurgroep treedt de burgemeester op.", "voorzitter van de stuurgroep", "Burgemeester"),
        ("De GGD voert het secretariaat van de stuurgroep.", "secretaris", "GGD Oudheem"),
        ("De eindevaluatie wordt in 2027 uitgevoerd door Bureau Zee.", "voert de eindevaluatie uit", "Bureau Zee"),
        ("De GGD legt verantwoording af aan de stuurgroep.", "legt verantwoording af aan de stuurgroep", "GGD Oudheem"),
        ("Ieder jaar rapporteert de GGD aan de gemeenteraad.", "rapporteert aan de gemeenteraad", "GGD Oudheem"),
        ("De regie op het programma ligt bij de stuurgroep.", "regie op het programma", "Stuurgroep"),
        ("Jaarlijks legt de stuurgroep verantwoording af.", "legt verantwoording af", "Stuurgroep"),
        ("De cliëntenraad heeft advies uitgebracht.", "advies uitbrengen", "Cliëntenraad"),
        (
            "De stuurgroep komt ieder kwartaal samen en bespreekt daar de cijfers over meldingen van de regio.",
            MEETS,
            "Stuurgroep",
        ),
        ("Ieder kwartaal bespreekt de stuurgroep de cijfers.", "bespreekt de cijfers", "Stuurgroep"),
        ("Centrumgemeente Tiel is opdrachtgever.", "opdrachtgever", "Gemeente Tiel"),
        (
            "Bestuurlijk opdrachtgever is de wethouder Zorg van Tiel.",
            "bestuurlijk opdrachtgever",
            "Wethouder Zorg van Tiel",
        ),
        ("Bestuurlijk trekker: wethouder Jeugd van Tiel", "bestuurlijk trekker", "Wethouder Jeugd van Tiel"),
        (
            "De wethouder Zorg van centrumgemeente Tiel is bestuurlijk portefeuillehouder van de regiovisie.",
            "bestuurlijk portefeuillehouder van de regiovisie",
            "Wethouder Zorg van centrumgemeente Tiel",
        ),
        (
            "De werkgroep valt onder de bestuurlijke verantwoordelijkheid van de wethouder Jeugd van Tiel.",
            "bestuurlijk verantwoordelijk",
            "Wethouder Jeugd van Tiel",
        ),
        ("De projectleider is in dienst bij de gemeente Tiel.", "werkgever van de projectleider", "Gemeente Tiel"),
        (
            "De regionale projectleider, in dienst bij Tiel, stemt af.",
            "werkgever van de projectleider",
            "Gemeente Tiel",
        ),
        (
            "De regiovisie is gemaakt in opdracht van de staatssecretaris van VWS.",
            "opdrachtgever",
            "Staatssecretaris van VWS",
        ),
        (
            "| Rol | Wie |\n| --- | --- |\n| Voorzitter | Wethouder Zorg van Tiel |",
            "voorzitter",
            "Wethouder Zorg van Tiel",
        ),
        ("De gemeenteraden hebben het plan in mei vastgesteld.", "het plan in mei vaststellen", "Gemeenteraden"),
        ("Aan de gemeenteraad van Tiel", "ontvanger", "Gemeenteraad"),
        (
            "De zeven colleges uit regio Zandkreek zijn betrokken geweest bij de opstelling van dit plan. Tot slot.",
            "betrokken bij de opstelling van dit plan",
            "Colleges van de zeven gemeenten in regio Zandkreek",
        ),
        (
            "De dagelijkse leiding berust bij een programmamanager, die bij Tiel is aangesteld.",
            "dagelijkse leiding",
            "Programmamanager",
        ),
        (
            "De coördinatie van de aanpak is in handen van de stuurgroep Zorg.",
            "coördinatie van de aanpak",
            "Stuurgroep Zorg",
        ),
        (
            "De regiocoördinator, die door Tiel is aangesteld, stemt af.",
            "werkgever van de projectleider",
            "Gemeente Tiel",
        ),
        (
            "In de stuurgroep, waarin elke gemeente met een wethouder zitting heeft, komt dit terug.",
            "lid van de stuurgroep",
            "Wethouder",
        ),
        (
            "De wethouder van Tiel zit het regionaal overleg voor. Daarin zitten de burgemeester en de politie.",
            "lid van het regionaal overleg",
            "Politie",
        ),
        (
            "De wethouder Zorg van Tiel vertegenwoordigt de kleine gemeenten.",
            "vertegenwoordigt de kleine gemeenten",
            "Wethouder Zorg van Tiel",
        ),
        ("De drie wethouders vormen samen de stuurgroep.", "lid van de stuurgroep", "Drie wethouders"),
        (
            "Elke gemeente vaardigt een beleidsmedewerker af naar de ambtelijke werkgroep.",
            "lid van de ambtelijke werkgroep",
            "Beleidsmedewerker",
        ),
        ("Een klankbordgroep van jongeren denkt elk kwartaal mee.", "adviseert", "Klankbordgroep van jongeren"),
        ("De raden stellen de visie vast en worden later geïnformeerd.", "wordt geïnformeerd", "Gemeenteraden"),
        (
            "Na twee jaar volgt een evaluatie. Bureau Kompas voert deze uit.",
            "voert de evaluatie uit",
            "Bureau Kompas",
        ),
        ("Contact: projectleider huiselijk geweld, gemeente Tiel", "contactpersoon", "Projectleider"),
        ("Vastgesteld door de colleges van de acht gemeenten.", "stelt vast", "Colleges van de acht gemeenten"),
        ("De gemeente Tiel co-financiert het onderzoek naar opvang.", "co-financier", "Gemeente Tiel"),
        ("In samenwerking met gemeente Tiel komt er een proef.", "samenwerkingspartner", "Gemeente Tiel"),
        ("De raden krijgen een voortgangsbericht.", "krijgen een voortgangsbericht", "Gemeenteraden"),
        (
            "De stuurgroep, waarin de politie en het Openbaar Ministerie zitting hebben, besluit.",
            "lid van de stuurgroep",
            "Openbaar Ministerie",
        ),
        (
            "De ambtelijke werkgroep bereidt de stuurgroep voor; de regionale projectleider coördineert de uitvoering.",
            "coördineert de uitvoering",
            "Regionale projectleider",
        ),
        (
            "De ambtelijke werkgroep bereidt de stuurgroep voor; de regionale projectleider coördineert de uitvoering.",
            "bereidt de stuurgroep voor",
            "Ambtelijke werkgroep",
        ),
        ("De wethouder van Tiel zit voor.", "voorzitter", "Wethouder van Tiel"),
        ("De GGD doet mee; Stichting Zeezicht treedt op als secretaris.", "secretaris", "Stichting Zeezicht"),
        ("Vastgesteld in het Bestuurlijk Overleg Veilig Oudheem van 2 mei", "stelt vast", BO),
        (
            "Dit plan is tot stand gekomen met inbreng van scholen, huisartsen en de politie.",
            "samensteller",
            "Scholen, huisartsen en de politie",
        ),
        (
            "Deze werkgroep bestaat uit een aantal gemeenten en betrokken partijen uit de zorg.",
            "lid van de werkgroep",
            "Een aantal gemeenten en betrokken partijen",
        ),
        (
            "Met vriendelijke groet,\nnamens het college van burgemeester en wethouders,",
            "afzender",
            "College van burgemeester en wethouders",
        ),
    ],
)
def test_function_and_holder(annotate: Read, ontology: Ontology, text: str, rol: str, wie: str) -> None:
    """Predicates, labels, tables, turns of phrase, decisions and letters."""
    found = _found(annotate(text), ontology)

    assert (rol, wie) in [(r, w.removesuffix(" van Tiel") if w.startswith("Gemeenteraad") else w) for r, w in found]


def test_chair_by_pronoun(annotate: Read, ontology: Ontology) -> None:
    """`Hij` is whom the sentence before spoke of."""
    text = annotate("De wethouder Zorg van Tiel is bestuurlijk trekker. Hij zit de Stuurgroep Veilig Zandkreek voor.")

    assert ("voorzitter van de Stuurgroep Veilig Zandkreek", "Wethouder Zorg van Tiel") in _found(text, ontology)


def test_body_is_told_by_what_it_does(annotate: Read, ontology: Ontology) -> None:
    """A governing body as subject of a decision has a function; a plan for one has not."""
    found = _found(annotate("De Stuurgroep Veilig Zandkreek komt vier keer per jaar bijeen."), ontology)

    assert found == [("komt vier keer per jaar bijeen", "Stuurgroep Veilig Zandkreek")]


ORGANOGRAM = """## Stuurgroep

De stuurgroep neemt besluiten. Ze komen 3x per jaar bij elkaar.

## Leerkringen

Het doel van de leerkringen is kennis uitwisselen.

## Regionale projectleiders (12) / Bestuurlijke netwerken

Elke regio richt een netwerk in dat de aanpak steunt. De regionale projectleider voert regie op de uitvoering.

## Ervaringsdeskundigen

Het team wordt bijgestaan door ervaringsdeskundigen.
"""


def test_headings_that_name_bodies_are_an_organogram(annotate: Read, ontology: Ontology) -> None:
    """Each body has its heading's name and what the text below says that it does."""
    assert _found(annotate(ORGANOGRAM), ontology) == [
        ("neemt besluiten", "Stuurgroep"),
        ("kennis uitwisselen", "Leerkringen"),
        ("voert regie op de uitvoering", "Regionale projectleiders"),
        ("netwerk", "Bestuurlijke netwerken"),
        ("betrokken bij de aanpak", "Ervaringsdeskundigen"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "## Lokale teams\n\nDe lokale teams voeren in deze zaken de regie.",
        "De stuurgroep heeft nog geen besluit genomen.",
        "De hulp valt onder de verantwoordelijkheid van de gemeente.",
        "De stuurgroep bestaat uit bestuurders van betrokken organisaties.",
    ],
)
def test_who_helps_does_not_govern(annotate: Read, ontology: Ontology, text: str) -> None:
    """A team's heading, what was not decided, a task of municipalities and vague members are no functions."""
    assert _found(annotate(text), ontology) == []


def test_function_without_holder_is_none(annotate: Read, ontology: Ontology) -> None:
    """Where nobody is named the function is not filled in."""
    text = annotate("Er is nog geen projectleider. De rol van voorzitter moet nog worden ingevuld.")

    assert _found(text, ontology) == []


def test_support_of_families_is_no_function(annotate: Read, ontology: Ontology) -> None:
    """In whose hands the help to people is, is who does a task, not who governs."""
    assert (
        _found(annotate("De dagelijkse begeleiding en ondersteuning van het gezin ligt bij het wijkteam."), ontology)
        == []
    )


def test_desk_of_a_body_is_no_function(annotate: Read, ontology: Ontology) -> None:
    """Whom to write to at a body's secretariat tells nobody's place in the governance."""
    assert _found(annotate("Contactpersoon: secretariaat portefeuillehoudersoverleg"), ontology) == []


def test_same_function_is_told_once_with_all_places(annotate: Read, ontology: Ontology) -> None:
    """Repetition is evidence, not another fact."""
    text = annotate("Centrumgemeente Tiel is opdrachtgever.\n\n## Sturing\n\nCentrumgemeente Tiel is opdrachtgever.")

    (draft,) = extract(text, ontology)

    assert len(draft.plaatsen) == 2


def test_person_in_a_contact_block_stays_out(annotate: Read, ontology: Ontology) -> None:
    """The office is told, the name of the official is in no field and no quote."""
    text = annotate(
        "Bestuurlijk verantwoordelijk: wethouder S. Kortewind, gemeente Tiel\n\n"
        "Contactpersoon: mw. A. Hoogland, gemeente Tiel"
    )

    admitted = [admit(draft, text, ontology) for draft in extract(text, ontology)]

    said = [(f.velden.rol, f.velden.wie) for f in admitted if isinstance(f, Feit)]
    assert ("bestuurlijk verantwoordelijk", "Wethouder van gemeente Tiel") in said
    assert ("contactpersoon", "Gemeente Tiel") in said
    assert "Hoogland" not in str(admitted)
    assert "Kortewind" not in str([(f.velden) for f in admitted if isinstance(f, Feit)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Het voorzitterschap wordt bekleed door de wethouder Zorg van Tiel.",
            ("voorzitter", "Wethouder Zorg van Tiel"),
        ),
        (
            "De eindverantwoordelijkheid voor de visie ligt bij het portefeuillehoudersoverleg Jeugd.",
            ("eindverantwoordelijk", "Portefeuillehoudersoverleg Jeugd"),
        ),
        ("Tiel vervult voor de andere gemeenten de rol van centrumgemeente.", ("centrumgemeente", "Gemeente Tiel")),
        (
            "Er is een bestuurlijk overleg dat drie keer per jaar bijeenkomt.",
            ("drie keer per jaar bijeenkomen", "Bestuurlijk overleg"),
        ),
        ("De projectleider, ondersteund door een werkgroep, schrijft het plan.", ("ondersteuning", "Werkgroep")),
        (
            "De projectleider, die door Tiel wordt betaald, coördineert de uitvoering.",
            ("coördineert de uitvoering", "Projectleider"),
        ),
    ],
)
def test_post_that_a_sentence_gives(annotate: Read, ontology: Ontology, text: str, expected: tuple[str, str]) -> None:
    """A noun of office, a role for the others, how often a body meets, and what stands behind an aside."""
    assert expected in _found(annotate(text), ontology)


@pytest.mark.parametrize(
    "text",
    [
        "De Stuurgroep Veilig Oudheem beslist. Daarin zitten de drie wethouders en de directeur van Veilig Thuis.",
        "In de Stuurgroep Veilig Oudheem praten de drie wethouders met de directeur van Veilig Thuis.",
        "De Stuurgroep Veilig Oudheem, waarin de drie wethouders en de directeur van Veilig Thuis zitting hebben.",
    ],
)
def test_who_sits_in_a_body(annotate: Read, ontology: Ontology, text: str) -> None:
    """However it is said, the members are told one by one."""
    members = {wie for rol, wie in _found(annotate(text), ontology) if rol.startswith("lid van")}

    assert {"Drie wethouders", "Directeur van Veilig Thuis"} <= members


def test_municipalities_that_commission_hold_no_function(annotate: Read, ontology: Ontology) -> None:
    """What is done in opdracht van the municipalities gives none of them a post."""
    assert _found(annotate("Bureau Meer telt in opdracht van de gemeenten de meldingen."), ontology) == []


@pytest.mark.parametrize(
    "text",
    [
        "De scholen werken met het programma als hulpmiddel.",
        "De kosten worden mede voor het Rijk geraamd.",
        "De cijfers worden in het overleg genoemd.",
        "De moeder heeft de hulpverlener gesproken en is gehoord.",
        "- De school schrijft een plan. Trekker: GGD.",
        "| Actie | Trekker |\n| --- | --- |\n| Op iedere basisschool een eigen contactpersoon voor ouders | GGD |",
        "In opdracht van de rechter kan een ouder een training volgen.",
        "Onder leiding van een gedragswetenschapper komt het gesprek op gang.",
        "De jeugdbeschermer is trekker van het gezinsplan.",
    ],
)
def test_turn_of_phrase_without_a_holder_gives_no_function(annotate: Read, ontology: Ontology, text: str) -> None:
    """The words of a function alone, or who pulls one action, are no function in the governance."""
    assert _found(annotate(text), ontology) == []


@pytest.mark.parametrize(
    ("text", "rol", "wie"),
    [
        ("Besluiten worden genomen in het Ambtelijk Overleg Oudheem.", "besluiten nemen", "Ambtelijk Overleg Oudheem"),
        ("De bestuurlijke afstemming verloopt via de regiocoördinator.", "de bestuurlijke afstemming", "coördinator"),
        ("Ambtelijk valt de aanpak onder het Directeurenoverleg Zorg.", "de aanpak", "Directeurenoverleg Zorg"),
        ("De programmamanager heeft de leiding over het programma.", "heeft de leiding over het programma", "manager"),
        ("Het plan wordt door elke raad vastgesteld.", "het plan vaststellen", "Gemeenteraden"),
        ("De raden wordt gevraagd het plan vast te stellen.", "het plan vast te stellen", "Gemeenteraden"),
        ("Het college stuurt de raad elk jaar een brief.", "wordt geïnformeerd", "Gemeenteraad"),
        ("De Cliëntenraad Oudheem adviseert gevraagd en ongevraagd.", "adviseert gevraagd en ongevraagd", "raad"),
        ("De projectleider is verantwoordelijk voor de uitvoering.", "is verantwoordelijk voor", "Projectleider"),
        ("De projectleider organiseert twee keer een regionale bijeenkomst.", "organiseert", "Projectleider"),
        ("De kwartiermaker is aangesloten op de werkgroep Zorg.", "op de werkgroep Zorg", "Kwartiermaker"),
        ("Er is een stuurgroep, die het programma aanjaagt.", "het programma aanjagen", "Stuurgroep"),
        ("De coördinatie is in handen gelegd van twee projectleiders.", "de coördinatie", "Projectleider"),
        (
            "Een kwartiermaker moet voor de zomer een plan hebben liggen.",
            "moet voor de zomer een plan",
            "Kwartiermaker",
        ),
        ("Een projectgroep bereidt het plan voor.", "bereidt het plan voor", "Projectgroep"),
        ("De stuurgroep, met als voorzitter de burgemeester van Tiel, kijkt terug.", "voorzitter", "Burgemeester"),
        ("De werkgroep Cijfers, bestaande uit politie en GGD, telt.", "lid van de werkgroep Cijfers", "Politie"),
        ("De stuurgroep laat zich bijstaan door een werkgroep.", "ondersteuning", "Werkgroep"),
        ("Hieronder staan zij.\n\n- Centrumgemeente: Tiel", "centrumgemeente", "Gemeente Tiel"),
        ("Bestuurlijk trekker: wethouder Jeugd, gemeente Tiel", "bestuurlijk trekker", "van gemeente Tiel"),
        (
            f"{TABLE}| Stuurgroep Oudheem | Politie en GGD | Besluit over het budget |",
            "lid van de stuurgroep",
            "Politie",
        ),
        (f"{TABLE}| Stuurgroep Oudheem | Politie | Besluit over het budget |", "besluit over het budget", "Stuurgroep"),
        ("De programmaregisseur ziet toe op de uitvoering.", "ziet toe op de uitvoering", "Programmaregisseur"),
        ("Er is een projectleider aangesteld door de gemeente Tiel.", "stelt de projectleider aan", "Gemeente Tiel"),
        ("Ook de cliëntenraden worden geraadpleegd.", "wordt geraadpleegd", "Cliëntenraden"),
        ("De acht colleges zijn en blijven eindverantwoordelijk.", "blijven eindverantwoordelijk", "Colleges"),
        ("Zij volgen de ambtelijk opdrachtgever, de directeur Zorg van Tiel.", "ambtelijk opdrachtgever", "Directeur"),
        ("De Stuurgroep Oudheem beslist. In die groep zijn politie en GGD aanwezig.", "lid van", "Politie"),
        ("Tiel betaalt; de gemeente Culemborg koopt namens de regio bedden in.", "koopt namens de regio", "Culemborg"),
        ("Er is een stuurgroep, met naast twee wethouders de politie.", "lid van de stuurgroep", "Twee wethouders"),
        ("Ambtelijke begeleidingsgroep – Contactpersoon\nTiel", "heeft een contactpersoon", "begeleidingsgroep"),
    ],
)
def test_clause_tells_who_governs(annotate: Read, ontology: Ontology, text: str, rol: str, wie: str) -> None:
    """Whatever the verb and the order of the words: the subject, the agent, the place and who is told."""
    assert [(r, w) for r, w in _found(annotate(text), ontology) if r.startswith(rol) and wie in w]


@pytest.mark.parametrize(
    "text",
    [
        "De casustafel staat onder leiding van het Zorg- en Veiligheidshuis.",
        "De stuurgroep bespreekt het gezin niet.",
        "Het platform leidt elke maand een herstelgroep.",
        "De wethouder bewaakt de veiligheid van het kind.",
        "Eerder berustte de coördinatie van de aanpak bij de kwartiermaker.",
        "Banken en notarissen vormen samen de Alliantie Veilig Oud.",
        "Er komt een dashboard, zodat de raden de voortgang kunnen volgen.",
        "Op grond van de Wmo 2015 is het college verantwoordelijk voor de opvang.",
    ],
)
def test_what_governs_nothing(annotate: Read, ontology: Ontology, text: str) -> None:
    """A case, an earlier time, an alliance, a purpose and what a law says of everybody give no function."""
    assert _found(annotate(text), ontology) == []


@pytest.mark.parametrize(
    ("text", "wie"),
    [
        (
            "Er is een projectleider huiselijk geweld en kindermishandeling. De projectleider coördineert het programma.",
            "Projectleider huiselijk geweld en kindermishandeling",
        ),
        (
            "De Stuurgroep Veilig Oudheem is er voor vier jaar. De stuurgroep stelt het jaarplan vast.",
            "Stuurgroep Veilig Oudheem",
        ),
        (
            "De vijf gemeenten werken samen. De vijf colleges ook. De colleges stellen het jaarplan vast.",
            "Colleges van de vijf gemeenten",
        ),
        (
            "De wethouder Jeugd van Tiel leidt het overleg.\n\nBestuurlijk verantwoordelijk: wethouder, gemeente Tiel",
            "Wethouder Jeugd van Tiel",
        ),
        (
            "De portefeuillehouders van alle gemeenten stellen het jaarplan vast.",
            "Portefeuillehouders van alle gemeenten",
        ),
        ("De vier portefeuillehouders stellen het jaarplan vast.", "Vier portefeuillehouders"),
        ("De twee wethouders jeugd en zorg stellen het jaarplan vast.", "Twee wethouders jeugd en zorg"),
    ],
)
def test_holder_has_his_fullest_name(annotate: Read, ontology: Ontology, text: str, wie: str) -> None:
    """Who is named in full once is so named wherever the document goes on about him."""
    assert wie in [w for _, w in _found(annotate(text), ontology)]


def test_another_leader_keeps_his_own_name(annotate: Read, ontology: Ontology) -> None:
    """`Een projectleider` is not the one whom the document has named."""
    text = annotate("Er is een projectleider huiselijk geweld. Een projectleider schrijft later het plan.")

    assert "Projectleider huiselijk geweld" not in [wie for _, wie in _found(text, ontology)]

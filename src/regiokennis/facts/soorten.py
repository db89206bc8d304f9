"""The soorten of facts and the code lists they use.

Made by `python -m regiokennis.ontology.generate` from ontology/feiten and ontology/begrippen: change those.
"""

# ruff: noqa: N815 - the fields are the keys of the contract

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar


class Entiteittype(StrEnum):
    """The codes of the scheme `entiteittype`."""

    ACTOR = "actor"
    """Een organisatie, team, functie of overheid die iets kan doen."""
    VOORZIENING = "voorziening"
    """Een aanbod van hulp, opvang of ondersteuning."""
    WET = "wet"
    """Een wet, besluit, regeling of verdrag."""
    METHODE = "methode"
    """Een werkwijze, instrument, training of werkprincipe."""
    DOELGROEP = "doelgroep"
    """De mensen voor wie iets is bedoeld."""
    PROGRAMMA = "programma"
    """Een plan, project, afspraak of programma met een eigen naam."""
    OVERLEG = "overleg"
    """Een plek waar partijen samen spreken of besluiten."""


class Gedekt(StrEnum):
    """The codes of the scheme `gedekt`."""

    JA = "ja"
    """Het onderdeel staat er met een partij of een werkwijze."""
    DEELS = "deels"
    """Het onderdeel is genoemd, maar alleen als voornemen, als knelpunt of zonder partij."""
    NEE = "nee"
    """Het onderdeel komt in het document niet voor."""


class Gemeenterol(StrEnum):
    """The codes of the scheme `gemeenterol`."""

    CENTRUMGEMEENTE = "centrumgemeente"
    """De gemeente die voor de regio middelen ontvangt en de samenwerking trekt."""
    REGIOGEMEENTE = "regiogemeente"
    """Een gemeente die aan de regio deelneemt zonder centrumgemeente te zijn."""


class Herkomst(StrEnum):
    """The codes of the scheme `herkomst`."""

    EXPLICIET = "expliciet"
    """De tekst zegt het met zoveel woorden."""
    AFGELEID = "afgeleid"
    """Het systeem leidt het af uit andere feiten of uit het ontbreken ervan."""
    BEOORDEELD = "beoordeeld"
    """Een mens heeft het feit bekeken en bevestigd."""


class Rol(StrEnum):
    """The codes of the scheme `rol`."""

    VERANTWOORDELIJK = "verantwoordelijk"
    """De partij moet ervoor zorgen dat de taak gebeurt en is erop aan te spreken."""
    UITVOEREND = "uitvoerend"
    """De partij doet het werk zelf."""
    WIJST_AAN = "wijst-aan"
    """De partij bepaalt wie de taak doet of neemt het besluit erover."""
    FINANCIERT = "financiert"
    """De partij betaalt de taak, koopt haar in of geeft er subsidie voor."""
    ADVISEERT = "adviseert"
    """De partij geeft over de taak advies of wordt erover geraadpleegd."""
    COORDINEERT = "coordineert"
    """De partij stemt het werk van anderen aan de taak op elkaar af."""
    NEEMT_DEEL = "neemt-deel"
    """De partij doet aan de taak mee zonder haar te leiden."""


class Schaal(StrEnum):
    """The codes of the scheme `schaal`."""

    LOKAAL = "lokaal"
    """Op het niveau van één gemeente, wijk of dorp."""
    SUBREGIONAAL = "subregionaal"
    """In een deel van de regio, met enkele gemeenten samen."""
    REGIONAAL = "regionaal"
    """In de hele regio van de regiovisie."""
    BOVENREGIONAAL = "bovenregionaal"
    """In meer regio's samen."""
    LANDELIJK = "landelijk"
    """In heel Nederland."""


class Status(StrEnum):
    """The codes of the scheme `status`."""

    BELEGD = "belegd"
    """Volgens het document is het nu zo."""
    VOORGENOMEN = "voorgenomen"
    """Volgens het document moet het zo worden of is het de bedoeling."""
    ONDERZOEK = "onderzoek"
    """Volgens het document wordt nog verkend of het zo kan."""
    KNELPUNT = "knelpunt"
    """Volgens het document ontbreekt het, is het onduidelijk of heeft niemand het."""
    AANBEVOLEN = "aanbevolen"
    """Een richtlijn of advies raadt het aan."""


class Taak(StrEnum):
    """The codes of the scheme `taak`."""

    INFORMATIE = "informatie"
    """Inwoners laten weten wat huiselijk geweld is, wat zij kunnen doen en waar zij terechtkunnen."""
    ADVIES = "advies"
    """Mensen en beroepskrachten die zich zorgen maken adviseren en hun melding aannemen."""
    DESKUNDIGHEIDSBEVORDERING = "deskundigheidsbevordering"
    """Beroepskrachten leren om geweld te herkennen, bespreken en aanpakken."""
    PREVENTIEVE_HULP = "preventieve-hulp"
    """Hulp aan gezinnen met een verhoogd risico, voordat er geweld is."""
    TEGENGAAN_SEKSUEEL_MISBRUIK = "tegengaan-seksueel-misbruik"
    """Voorkomen dat kinderen en volwassenen seksueel worden misbruikt, ook in instellingen."""
    VROEGSIGNALERING = "vroegsignalering"
    """Signalen van geweld vroeg zien en er met de meldcode iets mee doen."""
    PROCESREGIE = "procesregie"
    """Zorgen dat partijen in de keten hun afspraken nakomen en de samenwerking loopt."""
    VEILIGHEIDSPLAN = "veiligheidsplan"
    """Afspraken met het gezin maken en vastleggen die de directe veiligheid herstellen."""
    AFSTEMMING_POLITIE_JUSTITIE = "afstemming-politie-justitie"
    """Hulp, bestuur en strafrecht op elkaar laten aansluiten in een zaak en in beleid."""
    INTEGRALE_ANALYSE = "integrale-analyse"
    """Van het hele gezin in beeld brengen wat er speelt en wat het geweld in stand houdt."""
    TRIAGE = "triage"
    """Na een signaal of melding inschatten hoe ernstig en spoedeisend het is en wie het oppakt."""
    OPVANG = "opvang"
    """Een veilige plek bieden aan slachtoffers, hun kinderen of plegers."""
    CASUSREGIE = "casusregie"
    """In een zaak zorgen dat er één plan is, dat het wordt uitgevoerd en dat iemand het overzicht houdt."""
    HERSTELPLAN = "herstelplan"
    """Een plan voor herstel en duurzame veiligheid maken en laten uitvoeren."""
    SOCIAAL_NETWERK = "sociaal-netwerk"
    """Familie en bekenden rond het gezin in kaart brengen en laten helpen."""
    INZET_HULP = "inzet-hulp"
    """Passende hulp en behandeling voor slachtoffers, kinderen en plegers inzetten."""
    NAZORG_CONTACT = "nazorg-contact"
    """Na de hulp contact houden en terugval voorkomen."""
    MONITORING_VEILIGHEID = "monitoring-veiligheid"
    """Na een melding of traject blijven volgen of het gezin veilig is."""
    HUISVERBOD = "huisverbod"
    """Het opleggen, uitvoeren en begeleiden van een tijdelijk huisverbod."""
    ZORGCOORDINATIE_MENSENHANDEL = "zorgcoordinatie-mensenhandel"
    """De hulp aan slachtoffers van mensenhandel organiseren en afstemmen."""
    BESTUURLIJKE_STURING = "bestuurlijke-sturing"
    """Over de aanpak besluiten en haar als bestuur leiden."""
    AMBTELIJKE_COORDINATIE = "ambtelijke-coordinatie"
    """De aanpak in de regio als ambtenaar of projectleider voorbereiden en afstemmen."""
    FINANCIERING = "financiering"
    """Geld voor de aanpak beschikbaar stellen, verdelen en verantwoorden."""
    DATA_ANALYSE = "data-analyse"
    """Cijfers over geweld verzamelen, duiden en delen."""
    PLEGERAANPAK = "plegeraanpak"
    """Plegers aanspreken, begeleiden en behandelen om het geweld te stoppen."""
    OVERIG = "overig"
    """Een taak die onder geen van de andere valt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternatief:
    """Een onderdeel van een feit: alternatief."""

    ghnt: str
    """De naam van de landelijke actielijn."""
    zekerheid: float
    """Hoe zeker wij zijn, van 0 tot 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entiteit:
    """Een partij, voorziening, wet, werkwijze, doelgroep, programma of overleg waarvan een document spreekt; per document één keer, onder de vaste naam."""

    soort: ClassVar[str] = "entiteit"

    type: Entiteittype
    """Wat voor iets het is."""
    naam: str
    """De vaste naam, zoals wij die in alle documenten schrijven."""
    ook: tuple[str, ...] = ()
    """Andere schrijfwijzen die in dit document voorkomen."""
    iri: str
    """Het adres van het ding zelf, hetzelfde in alle documenten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gemeente:
    """Een gemeente die volgens het document bij de regio hoort."""

    soort: ClassVar[str] = "gemeente"

    naam: str
    """De naam van de gemeente zonder het woord gemeente."""
    subregio: str | None = None
    """Het deel van de regio waaronder het document de gemeente noemt."""
    cbs: str | None = None
    """De gemeentecode van het CBS, vier cijfers met GM ervoor."""
    rol: Gemeenterol | None = None
    """Of de gemeente voor de regio als centrumgemeente optreedt."""
    bijzonderheid: str | None = None
    """Wat het document verder over deelname van de gemeente zegt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Toewijzing:
    """De uitspraak dat een partij een taak heeft, doet, bepaalt, betaalt of eraan meedoet, of dat niemand haar heeft."""

    soort: ClassVar[str] = "toewijzing"

    taak: Taak
    """De taak waar het om gaat."""
    actor: str | None = None
    """De vaste naam van de partij; leeg als niemand de taak heeft of de tekst niemand noemt."""
    rol: Rol
    """Wat de partij met de taak te maken heeft."""
    status: Status
    """Of het zo is, de bedoeling is, wordt onderzocht, ontbreekt of wordt aangeraden."""
    schaal: Schaal | None = None
    """Het niveau waarop de tekst de taak legt; leeg als de tekst dat niet zegt."""
    voorwaarde: str | None = None
    """Wanneer of voor wie het geldt, in de woorden van de tekst."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actielijn:
    """Een genummerde of benoemde lijn waaronder een plan zijn acties ordent."""

    soort: ClassVar[str] = "actielijn"

    nr: int | None = None
    """Het nummer dat het document de lijn geeft."""
    naam: str
    """De naam van de lijn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitgangspunt:
    """Een principe waarop een regio haar aanpak zegt te bouwen."""

    soort: ClassVar[str] = "uitgangspunt"

    nr: int | None = None
    """Het nummer dat het document het uitgangspunt geeft."""
    naam: str
    """Het uitgangspunt in de woorden van het document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actie:
    """Iets wat een regio als onderdeel van haar plan doet of zegt te gaan doen."""

    soort: ClassVar[str] = "actie"

    tekst: str
    """De actie in de woorden van het document."""
    actielijn: str | None = None
    """De lijn van het plan waaronder de actie staat."""
    schaal: Schaal | None = None
    """Het niveau waarop de actie wordt uitgevoerd."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Koppeling:
    """De lijn van Geweld hoort nergens thuis waar een actie van een regio aan bijdraagt."""

    soort: ClassVar[str] = "koppeling"

    actie: str
    """Het adres van de actie."""
    ghnt: str
    """De naam van de landelijke actielijn, of geen."""
    ghntSub: str | None = None
    """De naam van het onderdeel van die lijn."""
    alternatieven: tuple[Alternatief, ...] = ()
    """Andere lijnen die ook passen, met hun zekerheid."""
    toelichting: str | None = None
    """Waarom deze lijn is gekozen, in gewoon Nederlands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wetsverwijzing:
    """Een verwijzing naar een wet, besluit of verdrag, eventueel met artikel."""

    soort: ClassVar[str] = "wetsverwijzing"

    wet: str
    """De vaste naam van de wet die op de datum van het document gold."""
    artikel: str | None = None
    """Het artikel, met lid en onderdeel als die er staan."""
    bwb: str | None = None
    """Het nummer van de regeling in het Basiswettenbestand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bedrag:
    """Een geldbedrag en waar het voor is."""

    soort: ClassVar[str] = "bedrag"

    waarvoor: str
    """Waar het geld voor bestemd is of vandaan komt."""
    bedrag: float
    """Het bedrag als getal, voluit geschreven."""
    valuta: str
    """De munt als drie letters van ISO 4217."""
    periode: str | None = None
    """Het jaar of de periode waarvoor het bedrag geldt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cijfer:
    """Een getal over de regio of het werkveld, met wat er is geteld."""

    soort: ClassVar[str] = "cijfer"

    indicator: str
    """Wat er is geteld of gemeten."""
    waarde: float
    """Het getal; bij een bandbreedte de ondergrens."""
    waardeTot: float | None = None
    """De bovengrens van een bandbreedte."""
    eenheid: str | None = None
    """Waarin is geteld, zoals meldingen, procent of plaatsen."""
    jaar: int | None = None
    """Het jaar waarover het getal gaat."""
    gebied: str | None = None
    """Het gebied waarover het getal gaat."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Knelpunt:
    """Iets wat volgens het document niet goed gaat, ontbreekt of onduidelijk is."""

    soort: ClassVar[str] = "knelpunt"

    tekst: str
    """Het knelpunt in de woorden van het document."""
    taak: Taak | None = None
    """De taak die het knelpunt raakt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doel:
    """Iets wat een regio met haar aanpak wil bereiken."""

    soort: ClassVar[str] = "doel"

    tekst: str
    """Het doel in de woorden van het document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Functie:
    """Wie welke functie heeft in de sturing van de aanpak."""

    soort: ClassVar[str] = "functie"

    rol: str
    """De functie, zoals opdrachtgever, voorzitter of projectleider."""
    wie: str | None = None
    """Het ambt of de organisatie; een persoon alleen in een openbaar ambt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluatie:
    """Wanneer en hoe de visie of de uitvoering ervan wordt geëvalueerd."""

    soort: ClassVar[str] = "evaluatie"

    wanneer: str | None = None
    """Het moment of de regelmaat van de evaluatie."""
    tekst: str
    """Wat het document over de evaluatie zegt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dekking:
    """Of een document een onderdeel van het landelijke Format invult."""

    soort: ClassVar[str] = "dekking"

    taak: Taak
    """Het onderdeel van het Format."""
    gedekt: Gedekt
    """Of het onderdeel met een partij of werkwijze is ingevuld, alleen is genoemd, of ontbreekt."""


SOORTEN: tuple[type, ...] = (
    Entiteit,
    Gemeente,
    Toewijzing,
    Actielijn,
    Uitgangspunt,
    Actie,
    Koppeling,
    Wetsverwijzing,
    Bedrag,
    Cijfer,
    Knelpunt,
    Doel,
    Functie,
    Evaluatie,
    Dekking,
)
"""Every soort of fact, in the order of the contract."""

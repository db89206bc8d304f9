"""Finite verbs by their form: what no name holds, whatever a parser would make of it.

Names are found before a sentence is parsed, and a parser is wrong most often where a clause stands on its own
(an item of a list, a cell of a table).
"""

from regiokennis.annotate.evidence import ACTS, STATES
from regiokennis.annotate.words import wordset

STRONG = wordset(
    "is was waren had hadden kan kon konden mag mocht moest moesten wil wilde wilden zou zouden werd werden bleef "
    "bleven blijft blijkt bleek gaat ging gingen geldt gold golden liep liepen loopt begon begint eindigt eindigde "
    "duurt duurde beslaat besloeg bestrijkt bestreek verliep verloopt kwam kwamen komt gaf gaven nam namen kreeg "
    "kregen stond stonden staat ligt lag lagen hield hielden houdt vond vonden vindt bracht brachten brengt schreef "
    "schrijft sprak spraken spreekt bood boden zag zagen werkte werkten maakte maakten deed deden bestaat bestond "
    "ontbreekt ontbrak ontbreken ontstaat ontstond valt viel vielen vraagt vroeg vroegen weet wist wisten wacht "
    "wachten wachtte wachtten zoekt zoeken zocht zochten duren missen mist mislukt kost kunnen zullen mogen moeten "
    "willen heeft hebben had worden blijven blijken komen staan liggen vallen vinden weten krijgen lijken lijkt "
    "voelt voelen ervaart ervaren ziet zien denkt denken meldt woont wonen leeft leven kent kennen brengen houden "
    "gelden lopen beginnen bestaan ontstaan doen gaan maken nemen geven besteden besteedt bespreekt bespreken beslist "
    "besluit beoordeelt bepaalt stemt sluit sluiten betaalt betalen verwacht verwachten deelt delen schiet schieten "
    "duidt toont tonen stijgt stijgen daalt dalen groeit groeien neemt toeneemt afneemt stopt stoppen haakt haken"
)
"""Of verbs that are common in any text, in the forms that the list of what organisations do lacks."""
NOUNS = wordset("leven werken zijn besluit kost spreekt stopt")
"""Of these the ones that are as often a noun, or another word, inside a name."""
FINITE = (ACTS | STATES | STRONG) - NOUNS
PRONOUNS = wordset("we wij ze zij men je jullie ik hij wie")
"""Subjects: where one stands, a clause stands."""


def is_clause(text: str) -> bool:
    """Whether a run of words holds a finite verb or a subject, and so says something where a name only calls."""
    return any(word in FINITE or word in PRONOUNS for word in text.split()[1:])

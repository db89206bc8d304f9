"""The wording by which a clause says that somebody governs: verbs, what they are said of, and who may."""

import re

from regiokennis.annotate.words import wordset

STEERS = wordset(
    "besluiten beslissen vaststellen goedkeuren bekrachtigen accorderen instemmen bewaken toezien bijsturen aansturen "
    "coördineren adviseren meedenken rapporteren agenderen monitoren voorbereiden aanjagen bijeenkomen samenkomen "
    "vergaderen overleggen verantwoorden voorzitten doorhakken uitzetten spiegelen bijhouden bespreken volgen "
    "prioriteren evalueren vertegenwoordigen sturen besturen regisseren leiden trekken bijeenhouden aanpassen toetsen "
    "voorleggen fungeren optreden aansluiten informeren aanwijzen benoemen aanstellen"
)
"""Predicates by which a body, a government or an office governs."""
MAKES = wordset(
    "opstellen schrijven maken uitwerken ontwikkelen formuleren organiseren beleggen bijeenroepen hebben liggen"
)
MADE = re.compile(
    r"(?:visie|plan|programma|agenda|aanpak|voorstel|notitie|rapportage|brief|monitor|afspraak|overleg|bijeenkomst|"
    r"vergadering|conferentie|meet-up|evaluatie)$"
)
"""What somebody makes or organises who governs."""
HAS = wordset("hebben krijgen dragen houden voeren nemen leggen afleggen doen uitbrengen brengen geven worden zijn")
OFFICES = wordset(
    "opdracht regie leiding coördinatie verantwoordelijkheid eindverantwoordelijkheid mandaat toezicht besluit "
    "verantwoording voorstel advies regierol voortouw aansturing beslissing zienswijze gast"
)
"""What somebody `heeft`, `draagt`, `voert` or `neemt` who governs."""
ANSWERS = frozenset({"verantwoordelijk", "eindverantwoordelijk", "aanspreekbaar", "aanspreekpunt", "gemandateerd"})
GOVERNED = re.compile(
    r"(?:aanpak|visie|programma|sturing|afstemming|coördinatie|voorbereiding|leiding|besluitvorming|besluit(?:en)?|bewaking|"
    r"monitoring|monitoren|toezicht|verantwoordelijkheid|voortgang|uitvoering|werkgroep|beleid|projectleider|procesregie)$"
)
"""What lies with somebody, or comes together there, who governs."""
EVERYBODY = "gemeenten"
ADOPTS = frozenset({"vaststellen", "opstellen"})
PLAN = re.compile(r"(?:visie|plan|programma|agenda|aanpak)$")
LIES = frozenset({"bij", "onder", "waar", "via", "aan"})
ASKED = frozenset({"lijdend", "opdracht"})
CONSULTED = wordset("raadplegen consulteren horen")
"""Predicates whose passive makes advisers of those who govern nothing themselves."""
OFFICERS = re.compile(
    r"(?:programma|project|keten|regio|netwerk|proces)(?:leider|manager|regisseur|coördinator|directeur|secretaris)$|"
    r"^(?:kwartiermaker|aanjager)$"
)
"""Nouns of who leads an approach, in whatever compound."""
ASKING = frozenset({"vragen", "verzoeken", "opdragen", "verplichten"})
"""Predicates behind which stands what somebody is to do."""
APPOINTED = frozenset({"aanwijzen", "aanstellen", "benoemen"})
ADVISES = frozenset({"adviseren", "meedenken", "advies", "spiegelen"})
CASE = re.compile(
    r"\b(?:gezin\w*|casus\w*|kind(?:eren)?|cliënt(?:en)?|slachtoffer\w*|huishouden\w*|zaak|zaken|melding\w*|pleger\w*|"
    r"veiligheidsplan\w*|dossier\w*|hulpverlening|huisverbod\w*|jeugdige\w*|ouders?|signaal|signalen|incident\w*|(?:herstel|praat|lotgenoten|zelfhulp)groep(?:en)?)\b",
    re.IGNORECASE,
)
"""Words of what is done in a case."""
DENIED = frozenset({"niet", "geen", "onduidelijk", "niemand", "onhelder", "vorig"})
NO_PART = re.compile(r"\b(?:heeft|hebben|speelt|spelen)\s(?:\w+\s)?geen\s(?:\w+\s)?(?:rol|taak|plaats)\b")
"""Who has no part in it, whatever else the sentence says of him."""
PURPOSE = frozenset({"zodat", "opdat", "of", "als", "indien", "wanneer"})
"""Openings of clauses that tell what something is for, asked or supposed."""
GOVERNMENT = frozenset({"bestuur", "wethouder", "burgemeester", "gedeputeerde", "college"})
BUREAUS = re.compile(r"(?:programma|regio|project|kern|regie)(?:bureau|team|organisatie|secretariaat)", re.IGNORECASE)
MANAGERS = re.compile(r"(?:manager|kwartiermaker|coördinator|directeur(?:en)?|secretaris|ambassadeur)\b", re.IGNORECASE)
ADVISERS = re.compile(r"(?:raad|panel|platform|forum|groep)(?:\b|$)", re.IGNORECASE)
LOOSE = re.compile(r"(?:leerkring|netwerk|intervisiegroep)", re.IGNORECASE)
"""Meetings of professionals, of which it says little that they meet."""
TOLD = wordset("informeren sturen toesturen zenden rapporteren verantwoorden bijpraten")
ACCOUNT = "verantwoording"
"""Words of a clause in which a council or body is told how things go."""
DECIDES = frozenset({"besluiten", "beslissen", "aanwijzen", "vaststellen"})
"""What a body decides of all cases at once."""
EXPRESS = frozenset({"opdracht", "gast"})
GETS = frozenset({"krijgen", "ontvangen"})
REPORTED = re.compile(r"(?:bericht|rapportage|brief|verslag|evaluatie|verantwoording|monitor)$")
"""What those get who govern."""
APART = {
    "komen": frozenset({"samen", "bijeen", "elkaar"}),
    "houden": frozenset({"bijeen", "bij"}),
    "hakken": frozenset({"knoop", "knopen"}),
}
"""Verbs whose particle the parser may take for a word of its own."""
INTERRUPTED = re.compile(
    r"(?:\s\([^()]{2,12}\))?,\s(?:die|dat|waar\w*|ondersteund|bijgestaan|onder|in dienst|als|een|aan te)\b[^,.;]*,"
)
"""An aside between a subject and its verb."""
INFORMED, INFORMS = "wordt geïnformeerd", "informeert"
KEEPING = ("houden", "stellen", "brengen")
"""Ends of the verbs that go with `op de hoogte`."""
OCCURS = wordset("geschieden gebeuren plaatsvinden voltrekken")
"""Predicates whose subject takes place somewhere."""
JOINS = wordset("aansluiten aanschuiven deelnemen aanzitten participeren meevergaderen behoren")
"""Predicates of who takes part in a body."""
SEAT = frozenset({"zitting", "deel", "lid"})
"""What somebody has, takes or is in a body."""
STEERING = re.compile(
    r"stuur|portefeuille|regie(?:groep|tafel)|kern(?:team|groep)|werkgroep|klankbord|ambtelijk|directeur|management|"
    r"opdrachtgever",
    re.IGNORECASE,
)
"""Bodies that steer the approach, beside those that talk about cases."""
BESIDE = re.compile(r"\s*(?:(?:is|zijn)\sen\s)?")
"""Between a subject and its verb: `zijn en blijven verantwoordelijk`."""
OPENING = 12
"""Most characters of article and number before a subject that opens its sentence."""
CUT = re.compile(
    r"\s?[;:(]|,?\s(?:en|maar)\s(?:ze|zij|hij|wij|we|het)\b|,\s(?:en|maar|waar\w*|die|dat|zij|ze|zodat|om|met|een)\s"
)
MOST = 12
"""Most words of a role."""
DANGLING = wordset("en of de het een van in op voor bij aan met om te tussen als dat die per")
"""Words with which no role ends, where it was cut short."""
JOINING = frozenset({"en", "of", "maar"})

"""Wording of figures in Dutch prose: how a number is tied to what it counts, and where a number counts nothing."""

import re
from functools import lru_cache

from regiokennis.annotate.cues import cued
from regiokennis.facts.numbers import NUMBER_WORD

PERCENT = "procent"
_SIGN = r"(?:\s?(?:%|°/[o0]|º/[o0]|o/o)|\sA\)(?=\s+\w)|\s(?:procent|percent)(?!\w))"
_TO = r"\s?(?:[-–]|(?:%|procent)?\s(?:tot|à|a)(?:\s(?:en met|wel))?\s)\s?"
_NUM = r"(?:\d{1,3}(?:[. ]\d{3})+|\d+)(?:,\d+)?"
_SMALL = r"(?:één|eén|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|twintig|dertig|honderd|\d+)"
PERCENTAGE = re.compile(
    rf"(?:(?P<between>tussen (?:de )?)(?P<low1>{_NUM}){_SIGN}?\s(?:en)\s(?:de )?(?P<high1>{_NUM}){_SIGN}"
    rf"|(?<![\w,.])(?P<low2>{_NUM}|{_SMALL}){_TO}(?P<high2>{_NUM}|{_SMALL}){_SIGN}"
    rf"|(?<![\w,.])(?P<first>{_NUM})\s(?:en|of)\s(?P<second>{_NUM}){_SIGN}"
    rf"|(?P<one>(?<![\w,.]){_NUM}|(?<=[a-z])\d+,\d+|(?<!\w)[a-zëé]+(?=\s(?:procent|percent))){_SIGN})",
    re.IGNORECASE,
)
MAY_SHARE = re.compile(r"[%°º]|o/o|A\)|procent|percent", re.IGNORECASE)
"""Where none of these stands there is no percentage; the full pattern is slow."""
RATIO = re.compile(
    rf"(?<![\w,.])(?P<part>{_SMALL})\s?(?:op\s?(?:de|elke|iedere)?|van\s(?:de|elke|iedere)(?=\s(?:drie|vier|vijf|tien|twintig|honderd)\s))"
    rf"\s?(?P<whole>{_NUM}|{_SMALL})(?!\w)(?!\s(?:januari|februari|maart|"
    r"april|mei|juni|juli|augustus|september|oktober|november|december))",
    re.IGNORECASE,
)
PART = re.compile(rf"(?<![\w,.])(?P<part>{_NUM})\svan\s(?:de|alle)\s(?P<whole>{_NUM})(?=\s[a-zé])")
"""`38 van de 120 onderzochte dossiers`: how many, and of how many."""
TIMES = cued(
    rf"(?i)(?<![\w,.])(?P<low>{_NUM}|{_SMALL}|anderhalf)(?:\s(?:tot|à|of)\s(?P<high>{_NUM}|{_SMALL}))?\s(?:keer|maal)\s"
    r"(?P<what>(?:zo|even)\s\w+|meer|vaker|hoger|groter|minder)",
    *("keer", "maal", "Keer", "Maal", "KEER", "MAAL"),
)
RANGE = cued(
    rf"(?i)(?:tussen (?:de )?(?P<low1>{_NUM})\sen\s(?:de )?(?P<high1>{_NUM})"
    rf"|(?<![\w,.])(?P<low2>{_NUM})\s(?:tot|à)\s(?P<high2>{_NUM}))",
    *("ussen", "USSEN", "tot", "Tot", "TOT", "à", "À"),
)
_YEAR = r"(?:\s(?:in|eind|begin)\s(?:19|20)\d\d)?"
CHANGE = re.compile(
    rf"\bvan\s(?P<old>{_NUM}|{NUMBER_WORD})(?P<sign1>{_SIGN})?(?P<unit1>\s[a-zé]{{4,}})?(?P<year1>{_YEAR})\s(?:naar|tot)\s"
    rf"(?P<new>{_NUM}|{NUMBER_WORD})(?P<sign2>{_SIGN})?(?!\w)(?P<year2>{_YEAR})",
    re.IGNORECASE,
)
SUBJECT = re.compile(
    r"\b(?:aantal|hoeveelheid|(?P<share>percentage|aandeel))\s(?:\w+e\s)?(?P<unit>[a-zé-]{4,})", re.IGNORECASE
)
WAITING = re.compile(
    r"\b(?:(?:wacht|doorloop|aanrij|reactie|verblijfs|behandel)(?:tijd|tijden|duur|lijst)|wacht(?:en|t|te|ten)|"
    r"[Gg]emiddeld\sduurt|duurt?\sgemiddeld|duurde[n]?\sgemiddeld)\b",
    re.IGNORECASE,
)
LABELLED = re.compile(
    rf"(?:^|(?<=[.;]\s))(?P<label>[A-ZÀ-Ý][^.;:\d]{{3,80}}):\s*(?P<number>{_NUM})(?!\d|[.,]\d)(?=\s*(?:$|[.;,(]))",
    re.MULTILINE,
)
PLACED = re.compile(
    rf"(?:^|(?<=\s))in\s(?P<label>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){{0,3}}):?\s+(?P<number>{_NUM})(?=\s+in\s|\s*$)"
)
PER_SO_MANY = re.compile(rf"^(?P<what>\D{{3,60}}?)\sper\s(?P<rate>{_NUM}\s\w+)", re.IGNORECASE)
_NO_MONTH = r"(?!januari|februari|maart|april|mei\b|juni|juli|augustus|september|oktober|november|december)"
RATE = re.compile(rf"\s*(?:per|op elke|van de)\s(?P<rate>{_NUM}\s{_NO_MONTH}\w+)", re.IGNORECASE)
RATE_HEAD = re.compile(rf"\s*(?:per|op elke)\s(?P<rate>{_NUM}\s{_NO_MONTH}\w+)", re.IGNORECASE)
RATED = re.compile(rf"\b(?:aantal\s)?(?P<unit>[a-zé-]{{4,}})\sper\s(?P<rate>{_NUM}\s[a-zé]{{4,}})\b", re.IGNORECASE)
"""What is counted for so many people, before the values: `het aantal aanvragen per 1.000 inwoners`."""
AT = re.compile(
    rf"(?:\b(?:met|op|van|naar|tot|is|was|zijn|waren|bedraagt|bedroeg|tegen|tegenover|dan|en|respectievelijk|"
    rf"(?:in|voor)\s[A-Z][\w’'-]+)|(?<=\d),)"
    rf"\s(?P<number>{_NUM})(?![\d]|[.,]\d)(?=\s(?:en|in|boven|onder|tegen|hoger|lager|respectievelijk|naar|per|dan)\b|[.,;)]|$)"
)
"""A value without a noun behind it."""
ROW = re.compile(rf"(?<![\w,.])(?<!\d,\s){_NUM}(?:,\s{_NUM})*\s(?:en|respectievelijk)\s{_NUM}(?=\s[a-z])")
"""Counts of one thing, of the places or years that the sentence names."""
TOTAL = re.compile(
    rf"\b(?:aantal|hoeveelheid)\s(?P<unit>[a-zé-]+)(?:\s[^\d.;]{{0,60}}?)?(?:\s(?:in|over)\s(?:19|20)\d\d(?:\s[^\d.;]{{0,30}}?)?)?\s(?:op|van|met|is|was|bedraagt|bedroeg|naar|tot)\s(?:(?:in|over)\s(?:dat|hetzelfde|datzelfde|20\d\d|het)\s?(?:jaar)?\s?)?"
    rf"(?:(?:circa|ongeveer|ruim|bijna)\s)?(?P<number>{_NUM})(?![\d]|[.,]\d)(?=\s*(?:[.,;)]|per\s|in\s|$))",
    re.IGNORECASE,
)
EVERY = re.compile(rf"\bper\s(?P<number>{_NUM}|{_SMALL})\s(?P<unit>dagen|weken|maanden|kwartalen)\b", re.IGNORECASE)
YEARLY_BEFORE = re.compile(
    r"\b(?:ieder jaar|elk jaar|jaarlijks|per jaar)\s"
    r"(?:(?:zo['’]n|ruim|circa|ongeveer|bijna|gemiddeld|meer dan|minstens)\s){0,2}$",
    re.IGNORECASE,
)
"""Right before a number: `jaarlijks zo'n 350 mensen`."""
YEARLY = re.compile(
    r"^(?:ieder jaar|elk jaar|jaarlijks)\b|^.{0,32}?\b(?:ieder jaar|elk jaar|jaarlijks(?! (?:een|de|het))|per jaar)\b",
    re.IGNORECASE,
)
"""At the head of a sentence, or close behind a number."""

NAMES_BEFORE = re.compile(
    r"(?:\b(?:artikel(?:en)?|artt?|lid|leden|hoofdstuk(?:ken)?|paragraaf|paragrafen|bijlagen?|pagina['’]?s?|pag|blz|p|nr|nummer|"
    r"uitgangspunt(?:en)?|aandachtspunt|actielijn(?:en)?|actiepunt|stap|fasen?|tabel|figuur|versie|groep|motie|doel|lijn|"
    r"pijler|thema|kernwaarden?|onderdeel|voetnoot|postbus|kenmerk|ris|nen|vanaf|leeftijd|onder de|boven de|sinds|t/m|"
    r"speerpunt|programmalijn|"
    r"bron|deel|niveau|type|klas)\.?|[€£])\s?(?:van\s)?$",
    re.IGNORECASE,
)
NAME_REACH = 32
"""More characters than any of these has."""
AGE = re.compile(
    r"^\s?(?:jaar\s(?:en\souder|oud|of\s(?:ouder|jonger))|plus|\+|jarigen?|-jarig"
    r"|(?:-|–|\stot\s|\st/m\s)\s?\d{1,3}[ -]?(?:jaar|jarig)"
    r"|\sjaar\)|(?:-|–)\d{1,3}\))",
    re.IGNORECASE,
)
DATE = re.compile(
    r"^\s?(?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni|juli|aug(?:ustus)?|sep(?:t(?:ember)?)?|okt(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b",
    re.IGNORECASE,
)
TIME = re.compile(
    r"^(?:jaar|jaren|dag|dagen|week|weken|uur|uren|minuten|maand|maanden|kwartaal|werkdag(?:en)?|keer|maal|x|euro|decennia|eeuw|graden)$",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r"(?:kinderen|jongeren|jeugdigen|volwassenen|vrouwen|mannen|meisjes|jongens|ouderen|ouders|slachtoffers?|plegers?|daders?|"
    r"personen|mensen|inwoners|gezinnen|huishoudens|cliënten|leerlingen|medewerkers|professionals|deskundigen|projectleiders?|"
    r"adviseurs|fte|vrijwilligers|functionarissen|meldingen|adviezen|advies|melding|adviesvragen|contacten|consulten|zaken|casussen|"
    r"gesprekken|trajecten|huisverboden|incidenten|aangiften|hulpverzoeken|verzoeken|plaatsen|plekken|bedden|woningen|"
    r"wachtenden|wachtlijst|scheidingen|doden|moorden|deelnemers|gemeenten|regio['’]s|landen|vluchtelingen|patiënten|aanvragen|minderjarigen|"
    r"bewoners|bezoekers|hulpverleners|respondenten|opnames|aanmeldingen|overdrachten|onderzoeken|huisbezoeken|scholen)$",
    re.IGNORECASE,
)
STRUCTURE = re.compile(
    r"(?:lijnen|(?:^|\b)pijlers|uitgangspunten|fasen|fases|stappen|doelen|punten|vormen|thema['’]?s|onderdelen|elementen|hoofdstukken|"
    r"partijen|redenen|vragen|situaties|soorten|domeinen|programma['’]?s|manieren|aspecten|kernwaarden|bouwstenen|taken|vingers|"
    r"basisfuncties|kwestie|verdragen|sporen|ambities|prioriteiten|speerpunten|voornemens|acties|bijlagen|niveaus)$",
    re.IGNORECASE,
)
NO_COUNT = re.compile(
    r"\b(?:[Ee]en|[Ii]edere|[Ee]lke)\s(?:[a-z]+\s)?(?:gemeente|stad|dorp|school|wijk)\s(?:met|van)\s(?:[a-z]+\s)?$|"
    r"(?:brengen|dringen|verlagen|verkorten|bekorten|verminderen|verhogen|beperken)\s(?:naar|tot)\s(?:[a-z]+\s)?$"
)
"""What holds of any such place (`een gemeente met 9.000 inwoners`) and what is still to be reached are no counts."""
HARM = re.compile(r"(?:geweld|mishandeling|verwaarlozing|uitbuiting|misbruik|stalking)$", re.IGNORECASE)
"""What is reported, never what is counted (`15 meldingen betroffen stalking en 17 seksueel geweld`)."""
SMALL_GROUPS = re.compile(
    r"(?:functionarissen|trainingen|bijeenkomsten|huisbezoeken|gesprekken|sessies|lessen|gemeenten|regio['’]s|landen|onderzoeken|scholen|partijen|plekken|ouders|professionals|contacten|zaken)$",
    re.IGNORECASE,
)
FEW_PEOPLE = re.compile(
    r"(?:mensen|personen|hulpverleners|vrijwilligers|medewerkers|bewoners|gezinnen|deskundigen)$", re.IGNORECASE
)
"""A handful of these, in letters, tells a case or a threshold and counts nothing."""
COUNTRY = re.compile(
    r"\b(?:[Ii]n (?:heel )?Nederland|Nederlandse (?:bevolking|kinderen|vrouwen|gezinnen)|"
    r"[Ll]andelijk(?= (?:gezien|zijn|is|worden|wordt|gaat|krijgt|krijgen|gemiddeld|onderzoek))|"
    r"(?<![\w ])Landelijk(?= [a-z])|"
    r"landelijke (?:gemiddelde|cijfers?|schatting(?:en)?))\b"
)
STOCK = re.compile(
    r"^(?:inwoners|mensen|\w*plaatsen|\w*plekken|\w*bedden|\w*woningen|medewerkers|fte|gemeenten|landen)\b",
    re.IGNORECASE,
)
"""What there is rather than what happened: of no year unless the sentence names one."""
SAME_YEAR = re.compile(r"\b(?:in|over)\s(?:dat|datzelfde|hetzelfde)\sjaar\b", re.IGNORECASE)
MISREAD_PERCENT = re.compile(r"A\)")
"""What becomes of a percent sign in some scans."""
POSTCODE = re.compile(r"\b[1-9]\d{3}\s?[A-Z]{2}\b(?!\w)")
YEAR_BEFORE = re.compile(
    r"\b(?:in|en|of|van|uit|sinds|per|jaar|eind|begin|medio|na|tot|t/m|voor|over|\w+ari|\w+ber|juli|juni|mei|maart|april)\s$|[,/–-]\s?$"
)
"""What makes four digits a year even before a noun."""
YEAR_OF_NAME = re.compile(r"\w\s[A-ZÀ-Ý][\w’'-]+\s$")
"""A capitalised word right before four digits: they belong to a name (`de Huisvestingswet 2014 mensen …`)."""
PLURAL = {
    "maand": "maanden",
    "advies": "adviezen",
    "melding": "meldingen",
    "consult": "consulten",
    "huisverbod": "huisverboden",
}
"""Units that a text counts in the singular (`2839 keer een melding`)."""
_COUNTING = (
    *("twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "tig"),
    *("honderd", "duizend", "miljoen", "miljard", "anderhal", "half", "op de "),
)
"""One of these stands in every number in letters; to look for these first is much cheaper."""
_MAY_COUNT = re.compile(
    r"\d|\b(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|honderd|duizend|miljoen|miljard|anderhal|half|"
    r"op\sde\s)|(?:tien|tig|honderd|duizend)\b"
)


_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=4096)
def is_counted(word: str) -> bool:
    """Whether a noun is of what is counted, which all its neighbours in a sentence are asked."""
    return COUNTED.search(word) is not None


def names_behind(before: str) -> bool:
    """Whether the words before a number make it a name (`artikel 3`); only the last of them are looked at."""
    return NAMES_BEFORE.search(before, max(0, len(before) - NAME_REACH)) is not None


def may_count(text: str) -> bool:
    """Whether a sentence may hold a figure; most need no further look."""
    if _DIGIT.search(text):
        return True
    lowered = " ".join(text.lower().split())
    return any(word in lowered for word in _COUNTING) and _MAY_COUNT.search(lowered) is not None

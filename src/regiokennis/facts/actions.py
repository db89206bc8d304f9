"""What marks a part of a document as its plan: headings, lead-ins and columns that announce actions, or do not."""

import re
from functools import lru_cache

from regiokennis.facts.soorten import Schaal

HEADING = re.compile(
    r"\b(?:actie(?:s|punten|plan|programma|agenda|lijst)?|activiteit(?:en)?|maatregel(?:en)?|werkagenda|uitvoerings(?:agenda|programma|plan)|"
    r"actielijnen\s+(?:op\s+(?:de\s+)?)?(?:korte|middellange|lange)\s+termijn|inspanningen|"
    r"(?:wat|hoe)\s+(?:gaan|willen|zullen|pakken)\s+(?:we|wij)\b(?!.*\bbereik).*|"
    r"wat\s+(?:we|wij)\s+(?:gaan|willen|zullen)\b(?!.*\bbereik).*|wat\s+doen\s+(?:we|wij)\b.*|dit\s+gaan\s+(?:we|wij)\s+doen|(?:wij|we)\s+gaan\s+aan\s+de\s+slag.*|"
    r"aan\s+de\s+slag|zo\s+pakken\s+(?:we|wij).*aan|daarom\s+gaan\s+(?:we|wij).*|inzet\s+(?:van\s+de\s+regio|20\d\d.*|komende.*)|hier\s+zetten\s+(?:we|wij)\s+op\s+in)\b",
    re.IGNORECASE,
)
"""A heading above actions."""

NOT_HEADING = re.compile(
    r"\b(?:toelichting|effect|resultaten?|doel(?:en|stellingen)?|knelpunten|begrippen|definities?|leeswijzer|inleiding|"
    r"inhoud|bronnen|landelijke?\s+(?:acties|programma)|reeds\s+uitgevoerd|afgeronde?|terugblik|evaluatie\s+van|stand\s+van\s+zaken|wat\s+(?:hebben|deden)\s+we)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def heads_actions(heading: str) -> bool:
    """Whether a heading announces actions; kept, since it is asked of every block below."""
    return HEADING.search(heading) is not None


@lru_cache(maxsize=4096)
def heads_other(heading: str) -> bool:
    """Whether a heading announces something else; kept likewise."""
    return NOT_HEADING.search(heading) is not None


LEAD = re.compile(
    r"\b(?:(?:volgende|onderstaande|concrete|deze)\s+(?:\w+\s){0,2}(?:acties|actiepunten|activiteiten|maatregelen|punten|focuspunten|stappen|inspanningen)|"
    r"acties\s+zijn|(?:gaan|zullen|zetten|nemen|organiseren|ondernemen|starten|investeren|pakken|werken|voeren|doen|bereiken|realiseren)\s+(?:we|wij|de\s+gemeenten|gemeenten|de\s+regio)\b|"
    r"(?:we|wij|de\s+(?:negen|tien|\w+)?\s?gemeenten|de\s+regio)\s+(?:gaan|zullen|zetten|nemen|organiseren|ondernemen|starten|investeren|pakken|voeren|spreken\s+af)\b|"
    r"uitvoeringsplan|uitvoeringsprogramma|actieplan|extra\s+aandacht\s+(?:uitgaan|voor)|dit\s+(?:doen|bereiken)\s+we|afgesproken\s+is|(?:we|wij)(?=\s*:)|daarom\s*:|dat\s+betekent\s+concreet)\b",
    re.IGNORECASE,
)
"""A lead-in to a list of actions."""

NOT_LEAD = re.compile(
    r"\b(?:taken|elementen|partijen|partners|organisaties|voorzieningen|gemeenten\s+zijn|vormen|bestaat\s+uit|bestaan\s+uit|knelpunten|problemen|"
    r"cijfers|onderzoeken|doelen|doelstellingen|resultaten|effecten|ambities|bevindingen|conclusies|aanbevelingen|uitgangspunten|kernwaarden|"
    r"definities|signalen|risicofactoren|leden|deelnemers|fasen|fases|stappen\s+van\s+de|voorwaarden|randvoorwaarden|vragen|thema['’]s|onderwerpen|"
    r"wetten|functies|criteria|indicatoren|gaan\s+voor|willen\s+dat|wil\s+dat|zien\s+we|zijn\s+onder\s+meer|zijn\s+actief)\b",
    re.IGNORECASE,
)
"""A lead-in to a list of something else, also inside a chapter of actions."""

COLUMN = re.compile(
    r"^\W*(?:nr\.?\s+)?(?:concrete\s+|regionale\s+|lokale\s+)?(?:acties?|actiepunt(?:en)?|activiteit(?:en)?|maatregel(?:en)?|"
    r"inspanning(?:en)?|wat\??|wat\s+gaat\s+er\s+gebeuren\??|actie\s*/\s*activiteit|omschrijving(?:\s+actie)?|stap(?:pen)?|"
    r"afspra(?:ak|ken)|voornemens?|(?:(?:dit|dat|wat)\s+)?(?:(?:wij|we|de\s+(?:regio|gemeenten)|gemeenten)\s+(?:gaan|doen|zullen)|"
    r"(?:gaan|doen|zullen)\s+(?:wij|we))(?:\s+doen)?\??)\W*$",
    re.IGNORECASE,
)
"""The column of a table that holds the actions; its head may be the start of a sentence (`Wij gaan`)."""

NUMBERED = re.compile(
    r"^\W*(?:actie(?:punt)?|maatregel|activiteit)\s+(?:\d{1,2}(?:\.\d{1,2})*[a-z]?|[A-Z]\d{0,2})\b\s*[:.)–-]?\s+(?=\w)",
    re.IGNORECASE,
)
"""The number in front of an action: `Actie 2.1 …`, `Maatregel 4: …`."""

DIVISION = re.compile(
    r"\b(?:wie\s+doet\s+wat|(?:rol|taak|werk)verdeling|verdeling\s+van\s+(?:taken|rollen)|rollen|taken|verantwoordelijkheden|inbreng)\b",
    re.IGNORECASE,
)
"""A heading above who does what already: below it `Wat` tells tasks and no actions."""

OTHER_COLUMN = re.compile(
    r"^\W*(?:wie|wanneer|planning|(?:kar)?trekker|trekt|leidt|doet\s+mee|(?:is\s+)?klaar|aanjager|eigenaar|samen\s+met|met\s+wie|looptijd|termijn|uitvoering|verantwoordelijke?|uitvoerder|partners?|betrokken(?:en)?|status|stand|resultaat|beoogd|doel|budget|kosten|"
    r"financi\w+|periode|jaar|prioriteit|nr\.?|nummer|#|gereed|toelichting|opmerkingen?|door|kwartaal|start|deadline|middelen|schaal|actielijn|thema|pijler)\b",
    re.IGNORECASE,
)
"""Columns that say something about the action beside them."""

SCALES: tuple[tuple[re.Pattern[str], Schaal], ...] = (
    (re.compile(r"\b(?:bovenregiona\w+|provincia\w+)\b", re.IGNORECASE), Schaal.BOVENREGIONAAL),
    (
        re.compile(r"\b(?:subregiona\w+|(?:in|per)\s+(?:elke|iedere|de)?\s?subregio)\b", re.IGNORECASE),
        Schaal.SUBREGIONAAL,
    ),
    (re.compile(r"\blandelijk(?:e)?\b", re.IGNORECASE), Schaal.LANDELIJK),
    (
        re.compile(r"\b(?:regiona(?:al|le)|regiobreed|regio-breed|in\s+de\s+(?:hele\s+)?regio)\b", re.IGNORECASE),
        Schaal.REGIONAAL,
    ),
    (re.compile(r"\b(?:loka(?:al|le)|gemeentelijke?|(?:elke|iedere|per)\s+gemeente)\b", re.IGNORECASE), Schaal.LOKAAL),
)
HEADING_SCALES = (SCALES[3], SCALES[4], SCALES[1], SCALES[0])


def find_scale(headings: tuple[str, ...], words: str) -> Schaal | None:
    """The level that the nearest heading gives, else the only one that the action's own words give."""
    for heading in headings:
        named = [scale for pattern, scale in HEADING_SCALES if pattern.search(heading)]
        if len(named) == 1:
            return named[0]
    said = {scale for pattern, scale in SCALES if scale is not Schaal.LANDELIJK and pattern.search(words)}
    return said.pop() if len(said) == 1 else None


INTENT = re.compile(
    r"^(?:(?:daarom|daarnaast|ook|verder|tevens|hiervoor|daarvoor|hierbij|vanuit\s+[^,]{3,40}|in\s+(?:20\d\d|de\s+(?:komende|periode)[^,]{0,40}?)|komende\s+jaren|de\s+komende\s+(?:jaren|periode)|"
    r"op\s+termijn|jaarlijks|voor\s+20\d\d|eind\s+20\d\d|om\s+[^,]{5,120},)\s*,?\s*)?"
    r"(?:(?:gaan|zullen|zetten|onderzoeken|organiseren|ontwikkelen|stimuleren|starten|investeren|zorgen|maken|bieden|versterken|continueren|faciliteren|vragen|verkennen|richten|stellen|sluiten|breiden|werken|voeren|nemen|betrekken|verbeteren|vergroten|trainen|leren|reserveren|kijken|implementeren)\s+(?:we|wij|gemeenten|de\s+gemeenten|alle\s+gemeenten)"
    r"|(?:we|wij|gemeenten|de\s+gemeenten|iedere\s+gemeente|elke\s+gemeente|alle\s+gemeenten|lokale\s+teams|de\s+lokale\s+teams|de\s+projectleider|de\s+regio)\s+(?:gaan|gaat|zullen|zal|zetten|zet|onderzoeken|onderzoekt|organiseren|organiseert|ontwikkelen|ontwikkelt|stimuleren|stimuleert|starten|start|investeren|investeert|zorgen|zorgt|maken|maakt|bieden|biedt|versterken|versterkt|continueren|continueert|faciliteren|faciliteert|vragen|vraagt|verkennen|verkent|richten|richt|stellen|stelt|sluiten|sluit|breiden|breidt|voeren|voert|nemen|neemt|betrekken|betrekt|verbeteren|verbetert|vergroten|vergroot|trainen|traint|reserveren|reserveert|implementeren|implementeert|werken\s+(?:aan|toe))"
    r"|(?:er\s+)?(?:wordt|worden|komt|komen)\b)",
    re.IGNORECASE,
)
"""A sentence that says what will be done: who or what acts stands with the verb at its head."""

"""Wording of trouble that lemmas alone do not tell: who announces it, what only supposes it, what is not there.

Dutch joins nouns (`opvangplek`, `werkafspraak`), so that what is lacking is told by how its word ends.
"""

import re
from collections.abc import Iterator

TROUBLES = re.compile(
    r"knelpunt|zorgen baart|baart|zorgen maken|zorgpunt|stroef|hapert|knelt|wringt|schuurt|beter (?:moet|kan)|"
    r"(?:moet|kan) beter|(?:niet|minder) (?:goed|best|sterk)\b|niet lukt|ontbreekt|tekortkoming|pijnpunt|"
    r"\bmis(?:gaat|ging|loopt|liep)\b|\bmis (?:gaat|ging)\b|tegenv(?:alt|allen|iel|aller)|zwakke (?:kant|plek|punt)|"
    r"blij(?:ft|ven) liggen|aandacht (?:vraagt|vragen|nodig)|verbeterd? (?:moet|kan)|te verbeteren|verbeterpunt|"
    r"(?:waar|wat|dat) (?:er )?(?:\w+ )?(?:klemt|kraakt|stokt|piept|mist|niet loopt)|"
    r"leemtes?\b|hiaten|obstakels|belemmeringen",
    re.IGNORECASE,
)
"""Headings and lead-ins that announce nothing but bottlenecks."""
MISSING = re.compile(
    r"\bniemand\b(?!\s(?:over|tussen|buiten|achter|alleen|tekort|vergeten)\b)|"
    r"\bniet belegd|\bontbreekt\b|\bwat (?:er )?(?:nog )?mist\b|\bleemtes?\b|\bhiaten\b|\bwitte vlekken\b",
    re.IGNORECASE,
)
"""Headings and lead-ins below which stands what nobody does or what is not there; an item need not say so again."""
INTRODUCES = re.compile(
    r"\b(?:knelpunten|aandachtspunten|verbeterpunten|problemen|punten|bevindingen|lijst|patroon|"
    r"beeld|rode draad|thema.s)\b|\been en ander\b|\b(?:aantal|enkele|volgende|zulke|dezelfde)\szorgen\b|:\s*$",
    re.IGNORECASE,
)
"""A sentence that announces bottlenecks or sums them up, and tells none itself."""
ELSEWHERE = re.compile(
    r"(?:Uit\s)?(?:[Ll]andelijk|[Ww]etenschappelijk|[Ii]nternationaal|[Ee]uropees)e?\s(?:onderzoek|cijfers|schattingen|studies)\b|"
    r"\b(?:in|heel)\sNederland\b"
)
"""Research and figures that are not about this approach."""
WELL = re.compile(
    r"\bneemt niet weg\b|"
    r"\bstaa[tn] (?:\w+ )?tegenover\b|\b(?:uitstekend|tevreden(?:heid)?|gewaardeerd|geprezen|lovend|gelukkig|bereikt|"
    r"verbeterd|opgelost|verholpen|vooruitgang|succes\w*|wel degelijk|positief|goed (?:loopt|verloopt|gaat|bevalt))\b",
    re.IGNORECASE,
)
"""What goes well, in the midst of what does not."""
BOTH = re.compile(
    r"(?<!niet )(?<!minder )\b(?:goed|sterk|bereikt|kansen|kracht\w*|lukt(?=.*\bniet\b))\b", re.IGNORECASE
)
"""A heading that speaks of what goes well too."""
SUPPOSED = re.compile(
    r"\b(?:(?:als(?!\s(?:een\s)?\w+\s(?:ervaren|gezien|beschouwd|genoemd|gevoeld|aangemerkt)\b)|indien|wanneer|zolang|mocht(?:en)?|tenzij|voordat|alvorens)\b|"
    r"(?:voorkom(?:en|t)|wil(?:len)?\sniet)\s(?:\w+\s)?dat\b)[^,;:.]*"
    r"|(?<![^.!?\s])\bWaar\b[^,;:.]*(?=,)|\bdie\szich\szorgen\smaken\b"
    r"|\b(?:doel|ambitie|streven|wens|bedoeling|uitgangspunt)\b[^.,;:]{0,30}\bdat\b[^,;:.]*"
    r"|\b(?:ons|de|het|deze)\s(?:doel|ambitie|streven)\b[^.;:]{0,70}:[^.;]*"
    r"|\bom\b[^,;:.]{0,80}?\bte\s(?:bekorten|verkorten|verminderen|beperken|dichten|vullen|voorkomen|ontlasten|doorbreken|"
    r"terugdringen|verhelpen|wegnemen|overbruggen|tegengaan|verkleinen|passen|lossen|vangen)\b",
    re.IGNORECASE,
)
"""A clause that says when something holds, what must not happen or what is done against it: what goes wrong in it is
supposed, not stated."""
SAYING = re.compile(
    r"Een\b[^,;:.]{3,60}\bis\snog\sgeen\b|W(?:at|ie)\sniet\s(?:wordt|is)\s[^\W\d_]+,\s[^\W\d_]+(?=[.]|\s*$)"
)
"""`Een plan is nog geen oplossing`, `Wat niet wordt gezaaid, verdort`: true at all times, and told of nothing here."""
PROVIDED = re.compile(r"[A-Z][a-z]+(?:t|en|n)\s[^,;:.]{3,80},\sdan\b")
"""A condition that opens with its verb: `Loopt een traject vast, dan …`."""
FOLLOWS = re.compile(r"W(?:at|ie)\s(?:hieronder|hierna|hierboven|volgt)\b[^;:]*")
"""What only tells what a text goes on to say."""
CONTRAST = re.compile(r"\b(?:niet|geen)\b[^.;:]{1,60},\smaar\b")
"""`Niet de schuld, maar de oorzaak`: what is meant stands behind it."""
FORMERLY = re.compile(
    r"(?:Eerder|In\shet\sverleden|Voorheen|Vroeger|Destijds|Aanvankelijk|Tot\s(?:\w+\s)?20\d\d)\b[^;:.]*"
)
"""What was so before."""
REASON = re.compile(r"(?:Omdat|Aangezien)\b[^,;:.]*")
"""Why something was arranged (`Omdat dit alleen niet haalbaar is, werken wij samen`)."""
WITHOUT = re.compile(r"Zonder\b[^;:.]*")
WAY_OUT = re.compile(
    r"\b(?P<kan>kan|kunnen|wordt|worden|mag|mogen)\b[^.;]{0,60}?\b(?:voorgelegd|opgeschaald|ingebracht|aangemeld|"
    r"besproken|opgepakt|geagendeerd|doorgezet|overgedragen)\b"
)
"""Where cases can go with which it goes wrong, so that there is a way."""
RELATIVE = re.compile(r"\b(?:die|dat|waarin|waarbij)\b")
_SUPPLY = (
    r"\w*(?:afspra(?:ak|ken)|aanbod|plek(?:ken)?|plaats(?:en)?|werkwijzen?|regeling(?:en)?|protocol(?:len)?|"
    r"voorziening(?:en)?|loket(?:ten)?|aanspreekpunt(?:en)?|contactpersoon|eigenaar|trekker|capaciteit|menskracht|"
    r"formatie|budget|middelen|geld|dekking|vervang(?:ing|er)|terugkoppeling|opvolging|ruimte|tijd|systeem|beleid|"
    r"deskundigheid|expertise|afstemming|overzicht|zicht|beeld|regie|sturing|zekerheid|overeenstemming)"
)
_IN_PLACE = r"(?!\svoor\s(?:geweld|mishandeling|discriminatie|verwijten))"
NONE_OF = re.compile(rf"\bgeen\s(?:enkele?\s|van\s)?(?:\w+\s)?{_SUPPLY}\b{_IN_PLACE}", re.IGNORECASE)
NOT_THERE = re.compile(r"\b(?:is|zijn)\ser\b[^.,;:]{0,50}?\bniet\b(?=[.,;]|\s*$)")
NONE_SUCH = re.compile(
    rf"(?:Een|Zo.n)\s(?:\w+\s)?{_SUPPLY}\s(?:(?:in|op|bij|voor|van)\s(?:de\s|het\s)?[\w-]+\s)?(?:die|dat|waar\w*|voor|om)\b[^.;:]{{3,120}},?\s"
    r"(?:(?:is|zijn)\ser|(?:hebben|kennen|bieden)\s(?:wij|we|zij|de\s\w+))\s(?:nog\s)?niet(?=[.;]|\s*$)"
)
"""`Een loket waar ouders terechtkunnen, is er niet`."""
NONE_HERE = re.compile(r"(?<=[^\W\d_]\s)(?:is|zijn)\s[^.,;:]{3,40}?\ser\s(?:nog\s)?niet(?=[.;]|\s*$)")
"""`In het oosten is zo'n overleg er niet`: with its place in front of the verb."""
FAR_LESS = re.compile(
    r",\s(?:maar\s|en\s)?(?:de\s)?[a-zà-ÿ-]+\s(?:veel|nog|een\sstuk|aanzienlijk|beduidend)\sminder(?=[.;]|\s*$)"
)
"""`Scholen melden vaak, artsen veel minder`: what is said of the others holds hardly of these."""
BUT_NOBODY = re.compile(
    r"\b(?:[Ii]edereen|[Ii]eder|[Vv]elen)\b[^.;]{3,60},\s(?:maar\s|en\s)?niemand\s(?!wist\b|moest\b)(?:[a-z]+t|is|kan|wil|zal)\b"
)
"""`Iedereen praat mee, niemand beslist`: work that all take for another's; in the past it is somebody's tale."""
THERE = re.compile(rf"\b{_SUPPLY}\b[^.,;:]{{0,40}}$", re.IGNORECASE)
"""Something that an approach works with, and that is not there: `geen afspraken`, `een loket is er nog niet`."""
TREATED = re.compile(
    r"kastje naar de muur|wal en schip|buiten (?:schot|de boot|beeld)|uitwijken|niet bereikt|nergens|achter het net|"
    r"geen uitzondering|(?:nauwelijks|onvoldoende|zelden|slecht|amper|weinig) in beeld(?! bij (?:hun|haar|zijn))|"
    r"\bha(?:akt|ken)\s[^.;]{0,60}\baf\b|"
    r"aan het woord|lot overgelaten|in de kou|van voren af aan|"
    r"\bwe(?:et|ten)\s[^.,;:]{0,40}\b(?:nauwelijks|niet|moeilijk|zelden|slecht)\s(?:goed\s)?te\svinden|"
    r"\b(?:veel|groot|hoog)\sverloop\b|"
    r"buiten het (?:blikveld|bereik|vizier)|verhaal (?:telkens|steeds|meermal?en|meermaals|opnieuw)"
)
"""What an approach does to people, so that it is a bottleneck though people are the subject."""


def supposed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The ranges of a sentence of a block's text where trouble is only supposed or has a way out."""
    for found in SUPPOSED.finditer(text, start, end):
        yield found.span()
    for opening in (WITHOUT, SAYING, REASON, PROVIDED, FOLLOWS, FORMERLY):
        found_first = opening.match(text, start, end)
        if found_first is not None:
            yield found_first.span()
    way = WAY_OUT.search(text, start, end)
    if way is not None and RELATIVE.search(text, start, way.start("kan")):
        yield start, way.end()


def lacking(text: str, start: int, end: int) -> int | None:
    """Where a sentence says that something to work with is not there; None where it does not."""
    none = NONE_OF.search(text, start, end) if text.find("een ", start, end) >= 0 else None
    if none is not None:
        return none.start()
    here = NONE_HERE.search(text, start, end) if text.find("er n", start, end) >= 0 else None
    if here is not None:
        return here.start()
    less = FAR_LESS.search(text, start, end) if text.find(" minder", start, end) >= 0 else None
    if less is not None:
        return less.start()
    nobody = BUT_NOBODY.search(text, start, end) if text.find(" niemand ", start, end) >= 0 else None
    if nobody is not None:
        return nobody.start()
    such = NONE_SUCH.match(text, start, end)
    if such is not None:
        return such.start()
    absent = NOT_THERE.search(text, start, end) if text.find(" niet", start, end) >= 0 else None
    named = THERE.search(text[start : absent.start()]) if absent is not None else None
    return start + named.start() if named is not None else None

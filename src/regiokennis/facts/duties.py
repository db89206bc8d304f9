"""Functions that a sentence gives in passing: who acts as what, who delivers the chair, where decisions fall.

Beside the posts of `posts` these are told by a turn of phrase around the holder: `met de coördinator als trekker`,
`treedt op als penvoerder`, `gehoord de adviesraad`, `de besluiten vallen in het overleg`.
"""

import re
from collections.abc import Iterator

from regiokennis.annotate.model import AnnotatedText, Mention, Sentence
from regiokennis.facts.holders import HOLDERS, holder_from, joined_holders
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.posts import is_body, is_town, municipality
from regiokennis.facts.soorten import Functie

ROLES = (
    r"(?:bestuurlijk |ambtelijk |technisch |onafhankelijk )?(?:trekker|kartrekker|voorzitter|opdrachtgever|secretaris|"
    r"projectleider|penvoerder|gastheer|coördinator|boegbeeld|subsidieverlener|subsidiegever|contractpartij|werkgever|"
    r"aanspreekpunt|inkoper|budgethouder|kassier|beheerder|eigenaar)"
)
AS = re.compile(rf"\bmet\s(?:de\s|het\s|een\s)?(?P<wie>[^.,;:()]{{3,60}}?)\sals\s(?:\w+\s){{0,2}}?(?P<rol>{ROLES})\b")
STEPS_UP = re.compile(
    rf"\b(?:treedt|treden|trad|traden)\s(?P<mid>[^.;:]{{0,80}}?)\bop\sals\s(?P<rol>{ROLES}\b[^.;:,()]{{0,50}})"
)
ON_BEHALF = re.compile(r"\b(?:namens|voor)\s(?:de\s|het\s|alle\s)?(?:\w+\s){0,2}$", re.IGNORECASE)
THAT_OF = re.compile(r"(?:dat|die)\svan\s(?P<naam>[A-ZÀ-Þ][\w’'-]+(?:[ -][A-ZÀ-Þ][\w’'-]+)*)")
ELLIPSES = {"colleges": "College van", "raden": "Gemeenteraad van", "gemeenteraden": "Gemeenteraad van"}
"""Whose `that of X` stands for, by the governments that the sentence spoke of."""
HEARD = re.compile(r"\bgehoord\s(?:hebbende\s)?(?=(?:de|het)\s)")
HEARD_IN = re.compile(r"(?P<leden>[^.;:]{4,140}?)\s(?:wordt|worden)\s[^.;:]{0,40}?\bgehoord\sin\s(?:de|het)\s")
DELIVERS = re.compile(
    r"\b(?:(?:de|een)\s(?P<rol>voorzitter|secretaris|projectleider|coördinator)\slever(?:t|en)|"
    r"lever(?:t|en)\s(?:de|een)\s(?P<later>voorzitter|secretaris|projectleider|coördinator))\b"
)
ENTRUSTED = re.compile(
    r"\bAan\s(?P<wie>(?:de|het)\s[^.,;:]{3,60}?)\s(?:is|wordt|zijn)\s(?:de|het)\s(?P<wat>(?:dagelijkse\s|ambtelijke\s|"
    r"inhoudelijke\s)?(?:voorbereiding|coördinatie|leiding|regie|uitvoering|aansturing|secretariaat|voorzitterschap)"
    r"(?:\s(?:van|over)\s[^.,;:]{3,40}?)?)\s(?:toevertrouwd|opgedragen|overgelaten|toebedeeld|gegeven)\b"
)
DECIDED_IN = re.compile(
    r"\b(?:[Bb]esluiten|[Bb]esluitvorming|[Bb]eslissingen|[Kk]nopen)\s(?:\w+\s){0,6}?(?:vallen|valt|(?:worden|wordt)\s"
    r"(?:genomen|doorgehakt)|vindt\splaats|vinden\splaats)\s(?:in|door|bij)\s"
)
PREPARED_IN = re.compile(
    r"\b(?:voorbereid\s(?:in|door|binnen)\s|(?P<wat>voorbereiding)\s(?:gebeurt|vindt\splaats|ligt|berust|is)\s"
    r"(?:\w+\s)?(?:in|bij|door|binnen)\s)(?=(?:de|het|een)\s)"
)
EVALUATION = re.compile(r"\b(?P<wat>\w*evaluatie|tussenmeting|eindmeting)\s(?:door|van de hand van)\s(?:de\s|het\s)?")
COMPETENT = re.compile(
    r"\b(?:vaststelling|besluit)\b[^.;:]{0,60}?\s(?:een\s)?bevoegdheid\svan\s(?:de\s|het\s|ons\s|uw\s)?"
)
EMPLOYS = re.compile(r"\b(?:heeft|hebben)\s(?:de|een)\s(?=[^.,;:]{5,60}?\sin\sdienst\b)")
FUNDS = re.compile(
    r"\b(?:reserve|bestemmingsreserve|fonds|budget|regiobudget|uitkering|middelen|gelden)\b[^.;:]{0,40}?\bdie\s"
    r"(?P<wie>[^.,;:]{3,40}?)\sbeheert\b|\bbeheert\s(?P<wat>[^.;:]{0,40}?(?:reserve|fonds|budget|uitkering|middelen|gelden))\b"
)
FOR_OTHERS = re.compile(
    r"\b(?:namens|mede\svoor|ook\svoor|mede\snamens|tevens\svoor)\s(?:de\s|alle\s)?(?:\w+\s){0,2}?"
    r"(?:gemeenten|buurgemeenten|regiogemeenten|colleges|anderen)\b"
)
"""One municipality that does something for all."""
DECIDES_ON = re.compile(r"\b(?:beslist|besluit)\s(?:de\s)?(?=[Cc]entrumgemeente\b)")
OPINION = re.compile(r"\bzienswijzen?\b[^.;:]{0,30}?\b(?:gegeven|geven|ingediend|indienen|kenbaar|uitgebracht)\b")
CUES = (
    *(" als ", "gehoord", "oorzitter", "secretaris", "Aan ", "esluit", "eslissing", "oorberei", "evaluatie", "meting "),
    *("bevoegdheid", "in dienst", "beheert", "namens", "ede voor", "ok voor", "evens voor", "beslist de", "zienswijze"),
    "levert ",
)
"""One of these stands in every sentence that says such a thing."""
NEAR = 6
"""Most characters between a turn of phrase and its holder: an article."""
LONGEST = 9
"""Most words of what somebody does for all."""


def duties(annotated: AnnotatedText, sentence: Sentence, central: str | None) -> Iterator[Draft]:
    """The functions that a sentence gives by such a turn; `central` is the municipality that is called central."""
    text = annotated.block(sentence).text
    said = text[sentence.start : sentence.end]
    if any(cue in said for cue in CUES):
        place = Place(block=sentence.block, start=sentence.start, end=sentence.end)
        for rol, wie in (*_told(annotated, sentence, text), *_subjects(annotated, sentence, text, central)):
            yield Draft(velden=Functie(rol=" ".join(rol.split()), wie=wie), plaatsen=(place,), zekerheid=0.7)


def _told(annotated: AnnotatedText, sentence: Sentence, text: str) -> Iterator[tuple[str, str]]:
    """Roles whose holder stands in or right behind the turn of phrase."""
    for found in AS.finditer(text, sentence.start, sentence.end):
        yield from _at(annotated, sentence, found.start("wie"), found["rol"])
    for found in HEARD.finditer(text, sentence.start, sentence.end):
        yield from _at(annotated, sentence, found.end(), "wordt gehoord")
    for found in ENTRUSTED.finditer(text, sentence.start, sentence.end):
        yield from _at(annotated, sentence, found.start("wie"), found["wat"])
    for found in DECIDED_IN.finditer(text, sentence.start, sentence.end):
        yield from _at(annotated, sentence, found.end(), "neemt de besluiten")
    for found in PREPARED_IN.finditer(text, sentence.start, sentence.end):
        holder = holder_from(annotated, sentence, found.end())
        if any(holder and is_body(m) and m.start == holder.start for m in sentence.mentions):
            yield from _at(annotated, sentence, found.end(), "bereidt voor")
    for found in EVALUATION.finditer(text, sentence.start, sentence.end):
        yield from _at(annotated, sentence, found.end(), f"voert de {found['wat'].lower()} uit")
    for found in COMPETENT.finditer(text, sentence.start, sentence.end):
        yield from _at(annotated, sentence, found.end(), "stelt vast")
    heard = HEARD_IN.match(text, sentence.start, sentence.end)
    body = next((m for m in sentence.mentions if heard and m.start == heard.end() and m.type == "overleg"), None)
    first = holder_from(annotated, sentence, sentence.start) if heard and body else None
    if heard and body and first and first.end <= heard.end("leden"):
        for holder in joined_holders(annotated, sentence, first):
            if holder.end <= heard.end("leden"):
                yield f"lid van {body.text}", holder.wie


def _at(annotated: AnnotatedText, sentence: Sentence, at: int, rol: str) -> Iterator[tuple[str, str]]:
    holder = holder_from(annotated, sentence, at)
    if holder is not None and holder.start - at < NEAR:
        yield rol, holder.wie


def _subjects(
    annotated: AnnotatedText, sentence: Sentence, text: str, central: str | None
) -> Iterator[tuple[str, str]]:
    """Roles whose holder is the subject, or the lead-in of the list that the sentence stands in."""
    for found in STEPS_UP.finditer(text, sentence.start, sentence.end):
        wie = _stepping(annotated, sentence, text, found)
        if wie is not None:
            yield found["rol"], wie
    for found in DELIVERS.finditer(text, sentence.start, sentence.end):
        before = _last_before(sentence, found.start())
        if before is not None:
            yield found["rol"] or found["later"], before.naam
    if DECIDES_ON.search(text, sentence.start, sentence.end) and central is not None:
        yield "beslist", central
    opinion = OPINION.search(text, sentence.start, sentence.end)
    giver = _last_before(sentence, opinion.start()) if opinion is not None else None
    if giver is not None and giver.soort == "bestuur":
        yield "geeft een zienswijze", giver.naam
    employs = EMPLOYS.search(text, sentence.start, sentence.end)
    post = next((m for m in sentence.mentions if employs and m.start == employs.end() and m.type == "functie"), None)
    employer = _subject(annotated, sentence, employs.start()) if employs is not None and post is not None else None
    if post is not None and employer is not None:
        yield f"werkgever van de {post.naam}", employer
    yield from _municipal(annotated, sentence, text)


def _municipal(annotated: AnnotatedText, sentence: Sentence, text: str) -> Iterator[tuple[str, str]]:
    """What one municipality does for the others: it keeps a fund, it buys for all."""
    fund = FUNDS.search(text, sentence.start, sentence.end)
    towns = [m for m in sentence.mentions if is_town(m)]
    if fund is not None and fund["wie"]:
        keeper = next((m for m in towns if m.end == fund.end("wie")), None)
        if keeper is not None:
            yield "beheert het geld", municipality(keeper)
    others = FOR_OTHERS.search(text, sentence.start, sentence.end)
    keeps = others or (fund if fund is not None and fund["wat"] else None)
    subject = _subject(annotated, sentence, keeps.start()) if keeps is not None else None
    verb = next((t for t in sentence.tokens if "VerbForm=Fin" in t.morph), None)
    if keeps is not None and verb is not None and subject is not None and subject.startswith("Gemeente "):
        words = re.split(r"[,;:(]|\sen\s", text[verb.start : sentence.end])[0].split()
        yield " ".join(words[:LONGEST]), subject


def _stepping(annotated: AnnotatedText, sentence: Sentence, text: str, found: re.Match[str]) -> str | None:
    """Who acts as something: behind the verb, else the subject before it; `dat van X` is the college of X."""
    that = THAT_OF.match(text, found.start("mid"), found.end("mid"))
    spoken = text[sentence.start : found.start()].split()
    if that is not None:
        kind = next((ELLIPSES[word.casefold()] for word in reversed(spoken) if word.casefold() in ELLIPSES), None)
        return f"{kind} {that['naam']}" if kind is not None else None
    for mention in sentence.mentions:
        inside = found.start("mid") <= mention.start < found.end("mid") and mention.type in HOLDERS
        if inside and not ON_BEHALF.search(text, sentence.start, mention.start):
            return mention.naam
    return _subject(annotated, sentence, found.start())


def _subject(annotated: AnnotatedText, sentence: Sentence, end: int) -> str | None:
    """Whom a sentence speaks of first before `end`, else the lead-in of the list item that it is."""
    text = annotated.block(sentence).text
    opening = (m for m in sentence.mentions if m.type == "gemeente" and m.start == sentence.start)
    actors = (m for m in sentence.mentions if m.type in HOLDERS and m.end <= end)
    first = next(actors, None) or next(opening, None)
    if first is not None and first.start - sentence.start < 30:
        name = first.naam if first.type in HOLDERS else municipality(first)
        return None if ON_BEHALF.search(text, sentence.start, first.start) else name
    lead = annotated.block(sentence).inleiding
    if lead is None or sentence.start > 0:
        return None
    named = [m for s in annotated.by_block.get(lead, ()) for m in s.mentions if m.type in HOLDERS]
    return named[0].naam if len(named) == 1 else None


def _last_before(sentence: Sentence, end: int) -> Mention | None:
    """The organisation or body that stands closest before `end`."""
    before = [m for m in sentence.mentions if m.type in HOLDERS and m.end <= end]
    return before[-1] if before and end - before[-1].end < 40 else None

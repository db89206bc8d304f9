"""Functions that a sentence gives in passing: who acts as what, who delivers the chair, where decisions fall.

Beside the posts of `posts` these are told by a turn of phrase around the holder: `met de coördinator als trekker`,
`treedt op als penvoerder`, `gehoord de adviesraad`, `de besluiten vallen in het overleg`.
"""

import re
from collections.abc import Iterator

from regiokennis.annotate.model import AnnotatedText, Sentence
from regiokennis.facts.doers import ROLES, doers
from regiokennis.facts.holders import draft, holder_from, joined_holders
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.posts import is_body

AS = re.compile(rf"\bmet\s(?:de\s|het\s|een\s)?(?P<wie>[^.,;:()]{{3,60}}?)\sals\s(?:\w+\s){{0,2}}?(?P<rol>{ROLES})\b")
AS_LAST = re.compile(rf"\bmet\sals\s(?:\w+\s){{0,2}}?(?P<rol>{ROLES})\s(?:de\s|het\s|een\s)?")
AS_FIRST = re.compile(
    rf"\bAls\s(?P<rol>{ROLES}\b(?:\s(?:van|voor)\s[^.;:,]{{3,50}}?)?)\s(?:treedt|treden|fungeert|fungeren)\s(?:de\s|het\s)?"
)
PLACED = re.compile(
    r"\b(?:heeft|hebben)\s(?:de|het)\s(?P<wat>(?:(?:bestuurlijke|dagelijkse|ambtelijke|regionale)\s)?"
    r"(?:coördinatie|aansturing|leiding|voorbereiding|regierol)(?:\s(?:van|over)\s[^.,;:]{3,40}?)?)\s"
    r"(?:ondergebracht|belegd|neergelegd)\s(?:bij|in)\s(?:de\s|het\s)?"
)
HEARD = re.compile(r"\bgehoord\s(?:hebbende\s)?(?=(?:de|het)\s)")
HEARD_IN = re.compile(r"(?P<leden>[^.;:]{4,140}?)\s(?:wordt|worden)\s[^.;:]{0,40}?\bgehoord\sin\s(?:de|het)\s")
ENTRUSTED = re.compile(
    r"\bAan\s(?P<wie>(?:de|het)\s[^.,;:]{3,60}?)\s(?:is|wordt|zijn)\s(?:de|het)\s(?P<wat>(?:dagelijkse\s|ambtelijke\s|"
    r"inhoudelijke\s)?(?:voorbereiding|coördinatie|leiding|regie|uitvoering|aansturing|secretariaat|voorzitterschap)"
    r"(?:\s(?:van|over)\s[^.,;:]{3,40}?)?)\s(?:toevertrouwd|opgedragen|overgelaten|toebedeeld|gegeven)\b"
)
PREPARED_IN = re.compile(
    r"\b(?:voorbereid\s(?:in|door|binnen)\s|(?P<wat>voorbereiding)\s(?:gebeurt|geschiedt|vindt\splaats|ligt|berust|is)\s"
    r"(?:\w+\s)?(?:in|bij|door|binnen)\s)(?=(?:de|het|een)\s)"
)
EVALUATION = re.compile(
    r"\b(?P<wat>\w*evaluatie|tussenmeting|eindmeting)\s(?:(?:wordt|worden|is|zal)\s(?:[^.;:]{0,60}?\s)?)?"
    r"(?:door|van de hand van)\s(?:de\s|het\s)?"
)
COMPETENT = re.compile(
    r"\b(?:vaststelling|besluit)\b[^.;:]{0,60}?\s(?:een\s)?bevoegdheid\svan\s(?:de\s|het\s|ons\s|uw\s)?"
)
TURNS = (
    (AS, "{}"),
    (AS_LAST, "{}"),
    (AS_FIRST, "{}"),
    (PLACED, "{}"),
    (ENTRUSTED, "{}"),
    (HEARD, "wordt gehoord"),
    (EVALUATION, "voert de {} uit"),
    (COMPETENT, "stelt vast"),
)
"""Turns of phrase with the role they give; the holder stands in group `wie`, else right behind."""
CUES = (
    *(" als ", "gehoord", "oorzitter", "secretaris", "Aan ", "esluit", "eslissing", "oorberei", "evaluatie", "meting "),
    *("bevoegdheid", "in dienst", "beheert", "namens", "ede voor", "ok voor", "evens voor", "beslist de", "zienswijze"),
    *("levert ", "Als ", "secretariaat", "schap", "ordinatie", "aansturing", "leiding", "regierol", "rantwoording"),
    *("apporteer", "mandateerd"),
)
"""One of these stands in every sentence that says such a thing."""
ACTING = frozenset(("actor", "overleg", "gemeente"))
"""Types of mentions of which a sentence must hold one, unless the lead-in of its list does."""
NEAR = 6
"""Most characters between a turn of phrase and its holder: an article."""


def duties(annotated: AnnotatedText, sentence: Sentence, central: str | None) -> Iterator[Draft]:
    """The functions that a sentence gives by such a turn; `central` is the municipality that is called central."""
    block = annotated.block(sentence)
    if block.inleiding is None and not any(mention.type in ACTING for mention in sentence.mentions):
        return
    text = block.text
    said = text[sentence.start : sentence.end]
    if any(cue in said for cue in CUES):
        place = Place.of(sentence)
        for rol, wie in (*_told(annotated, sentence, text), *doers(annotated, sentence, central)):
            yield draft(rol, wie, place, 0.7)


def _told(annotated: AnnotatedText, sentence: Sentence, text: str) -> Iterator[tuple[str, str]]:
    """Roles whose holder stands in or right behind the turn of phrase."""
    for pattern, rol in TURNS:
        for found in pattern.finditer(text, sentence.start, sentence.end):
            groups = found.groupdict()
            at = found.start("wie") if groups.get("wie") else found.end()
            holder = holder_from(annotated, sentence, at)
            if holder is not None and holder.start - at < NEAR:
                yield rol.format(groups.get("rol") or groups.get("wat")), holder.wie
    for found in PREPARED_IN.finditer(text, sentence.start, sentence.end):
        body = next((m for m in sentence.mentions if m.start >= found.end() and is_body(m)), None)
        if body is not None and body.start - found.end() < NEAR:
            yield "bereidt voor", body.naam
    yield from _heard(annotated, sentence, text)


def _heard(annotated: AnnotatedText, sentence: Sentence, text: str) -> Iterator[tuple[str, str]]:
    """Who is heard in a meeting: `de scholen worden elk jaar gehoord in het netwerk`."""
    heard = HEARD_IN.match(text, sentence.start, sentence.end)
    body = next((m for m in sentence.mentions if heard and m.start == heard.end() and m.type == "overleg"), None)
    first = holder_from(annotated, sentence, sentence.start) if heard and body else None
    if heard and body and first and first.end <= heard.end("leden"):
        for holder in joined_holders(annotated, sentence, first):
            if holder.end <= heard.end("leden"):
                yield f"lid van {body.text}", holder.wie

"""Posts in the governance that a sentence gives to somebody: who chairs, answers for it, leads it, is central.

A post is told by a noun (`het voorzitterschap ligt bij …`) or by what a municipality is for the others.
"""

import re
from collections.abc import Iterator

from regiokennis.annotate.cues import cued
from regiokennis.annotate.model import AnnotatedText, Mention, Sentence
from regiokennis.facts.holders import draft, holder_from, joined_holders
from regiokennis.facts.model import Draft, Place

KEPT = r"\w*(?:monitor|dashboard|budget|fonds|middelen|gelden|reserve|uitkering|programma|cijfers)"
"""What is kept for the whole region."""
LIES = r"(?:ligt|liggen|berust(?:en)?|rust(?:en)?|is|zijn|blijft|blijven|komt|valt|wordt|worden|gaat)"
"""Verbs with which something lies with somebody now."""
POST = re.compile(
    r"\b(?P<post>voorzitterschap|opdrachtgeverschap|eigenaarschap|eindverantwoordelijkheid|trekkerschap|secretariaat|"
    r"penvoerderschap|vaststelling|mandaat|(?:bestuurlijke|politieke|ambtelijke)\sverantwoordelijkheid|"
    rf"(?<=waarvan\shet\s)beheer|beheer(?=\svan\s(?:de\s|het\s)?{KEPT}))\b[^.;:]{{0,60}}?\s{LIES}\s"
    r"(?:\w+\s){0,2}?(?:bij|door|aan|in handen van|voor)\s(?:de\s|het\s|een\s)?",
    re.IGNORECASE,
)
POSTS = {
    "voorzitterschap": "voorzitter",
    "opdrachtgeverschap": "opdrachtgever",
    "eigenaarschap": "bestuurlijk eigenaar",
    "eindverantwoordelijkheid": "eindverantwoordelijk",
    "trekkerschap": "trekker",
    "secretariaat": "secretaris",
    "penvoerderschap": "penvoerder",
    "vaststelling": "stelt vast",
    "mandaat": "heeft mandaat",
    "beheer": "beheerder",
    "bestuurlijke verantwoordelijkheid": "bestuurlijk verantwoordelijk",
    "politieke verantwoordelijkheid": "bestuurlijk verantwoordelijk",
    "ambtelijke verantwoordelijkheid": "ambtelijk verantwoordelijk",
}
"""Who has the post that a noun names."""
LED = re.compile(
    r"\b(?P<wat>(?:(?:bestuurlijke|dagelijkse|ambtelijke|regionale|algemene|inhoudelijke)\s(?:aansturing|sturing|"
    r"coördinatie|leiding|regie|besturing|voorbereiding|ondersteuning)|procesregie|toezicht|(?:coördinatie|leiding|regie|aansturing)"
    r"(?=\s(?:van|over|op)\s(?:de\s|het\s)?(?:uitvoering|aanpak|visie|regiovisie|programma|samenwerking)))"
    r"(?:\s(?:van|over|op)\s(?!(?:de\s|het\s|een\s)?(?:gezin|slachtoffer|kind|pleger|dader|cliënt|inwoner|jeugd|ouder|vrouw))"
    rf"[^.,;:]{{3,40}}?)?)\s{LIES}\s(?:\w+\s){{0,2}}?"
    r"(?:in handen van|bij|door|toe aan|opgedragen aan|neergelegd bij|belegd bij)\s(?:de\s|het\s|een\s)?",
    re.IGNORECASE,
)
"""What is governed or led, before whom it is with: `de dagelijkse leiding is in handen van …`."""
HELPED = cued(
    r"\b(?:(?:ondersteund|bijgestaan|geholpen)\s(?:daarin\s)?|"
    r"(?:laat|laten)\szich\s(?:[^.,;:]{0,30}\s)?(?:bijstaan|ondersteunen|adviseren)\s)door\s(?:de\s|het\s|een\s)?",
    *("ondersteund", "bijgestaan", "geholpen", "zich "),
)
CENTRAL = re.compile(
    r"\s?\(centrumgemeente\b|\s(?:is|blijft|fungeert|treedt|vervult)\b[^.;:,]{0,45}?\bcentrumgemeente\b|"
    r"\s(?:[a-zë]+t\s(?:[a-z]+\s){0,2}?)?als\scentrumgemeente\b"
)
"""Behind a municipality what says that it is the central one of its region."""
CALLED = re.compile(r"\b[Cc]entrumgemeente\s$")
CENTRAL_LABEL = re.compile(r"^\W*[Cc]entrumgemeente:\s(?:gemeente\s)?$")
"""What a list of who is what has before it."""
BODIES = re.compile(r"groep|overleg|commissie|tafel|platform|raad|college|bestuur", re.IGNORECASE)


def is_body(mention: Mention) -> bool:
    """Whether it is a body or government by its kind."""
    return mention.type == "overleg" or (mention.type == "actor" and bool(BODIES.search(mention.soort or "")))


def is_town(mention: Mention) -> bool:
    """Whether it is one municipality, as a place or as somebody who acts."""
    return mention.type == "gemeente" or (mention.soort == "gemeente" and mention.code is None)


def municipality(mention: Mention) -> str:
    """The name of a municipality as somebody who acts."""
    return mention.naam if mention.type == "actor" else f"Gemeente {mention.naam}"


def central_municipality(annotated: AnnotatedText) -> str | None:
    """The one municipality that the text calls central, as an actor; None where it names none or more."""
    found = {
        municipality(mention)
        for sentence in annotated.sentences
        if "entrumgemeente" in annotated.block(sentence).text
        for mention in sentence.mentions
        if is_town(mention) and _is_central(annotated.block(sentence).text, sentence, mention)
    }
    return next(iter(found)) if len(found) == 1 else None


def _is_central(text: str, sentence: Sentence, mention: Mention) -> bool:
    """Whether a municipality is called central right before or behind its name."""
    called = mention.type == "gemeente" and CALLED.search(text, max(0, mention.start - 20), mention.start) is not None
    return called or CENTRAL.match(text, mention.end, sentence.end) is not None


def posts(annotated: AnnotatedText, sentence: Sentence) -> Iterator[Draft]:
    """The posts that a sentence gives."""
    text = annotated.block(sentence).text
    for found in POST.finditer(text, sentence.start, sentence.end) if _may_post(text, sentence) else ():
        first = holder_from(annotated, sentence, found.end())
        if first is not None and first.start - found.end() < 6:
            for holder in joined_holders(annotated, sentence, first):
                yield draft(POSTS[found["post"].casefold()], holder.wie, Place.of(sentence), 0.8)
    for found in LED.finditer(text, sentence.start, sentence.end) if _may_lead(text, sentence) else ():
        leader = holder_from(annotated, sentence, found.end())
        if leader is not None and leader.start - found.end() < 6:
            yield draft(f"{found['wat'][:1].lower()}{found['wat'][1:]}", leader.wie, Place.of(sentence), 0.75)
    for mention in sentence.mentions:
        labelled = is_town(mention) and CENTRAL_LABEL.match(text[sentence.start : mention.start]) is not None
        if labelled or (is_town(mention) and CENTRAL.match(text, mention.end, sentence.end)):
            yield draft("centrumgemeente", municipality(mention), Place.of(sentence), 0.8)
    helped = HELPED.search(text, sentence.start, sentence.end) if sentence.mentions else None
    helper = next((m for m in sentence.mentions if helped and m.start >= helped.end()), None)
    if helped and helper and helper.start < helped.end() + 12 and (is_body(helper) or helper.soort == "team"):
        yield draft("ondersteuning", helper.naam, Place.of(sentence), 0.65)


def _may_post(text: str, sentence: Sentence) -> bool:
    """Whether a sentence may name a post by its noun; most need no further look."""
    said = text[sentence.start : sentence.end]
    return (
        "schap" in said
        or "elijkheid" in said
        or "ecretariaat" in said
        or "aststelling" in said
        or "beheer" in said
        or "andaat" in said
    )


def _may_lead(text: str, sentence: Sentence) -> bool:
    """Whether a sentence may say in whose hands something is; most need no further look."""
    said = text[sentence.start : sentence.end]
    led = "ing" in said or "regie" in said or "ördinatie" in said or "toezicht" in said
    return led and ("handen van" in said or " bij " in said or " door " in said or " aan " in said)

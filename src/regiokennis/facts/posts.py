"""Posts in the governance that a sentence gives to somebody: who chairs, answers for it, sits in a body, is central.

A post is told by a noun (`het voorzitterschap ligt bij …`), by who sits in a body (`in de stuurgroep zitten …`)
or by what a municipality is for the others.
"""

import re
from collections.abc import Iterator

from regiokennis.annotate.cues import cued
from regiokennis.annotate.model import AnnotatedText, Mention, Sentence
from regiokennis.facts.holders import HOLDERS, Holder, draft, first_holder, holder_from, joined_holders
from regiokennis.facts.model import Draft, Place

POST = re.compile(
    r"\b(?P<post>voorzitterschap|opdrachtgeverschap|eigenaarschap|eindverantwoordelijkheid|trekkerschap|secretariaat|"
    r"penvoerderschap|vaststelling|(?:bestuurlijke|politieke|ambtelijke)\sverantwoordelijkheid)\b[^.;:]{0,60}?\s(?:ligt|liggen|berust|rust|is|zijn|wordt|worden)\s"
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
    r"[^.,;:]{3,40}?)?)\s(?:ligt|liggen|berust|rust|is|wordt|komt)\s(?:\w+\s){0,2}?"
    r"(?:in handen van|bij|door|toe aan|opgedragen aan|neergelegd bij|belegd bij)\s(?:de\s|het\s|een\s)?",
    re.IGNORECASE,
)
"""What is governed or led, before whom it is with: `de dagelijkse leiding is in handen van …`."""
SITS = (
    re.compile(
        r"\bwaar(?:in|aan)\s(?P<leden>[^.;]{4,160}?)\s(?:zitting\s(?:hebben|heeft|nemen|neemt)|"
        r"vertegenwoordigd\s(?:zijn|is)|(?:zijn|is)\svertegenwoordigd|zitten|afvaardigt|afvaardigen|deelneemt|deelnemen)\b"
    ),
    re.compile(r",\smet\s(?!als\b)(?:naast\s|daarin\s)?(?P<leden>[^.;]{4,160}?)(?=,\s(?:die|dat)\b|[.;]|$)"),
    re.compile(r"\bbestaa(?:t|n|nde)\suit\s(?P<leden>[^.;]{4,160})"),
    re.compile(r"\s?(?:zitten|zit|praten|spreken|overleggen|vergaderen|komen|stemmen|hebben)\s(?P<leden>[^.;]{4,200})"),
)
"""Who is in a body, behind its name; the last only right behind `In de …`."""
INTO = (
    re.compile(r"(?P<leden>[^.;]{4,120}?)\svorm(?:t|en)\s(?:samen\s|gezamenlijk\s)?(?:de|het|een)\s(?:\w+\s)?$"),
    re.compile(r".*\bvaardig(?:t|en)\s(?P<leden>[^.;]{4,80}?)\saf\s(?:naar|in|voor)\s(?:de|het|een)\s(?:\w+\s)?$"),
)
"""Who is in a body, before its name: `de wethouders vormen samen de …`, `… vaardigt een adviseur af naar de …`."""
DAARIN = cued(
    r"(?:^|[;,.]\s|(?<=\s))(?:[Dd]aarin|[Hh]ierin|[Dd]aaraan|In\s(?:die|deze|dit|dat)\s(?:groep|overleg|tafel|gremium))\s"
    r"(?:zitten|zit|hebben|nemen|zijn)\s(?P<leden>[^.;]{4,200})",
    *("aarin", "ierin", "aaraan", "In die", "In de", "In dit", "In dat"),
)
SEVERAL = re.compile(
    r"(?:een aantal|enkele|verschillende|diverse|een vertegenwoordiging van)\s"
    r"(?:(?!in\b|die\b|van\b|uit\b|met\b)[\w-]+\s?){1,6}(?<!\s)"
)
"""Members of whom a text only says what kind they are."""
IN_BODY = re.compile(r"\bIn\s(?:de|het|deze|dit)\s$")
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
CENTRAL_LABEL = re.compile(r"^\W*[Cc]entrumgemeente:\s(?:gemeente\s)?$")
"""What a list of who is what has before it."""
LOOSE = re.compile(r"alliantie|coalitie|netwerk|leerkring", re.IGNORECASE)
"""Bodies of parties that work together, whose members govern nothing by that."""
BODIES = re.compile(r"groep|overleg|commissie|tafel|platform|raad|college|bestuur", re.IGNORECASE)
NEUTER = re.compile(r"(?:overleg|team|platform|college|bestuur)\b", re.IGNORECASE)
"""Kinds of bodies of which the article is `het`."""
NEAR = 40
"""Most characters between a body and what tells who sits in it."""


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
        if is_town(mention) and CENTRAL.match(annotated.block(sentence).text, mention.end, sentence.end)
    }
    return next(iter(found)) if len(found) == 1 else None


def posts(annotated: AnnotatedText, sentence: Sentence, before: Sentence | None) -> Iterator[Draft]:
    """The posts that a sentence gives; `before` is the sentence before it."""
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
    yield from _members(annotated, sentence, text, before)


def _may_post(text: str, sentence: Sentence) -> bool:
    """Whether a sentence may name a post by its noun; most need no further look."""
    said = text[sentence.start : sentence.end]
    return "schap" in said or "elijkheid" in said or "ecretariaat" in said or "aststelling" in said


def _may_lead(text: str, sentence: Sentence) -> bool:
    """Whether a sentence may say in whose hands something is; most need no further look."""
    said = text[sentence.start : sentence.end]
    led = "ing" in said or "regie" in said or "ördinatie" in said or "toezicht" in said
    return led and ("handen van" in said or " bij " in said or " door " in said or " aan " in said)


def _members(annotated: AnnotatedText, sentence: Sentence, text: str, before: Sentence | None) -> Iterator[Draft]:
    """Who sits in a body: `de stuurgroep, waarin …`, `in de stuurgroep praten …`, `daarin zitten …`."""
    pointed = DAARIN.search(text, sentence.start, sentence.end)
    if pointed is not None:
        here = [m.text for m in sentence.mentions if m.type == "overleg" and m.end <= pointed.start("leden")]
        spoken = here[-1] if here else _body_before(annotated, before)
        yield from _sitting(annotated, sentence, spoken, pointed) if spoken is not None else ()
    bodies = [m for m in sentence.mentions if is_body(m) or m.soort == "team"]
    if bodies and (" vorm" in text or " vaardig" in text):
        for body, pattern in ((body, pattern) for body in bodies if not LOOSE.search(body.naam) for pattern in INTO):
            found = pattern.match(text, sentence.start, body.start)
            if found is not None:
                yield from _sitting(annotated, sentence, body.text, found)
    for pattern in SITS:
        for body in reversed(bodies):
            opened = IN_BODY.search(text, sentence.start, body.start) is not None
            at = body.end
            found = pattern.match(text, at, sentence.end) if pattern is SITS[-1] else pattern.search(text, at)
            if (
                found
                and found.end() <= sentence.end
                and found.start() - at <= NEAR
                and (opened or pattern is not SITS[-1])
            ):
                yield from _sitting(annotated, sentence, body.text, found)
                break


def _body_before(annotated: AnnotatedText, before: Sentence | None) -> str | None:
    """The body that the sentence before spoke of last, else whom it spoke of first."""
    bodies = [m for m in before.mentions if m.type == "overleg"] if before is not None else []
    spoken = first_holder(annotated, before)
    return bodies[-1].text if bodies else (spoken.wie if spoken is not None else None)


def _sitting(annotated: AnnotatedText, sentence: Sentence, body: str, found: re.Match[str]) -> Iterator[Draft]:
    """The members one by one; together in the words of the text where it names nobody in particular."""
    at = found.start("leden")
    named = False
    while (holder := holder_from(annotated, sentence, at)) is not None and holder.end <= found.end("leden") + 1:
        at = holder.end
        if not _is_vague(sentence, holder):
            named = True
            yield draft(f"lid van {_articled(body)}", holder.wie, Place.of(sentence), 0.7)
    if not named and at > found.start("leden") and (those := SEVERAL.match(found["leden"])) is not None:
        yield draft(f"lid van {_articled(body)}", f"{those[0][:1].upper()}{those[0][1:]}", Place.of(sentence), 0.6)


def _articled(body: str) -> str:
    """A body with its article, which the word for its kind takes."""
    name = body if any(letter.isupper() for letter in body[1:]) else body.lower()
    article = "het" if NEUTER.search(body) or body.isupper() else "de"
    return f"{article} {name if name[1:2].isupper() else f'{name[:1].lower()}{name[1:]}'}"


def _is_vague(sentence: Sentence, holder: Holder) -> bool:
    """Whether a member is nobody in particular: organisations, administrators, the municipalities."""
    found = next((m for m in sentence.mentions if m.type in HOLDERS and m.start == holder.start), None)
    return found is not None and (found.soort in ("verzamelnaam", "gemeente") or found.naam == "Bestuurders")

"""Who sits in a body that governs: `de stuurgroep, waarin …`, `in het overleg zitten …`, `daarin hebben … zitting`."""

import re
from collections.abc import Iterator

from regiokennis.annotate.cues import cued
from regiokennis.annotate.model import AnnotatedText, Mention, Sentence
from regiokennis.facts.holders import HOLDERS, Holder, draft, first_holder, holder_from
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.posts import is_body

WHERE = re.compile(
    r"\bwaar(?:in|aan)\s(?P<leden>[^.;]{4,160}?)\s(?:zitting\s(?:hebben|heeft|nemen|neemt)|"
    r"vertegenwoordigd\s(?:zijn|is)|(?:zijn|is)\svertegenwoordigd|zit|zitten|aanschuif(?:t|en)|aanschuiven|"
    r"afvaardigt|afvaardigen|deelneemt|deelnemen)\b"
)
"""Who is in a body, in a clause of its own; between the two may stand what else the body is or does."""
SITS = (
    WHERE,
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
LOOSE = re.compile(r"alliantie|coalitie|netwerk|leerkring", re.IGNORECASE)
"""Bodies of parties that work together, whose members govern nothing by that."""
NEUTER = re.compile(r"(?:overleg|team|platform|college|bestuur)\b", re.IGNORECASE)
"""Kinds of bodies of which the article is `het`."""
NEAR = 40
"""Most characters between a body and what tells who sits in it."""
FAR = 180
"""The same where a relative clause tells it (`dat vier keer per jaar bijeenkomt en waarin …`)."""
PERSONS = re.compile(
    r"(?:\w+\s)?(?:wethouder|burgemeester|portefeuillehouder|gedeputeerde|directeur|minister)", re.IGNORECASE
)
"""Offices of persons, in which nobody sits."""


def members(annotated: AnnotatedText, sentence: Sentence, before: Sentence | None) -> Iterator[Draft]:
    """The members that a sentence gives a body; `before` is the sentence before it, of which it may go on to speak."""
    text = annotated.block(sentence).text
    pointed = DAARIN.search(text, sentence.start, sentence.end)
    if pointed is not None:
        here = [m.text for m in sentence.mentions if m.type == "overleg" and m.end <= pointed.start("leden")]
        spoken = here[-1] if here else _body_before(annotated, before)
        yield from _sitting(annotated, sentence, spoken, pointed) if spoken is not None else ()
    bodies = [m for m in sentence.mentions if _is_seated(m)]
    if bodies and (" vorm" in text or " vaardig" in text):
        for body, pattern in ((body, pattern) for body in bodies for pattern in INTO):
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
                and found.start() - at <= (FAR if pattern is WHERE else NEAR)
                and (opened or pattern is not SITS[-1])
            ):
                yield from _sitting(annotated, sentence, body.text, found)
                break


def _is_seated(mention: Mention) -> bool:
    """Whether it is a body with seats: no office, and no loose cooperation."""
    seated = mention.soort == "team" or (is_body(mention) and PERSONS.match(mention.text) is None)
    return seated and LOOSE.search(mention.naam) is None


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
            yield draft(f"lid van {articled(body)}", holder.wie, Place.of(sentence), 0.7)
    if not named and at > found.start("leden") and (those := SEVERAL.match(found["leden"])) is not None:
        yield draft(f"lid van {articled(body)}", f"{those[0][:1].upper()}{those[0][1:]}", Place.of(sentence), 0.6)


def articled(body: str) -> str:
    """A body with its article, which the word for its kind takes."""
    name = body if any(letter.isupper() for letter in body[1:]) else body.lower()
    article = "het" if NEUTER.search(body) or body.isupper() else "de"
    return f"{article} {name if name[1:2].isupper() else f'{name[:1].lower()}{name[1:]}'}"


def _is_vague(sentence: Sentence, holder: Holder) -> bool:
    """Whether a member is nobody in particular: organisations, administrators, the municipalities."""
    found = next((m for m in sentence.mentions if m.type in HOLDERS and m.start == holder.start), None)
    return found is not None and (found.soort in ("verzamelnaam", "gemeente") or found.naam == "Bestuurders")

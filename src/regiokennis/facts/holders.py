"""Who holds a function: an office, an organisation or a body, never a person's name (design, section 8)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from regiokennis.annotate.model import AnnotatedText, Mention, Sentence
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.soorten import Functie

HOLDERS = frozenset(("actor", "overleg"))
CAPITAL = r"[A-ZÀ-Þ][\w’'-]*"
OFFICE = re.compile(
    r"\b(?:de |het |een |onze |alle |(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien) )*"
    r"(?P<ambt>(?:verantwoordelijk(?:e)? |bestuurlijk |regionaal |regionale |ambtelijk )?"
    r"(?:[Ww]ethouders?|[Bb]urgemeesters?|[Gg]edeputeerden?|[Cc]olleges?(?: van burgemeester en wethouders| van B&W)?|"
    r"[Gg]emeentera(?:ad|den)|[Ss]taatssecretaris|[Mm]inister|[Dd]irecteur(?:en)?|[Bb]estuurders?|[Pp]rojectleiders?|"
    r"[Pp]rogrammamanagers?|[Pp]rogrammaleiders?|[Pp]ortefeuillehouders?|[Gg]emeentesecretaris(?:sen)?|[Bb]eleidsadviseurs?|[Bb]eleidsmedewerkers?|[Rr]egiocoördinator)\b"
    rf"(?:\s(?:van\s)?{CAPITAL}(?:(?:,\s|\sen\s|\s){CAPITAL})*)?"
    rf"(?:\svan\s(?:de\s|het\s)?(?:(?:centrum|regio)?gemeenten?\s|provincie\s|regio\s)?{CAPITAL}(?:\s{CAPITAL})*)?)"
)
BELONGS = re.compile(
    r"[^.;]{0,30}?[;,]?\s*(?:van\s)?(?:de\s)?(?=(?:[Cc]entrum|[Rr]egio)?[Gg]emeente\s[A-Z])|\s*(?:,\s)?van\s(?=[A-Z])"
)
JOINS = re.compile(r"[)\]]?(?:,| en)(?: en|,)?(?:\s(?:de|het|van|voor|en|[A-ZÀ-Þ][\w-]*,?))*\s?\(?")
"""What stands between holders that are named together."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a function, and the range that says so."""

    wie: str
    start: int
    end: int


def draft(rol: str, wie: str, place: Place, zekerheid: float) -> Draft:
    """One function, white space in its role collapsed."""
    return Draft(velden=Functie(rol=" ".join(rol.split()), wie=wie), plaatsen=(place,), zekerheid=zekerheid)


def holder_from(annotated: AnnotatedText, sentence: Sentence, start: int) -> Holder | None:
    """The first office, organisation or body that begins at or after `start` in a sentence."""
    office = OFFICE.search(annotated.block(sentence).text, start, sentence.end)
    named = next((m for m in sentence.mentions if m.type in HOLDERS and m.start >= start), None)
    if office is not None and (named is None or office.start("ambt") <= named.start):
        return _office(annotated, sentence, office)
    return Holder(named.naam, named.start, named.end) if named is not None else None


def first_holder(annotated: AnnotatedText, sentence: Sentence | None) -> Holder | None:
    """Whom a sentence speaks of first."""
    return holder_from(annotated, sentence, sentence.start) if sentence is not None else None


def joined_holders(annotated: AnnotatedText, sentence: Sentence, first: Holder) -> Iterator[Holder]:
    """A holder with those that `en` and commas tie to it."""
    text = annotated.block(sentence).text
    found: Holder | None = first
    while found is not None:
        yield found
        following = holder_from(annotated, sentence, found.end)
        tied = following is not None and JOINS.fullmatch(text, found.end, following.start)
        found = following if tied else None


def holder_before(annotated: AnnotatedText, sentence: Sentence, end: int) -> Holder | None:
    """The office or organisation that stands as subject before the verb at `end`, in the same main clause."""
    opens = clause_start(annotated.block(sentence).text, sentence.start, end)
    holder = holder_from(annotated, sentence, opens)
    if holder is None or holder.end > end or end - holder.end > 60:
        return None
    return holder if holder.start - opens < 30 else None


def clause_start(text: str, start: int, end: int) -> int:
    """Where the main clause opens in which `end` stands: behind the last semicolon before it."""
    mark = text.rfind(";", start, end)
    return start if mark < 0 else mark + 1 + (text[mark + 1 : mark + 2] == " ")


def _office(annotated: AnnotatedText, sentence: Sentence, match: re.Match[str]) -> Holder:
    """An office with the portfolio and the government it belongs to, and without the name of who holds it."""
    text = annotated.block(sentence).text
    start, end = match.start("ambt"), match.end()
    after = end
    for shield in annotated.afgeschermd:
        if shield.block == sentence.block and start < shield.start <= end + 1:
            end, after = min(end, shield.start), max(after, shield.end)
    known = next((m for m in sentence.mentions if m.type == "actor" and m.start == start and m.end >= end), None)
    behind = BELONGS.match(text[after : after + 60])
    near = (m for found in annotated.by_block[sentence.block] for m in found.mentions if _is_town(m))
    town = next((m for m in near if behind and m.start == after + behind.end()), None)
    if known is not None and town is None and (known.code is None or " " in known.text):
        return Holder(known.naam, start, known.end)
    naam = " ".join(text[start:end].split()).strip(" ,;")
    if town is not None and town.naam not in naam:
        called = town.text if town.type == "gemeente" else f"{town.text[:1].lower()}{town.text[1:]}"
        naam, after = f"{naam} van {called}", town.end
    elif known is not None and known.text == text[start:end]:
        naam = naam if naam.casefold() == f"{known.naam.casefold()}s" else known.naam
    return Holder(naam[:1].upper() + naam[1:], start, after)


def _is_town(mention: Mention) -> bool:
    return mention.soort == "gemeente" or mention.type == "gemeente"

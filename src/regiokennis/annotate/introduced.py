"""Names that a text introduces: by an abbreviation, by what it says they are, by the title it gives a plan.

`Ambtelijk Beraad Kust (ABK)`, `Weer Thuis, een groepstraining van …`, `onder de naam Eén Loket`, `de vorige visie,
Niet in mijn buurt, …`: here the text itself says that a run of words is a name, also where it holds other names.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from regiokennis.annotate.candidates import ABBREVIATED, NAMED, PLANS, Read, abbreviates, initials
from regiokennis.annotate.chunks import LINKS, OPENERS, Chunk, extend, is_capital, opens_sentence
from regiokennis.annotate.cues import cued
from regiokennis.annotate.gazetteer import Match
from regiokennis.annotate.verbs import is_clause
from regiokennis.annotate.words import Word, wordset
from regiokennis.ontology import Begrip

Kind = Callable[[str], Begrip | None]
"""The soort noun that a word is or ends in."""

APPOSED = re.compile(
    r"(?:(?:\s(?:te|in)\s[A-ZÀ-Þ][\w’'-]+)?,|(?P<is>\sis))\s(?:een|de|het|dé|hét)\s(?:[a-zà-ÿ-]+(?:e|ig|al|isch|eel|ief|end)\s){0,2}"
    r"(?P<soort>[a-zà-ÿ-]{4,})(?=\s(?:van|voor|die|dat|waar\w*|met|in|door|om|uit|bij|buiten|binnen)\s)"
)
"""Behind a name the noun that tells what it is."""
LOCATED = re.compile(r"(?:\ste|[A-ZÀ-Þ][\w’'-]+\sin)\s$")
"""What stands before the place where something is."""
CALLED = cued(
    r"\b(?P<wending>(?:[Oo]nder|[Mm]et) de (?:naam|noemer|titel)|[Ii]n het kader van|genaamd|geheten|"
    r"werktitel|(?P<heet>heet (?:het|dit|dat|die|deze)(?: (?:de|het))?|heten))\s(?=[‘“\"'„]?[A-ZÀ-Þ])",
    *(" de na", " de no", " de ti", "kader van", "genaamd", "geheten", "heet ", "heten", "werktitel"),
)
FRAME = "in het kader van"
"""Of these the one behind which also a law, a subject or somebody known may stand."""
TITLE = re.compile(
    r",\s[‘“\"'„]?(?P<naam>(?!(?:Hoofdstuk|Bijlage|Paragraaf|Tabel|Figuur|Deel)\b)[A-ZÀ-Þ][^,;:.()’”\"\n]{4,70}?)[’”\"']?(?=,\s|\s\((?:19|20)\d\d)"
)
"""A capital behind a comma, up to the next comma or a period in brackets."""
VISION = re.compile(
    r"\b(?:[a-z]*visie|regioaanpak|[a-z]*plan|[a-z]*agenda|nota|[a-z]*programma)"
    r"(?:\svan\s(?:de\s|het\s|onze\s)?[A-ZÀ-Þ][\w’'-]+(?:[ -][A-ZÀ-Þ][\w’'-]+)*)?"
    r"(?:\s(?:19|20)\d\d(?:-(?:19|20)\d\d)?)?$"
)
"""A plan that a title stands behind."""
PERIOD = re.compile(r"[’”\"']?\s\((?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d\)")
"""Years in brackets: behind words of a sentence it is a plan that has them, behind mere capitals perhaps a person."""
ITALIC = re.compile(r"(?<![*\w])\*(?P<naam>[A-ZÀ-Þ][^*\n]{3,70}[^*\s.:!?])\*(?![*\w])")
"""Words in italics, as the source of a Markdown text writes them."""
HELD = wordset("van de der den des het voor in op en of")
"""Small words that stand inside a name before its abbreviation."""
LEGAL = wordset("wet besluit regeling verordening wetboek")
BODIES = frozenset(("actor", "voorziening", "overleg"))
"""Types of what may bear a place or name behind the vocabulary's own."""
NO_KINDS = wordset("ambt leiding")
"""Places of soort nouns that tell a person's office, not what a name is."""
FURTHEST = 60
"""Most characters between a name and the noun before it that tells its kind."""
LONGEST = 9


@dataclass(frozen=True, slots=True)
class Introduced:
    """A range that is a name, the soort noun that tells its kind, and the abbreviation that stands for it.

    Without a soort noun it begins or ends with what the vocabulary knows: `Zorg- en Veiligheidshuis Kaapkust`.
    """

    start: int
    end: int
    head: Begrip | None
    afkorting: str | None = None


def abbreviated(read: Read, kind: Kind) -> Iterator[Introduced]:
    """Runs of capitals right before their abbreviation, where one of the words tells what it is."""
    text, words = read.block.text, read.words
    for found in ABBREVIATED.finditer(text) if "(" in text or "[" in text else ():
        last = next((i for i, word in enumerate(words) if word.end == found.start()), None)
        first = _first(words, last, text, found["afk"]) if last is not None else None
        if first is None or last is None or words[first].folded in LEGAL:
            continue
        start, end = words[first].start, words[last].end
        whole = any(m.start <= start and m.end >= end and _is_whole(m, found["afk"]) for m in read.matches)
        head = next((h for word in words[first : last + 1] if (h := kind(word.folded)) is not None), None)
        bodies = [m for m in read.matches if m.entry.begrip and m.entry.type in BODIES]
        kind_of = any(m.start == start or m.end == end for m in bodies)
        told = head.kenmerk("plaats") not in NO_KINDS if head is not None else kind_of
        if told and not whole and not read.is_closed(start, end):
            yield Introduced(start, end, head, found["afk"])


def _is_whole(match: Match, short: str) -> bool:
    """Whether a name is known as it stands; a kind of meeting with a place or its own abbreviation behind it is not."""
    if match.entry.type != "overleg":
        return match.entry.type in NAMED
    begrip = match.entry.begrip
    kind = begrip is not None and any(label.islower() for label in begrip.alt_labels)
    own = kind and begrip is not None and " " in match.text and short not in begrip.alt_labels
    return not (match.regio or own)


def _first(words: Sequence[Word], last: int, text: str, short: str) -> int | None:
    """The furthest word from which a run up to `last` gives the abbreviation letter for letter."""
    best = None
    place = last
    while place >= 0 and last - place < LONGEST:
        word = words[place]
        if place < last and text[word.end : words[place + 1].start] not in (" ", "\n", "-", "- "):
            break
        if is_capital(word.text):
            run = text[word.start : words[last].end]
            if place < last and word.text[:1].casefold() == short[:1].casefold() and _spells(short, run):
                best = place
        elif word.text not in HELD:
            break
        place -= 1
    return best


def _spells(short: str, run: str) -> bool:
    """Whether all letters of an abbreviation stand in a run in order, and the first capitals are among them."""
    letters = [c.casefold() for c in short if c.isalpha()]
    rest = iter(run.casefold())
    capitals = initials(run).casefold()
    covered = len(capitals) <= len(letters) or capitals.startswith("".join(letters))
    return covered and abbreviates(short, run) and all(letter in rest for letter in letters)


def apposed(read: Read, chunk: Chunk, kind: Kind, known: Callable[[str], bool]) -> Introduced | None:
    """A run of capitals behind which the text says what it is: `Weer Thuis, een groepstraining van …`.

    `known` tells whether a text writes a run in lower case too; behind `is` that makes it a common noun.
    """
    text, words = read.block.text, read.words
    found = APPOSED.match(text, chunk.end) if text[chunk.end : chunk.end + 1] in (",", " ") else None
    head = kind(found["soort"]) if found is not None else None
    if found is None or head is None or head.kenmerk("plaats") in NO_KINDS or LOCATED.search(text, 0, chunk.start):
        return None
    if found["is"] and (chunk.opens or known(chunk.text)):
        return None
    first = chunk.first
    while first > 0 and text[words[first - 1].end : words[first].start] == " " and is_capital(words[first - 1].text):
        if opens_sentence(words, first - 1, text) and words[first - 1].folded in OPENERS:
            break
        first -= 1
    return Introduced(words[first].start, chunk.end, head)


def called(read: Read, kind: Kind, plan: Begrip) -> Iterator[Introduced]:
    """What a turn of phrase says that something is called; `plan` is its kind where no noun before it tells."""
    text, words = read.block.text, read.words
    for found in CALLED.finditer(text):
        first = next((i for i, word in enumerate(words) if word.start >= found.end()), None)
        if first is None or text[words[first].end : words[first].end + 1] == "-":
            continue
        last = extend(words, first, text)
        start, end = words[first].start, words[last].end
        frame = found["wending"].lower() == FRAME
        known = any(m.start < end and start < m.end and m.entry.type in (*NAMED, "gemeente") for m in read.matches)
        if known or read.is_closed(start, end) or (frame and (first == last or text[start:end].isupper())):
            continue
        before = text[max(0, found.start() - FURTHEST) : found.start()].casefold().split()
        heads = (h for word in reversed(before) if (h := kind(word.strip(",.;:()"))) is not None)
        head = None if frame else next((h for h in heads if h.kenmerk("plaats") not in NO_KINDS), None)
        yield Introduced(start, end, head or (None if found["heet"] else plan))


def titled(read: Read, source: str, kind: Kind, plan: Begrip) -> Iterator[Introduced]:
    """The title of a plan behind a comma, and of a plan or method in italics; `source` is the text with its marks."""
    text = read.block.text
    for found in TITLE.finditer(text) if ", " in text else ():
        start, end = found.span("naam")
        words = found["naam"].split()
        dated = PERIOD.match(text, end) and any(word.islower() and word not in LINKS for word in words)
        plan_told = " " in found["naam"] and (dated or VISION.search(text, max(0, start - FURTHEST), found.start()))
        known = any(m.start == start and m.entry.type in NAMED for m in read.matches)
        if plan_told and not known and not is_clause(found["naam"]) and not read.is_closed(start, end):
            yield Introduced(start, end, plan)
    if "*" not in source:
        return
    for found in ITALIC.finditer(source):
        start = text.find(found["naam"])
        before = text[max(0, start - FURTHEST) : start]
        if start <= 0 or " " not in found["naam"] or before[-2:-1] in (".", "!", "?"):
            continue
        words = re.split(r"[.;:(]", before)[-1].casefold().split()
        head = next((h for word in reversed(words) if (h := kind(word.strip(","))) is not None), None)
        end = start + len(found["naam"])
        if head is not None and head.kenmerk("entiteittype") in PLANS and not read.is_closed(start, end):
            yield Introduced(start, end, head)

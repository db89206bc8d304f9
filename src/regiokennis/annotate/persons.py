"""What may not be shown: names of persons, contact details and survivors' stories (design, section 8).

By rule only: titles, initials, offices, labels of contact blocks, and the first person of a story.
No list of names is used; a name that was recognised once is found again everywhere in the document.
"""

import re
from collections.abc import Iterable, Iterator

from regiokennis.annotate.cues import Cued, cued
from regiokennis.annotate.model import Shield
from regiokennis.text.model import Block, BlockKind, StructuredText

PARTICLE = r"(?:(?:van|der|den|de|het|ten|ter|te|in|op|la|le|el|al|ben|bin|von|du|['’]t|['’]s)\b|d['’])"
SURNAME = rf"(?:{PARTICLE}\s){{0,3}}[A-ZÀ-Þ][\w'’-]+(?:[ -][A-ZÀ-Þ][\w'’-]+)?"
INITIALS = r"(?:[A-Z](?:[a-z]{1,2})?\.\s?){1,5}"
FIRST = r"[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?"
FULL = rf"(?:{INITIALS}\s?{SURNAME}|{FIRST}\s{SURNAME})"
TITLE = (
    r"(?:(?:drs|dr|mr|ir|ing|prof|bc|mw|mevr|dhr|hr|ds)\.|"
    r"[Mm]evrouw|[Mm]eneer|[Dd]e heer|[Hh]eer|MSc|[Dd]rs|[Dd]hr|[Mm]w)"
)

TITLED = cued(
    rf"\b{TITLE}\s+(?:{TITLE}\s+)*(?P<naam>(?:{INITIALS}\s?)?{SURNAME})",
    *("drs", "dr.", "mr.", "ir.", "ing.", "prof.", "bc.", "mw", "mevr.", "dhr", "hr.", "ds.", "evrouw", "eneer"),
    *("heer", "Heer", "MSc", "Drs", "Dhr", "Mw"),
)
LETTERED = r"(?<!hema )(?<!lijn )(?<!ijler )(?<!ijlage )(?<!eel )(?<!poor )(?<!unt )(?<!ptie )(?<!roep )"
"""A letter behind thema, lijn, pijler, bijlage, deel, spoor, speerpunt, optie or groep numbers it; it is no initial."""
INITIALLED = re.compile(rf"(?<![\w.]){LETTERED}(?P<naam>(?:[A-Z]\.){{1,5}}\s?{SURNAME})")
INITIAL = re.compile(r"[A-Z]\.")
RANKED = re.compile(r"([A-H])\.\s")
"""A heading with a letter in front: with its neighbours from A on it is numbered, and names nobody."""
COUNTED = re.compile(
    r"(?:(?<=\s)|^)(?P<letter>[A-H])\.\s(?P<more>[‘“'\"]?[A-ZÀ-Þ][a-zà-ÿ]+,?\s(?!(?:en|of|van|de|der|den|ten|ter|te)\s)[a-zà-ÿ])?"
)
"""A letter that numbers what is listed in a sentence, and whether more words than a surname follow it."""
LINE = re.compile(r"(?<=\n)|(?<=[:;] )")
STUDIED = cued(
    r"(?P<naam>(?:Van|De|Ten|Ter)(?: der| den| de)? [A-Z][\w’-]+|[A-Z][\w’-]+)"
    r"(?= (?:e\.a\.|et al\.?|& [A-Z]\w+)[ ,(]*(?:19|20)\d\d)",
    *("e.a.", "et al", " & "),
)
"""Authors of a study cited in the text: `Van Dijk e.a. (2010)`."""
CITED = re.compile(rf"(?P<naam>[A-ZÀ-Þ][\w'’-]+,\s(?:[A-Z]\.\s?){{1,5}}(?:{PARTICLE}\s?)*)")
SPOKEN = cued(
    rf"\b(?:aldus|vertelt|interview met|geïnterviewd door|auteurs?:|foto:)\s+(?P<naam>{FULL})",
    *("aldus", "vertelt", "interview met", "geïnterviewd door", "auteur", "foto:"),
)
OFFICE = cued(
    r"\b(?:[Ww]ethouders?|[Pp]ortefeuillehouders?|[Bb]urgemeesters?|[Mm]inister|[Ss]taatssecretaris|[Gg]edeputeerden?)\s"
    rf"(?P<naam>(?:{INITIALS}\s?{SURNAME}|{FIRST}\s(?:{PARTICLE}\s)?[A-ZÀ-Þ][\w'’-]+|(?:Van|De|Den|Ter|Ten)\s(?:der\s|den\s)?[A-ZÀ-Þ][\w'’-]+))",
    *("ethouder", "ortefeuillehouder", "urgemeester", "inister", "taatssecretaris", "edeputeerde"),
)
SIGNED = re.compile(
    rf"\b(?:[Ww]ethouder|[Bb]urgemeester|[Mm]inister|[Ss]taatssecretaris|[Gg]edeputeerde|[Ss]ecretaris)\b[^.]{{0,90}}?,\s+"
    rf"(?P<naam>{FIRST}\s(?:{PARTICLE}\s)?[A-ZÀ-Þ][\w’-]+)\s*$"
)
"""The signature under a letter: the office, a comma, a name."""
PUBLIC = ("wethouder", "burgemeester", "minister", "staatssecretaris", "gedeputeerde")
CONTACT = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w,.])(?:\+31|0031)[\s-]?(?:\(0\))?[\d\s-]{8,12}\d"
    r"|(?<![\w,.€-])\(?0\d{2,3}\)?[\s-]+(?:\d{2,3}[\s-]?\d{2}[\s-]?\d{2}|\d{3}[\s-]\d{3,4})(?!\w)"
    r"|(?<![\w,.€])0\d{9}(?!\w)"
    r"|(?<![\w,.€])06[\s-]?(?:\d[\s-]?){7}\d(?!\w)"
    r"|(?<![\w,.€])14\s?0\d{2,3}(?![\w,.])"  # a municipality's general number: 14 and its area code
)
MAY_REACH = re.compile(r"@|\+31|0(?<!\w0)\d|140\d")
"""Where none of these stands there is no contact detail; the full pattern is slow, and a year is none of these.

Each begins with its first character, behind which it looks back: so `re` can skip to where one of these stands.
"""
LABEL = re.compile(
    r"(?:contact(?:persoon|personen|gegevens)?|opsteller|opgesteld door|auteur|behandeld door|behandelaar|steller|"
    r"projectleider|programmamanager|voor meer informatie|inlichtingen|e-?mail(?:adres)?|telefoon(?:nummer)?|naam|"
    r"ondertekend|met vriendelijke groet|hoogachtend)\b",
    re.IGNORECASE,
)
CONTACT_NAME = cued(
    r"\b(?:[Cc]ontactperso(?:on|nen)|[Oo]psteller|[Ss]teller|[Aa]uteurs?|[Bb]ehandelaar|[Bb]ehandeld door|"
    r"[Oo]pgesteld door|[Ii]nlichtingen(?: bij)?|[Vv]oor meer informatie)\s*:\s*"
    rf"(?:{TITLE}\s+)*(?P<naam>{FIRST}(?:\s{PARTICLE}){{0,3}}\s[A-ZÀ-Þ][\w'’-]+|{FULL})(?=[,(\s]|$)",
    *("ontactperso", "steller", "uteur", "ehandel", "pgesteld", "nlichtingen", "nformatie"),
)
"""Who may be written to, with something behind the name: `Contactpersoon: Puck Adelaar, secretariaat`."""
LONE_NAME = re.compile(rf"^\W*(?:{TITLE}\s+)*(?P<naam>{FIRST}(?:\s{PARTICLE}){{0,3}}\s[A-ZÀ-Þ][\w'’-]+|{FULL})\W*$")
THINGS = re.compile(
    r"gemeente|provincie|regio|stichting|dienst|afdeling|groep|team|zorg|thuis|onderwijs|welzijn|beleid|commissie|bureau|"
    r"politie|raad|ministerie|jeugd|sociaal|sociale|huis|opvang|college|directie|programma|project|veiligheid|financi|"
    r"gezondheid|participatie|inkomen|wmo|economie|cultuur|maatschapp|samenleving|wonen|ruimte|diversiteit|middelen",
    re.IGNORECASE,
)
"""What is in no name of a person, though it is written with a capital behind a label."""
STORY_HEAD = re.compile(
    r"ervaringsverhaal|(?:mijn|het|een|persoonlijk) verhaal|verhaal van|ervaringen? van|aan het woord|in gesprek met|"
    r"interview|portret",
    re.IGNORECASE,
)
FIRST_PERSON = re.compile(r"(?<![\w|])(?:ik|mij|me|mijn|mezelf|mijzelf|\|k)(?!\w)", re.IGNORECASE)
POLITE = re.compile(r"\b(?:u|uw)\b|Ik heb de opdracht", re.IGNORECASE)
LIVED = re.compile(
    r"\b(?:moeder|vader|ouders?|partner|ex|man|vrouw|vriend|relaties?|huis|thuis|jeugd|kind|kinderen|bang|geslagen|"
    r"schaam\w*|klappen|sloeg|angst|politie|tante|oom|broer|zus|zoon|dochter)\b",
    re.IGNORECASE,
)
QUOTED = re.compile(r"[“\"‘„«]([^”\"’»]{20,})[”\"’»]")


def shield(text: StructuredText) -> tuple[Shield, ...]:
    """Everything in a document that may not be shown, in reading order."""
    story = _story_blocks(text.blocks)
    ranked = _ranked(text.blocks)
    found = [Shield(block=i, start=0, end=len(text.blocks[i].text), reden="verhaal") for i in sorted(story)]
    named: dict[str, str] = {}
    for block in text.blocks:
        for start, end, reden in _persons(block, text.blocks, in_story=block.index in story):
            if (start == 0 and block.index in ranked) or start in _counted(block.text):
                continue
            naam = block.text[start:end]
            if reden != "persoon" or len(naam.split()) > 1:
                named.setdefault(naam, reden)
            found.append(Shield(block=block.index, start=start, end=end, reden=reden))
        found += [
            Shield(block=block.index, start=match.start(), end=match.end(), reden="contact")
            for match in find_contacts(block.text)
        ]
        found += _quoted(block)
    found += _again(text.blocks, named)
    return tuple(sorted(dict.fromkeys(found), key=lambda s: (s.block, s.start, -s.end, s.reden)))


def find_contacts(text: str) -> Iterator[re.Match[str]]:
    """The e-mail addresses and telephone numbers of a text, in order."""
    return CONTACT.finditer(text) if MAY_REACH.search(text) else iter(())


def _ranked(blocks: tuple[Block, ...]) -> set[int]:
    """Headings under one heading, and cells of one column, with letters from A on: `A. Voorkomen`, `B. Ingrijpen`.

    A cell may say its line again in each row.
    """
    lettered: dict[tuple[object, ...], list[tuple[str, int]]] = {}
    for block in blocks:
        if block.kind in (BlockKind.KOP, BlockKind.CEL) and (match := RANKED.match(block.text)):
            place = block.sectie[:-1] if block.kind is BlockKind.KOP else (block.tabel, block.kolom)
            lettered.setdefault(place, []).append((match[1], block.index))
    return {index for found in lettered.values() if _runs_from_a([letter for letter, _ in found]) for _, index in found}


def _runs_from_a(letters: list[str]) -> bool:
    """Whether letters go through the alphabet from A on, each of them once or more in a row."""
    passed = [letter for letter, before in zip(letters, ["", *letters], strict=False) if letter != before]
    return len(passed) > 1 and "ABCDEFGH".startswith("".join(passed))


def _counted(text: str) -> frozenset[int]:
    """Where letters stand that count what a sentence lists; most of them have more behind them than a surname."""
    marks = list(COUNTED.finditer(text)) if "B. " in text else []
    if not _runs_from_a([mark["letter"] for mark in marks]) or 2 * sum(bool(m["more"]) for m in marks) <= len(marks):
        return frozenset()
    return frozenset(mark.start("letter") for mark in marks)


def _persons(block: Block, blocks: tuple[Block, ...], *, in_story: bool) -> Iterator[tuple[int, int, str]]:
    text = block.text
    public = len(text) < 120 and _tells_office(text)
    for match in (*OFFICE.finditer(text), *(SIGNED.finditer(text) if len(text) < 160 else ())):
        if not THINGS.search(match["naam"]):
            yield match.start("naam"), match.end("naam"), "ambt"
    for pattern in (TITLED, *((INITIALLED, CITED) if INITIAL.search(text) else ()), STUDIED, SPOKEN, CONTACT_NAME):
        for match in pattern.finditer(text):
            if pattern is not INITIALLED and THINGS.search(match["naam"]):
                continue
            before = text[max(0, match.start() - 40) : match.start()]
            reden = "ambt" if public or _tells_office(before) else "persoon"
            yield match.start("naam"), match.end("naam"), reden
    offset = 0
    after_label = _after_label(block, blocks)
    for line in LINE.split(text) if "\n" in text or ": " in text or "; " in text else (text,):
        lone = LONE_NAME.match(line)
        if (
            lone
            and not THINGS.search(lone["naam"])
            and (after_label or in_story or (offset and LABEL.search(text[:offset])))
        ):
            place = offset + lone.start("naam")
            yield place, place + len(lone["naam"]), "ambt" if public else "persoon"
        offset += len(line)


def _tells_office(words: str) -> bool:
    """Whether a public office stands among the words."""
    lowered = words.lower()
    return any(office in lowered for office in PUBLIC)


def _after_label(block: Block, blocks: tuple[Block, ...]) -> bool:
    """Whether the block before is a label as letters and contact lists have (`Contactpersoon`)."""
    if block.index == 0:
        return False
    before = blocks[block.index - 1]
    last = before.text.rstrip(" :").rpartition("\n")[2]
    return len(last) < 60 and bool(LABEL.match(last) or (before.kind == BlockKind.KOP and LABEL.search(last)))


def _story_blocks(blocks: tuple[Block, ...]) -> set[int]:
    """Blocks that tell a life in the first person, with the heading and the closing line of such a story."""
    story = {block.index for block in blocks if _is_story(block.text)}
    for block in blocks:
        following = range(block.index + 1, min(block.index + 4, len(blocks)))
        near = block.index in story or any(i in story for i in following)
        if near and len(block.text) < 160 and STORY_HEAD.search(block.text):
            story.add(block.index)
            story |= {i for i in following if i not in story and any(j in story for j in range(i + 1, following.stop))}
    for block in blocks:
        if block.index not in story and block.index - 1 in story and block.kind in (BlockKind.ALINEA, BlockKind.KOP):
            head = next((i for i in range(block.index, -1, -1) if i not in story), -1) == block.index
            names = {m["naam"] for i in story for m in LONE_NAME.finditer(blocks[i].text)}
            if head and any(naam in block.text for naam in names):
                story.add(block.index)
    return story


def _is_story(text: str) -> bool:
    words = len(text.split())
    persons = len(FIRST_PERSON.findall(text)) if words > 30 else 0
    if persons < 5 or persons / words <= 0.03:
        return False
    return len(LIVED.findall(text)) >= 2 and not POLITE.search(text)


def _quoted(block: Block) -> Iterator[Shield]:
    """Short quotes of someone who speaks of their own life."""
    for match in QUOTED.finditer(block.text):
        said = match[1]
        if len(FIRST_PERSON.findall(said)) >= 2 and LIVED.search(said) and not POLITE.search(said):
            yield Shield(block=block.index, start=match.start(), end=match.end(), reden="verhaal")


def _again(blocks: tuple[Block, ...], named: dict[str, str]) -> Iterable[Shield]:
    """Every further place of a name that was recognised somewhere."""
    if not named:
        return
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(naam)}(?!\w)" for naam in sorted(named, key=len, reverse=True)))
    again = Cued(pattern, tuple(named))
    for block in blocks:
        for match in again.finditer(block.text):
            yield Shield(block=block.index, start=match.start(), end=match.end(), reden=named[match[0]])

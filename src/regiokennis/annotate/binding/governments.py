"""Municipalities and their governments as actors: called by what they are, or by how many they are."""

import re
from collections.abc import Sequence
from dataclasses import replace

from regiokennis.annotate.binding.regions import COLLECTIVE
from regiokennis.annotate.candidates import Read
from regiokennis.annotate.gazetteer import Match
from regiokennis.annotate.model import Mention
from regiokennis.ontology import Begrip, Ontology

MUNICIPALITY = re.compile(r"\b(?:[Cc]entrum|[Rr]egio|[Bb]uur|G4-|[Gg]astheer)?-?[Gg]emeenten?\s+$")
LISTED = re.compile(
    r"\b(?:(?:[Cc]entrum|[Rr]egio)?[Gg]emeenten:?\s+|(?:raden|colleges|wethouders|burgemeesters)\s+van\s+)"
    r"(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*(?:,\s|\sen\s))*$"
)
AGENT = re.compile(r"\bdoor\s(?:[A-Z][\w’'-]+(?:,\s|\sen\s))*$")
CENTRAL = re.compile(
    r"\sals\scentrumgemeente\b|\s(?:is|was|blijft|fungeert|treedt|vervult)\b[^.;:]{0,45}\bcentrumgemeente\b"
)
NUMBERS = "twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|[1-9][0-9]?"
COUNTED = re.compile(rf"\b(?P<aantal>{NUMBERS})\s$", re.IGNORECASE)
TOGETHER = re.compile(
    rf"(?=\s(?:van|uit|in)\s)(?:\s(?:van|uit)\s(?:de|alle)\s(?P<aantal>{NUMBERS})\s(?:regio)?gemeenten)?"
    r"(?:\s(?:uit|in|van)\s(?:de\s)?(?:sub)?[Rr]egio\s(?P<naam>[A-Z][\w’'-]+(?:[ -][A-Z][\w’'-]+)*))?"
)
"""What follows governments that act together: how many they are, and of which region."""

GOVERNED = re.compile(
    r"\b(?:raad|burgemeester en wethouders|college(?: van (?:b en w|b&w))?) van (?:de )?(?:gemeente )?$", re.IGNORECASE
)
"""Before the municipality of a letterhead what governs it."""
CALLED = re.compile(r"\W*gemeente [\w’' -]+", re.IGNORECASE)
LETTERHEAD = 40
"""Blocks in which a letter says whom it comes from."""
COLLEGE, COUNCIL = "college-bw", "gemeenteraad"
"""Codes of who writes a letter and who reads it, in ontology/begrippen/actor.ttl."""
WRITING = frozenset((COLLEGE, COUNCIL))
GOVERNMENT = "bestuur"
"""Soort of what governs a municipality."""


def governing(mention: Mention, town: Match, text: str, ontology: Ontology) -> Mention | None:
    """The burgemeester, raad or college of a municipality that stands right behind it: `gemeenteraad van Zandkreek`."""
    several = mention.text.partition(" ")[0].casefold().endswith(("s", "raden"))
    if mention.soort != GOVERNMENT or several or text[mention.end : town.start].split() != ["van"]:
        return None
    kind = ontology.begrip("actor", mention.code).naam if mention.code in WRITING else mention.naam
    naam = f"{kind} van {town.entry.naam}"
    return replace(
        mention, end=town.end, text=text[mention.start : town.end], naam=naam, iri=ontology.mint("actor", naam)
    )


def sender(reads: Sequence[Read]) -> str | None:
    """The municipality that a letter comes from, as its letterhead or whom it is written to says; None without one."""
    for read in reads[:LETTERHEAD]:
        text = read.block.text
        for match in read.matches:
            if match.entry.type == "gemeente" and (
                GOVERNED.search(text, 0, match.start) or CALLED.fullmatch(text, 0, match.start + len(match.text))
            ):
                return match.entry.naam
    return None


def of_sender(match: Match, begrip: Begrip, town: str) -> str | None:
    """`Ons college`, `uw raad`: the government of who sends a letter; None of several, and of another's."""
    one = not match.text.casefold().partition(" ")[0].endswith(("s", "en"))
    return f"{begrip.naam} van {town}" if begrip.code in WRITING and one else None


def municipality(match: Match, text: str, ontology: Ontology) -> Mention | None:
    """The municipality as an actor (`Gemeente X`), where the text calls it a municipality."""
    before = text[: match.start]
    found = MUNICIPALITY.search(before)
    named = LISTED.search(before) or AGENT.search(before) or CENTRAL.match(text, match.end)
    if found is None and not named:
        return None
    start = found.start() if found else match.start
    naam = f"Gemeente {match.entry.naam}"
    return Mention(
        start=start,
        end=match.end,
        text=text[start : match.end],
        type="actor",
        naam=naam,
        code=None,
        iri=ontology.mint("actor", naam),
        soort=COLLECTIVE,
    )


def together_name(match: Match, text: str) -> str | None:
    """`De negen colleges uit regio X`, `de colleges van de zes gemeenten`: governments as one, by their number."""
    behind = TOGETHER.match(text, match.end)
    before = COUNTED.search(text, max(0, match.start - 14), match.start)
    if not match.text.casefold().endswith(("colleges", "wethouders")):
        return None
    number = (behind and behind["aantal"]) or (before["aantal"] if before else None)
    region = " ".join(behind["naam"].split()) if behind and behind["naam"] else None
    if number is None:
        return None
    name = match.text.partition(" ")[0]
    return f"{name[:1].upper()}{name[1:]} van de {number.lower()} gemeenten{f' in regio {region}' if region else ''}"

"""What speaks for a run of capitals being the name of an organisation: what it does, and where it is listed."""

import re
from collections.abc import Sequence

from regiokennis.annotate.candidates import ENOUGH, STRONG, Read
from regiokennis.annotate.chunks import Chunk, is_abbreviation
from regiokennis.annotate.words import wordset
from regiokennis.text.model import Block, BlockKind

ACTS = wordset(
    "adviseert begeleidt behandelt biedt beschikt bewaakt coördineert doet draagt fungeert geeft gaat heeft helpt "
    "krijgt levert maakt monitort neemt ondersteunt onderzoekt ontvangt ontwikkelt opent organiseert overlegt pakt "
    "publiceert realiseert regelt registreert richt schoolt signaleert sluit speelt start stelt stuurt toetst traint "
    "verleent verstrekt vertaalt verwijst verzamelt verzorgt voert volgt voorziet werkt wijst zet ziet zorgt bieden "
    "verzorgen werken zetten voeren nemen financiert subsidieert vangt leidt beheert faciliteert bezoekt"
)
"""Finite verbs of which an organisation is often the subject."""
STATES = wordset("is zijn heeft hebben kan kunnen moet moeten wordt worden zal zullen gaat wil")
STRONG_BEFORE = wordset("door namens aldus")
WEAK_BEFORE = wordset("bij vanuit via met zoals aan naar tussen van en of")
PLACE_BEFORE = wordset("in te uit regio subregio gemeente gemeenten provincie stad wijk arrondissement buiten rond")
PARTNERS = re.compile(
    r"partners|partijen|deelnemers|deelnemende organisaties|betrokken organisaties|(?:zorg)?aanbieders|"
    r"instellingen\s*:|organisaties\s*:",
    re.IGNORECASE,
)
SUBJECT = re.compile(r"(?:gebied van|thema['’]?s?|onderwerpen?|vormen van|expertise over)\b.{0,40}$")
"""What is listed behind this is a field of work, not an organisation."""
WAARONDER = re.compile(r",?\swaaronder\s(?:de\s|het\s)?")
"""Behind a kind of organisation what introduces one of them."""
DOERS = re.compile(
    r"^(?:keten)?partners?\b|^partij|organisatie|instelling|aanbieder|^wie\b|trekker|uitvoerder|^door\b|verantwoordelijke?$",
    re.IGNORECASE,
)
"""Heads of columns whose cells are names of organisations."""


def evidence(read: Read, chunk: Chunk) -> tuple[float, float]:
    """What a run does in its sentence (strong) and how it looks (weak)."""
    text, words = read.block.text, read.words
    before = words[chunk.first - 1].text if chunk.first else ""
    after = words[chunk.last + 1].text if chunk.last + 1 < len(words) else ""
    close = chunk.first > 0 and text[words[chunk.first - 1].end : chunk.start] in (" ", "\n")
    follows = after != "" and text[chunk.end : words[chunk.last + 1].start] in (" ", "\n")
    if close and before in ("het", "de", "De", "Het") and chunk.first > 1:
        before = words[chunk.first - 2].text
    single = " " not in chunk.text and not is_abbreviation(chunk.text)
    strong = 0.0
    article = words[chunk.first].text in ("De", "Het", "’t", "'t")
    if close and before.casefold() in PLACE_BEFORE and not article:
        strong -= 1.5
    elif close and before in STRONG_BEFORE:
        strong += ENOUGH
    if follows and after in ACTS:
        strong += 0.75 if chunk.opens and single else STRONG
    subject = SUBJECT.search(text[max(0, chunk.start - 80) : chunk.start])
    if subject is None and any(
        m.entry.type == "actor" and m.entry.exact and _beside(text, m.start, m.end, chunk) for m in read.matches
    ):
        strong += STRONG
    if (
        before == "waaronder"
        and close
        and any(m.entry.type == "actor" and WAARONDER.fullmatch(text, m.end, chunk.start) for m in read.matches)
    ):
        strong += ENOUGH
    if not chunk.opens and article:
        strong += STRONG
    weak = 0.5 if close and before in WEAK_BEFORE else 0.0
    weak += 0.5 if not single and not chunk.opens else 0.0
    weak += 0.5 if re.search(r"[a-z][A-Z]", chunk.text) or (follows and after in STATES) else 0.0
    weak += 0.75 if re.match(r", (?:die|dat|een) ", text[chunk.end : chunk.end + 8]) else 0.0
    return strong, weak


def _beside(text: str, start: int, end: int, chunk: Chunk) -> bool:
    """Whether a run stands beside a range with only a comma or `en` between."""
    between = text[end : chunk.start] if end <= chunk.start else text[chunk.end : start]
    return len(between) < 12 and bool(re.fullmatch(r",? (?:(?:en|of|evenals) )?(?:de |het )?", between))


def in_partner_list(block: Block, blocks: Sequence[Read]) -> bool:
    """Whether a list item stands under a lead-in or heading about partners."""
    if block.kind == BlockKind.CEL:
        return bool(block.rij and block.kolomkop and DOERS.search(block.kolomkop))
    if block.kind != BlockKind.LIJST:
        return False
    lead = blocks[block.inleiding].block.text if block.inleiding is not None else ""
    if block.inleiding is None and block.sectie:
        lead = block.sectie[-1]
    last = re.split(r"(?<=[.!?])\s", lead.strip())[-1]
    return bool(PARTNERS.search(last))

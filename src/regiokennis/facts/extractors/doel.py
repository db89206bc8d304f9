"""What a region wants to reach: its ambitions, aims and intended effects."""

import re
from collections.abc import Iterator

from regiokennis.annotate.model import AnnotatedText
from regiokennis.facts.context import sentences
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.soorten import Doel
from regiokennis.ontology import Ontology
from regiokennis.text.model import Block, BlockKind

HEADING = re.compile(
    r"\b(?:ambities?|(?:hoofd|sub)?doel(?:en|stellingen|stelling)?|beoogde?\s+(?:effect(?:en)?|resultaat|resultaten)|stip\s+op\s+de\s+horizon|waar\s+gaan\s+(?:we|wij)\s+voor|gewenst\s+resultaat)\b",
    re.IGNORECASE,
)
NOT_HEADING = re.compile(r"\b(?:doelgroep\w*|inleiding|leeswijzer|landelijk\w*)\b", re.IGNORECASE)
LEAD = re.compile(
    r"\b(?:(?:doelen|ambities|doelstellingen)\s+(?:voor|tot|in)\s+20\d\d|(?:wij|we)\s+(?:gaan\s+voor|willen(?:\s+dat)?|streven\s+naar|hebben\s+als\s+doel)|(?:onze|de)\s+(?:ambities?|doelen|doelstellingen)\s+(?:zijn|is)|(?:volgende|onderstaande)\s+(?:\w+\s)?(?:ambities|doelen|doelstellingen|resultaten)|(?:we|wij)\s+willen\s+een\b)",
    re.IGNORECASE,
)
AIM = re.compile(
    r"^(?:(?:het|ons|de|onze)\s+(?:uiteindelijke\s+|gezamenlijke\s+|ultieme\s+|belangrijkste\s+|centrale\s+|primaire\s+)*(?:hoofd)?(?:doel|ambitie|doelstelling|streven)\s+(?:van\s+(?:de|het|deze|dit|onze)\s+(?:regiovisie|regioaanpak|aanpak|visie|plan|gemeenten)\s+)?is\b"
    r"|(?:we|wij|de\s+gemeenten|de\s+regio)\s+(?:streven\s+naar|streeft\s+naar|hebben\s+(?:als\s+doel|de\s+ambitie)|willen\s+(?:dat|bereiken))\b"
    r"|doel\s+is\b|het\s+streven\s+is\b)",
    re.IGNORECASE,
)
EFFECT = re.compile(
    r"\bbeoogd|^\W*(?:[\d.]+\s)?(?:(?:ons|onze|het|de)\s)?"
    r"(?:doel|doelen|ambities?|doelstelling(?:en)?)\W*$",
    re.IGNORECASE,
)
"""A heading under which every sentence is an aim."""
LEAST_WORDS = 4


def extract(text: AnnotatedText, ontology: Ontology) -> Iterator[Draft]:
    """Items and sentences under a heading or lead-in of aims, and sentences that state an aim themselves."""
    del ontology
    for block in text.text.blocks:
        if block.kind in {BlockKind.KOP, BlockKind.VOETNOOT}:
            continue
        if block.kind is BlockKind.LIJST:
            certainty = _listed(text, block)
            if certainty and len(block.text.split()) >= LEAST_WORDS:
                yield _draft(block, 0, len(block.text), certainty)
            continue
        head = block.sectie[-1] if block.sectie else ""
        effect = EFFECT.search(head) is not None
        for sentence in sentences(text, block):
            said = block.text[sentence.start : sentence.end]
            if said.rstrip().endswith(":") or len(said.split()) < LEAST_WORDS:
                continue
            if AIM.match(said) or effect:
                yield _draft(block, sentence.start, sentence.end, 0.85 if AIM.match(said) else 0.8)


def _listed(text: AnnotatedText, block: Block) -> float | None:
    """How certain it is that a list item is an aim: by its lead-in, else by the heading right above it."""
    if block.inleiding is not None:
        lead = text.text.blocks[block.inleiding]
        rows = sentences(text, lead)
        last = lead.text[rows[-1].start :] if rows else lead.text
        return 0.85 if LEAD.search(last) and not re.search(r"\blandelijk|\bprogramma wil\b", last) else None
    head = block.sectie[-1] if block.sectie else ""
    return 0.8 if HEADING.search(head) and not NOT_HEADING.search(head) else None


def _draft(block: Block, start: int, end: int, certainty: float) -> Draft:
    tekst = re.sub(r"\s+", " ", block.text[start:end]).strip().rstrip(";,")
    return Draft(
        velden=Doel(tekst=tekst), plaatsen=(Place(block=block.index, start=start, end=end),), zekerheid=certainty
    )

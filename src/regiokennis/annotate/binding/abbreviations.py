"""What abbreviations stand for in one document, beside those that the vocabulary holds."""

import re
from collections.abc import Iterable

from regiokennis.annotate.binding.regions import is_regional
from regiokennis.annotate.candidates import ABBREVIATED, DASHED, Read, abbreviates, initials
from regiokennis.annotate.gazetteer import Match
from regiokennis.documents.model import Document
from regiokennis.ontology import Begrip, Ontology

HEREAFTER = re.compile(
    r"\s\((?:hierna|verder)(?:\ste\snoemen|\sgenoemd)?:?\s(?:de\s|het\s)?"
    r"[“‘\"']?(?P<naam>[A-ZÀ-Þ][\w’' -]{2,40}?)[”’\"']?\)"
)
"""What a text says that it will call somebody from there on."""


def regional_abbreviations(ontology: Ontology, document: Document) -> dict[str, Begrip]:
    """`VTO` for Veilig Thuis Oudheem: what a region makes of its own organisations' names."""
    return {
        initials(f"{begrip.naam} {naam.title()}"): begrip
        for begrip in ontology.scheme("actor")
        if is_regional(begrip) and len(begrip.naam.split()) > 1
        for naam in (document.regio_naam, document.regio)
        if naam
    }


def introduced_abbreviations(reads: Iterable[Read]) -> dict[str, tuple[Begrip, str | None]]:
    """`ZVHK` for `Zorg- en Veiligheidshuis Kust (ZVHK)`: by the abbreviation the concept, and the place in its name.

    Also a part of a name that stands for it: `Raad` for `Raad voor de Kinderbescherming (hierna: de Raad)`.
    """
    found: dict[str, tuple[Begrip, str | None]] = {}
    for read in reads:
        for match in read.matches if "(" in read.block.text else ():
            begrip = match.entry.begrip
            if begrip is None or match.entry.type not in ("actor", "voorziening"):
                continue
            part = HEREAFTER.match(read.block.text, match.end)
            if part is not None and part["naam"] in match.text:
                found.setdefault(part["naam"], (begrip, match.regio))
            short = introduced(match, read.block.text)
            if short is not None and match.regio is not None:
                found.setdefault(short, (begrip, match.regio))
    return found


def introduced(match: Match, text: str) -> str | None:
    """The abbreviation right behind a name: one that the vocabulary has for it, or that its letters spell."""
    found = ABBREVIATED.match(text, match.end) or DASHED.match(text, match.end)
    if found is None or match.entry.begrip is None:
        return None
    short = found["afk"]
    known = short in (*match.entry.begrip.alt_labels, *match.entry.begrip.hidden_labels)
    return short if known or abbreviates(short, match.text) else None


def is_label(begrip: Begrip, form: str) -> bool:
    """Whether a form is one of the vocabulary's own for a concept."""
    return form in (begrip.naam, *begrip.alt_labels, *begrip.hidden_labels)

"""What abbreviations stand for in one document, beside those that the vocabulary holds."""

from collections.abc import Iterable

from regiokennis.annotate.binding.regions import is_regional
from regiokennis.annotate.candidates import ABBREVIATED, Read, abbreviates, initials
from regiokennis.documents.model import Document
from regiokennis.ontology import Begrip, Ontology


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
    """`ZVHK` for `Zorg- en Veiligheidshuis Kust (ZVHK)`: by the abbreviation the concept, and the place in its name."""
    found: dict[str, tuple[Begrip, str | None]] = {}
    for read in reads:
        for match in read.matches if "(" in read.block.text else ():
            begrip = match.entry.begrip
            if begrip is None or match.regio is None or match.entry.type not in ("actor", "voorziening"):
                continue
            short = ABBREVIATED.match(read.block.text, match.end)
            if short is not None and not is_label(begrip, short["afk"]) and abbreviates(short["afk"], match.text):
                found.setdefault(short["afk"], (begrip, match.regio))
    return found


def is_label(begrip: Begrip, form: str) -> bool:
    """Whether a form is one of the vocabulary's own for a concept."""
    return form in (begrip.naam, *begrip.alt_labels, *begrip.hidden_labels)

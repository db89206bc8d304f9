"""Laws that share a label (`Wmo`): which of them a document means."""

from regiokennis.annotate.words import key
from regiokennis.documents.model import Document
from regiokennis.ontology import Begrip, Ontology


def in_force(ontology: Ontology, document: Document) -> dict[str, Begrip]:
    """Of laws that share a label (`Wmo`) the one in force when the document was made; none where no date is known."""
    date = document.geschreven
    shared: dict[str, list[Begrip]] = {}
    for begrip in ontology.scheme("wet"):
        for label in {key(label).casefold() for label in (begrip.naam, *begrip.alt_labels)}:
            shared.setdefault(label, []).append(begrip)
    found: dict[str, Begrip] = {}
    for label, begrippen in shared.items():
        fitting = [begrip for begrip in begrippen if date is not None and _is_in_force(begrip, date)]
        if len(begrippen) > 1 and fitting:
            found[label] = fitting[0]
    return found


def _is_in_force(begrip: Begrip, date: str) -> bool:
    """Compared as far as the date is known: a document of `2013` falls under the law that held that year."""
    start, end = begrip.kenmerk("geldigVan"), begrip.kenmerk("geldigTot")
    return (start is None or start[: len(date)] <= date) and (end is None or date <= end[: len(date)])

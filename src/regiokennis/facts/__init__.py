"""From annotated text to facts: extractors draft, the gate admits, derivations add what follows."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields, is_dataclass
from enum import StrEnum
from typing import Any

from regiokennis.annotate.model import AnnotatedText
from regiokennis.facts.derive import DERIVATIONS
from regiokennis.facts.extractors import EXTRACTORS
from regiokennis.facts.gate import admit, merge
from regiokennis.facts.model import Bewijs, Draft, Feit, Place, Rejection, Velden
from regiokennis.ontology import Ontology

__all__ = [
    "Bewijs",
    "Draft",
    "Extraction",
    "Feit",
    "Place",
    "Rejection",
    "Velden",
    "admit",
    "extract",
    "to_json",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All facts of one document, and what the gate refused with the reason."""

    feiten: tuple[Feit, ...]
    rejections: tuple[Rejection, ...]


def extract(annotated: AnnotatedText, ontology: Ontology) -> Extraction:
    """The facts of a document: what the text says, and then what follows from it."""
    feiten: tuple[Feit, ...] = ()
    rejections: list[Rejection] = []
    for _, extractor in EXTRACTORS:
        admitted, refused = _gate(extractor(annotated, ontology), annotated, ontology)
        feiten += admitted
        rejections += refused
    for _, derivation in DERIVATIONS:
        admitted, refused = _gate(derivation(feiten, annotated, ontology), annotated, ontology)
        feiten += admitted
        rejections += refused
    return Extraction(feiten=feiten, rejections=tuple(rejections))


def _gate(
    drafts: Iterable[Draft], annotated: AnnotatedText, ontology: Ontology
) -> tuple[tuple[Feit, ...], list[Rejection]]:
    admitted: list[Feit] = []
    refused: list[Rejection] = []
    for draft in drafts:
        outcome = admit(draft, annotated, ontology)
        if isinstance(outcome, Feit):
            admitted.append(outcome)
        else:
            refused.append(outcome)
    return merge(admitted), refused


def to_json(feit: Feit) -> dict[str, Any]:
    """A fact as the contract's JSON object: common keys, own fields in their order, origin, certainty, evidence."""
    own = {field.name: _plain(getattr(feit.velden, field.name)) for field in fields(feit.velden)}  # type: ignore[arg-type]
    return {
        "id": feit.id,
        "soort": feit.soort,
        "regio": feit.regio,
        "document": feit.document,
        **own,
        "herkomst": feit.herkomst,
        "zekerheid": feit.zekerheid,
        "bewijs": [asdict(bewijs) for bewijs in feit.bewijs],
    }


def _plain(value: object) -> object:
    """Tuples as lists, codes as text, parts of a fact as objects; numbers that are whole without a point."""
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value

"""Facts and their evidence: what is said, of whom, and the place in the source that says it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ClassVar, Protocol, Self

from regiokennis.annotate.model import AnnotatedText, Sentence
from regiokennis.ontology import Ontology
from regiokennis.text.model import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Bewijs:
    """The place that says it (contract, section 2).

    `start`/`eind` count code points of the source as stored; `citaat` is that slice with white space
    collapsed; `tekst` is the same as a person reads it (hyphens joined, slips repaired).
    """

    document: str
    sectie: str | None
    pagina: int | None
    citaat: str
    tekst: str
    start: int
    eind: int


class Velden(Protocol):
    """The own fields of one soort of fact: a frozen dataclass of `facts/soorten.py` (made from ontology/feiten)."""

    soort: ClassVar[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a draft rests: a range of a block's repaired text."""

    block: int
    start: int
    end: int

    @classmethod
    def of(cls, sentence: Sentence) -> Self:
        """The range of a sentence."""
        return cls(block=sentence.block, start=sentence.start, end=sentence.end)

    @classmethod
    def whole(cls, block: Block) -> Self:
        """The range of a whole block."""
        return cls(block=block.index, start=0, end=len(block.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What an extractor claims, before the gate has looked at it."""

    velden: Velden
    plaatsen: tuple[Place, ...] = ()
    bewijs: tuple[Bewijs, ...] = ()
    """For derived facts: evidence taken over from the facts they rest on, instead of places."""
    zekerheid: float
    herkomst: str = "expliciet"
    regio: str | None = None
    """Only for derived facts that speak of another region than the document's own; else None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feit:
    """A fact that passed the gate; `velden` holds its own fields, the rest is common to all soorten."""

    id: str
    regio: str | None
    document: str
    herkomst: str
    zekerheid: float
    bewijs: tuple[Bewijs, ...]
    velden: Velden

    @property
    def soort(self) -> str:
        """Name of the soort, as the contract spells it."""
        return self.velden.soort


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """A draft the gate refused, and why (Dutch); counted and shown, never silently dropped."""

    draft: Draft
    reden: str


Extractor = Callable[[AnnotatedText, Ontology], Iterable[Draft]]
Derivation = Callable[[tuple[Feit, ...], AnnotatedText, Ontology], Iterable[Draft]]

"""What the comparisons start from: the regions, their documents and their facts, taken from the store once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from regiokennis.facts.model import Feit
from regiokennis.graph import Documentkaart, Names, Store, read_documents, read_facts, read_regios
from regiokennis.ontology import Ontology
from regiokennis.questions.sentences import Sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Bron:
    """A document as a reader knows it."""

    id: str
    titel: str
    soort: str
    regio: str | None
    periode: tuple[int, int] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Regio:
    """A region with the documents that speak for it; without documents where none is in the corpus."""

    id: str
    naam: str
    bronnen: tuple[Bron, ...]


@dataclass(frozen=True, kw_only=True)
class Kennis:
    """Everything that is compared, in a fixed order (regions by name, facts by place)."""

    regios: tuple[Regio, ...]
    bronnen: tuple[Bron, ...]
    feiten: tuple[Feit, ...]
    zinnen: Sentences = field(default_factory=lambda: Sentences(zinnen=()))

    @cached_property
    def _per_soort(self) -> Mapping[tuple[str | None, str], tuple[Feit, ...]]:
        found: dict[tuple[str | None, str], list[Feit]] = defaultdict(list)
        for feit in self.feiten:
            found[feit.regio, feit.soort].append(feit)
        return {key: tuple(feiten) for key, feiten in found.items()}

    def van(self, regio: str | None, soort: str) -> tuple[Feit, ...]:
        """The facts of one soort of one region (None: the national documents), in reading order."""
        return self._per_soort.get((regio, soort), ())

    @cached_property
    def per_id(self) -> Mapping[str, Feit]:
        """Facts by their IRI."""
        return {feit.id: feit for feit in self.feiten}

    def regio(self, id_: str) -> Regio | None:
        """The region with this id, or None."""
        return next((regio for regio in self.regios if regio.id == id_), None)


def load_kennis(store: Store, ontology: Ontology, zinnen: Sentences | None = None) -> Kennis:
    """Everything the store holds that comparisons start from; regions by name.

    `zinnen` saves the reading of the sentences where they have been read.
    """
    cards = read_documents(store, ontology)
    bronnen = tuple(_bron(card) for card in cards)
    regios = tuple(
        Regio(id=id_, naam=naam, bronnen=tuple(bron for bron in bronnen if bron.regio == id_))
        for id_, naam in sorted(read_regios(store, ontology).items(), key=lambda item: item[1])
    )
    return Kennis(
        regios=regios,
        bronnen=bronnen,
        feiten=reading_order(read_facts(store, ontology)),
        zinnen=zinnen or Sentences.read(store, Names(ontology.base)),
    )


def _bron(card: Documentkaart) -> Bron:
    return Bron(id=card.id, titel=card.titel, soort=card.soort, regio=card.regio, periode=card.periode)


def reading_order(feiten: Iterable[Feit]) -> tuple[Feit, ...]:
    """Facts by document and first place, so that every view lists them alike."""
    return tuple(
        sorted(
            feiten, key=lambda feit: (feit.document, feit.bewijs[0].start if feit.bewijs else -1, feit.soort, feit.id)
        )
    )

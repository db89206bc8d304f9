"""The sentences of all documents, read from the store once, with what stands around each."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from pyoxigraph import QuerySolutions

from regiokennis.graph.names import Names
from regiokennis.graph.store import Store
from regiokennis.questions.kinds import NOT_COUNTED
from regiokennis.questions.tokens import keys

MIN_FIRST, MIN_LAST = 3, 5
"""Least letters of the first and last part of a compound."""
FEW = 5
"""A sentence of fewer words says little by itself."""
OURS = re.compile(r"\b(?:wij|we|ons|onze|regio|gemeenten)\b", re.IGNORECASE)
"""Words of a document that speaks of its own region."""
BACKGROUND = re.compile(r"landelijk|nationa|wetgeving|problematiek|gevolgen|definitie|cijfers", re.IGNORECASE)
"""Headings under which a document tells of other places."""

QUERY = """
SELECT * WHERE {
  ?zin a <%(rk)sZin> ; <%(rk)sdocument> ?document ; <%(rk)svolgorde> ?volgorde ; <%(rk)sblok> ?blok ;
       <%(rk)sbloksoort> ?bloksoort ; <%(rk)stekst> ?tekst ; <%(rk)scitaat> ?citaat ;
       <%(rk)sstart> ?start ; <%(rk)seind> ?eind .
  OPTIONAL { ?zin <%(rk)sregio> ?regio }
  OPTIONAL { ?zin <%(rk)ssectie> ?sectie }
  OPTIONAL { ?zin <%(rk)spagina> ?pagina }
  OPTIONAL { ?zin <%(rk)sinleiding> ?inleiding }
  OPTIONAL { ?zin <%(rk)skolomkop> ?kolomkop }
  OPTIONAL { ?zin <%(rk)srijkop> ?rijkop }
}
"""

ACTORS = """
SELECT ?document ?naam WHERE {
  ?feit a <%(rk)sEntiteit> ; <%(rk)stype> <%(actor)s> ; <%(rk)sdocument> ?document ; <%(rk)snaam>|<%(rk)sook> ?naam .
}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Zin:
    """One sentence with its place in the source."""

    iri: str
    document: str
    regio: str | None
    volgorde: int
    blok: int
    bloksoort: str
    tekst: str
    citaat: str
    start: int
    eind: int
    sectie: tuple[str, ...]
    pagina: int | None
    inleiding: int | None
    """Block that introduces this list item or cell."""
    rij: str
    """Heads of row and column, for a cell."""


@dataclass(frozen=True, kw_only=True)
class Sentences:
    """All sentences by document in reading order."""

    zinnen: tuple[Zin, ...]
    actors: frozenset[tuple[str, str]] = frozenset()
    """Document and form of each party that is named in it."""

    @classmethod
    def read(cls, store: Store, names: Names) -> "Sentences":
        """Everything of class rk:Zin."""
        parties = store.query(ACTORS % {"rk": names.rk("").value, "actor": names.begrip("entiteittype", "actor").value})
        assert isinstance(parties, QuerySolutions)
        actors = frozenset((names.local(row["document"]), row["naam"].value) for row in parties)
        rows = store.query(QUERY % {"rk": names.rk("").value})
        assert isinstance(rows, QuerySolutions)
        found = []
        for row in rows:

            def text(name: str, row: object = row) -> str | None:
                term = row[name]  # type: ignore[index]
                return term.value if term is not None else None

            found.append(
                Zin(
                    iri=row["zin"].value,
                    document=names.local(row["document"]),
                    regio=names.local(row["regio"]) if row["regio"] else None,
                    volgorde=int(row["volgorde"].value),
                    blok=int(row["blok"].value),
                    bloksoort=row["bloksoort"].value,
                    tekst=row["tekst"].value,
                    citaat=row["citaat"].value,
                    start=int(row["start"].value),
                    eind=int(row["eind"].value),
                    sectie=tuple((text("sectie") or "").split(" > ")) if row["sectie"] else (),
                    pagina=int(row["pagina"].value) if row["pagina"] else None,
                    inleiding=int(row["inleiding"].value) if row["inleiding"] else None,
                    rij=" ".join(part for part in (text("rijkop"), text("kolomkop")) if part),
                )
            )
        return cls(actors=actors, zinnen=tuple(sorted(found, key=lambda zin: (zin.document, zin.volgorde))))

    @cached_property
    def keys(self) -> tuple[tuple[str, ...], ...]:
        """The word keys of every sentence, in the same order."""
        return tuple(keys(zin.tekst) for zin in self.zinnen)

    def warm(self) -> None:
        """Make everything that is made once now."""
        for made in (self.ours, self.background, self.numbered, self.naming, self.introduced, self.compounds):
            assert made is not None

    @cached_property
    def _extents(self) -> Mapping[str, tuple[int, int]]:
        found: dict[str, tuple[int, int]] = {}
        for place, zin in enumerate(self.zinnen):
            found[zin.document] = (found.get(zin.document, (place, 0))[0], place + 1)
        return found

    @cached_property
    def documents(self) -> frozenset[str]:
        """The documents that have sentences."""
        return frozenset(self._extents)

    def extent(self, document: str) -> tuple[int, int]:
        """First and one past the last position of a document's sentences."""
        return self._extents.get(document, (0, 0))

    def of(self, document: str) -> tuple[Zin, ...]:
        """The sentences of one document in order."""
        start, end = self.extent(document)
        return self.zinnen[start:end]

    @cached_property
    def headings(self) -> NDArray[np.bool_]:
        """Which sentences are headings."""
        return np.array([zin.bloksoort == "kop" for zin in self.zinnen], dtype=bool)

    @cached_property
    def brief(self) -> NDArray[np.bool_]:
        """Which sentences have but a few words."""
        return np.array([len(set(words)) < FEW for words in self.keys], dtype=bool)

    @cached_property
    def ours(self) -> tuple[bool, ...]:
        """Which sentences speak of the region of their document."""
        return tuple(OURS.search(zin.tekst) is not None for zin in self.zinnen)

    @cached_property
    def background(self) -> tuple[bool, ...]:
        """Which sentences stand under a heading that tells of other places."""
        return tuple(BACKGROUND.search(" ".join(zin.sectie[-2:])) is not None for zin in self.zinnen)

    @cached_property
    def numbered(self) -> tuple[bool, ...]:
        """Which sentences have a number that may count something."""
        return tuple(any(map(str.isdigit, NOT_COUNTED.sub(" ", zin.tekst))) for zin in self.zinnen)

    @cached_property
    def naming(self) -> frozenset[int]:
        """Positions of the sentences that name a party."""
        forms: dict[str, list[str]] = {}
        for document, naam in sorted(self.actors, key=lambda each: (each[0], -len(each[1]), each[1])):
            forms.setdefault(document, []).append(re.escape(naam))
        patterns = {document: re.compile(rf"(?<!\w)(?:{'|'.join(row)})(?!\w)") for document, row in forms.items()}
        return frozenset(
            place
            for place, zin in enumerate(self.zinnen)
            if zin.document in patterns and patterns[zin.document].search(zin.tekst)
        )

    @cached_property
    def by_block(self) -> Mapping[tuple[str, int], tuple[int, ...]]:
        """Positions of the sentences of each block."""
        found: dict[tuple[str, int], list[int]] = {}
        for place, zin in enumerate(self.zinnen):
            found.setdefault((zin.document, zin.blok), []).append(place)
        return {block: tuple(places) for block, places in found.items()}

    @cached_property
    def introduced(self) -> Mapping[tuple[str, int], tuple[int, ...]]:
        """Positions of the sentences that each block introduces (`… kent vijf fasen:` -> its list)."""
        found: dict[tuple[str, int], list[int]] = {}
        for place, zin in enumerate(self.zinnen):
            if zin.inleiding is not None:
                found.setdefault((zin.document, zin.inleiding), []).append(place)
        return {block: tuple(places) for block, places in found.items()}

    @cached_property
    def context(self) -> tuple[frozenset[str], ...]:
        """Keys of what stands above a sentence: its headings, its lead-in, the heads of its row and column."""
        return tuple(self._above(zin) for zin in self.zinnen)

    def beside(self, place: int) -> frozenset[str]:
        """Keys of the sentences before and after one, as far as they stand in the same block."""
        zin = self.zinnen[place]
        words: set[str] = set()
        for other in (place - 1, place + 1):
            if 0 <= other < len(self.zinnen):
                near = self.zinnen[other]
                if (near.document, near.blok) == (zin.document, zin.blok):
                    words.update(self.keys[other])
        return frozenset(words)

    @cached_property
    def _starts(self) -> Mapping[str, tuple[tuple[int, ...], tuple[int, ...]]]:
        """By document: where its sentences begin in the source, in order, and which sentences they are."""
        found: dict[str, list[tuple[int, int]]] = {}
        for place, zin in enumerate(self.zinnen):
            found.setdefault(zin.document, []).append((zin.start, place))
        ordered = {document: sorted(rows) for document, rows in found.items()}
        return {
            document: (tuple(start for start, _ in rows), tuple(place for _, place in rows))
            for document, rows in ordered.items()
        }

    def around(self, document: str, start: int) -> frozenset[str]:
        """What stands in and above the sentence that holds this place of the source."""
        starts, places = self._starts.get(document, ((), ()))
        at = bisect_right(starts, start) - 1
        return self.said_at(places[at]) if at >= 0 else frozenset()

    def said_at(self, place: int) -> frozenset[str]:
        """Keys of a sentence and of what stands above it."""
        return self.context[place] | frozenset(self.keys[place])

    @cached_property
    def frequency(self) -> Mapping[str, int]:
        """In how many sentences each word key stands."""
        return Counter(word for words in self.keys for word in set(words))

    @cached_property
    def compounds(self) -> Mapping[str, tuple[str, ...]]:
        """Word -> the longer words of the documents that end in it (`opvang` -> `vrouwenopvang`)."""
        found: dict[str, list[str]] = {}
        for word in sorted(self.frequency):
            for cut in range(MIN_FIRST, len(word) - MIN_LAST + 1):
                if word[cut:] in self.frequency:
                    found.setdefault(word[cut:], []).append(word)
        return {word: tuple(longer) for word, longer in found.items()}

    def _above(self, zin: Zin) -> frozenset[str]:
        words = set(keys(" ".join((*zin.sectie[-2:], zin.rij))))
        if zin.inleiding is not None:
            for place in self.by_block.get((zin.document, zin.inleiding), ()):
                words.update(self.keys[place])
        return frozenset(words)

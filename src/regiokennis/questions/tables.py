"""What a question file has to tell, read once for a version of the store: all its rows, with their evidence.

A question takes its rows from there. Its query, bound, is the same choice written in SPARQL, so it gives the same rows:
each parameter of a file allows the values of one of its columns, and does nothing else (see `templates`).
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from pyoxigraph import Literal, NamedNode, QuerySolutions

from regiokennis.facts.model import Bewijs
from regiokennis.graph import Names, Store
from regiokennis.questions.model import Cell
from regiokennis.questions.postings import ABOVE, OWN, Layer, Passages
from regiokennis.questions.sentences import Sentences
from regiokennis.questions.templates import Template, Terms
from regiokennis.questions.tokens import keys

Term = NamedNode | Literal


SAID = 0.9
"""What a word counts for that only the evidence of a row has, beside one that it is called by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row with its evidence and how much of a question's subject it has."""

    values: Mapping[str, Term | None]
    cells: tuple[Cell, ...]
    """The values in the order of the columns, plain."""
    document: str
    feit: NamedNode | None
    """The fact behind the row."""
    bewijs: tuple[Bewijs, ...]
    fit: float = 1.0
    own: float = 0.0
    """What part it has of the very words that filled the slots of the question, not only of what they stand for."""


@dataclass(frozen=True, kw_only=True)
class Table:
    """All rows of a question file, in its order."""

    template: Template
    rows: tuple[Row, ...]
    sentences: Sentences

    def choose(self, bound: Mapping[str, Terms]) -> tuple[int, ...]:
        """The places of the rows that have, in each column that is bound, one of the values given for it."""
        allowed = [(column, set(bound[naam])) for naam, column in self.template.narrows.items() if bound.get(naam)]
        places: Collection[int] = range(len(self.rows))
        for column, values in allowed:
            held = self._holding.get(column, {})
            found = [place for value in values for place in held.get(value, ())]
            places = found if len(allowed) == 1 else set(found).intersection(places)
        return tuple(sorted(places))

    @cached_property
    def _holding(self) -> Mapping[str, Mapping[Term, Sequence[int]]]:
        """By column and value the places of the rows that have it."""
        found: dict[str, dict[Term, list[int]]] = {column: {} for column in self.template.narrows.values()}
        for place, row in enumerate(self.rows):
            for column, held in found.items():
                value = row.values[column]
                if value is not None:
                    held.setdefault(value, []).append(place)
        return found

    @cached_property
    def passages(self) -> Passages:
        """The words of each row: those of its free values, of its evidence, and of what stands above that."""
        named = [frozenset(keys(" ".join(self._named(row)))) for row in self.rows]
        own = [words | self._words(row) for words, row in zip(named, self.rows, strict=True)]
        above = [
            words.union(*(self.sentences.around(each.document, each.start) for each in row.bewijs[:1]))
            for words, row in zip(own, self.rows, strict=True)
        ]
        layers = (Layer.of(OWN, named), Layer.of(SAID, own), Layer.of(ABOVE, above))
        return Passages(size=len(own), layers=layers)

    def having(self, alternatives: Iterable[frozenset[str]]) -> NDArray[np.bool_]:
        """Which rows have all words of one of these sets themselves, in a free value or in their evidence."""
        found = np.zeros(len(self.rows), dtype=bool)
        for words in alternatives:
            found[self.passages.layers[1].having(words)] = True
        return found

    def _named(self, row: Row) -> Iterator[str]:
        for name, term in row.values.items():
            if name in self.template.free:
                yield from _said(term)

    def _words(self, row: Row) -> frozenset[str]:
        return frozenset(keys(" ".join(text for each in row.bewijs for text in (each.tekst, each.sectie or ""))))


def _said(term: Term | None) -> Iterator[str]:
    """What a value says: a text, or the code of a concept; a thing says nothing."""
    if isinstance(term, Literal):
        yield term.value
    elif term is not None and "/begrip/" in term.value:
        yield term.value.rpartition("/")[2]


def read_table(
    template: Template, store: Store, names: Names, evidence: Mapping[str, tuple[Bewijs, ...]], sentences: Sentences
) -> Table:
    """Run the query of a file with none of its parameters filled in."""
    solutions = store.query(template.whole(names.base))
    assert isinstance(solutions, QuerySolutions)
    same: dict[Term, Term] = {}
    rows = []
    for solution in solutions:
        terms = [solution[name] for name in template.kolommen]
        values = {
            name: None if term is None else same.setdefault(term, term)
            for name, term in zip(template.kolommen, terms, strict=True)
        }
        rows.append(make_row(values, evidence, names))
    return Table(template=template, rows=tuple(rows), sentences=sentences)


def make_row(values: Mapping[str, Term | None], evidence: Mapping[str, tuple[Bewijs, ...]], names: Names) -> Row:
    """A row of these values, with the evidence of its fact."""
    feit, document = values.get("feit"), values.get("document")
    return Row(
        values=values,
        cells=tuple(_cell(term) for term in values.values()),
        document=names.local(document) if isinstance(document, NamedNode) else "",
        feit=feit if isinstance(feit, NamedNode) else None,
        bewijs=evidence.get(feit.value, ()) if isinstance(feit, NamedNode) else (),
    )


def _cell(term: Term | None) -> Cell:
    if term is None or isinstance(term, NamedNode):
        return None if term is None else term.value
    datatype = term.datatype.value.rpartition("#")[2]
    if datatype == "integer":
        return int(term.value)
    return float(term.value) if datatype in {"decimal", "double"} else term.value

"""A sentence as it is read: its tree, its parties with what they stand for, its clauses and what these say of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from regiokennis.facts.clauses.model import Clause, Partij, Relatie
from regiokennis.facts.clauses.open import opened
from regiokennis.facts.clauses.read import read_clauses
from regiokennis.facts.clauses.relations import relate
from regiokennis.facts.clauses.tree import Tree

OUTSIDE = -1
"""The token of a party that stands in another sentence."""
FRAGMENT = 6
"""Most words of a lead-in without a verb."""


@dataclass(frozen=True, kw_only=True)
class ReadSentence:
    """A sentence with its parties, names resolved where that could be done; clauses are read when asked for."""

    tree: Tree
    parties: tuple[Partij, ...]
    open: bool = False
    """Whether it is a list item that opens with its verb, below whom it is about."""

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses in order."""
        clauses = read_clauses(self.tree)
        return opened(self.tree, clauses) if self.open else clauses

    @cached_property
    def relaties(self) -> tuple[tuple[Relatie, ...], ...]:
        """For each clause the relations in it."""
        if not self.parties:
            return ((),) * len(self.clauses)
        return tuple(relate(self.tree, clause, self.parties) for clause in self.clauses)

    @property
    def names_somebody(self) -> bool:
        """Whether it names or means a party that can have a task."""
        return any(is_somebody(partij) for partij in self.parties)

    @property
    def subjects(self) -> tuple[Partij, ...]:
        """The named parties that are subject of the main clause; empty where another thing is.

        Of a fragment like `De gemeenten:` it is whom it names.
        """
        if len(self.tree) <= FRAGMENT and not any(t.pos in ("VERB", "AUX") for t in self.tree.tokens):
            return tuple(partij for partij in self.parties if partij.naam)
        for clause, relaties in zip(self.clauses, self.relaties, strict=True):
            if not clause.bijzin:
                return tuple(r.partij for r in relaties if r.band in ("onderwerp", "lijdend", "door") and r.partij.naam)
        return ()


def makes_a_body(read: ReadSentence, clause: Clause) -> bool:
    """Whether the subject of a passive clause is a body, which nobody named there forms, calls or houses.

    `Daarnaast wordt een werkgroep samengesteld` tells no task of whom the sentence before is about.
    """
    bodies = [p for p in read.parties if p.type in ("actor", "overleg") and is_somebody(p)]
    return clause.lijdend and any(p.kop in clause.onderwerp for p in bodies)


def is_somebody(partij: Partij) -> bool:
    """Whether a party is known by name and more than a number of parties together."""
    return partij.naam is not None and partij.soort != "verzameling"


def outside(parties: Sequence[Partij]) -> tuple[Partij, ...]:
    """The same parties, as named in another sentence."""
    return tuple(Partij(naam=p.naam, kop=OUTSIDE, tokens=(), soort=p.soort, type=p.type) for p in parties)

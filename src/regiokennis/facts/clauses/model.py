"""What is read out of a sentence before it becomes a fact: parties, clauses and relations.

There are some of these in every sentence, and a named tuple is several times as quick to make as a frozen dataclass.
"""

from typing import NamedTuple


class Partij(NamedTuple):
    """Somebody who can have a task, named in a sentence or meant by it."""

    naam: str | None
    """Canonical name; None as long as a word like `zij` is not resolved."""
    kop: int
    """Token at the head of the phrase; -1 where the party stands outside the sentence."""
    tokens: tuple[int, ...]
    soort: str
    """`naam` (a proper name), `soortnaam` (a kind of party), `wij`, `terug` (points back)."""
    type: str = "actor"


class Clause(NamedTuple):
    """A predicate with what belongs to it; indices count the tokens of the sentence."""

    predicaat: int
    werkwoord: str
    """Lemma of the predicate, particle included."""
    tokens: tuple[int, ...]
    """Everything that belongs to this clause and to no other."""
    onderwerp: tuple[int, ...]
    """Heads of the subject phrases, shared ones included."""
    lijdend: bool
    hulpwerkwoorden: tuple[str, ...]
    """Lemmas of the auxiliaries and modals, of the main clause too where this one depends on them."""
    voorwaarden: tuple[tuple[int, ...], ...] = ()
    """Conditional clauses and phrases that belong to it."""
    voorop: bool = False
    """Whether it is itself a condition that opens with its finite verb: `heeft de rechter beslist, dan …`."""
    open: bool = False
    """Whether it opens a list item with its verb, so that who does it stands above the list."""
    bijzin: str = ""
    """How it hangs under another clause: ``, `relcl`, `advcl`, `ccomp`, `xcomp`, `acl`."""


class Relatie(NamedTuple):
    """What a clause says of a party: the way it is named decides the role and how sure we are."""

    partij: Partij
    clause: Clause
    band: str
    """`onderwerp`, `door`, `bij`, `onder`, `met`, `aan`, `lijdend`, `opdracht`, `koppel`, `bezit`, …"""
    rol: str | None = None
    """Role that the construction itself sets; None leaves it to the wording."""

"""Letters of a college to its council: who `wij` and `u` are in them, and whom they ask to decide."""

import re

from regiokennis.annotate.binding.governments import COLLEGE, COUNCIL
from regiokennis.annotate.model import AnnotatedText
from regiokennis.annotate.words import wordset
from regiokennis.facts.clauses.model import Clause, Partij
from regiokennis.facts.clauses.parties import WE
from regiokennis.facts.clauses.tree import Tree

SALUTATION = re.compile(r"geachte\b.{0,40}?\b(?:gemeente)?raad(?:sleden)?\b", re.IGNORECASE)
CLOSING = re.compile(r"(?:hoogachtend|met vriendelijke groet|met hoogachting)", re.IGNORECASE)
OPENING = 40
"""Blocks within which a letter greets whom it is written to."""
PROPOSING = wordset("voorstellen vragen verzoeken adviseren")


def letter(text: AnnotatedText) -> range:
    """The blocks of a letter to a council, from its salutation to its close; empty in other documents."""
    blocks = text.text.blocks
    first = next((block.index for block in blocks[:OPENING] if SALUTATION.match(block.text.strip())), None)
    if first is None:
        return range(0)
    last = next((b.index for b in blocks if b.index > first and CLOSING.match(b.text.strip())), len(blocks))
    return range(first, last)


def writes_or_reads(tree: Tree, partij: Partij) -> str | None:
    """The code of who `wij` and `uw raad` are in a letter; None of another party."""
    if partij.soort == "wij":
        return COLLEGE if tree.form(partij.kop) in WE else None
    return COUNCIL if tree.form(partij.kop) == "raad" and len(partij.tokens) == 1 else None


def proposes(tree: Tree, clauses: tuple[Clause, ...]) -> bool:
    """Whether a lead-in puts to its reader what the items below it say: `wij stellen u voor:`."""
    if "u" not in tree.forms and "raad" not in tree.lemmas:
        return False
    return any(clause.werkwoord in PROPOSING and not clause.lijdend for clause in clauses)

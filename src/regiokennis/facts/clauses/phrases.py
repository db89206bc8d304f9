"""Where the phrase of a party begins, which preposition it has, and which noun it hangs under."""

from regiokennis.annotate.words import wordset
from regiokennis.facts.clauses.model import Partij
from regiokennis.facts.clauses.tree import Tree

QUANTITIES = wordset("aantal deel groep reeks tal vertegenwoordiger vertegenwoordiging afvaardiging")
"""Nouns before whom they count: what holds of `een aantal gemeenten` holds of gemeenten."""
SKIPPABLE = frozenset({"DET", "ADJ", "NUM", "ADV", "PRON"})


def counted(tree: Tree, i: int) -> int:
    """The noun that counts a party (`een aantal gemeenten`), where it hangs under one; else its own head."""
    above = tree.tokens[i].head
    return above if above != i and tree.lemma(above) in QUANTITIES and tree.tokens[i].dep.startswith("nmod") else i


def leftmost(tree: Tree, place: int) -> int:
    """The first token of a phrase: its article, adjectives and numbers in front; `waarin` opens a clause."""
    while place > 0 and tree.tokens[place - 1].pos in SKIPPABLE and tree.tokens[place - 1].dep != "nsubj":
        if tree.tokens[place - 1].pos == "ADV" and tree.form(place - 1).startswith("waar"):
            break
        place -= 1
    return place


def preceding_case(tree: Tree, partij: Partij) -> str:
    """The preposition right in front of the phrase of a party; empty where there is none."""
    place = leftmost(tree, partij.tokens[0]) - 1
    return tree.form(place) if place >= 0 and tree.tokens[place].pos == "ADP" else ""


def first_of_group(tree: Tree, i: int) -> int:
    """The first member of a coordination: climb over `conj`, and out of a name's inner tokens."""
    seen = {i}
    while tree.tokens[i].dep in ("conj", "flat", "appos") and tree.tokens[i].head not in seen:
        i = tree.tokens[i].head
        seen.add(i)
    return i

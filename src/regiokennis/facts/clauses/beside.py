"""Parties that stand beside one that has a part: in a row with it, doing the same with something else, its examples."""

from collections.abc import Sequence
from itertools import pairwise

from regiokennis.facts.clauses.model import Clause, Partij, Relatie
from regiokennis.facts.clauses.phrases import leftmost, preceding_case
from regiokennis.facts.clauses.tree import Tree

SEPARATORS = (",", "/", "&")
EXAMPLES = frozenset({"waaronder", "zoals"})
"""Words between a kind of party and those of that kind that are named."""
NEAR = 4
"""Most words between them: a comma, the particle of the verb."""


def share(tree: Tree, clause: Clause, parties: Sequence[Partij], found: list[Relatie]) -> list[Relatie]:
    """A party that stands beside a related one, with only a comma or `en` between, has the same part."""
    if not found:
        return []
    related = {id(r.partij): r for r in found}
    for before, after in pairwise(parties):
        if not _coordinated(tree, before, after):
            continue
        for known, other in ((before, after), (after, before)):
            if id(known) in related and id(other) not in related and not _apart(tree, related[id(known)], other):
                relatie = related[id(known)]
                made = Relatie(partij=other, clause=clause, band=relatie.band, rol=relatie.rol)
                related[id(other)] = made
    for general in [p for p in parties if id(p) in related]:
        if named := _examples(tree, general, parties):
            relatie = related.pop(id(general))
            related |= {id(p): relatie._replace(partij=p) for p in named if id(p) not in related}
    return [related[id(p)] for p in parties if id(p) in related]


def _examples(tree: Tree, general: Partij, parties: Sequence[Partij]) -> list[Partij]:
    """Those who are named of a kind: `zij schakelen aanbieders in, waaronder X en Y`, `de corporaties X en Y`."""
    behind = general.tokens[-1] + 1
    words = range(behind, min(behind + NEAR, len(tree)))
    start = next((i + 1 for i in words if tree.form(i) in EXAMPLES), behind)
    if not tree.text(general.tokens).islower():
        return []
    stop = next((t.i for t in tree.tokens[start:] if t.is_finite or t.text == ";"), len(tree))
    named = [p for p in parties if start <= p.tokens[0] < stop and not tree.text(p.tokens).islower()]
    if not named or leftmost(tree, named[0].tokens[0]) != start or not _is_of_kind(tree, general, named[0], start):
        return []
    return [p for p in named if p is named[0] or tree.form(leftmost(tree, p.tokens[0]) - 1) in (",", "en", "of")]


def _is_of_kind(tree: Tree, general: Partij, first: Partij, start: int) -> bool:
    """Whether the first name goes with the kind before it: behind `waaronder`, or as an apposition of the plural."""
    if start > general.tokens[-1] + 1:
        return True
    return tree.tokens[first.kop].head == general.kop and "Number=Plur" in tree.tokens[general.kop].morph


def _apart(tree: Tree, relatie: Relatie, other: Partij) -> bool:
    """Whether a party stands behind a preposition of its own beside who acts: `X op scholen, de politie op plegers`."""
    near = relatie.band in ("onderwerp", "lijdend") and other.kop in relatie.clause.tokens
    return near and preceding_case(tree, other) not in ("", "door")


def _coordinated(tree: Tree, before: Partij, after: Partij) -> bool:
    """Whether only a comma, `en`, an article or brackets stand between two parties, or one abbreviates the other."""
    between = tree.tokens[before.tokens[-1] + 1 : after.tokens[0]]
    if not between or len(between) > 4 or after.soort == "terug":
        return False
    both = between[0].text == "als" and "zowel" in [tree.form(i) for i in range(before.tokens[0])]
    joined = both or any(t.text in SEPARATORS or t.pos == "CCONJ" for t in between) or before.naam == after.naam
    return joined and all(
        t.text in SEPARATORS or t.text in "()" or t.pos in ("CCONJ", "DET", "ADJ", "NUM")
        for t in between[1 if both else 0 :]
    )


def parallel(tree: Tree, clause: Clause, partij: Partij, parties: Sequence[Partij]) -> bool:
    """Whether a party does the same with something else: `het team helpt de ouder, de jeugdzorg het kind`.

    What they do it with may stand behind the same preposition: `X zorgt voor de ouder en Y voor het kind`.
    """
    token = tree.tokens[partij.kop]
    start = leftmost(tree, partij.tokens[0])
    behind = partij.tokens[-1] + 1
    if (
        token.dep not in ("conj", "parataxis")
        or start <= clause.predicaat
        or behind >= len(tree)
        or tree.tokens[start - 1].text not in (",", ";", "en", "terwijl")
        or not any(other.kop in clause.onderwerp for other in parties)
    ):
        return False
    if token.head == clause.predicaat:
        return tree.tokens[behind].pos in ("DET", "NOUN", "PRON")
    return tree.tokens[behind].pos == "ADP" and tree.case(token.head) == tree.form(behind)

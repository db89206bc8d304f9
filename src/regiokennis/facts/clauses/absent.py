"""What there is not (yet): an offer, an agreement, a body that a task would need."""

from collections.abc import Sequence
from itertools import pairwise

from regiokennis.annotate.words import wordset
from regiokennis.facts.clauses.modality import denied
from regiokennis.facts.clauses.model import Clause
from regiokennis.facts.clauses.sentence import ReadSentence
from regiokennis.facts.clauses.tree import Tree

OFFERED = wordset(
    "aanbod hulp hulpverlening hulpaanbod begeleiding behandeling voorziening ondersteuning nazorg opvang"
)
"""What somebody would have to do or give."""
ARRANGED = wordset(
    "afspraak aanpak team overleg beraad tafel netwerk protocol werkwijze convenant register registratie regeling "
    "verdeelsleutel budget dekking financiering bekostiging specialist loket meldpunt plek bed opvangplek oplossing"
)
"""What there may not be where a task has no place."""
NEEDED = OFFERED | ARRANGED
FINDING = frozenset({"vinden", "treffen", "inrichten", "regelen"})
HAVING = frozenset({"hebben", "kennen"})
THERE_IS = frozenset({("is", "er"), ("zijn", "er")})


def not_there(read: ReadSentence, clause: Clause) -> bool:
    """Whether somebody or something for a task does not exist (yet), or those who should have it disagree.

    `Een projectleider is er nog niet`, `zo'n overleg bestaat hier niet`, `over de kosten zijn zij het niet eens`.
    """
    tree = read.tree
    if not denied(tree, clause):
        return False
    forms = [tree.form(i) for i in clause.tokens]
    if "eens" in forms and "het" in forms:
        return "over" in forms
    if _is_no_matter(tree, clause, forms):
        return True
    if clause.werkwoord in HAVING and any(p.soort == "wij" and p.kop in clause.tokens for p in read.parties):
        return _is_not_had(tree, clause)
    if clause.werkwoord in FINDING and not clause.lijdend:
        return _is_none_to_find(tree, clause, forms)
    return _does_not_exist(read, clause, forms)


def _is_no_matter(tree: Tree, clause: Clause, forms: Sequence[str]) -> bool:
    """`Hier is zo'n beraad er niet`, `van een aanbod is geen sprake`."""
    if {("geen", "sprake"), ("er", "niet")}.isdisjoint(pairwise(forms)):
        return False
    there = [clause.predicaat, *clause.onderwerp, *tree.children(clause.predicaat, "obl", "nmod")]
    return any(tree.lemma(i) in NEEDED for i in there)


def _is_not_had(tree: Tree, clause: Clause) -> bool:
    """`Een eigen specialist hebben wij niet`."""
    return any(tree.lemma(i) in NEEDED and tree.tokens[i].head == clause.predicaat for i in clause.tokens)


def _is_none_to_find(tree: Tree, clause: Clause, forms: Sequence[str]) -> bool:
    """`Er is geen bed te vinden`."""
    behind = zip(forms, clause.tokens[1:], strict=False)
    return any(first == "geen" and tree.lemma(i) in NEEDED for first, i in behind)


def _does_not_exist(read: ReadSentence, clause: Clause, forms: Sequence[str]) -> bool:
    """`Zo'n overleg bestaat hier niet`, `er bestaat geen verdeelsleutel`, `een dekking is niet gevonden`."""
    tree = read.tree
    said = clause.werkwoord in FINDING | {"bestaan", "ontbreken"} or not THERE_IS.isdisjoint(pairwise(forms))
    heads = {p.kop for p in read.parties if p.soort not in ("wij", "terug")}
    subject = [i for i in clause.onderwerp if i in heads or tree.lemma(i) in NEEDED]
    if not said or not subject:
        return False
    none = any(tree.form(c) == "geen" for i in subject for c in tree.children(i, "det"))
    return none or max(subject) < clause.predicaat

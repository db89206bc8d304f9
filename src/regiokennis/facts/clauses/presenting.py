"""Sentences about the document itself, which only tell what it does and give nobody a task."""

from itertools import pairwise

from regiokennis.annotate.words import wordset
from regiokennis.facts.clauses.model import Clause
from regiokennis.facts.clauses.sentence import ReadSentence
from regiokennis.facts.clauses.tree import Tree

ENCLOSING = frozenset({"hierbij", "bijgaand", "hiermee"})
ITSELF = frozenset({("deze", "brief"), ("dit", "voorstel"), ("deze", "raadsinformatiebrief"), ("deze", "memo")})
DOCUMENTS = (
    "visie",
    "nota",
    "notitie",
    "brief",
    "plan",
    "document",
    "stuk",
    "rapport",
    "memo",
    "evaluatie",
    "handreiking",
    "paragraaf",
    "bijlage",
    "deel",
)
"""Endings of what a document calls itself or a part of it."""
DESCRIBING = wordset("beschrijven schetsen weergeven bevatten toelichten uiteenzetten omschrijven verwoorden ingaan")
GIVING = frozenset({"geven", "bieden"})
VIEWS = frozenset({"overzicht", "beeld", "inzicht", "schets", "samenvatting"})
THIS = frozenset({"deze", "dit", "voorliggende", "onderhavige"})


def presents(read: ReadSentence) -> bool:
    """Whether a sentence only tells what its document does: `met deze brief informeren wij u`, `dit plan schetst`."""
    return _informs(read.tree) or any(_describes(read.tree, clause) for clause in read.clauses if not clause.bijzin)


def _informs(tree: Tree) -> bool:
    """Whether it only tells its reader what a letter does: `met deze brief informeren wij u`, `hierbij …`."""
    if "u" not in tree.forms:
        return False
    return not ENCLOSING.isdisjoint(tree.forms) or any(pair in ITSELF for pair in pairwise(tree.forms))


def _describes(tree: Tree, clause: Clause) -> bool:
    """Whether a document or part of it is what describes, or in which something is described."""
    views = clause.werkwoord in GIVING and any(tree.lemma(i) in VIEWS for i in clause.tokens)
    describes = clause.werkwoord in DESCRIBING or tree.form(clause.predicaat) in DESCRIBING
    if ";" in tree.forms or not (views or describes):
        return False
    places = [*clause.onderwerp, *(i for i in tree.children(clause.predicaat, "obl", "nmod") if tree.case(i) == "in")]
    return any(
        tree.lemma(i).endswith(DOCUMENTS) and any(tree.form(c) in THIS for c in tree.children(i, "det", "amod"))
        for i in places
    )

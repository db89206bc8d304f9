"""List items that open with their verb: who does it stands above the list, and what follows the verb is its object.

`Het wijkteam: - beoordeelt elke melding; - houdt zicht op de veiligheid`. The parser, which sees the item alone, makes
a subject of what follows.
"""

from regiokennis.facts.clauses.model import Clause, Partij
from regiokennis.facts.clauses.phrases import leftmost
from regiokennis.facts.clauses.read import conditions_in_front
from regiokennis.facts.clauses.tree import Tree

VERBS = frozenset({"VERB", "AUX"})


def opens_with_verb(tree: Tree) -> bool:
    """Whether an item begins with a verb in lower case, and is neither a question nor a condition of what follows."""
    first = tree.tokens[0]
    return (
        first.pos in VERBS
        and first.text.islower()
        and (first.is_finite or first.dep == "ROOT" or first.dep.startswith("aux"))
        and tree.forms[-1] != "?"
        and not conditions_in_front(tree)
    )


def is_infinitive(tree: Tree) -> bool:
    """Whether an item is an infinitive with what it is done to in front: `inwoners en professionals te adviseren`."""
    root = next(token.i for token in tree.tokens if token.dep == "ROOT")
    helping = tree.children(root, "aux", "cop")
    if root == 0 or any(tree.tokens[i].is_finite for i in helping):
        return False
    return "VerbForm=Inf" in tree.tokens[root].morph or _disagrees(tree, root)


def _disagrees(tree: Tree, root: int) -> bool:
    """Whether what the parser took for a plural verb has one thing in front of it: `advies geven aan inwoners`."""
    token = tree.tokens[root]
    subject = tree.children(root, "nsubj")
    return (
        token.pos == "VERB"
        and tree.form(root) == token.lemma
        and [i for i in subject if i < root] == subject
        and len(subject) == 1
        and "Number=Sing" in tree.tokens[subject[0]].morph
        and not tree.children(subject[0], "conj", "det")
    )


def subject_behind(tree: Tree, parties: tuple[Partij, ...]) -> bool:
    """Whether a name stands right behind the verb, with something else that is done: `stelt X een plan op`."""
    named = [p for p in parties if p.soort == "naam" and not tree.text(p.tokens).islower()]
    return any(leftmost(tree, p.tokens[0]) == 1 for p in named) and any(token.dep == "obj" for token in tree.tokens)


def opened(tree: Tree, clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """The clauses of such an item, those that open with their verb or are an infinitive without a subject."""
    bare = is_infinitive(tree)
    return tuple(
        clause._replace(onderwerp=(), open=True)
        if not clause.bijzin and (opens(tree, clause) or (bare and tree.tokens[clause.predicaat].dep == "ROOT"))
        else clause
        for clause in clauses
    )


def opens(tree: Tree, clause: Clause) -> bool:
    """Whether the first word of a clause, after `en`, is its verb or an auxiliary of it."""
    words = [i for i in clause.tokens if tree.tokens[i].pos not in ("PUNCT", "CCONJ")]
    return words[0] == clause.predicaat or words[0] in tree.children(clause.predicaat, "aux", "cop")

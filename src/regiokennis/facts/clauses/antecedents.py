"""What may stand for a party: whom a pronoun or a definite noun can mean, by its number and its place."""

from regiokennis.annotate.words import wordset
from regiokennis.facts.clauses.model import Partij
from regiokennis.facts.clauses.parties import TYPES, WE
from regiokennis.facts.clauses.sentence import ReadSentence
from regiokennis.facts.clauses.tree import Tree

LATTER = "deze"
"""The pronoun that means who was told of last."""
BRINGING = wordset(
    "aanwijzen aanstellen benoemen kiezen samenstellen instellen inrichten oprichten vormen komen kennen"
)
"""Predicates with which somebody new is told of."""


def others(lead: ReadSentence) -> tuple[Partij, ...]:
    """The subjects of a sentence that `zij` may go on about, which `wij` never are."""
    return tuple(p for p in lead.subjects if lead.tree.form(p.kop) not in WE)


def definite(tree: Tree, i: int) -> bool:
    """Whether a noun in the singular stands alone behind `de` or `het`."""
    return tree.form(i) == tree.lemma(i) and [tree.form(c) for c in tree.children(i, "det")] in (["de"], ["het"])


def office_of(tree: Tree, partij: Partij) -> str | None:
    """An office with whose it is, in the words of the text: `wethouder van X`; None where the text names nobody."""
    last = partij.tokens[-1]
    if last != partij.kop or tree.form(last) != tree.lemma(last) or " ".join(tree.forms[last + 1 : last + 2]) != "van":
        return None
    for mention in tree.sentence.mentions:
        inside = tree.span(mention.start, mention.end)
        if mention.type not in (*TYPES, "gemeente") or not inside or not mention.text[:1].isupper():
            continue
        between = tree.tokens[last + 2 : inside[0]]
        if inside[0] > last + 1 and len(between) <= 1 and all(token.pos == "DET" for token in between):
            words = [token.text for token in tree.tokens[partij.tokens[0] : inside[-1] + 1]]
            return words[0][:1].upper() + " ".join(words)[1:]
    return None


def agrees(tree: Tree, partij: Partij, other: Partij) -> bool:
    """Whether a pronoun may mean a party before it: never `wij`, and no singular noun where its verb is plural."""
    if other.soort == "wij":
        return tree.form(other.kop) not in WE
    token = tree.tokens[other.kop]
    if not _finite(tree, partij.kop) or token.pos != "NOUN" or tree.tokens[partij.kop].dep == "nmod:poss":
        return True
    number = "Number=Plur" if is_plural(tree, partij.kop) else "Number=Sing"
    return number in token.morph or "Number" not in token.morph or bool(tree.children(other.kop, "conj"))


def _finite(tree: Tree, subject: int) -> list[str]:
    """What the tagger says of the finite verb that a subject stands with."""
    above = tree.tokens[subject].head
    beside = (above, *tree.children(above, "aux", "cop"))
    return [tree.tokens[i].morph for i in beside if tree.tokens[i].is_finite]


def is_plural(tree: Tree, subject: int) -> bool:
    """Whether the finite verb that a subject stands with is in the plural."""
    return any("Number=Plur" in morph for morph in _finite(tree, subject))


def concerned(read: ReadSentence, *, several: bool = False) -> tuple[Partij, ...]:
    """The named parties that a sentence gives a part: `hulp wordt gegeven vanuit X`; the plural ones for `zij zijn`."""
    found = [r.partij for relaties in read.relaties for r in relaties if r.partij.naam and r.partij.soort == "naam"]
    plural = [p for p in found if "Number=Plur" in read.tree.tokens[p.kop].morph]
    return tuple(plural if several and plural else found)


def introduced(read: ReadSentence) -> tuple[Partij, ...]:
    """Who is first told of at the end of a sentence, appointed or formed: `er is een projectleider aangesteld`.

    What follows about `deze` or `hij` is about them and not about who appoints.
    """
    tree = read.tree
    main = next((clause for clause in read.clauses if not clause.bijzin), None)
    if main is None or not {main.werkwoord, *main.hulpwerkwoorden} & BRINGING:
        return ()
    new = [
        p
        for p in read.parties
        if p.naam
        and p.kop in main.tokens
        and tree.text(p.tokens).islower()
        and [tree.form(c) for c in tree.children(p.kop, "det")] == ["een"]
        and not tree.case(p.kop)
    ]
    return tuple(new) if len(new) == 1 else ()


def several(read: ReadSentence, tree: Tree, partij: Partij) -> tuple[Partij, ...]:
    """The only parties in the plural, for a pronoun with its verb in the plural, beside a subject in the singular.

    `Ieder team heeft twee coaches. Zij letten op de tijd`: they are the coaches; with nobody else named, the team.
    """
    if not is_plural(tree, partij.kop) or tree.tokens[partij.kop].dep == "nmod:poss":
        return ()
    if len(read.subjects) != 1 or "Number=Sing" not in read.tree.tokens[read.subjects[0].kop].morph:
        return ()
    if read.tree.tokens[read.subjects[0].kop].pos != "NOUN":
        return ()
    many = [p for p in read.parties if p.naam and p.kop >= 0 and "Number=Plur" in read.tree.tokens[p.kop].morph]
    return tuple(p for p in many if read.tree.tokens[p.kop].dep == "obj") if len(many) == 1 else ()

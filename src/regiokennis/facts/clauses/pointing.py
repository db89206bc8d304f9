"""Tasks told elsewhere: before a clause that points back (`dat doet X`), or below one (`wij onderzoeken of`)."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from regiokennis.annotate.words import wordset
from regiokennis.facts.clauses.model import Clause
from regiokennis.facts.clauses.sentence import ReadSentence
from regiokennis.facts.clauses.taak import split_words
from regiokennis.facts.clauses.tree import Tree

OFFICE = wordset("taak rol functie verantwoordelijkheid opdracht")
POINTING = frozenset({"deze", "die", "dezelfde"})
POINTERS = frozenset(
    {"dit", "dat", "hiervoor", "daarvoor", "hierin", "daarin", "hierbij", "daarbij", "hieraan", "daaraan", "hierover"}
    | {"daarover", "hiermee", "daarmee", "hiervan", "daarvan", "hiertoe", "daartoe", "waarin"}
)
"""Words that stand for what was told before, a task perhaps."""
OWN_WORDS = 5
"""Most nouns, verbs and adjectives of its own in a clause that only points."""
EXPLORING = wordset("onderzoeken verkennen bekijken bezien nagaan kijken uitzoeken overwegen bespreken")
EMBEDDING = EXPLORING | wordset(
    "zorgen afspreken streven willen regelen toezien bewaken waarborgen borgen stimuleren bevorderen maken besluiten "
    "bepalen vinden vragen zien intentie ambitie wens streven doel"
)
"""Predicates whose task is told in the clause below them: `wij onderzoeken of X`, `zij zorgen dat X`."""
COMPLEMENTS = frozenset({"ccomp", "csubj", "advcl", "xcomp", "acl", "obj", "nsubj"})
WISHING = wordset("willen vinden achten wensen hopen verlangen beogen streven verwachten")
"""Predicates with which `wij` only say what they would like somebody to do."""
OBSERVING = wordset("zien merken constateren ervaren weten denken horen menen beseffen")
NOTICING = frozenset({"zien", "merken", "kennisnemen"})
FEELING = wordset("handelingsverlegen overbelast overvraagd terughoudend tevreden ontevreden bezorgd kritisch trots")
"""What somebody is said to be, and does nothing by it."""
APPROVING = frozenset({"onderschrijven", "omarmen"})
"""Verbs of who only agrees."""
APPLYING = frozenset({"indienen", "aanvragen"})
ONE = frozenset({"één", "eén", "1"})
"""Words that a motto says again and again: `één gezin, één plan, één regisseur`."""
POSSIBLE = "kunnen"
ACTING = frozenset({"onderwerp", "door", "bij", "aan", "op"})
OPENED = frozenset({"of", "dat", "hoe", "wie", "welke", "waar", "wat"})
ATTITUDES = wordset("richten spreken zien kijken leren geloven denken")
"""Verbs with which we say what we find important and not what we do."""
MANNERS = frozenset({"volgens", "vanuit", "conform", "systeemgericht", "outreachend", "integraal", "gezinsgericht"})
"""Words of `werken` that tell how and not at what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a pointing clause points to: its words, their lemmas, and the tasks that terms in it name."""

    words: tuple[str, ...]
    lemmas: frozenset[str]
    hits: tuple[str, ...]


def points_back(tree: Tree, clause: Clause, doers: AbstractSet[int] = frozenset()) -> bool:
    """Whether a clause speaks of `deze taak`, or of `dat` or `daarin` with few words of its own."""
    if has_office(tree, clause) or _goes_on_passive(tree, clause):
        return True
    own = [i for i in clause.tokens if i not in doers and tree.tokens[i].pos in ("NOUN", "VERB", "ADJ", "PROPN")]
    return (
        len(own) <= OWN_WORDS
        and clause.bijzin != "relcl"
        and any(tree.form(i) in POINTERS and tree.tokens[i].dep not in ("det", "mark", "cop") for i in clause.tokens)
    )


def _goes_on_passive(tree: Tree, clause: Clause) -> bool:
    """Whether a sentence opens with a passive verb and leaves out what is done: `Wordt opgesteld door X`."""
    opens = clause.tokens[0] == 0 and tree.tokens[0].is_finite and tree.forms[-1] != "?"
    return opens and clause.lijdend and not clause.onderwerp and not clause.voorop


def has_office(tree: Tree, clause: Clause) -> bool:
    """Whether it speaks of `deze taak` or `die rol`."""
    return any(
        tree.lemma(i) in OFFICE and any(tree.form(c) in POINTING for c in tree.children(i, "det"))
        for i in clause.tokens
    )


def as_told(tree: Tree, tokens: Iterable[int], hits: Sequence[str]) -> Told:
    """What some tokens say, for a clause that points to them."""
    members = tuple(tokens)
    return Told(
        words=tuple(w for i in members for w in split_words(tree.tokens[i].text)),
        lemmas=frozenset(tree.verb(i) for i in members),
        hits=tuple(hits),
    )


def observes(read: ReadSentence, clause: Clause) -> bool:
    """Whether a clause only says what somebody sees (`X ziet dat …`) or may ask for (`X kan een aanvraag indienen`)."""
    tree = read.tree
    if clause.werkwoord in NOTICING and not clause.lijdend:
        return True
    if clause.werkwoord == "gaan" and any(tree.form(i) == "het" for i in clause.onderwerp):
        return any(tree.form(i) == "om" for i in clause.tokens)  # `het gaat daarbij om`
    if tree.form(clause.predicaat) in FEELING or clause.werkwoord in APPROVING:
        return True
    if _sits(tree, clause) or _is_motto(tree):
        return True
    if clause.werkwoord in APPLYING:
        return POSSIBLE in tree.lemmas
    return clause.werkwoord in OBSERVING and any(
        tree.tokens[other.predicaat].head == clause.predicaat and "dat" in [tree.form(i) for i in other.tokens[:2]]
        for other in read.clauses
    )


def _is_motto(tree: Tree) -> bool:
    """Whether a sentence without a verb only says how it should be: `één gezin, één plan, één regisseur`."""
    return sum(form in ONE for form in tree.forms) > 1 and not any(token.is_finite for token in tree.tokens)


def _sits(tree: Tree, clause: Clause) -> bool:
    """Whether a clause only says where somebody is or after which method they work: `werkt volgens het protocol`."""
    forms = [tree.form(i) for i in clause.tokens]
    works = clause.werkwoord == "werken" and "volgens" in forms
    return works or (tree.lemma(clause.predicaat) in ("houden", "hebben") and "kantoor" in forms)


def wishes(read: ReadSentence, clause: Clause) -> bool:
    """Whether a clause only says that we want somebody else to do it: `wij willen dat het team nazorg biedt`."""
    tree = read.tree
    if tree.lemma(clause.predicaat) not in WISHING:
        return False
    own = next(relaties for other, relaties in zip(read.clauses, read.relaties, strict=True) if other is clause)
    if any(r.band == "door" and r.partij.naam for r in own):
        return True  # `wij willen toe naar nazorg door het team`
    return any(
        tree.tokens[other.predicaat].head == clause.predicaat
        and "dat" in [tree.form(i) for i in other.tokens[:3]]
        and any(r.partij.naam and r.partij.soort != "wij" and r.band in ACTING for r in relaties)
        for other, relaties in zip(read.clauses, read.relaties, strict=True)
    )


def tells_attitude(tree: Tree, clause: Clause) -> bool:
    """Whether a clause only says how we are or work, whatever the task: `wij richten ons op`, `wij werken volgens`."""
    if clause.werkwoord in ATTITUDES:
        return True
    return clause.werkwoord == "werken" and not MANNERS.isdisjoint(tree.forms[i] for i in clause.tokens)


def complement(read: ReadSentence, clause: Clause) -> list[Clause]:
    """The clauses in which a clause like `wij onderzoeken of …` says what it is about."""
    tree = read.tree
    if clause.werkwoord not in EMBEDDING:
        return []
    return [
        other
        for other in read.clauses
        if tree.tokens[other.predicaat].head == clause.predicaat
        and other.bijzin in COMPLEMENTS
        and any(tree.form(i) in OPENED for i in other.tokens[:3])
    ]

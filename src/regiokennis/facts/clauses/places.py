"""Where something lies, is kept, done or had: what `bij X`, `in X`, `op X` and `vanuit X` make of X."""

from collections.abc import Sequence
from itertools import pairwise

from regiokennis.annotate.words import wordset
from regiokennis.facts.clauses.model import Clause, Partij
from regiokennis.facts.clauses.tree import Tree

PLACED = wordset(
    "liggen berusten rusten rust beleggen onderbrengen neerleggen leggen plaatsvinden landen plaatsen beschikbaar "
    "aanwezig terecht horen thuishoren vallen wegzetten positioneren organiseren borgen inrichten aankloppen "
    "samenkomen terechtkunnen gebeuren geschieden voltrekken"
)
"""Predicates after which `bij X` or `in X` says who has it."""
PLACING = frozenset({"ADJ", "ADV", "VERB"})
REPORTED = wordset("melden aanmelden betrekken aansluiten indienen navragen informeren horen werken")
"""Predicates after which `bij X` does not."""
APPOINTING = frozenset({"aanwijzen", "aanstellen", "benoemen"})
"""Predicates of which the subject is who gets something to do."""
SENT = wordset("melding advies aangifte signaal verzoek aanvraag klacht informatie")
"""What is sent or asked `bij X`, who then has nothing to do in this clause."""
ENTRUSTED = wordset("opdragen mandateren uitbesteden overlaten toevertrouwen toebedelen toewijzen gunnen")
"""Predicates whose passive hands a task to whom stands behind `aan`."""
JOINED = wordset("meedoen deelnemen zien ontmoeten spelen verblijven wonen slapen leren oefenen praten")
"""What those for whom it is done do `bij X`, who then offers it."""
CLIENTS = wordset("gezin huishouden ouder slachtoffer pleger jongere kind inwoner cliënt gezinslid")
"""Whom it is done for."""
BEFORE = frozenset({"na", "voor", "vóór", "sinds", "naar aanleiding van"})
"""Prepositions of what came before or is still to come."""
BOUGHT = frozenset({"inkopen", "afnemen"})
"""Predicates after which `bij X` says who then gives it."""
RECEIVING = frozenset({"krijgen", "ontvangen"})
"""Predicates after which `van X` says who gives it."""
STAYING = frozenset({"blijven", "zijn", "komen"})
TASKS = wordset("regie casusregie procesregie taak verantwoordelijkheid opdracht uitvoering coördinatie bevoegdheid")
"""Words for a task, which stays or comes `bij X` as it lies there."""
POSSIBLE = frozenset({"kunnen", "mogen"})
"""Auxiliaries with which `bij X` says where something can be had: `ouders kunnen bij X hun verhaal doen`."""
FOUND = wordset(
    "onderdak opvang hulp steun bescherming begeleiding behandeling ondersteuning bed plek gehoor toevlucht plaats "
    "advies informatie antwoord"
)
"""What somebody can `vinden bij X`."""
HELP = ("behandeling", "begeleiding", "opvang", "hulp")
"""Endings of kinds of it."""
BEDS = frozenset({"bed", "plaats", "plek", "opvangplek", "opvangplaats", "noodbed", "kamer"})
FINDING = frozenset({"vinden", "treffen", "aantreffen"})
NONE: tuple[str, None] = ("", None)


def placed(  # noqa: PLR0911 - each preposition is a line
    tree: Tree, clause: Clause, partij: Partij, case: str, parties: Sequence[Partij]
) -> tuple[str, str | None]:
    """Bond and role of a party that a clause puts something with or in; an empty bond where it is only a place."""
    verb = clause.werkwoord
    if case == "op":
        return ("op", "verantwoordelijk") if verb in ("rusten", "leggen") else NONE
    ours = any(other.kop in clause.onderwerp for other in parties)
    if case in ("in", "binnen") and (clause.werkwoord in ENTRUSTED or (ours and not clause.lijdend)):
        return NONE  # where they do it
    gathers = verb == "komen" and any(tree.form(i) == "samen" for i in clause.tokens)
    if (
        gathers
        or verb in PLACED
        or any(tree.lemma(i) in PLACED for i in clause.tokens if tree.tokens[i].pos in PLACING)
    ):
        return "bij", None
    if case in ("in", "binnen") and partij.soort == "verzameling":
        return NONE
    if case == "bij" and verb in BOUGHT and not clause.lijdend:
        return "bij", "uitvoerend"
    if case == "bij" and verb in STAYING and any(tree.lemma(i) in TASKS for i in clause.onderwerp):
        return "bij", None
    if case == "bij" and verb in REPORTED:
        return NONE
    if case == "bij" and (can_be_had(clause) or finds(tree, clause) or _stands(tree, clause)):
        return "bij", None
    house = case in ("in", "binnen") and partij.soort == "naam" and not tree.text(partij.tokens).islower()
    if house and partij.type != "overleg" and (can_be_had(clause) or finds(tree, clause)):
        return "bij", None
    if case == "bij" and any(tree.lemma(i) in SENT for i in clause.tokens):
        return NONE
    if clause.lijdend:
        return NONE if _appoints(tree, clause, partij) or _is_over(tree, clause, partij) else ("waar", None)
    return ("bij", None) if case == "vanuit" else NONE


def _appoints(tree: Tree, clause: Clause, partij: Partij) -> bool:
    """Whether somebody is appointed or told `bij X`, who has nothing to do by it: `is in elke gemeente aangesteld`."""
    behind = [tree.lemma(i) for i in range(partij.tokens[-1] + 1, len(tree))][:3]
    reported = any(first == "te" and verb in REPORTED for first, verb in pairwise(behind))
    return reported or clause.werkwoord in APPOINTING


def _is_over(tree: Tree, clause: Clause, partij: Partij) -> bool:
    """Whether `bij X` goes with what came before: `na het onderzoek bij X wordt het gezin overgedragen`."""
    for above in tree.ancestors(partij.kop):
        if above == clause.predicaat:
            return False
        if tree.case(above) in BEFORE:
            return True
    return False


def can_be_had(clause: Clause) -> bool:
    """Whether a clause says what somebody gets or can do, so that `bij X` or `via X` says from whom."""
    return not clause.lijdend and bool(
        clause.werkwoord in RECEIVING or POSSIBLE.intersection((clause.werkwoord, *clause.hulpwerkwoorden))
    )


def finds(tree: Tree, clause: Clause) -> bool:
    """Whether a clause says that somebody finds help or joins in it, so that `bij X` says who gives it."""
    verb = clause.werkwoord
    if verb in JOINED and any(tree.lemma(i) in CLIENTS for i in clause.onderwerp):
        return True
    return (verb in FINDING or tree.form(clause.predicaat) in FINDING) and any(
        tree.lemma(i).endswith(HELP) or tree.lemma(i) in FOUND for i in clause.tokens
    )


def _stands(tree: Tree, clause: Clause) -> bool:
    """Whether a clause says how many beds there are, so that `bij X` says who has them."""
    there = clause.werkwoord in ("staan", "zijn") or "zijn" in clause.hulpwerkwoorden
    return there and any(tree.lemma(i) in BEDS for i in (clause.predicaat, *clause.onderwerp))

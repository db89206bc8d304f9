"""Who is asked, appointed, bound or invited: verbs whose object or passive subject gets a part."""

from regiokennis.annotate.words import wordset
from regiokennis.facts.clauses.model import Clause, Relatie
from regiokennis.facts.clauses.places import APPOINTING
from regiokennis.facts.clauses.prepositions import REQUESTED
from regiokennis.facts.clauses.tree import Tree

ASKED = wordset(
    "vragen verzoeken verplichten verplicht inschakelen aanwijzen aanstellen benoemen betrekken uitnodigen "
    "raadplegen consulteren machtigen mandateren trainen scholen opleiden opdragen verzoek contracteren inhuren"
)
"""Verbs whose object or passive subject gets a part."""
PASSIVE_ROLES = {
    "betrekken": "neemt-deel",
    "uitnodigen": "neemt-deel",
    "raadplegen": "adviseert",
    "consulteren": "adviseert",
    "trainen": "neemt-deel",
    "scholen": "neemt-deel",
    "opleiden": "neemt-deel",
    "vragen": "uitvoerend",
    "verzoeken": "uitvoerend",
    "verplichten": "verantwoordelijk",
    "verplicht": "verantwoordelijk",
    "aanwijzen": "uitvoerend",
    "aanstellen": "uitvoerend",
    "benoemen": "uitvoerend",
    "machtigen": "verantwoordelijk",
    "mandateren": "verantwoordelijk",
    "inschakelen": "uitvoerend",
    "opdragen": "uitvoerend",
    "vertegenwoordigen": "neemt-deel",
    "aansluiten": "neemt-deel",
    "specialiseren": "uitvoerend",
    "inrichten": "uitvoerend",
    "belasten": "verantwoordelijk",
    "informeren": "neemt-deel",
    "achten": "uitvoerend",
    "horen": "adviseert",
    "samenbrengen": "neemt-deel",
    "bijeenbrengen": "neemt-deel",
    "benaderen": "uitvoerend",
    "oproepen": "uitvoerend",
    "aansporen": "uitvoerend",
    "aantrekken": "uitvoerend",
    "inhuren": "uitvoerend",
    "contracteren": "uitvoerend",
}
WISHED = frozenset({"verwachten", "verlangen"})
"""Verbs whose subject only wishes that somebody else does it."""


def appointed(tree: Tree, relatie: Relatie) -> bool:
    """Whether a party is only the office that somebody is appointed to: `wijst een casusregisseur aan`."""
    return (
        relatie.band in ("opdracht", "lijdend")
        and relatie.clause.werkwoord in APPOINTING
        and tree.text(relatie.partij.tokens).islower()
    )


def obliged(tree: Tree, clause: Clause) -> str | None:
    """The role of `worden verplicht te melden`, where the parser took the infinitive for the predicate."""
    found = (PASSIVE_ROLES.get(tree.lemma(i)) for i in clause.tokens if "Part" in tree.tokens[i].morph)
    return next((role for role in found if role is not None), None)


def asking_verb(tree: Tree, clause: Clause, head: int, governor: int, case: str, dep: str) -> str:
    """The verb with which something is asked of a phrase: `vragen het team om`, `van het team wordt verwacht dat`.

    `Wij willen het team vragen` asks too, and who is given an `opdracht`; empty where nothing is asked.
    """
    if "ongevraagd" in tree.forms:
        return ""
    verb = tree.verb(governor)
    above = tree.verb(tree.tokens[governor].head)
    marks = tree.children(governor, "mark")
    if dep == "obj" and marks and above in ASKED and clause.predicaat < head < min(marks):
        return above  # the parser took who is asked for the object of what is asked
    if verb not in ASKED and tree.form(governor) in ASKED:  # the tagger took the infinitive for a noun
        verb = tree.form(governor)
    if case == "van" and governor == clause.predicaat and verb in (REQUESTED if clause.lijdend else WISHED):
        return verb
    if clause.lijdend or case or dep not in ("obj", "iobj", "obl", "obl:arg"):
        return ""
    if verb in ("geven", "verstrekken", "verlenen") and any(tree.lemma(i) == "opdracht" for i in clause.tokens):
        return verb
    verbal = tree.tokens[governor].pos == "VERB" or tree.tokens[governor].dep in ("xcomp", "ROOT")
    return verb if verb in ASKED and verbal else ""

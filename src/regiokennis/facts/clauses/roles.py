"""The part that a clause words: who answers for it, does it, pays, advises, coordinates, joins or appoints."""

from collections.abc import Mapping, Set

from regiokennis.annotate.words import wordset
from regiokennis.facts.clauses.modality import signals_in
from regiokennis.facts.clauses.model import Clause, Relatie
from regiokennis.facts.clauses.tree import Tree
from regiokennis.facts.soorten import Rol

ROLE_ORDER = ("financiert", "wijst-aan", "adviseert", "neemt-deel", "coordineert", "verantwoordelijk", "uitvoerend")
"""Of several roles worded in a clause the more telling one wins."""
DOING = frozenset({"doen", "gebeuren"})
"""Verbs that stand for what was told before."""
OFFICE_ROLES = ("verantwoordelijk", "adviseert", "coordineert", "neemt-deel")
"""Roles that a noun or adjective beside the predicate may word: `is voorzitter van`, `is verantwoordelijk voor`."""
HELD = frozenset({"liggen", "berusten", "rusten", "beleggen", "horen", "onderbrengen", "neerleggen"})
"""Predicates after which `bij X` says that X answers for it."""
GIVEN = frozenset({"aan", "bij", "naar", "waar"})
"""Bonds of who has been given a task; that another gives it, the verb may word."""
GIVING = frozenset({"neerleggen", "onderbrengen", "beleggen"})
"""Verbs of who gives a task to somebody else: `de raad heeft de uitvoering neergelegd bij X`."""
ACTING = frozenset({"onderwerp", "door"})
"""Bonds of who does what the verb says, also where it says so with a noun: `geeft het bestuur advies`."""
PEOPLE = frozenset({"betrokkene", "betrokkenen"})
"""Forms of verbs that name people instead of a part in the task."""
PAYING = wordset("bijdragen bijeenbrengen opbrengen brengen samenbrengen dragen inleggen storten delen")
"""Verbs of who pays, whatever part they word elsewhere."""


def role_of(tree: Tree, relatie: Relatie, taak: str, verbs: Mapping[str, str], told: Set[str] = frozenset()) -> Rol:
    """Role by the construction, else by the predicate, else by an office that is named, else doing it.

    `verbs` tells the role that a single verb or noun words (ontology/signalen/rol.toml); `told` are the lemmas of what
    a clause like `dat doet X` points to, which then words the role: under `Het aanwijzen van` X appoints.
    """
    if told and any(tree.lemma(i) in DOING for i in relatie.clause.tokens):
        meant = {verbs[lemma] for lemma in told if lemma in verbs}
        if role := next((role for role in ROLE_ORDER if role in meant), None):
            return Rol(role)
    if (fixed := relatie.rol or _by_task(tree, relatie, taak)) is not None:
        return Rol(fixed)
    if relatie.band.startswith("niemand"):
        return Rol.VERANTWOORDELIJK
    pays = taak == "financiering"
    worded = _worded(tree, relatie, verbs)
    if worded == Rol.WIJST_AAN and relatie.band in GIVEN:
        worded = None
    gives = relatie.band == "onderwerp" and relatie.clause.werkwoord in PAYING
    if worded is not None and not (pays and (gives or worded in ("uitvoerend", "verantwoordelijk"))):
        return Rol(worded)
    manages = any(tree.lemma(i) == "beheer" for i in relatie.clause.tokens)
    if pays and relatie.band not in ("onder", "bezit") and not (manages and relatie.band in GIVEN):
        return Rol.FINANCIERT
    held = relatie.band in ("bij", "op") and not relatie.clause.lijdend and relatie.clause.werkwoord in HELD
    return Rol.VERANTWOORDELIJK if held else Rol.UITVOEREND


def _by_task(tree: Tree, relatie: Relatie, taak: str) -> str | None:
    """The role that goes with the task: who is told how it goes takes part; a centrumgemeente answers for the money."""
    clause = relatie.clause
    if taak == "bestuurlijke-sturing" and relatie.band == "onderwerp" and clause.werkwoord in ("krijgen", "ontvangen"):
        return Rol.NEEMT_DEEL
    office = tree.lemma(clause.predicaat) == "centrumgemeente"
    return Rol.VERANTWOORDELIJK if office and taak == "financiering" else None


def pairs(patroon: str) -> list[str]:
    """The noun and verb of a pattern of two words, with a preposition behind it or not: `zorg dragen voor`.

    In a main clause they stand apart, the verb in front: `draagt de gemeente zorg voor`.
    """
    noun, _, rest = patroon.partition(" ")
    verbs, _, behind = rest.partition(" ")
    if not noun.isalpha() or " " in behind or not all(verb.isalpha() for verb in verbs.split("|")):
        return []
    return [f"{noun} {verb}" for verb in verbs.split("|")]


def _worded(tree: Tree, relatie: Relatie, verbs: Mapping[str, str]) -> str | None:
    """The role that the predicate words, alone or with a noun, or an office or quality beside it."""
    clause = relatie.clause
    if (role := _idiom(tree, clause) or _paired(tree, relatie, verbs)) is not None:
        return role
    verb = clause.werkwoord
    if relatie.band == "onderwerp" and not clause.lijdend and verb in GIVING:
        return Rol.WIJST_AAN
    if verb in verbs:
        return verbs[verb]
    used = {*relatie.partij.tokens, *(i for i in clause.tokens if tree.form(i) in PEOPLE)}
    if verb != tree.lemma(clause.predicaat):  # with its particle it says something else: `stuurt de melding door`
        used.add(clause.predicaat)
    offices = {verbs[tree.lemma(i)] for i in clause.tokens if i not in used and tree.lemma(i) in verbs}
    return next((role for role in OFFICE_ROLES if role in offices), None)


def _idiom(tree: Tree, clause: Clause) -> str | None:
    """The role of a verb that with another word says something else than by itself."""
    verb = clause.werkwoord
    if verb == "werken" and any(tree.form(i) == "samen" for i in clause.tokens):
        return Rol.NEEMT_DEEL
    if verb in ("afstemmen", "stemmen") and any(tree.form(i) == "elkaar" for i in clause.tokens):
        return Rol.NEEMT_DEEL
    if verb == "bepalen" and "wie" in tree.forms[: clause.predicaat]:
        return Rol.WIJST_AAN
    return None


def _paired(tree: Tree, relatie: Relatie, verbs: Mapping[str, str]) -> str | None:
    """The role of several words: in a row about the predicate, or a noun anywhere in the clause of who acts."""
    clause = relatie.clause
    predicate = tree.tokens[clause.predicaat]
    said = {
        s.waarde
        for s in signals_in(tree, clause, "rol")
        if s.start < predicate.end and predicate.start < s.end and " " in s.text
    }
    if not said and relatie.band in ACTING:
        verb = tree.lemma(clause.predicaat)
        nouns = (tree.lemma(i) for i in clause.tokens if i not in relatie.partij.tokens)
        said = {verbs[f"{noun} {verb}"] for noun in nouns if f"{noun} {verb}" in verbs}
    return next((role for role in ROLE_ORDER if role in said), None)

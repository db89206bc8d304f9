"""Status, role, scale and condition of a clause, from the signals of ontology/signalen that stand in it."""

from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import pairwise

from regiokennis.annotate.model import Signal
from regiokennis.annotate.words import wordset
from regiokennis.facts.clauses.model import Clause, Relatie
from regiokennis.facts.clauses.read import CONDITIONAL, marker
from regiokennis.facts.clauses.tree import Tree
from regiokennis.facts.soorten import Rol, Schaal, Status

ROLE_ORDER = ("financiert", "wijst-aan", "adviseert", "neemt-deel", "coordineert", "verantwoordelijk", "uitvoerend")
"""Of several roles worded in a clause the more telling one wins."""
DOING = frozenset({"doen", "gebeuren"})
"""Verbs that stand for what was told before."""
OFFICE_ROLES = ("verantwoordelijk", "adviseert", "coordineert", "neemt-deel")
"""Roles that a noun or adjective beside the predicate may word: `is voorzitter van`, `is verantwoordelijk voor`."""
HELD = frozenset({"liggen", "berusten", "rusten", "beleggen", "horen", "onderbrengen", "neerleggen"})
"""Predicates after which `bij X` says that X answers for it."""
CASE_WORDS = frozenset({"bij", "gedurende", "tijdens", "na", "ingeval", "in geval van", "vanaf", "binnen", "in"})
CASES = wordset(
    "melding vermoeden situatie geval crisis spoed casus casuïstiek zaak onveiligheid overdracht huisverbod incident "
    "problematiek signaal noodgeval dreiging escalatie traject afronding onderzoek"
)
"""Nouns that make a phrase a condition: `bij een melding`, `in complexe situaties`."""
FREQUENCY = frozenset({"jaarlijks", "maandelijks", "wekelijks", "structureel", "halfjaarlijks", "tweejaarlijks"})
STATES = frozenset({"zijn", "hebben", "blijven", "beschikken", "liggen"})
"""Predicates that tell how it is, also in a plan."""
EXPLORING = wordset("onderzoeken verkennen nagaan bezien bekijken uitzoeken overwegen")
"""Predicates below which stands what is only explored."""
WHETHER = frozenset({"of", "hoe", "hoeverre", "welke", "wie", "waar"})
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
AT = wordset(
    "in vanaf per begin eind medio januari februari maart april mei juni juli augustus september oktober november "
    "december voorjaar najaar zomer"
)
PARTS = wordset("voorjaar najaar zomer herfst winter loop helft kwartaal begin einde")
"""Words before a year that say when something is done; `van` comes between for parts of it."""
YEAR = 4
ALREADY = frozenset({"dezelfde", "steeds", "altijd", "elke", "iedere"})
"""Words behind `nog` that make it tell how it is: `worden nog dezelfde dag gemaakt`."""
WITHOUT = frozenset({"zonder"})
STATUS_ORDER = ("knelpunt", "onderzoek", "voorgenomen", "aanbevolen", "belegd")


def signals_in(tree: Tree, clause: Clause, *kinds: str) -> list[Signal]:
    """The signals of these kinds that touch a word of the clause."""
    wanted = [signal for signal in tree.sentence.signals if signal.kind in kinds]
    return [s for s in wanted if not set(tree.span(s.start, s.end)).isdisjoint(clause.tokens)]


def status_of(
    tree: Tree,
    clause: Clause,
    above: Sequence[Clause],
    *,
    guideline: bool,
    planned: bool,
    nobody: bool = False,
    written: int | None = None,
) -> Status:
    """Whether a clause says that it is so, is meant, is explored, is lacking or is advised.

    `above` are the clauses this one hangs under; `guideline` tells that the document advises and `planned` that
    heading or lead-in announce actions still to be done; a year after the one it was `written` in is still to come.
    Where `nobody` is named, what is lacking is said above:
    `het is niet duidelijk wie …`.
    """
    found = stated(tree, clause)
    if "gaan" in clause.hulpwerkwoorden:
        found.add("voorgenomen")
    if written is not None and any(_is_at(tree, i, written) for i in clause.tokens):
        found.add("voorgenomen")
    for higher in above:
        told = {s.waarde for s in signals_in(tree, higher, "status")} - {"belegd"}
        found |= told if nobody else told - {"knelpunt"}
        if nobody and denied(tree, higher):
            found.add("knelpunt")
    if any(_explores(tree, part) for part in (clause, *above)):
        found.add("onderzoek")
    if denied(tree, clause) and "onderzoek" not in found:
        found.add("knelpunt")
    if "voorgenomen" in found and _is_lawful(tree, clause):
        found.remove("voorgenomen")
        planned = False
    for status in STATUS_ORDER:
        if status in found and not (status == "belegd" and planned):
            return Status(status)
    if nobody and not planned:
        return Status.KNELPUNT  # what nobody has is lacking, also where no word says so
    if guideline:
        return Status.AANBEVOLEN
    return Status.VOORGENOMEN if planned and clause.werkwoord not in STATES else Status.BELEGD


def stated(tree: Tree, clause: Clause) -> set[str]:
    """The status values that the words of a clause tell, without those that only seem to."""
    return {s.waarde for s in signals_in(tree, clause, "status") if not (_goes(tree, s) or _is_so(tree, s))}


def _goes(tree: Tree, signal: Signal) -> bool:
    """Whether `gaat` is a going somewhere and not what is about to be done."""
    return (
        any(
            tree.lemma(i) == "gaan" and not tree.children(i, "xcomp", "aux") and tree.tokens[i].dep != "aux"
            for i in tree.span(signal.start, signal.end)
        )
        and len(signal.text.split()) == 1
    )


def _is_so(tree: Tree, signal: Signal) -> bool:
    """Whether `nog` goes with how it is and not with what is still to be done."""
    behind = tree.span(signal.start, signal.end)[-1] + 1
    return signal.text.endswith("nog") and behind < len(tree) and tree.form(behind) in ALREADY


def _is_at(tree: Tree, i: int, written: int) -> bool:
    """Whether a token is a year after `written` in which something is done: `vanaf 2026`, `in het najaar van 2026`."""
    year = tree.form(i)
    if i == 0 or not is_year(year) or int(year) <= written:
        return False
    before = tree.form(i - 1)
    return before in AT or (before == "van" and i > 1 and tree.form(i - 2) in PARTS)


def is_year(form: str) -> bool:
    """Whether a word is written as a year."""
    return len(form) == YEAR and form.isdecimal()


def _explores(tree: Tree, clause: Clause) -> bool:
    """Whether it is being found out whether or how: `wij onderzoeken of`."""
    if clause.werkwoord not in EXPLORING:
        return False
    return any(tree.form(i) in WHETHER for i in range(clause.predicaat + 1, len(tree)))


def _is_lawful(tree: Tree, clause: Clause) -> bool:
    """Whether `moeten` tells what the law says, which is so now."""
    due = "moeten" in (clause.werkwoord, *clause.hulpwerkwoorden)
    return due and any(m.type == "wet" for m in tree.sentence.mentions)


def denied(tree: Tree, clause: Clause) -> bool:
    """Whether a negation stands in the clause, beside its predicate or what it governs.

    `Zonder` denies only its own noun (`zaken zonder kinderen`), and `is dat er niet, dan …` only the condition.
    """
    signals = [s for s in signals_in(tree, clause, "negatie") if s.text.casefold() not in WITHOUT]
    if not signals:
        return False
    apparent = [s for s in signals if s.waarde == "schijnbaar"]
    held = {i for condition in clause.voorwaarden for i in condition}
    return any(
        s.waarde == "ontkend"
        and not any(a.start <= s.start < a.end for a in apparent)
        and not (held and held.issuperset(tree.span(s.start, s.end)))
        for s in signals
    )


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


def scale_of(tree: Tree, clause: Clause, actor: str | None) -> Schaal | None:
    """The level that the clause or the actor's name puts it on."""
    for signal in signals_in(tree, clause, "schaal"):
        return Schaal(signal.waarde)
    name = (actor or "").casefold()
    for scale in Schaal:
        if scale.value in name:
            return scale
    return Schaal.LOKAAL if name.startswith(("lokal", "wijk")) else None


def condition_of(tree: Tree, clause: Clause, taken: Iterable[int] = ()) -> str | None:
    """When or for whom it holds, in the words of the text; None where the clause says nothing of the kind."""
    used = set(taken)
    if clause.voorwaarden:
        return _text(tree, clause.voorwaarden[0])
    for i in clause.tokens:
        token = tree.tokens[i]
        if token.dep == "advmod" and tree.form(i) in FREQUENCY:
            return token.text.lower()
        if not token.dep.startswith(("obl", "nmod")) or i in used:
            continue
        case = tree.case(i)
        if case in CASE_WORDS and any(tree.lemma(i).endswith(noun) for noun in CASES):
            return _text(tree, tree.subtree(i))
        if case == "indien" or marker(tree, i) in CONDITIONAL:
            return _text(tree, tree.subtree(i))
    return None


def _text(tree: Tree, indices: Iterable[int]) -> str:
    members = sorted(indices)
    words = [tree.tokens[i] for i in members]
    spelled = words[0].text
    for before, word in pairwise(words):
        spelled += ("" if word.start == before.end else " ") + word.text
    return spelled.strip(" ,;.")[:200]

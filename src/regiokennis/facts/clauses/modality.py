"""Status, role, scale and condition of a clause, from the signals of ontology/signalen that stand in it."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from regiokennis.annotate.model import Signal
from regiokennis.annotate.words import wordset
from regiokennis.facts.clauses.model import Clause
from regiokennis.facts.clauses.read import CONDITIONAL, marker
from regiokennis.facts.clauses.tree import Tree
from regiokennis.facts.soorten import Schaal, Status

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
SAFETY = frozenset({"veilig", "veiligheid"})
"""What is found out in each case and is a task of its own: `gaat na of het veilig is`."""
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
    signals = signals_in(tree, clause, "status")
    seeming = (_goes, _is_so, _is_aim, _is_check, _is_named)
    found = {s.waarde for s in signals if not any(seems(tree, s) for seems in seeming)}
    return found | {"voorgenomen"} if _is_due(tree, clause) else found


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


def _is_aim(tree: Tree, signal: Signal) -> bool:
    """Whether an ambition is only what something is done with: `om de ambities te vertalen is X aangesteld`."""
    return any(tree.lemma(i) == "ambitie" and tree.tokens[i].dep == "obj" for i in tree.span(signal.start, signal.end))


def _is_check(tree: Tree, signal: Signal) -> bool:
    """Whether what is found out is in each case whether it is safe, which is a task and no study: `gaat na of`."""
    behind = range(tree.span(signal.start, signal.end)[-1] + 1, len(tree))
    return signal.waarde == "onderzoek" and not SAFETY.isdisjoint(tree.lemma(i) for i in behind)


def is_slogan(tree: Tree, i: int) -> bool:
    """Whether `nergens` only stands in what a programme is called: `geweld hoort nergens thuis`."""
    return tree.forms[i : i + 2] == ["nergens", "thuis"]


def _is_named(tree: Tree, signal: Signal) -> bool:
    return is_slogan(tree, tree.span(signal.start, signal.end)[-1])


def _is_due(tree: Tree, clause: Clause) -> bool:
    """Whether it is still to be done by somebody: `een plan, op te stellen door het team`."""
    last = clause.predicaat
    due = "VerbForm=Inf" in tree.tokens[last].morph and any(tree.form(c) == "te" for c in tree.children(last, "mark"))
    return due and last + 1 < len(tree) and tree.form(last + 1) == "door"


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
    behind = range(clause.predicaat + 1, len(tree))
    return any(tree.form(i) in WHETHER for i in behind) and SAFETY.isdisjoint(tree.lemma(i) for i in behind)


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
    for condition in clause.voorwaarden:
        if not _is_quality(tree, condition):
            return _text(tree, condition)
    for i in clause.tokens:
        token = tree.tokens[i]
        if token.dep == "advmod" and tree.form(i) in FREQUENCY:
            return token.text.lower()
        if not token.dep.startswith(("obl", "nmod")) or i in used:
            continue
        case = tree.case(i)
        if case in CASE_WORDS and any(tree.lemma(i).endswith(noun) for noun in CASES):
            return _text(tree, tree.subtree(i))
        if (case == "indien" or marker(tree, i) in CONDITIONAL) and not _is_quality(tree, tree.subtree(i)):
            return _text(tree, tree.subtree(i))
    return None


def _is_quality(tree: Tree, condition: Sequence[int]) -> bool:
    """Whether `als` says in which quality or order, and not when: `als secretaris`, `als eerste`."""
    return tree.form(min(condition)) == "als" and not any(tree.tokens[i].pos in ("VERB", "AUX") for i in condition)


def _text(tree: Tree, indices: Iterable[int]) -> str:
    members = sorted(indices)
    words = [tree.tokens[i] for i in members]
    spelled = words[0].text
    for before, word in pairwise(words):
        spelled += ("" if word.start == before.end else " ") + word.text
    return spelled.strip(" ,;.")[:200]

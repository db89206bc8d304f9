"""Nobody: what a clause says that somebody should have, or that nobody has."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from regiokennis.annotate.words import wordset
from regiokennis.facts.clauses.absent import OFFERED, not_there
from regiokennis.facts.clauses.modality import denied, is_slogan, signals_in, stated
from regiokennis.facts.clauses.model import Clause, Partij, Relatie
from regiokennis.facts.clauses.parties import ANYONE
from regiokennis.facts.clauses.read import marker
from regiokennis.facts.clauses.sentence import OUTSIDE, ReadSentence, makes_a_body
from regiokennis.facts.clauses.tree import Tree

ASSIGNED = wordset(
    "beleggen implementeren toewijzen aanwijzen onderbrengen regelen regie casusregie procesregie sturing regisseur "
    "verantwoordelijk verantwoordelijkheid eigenaar trekker beleggend organiseren borgen dekken dekking "
    "bekostiging ontbreken"
)
"""Words about having a task, which may say that nobody has it."""
THERE = wordset("zijn bestaan krijgen ontbreken ontvangen beschikbaar aanwezig")
NONE = frozenset({"geen", "nauwelijks", "weinig"})
NOBODY = frozenset({"niemand", "nergens"})
NOTHING = "niets"
LACK = NONE | NOBODY | {"evenmin", NOTHING}
ABILITIES = wordset(
    "het expertise kennis tijd geld capaciteit vertrouwen bewustzijn samenwerking ruimte vaardigheid visie"
)
LYING = wordset("liggen horen thuishoren berusten rusten beleggen onderbrengen terechtkunnen vallen")
"""Predicates of what lies `bij welke organisatie`."""
DECIDING = wordset("gremium orgaan overheid gemeente team functionaris overleg tafel bestuur laag")
"""Who else may be asked for with `welk`."""
LABEL = 5
"""Most words of a heading or lead-in that says that nobody has what stands below it."""
AROUND = wordset("nog bij van is ligt wat dit dat taken vooralsnog momenteel nu en of")
"""Words that may stand beside `niemand` in such a label; `Niemand over het hoofd` is a motto."""
GIVEN_AWAY = wordset("belegd geregeld toegewezen ondergebracht ingevuld verdeeld")
OPEN = frozenset({"knelpunt", "voorgenomen", "onderzoek"})
"""What a text says of a task that nobody has (yet)."""


def tells_of_lack(tree: Tree) -> bool:
    """Whether any word of a sentence may say that somebody or something is missing; few sentences have one."""
    return (
        any(s.kind == "negatie" or (s.kind == "status" and s.waarde in OPEN) for s in tree.sentence.signals)
        or not LACK.isdisjoint(tree.forms)
        or "ontbreken" in tree.lemmas
    )


def vacant(words: Sequence[str]) -> bool:
    """Whether a heading or lead-in says of what stands below it that nobody has it: `Nog niemand`, `Niet belegd:`."""
    few = {word.strip(" :.").casefold() for word in words}
    if len(words) > LABEL or few.isdisjoint(NOBODY | {"niet"}):
        return False
    return few <= NOBODY | AROUND or not few.isdisjoint(GIVEN_AWAY)


def nobody_for(clause: Clause) -> Relatie:
    """Nobody, for a clause that stands below such words."""
    nobody = Partij(naam=None, kop=OUTSIDE, tokens=(), soort="niemand")
    return Relatie(partij=nobody, clause=clause, band="niemand gevraagd")


def nobody_in(read: ReadSentence, clause: Clause) -> Iterator[Relatie]:
    """Nobody, where the clause says that somebody should have it or nobody has."""
    tree = read.tree
    words = {tree.lemma(i) for i in clause.tokens}
    forms = {tree.form(i) for i in clause.tokens}
    if ("niet", "alles") in set(pairwise(tree.forms[:2])):
        return  # `niet alles is geregeld`
    nobody = any(
        tree.form(i) in NOBODY and not is_slogan(tree, i) and not _is_direction(tree, i) for i in clause.tokens
    )
    nobody = nobody or any(tree.form(i) == "geen" for i in clause.onderwerp) or _is_nothing(tree, clause)
    if not nobody and "geen" in tree.forms:
        nobody = ("geen", "daarvan") in set(pairwise(tree.form(i) for i in clause.tokens))
        nobody = nobody or any(barred(tree, partij) and partij.kop in clause.tokens for partij in read.parties)
    nobody = nobody or bool(withheld(tree, clause)) or _anyone_lacks(tree, clause) or _is_missing(tree, clause)
    nobody = nobody or _nobody_does(read, clause) or not_there(read, clause)
    if not nobody and sum(tree.form(i) == "één" for i in clause.tokens) > 1:
        return  # a motto: `één gezin, één plan, één regisseur`
    if clause.werkwoord == "ontbreken" and any(tree.lemma(i) in ABILITIES for i in clause.onderwerp):
        return  # what people lack is not a task that nobody has
    asked = "wie" in forms or nobody or bool(words & ASSIGNED) or _asks_which(tree, clause)
    if not asked and not (
        clause.lijdend and any(s.waarde == "voorgenomen" for s in signals_in(tree, clause, "status"))
    ):
        return
    if not asked and (_told_below(read, clause) or makes_a_body(read, clause)):
        return
    told = [clause, *wondered(read, clause)]
    lacking = OPEN - {"voorgenomen"} if "wie" in forms and "nog" not in tree.forms else OPEN
    missing = nobody or any(not lacking.isdisjoint(stated(tree, part)) for part in told)
    if missing or any(denied(tree, part) for part in told if not _is_anyone_who(tree, part)):
        found = nobody_for(clause)
        yield found if asked else found._replace(band="niemand genoemd")


def _is_direction(tree: Tree, i: int) -> bool:
    """Whether somebody has nowhere to go: `kan nergens heen`."""
    return tree.form(i) == "nergens" and i + 1 < len(tree) and tree.form(i + 1) in ("heen", "naartoe")


def _is_nothing(tree: Tree, clause: Clause) -> bool:
    """Whether it is told that there is nothing or that nothing is arranged: `voor X bestaat niets`."""
    there = clause.werkwoord in THERE | {"regelen", "organiseren", "afspreken", "doen", "gebeuren", NOTHING}
    return there and any(tree.form(i) == NOTHING for i in clause.tokens)


def _told_below(read: ReadSentence, clause: Clause) -> bool:
    """Whether a clause below names who does it: `met X is afgesproken dat zij het doet`."""
    return any(
        read.tree.tokens[other.predicaat].head == clause.predicaat and any(r.partij.naam for r in relaties)
        for other, relaties in zip(read.clauses, read.relaties, strict=True)
    )


def _nobody_does(read: ReadSentence, clause: Clause) -> bool:
    """Whether the reason why something is not done is that nobody does it: `…, omdat niemand het oppakt`."""
    tree = read.tree
    return any(
        tree.tokens[other.predicaat].head == clause.predicaat
        and marker(tree, other.predicaat) in ("omdat", "doordat", "aangezien")
        and any(tree.form(i) in NOBODY for i in other.onderwerp)
        for other in read.clauses
    )


def _asks_which(tree: Tree, clause: Clause) -> bool:
    """Whether it asks for a party: `welke partij het doet`, `bij welke organisatie het hoort`."""
    opening = clause.tokens[:4] if clause.werkwoord in LYING else ()
    asked = [i for i in (*opening, *clause.onderwerp) if tree.lemma(i) in ANYONE | DECIDING]
    return any(tree.form(c) in ("welk", "welke") for i in asked for c in tree.children(i, "det"))


def _is_anyone_who(tree: Tree, clause: Clause) -> bool:
    """Whether a clause with `wie` in front only tells for whom it holds: `wie niet veilig is, vindt hulp bij X`."""
    return "wie" in [tree.form(i) for i in clause.tokens[:2]] and "wie" in [tree.form(i) for i in clause.onderwerp]


def _is_missing(tree: Tree, clause: Clause) -> bool:
    """Whether something that somebody would have to do or give is missing: `een aanbod ontbreekt`."""
    return clause.werkwoord == "ontbreken" and any(tree.lemma(i) in OFFERED | ASSIGNED for i in clause.onderwerp)


def _anyone_lacks(tree: Tree, clause: Clause) -> bool:
    """Whether there is no `instantie` or `partij` at all: `er is geen partij die`, `geen enkele instantie`."""
    return any(
        tree.lemma(i) in ANYONE and any(tree.form(c) in NONE | {"evenmin"} for c in range(max(0, i - 2), i))
        for i in clause.tokens
    )


def barred(tree: Tree, partij: Partij) -> bool:
    """Whether a party is one of whom it is told that none does: `geen van de organisaties`."""
    if not partij.tokens:
        return False
    first = partij.tokens[0]
    return "geen" in tree.forms[max(0, first - 4) : first] and any(
        tree.form(i) == "geen" and all(tree.tokens[c].pos in ("DET", "ADP", "PRON", "ADJ") for c in range(i + 1, first))
        for i in range(max(0, first - 4), first)
    )


def wondered(read: ReadSentence, clause: Clause) -> tuple[Clause, ...]:
    """The clauses that say of a clause with `wie` in front that it is asked: `het is onduidelijk wie …`.

    It hangs under them, or they close the sentence that it opens: `wie … voert, is onduidelijk`.
    """
    tree = read.tree
    if "wie" not in [tree.form(i) for i in clause.tokens[:2]] and not _asks_which(tree, clause):
        return ()
    above = set(tree.ancestors(clause.predicaat))
    return tuple(
        other
        for other in read.clauses
        if other.predicaat in above
        or (other.predicaat > clause.predicaat == tree.tokens[other.predicaat].head and not other.bijzin)
    )


def withheld(tree: Tree, clause: Clause) -> list[int]:
    """The tokens of the help that there is none of: `er is geen aanbod`, `plegers krijgen nauwelijks hulp`."""
    if not THERE.intersection((clause.werkwoord, *clause.hulpwerkwoorden)):
        return []
    for i in clause.tokens:
        if tree.lemma(i) not in OFFERED or clause.predicaat not in (i, tree.tokens[i].head):
            continue
        lacking = any(tree.form(c) in NONE for c in tree.children(i, "det", "advmod", "amod", "nummod"))
        if lacking or (i > 0 and tree.form(i - 1) in NONE):
            whom = ("obl",) if tree.tokens[i].dep.startswith("nsubj") else ("nsubj", "obl")
            about = {t for c in tree.children(clause.predicaat, *whom) for t in tree.subtree(c)}
            return sorted({*about, *tree.subtree(i)} & {*clause.tokens})
    return []

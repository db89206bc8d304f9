"""Everything in a sentence that might give a party a part in a task; how sure that is, weigh.py says."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from regiokennis.annotate.model import AnnotatedText, Sentence
from regiokennis.annotate.words import wordset
from regiokennis.facts.clauses.context import OUTSIDE, Reading, ReadSentence, outside
from regiokennis.facts.clauses.modality import denied, signals_in
from regiokennis.facts.clauses.model import Clause, Partij, Relatie
from regiokennis.facts.clauses.parties import Parties
from regiokennis.facts.clauses.read import CIRCUMSTANCE, CONDITIONAL, marker
from regiokennis.facts.clauses.taak import GEEN, TaskModel, load_model, softmax, split_words
from regiokennis.facts.clauses.tree import Tree
from regiokennis.ontology import Ontology
from regiokennis.text.model import Block, BlockKind

HIT = 2.0
"""What a term of the vocabulary adds to the score of its task."""
HEADING = 1.0
"""What a term of the vocabulary in the heading above adds to the score of its task."""
SENTENCE = 1.2
"""What the rest of the sentence weighs against the words of the clause."""
SECOND = 0.25
"""Least probability of a second task in a clause, if a term of the vocabulary names it too."""
BESIDE = frozenset(
    {"na", "naast", "op basis van", "in geval van", "naar aanleiding van", "ondanks", "op grond van", "volgens"}
)
ASSIGNED = wordset(
    "beleggen implementeren toewijzen aanwijzen onderbrengen regelen regie casusregie procesregie sturing regisseur "
    "verantwoordelijk verantwoordelijkheid eigenaar trekker beleggend"
)
"""Words about having a task, which may say that nobody has it."""
OFFICE = wordset("taak rol functie verantwoordelijkheid opdracht")
POINTING = frozenset({"deze", "die", "dezelfde"})
THERE = wordset("zijn bestaan krijgen ontbreken ontvangen beschikbaar aanwezig")
OFFERED = wordset(
    "aanbod hulp hulpverlening hulpaanbod begeleiding behandeling voorziening ondersteuning nazorg opvang"
)
NONE = frozenset({"geen", "nauwelijks", "weinig"})

SOMETIMES = frozenset({"soms", "mogelijk", "wellicht", "misschien", "eventueel", "denkbaar"})
HAPPENING = frozenset({"voorkomen", "gebeuren", "denkbaar", "mogelijk", "voorstelbaar"})
"""Frames under which a complement clause tells what may happen and not who has a task: `het komt voor dat`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kandidaat:
    """A party, a task, and the clause that may connect them."""

    taak: str
    relatie: Relatie
    clause: Clause
    read: ReadSentence
    block: Block
    kans: float
    """Probability that the words are about this task."""
    leeg: float
    """Probability that they are about none."""
    hit: bool
    """Whether a term of the vocabulary names the task in the clause."""


@dataclass
class Candidates:
    """Reads one document for candidates."""

    text: AnnotatedText
    ontology: Ontology

    @cached_property
    def reading(self) -> Reading:
        """The sentences with their parties and clauses."""
        return Reading(self.text, Parties(self.ontology))

    @cached_property
    def model(self) -> TaskModel:
        """The task recogniser."""
        return load_model()

    @cached_property
    def role_words(self) -> dict[str, str]:
        """The single words that tell a role."""
        return {
            row.patroon: row.waarde for row in self.ontology.signalen if row.kind == "rol" and row.patroon.isalpha()
        }

    @cached_property
    def _codes(self) -> dict[str, str]:
        """Canonical name of each task to its code."""
        return {begrip.naam: begrip.code for begrip in self.ontology.scheme("taak")}

    @cached_property
    def _by_heading(self) -> dict[tuple[str, ...], tuple[int, ...]]:
        """The tasks (places in `classes`) that the innermost heading of each section names."""
        found: dict[tuple[str, ...], tuple[int, ...]] = {}
        for block in self.text.text.blocks:
            if block.kind is BlockKind.KOP and block.sectie not in found:
                codes = [
                    mention.code
                    for sentence in self.text.by_block.get(block.index, ())
                    for mention in sentence.mentions
                    if mention.type == "taak" and mention.code in self.model.classes
                ]
                found[block.sectie] = tuple(self.model.classes.index(code) for code in dict.fromkeys(codes) if code)
        return found

    def of_sentence(self, sentence: Sentence) -> Iterator[Kandidaat]:
        """The candidates of a sentence, in order of its clauses."""
        block = self.text.block(sentence)
        read = self.reading.read(sentence)
        for clause, relaties in zip(read.clauses, read.relaties, strict=True):
            if not asserts(read.tree, clause):
                continue
            named = [r for r in relaties if r.partij.naam is not None and r.partij.soort != "verzameling"]
            nobody = list(_nobody(read, clause))
            if not named and not any(relatie.band == "niemand gevraagd" for relatie in nobody):
                named = list(self._elsewhere(clause, sentence, block))
            named = named or nobody
            if not named:
                continue
            doers = {i for relatie in named for i in relatie.partij.tokens}
            others = set(clause.tokens).difference(withheld(read.tree, clause) or clause.tokens)
            for taak, kans, leeg, hit in self.tasks(read, clause, block, doers, others):
                for relatie in named:
                    yield Kandidaat(
                        taak=taak, relatie=relatie, clause=clause, read=read, block=block, kans=kans, leeg=leeg, hit=hit
                    )

    def _elsewhere(self, clause: Clause, sentence: Sentence, block: Block) -> Iterator[Relatie]:
        """The party of the lead-in, the heading or the sentence before, for a clause that names nobody itself."""
        if clause.onderwerp and not clause.lijdend:
            return
        if block.kind is BlockKind.LIJST:
            lead = self.reading.lead_in(block)
            if lead is not None and not clause.onderwerp:
                for partij in outside(lead.subjects):
                    yield Relatie(partij=partij, clause=clause, band="inleiding")
                return
        found = self.reading.heading_parties(block)
        if not clause.onderwerp or len(found) == 1:
            for partij in found:
                yield Relatie(partij=partij, clause=clause, band="kop")
        if found:
            return
        if clause.lijdend:
            for partij in outside(self.reading.previous_parties(sentence)):
                yield Relatie(partij=partij, clause=clause, band="vorige")

    def tasks(
        self,
        read: ReadSentence,
        clause: Clause,
        block: Block,
        doers: AbstractSet[int] = frozenset(),
        others: AbstractSet[int] = frozenset(),
    ) -> list[tuple[str, float, float, bool]]:
        """The tasks a clause is about: code, probability, probability of none, and whether a term names it.

        The proper names of `doers` (tokens) are left out: what an organisation is called says little about what it
        does here; a name that the task is about does count. `others` are tokens that are about something else.
        """
        tree = read.tree
        skip = (
            {i for condition in clause.voorwaarden for i in condition}
            | _proper(read, doers)
            | _circumstances(tree, clause)
            | others
        )
        words = [w for i in clause.tokens if i not in skip for w in split_words(tree.tokens[i].text)]
        hits = self._hits(tree, clause, read.parties)
        if not hits and _points_back(tree, clause):
            words, hits = self._named_before(tree) or (words, hits)
        scores = self.model.scores(words)
        for place in self._by_heading.get(block.sectie, ()):
            scores[place] += HEADING
        if len(read.clauses) > 1:
            whole = [w for token in tree.tokens if token.i not in skip for w in split_words(token.text)]
            scores = scores + SENTENCE * (self.model.scores(whole) - self.model.bias)
        for code in dict.fromkeys(hits):
            scores[self.model.classes.index(code)] += HIT
        chances = softmax(scores)
        none = self.model.classes.index(GEEN)
        leeg = float(chances[none])
        rest = chances.copy()
        rest[none] = 0.0
        rest /= max(float(rest.sum()), 1e-6)
        order = np.argsort(-rest)
        found: list[tuple[str, float, float, bool]] = []
        for place in order[:3]:
            code = self.model.classes[int(place)]
            kans = float(rest[place])
            if not found or (code in hits and kans > SECOND):
                found.append((code, kans, leeg, code in hits))
        return found

    def _named_before(self, tree: Tree) -> tuple[list[str], list[str]] | None:
        """The words of the last clause before a sentence that names a task, and the codes of its terms."""
        before = self.reading.before(tree.sentence)
        for clause in reversed(before.clauses if before is not None else ()):
            if before is not None and (hits := self._hits(before.tree, clause, before.parties)):
                return [w for i in clause.tokens for w in split_words(before.tree.tokens[i].text)], hits
        return None

    def named_task(self, words: str, hits: Sequence[str]) -> str | None:
        """The task that a few words name, given the codes of the terms in them; None where they name none."""
        scores = self.model.scores(split_words(words))
        for code in hits:
            if code in self.model.classes:
                scores[self.model.classes.index(code)] += HIT
        best = self.model.classes[int(np.argmax(scores))]
        if best != GEEN:
            return best
        return next((code for code in hits if code in self.model.classes), None)

    def _hits(self, tree: Tree, clause: Clause, parties: Sequence[Partij]) -> list[str]:
        """Codes of the tasks that a term of the vocabulary names in the clause, outside the names of parties."""
        named = {i for p in parties if p.soort == "naam" for i in p.tokens}
        inside = set(clause.tokens)
        aside = _circumstances(tree, clause)
        found = []
        for mention in tree.sentence.mentions:
            if mention.type != "taak":
                continue
            tokens = tree.span(mention.start, mention.end)
            if tokens and inside.issuperset(tokens) and not named.issuperset(tokens) and not aside.issuperset(tokens):
                code = mention.code or self._codes.get(mention.naam)
                if code is not None and code in self.model.classes:
                    found.append(code)
        return list(dict.fromkeys(found))


def _nobody(read: ReadSentence, clause: Clause) -> Iterator[Relatie]:
    """Nobody, where the clause says that somebody should have it or nobody has."""
    tree = read.tree
    words = {tree.lemma(i) for i in clause.tokens}
    asked = "wie" in {tree.form(i) for i in clause.tokens} or bool(words & ASSIGNED) or bool(withheld(tree, clause))
    if not asked and not (
        clause.lijdend and any(s.waarde == "voorgenomen" for s in signals_in(tree, clause, "status"))
    ):
        return
    told = [clause, *wondered(read, clause)]
    missing = any(
        s.waarde in ("knelpunt", "voorgenomen", "onderzoek") for part in told for s in signals_in(tree, part, "status")
    )
    if missing or any(denied(tree, part) for part in told):
        nobody = Partij(naam=None, kop=OUTSIDE, tokens=(), soort="niemand")
        yield Relatie(partij=nobody, clause=clause, band="niemand gevraagd" if asked else "niemand genoemd")


def _points_back(tree: Tree, clause: Clause) -> bool:
    """Whether a clause speaks of `deze taak` or `die rol`, which the sentence before has named."""
    return any(
        tree.lemma(i) in OFFICE and any(tree.form(c) in POINTING for c in tree.children(i, "det"))
        for i in clause.tokens
    )


def wondered(read: ReadSentence, clause: Clause) -> tuple[Clause, ...]:
    """The clauses that a clause with `wie` in front hangs under: `het is onduidelijk wie …`."""
    tree = read.tree
    if "wie" not in [tree.form(i) for i in clause.tokens[:2]]:
        return ()
    above = set(tree.ancestors(clause.predicaat))
    return tuple(other for other in read.clauses if other.predicaat in above)


def withheld(tree: Tree, clause: Clause) -> list[int]:
    """The tokens of the help that there is none of: `er is geen aanbod`, `plegers krijgen nauwelijks hulp`."""
    if not THERE.intersection((clause.werkwoord, *clause.hulpwerkwoorden)):
        return []
    for i in clause.tokens:
        lacking = any(tree.form(c) in NONE for c in tree.children(i, "det", "advmod", "amod", "nummod"))
        if lacking and tree.lemma(i) in OFFERED and clause.predicaat in (i, tree.tokens[i].head):
            whom = ("obl",) if tree.tokens[i].dep.startswith("nsubj") else ("nsubj", "obl")
            about = {t for c in tree.children(clause.predicaat, *whom) for t in tree.subtree(c)}
            return sorted({*about, *tree.subtree(i)} & {*clause.tokens})
    return []


def _circumstances(tree: Tree, clause: Clause) -> set[int]:
    """What goes before or beside the task and is not the task: `op basis van de triage`, `na een melding`."""
    found: set[int] = set()
    for i in tree.children(clause.predicaat, "obl", "nmod"):
        if tree.case(i) in BESIDE:
            found.update(tree.subtree(i))
    return found if len(found) < len(clause.tokens) // 2 else set()


def _proper(read: ReadSentence, doers: AbstractSet[int]) -> set[int]:
    """The tokens of proper names of those who do it."""
    return {i for i in doers if not read.tree.tokens[i].text.islower()}


def asserts(tree: Tree, clause: Clause) -> bool:
    """Whether a clause says something of now or later, and not only under which condition something else holds."""
    opened = marker(tree, clause.predicaat)
    if opened in CONDITIONAL or opened in CIRCUMSTANCE:
        return False
    first = clause.tokens[0]
    if tree.form(first) in CONDITIONAL and not any(tree.tokens[i].text == "," for i in range(first, clause.predicaat)):
        return False
    return not _past(tree, clause) and not _may_happen(tree, clause)


def _may_happen(tree: Tree, clause: Clause) -> bool:
    """Whether a complement clause stands under `soms vraagt iets erom dat`, `het kan gebeuren dat`."""
    if clause.bijzin not in ("ccomp", "csubj", "advcl") or marker(tree, clause.predicaat) != "dat":
        return False
    above = tree.tokens[clause.predicaat].head
    return tree.verb(above) in HAPPENING or any(tree.form(c) in SOMETIMES for c in tree.children(above))


def _past(tree: Tree, clause: Clause) -> bool:
    """Simple past of a verb other than `zou`: about another time."""
    places = [clause.predicaat, *tree.children(clause.predicaat, "aux", "cop")]
    return any(
        "Tense=Past" in tree.tokens[i].morph
        and "VerbForm=Fin" in tree.tokens[i].morph
        and tree.lemma(i) != "zullen"
        and tree.form(i) != tree.lemma(i)  # the plural of the present is the infinitive
        for i in places
    )

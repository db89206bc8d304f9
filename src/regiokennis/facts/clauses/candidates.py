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

HIT = 1.2
"""What a term of the vocabulary adds to the score of its task."""
HEADING = 0.6
"""What a term of the vocabulary in the heading above adds to the score of its task."""
SENTENCE = 0.9
"""What the rest of the sentence weighs against the words of the clause."""
SECOND = 0.25
"""Least probability of a second task in a clause, if a term of the vocabulary names it too."""
ANAPHOR = 2.5
"""What the task of the heading or the sentence before adds where the clause only points to it: `dat doet X`."""
POINTERS = frozenset({"dit", "dat", "hiervan", "daarvan", "hiervoor", "daarvoor", "hierin", "daarin"})
POINTED = frozenset({"taak", "rol", "functie", "opdracht", "verantwoordelijkheid", "werk", "werkzaamheid", "onderdeel"})
"""Nouns that with `deze` or `die` stand for a task told before."""
POINTING = frozenset({"deze", "die", "dit", "dat"})
OWN_WORDS = 5
"""Most words of its own (stop words and parties aside) in a clause that only points."""
BESIDE = frozenset(
    {"na", "naast", "op basis van", "in geval van", "naar aanleiding van", "ondanks", "op grond van", "volgens"}
)
ASSIGNED = wordset(
    "beleggen implementeren toewijzen aanwijzen onderbrengen regelen regie casusregie procesregie sturing regisseur "
    "verantwoordelijk verantwoordelijkheid eigenaar trekker beleggend"
)
"""Words about having a task, which may say that nobody has it."""
EXISTING = frozenset({"zijn", "bestaan", "ontbreken", "hebben"})
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
    wijst: bool
    """Whether the clause points to a task told before it (`dat doet X`) instead of naming one."""


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
            for taak, kans, leeg, hit in self.tasks(read, clause, block, doers):
                for relatie in named:
                    yield Kandidaat(
                        taak=taak,
                        relatie=relatie,
                        clause=clause,
                        read=read,
                        block=block,
                        kans=kans,
                        leeg=leeg,
                        hit=hit,
                        wijst=points(read.tree, clause, doers),
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
        self, read: ReadSentence, clause: Clause, block: Block, doers: AbstractSet[int] = frozenset()
    ) -> list[tuple[str, float, float, bool]]:
        """The tasks a clause is about: code, probability, probability of none, and whether a term names it.

        The proper names of `doers` (tokens) are left out: what an organisation is called says little about what it
        does here; a name that the task is about does count.
        """
        tree = read.tree
        skip = (
            {i for condition in clause.voorwaarden for i in condition}
            | _proper(read, doers)
            | _circumstances(tree, clause)
        )
        pointing = points(tree, clause, doers)
        if pointing:
            skip |= doers
        words = [w for i in clause.tokens if i not in skip for w in split_words(tree.tokens[i].text)]
        scores = self.model.scores(words)
        headed = self._by_heading.get(block.sectie, ())
        for place in headed:
            scores[place] += ANAPHOR if pointing else HEADING
        if pointing:
            scores = scores + self.model.scores(self._told_before(tree.sentence, block)) - self.model.bias
        if len(read.clauses) > 1:
            whole = [w for token in tree.tokens if token.i not in skip for w in split_words(token.text)]
            scores = scores + SENTENCE * (self.model.scores(whole) - self.model.bias)
        hits = self._hits(tree, clause, read.parties)
        for code in hits:
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

    def _told_before(self, sentence: Sentence, block: Block) -> list[str]:
        """The words that a pointing clause points to: the sentence before, at the start of a block the heading."""
        before = self.reading.before(sentence)
        if before is not None:
            return [w for token in before.tree.tokens for w in split_words(token.text)]
        return split_words(block.sectie[-1]) if block.sectie else []

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


def points(tree: Tree, clause: Clause, doers: AbstractSet[int] = frozenset()) -> bool:
    """Whether a clause tells its task by a word that points back, and has few words of its own."""
    own = [i for i in clause.tokens if i not in doers and tree.tokens[i].pos in ("NOUN", "VERB", "ADJ", "PROPN")]
    if len(own) > OWN_WORDS or clause.bijzin == "relcl":
        return False
    return any(
        (tree.form(i) in POINTERS and (tree.tokens[i].pos == "PRON" or tree.tokens[i].dep in ("obj", "nsubj", "obl")))
        or (tree.lemma(i) in POINTED and any(tree.form(c) in POINTING for c in tree.children(i, "det")))
        for i in clause.tokens
    )


def _nobody(read: ReadSentence, clause: Clause) -> Iterator[Relatie]:
    """Nobody, where the clause says that somebody should have it or nobody has."""
    tree = read.tree
    words = {tree.lemma(i) for i in clause.tokens}
    who = any(tree.form(i) == "wie" for i in clause.tokens)
    asked = who or bool(words & ASSIGNED)
    missing = any(s.waarde in ("knelpunt", "voorgenomen", "onderzoek") for s in signals_in(tree, clause, "status"))
    if who:
        missing = missing or any(
            (s.kind, s.waarde) in (("status", "knelpunt"), ("knelpunt", "sterk")) for s in tree.sentence.signals
        )
    absent = clause.werkwoord in EXISTING and any(
        s.waarde == "sterk" and denied(tree, clause) for s in signals_in(tree, clause, "knelpunt")
    )
    if (
        not asked
        and not absent
        and not (clause.lijdend and any(s.waarde == "voorgenomen" for s in signals_in(tree, clause, "status")))
    ):
        return
    if missing or absent or denied(tree, clause):
        nobody = Partij(naam=None, kop=OUTSIDE, tokens=(), soort="niemand")
        band = "niemand gevraagd" if asked else "niemand aanwezig" if absent else "niemand genoemd"
        yield Relatie(partij=nobody, clause=clause, band=band)


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

"""Everything in a sentence that might give a party a part in a task; how sure that is, weigh.py says."""

from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from regiokennis.annotate.model import AnnotatedText, Sentence
from regiokennis.facts.clauses.asserting import asserts, past
from regiokennis.facts.clauses.context import Reading, reading_of
from regiokennis.facts.clauses.leads import LEADS, holders, lead_bond, names_others
from regiokennis.facts.clauses.model import Clause, Partij, Relatie
from regiokennis.facts.clauses.nobody import barred, nobody_for, nobody_in, not_there, tells_of_lack, vacant, withheld
from regiokennis.facts.clauses.open import opens
from regiokennis.facts.clauses.pointing import (
    EXPLORING,
    Told,
    as_told,
    complement,
    has_office,
    observes,
    points_back,
    tells_attitude,
    wishes,
)
from regiokennis.facts.clauses.presenting import presents
from regiokennis.facts.clauses.roles import DOING, pairs
from regiokennis.facts.clauses.sentence import ReadSentence, is_somebody, makes_a_body, outside
from regiokennis.facts.clauses.taak import GEEN, STOP, TaskModel, load_model, softmax, split_words
from regiokennis.facts.clauses.tree import Tree
from regiokennis.ontology import Ontology
from regiokennis.text.model import Block, BlockKind

KINDS = ("actor", "overleg", "voorziening", "functie", "kernwoord")
"""Schemes whose labels name kinds of party."""
NOBODY = ("niemand",)
HIT = 2.0
"""What a term of the vocabulary adds to the score of its task."""
HEADING = 1.0
"""What a term of the vocabulary in the heading above adds to the score of its task."""
SENTENCE = 1.8
"""What the rest of the sentence weighs against the words of the clause."""
SCRAP = 3
"""Most tokens of a sentence that tells nothing of how a document is written."""
SECOND = 0.25
"""Least probability of a second task in a clause, if a term of the vocabulary names it too."""
BESIDE = frozenset(
    {"na", "naast", "op basis van", "in geval van", "naar aanleiding van", "ondanks", "op grond van", "volgens"}
)
CLEAR = 0.4
"""Probability of a task by its own words from which a clause needs no others."""
DOES = "onderwerp"
"""How the party of the lead-in or heading is tied to an item that opens with its verb."""


class Kandidaat(NamedTuple):
    """A party, a task, and the clause that may connect them."""

    taak: str
    relatie: Relatie
    soortwoorden: tuple[str, ...]
    """The words of the party's name that the vocabulary knows: what kind it is, and not what it is called."""
    clause: Clause
    read: ReadSentence
    block: Block
    kans: float
    """Probability that the words are about this task."""
    leeg: float
    """Probability that they are about none."""
    hit: bool
    """Whether a term of the vocabulary names the task in the clause."""
    zinslengte: float
    """Tokens of the middle sentence of the document: in long-winded prose fewer sentences give somebody a task."""
    wijst: frozenset[str] = frozenset()
    """Lemmas of what the clause points to (`dat doet X`); empty where it names its task itself."""
    kop: bool = False
    """Whether the heading above names the task."""
    verleden: bool = False
    """Whether it is told in the simple past: about another time, or what somebody did here."""


def _role_words(ontology: Ontology) -> dict[str, str]:
    return {
        words: row.waarde
        for row in ontology.signalen
        if row.kind == "rol"
        for words in ([row.patroon] if row.patroon.isalpha() else pairs(row.patroon))
    }


def _kind_words(ontology: Ontology) -> frozenset[str]:
    labels = (
        label for scheme in KINDS for begrip in ontology.scheme(scheme) for label in (begrip.naam, *begrip.alt_labels)
    )
    return frozenset(word for label in labels for word in split_words(label)) - STOP


@dataclass
class Candidates:
    """Reads one document for candidates."""

    text: AnnotatedText
    ontology: Ontology
    model: TaskModel = field(default_factory=load_model)
    """The task recogniser."""

    @cached_property
    def reading(self) -> Reading:
        """The sentences with their parties and clauses."""
        return reading_of(self.text, self.ontology)

    @cached_property
    def sentence_length(self) -> float:
        """Tokens of the middle sentence of the document, scraps left out."""
        lengths = sorted(n for sentence in self.text.sentences if (n := len(sentence.tokens)) > SCRAP)
        return float(lengths[len(lengths) // 2]) if lengths else 0.0

    @cached_property
    def role_words(self) -> dict[str, str]:
        """The words that tell a role: single ones, and a noun with its verb as `advies geven`."""
        return self.ontology.once(_role_words)

    @cached_property
    def _known_words(self) -> frozenset[str]:
        """Every word that names kinds of party in the vocabulary."""
        return self.ontology.once(_kind_words)

    def _kind(self, naam: str | None) -> tuple[str, ...]:
        """The words of a party's name that the vocabulary knows; of None, that it is nobody."""
        return tuple(word for word in split_words(naam) if word in self._known_words) if naam else NOBODY

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

    def headed(self, block: Block) -> list[str]:
        """The tasks that the headings above a block name, the innermost that names any."""
        for depth in range(len(block.sectie), 0, -1):
            if places := self._by_heading.get(block.sectie[:depth], ()):
                return [self.model.classes[place] for place in places]
        return []

    def of_sentence(self, sentence: Sentence) -> Iterator[Kandidaat]:
        """The candidates of a sentence, in order of its clauses."""
        block = self.text.block(sentence)
        read = self.reading.read(sentence)
        lacks = tells_of_lack(read.tree)
        nobody_above = block.kind is BlockKind.LIJST and self._is_vacant(block)
        if not (lacks or nobody_above or self._concerns_somebody(read, sentence, block)) or presents(read):
            return
        for clause, relaties in zip(read.clauses, read.relaties, strict=True):
            if not asserts(read.tree, clause) or observes(read, clause):
                continue
            named = [r for r in relaties if is_somebody(r.partij) and not barred(read.tree, r.partij)]
            if wishes(read, clause) or tells_attitude(read.tree, clause):
                named = [r for r in named if r.partij.soort != "wij"]
                if not named:
                    continue
            if nobody_above or (lacks and not_there(read, clause)):
                named = [nobody_for(clause)]
            nobody = list(nobody_in(read, clause)) if lacks else []
            if nobody and any(read.tree.form(i) == "wie" for i in clause.onderwerp):
                named = nobody
            if not named:
                asked = any(relatie.band == "niemand gevraagd" for relatie in nobody)
                named = nobody if asked else list(self._elsewhere(read, clause, sentence, block)) or nobody
            if not named:
                continue
            doers = {i for relatie in named for i in relatie.partij.tokens}
            lacked = withheld(read.tree, clause)
            others = set(clause.tokens).difference(lacked) if lacked else set()
            told = self._told(read, clause, block, doers)
            scores, hits = self.scores(read, clause, block, doers, others, told)
            headed = self.headed(block)
            told_of = past(read.tree, clause)
            for relatie in named:
                kind = self._kind(relatie.partij.naam)
                for taak, kans, leeg, hit in self._likely(scores + self.model.of_party(kind), hits):
                    yield Kandidaat(
                        taak=taak,
                        relatie=relatie,
                        soortwoorden=kind,
                        clause=clause,
                        read=read,
                        block=block,
                        kans=kans,
                        leeg=leeg,
                        hit=hit,
                        kop=taak in headed,
                        verleden=told_of,
                        wijst=told.lemmas if told is not None else frozenset(),
                        zinslengte=self.sentence_length,
                    )

    def _concerns_somebody(self, read: ReadSentence, sentence: Sentence, block: Block) -> bool:
        """Whether a sentence may have a candidate: it or what stands above or before it names somebody.

        Asked of what is cheaply known, before any clause is read.
        """
        if read.names_somebody or self.reading.heading_parties(block):
            return True
        lead = self.reading.lead_in(block) if block.kind is BlockKind.LIJST else None
        if lead is not None and any(partij.naam for partij in lead.parties):
            return True
        before = self.reading.before(sentence) if read.tree.is_passive else None
        return before is not None and any(partij.naam for partij in before.parties)

    def _is_vacant(self, block: Block) -> bool:
        """Whether the lead-in or the heading of a list item says that nobody has it."""
        lead = self.reading.lead_in(block)
        return vacant(lead.tree.forms if lead is not None else block.sectie[-1].split() if block.sectie else ())

    def _elsewhere(self, read: ReadSentence, clause: Clause, sentence: Sentence, block: Block) -> Iterator[Relatie]:
        """The party of the lead-in, the heading or the sentence before, for a clause that names nobody itself."""
        subject = [i for i in clause.onderwerp if not _nominalised(read.tree, clause, i)]
        if (subject and not clause.lijdend) or makes_a_body(read, clause):
            return
        does = clause.open and opens(read.tree, clause)
        if block.kind is BlockKind.LIJST:
            lead = self.reading.lead_in(block)
            asked = self.reading.asked_by(lead) if lead is not None and not subject else ()
            if asked:
                yield from (Relatie(partij=partij, clause=clause, band=LEADS[True]) for partij in asked)
                return
            if lead is not None and not subject:
                led = outside(holders(lead))
                for partij in led:
                    yield Relatie(partij=partij, clause=clause, band=DOES if does else lead_bond(lead))
                if led or names_others(lead):
                    return
        found = self.reading.heading_parties(block)
        if not subject or len(found) == 1:
            for partij in found:
                yield Relatie(partij=partij, clause=clause, band=DOES if does else "kop")
        if found:
            return
        if clause.lijdend:
            there = self.reading.place_before(sentence) if _is_there(read.tree, clause) else ()
            for partij in outside(there or self.reading.previous_parties(sentence)):
                yield Relatie(partij=partij, clause=clause, band="bij" if there else "vorige")

    def scores(
        self,
        read: ReadSentence,
        clause: Clause,
        block: Block,
        doers: AbstractSet[int] = frozenset(),
        others: AbstractSet[int] = frozenset(),
        told: Told | None = None,
    ) -> tuple[NDArray[np.float32], list[str]]:
        """What a clause scores for each task, and the codes that a term of the vocabulary names.

        The proper names of `doers` (tokens) are left out: what an organisation is called says little about what it
        does here; a name that the task is about does count. `others` are tokens that are about something else, `told`
        is what the clause points to.
        """
        tree = read.tree
        aside = _circumstances(tree, clause)
        skip = (
            {i for condition in clause.voorwaarden for i in condition}
            | (_proper(read, doers) if told is None else set(doers))
            | aside
            | others
        )
        below = complement(read, clause)
        if below and clause.werkwoord in EXPLORING:
            skip |= {clause.predicaat, *tree.children(clause.predicaat, "compound:prt")}
        inside = [*clause.tokens, *(i for other in below for i in other.tokens)]
        words = [w for i in inside if i not in skip for w in split_words(tree.tokens[i].text)]
        hits = self._hits(tree, inside, read.parties, aside)
        if told is not None:
            hits = hits or list(told.hits)
            words = [*told.words] if has_office(tree, clause) and told.hits else [*words, *told.words]
        scores = self.model.scores(words)
        for place in self._by_heading.get(block.sectie, ()):
            scores[place] += HEADING
        if len(read.clauses) > 1:
            whole = [w for token in tree.tokens if token.i not in skip for w in split_words(token.text)]
            scores = scores + SENTENCE * (self.model.scores(whole) - self.model.bias)
        for code in dict.fromkeys(hits):
            scores[self.model.classes.index(code)] += HIT
        return scores, hits

    def _likely(self, scores: NDArray[np.float32], hits: Sequence[str]) -> list[tuple[str, float, float, bool]]:
        """The likely tasks: code, probability, probability of none, and whether a term names it."""
        chances = softmax(scores)
        none = self.model.classes.index(GEEN)
        leeg = float(chances[none])
        rest = chances.copy()
        rest[none] = 0.0
        rest /= max(float(rest.sum()), 1e-6)
        found: list[tuple[str, float, float, bool]] = []
        for place in np.argsort(-rest)[:3] if hits else [rest.argmax()]:
            code = self.model.classes[int(place)]
            kans = float(rest[place])
            if not found or (code in hits and kans > SECOND):
                found.append((code, kans, leeg, code in hits))
        return found

    def _told(self, read: ReadSentence, clause: Clause, block: Block, doers: AbstractSet[int]) -> Told | None:
        """What a clause points to: the clause before it that names a task, else the sentence, lead-in or heading."""
        tree = read.tree
        if not points_back(tree, clause, doers) or self._hits(tree, clause.tokens, read.parties, frozenset()):
            return None
        own = softmax(
            self.model.scores([w for i in clause.tokens if i not in doers for w in split_words(tree.tokens[i].text)])
        )
        own[self.model.classes.index(GEEN)] = 0.0
        stands = has_office(tree, clause) or clause.werkwoord in DOING
        if not stands and float(own.max()) > CLEAR:
            return None
        before = self.reading.before(tree.sentence) or self.reading.lead_in(block)
        heading = split_words(block.sectie[-1]) if block.sectie else []
        if before is None:
            above = self.reading.above(block)
            codes = [self.model.classes[place] for place in self._by_heading.get(block.sectie, ())]
            words = [*heading, *(w for t in (above.tree.tokens if above else ()) for w in split_words(t.text))]
            return Told(words=tuple(words), lemmas=frozenset(heading), hits=tuple(codes))
        for other in reversed(before.clauses):
            if hits := self._hits(before.tree, other.tokens, before.parties, frozenset()):
                return as_told(before.tree, other.tokens, hits)
        return as_told(before.tree, range(len(before.tree)), ())

    def _hits(self, tree: Tree, tokens: Sequence[int], parties: Sequence[Partij], aside: Collection[int]) -> list[str]:
        """Codes of the tasks that a term of the vocabulary names in these tokens, outside the names of parties."""
        named = {i for p in parties if p.soort == "naam" for i in p.tokens}
        inside = set(tokens)
        found = []
        for mention in tree.sentence.mentions:
            if mention.type != "taak":
                continue
            tokens = tree.span(mention.start, mention.end)
            if (
                tokens
                and inside.issuperset(tokens)
                and not named.issuperset(tokens)
                and not set(aside).issuperset(tokens)
            ):
                code = mention.code or self._codes.get(mention.naam)
                if code is not None and code in self.model.classes:
                    found.append(code)
        return list(dict.fromkeys(found))


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


def _is_there(tree: Tree, clause: Clause) -> bool:
    """Whether it is done at a place told before: `daar wordt gewogen`."""
    return any(tree.form(i) in ("daar", "hier") and tree.tokens[i].dep == "advmod" for i in clause.tokens)


def _nominalised(tree: Tree, clause: Clause, i: int) -> bool:
    """Whether a subject is the article of an infinitive that opens a list item: `het in ontvangst nemen van`."""
    return i == 0 and tree.form(i) == "het" and not tree.tokens[clause.predicaat].is_finite

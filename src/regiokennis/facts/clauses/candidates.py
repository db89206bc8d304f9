"""Everything in a sentence that might give a party a part in a task; how sure that is, weigh.py says."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from regiokennis.annotate.model import AnnotatedText, Sentence
from regiokennis.facts.clauses.absent import not_there
from regiokennis.facts.clauses.asserting import asserts, past
from regiokennis.facts.clauses.context import Reading, reading_of
from regiokennis.facts.clauses.leads import LEADS, holders, lead_bond, names_others
from regiokennis.facts.clauses.model import Clause, Relatie
from regiokennis.facts.clauses.nobody import barred, nobody_for, nobody_in, tells_of_lack, vacant, withheld
from regiokennis.facts.clauses.open import opens
from regiokennis.facts.clauses.pointing import (
    observes,
    tells_attitude,
    wishes,
)
from regiokennis.facts.clauses.presenting import presents
from regiokennis.facts.clauses.roles import pairs
from regiokennis.facts.clauses.sentence import ReadSentence, is_somebody, makes_a_body, outside
from regiokennis.facts.clauses.taak import STOP, TaskModel, load_model, split_words
from regiokennis.facts.clauses.topic import Topics
from regiokennis.facts.clauses.tree import Tree
from regiokennis.ontology import Ontology
from regiokennis.text.model import Block, BlockKind

KINDS = ("actor", "overleg", "voorziening", "functie", "kernwoord")
"""Schemes whose labels name kinds of party."""
NOBODY = ("niemand",)
SCRAP = 3
"""Most tokens of a sentence that tells nothing of how a document is written."""
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
    def topics(self) -> Topics:
        """What its clauses are about."""
        codes = {begrip.naam: begrip.code for begrip in self.ontology.scheme("taak")}
        return Topics(text=self.text, reading=self.reading, model=self.model, codes=codes)

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

    def of_sentence(self, sentence: Sentence) -> Iterator[Kandidaat]:
        """The candidates of a sentence, in order of its clauses.

        What its main clause says that nobody has, those whom a clause beside it is about do not have either.
        """
        found = tuple(self._of_clauses(sentence))
        vacant = {each.taak for each in found if each.relatie.partij.naam is None and not each.clause.bijzin}
        return (each for each in found if not (each.taak in vacant and each.clause.bijzin))

    def _of_clauses(self, sentence: Sentence) -> Iterator[Kandidaat]:
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
            told = self.topics.told(read, clause, block, doers)
            scores, hits = self.topics.scores(read, clause, block, doers, others, told)
            headed = self.topics.headed(block)
            told_of = past(read.tree, clause)
            for relatie in named:
                kind = self._kind(relatie.partij.naam)
                for taak, kans, leeg, hit in self.topics.likely(scores + self.model.of_party(kind), hits):
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


def _is_there(tree: Tree, clause: Clause) -> bool:
    """Whether it is done at a place told before: `daar wordt gewogen`."""
    return any(tree.form(i) in ("daar", "hier") and tree.tokens[i].dep == "advmod" for i in clause.tokens)


def _nominalised(tree: Tree, clause: Clause, i: int) -> bool:
    """Whether a subject is the article of an infinitive that opens a list item: `het in ontvangst nemen van`."""
    return i == 0 and tree.form(i) == "het" and not tree.tokens[clause.predicaat].is_finite

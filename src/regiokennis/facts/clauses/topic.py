"""Which task a clause is about: its own words, those of its sentence and heading, and what it points back to."""

from collections.abc import Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from regiokennis.annotate.model import AnnotatedText
from regiokennis.facts.clauses.context import Reading
from regiokennis.facts.clauses.model import Clause, Partij
from regiokennis.facts.clauses.pointing import EXPLORING, Told, as_told, complement, has_office, points_back
from regiokennis.facts.clauses.roles import DOING
from regiokennis.facts.clauses.sentence import ReadSentence
from regiokennis.facts.clauses.taak import GEEN, TaskModel, softmax, split_words
from regiokennis.facts.clauses.tree import Tree
from regiokennis.text.model import Block, BlockKind

HIT = 2.0
"""What a term of the vocabulary adds to the score of its task."""
HEADING = 1.0
"""What a term of the vocabulary in the heading above adds to the score of its task."""
SENTENCE = 1.8
"""What the rest of the sentence, its conditions included, weighs against the words of the clause."""
ABOVE = 0.25
"""What the words of the heading above weigh against the words of the clause."""
SECOND = 0.25
"""Least probability of a second task in a clause, if a term of the vocabulary names it too."""
BESIDE = frozenset(
    {"na", "naast", "op basis van", "in geval van", "naar aanleiding van", "ondanks", "op grond van", "volgens"}
)
CLEAR = 0.4
"""Probability of a task by its own words from which a clause needs no others."""


@dataclass
class Topics:
    """The tasks that the clauses of one document are about."""

    text: AnnotatedText
    reading: Reading
    model: TaskModel
    codes: dict[str, str]
    """Canonical name of each task to its code."""

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

    @cached_property
    def _said_above(self) -> dict[str, NDArray[np.float32]]:
        """What the words of each heading add to the score of each task."""
        headings = {block.sectie[-1] for block in self.text.text.blocks if block.sectie}
        return {head: ABOVE * (self.model.scores(split_words(head)) - self.model.bias) for head in headings}

    def headed(self, block: Block) -> list[str]:
        """The tasks that the headings above a block name, the innermost that names any."""
        for depth in range(len(block.sectie), 0, -1):
            if places := self._by_heading.get(block.sectie[:depth], ()):
                return [self.model.classes[place] for place in places]
        return []

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
        conditions = {i for condition in clause.voorwaarden for i in condition}
        other = (_proper(read, doers) if told is None else set(doers)) | aside | others
        below = complement(read, clause)
        if below and clause.werkwoord in EXPLORING:
            other |= {clause.predicaat, *tree.children(clause.predicaat, "compound:prt")}
        inside = [*clause.tokens, *(i for each in below for i in each.tokens)]
        words = _words(tree, (i for i in inside if i not in other and i not in conditions))
        words += _words(tree, (i for i in _antecedent(tree, clause) if i not in doers))
        hits = self._hits(tree, inside, read.parties, aside)
        if told is not None:
            hits = hits or list(told.hits)
            words = [*told.words] if has_office(tree, clause) and told.hits else [*words, *told.words]
        scores = self.model.scores(words)
        for place in self._by_heading.get(block.sectie, ()):
            scores[place] += HEADING
        if len(read.clauses) > 1 or conditions:
            whole = _words(tree, (i for i in range(len(tree)) if i not in other))
            scores = scores + SENTENCE * (self.model.scores(whole) - self.model.bias)
        if block.sectie:
            scores = scores + self._said_above[block.sectie[-1]]
        for code in dict.fromkeys(hits):
            scores[self.model.classes.index(code)] += HIT
        return scores, hits

    def likely(self, scores: NDArray[np.float32], hits: Sequence[str]) -> list[tuple[str, float, float, bool]]:
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

    def told(self, read: ReadSentence, clause: Clause, block: Block, doers: AbstractSet[int]) -> Told | None:
        """What a clause points to: the clause before it that names a task, else the sentence, lead-in or heading."""
        tree = read.tree
        if not points_back(tree, clause, doers) or self._hits(tree, clause.tokens, read.parties, frozenset()):
            return None
        own = softmax(self.model.scores(_words(tree, (i for i in clause.tokens if i not in doers))))
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
                code = mention.code or self.codes.get(mention.naam)
                if code is not None and code in self.model.classes:
                    found.append(code)
        return list(dict.fromkeys(found))


def _words(tree: Tree, tokens: Iterable[int]) -> list[str]:
    """The words of these tokens as the recogniser counts them."""
    return [word for i in tokens for word in split_words(tree.tokens[i].text)]


def _antecedent(tree: Tree, clause: Clause) -> list[int]:
    """What a relative clause is about: `het crisisteam, dat door X wordt bemenst`."""
    if clause.bijzin != "relcl":
        return []
    return tree.subtree(tree.tokens[clause.predicaat].head, stop=("acl",))


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

"""Full-text search over the sentences (tantivy), and the sentences that answer a question.

tantivy finds what is near a question; which sentences answer it is decided by what they say: every strong group of the
question must stand in the sentence or right above it, and a question for a number, an amount, a date or a reason needs
one there.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray
from tantivy import Document, Index, Occur, Query, SchemaBuilder, TextAnalyzerBuilder, Tokenizer

from regiokennis.questions.groups import Group
from regiokennis.questions.postings import ABOVE, BESIDE, OWN, Layer, Levels, Passages, Weighed
from regiokennis.questions.sentences import Sentences, Zin

CANDIDATES = 150
WEAK = 0.4
"""What a word counts for that may be missing."""
SYNONYM = 0.85
"""What another word for the same concept counts for, beside the words of the question itself."""
LEAST = 0.6
"""What a sentence that lacks one thing must score."""
HEADING, BRIEF = 0.3, 0.1
"""What a heading scores less, and a sentence of a few words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A sentence with how well it fits the question."""

    zin: Zin
    place: int
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """How well every sentence fits one question."""

    score: Levels
    lacks: NDArray[np.bool_]
    """A row for each group that a sentence must have: which sentences lack it."""
    count: NDArray[np.int64]
    """How many of those groups each sentence lacks."""
    near: NDArray[np.bool_]
    """Which sentences have any of it themselves or right above them, not only in the sentence beside them."""


@dataclass(frozen=True, kw_only=True)
class Search:
    """An index in memory over all sentences of the store."""

    sentences: Sentences

    @cached_property
    def _index(self) -> Index:
        builder = SchemaBuilder()
        builder.add_unsigned_field("plek", stored=True)
        builder.add_text_field("document", tokenizer_name="raw")
        builder.add_text_field("woorden", tokenizer_name="sleutels")
        builder.add_text_field("boven", tokenizer_name="sleutels")
        index = Index(builder.build())
        index.register_tokenizer("sleutels", TextAnalyzerBuilder(Tokenizer.whitespace()).build())
        writer = index.writer(15_000_000, 1)
        for place, zin in enumerate(self.sentences.zinnen):
            writer.add_document(
                Document(
                    plek=place,
                    document=[zin.document],
                    woorden=[" ".join(self.sentences.keys[place])],
                    boven=[" ".join(sorted(self.sentences.context[place]))],
                )
            )
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        return index

    def warm(self) -> None:
        """Make the index and the arrays now."""
        self.candidates(())
        told = self.sentences
        for made in (
            self._near,
            told.ours,
            told.background,
            told.numbered,
            told.naming,
            told.introduced,
            told.compounds,
        ):
            assert made is not None

    def candidates(
        self, wanted: Sequence[Group], documents: Iterable[str] | None = None
    ) -> tuple[tuple[int, float], ...]:
        """Positions of the sentences that have most of these groups, with tantivy's BM25 score, best first."""
        schema = self._index.schema
        parts = [(Occur.Should, self._any_of(group)) for group in wanted if group.alternatives]
        if not parts:
            return ()
        query = Query.boolean_query(parts)
        if documents is not None and not self.sentences.documents <= set(documents):
            among = [(Occur.Should, Query.term_query(schema, "document", each)) for each in sorted(documents)]
            if not among:
                return ()
            limit = Query.const_score_query(Query.boolean_query(among), 0.0)
            query = Query.boolean_query([(Occur.Must, query), (Occur.Must, limit)])
        searcher = self._index.searcher()
        found = [
            (int(searcher.doc(address)["plek"][0]), float(score))
            for score, address in searcher.search(query, CANDIDATES).hits
        ]
        return tuple(sorted(found, key=lambda each: (-each[1], each[0])))

    def _any_of(self, group: Group) -> Query:
        """One group: the best of its alternatives counts, so that synonyms do not add up."""
        schema = self._index.schema
        alternatives = []
        for alternative in sorted(group.alternatives, key=sorted):
            fields = [
                Query.boolean_query(
                    [(Occur.Must, Query.term_query(schema, field, word)) for word in sorted(alternative)]
                )
                for field in ("woorden", "boven")
            ]
            alternatives += [fields[0], Query.boost_query(fields[1], ABOVE)]
        return Query.disjunction_max_query(alternatives)

    def answers(self, wanted: Sequence[Group], documents: Iterable[str] | None = None) -> tuple[Found, ...]:
        """The sentences nearest to a question, best first; those that lack what it is about stand behind."""
        scores = self.scores(tuple(wanted))
        places = [place for place, _ in self.candidates(wanted, documents)]
        ordered = sorted(places, key=lambda place: (scores.count[place], -scores.score[place], place))
        return tuple(self._found(place, scores) for place in ordered)

    def fitting(
        self, wanted: Sequence[Group], documents: Iterable[str], spared: Callable[[Group], bool]
    ) -> tuple[Found, ...]:
        """The sentences of these documents that lack nothing a question is about, or one thing that is `spared`."""
        scores = self.scores(tuple(wanted))
        strong = [group for group in wanted if group.strong]
        spare = np.array([spared(group) for group in strong], dtype=bool)
        found: list[Found] = []
        for document in documents:
            start, end = self.sentences.extent(document)
            count = scores.count[start:end]
            fits = scores.near[start:end] & (count == 0)
            if spare.any():
                spares = (scores.lacks[:, start:end] & spare[:, None]).any(axis=0)
                fits |= scores.near[start:end] & (count == 1) & spares & (scores.score[start:end] >= LEAST)
            found += [self._found(start + int(place), scores) for place in np.flatnonzero(fits)]
        return tuple(sorted(found, key=lambda each: (-each.score, each.place)))

    def _found(self, place: int, scores: Scores) -> Found:
        return Found(zin=self.sentences.zinnen[place], place=place, score=float(scores.score[place]))

    @cached_property
    def scores(self) -> Callable[[tuple[Group, ...]], Scores]:
        """How well every sentence fits a question; kept for the last questions, as each is asked more than once."""
        return lru_cache(maxsize=8)(self._score)

    def _score(self, wanted: tuple[Group, ...]) -> Scores:
        total = 0.0
        reached = np.zeros(self._passages.size)
        near = np.zeros(self._passages.size, dtype=bool)
        lacks = []
        for group in wanted:
            weight = self.weight(group) * (1.0 if group.strong else WEAK)
            level = self._passages.levels(self.weighed(group))
            total += weight
            reached += weight * level
            near |= self._near.levels(self.weighed(group)) > 0
            if group.strong:
                lacks.append(level == 0)
        score = reached / total if total else np.zeros(self._passages.size)
        score = np.where(self.sentences.headings, score - HEADING, score)
        score = np.where(self.sentences.brief, score - BRIEF, score)
        missing = np.array(lacks, dtype=bool).reshape(len(lacks), self._passages.size)
        return Scores(score=np.round(score, 6), lacks=missing, count=missing.sum(axis=0), near=near)

    @cached_property
    def _passages(self) -> Passages:
        own = [frozenset(words) for words in self.sentences.keys]
        above = [words | context for words, context in zip(own, self.sentences.context, strict=True)]
        beside = [words | self.sentences.beside(place) for place, words in enumerate(above)]
        return Passages(size=len(own), layers=(Layer.of(OWN, own), Layer.of(ABOVE, above), Layer.of(BESIDE, beside)))

    @cached_property
    def _near(self) -> Passages:
        return Passages(size=self._passages.size, layers=self._passages.layers[:2])

    def weight(self, group: Group) -> float:
        """How much a group says: the rarer its own words, the more."""
        return self._weights(group)[0]

    def weighed(self, group: Group) -> Weighed:
        """The alternatives of a group and what each counts for, the best first."""
        return self._weights(group)[1]

    @cached_property
    def _weights(self) -> Callable[[Group], tuple[float, Weighed]]:
        return lru_cache(maxsize=4096)(self._weigh)

    def _weigh(self, group: Group) -> tuple[float, Weighed]:
        """The weight of a group, and what each of its alternatives counts for, the best first."""
        rarest = max(map(self._rarity, group.said), default=0.0)
        factors = {
            alternative: 1.0
            if alternative in group.said
            else SYNONYM * min(1.0, self._rarity(alternative) / rarest if rarest else 1.0)
            for alternative in group.alternatives
        }
        frequency = self.sentences.frequency
        common = max((min(frequency.get(word, 0) for word in words) for words in group.said), default=0)
        weight = math.log((len(self.sentences.zinnen) + 1) / (common + 0.5))
        return weight, tuple(sorted(factors.items(), key=lambda each: (-each[1], sorted(each[0]))))

    def _rarity(self, words: frozenset[str]) -> float:
        """How much a set of words says: the rarer they are, and the more there are, the more."""
        size, frequency = len(self.sentences.zinnen) + 1, self.sentences.frequency
        return sum(math.log(size / (frequency.get(word, 0) + 0.5)) for word in words)

    def weight_known(self, group: Group) -> bool:
        """Whether the documents have any form of this group at all."""
        frequency = self.sentences.frequency
        return any(all(word in frequency for word in alternative) for alternative in group.alternatives)

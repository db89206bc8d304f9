"""Full-text search over the sentences (tantivy), and the sentences that answer a question.

tantivy finds the candidates; which of them answer is decided by what they say: every strong group of the question must
stand in the sentence or right above it, and a question for a number, an amount, a date or a reason needs one there.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from tantivy import Document, Index, Occur, Query, SchemaBuilder, TextAnalyzerBuilder, Tokenizer

from regiokennis.questions.groups import Group
from regiokennis.questions.kinds import counts, shows
from regiokennis.questions.sentences import Sentences, Zin

CANDIDATES = 150
WEAK = 0.4
"""What a word counts for that may be missing."""
SYNONYM = 0.85
"""What another word for the same concept counts for, beside the words of the question itself."""
OWN, ABOVE, BESIDE = 1.0, 0.6, 0.4
"""What a word counts for in the sentence itself, in the headings and lead-in above it, in the sentence beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A sentence with how well it fits the question, and which strong groups it lacks."""

    zin: Zin
    place: int
    score: float
    lacks: tuple[str, ...]


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

    def candidates(
        self, wanted: Sequence[Group], documents: Iterable[str] | None = None
    ) -> tuple[tuple[int, float], ...]:
        """Positions of the sentences that have most of these groups, with tantivy's BM25 score, best first."""
        schema = self._index.schema
        parts = [(Occur.Should, self._any_of(group)) for group in wanted if group.alternatives]
        if not parts:
            return ()
        query = Query.boolean_query(parts)
        if documents is not None:
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

    def answers(
        self, wanted: Sequence[Group], documents: Iterable[str] | None = None, kind: str | None = None
    ) -> tuple[Found, ...]:
        """The sentences that fit a question, best first; those that lack a strong group stand behind and say so."""
        found = [self._judge(place, wanted, kind) for place, _ in self.candidates(wanted, documents)]
        return tuple(sorted(found, key=lambda each: (len(each.lacks), -each.score, each.place)))

    def _judge(self, place: int, wanted: Sequence[Group], kind: str | None) -> Found:
        zin = self.sentences.zinnen[place]
        words = self.sentences.keys[place]
        own = frozenset(words)
        above = own | self.sentences.context[place]
        beside = above | self._beside(place)
        total = reached = 0.0
        lacks: list[str] = []
        for group in wanted:
            weight = self.weight(group) * (1.0 if group.strong else WEAK)
            level = self.level(group, own, above, beside)
            total += weight
            reached += weight * level
            if not level and group.strong:
                lacks.append(group.text)
        score = reached / total if total else 0.0
        if zin.bloksoort == "kop":
            score -= 0.3
        if len(own) < 5:
            score -= 0.1
        unit = next((group.alternatives for group in wanted if group.strong), ())
        if kind is not None and not (shows(kind, zin.tekst) and (kind != "aantal" or counts(zin.tekst, words, unit))):
            lacks.append(f"({kind})")
        return Found(zin=zin, place=place, score=round(score, 6), lacks=tuple(lacks))

    def level(self, group: Group, own: frozenset[str], above: frozenset[str], beside: frozenset[str]) -> float:
        """How well one group is met: by where it stands, and less by a synonym that says less than the question."""
        best = 0.0
        for alternative, factor in self._weighed(group)[1]:
            if factor <= best:
                break
            near = ABOVE if alternative <= above else BESIDE if alternative <= beside else 0
            best = max(best, factor * (OWN if alternative <= own else near))
        return best

    def weight(self, group: Group) -> float:
        """How much a group says: the rarer its own words, the more."""
        return self._weighed(group)[0]

    @cached_property
    def _weighed(self) -> Callable[[Group], tuple[float, tuple[tuple[frozenset[str], float], ...]]]:
        return lru_cache(maxsize=4096)(self._weigh)

    def _weigh(self, group: Group) -> tuple[float, tuple[tuple[frozenset[str], float], ...]]:
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

    def _beside(self, place: int) -> frozenset[str]:
        zinnen = self.sentences.zinnen
        words: set[str] = set()
        for other in (place - 1, place + 1):
            if 0 <= other < len(zinnen) and (zinnen[other].document, zinnen[other].blok) == (
                zinnen[place].document,
                zinnen[place].blok,
            ):
                words.update(self.sentences.keys[other])
        return frozenset(words)

    def weight_known(self, group: Group) -> bool:
        """Whether the documents have any form of this group at all."""
        frequency = self.sentences.frequency
        return any(all(word in frequency for word in alternative) for alternative in group.alternatives)

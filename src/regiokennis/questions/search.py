"""Full-text search over the sentences (tantivy), and the sentences that answer a question.

tantivy finds the candidates; which of them answer is decided by what they say: every strong group of the question must
stand in the sentence or right above it, and a question for a number, an amount, a date or a reason needs one there.
"""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from tantivy import Document, Index, Occur, Query, SchemaBuilder, Tokenizer, TextAnalyzerBuilder

from regiokennis.questions.groups import Group
from regiokennis.questions.sentences import Sentences, Zin
from regiokennis.questions.tokens import tokens

CANDIDATES = 150
NEAR = 8
"""Words between a number and what it counts."""
SYNONYM = 0.85
"""What another word for the same concept counts for, beside the words of the question itself."""
OWN, ABOVE, BESIDE = 1.0, 0.6, 0.4
"""What a word counts for in the sentence itself, in the headings and lead-in above it, in the sentence beside it."""

WORD_NUMBERS = (
    "twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|twintig|dertig|honderd"
)
COUNTED = re.compile(
    rf"(?<![\w.,/-])(?:\d[\d.]*(?:,\d+)?|{WORD_NUMBERS})(?![\w/]|-\d)|%|procent|\bhelft\b|jaarlijks|maandelijks|wekelijks|"
    r"per kwartaal|dagelijks|eens per",
    re.IGNORECASE,
)
NOT_COUNTED = re.compile(
    r"(?:artikel|art\.|lid|hoofdstuk|paragraaf|bijlage|uitgangspunt|actielijn|pag\.?|bladzijde|nr\.?|versie|stap|figuur|tabel)\s+\d[\d.]*"
    r"|\b\d{1,2}[ -](?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|\d{1,2}-\d{4})"
    r"|(?<![\d.€])(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?(?![\d.])|\b0-\d+",
    re.IGNORECASE,
)
MONEY = re.compile(r"[€£]\s?\d|\d[\d.,]*\s?(?:euro|mln|miljoen|miljard)|\b(?:miljoen|miljard|half) euro", re.IGNORECASE)
UNITS = r"(?:uur|uren|dag|dagen|week|weken|maand|maanden|jaar|jaren)"
SHOWS = {
    "frequentie": re.compile(
        rf"(?:\d+|{WORD_NUMBERS}|één|een)\s?(?:x|keer|maal)\b|jaarlijks|maandelijks|wekelijks|dagelijks|eens per|keer per|"
        r"per kwartaal|om de \w+ (?:jaar|maanden|weken)|regelmatig|doorlopend|structureel|per week",
        re.IGNORECASE,
    ),
    "duur": re.compile(
        rf"(?:\d+|{WORD_NUMBERS}|één|een|half)(?:-\d+)?[ -]{UNITS}|(?:tot|binnen) (?:een|maximaal)|halfjaar|\b(?:19|20)\d\d\b",
        re.IGNORECASE,
    ),
    "leeftijd": re.compile(rf"(?:\d+|{WORD_NUMBERS})(?:-\d+)? jaar|\d+-\d+|meerderjarig|minderjarig|volwassen", re.IGNORECASE),
    "deel": re.compile(rf"%|procent|helft|derde|kwart|\bdeel\b|\d+ ?(?:op|van) (?:de )?\d+|(?:{WORD_NUMBERS}|één) op de", re.IGNORECASE),
    "bedrag": MONEY,
    "wanneer": re.compile(
        r"\b(?:19|20)\d\d\b|\bjanuari|\bfebruari|\bmaart\b|\bapril|\bmei\b|\bjuni|\bjuli|\baugustus|\bseptember|\boktober|"
        r"\bnovember|\bdecember|halverwege|jaarlijks|per (?:jaar|kwartaal|maand)|voorjaar|najaar|zomer|\bjaren?\b|kwartaal|"
        r"\buur\b|\bdagen\b|\bweken\b|\bmaanden\b|eens per|keer per|helft van",
        re.IGNORECASE,
    ),
    "waarom": re.compile(
        r"\bomdat\b|\bdoordat\b|\bvanwege\b|\bwegens\b|in verband met|\breden|aangezien|\bzodat\b|\bdaarom\b|hierdoor|"
        r"daardoor|\bwant\b|naar aanleiding van|\boorzaak|\bwaardoor\b|gezien de\b|\bdoor\b",
        re.IGNORECASE,
    ),
}
"""What must stand in a sentence that answers a question for such a thing."""


def shows(kind: str, text: str) -> bool:
    """Whether a text has what a question of this kind asks for: a number that counts something, an amount, a date."""
    if kind == "aantal":
        return bool(COUNTED.search(NOT_COUNTED.sub(" ", text)))
    pattern = SHOWS.get(kind)
    return pattern is None or bool(pattern.search(text))


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
        own = frozenset(self.sentences.keys[place])
        above = own | self.sentences.context[place]
        beside = above | self._beside(place)
        total = reached = 0.0
        lacks: list[str] = []
        for group in wanted:
            weight = self.weight(group) * (1.0 if group.strong else 0.4)
            total += weight
            level = (
                OWN if group.matches(own) else ABOVE if group.matches(above) else BESIDE if group.matches(beside) else 0
            )
            reached += weight * level
            if not level and group.strong:
                lacks.append(group.text)
        score = reached / total if total else 0.0
        if zin.bloksoort == "kop":
            score -= 0.3
        if len(own) < 5:
            score -= 0.1
        if kind is not None and not (shows(kind, zin.tekst) and (kind != "aantal" or self._counts(place, wanted))):
            lacks.append(f"({kind})")
        return Found(zin=zin, place=place, score=round(score, 6), lacks=tuple(lacks))

    def _counts(self, place: int, wanted: Sequence[Group]) -> bool:
        """Whether a number stands near what is counted: the first strong group, where the sentence itself has it."""
        unit = next((group for group in wanted if group.strong), None)
        words = self.sentences.keys[place]
        if unit is None:
            return True
        met = [alternative for alternative in unit.alternatives if alternative <= frozenset(words)]
        if not met:
            return True
        places = [i for i, word in enumerate(words) if any(word in alternative for alternative in met)]
        found = [token for token in tokens(NOT_COUNTED.sub(lambda m: " x " * len(m[0].split()), self.sentences.zinnen[place].tekst))]
        numbers = [i for i, token in enumerate(found) if COUNTED.fullmatch(token.text) or token.text == "procent"]
        return any(-4 <= at - number <= NEAR for at in places for number in numbers) or "%" in self.sentences.zinnen[place].tekst

    def level(self, group: Group, own: frozenset[str], above: frozenset[str], beside: frozenset[str]) -> float:
        """How well one group is met: by where it stands, and less by a synonym that says less than the question does."""
        best = 0.0
        rarest = max(map(self._rarity, group.said), default=0.0)
        for alternative in group.alternatives:
            level = OWN if alternative <= own else ABOVE if alternative <= above else BESIDE if alternative <= beside else 0
            if level and alternative not in group.said:
                level *= SYNONYM * min(1.0, self._rarity(alternative) / rarest if rarest else 1.0)
            best = max(best, level)
        return best

    def _rarity(self, words: frozenset[str]) -> float:
        """How much a set of words says: the rarer they are, and the more there are, the more."""
        return sum(self._idf(word) for word in words)

    def _idf(self, word: str) -> float:
        return math.log((len(self.sentences.zinnen) + 1) / (self.sentences.frequency.get(word, 0) + 0.5))

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

    def weight(self, group: Group) -> float:
        """How much a group says: the rarer its commonest alternative, the more."""
        frequency = self.sentences.frequency
        common = max(
            (min(frequency.get(word, 0) for word in alternative) for alternative in group.alternatives), default=0
        )
        return math.log((len(self.sentences.zinnen) + 1) / (common + 0.5))

    def weight_known(self, group: Group) -> bool:
        """Whether the documents have any form of this group at all."""
        frequency = self.sentences.frequency
        return any(all(word in frequency for word in alternative) for alternative in group.alternatives)

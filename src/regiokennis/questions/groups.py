"""What a question is about, as groups of words of which a passage must have one: synonyms, compounds, forms."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from regiokennis.questions.sentences import Sentences
from regiokennis.questions.tokens import Token
from regiokennis.questions.vocabulary import Hit, Vocabulary
from regiokennis.questions.words import Words

MIN_PART = 4
FEW = 3
"""Of so few words all choices are made sooner than all alternatives are gone through."""
PEOPLE = frozenset({"doelgroep", "actor"})
"""Schemes of people, of whom words without content of their own may say which are meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One thing the question says; each alternative is a set of word keys that must all be there."""

    text: str
    alternatives: frozenset[frozenset[str]]
    said: frozenset[frozenset[str]]
    """Those alternatives that are the question's own words or another spelling of the same name."""
    strong: bool
    """Whether a passage that answers must have it."""
    start: int
    end: int
    places: frozenset[int]
    """Which words of the question carry it, those without content left out."""
    named: bool = False
    """Whether it is a term of the vocabulary or a name."""
    asked: bool = False
    """Whether it is the sort of thing that is asked for (`welk programma`)."""

    def moved(self, by: int) -> "Group":
        """The same with other places: as part of a text whose words it does not stand among."""
        return replace(
            self, start=self.start + by, end=self.end + by, places=frozenset(place + by for place in self.places)
        )

    def matches(self, words: frozenset[str]) -> bool:
        """Whether any alternative stands in these words."""
        if len(words) <= FEW:
            return any(
                frozenset(some) in self.alternatives
                for size in range(len(words))
                for some in combinations(words, size + 1)
            )
        return any(alternative <= words for alternative in self.alternatives)


def groups(
    words: Sequence[Token],
    hits: Sequence[Hit],
    vocabulary: Vocabulary,
    sentences: Sentences,
    table: Words,
    *,
    apart: bool = False,
    loose: frozenset[int] = frozenset(),
) -> tuple[Group, ...]:
    """The content of a question in order: terms of the vocabulary as one group each, and every other content word.

    `apart` says that of `adviezen en meldingen` each may stand in a sentence of its own, as figures do;
    `loose` are the places of verbs and the like.
    """
    phrases = {hit.term: table.phrases.words.get(hit.term.key, frozenset()) for hit in hits}
    found: list[Group] = []
    covered: set[int] = set()
    by_place: dict[tuple[int, int], list[Hit]] = {}
    for hit in _outermost(hits):
        by_place.setdefault((hit.start, hit.end), []).append(hit)
    for (start, end), same_place in sorted(by_place.items()):
        inside = [hit for hit in hits if start <= hit.start and hit.end <= end and not _shadowed(hit, same_place)]
        inside = inside if any(len(hit.words) == end - start for hit in same_place) else same_place
        names = [hit for hit in same_place if hit.term.scheme != "taak"] or same_place
        forms = {frozenset(form) for hit in names for form in vocabulary.forms.get(hit.term, ())}
        forms |= {phrase for hit in inside for phrase in phrases.get(hit.term, ())}
        own = {
            frozenset(form)
            for hit in same_place
            if hit.term.scheme != "taak"
            for form in vocabulary.forms.get(hit.term, ())
        }
        own |= {_telling(hit, forms, table) for hit in inside}
        if end - start == 1:
            own |= _wider(words[start].key, sentences, table)
        if apart and end - start == 3 and words[start + 1].text.lower() == "en":
            own |= {frozenset({words[i].key}) for i in (start, end - 1)}
        found.append(
            Group(
                text=" ".join(words[i].text for i in range(start, end)),
                alternatives=frozenset(forms | own),
                said=frozenset(own),
                strong=not all(words[i].key in table.empty | table.weak for i in range(start, end)),
                named=True,
                start=start,
                end=end,
                places=frozenset(i for i in range(start, end) if words[i].key not in table.empty) or frozenset({start}),
            )
        )
        named = frozenset(word for hit in same_place for word in hit.words)
        covered.update(i for i in range(start, end) if words[i].key in named)
    for place, token in enumerate(words):
        if place in covered or token.key in table.empty or (len(token.key) < 2 and not token.key.isdigit()):
            continue
        alternatives = {frozenset({token.key})} | _wider(token.key, sentences, table)
        minor = token.key in table.weak or (token.key.isdigit() and len(token.key) < 3)
        strong = not minor and place not in loose
        found.append(
            Group(
                text=token.text,
                alternatives=frozenset(alternatives),
                said=frozenset(alternatives),
                strong=strong,
                start=place,
                end=place + 1,
                places=frozenset({place}),
            )
        )
    return tuple(sorted(found, key=lambda group: group.start))


def _telling(hit: Hit, forms: set[frozenset[str]], table: Words) -> frozenset[str]:
    """The words of a hit that say something by themselves; all of them where what is left is another thing.

    `Ouders die uit elkaar gaan` are not just `ouders`.
    """
    words = frozenset(hit.words)
    telling = words - table.empty
    others = hit.term.scheme in PEOPLE and len(words) - len(telling) > len(telling) == 1 and telling not in forms
    return words if others or not telling else telling


def _shadowed(hit: Hit, longer: Sequence[Hit]) -> bool:
    """Whether a longer term of the same scheme stands around a hit: what is asked is that one."""
    return any(
        other.term.scheme == hit.term.scheme and other.end - other.start > hit.end - hit.start for other in longer
    )


def _outermost(hits: Sequence[Hit]) -> list[Hit]:
    """The hits that do not lie within a longer one; what stands between the words of a phrase does not."""
    return [
        hit
        for hit in hits
        if not any(
            other.start <= hit.start
            and hit.end <= other.end
            and other.end - other.start > hit.end - hit.start
            and not set(hit.words).isdisjoint(other.words)
            for other in hits
        )
    ]


def _wider(word: str, sentences: Sentences, table: Words) -> set[frozenset[str]]:
    """Synonyms of a word, the compounds of the documents that end or begin in it, and the parts it is made of."""
    wider = {frozenset({same}) for same in table.same.get(word, ())}
    parts = split(word, sentences.frequency)
    if parts is not None:
        heads = [{part} | set(table.same.get(part, ())) for part in parts]
        wider |= {frozenset({first, second}) for first in heads[0] for second in heads[1]}
    wider |= {frozenset({compound}) for compound in sentences.compounds.get(word, ())}
    return wider


def split(word: str, known: Mapping[str, int]) -> tuple[str, str] | None:
    """The two words of the documents that a compound is made of, the second as long as can be; None without."""
    for cut in range(MIN_PART, len(word) - MIN_PART + 1):
        first, second = word[:cut], word[cut:]
        if second not in known:
            continue
        for ending in ("", "s", "en", "e", "n"):
            bare = first.removesuffix(ending) if ending else first
            if first.endswith(ending) and len(bare) >= 3:
                for candidate in (bare, bare[:-1] if bare[-2:-1] == bare[-1:] else bare):
                    if candidate in known:
                        return candidate, second
    return None

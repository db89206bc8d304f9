"""The ledger of a document: what is known of its words, and the names that were found so far."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from regiokennis.annotate.candidates import ABBREVIATED, DASHED, ENOUGH, Candidate, Read, abbreviates, lower_words
from regiokennis.annotate.names.nouns import Nouns
from regiokennis.annotate.words import Word
from regiokennis.ontology import Begrip

QUOTED = re.compile(r"[\"“”„]")
LOUD = re.compile(r"[^\W\d_]{6,}")
"""A word that is too long for an abbreviation, in a name that a heading writes in capitals."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """What all who look for names share: they write in `candidates` and `people`, and only read the rest."""

    nouns: Nouns
    places: frozenset[str]
    """Names of municipalities, provinces and regions: where something is, never who."""
    lower: Collection[str]
    """The words that the document writes in lower case."""
    said: Sequence[Sequence[Word]]
    """The words of every block."""
    period: str | None = None
    """First and last year of the document's own plan."""
    candidates: dict[str, Candidate] = field(default_factory=dict)
    """By form."""
    people: set[str] = field(default_factory=set)
    """Names of persons, who are no actors and may not be shown."""

    @classmethod
    def of(cls, blocks: Sequence[Read], nouns: Nouns, places: frozenset[str], period: str | None) -> "Ledger":
        """The ledger of a document in which nothing was found yet."""
        return cls(nouns, places, lower_words(blocks), [read.words for read in blocks], period)

    def is_lower(self, form: str) -> bool:
        """Whether the document has a word in lower case too."""
        return form.casefold() in self.lower

    def is_ordinary(self, word: str) -> bool:
        """Whether a word of a name is a place, a kind of something, or written in lower case elsewhere."""
        return (
            word in self.places or word.casefold() in self.nouns.heads or (word[:1].isupper() and self.is_lower(word))
        )

    def sure(self, form: str, head: Begrip | None, canonical: str | None = None) -> Candidate:
        """Write one place of a form that is a name for certain."""
        return self.put(form, head, strong=ENOUGH, certain=True, canonical=canonical)

    def put(
        self,
        form: str,
        head: Begrip | None,
        *,
        strong: float,
        weak: float = 0.0,
        certain: bool = False,
        canonical: str | None = None,
    ) -> Candidate:
        """Write one place of a form with what speaks for it.

        A soort noun tells its kind, if it has none yet; so does a longer name that it is short for.
        """
        form = " ".join(form.split())
        naam = " ".join((canonical or form).split())
        naam = naam if len(QUOTED.findall(naam)) != 1 else QUOTED.sub("", naam)
        naam = LOUD.sub(lambda word: word[0].capitalize(), naam) if naam.isupper() and " " in naam else naam
        naam = naam[:1].upper() + naam[1:]
        type_ = (head.kenmerk("entiteittype") if head is not None else None) or "actor"
        soort = head.code if head is not None else None
        known = self.candidates.setdefault(form, Candidate(text=form, type=type_, soort=soort, canonical=naam))
        known.add(strong, weak, certain=certain)
        if head is not None and known.soort is None:
            known.type, known.soort, known.canonical = type_, soort, naam
        elif canonical is not None and known.soort is None and known.canonical == form:
            known.canonical = naam
        return known

    def abbreviate(self, read: Read, form: str, end: int) -> None:
        """Bind `(CIT)` or `- LIT` to the name it follows."""
        match = ABBREVIATED.match(read.block.text, end) or DASHED.match(read.block.text, end)
        known = self.candidates.get(" ".join(form.split()))
        if match is not None and known is not None and abbreviates(match["afk"], form):
            known.afkorting = match["afk"]
            known.weak += 0.75

    def without_people(self) -> None:
        """Strike what ends in the name of a person."""
        for form in [form for form in self.candidates if form.endswith(tuple(self.people))]:
            del self.candidates[form]

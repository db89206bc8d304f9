"""From the text of a question to what it asks, or to the reason why it is not answered.

The shapes are closed: the question files say how they are asked (`herken`) and which slots they need; slots are filled
from the vocabulary. No score decides alone: a word that nothing knows, a region without a document, a number where no
sentence has one are each a reason of their own.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from regiokennis.questions.choice import NAMES, bound, choose, kind_of, visible
from regiokennis.questions.groups import Group, groups
from regiokennis.questions.guard import reason
from regiokennis.questions.knowledge import Knowledge
from regiokennis.questions.slots import (
    ENTITIES,
    add_special,
    aside,
    fill_slots,
    numbers,
    paraphrases,
    places_within,
    regions,
    without_region,
)
from regiokennis.questions.templates import Template
from regiokennis.questions.tokens import Token, tokens
from regiokennis.questions.vocabulary import Hit, Term
from regiokennis.questions.weighing import own_words, weighed

COUNTING = {"aantal", "deel"}
EVERY_REGION = re.compile(
    r"\b(?:(?:alle|de|beide|verschillende|deze|(?:de |alle )?(?:drie|twee|vier|vijf)) regio['’]?s|"
    r"(?:elke|iedere|per) regio|overal|iedereen)\b",
    re.IGNORECASE,
)
SURROUNDINGS = re.compile(r"\s+(?:e\.?o\b|en (?:omstreken|omgeving|omliggende)\b)", re.IGNORECASE)
"""What behind the name of a municipality says that its region is meant."""
AND = re.compile(r"\s+[&+]\s+")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question taken apart."""

    text: str
    words: tuple[Token, ...]
    typos: tuple[tuple[str, str], ...]
    hits: tuple[Hit, ...]
    slots: Mapping[str, tuple[Term, ...]]
    regios: tuple[str, ...]
    """Regions asked for that have a document; empty where none is named."""
    every: bool
    """Whether all regions are asked for in so many words."""
    missing: tuple[str, ...]
    """Names of regions asked for of which there is no document."""
    documents: tuple[str, ...]
    """National documents that are named."""
    years: tuple[int, ...]
    kind: str | None
    """Sort of answer asked for (`aantal`, `bedrag`, `wanneer`, …)."""
    content: tuple[Group, ...]
    """What the question is about, beside regions and documents."""
    template: Template | None
    used: frozenset[int]
    """Words that told which template, and words that fill its slots."""
    reason: str | None
    """Why it is not answered: `hulp`, `opdracht`, `buiten`, `leeg`; None where it is."""
    enough: float = 0.0
    """What part of it a sentence must have where none has all: then the nearest is told, and said to be no more."""

    @property
    def where(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The regions and the national documents that are named."""
        return self.regios, self.documents

    @property
    def subject(self) -> tuple[Group, ...]:
        """The content that neither names the template nor fills its slots."""
        return tuple(group for group in self.content if not group.places <= self.used)

    @property
    def narrow(self) -> bool:
        """Whether a task is asked for by the name of something less than it (`jeugdbeschermingstafel`)."""
        slots = {(group.start, group.end) for group in self.content if group.places <= self.used}
        tasks = {(hit.start, hit.end) for hit in self.hits if hit.term.scheme == "taak"} & slots
        return any((hit.start, hit.end) in tasks for hit in self.hits if hit.term.scheme in ENTITIES)


def interpret(text: str, knowledge: Knowledge) -> Question:
    """Take a question apart and choose its shape."""
    table, vocabulary = knowledge.words, knowledge.vocabulary
    text = AND.sub(" en ", text)
    raw = tokens(text)
    words, typos = vocabulary.mend(raw)
    named = vocabulary.find(words)
    names = [hit for hit in named if hit.term.scheme in NAMES]
    hits = (*named, *paraphrases(words, names, knowledge), *numbers(text, words, knowledge))
    within = places_within(words, hits, knowledge)
    beside = aside(words, hits, table)
    slots = fill_slots([hit for hit in (*hits, *within) if hit.term not in beside])
    kind, asking = kind_of(words, knowledge)
    every = bool(EVERY_REGION.search(text))
    around = {hit.start for hit in hits if SURROUNDINGS.match(text, words[hit.end - 1].end)}
    regios, missing = regions(text, slots, frozenset(hit.term for hit in hits if hit.start in around), knowledge)
    documents = tuple(sorted({term.code for term in slots.get("document", ())}))
    where = {"regio", "document"}
    if slots.get("landelijk") and not documents:
        documents = tuple(each for each in knowledge.documents_of(None) if knowledge.kind_of(each) == "programma")
        where.add("landelijk")
    add_special(slots, kind, bool(regios), documents, knowledge)
    places = {i for hit in hits if hit.term.scheme in where or hit.start in around for i in range(hit.start, hit.end)}
    inside = {hit.start for hit in within if hit.term.scheme == "document"}
    programmes = (hit for hit in hits if hit.term.scheme == "programma" and inside & set(range(hit.start, hit.end)))
    places |= {i for hit in programmes for i in range(hit.start, hit.end)}
    about = [hit for hit in hits if hit.term.scheme not in {"regio", "document", "gedekt", "status", "schaal"}]
    tagged = knowledge.tagger(text)
    loose = frozenset(i for i, word in enumerate(words) if word.start in tagged)
    content = tuple(
        group
        for group in groups(words, about, vocabulary, knowledge.sentences, table, apart=kind in COUNTING, loose=loose)
        if not set(range(group.start, group.end)) <= places
    )
    content = weighed(without_region(content, words, within), words, kind, asking, loose, table.weak)
    template, used = choose(visible(words, hits), slots, content, hits, kind, knowledge)
    content = own_words(content, hits, template, knowledge)
    used |= {i for hit in hits if template and hit.term in bound(template, slots) for i in range(hit.start, hit.end)}
    return Question(
        text=text,
        words=words,
        typos=typos,
        hits=hits,
        slots=slots,
        regios=regios,
        every=every,
        missing=missing,
        documents=documents,
        years=tuple(int(year) for year in YEAR.findall(text)),
        kind=kind,
        content=content,
        template=template,
        used=used,
        reason=reason(words, raw, hits, content, template, knowledge),
    )

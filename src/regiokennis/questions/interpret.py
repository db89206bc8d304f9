"""From the text of a question to what it asks, or to the reason why it is not answered.

The shapes are closed: the question files say how they are asked (`herken`) and which slots they need; slots are filled
from the vocabulary. No score decides alone: a word that nothing knows, a region without a document, a number where no
sentence has one are each a reason of their own.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from regiokennis.questions.groups import Group, groups
from regiokennis.questions.guard import is_help, is_order, is_outside
from regiokennis.questions.kinds import COUNTED, EXACT
from regiokennis.questions.knowledge import Knowledge
from regiokennis.questions.slots import ENTITIES, PARAGRAPH, add_special, fill_slots, numbers, paraphrases, regions
from regiokennis.questions.templates import Template
from regiokennis.questions.tokens import Token, key, tokens
from regiokennis.questions.vocabulary import Hit, Term

COUNTS = {key("hoeveel"), key("aantal")}
WHICH = {key("welk"), key("welke")}
COUNTING = {"aantal", "deel"}
SPECIAL = {"landelijk", "nummer", "gedekt"}
"""Terms that say which question it is, and nothing about its subject."""
EARLY = 0.01
"""What a word less before the first word of a cue counts for: of two cues the one that is said first."""
PLACES = {"regio", "gemeente", "document"}
NAMES = ("document", "programma", "wet", "actor", "voorziening", "overleg")
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
    slots = fill_slots(hits)
    kind, asking = _kind(words, knowledge)
    every = bool(EVERY_REGION.search(text))
    regios, missing = regions(text, slots, knowledge)
    documents = tuple(sorted({term.code for term in slots.get("document", ())}))
    where = {"regio", "document"}
    if slots.get("landelijk") and not documents:
        documents = tuple(each for each in knowledge.documents_of(None) if knowledge.kind_of(each) == "programma")
        where.add("landelijk")
    add_special(slots, kind, bool(regios), documents, knowledge)
    around = {hit.start for hit in hits if SURROUNDINGS.match(text, words[hit.end - 1].end)}
    places = {i for hit in hits if hit.term.scheme in where or hit.start in around for i in range(hit.start, hit.end)}
    about = [hit for hit in hits if hit.term.scheme not in {"regio", "document", "gedekt", "status", "schaal"}]
    tagged = knowledge.tagger(text)
    loose = frozenset(i for i, word in enumerate(words) if word.start in tagged)
    content = tuple(
        group
        for group in groups(words, about, vocabulary, knowledge.sentences, table, apart=kind in COUNTING, loose=loose)
        if not set(range(group.start, group.end)) <= places
    )
    content = _weighed(content, words, kind, asking, loose, table.weak)
    template, used = _choose(_visible(words, hits), slots, content, hits, kind, knowledge)
    content = _own_words(content, hits, template, knowledge)
    used |= {i for hit in hits if template and hit.term in _bound(template, slots) for i in range(hit.start, hit.end)}
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
        reason=_reason(words, raw, hits, content, template, knowledge),
    )


def _weighed(
    content: Sequence[Group],
    words: Sequence[Token],
    kind: str | None,
    asking: frozenset[int],
    loose: frozenset[int],
    weak: frozenset[str],
) -> tuple[Group, ...]:
    """The groups with what asks made weak and what is counted strong; where none is strong, all that is left is."""
    found = [
        replace(group, strong=False) if _within(group, asking) or PARAGRAPH.fullmatch(group.text) else group
        for group in content
    ]
    if kind == "aantal":
        counted = min((i for i in asking if words[i].key in COUNTS), default=None)
        if counted is not None:
            found = [
                replace(group, strong=True) if group.start <= counted + 1 < group.end else group for group in found
            ]
    which = {i + 1 for i, word in enumerate(words) if word.key in WHICH}
    found = [_asked(group, words, loose, weak) if group.start in which else group for group in found]
    if not any(group.strong for group in found):
        numbers = {i for i, word in enumerate(words) if COUNTED.fullmatch(word.text)}
        found = [group if _within(group, asking | loose | numbers) else replace(group, strong=True) for group in found]
    return tuple(found)


def _asked(group: Group, words: Sequence[Token], loose: frozenset[int], weak: frozenset[str]) -> Group:
    """A group as the thing that is asked for: that is a noun, also where the tagger takes it for something else."""
    noun = _within(group, loose) and words[group.start].key not in weak
    return replace(group, asked=True, strong=group.strong or noun)


def _within(group: Group, places: frozenset[int]) -> bool:
    return group.places <= places


def _own_words(
    content: Sequence[Group], hits: Sequence[Hit], template: Template | None, knowledge: Knowledge
) -> tuple[Group, ...]:
    """Where no task is asked for, a task's other words say nothing: only the question's own count."""
    if template is not None and any(each.schema == "taak" for each in template.parameters):
        return tuple(content)
    forms = knowledge.vocabulary.forms
    tasks = {(hit.start, hit.end) for hit in hits if hit.term.scheme == "taak" and hit.words in forms.get(hit.term, ())}
    return tuple(
        replace(group, alternatives=group.said)
        if (group.start, group.end) in tasks and knowledge.search.weight_known(replace(group, alternatives=group.said))
        else group
        for group in content
    )


def _kind(words: Sequence[Token], knowledge: Knowledge) -> tuple[str | None, frozenset[int]]:
    """The sort of answer asked for, and the words that ask for it.

    A number, an amount, a date or a reason goes before all; of the other sorts the one that is asked first.
    """
    found: list[tuple[bool, int, int, str, frozenset[int]]] = []
    for order, (soort, patterns) in enumerate(knowledge.words.kinds):
        fitting = [pattern for pattern in patterns if pattern.find(words)]
        if fitting:
            places = frozenset(place for pattern in fitting for place in pattern.places_in(words))
            exact = soort in EXACT - {"waarom"}
            found.append((not exact, order if exact else min(places), order, soort, places))
    if not found:
        return None, frozenset()
    _, _, _, soort, places = min(found, key=lambda each: each[:3])
    return soort, places


def _visible(words: Sequence[Token], hits: Sequence[Hit]) -> tuple[Token, ...]:
    """The words, but blank where a name stands: `nergens` in `Geweld hoort nergens thuis` says nothing."""
    names = {
        i for hit in hits if hit.end - hit.start > 2 and hit.term.scheme in NAMES for i in range(hit.start, hit.end)
    }
    return tuple(Token("", "", word.start, word.end) if i in names else word for i, word in enumerate(words))


def _choose(
    words: Sequence[Token],
    slots: Mapping[str, tuple[Term, ...]],
    content: Sequence[Group],
    hits: Sequence[Hit],
    kind: str | None,
    knowledge: Knowledge,
) -> tuple[Template | None, frozenset[int]]:
    """The question file whose cue explains most, if its slots can be filled; of equals the first by name.

    A file that does nothing with the subject of a question is none where the question has one.
    """
    best: tuple[float, Template, frozenset[int]] | None = None
    special = frozenset(i for hit in hits if hit.term.scheme in SPECIAL for i in range(hit.start, hit.end))
    for template in knowledge.templates:
        if any(not slots.get(each.schema) for each in template.parameters if not each.optioneel):
            continue
        if kind in EXACT and kind not in template.vraagt:
            continue
        for cue in template.herken:
            score = cue.score(words, [slot for slot, terms in slots.items() if terms])
            if score is None:
                continue
            score -= EARLY * min(cue.places(words), default=0)
            if best is not None and score <= best[0]:
                continue
            own = cue.places(words)
            used = frozenset(place for each in template.herken for place in each.places(words)) | special
            if template.onderwerp == "nee" or (template.onderwerp == "rangschik" and not own):
                bound = _bound(template, slots)
                filled = {i for hit in hits if hit.term in bound for i in range(hit.start, hit.end)}
                if any(group.strong and not group.places <= used | filled for group in content):
                    continue
            best = (score, template, used)
    return (None, frozenset()) if best is None else (best[1], best[2])


def _bound(template: Template, slots: Mapping[str, tuple[Term, ...]]) -> set[Term]:
    return {term for each in template.parameters for term in slots.get(each.schema, ())}


def _reason(
    words: Sequence[Token],
    raw: Sequence[Token],
    hits: Sequence[Hit],
    content: Sequence[Group],
    template: Template | None,
    knowledge: Knowledge,
) -> str | None:
    loose = {"doelgroep", "status", "schaal", "gedekt"}
    towns = {(hit.start, hit.end) for hit in hits if hit.term.scheme == "gemeente"}
    anchored = any(hit.term.scheme not in loose | PLACES and (hit.start, hit.end) not in towns for hit in hits)
    placed = any(hit.term.scheme in PLACES for hit in hits)
    if is_help(raw, knowledge.words):
        return "hulp"
    if is_order(raw, knowledge.words):
        return "opdracht"
    if any(pattern.find(raw) for pattern in knowledge.words.personal):
        return "persoon"
    if is_outside(raw, anchored, placed, content, knowledge.sentences.frequency, knowledge.words):
        return "buiten"
    return None if words and (content or anchored or placed or template is not None) else "leeg"

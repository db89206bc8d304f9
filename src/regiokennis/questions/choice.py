"""Which sort of answer a question asks for, and which question file tells it."""

from collections.abc import Mapping, Sequence

from regiokennis.questions.groups import Group
from regiokennis.questions.kinds import EXACT
from regiokennis.questions.knowledge import Knowledge
from regiokennis.questions.templates import Template
from regiokennis.questions.tokens import Token
from regiokennis.questions.vocabulary import Hit, Term

SPECIAL = {"landelijk", "nummer", "gedekt"}
"""Terms that say which question it is, and nothing about its subject."""
EARLY = 0.01
"""What a word less before the first word of a cue counts for: of two cues the one that is said first."""
NAMES = ("document", "programma", "wet", "actor", "voorziening", "overleg")


def kind_of(words: Sequence[Token], knowledge: Knowledge) -> tuple[str | None, frozenset[int]]:
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


def visible(words: Sequence[Token], hits: Sequence[Hit]) -> tuple[Token, ...]:
    """The words, but blank where a name stands: `nergens` in `Geweld hoort nergens thuis` says nothing."""
    names = {
        i for hit in hits if hit.end - hit.start > 2 and hit.term.scheme in NAMES for i in range(hit.start, hit.end)
    }
    return tuple(Token("", "", word.start, word.end) if i in names else word for i, word in enumerate(words))


def choose(
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
                own_terms = bound(template, slots)
                filled = {i for hit in hits if hit.term in own_terms for i in range(hit.start, hit.end)}
                if any(group.strong and not group.places <= used | filled for group in content):
                    continue
            best = (score, template, used)
    return (None, frozenset()) if best is None else (best[1], best[2])


def bound(template: Template, slots: Mapping[str, tuple[Term, ...]]) -> set[Term]:
    """The terms that fill the slots of a question file."""
    return {term for each in template.parameters for term in slots.get(each.schema, ())}

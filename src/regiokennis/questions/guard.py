"""Questions that get no policy answer: someone who needs help, an order that is no question, another field."""

from collections.abc import Mapping, Sequence

from regiokennis.questions.groups import Group
from regiokennis.questions.knowledge import Knowledge
from regiokennis.questions.templates import Template
from regiokennis.questions.tokens import Token
from regiokennis.questions.vocabulary import Hit
from regiokennis.questions.words import Words

LOOSE = frozenset({"doelgroep", "status", "schaal", "gedekt"})
"""Schemes of which a term alone makes no question of the field."""
PLACES = frozenset({"regio", "gemeente", "document"})


def is_help(words: Sequence[Token], table: Words) -> bool:
    """Whether someone asks for help with a situation of their own or near them.

    One phrase of need is enough; else two of: the asker with someone near, violence or worry, a call for advice.
    Who asks as the holder of an office worries about policy.
    """

    def hit(name: str) -> bool:
        return any(pattern.find(words) is not None for pattern in table.help[name])

    if hit("nood"):
        return True
    if hit("ambt"):
        return False
    close = hit("ik") and hit("naaste")
    return (close + hit("geweld") + hit("raad")) >= 2 and (hit("ik") or close)


def is_order(words: Sequence[Token], table: Words) -> bool:
    """Whether something is to be written, translated or booked, which no document answers."""
    keys = {word.key for word in words}
    return bool(keys & table.orders["werkwoorden"] and keys & table.orders["dingen"]) or bool(
        words and words[0].key in table.orders["alleen"]
    )


def is_outside(
    words: Sequence[Token],
    anchored: bool,
    placed: bool,
    content: Sequence[Group],
    frequency: Mapping[str, int],
    table: Words,
) -> bool:
    """Whether the question names nothing of the field: no term, and its words are of another field or of none.

    `placed` says that a region, a municipality or a document is named; that alone makes no question of the field.
    """
    if any(word.key in table.outside for word in words) and not anchored:
        return True
    if not placed and any(pattern.find(words) for pattern in table.advice):
        return True
    if anchored or placed:
        return False
    return bool(content) and not any(
        all(word in frequency for word in alternative) for group in content for alternative in group.alternatives
    )


def reason(
    words: Sequence[Token],
    raw: Sequence[Token],
    hits: Sequence[Hit],
    content: Sequence[Group],
    template: Template | None,
    knowledge: Knowledge,
) -> str | None:
    """Why a question is not answered, None where it may be."""
    towns = {(hit.start, hit.end) for hit in hits if hit.term.scheme == "gemeente"}
    anchored = any(hit.term.scheme not in LOOSE | PLACES and (hit.start, hit.end) not in towns for hit in hits)
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

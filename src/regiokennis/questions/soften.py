"""A question read less and less strictly, for where no sentence has everything that it names.

Nothing that the vocabulary names is given up, nor the sort of thing that is asked for: only that two things named
together stand in one sentence, and the asker's own wording (`stroef`, `mist`) that the documents need not share.
"""

from collections.abc import Iterator
from dataclasses import replace

from regiokennis.questions.groups import Group
from regiokennis.questions.interpret import Question

TOGETHER = frozenset({"en", "of"})
FREE = frozenset({None, "hoe", "opsomming", "waar"})
"""Sorts of answer for which a sentence near the question may do; a name, a number or a meaning must be there."""
NEAREST = FREE | {"wie"}
"""Sorts for which the nearest sentence may be told, and said to be no more than that."""
ENOUGH = 0.55
"""What part of the question, weighed by how rare its words are, such a sentence must have."""
RANKED = "rangschik"
"""What the files do with a subject whose rows tell of what fills a slot, and of the subject only by their order."""
LEAST = 2
"""Things that must be left to look for."""


def readings(question: Question) -> Iterator[Question]:
    """The question without the shape it was taken for, then less and less strict."""
    plain = replace(question, template=None)
    if question.template is not None:
        yield plain
        if question.template.onderwerp == RANKED:
            plain = _without_asking(plain)
            yield plain
    yield from softer(plain)


def _without_asking(question: Question) -> Question:
    """Without the words that only asked for a sort of rows: `functie` in `welke functie vervult de raad`."""
    named = {i for hit in question.hits for i in range(hit.start, hit.end)}
    asking = question.used - named
    content = (replace(group, strong=False) if group.places <= asking else group for group in question.content)
    return replace(question, content=tuple(content))


def softer(question: Question) -> Iterator[Question]:
    """The same question less and less strict."""
    apart = _apart(question)
    if apart != question.content:
        yield replace(question, content=apart)
    spared = tuple(
        replace(group, strong=False) if group.strong and not (group.named or group.asked) else group for group in apart
    )
    if spared != apart and question.kind in FREE and sum(group.strong for group in spared) >= LEAST:
        yield replace(question, content=spared)
    if question.kind in NEAREST and any(group.strong for group in spared):
        yield replace(question, content=spared, enough=ENOUGH)


def _apart(question: Question) -> tuple[Group, ...]:
    """`de stuurgroep en het kernteam`: a sentence about either will do."""
    found: list[Group] = []
    for group in question.content:
        before = found[-1] if found else None
        if before is not None and before.strong and group.strong and _joined(question, before, group):
            found[-1] = replace(
                before,
                text=f"{before.text} en {group.text}",
                alternatives=before.alternatives | group.alternatives,
                said=before.said | group.said,
                end=group.end,
                places=before.places | group.places,
                named=before.named or group.named,
            )
        else:
            found.append(group)
    return tuple(found)


def _joined(question: Question, first: Group, second: Group) -> bool:
    between = [word.text.lower() for word in question.words[first.end : second.start]]
    if not between and first.end <= second.start < len(question.words):
        apart = question.text[question.words[first.end - 1].end : question.words[second.start].start]
        return apart.strip() in {",", "/"}
    return bool(between) and between[0] in TOGETHER and set(between[1:]) <= {"de", "het", "een", "met", "voor", "in"}

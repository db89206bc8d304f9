"""Two questions in one sentence: each may be answered by a sentence of its own."""

import re
from collections.abc import Iterator
from dataclasses import replace

from regiokennis.questions.interpret import Question, interpret
from regiokennis.questions.knowledge import Knowledge

SENTENCE = re.compile(r"[.?!;]\s+(?=\w)")


def halves(question: Question, knowledge: Knowledge, *, sentences: bool) -> Iterator[Question]:
    """Each question of a text that asks more than one, of the places that it names, else of those of the whole.

    `sentences` says that each sentence of it counts as one; else only what is joined to a question by `en`. A later
    one that says nothing by itself (`en hoeveel is dat?`) asks it of what the first is about; a sentence that only
    tells what it is about has no shape.
    """
    first: Question | None = None
    for text in _texts(question, knowledge, sentences=sentences):
        half = _placed(interpret(text, knowledge), question)
        if first is None:
            first = half
        elif any((span := each.find(half.words)) and span[0] == 0 for each in knowledge.words.likewise):
            half = _likewise(half, first)
        elif _leans(half, knowledge):
            half = _about(half, first)
        yield replace(half, reason=None)


def _leans(half: Question, knowledge: Knowledge) -> bool:
    """Whether a half speaks of what the one before it is about: it says nothing itself, or `die` without a noun."""
    strong = {place for group in half.content if group.strong for place in group.places}
    back = (i for i, word in enumerate(half.words) if word.text.lower() in knowledge.words.back)
    return not strong or any(i + 1 not in strong for i in back)


def _about(half: Question, first: Question) -> Question:
    """A half of what the first is about; its own words may be missing, but not the names in it."""
    own = tuple(group if group.named else replace(group, strong=False) for group in half.content)
    past = len(half.words)
    taken = (*(group.moved(past) for group in first.content if group.strong), *own)
    about = replace(half, content=taken)
    money = first.kind == "bedrag" and half.kind in {"aantal", "deel"}
    if money and any(group.named and group.strong for group in half.content):
        return _likewise(half, first)  # a part of it that has a name has a row of its own
    return replace(about, kind="bedrag", template=first.template) if money else about


def _likewise(half: Question, first: Question) -> Question:
    """A half that asks the same of something else: `wat kost het ene en wat het andere`."""
    content = tuple(replace(group, strong=True) for group in half.content)
    return replace(half, kind=first.kind, template=first.template, content=content)


def _texts(question: Question, knowledge: Knowledge, *, sentences: bool) -> tuple[str, ...]:
    """The text cut where a second question begins; none where it asks but one."""
    words = question.words
    joins = {
        at
        for at in range(1, len(words) - 1)
        for begin in knowledge.words.second
        if (span := begin.find(words[at : at + begin.length])) is not None and span[0] == 0
    }
    cuts = [(words[at].start, words[at + 1].start) for at in joins]
    cuts += [(found.start() + 1, found.end()) for found in SENTENCE.finditer(question.text) if sentences]
    starts = [0, *(start for _, start in sorted(cuts))]
    ends = [*(end for end, _ in sorted(cuts)), len(question.text)]
    texts = tuple(question.text[start:end].strip(" ,") for start, end in zip(starts, ends, strict=True))
    return texts if len(texts) > 1 else ()


def _placed(half: Question, whole: Question) -> Question:
    """A half with the places of the whole, where it names none of its own."""
    if half.regios or half.documents or half.missing:
        return half
    return replace(half, regios=whole.regios, documents=whole.documents, every=whole.every, missing=whole.missing)

"""What one reading of a question finds in each place that it asks of, and what a less strict one adds to that."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import reduce

from regiokennis.questions.halves import halves
from regiokennis.questions.interpret import Question
from regiokennis.questions.knowledge import Knowledge
from regiokennis.questions.parts import parts_of
from regiokennis.questions.places import Place, places_documents, places_of
from regiokennis.questions.rows import Result, run
from regiokennis.questions.soften import readings
from regiokennis.questions.tell import Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One reading of a question, and what it finds in each place."""

    question: Question
    places: tuple[Place, ...]
    result: Result | None
    parts: tuple[Part, ...]

    @property
    def found(self) -> bool:
        """Whether any place has something to tell."""
        return any(part.found for part in self.parts)

    def silent(self, asked: Question) -> tuple[Place, ...]:
        """The places that may still speak: all where none does, else those that were asked for and have not."""
        if self.found and not (asked.regios or asked.documents or asked.every):
            return ()
        return tuple(place for place, part in zip(self.places, self.parts, strict=True) if not part.found)

    def filled(self, less: "Attempt") -> "Attempt":
        """With what a less strict reading finds in the places that were silent."""
        if not self.found:
            return less
        found = {place: part for place, part in zip(less.places, less.parts, strict=True) if part.found}
        parts = (found.get(place, part) for place, part in zip(self.places, self.parts, strict=True))
        return replace(self, parts=tuple(parts))

    def joined(self, half: "Attempt") -> "Attempt":
        """With what one of the questions in it finds, in each place."""
        if not self.found or not half.found:
            return half if half.found else self
        own = dict(zip(self.places, self.parts, strict=True))
        for place, part in zip(half.places, half.parts, strict=True):
            if part.found and not (place in own and own[place].found):
                own[place] = part
            elif part.found:
                own[place] = own[place].joined(part)
        return replace(self, places=tuple(own), parts=tuple(own.values()))


def tried(question: Question, knowledge: Knowledge) -> Attempt:
    """The question as asked, with what each of the questions in it finds by itself.

    Sentences that have all that is asked answer all of it.
    """
    whole = asked = _tried(question, knowledge)
    if asked.found and asked.question is question and question.template is None:
        return whole
    parts = tuple(halves(question, knowledge, sentences=not asked.found))
    if (each := _each(parts, asked, knowledge)) is not None:
        return each
    for half in parts:
        same = half.template is not None and half.template is asked.question.template
        if asked.found and same and half.where == question.where:
            continue
        whole = whole.joined(_tried(half, knowledge))
    return whole


def _each(parts: Sequence[Question], asked: Attempt, knowledge: Knowledge) -> Attempt | None:
    """What each of the questions finds where all ask the same, each of something else; None where one finds nothing.

    The rows that have everything that the whole names are about both, not about each.
    """
    template = asked.question.template
    if not parts or template is None or template.onderwerp != "eis":
        return None
    found = [_tried(part, knowledge) for part in parts if part.template is template]
    if len(found) < len(parts) or not all(each.found and each.question.template is template for each in found):
        return None
    return reduce(Attempt.joined, found)


def _tried(question: Question, knowledge: Knowledge) -> Attempt:
    """The question as asked, then less and less strict for the places that stay silent."""
    attempt = _attempt(question, places_of(question, knowledge), knowledge)
    for less in readings(question):
        silent = attempt.silent(question)
        if not silent:
            break
        attempt = attempt.filled(_attempt(less, silent if attempt.found else places_of(less, knowledge), knowledge))
    return attempt


def _attempt(question: Question, places: tuple[Place, ...], knowledge: Knowledge) -> Attempt:
    result = run(question, knowledge, places_documents(places)) if question.template else None
    parts = parts_of(places, question, result, knowledge)
    return Attempt(question=question, places=places, result=result, parts=tuple(parts))

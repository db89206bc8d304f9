"""What one reading of a question finds in each place that it asks of, and what a less strict one adds to that."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from regiokennis.questions.groups import Group
from regiokennis.questions.halves import halves
from regiokennis.questions.interpret import Question
from regiokennis.questions.knowledge import Knowledge
from regiokennis.questions.quote import Quote, find_quotes
from regiokennis.questions.refuse import silence
from regiokennis.questions.rows import Result, run
from regiokennis.questions.soften import readings
from regiokennis.questions.tables import Row
from regiokennis.questions.tell import Part, tell_place

ENOUGH = 3
"""With fewer rows than this, two passages stand beside them, else one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A region that is told of, or a national document."""

    regio: str | None
    naam: str
    documents: tuple[str, ...]


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
    for half in halves(question, knowledge, sentences=not asked.found):
        same = half.template is not None and half.template is asked.question.template
        if asked.found and same and half.where == question.where:
            continue
        whole = whole.joined(_tried(half, knowledge))
    return whole


def _tried(question: Question, knowledge: Knowledge) -> Attempt:
    """The question as asked, then less and less strict for the places that stay silent."""
    attempt = _attempt(question, _places(question, knowledge), knowledge)
    for less in readings(question):
        silent = attempt.silent(question)
        if not silent:
            break
        attempt = attempt.filled(_attempt(less, silent if attempt.found else _places(less, knowledge), knowledge))
    return attempt


def _attempt(question: Question, places: tuple[Place, ...], knowledge: Knowledge) -> Attempt:
    result = run(question, knowledge, places_documents(places)) if question.template else None
    parts = _parts(places, question, result, knowledge)
    return Attempt(question=question, places=places, result=result, parts=tuple(parts))


def places_documents(places: Sequence[Place]) -> tuple[str, ...]:
    """The documents of these places."""
    return tuple(document for place in places for document in place.documents)


def _places(question: Question, knowledge: Knowledge) -> tuple[Place, ...]:
    """What is told of: the regions asked for, else all; national documents where they are named or may speak."""
    national = question.template is None or question.template.landelijk
    named = question.documents if national and (question.template is None or not question.regios) else ()
    regional = question.regios or (() if named and not question.every else tuple(knowledge.regios))
    if national and not (question.regios or named or question.every):
        named = knowledge.documents_of(None)
    found = [
        Place(regio=regio, naam=knowledge.regios[regio], documents=knowledge.documents_of(regio)) for regio in regional
    ]
    found += [Place(regio=None, naam=national_name(document), documents=(document,)) for document in named]
    return tuple(found) or tuple(
        Place(regio=regio, naam=naam, documents=knowledge.documents_of(regio))
        for regio, naam in knowledge.regios.items()
    )


def national_name(document: str) -> str:
    """What a national document is called in an answer: `format-2013` -> `Format 2013`."""
    head, _, year = document.rpartition("-")
    name = head if year.isdigit() else document
    name = name.upper() if len(name) <= 4 else name.replace("-", " ").capitalize()
    return f"{name} {year}" if year.isdigit() else name


def _parts(places: Sequence[Place], question: Question, result: Result | None, knowledge: Knowledge) -> list[Part]:
    """What is told of each place."""
    held = result.by_document() if result else {}
    return [
        _part(place, tuple(row for each in place.documents for row in held.get(each, ())), question, result, knowledge)
        for place in places
    ]


def _part(place: Place, rows: Sequence[Row], question: Question, result: Result | None, knowledge: Knowledge) -> Part:
    """What is told of one place: its rows, and passages where they add to the rows or stand in for them."""
    told_of = question.template is not None and question.template.onderwerp != "nee"
    loose = rows and told_of and question.narrow and not any(row.own for row in rows)
    if loose and (literal := _literal(place, question, knowledge)):
        return tell_place(place.regio, place.naam, (), question, result, knowledge).with_quotes(literal, knowledge)
    part = tell_place(place.regio, place.naam, rows, question, result, knowledge)
    if part.found and question.template is not None and not question.template.aanvullen:
        return part
    if (
        question.template is not None
        and not question.template.aanvullen
        and result is not None
        and not question.subject
    ):
        return silence(part, place.documents, question, knowledge)
    wanted: Sequence[Group] = question.content
    limit = 3 if question.template is None else 2 if len(part.feiten) < ENOUGH else 1
    quotes = find_quotes(
        knowledge.search,
        wanted,
        place.documents,
        question.kind,
        limit=limit,
        needed=not part.found,
        enough=question.enough,
    )
    shown = " ".join(bewijs.tekst for bewijs in part.answer.bewijs) if quotes else ""
    fresh = [quote for quote in quotes if quote.zinnen[0].tekst[:80] not in shown]
    if fresh:
        return part.with_quotes(fresh, knowledge, near=question.enough > 0)
    return part if part.found else silence(part, place.documents, question, knowledge)


def _literal(place: Place, question: Question, knowledge: Knowledge) -> Sequence[Quote]:
    """The passages that have the very words of the question, where its rows only have what these stand for."""
    own = [replace(group, alternatives=group.said) if group.named else group for group in question.content]
    return find_quotes(knowledge.search, own, place.documents, question.kind, limit=3)

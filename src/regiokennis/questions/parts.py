"""What is told of each place: its rows, and passages that add to them or stand in for them."""

from collections.abc import Sequence
from dataclasses import replace

from regiokennis.questions.groups import Group
from regiokennis.questions.interpret import Question
from regiokennis.questions.knowledge import Knowledge
from regiokennis.questions.places import Place
from regiokennis.questions.quote import Quote, find_quotes
from regiokennis.questions.refuse import silence
from regiokennis.questions.rows import Result
from regiokennis.questions.tables import Row
from regiokennis.questions.tell import Part, tell_place

ENOUGH = 3
"""With fewer rows than this, two passages stand beside them, else one."""


def parts_of(places: Sequence[Place], question: Question, result: Result | None, knowledge: Knowledge) -> list[Part]:
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
    wanted = _without_cues(question)
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
    fresh = [quote for quote in quotes if any(zin.tekst[:80] not in shown for zin in quote.zinnen)]
    if fresh:
        return part.with_quotes(fresh, knowledge, near=question.enough > 0)
    return part if part.found else silence(part, place.documents, question, knowledge)


def _without_cues(question: Question) -> Sequence[Group]:
    """What a passage must have beside rows that take no subject: not the words that only told which rows."""
    if question.template is None or question.template.onderwerp != "nee":
        return question.content
    named = {i for hit in question.hits for i in range(hit.start, hit.end)}
    cues = question.used - named
    return tuple(replace(each, strong=False) if each.places <= cues else each for each in question.content)


def _literal(place: Place, question: Question, knowledge: Knowledge) -> Sequence[Quote]:
    """The passages that have the very words of the question, where its rows only have what these stand for."""
    own = [replace(group, alternatives=group.said) if group.named else group for group in question.content]
    return find_quotes(knowledge.search, own, place.documents, question.kind, limit=3)

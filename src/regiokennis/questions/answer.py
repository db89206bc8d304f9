"""From an understood question to its answer: rows of a query and quoted sentences, told region by region.

Every sentence rests on evidence: a row's facts, or the sentence that is quoted. What the documents do not say is told
as silence, and a question that no sentence answers is refused with what was looked for and where.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from regiokennis.facts.model import Bewijs
from regiokennis.questions.evidence import as_evidence
from regiokennis.questions.groups import Group
from regiokennis.questions.interpret import Question, interpret
from regiokennis.questions.knowledge import Knowledge
from regiokennis.questions.model import Antwoord, Interpretatie, RegioAntwoord, Status
from regiokennis.questions.quote import Quote, find_quotes
from regiokennis.questions.refuse import refuse, silence
from regiokennis.questions.rows import Result, run, run_passages
from regiokennis.questions.soften import softer
from regiokennis.questions.summary import join
from regiokennis.questions.tables import Row
from regiokennis.questions.tell import Part, tell_place

PASSAGES = 5
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


def answer(text: str, knowledge: Knowledge) -> Antwoord:
    """Answer one question; never raises for what a person may type."""
    question = interpret(text, knowledge)
    meant = _meant(question, knowledge)
    if question.reason is not None:
        return refuse(question, question.reason, knowledge, meant)
    if question.missing and not question.regios and not question.every:
        return refuse(question, "regio", knowledge, meant)
    tried = _tried(question, knowledge)
    if question.template is not None and tried.question.template is None and not question.regios:
        meant = _meant(replace(question, template=None), knowledge)
    passages = _passages(tried, knowledge)
    if not tried.found:
        return refuse(tried.question, "stil", knowledge, meant, tuple(part.answer for part in tried.parts), passages)
    told = [*_told(tried.parts, tried.question), *(_undocumented(naam) for naam in question.missing)]
    quoted = [zin for part in told for zin in part.zinnen]
    kept = [feit for part in told for feit in part.feiten]
    rows = tried.result if kept else None
    final = rows.only(kept, knowledge.ontology.base) if rows else run_passages(quoted, knowledge)
    return Antwoord(
        vraag=text,
        status=Status.BEANTWOORD,
        antwoord=join(told, tried.question),
        interpretatie=meant,
        perRegio=tuple(part.answer for part in told),
        kolommen=final.kolommen,
        rijen=final.rijen,
        bewijs=tuple(dict.fromkeys(each for part in told for each in part.answer.bewijs)),
        sparql=final.sparql,
        suggesties=(),
        passages=passages,
    )


def _tried(question: Question, knowledge: Knowledge) -> Attempt:
    """The question as asked, else without its template, else with less and less of its words: the first that finds."""
    attempt = _attempt(question, knowledge)
    plain = replace(question, template=None)
    again = [plain] if question.template is not None and not question.regios else []
    for less in (*again, *softer(plain)):
        if attempt.found:
            break
        attempt = _attempt(less, knowledge)
    return attempt


def _attempt(question: Question, knowledge: Knowledge) -> Attempt:
    places = _places(question, knowledge)
    result = run(question, knowledge, places_documents(places)) if question.template else None
    parts = _parts(places, question, result, knowledge)
    return Attempt(question=question, places=places, result=result, parts=tuple(parts))


def places_documents(places: Sequence[Place]) -> tuple[str, ...]:
    """The documents of these places."""
    return tuple(document for place in places for document in place.documents)


def _places(question: Question, knowledge: Knowledge) -> tuple[Place, ...]:
    """What is told of: the regions asked for, else all; national documents where they are named or may speak."""
    national = question.template is None or question.template.landelijk
    named = question.documents if national and not question.regios else ()
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
    quotes = find_quotes(knowledge.search, wanted, place.documents, question.kind, limit=limit, needed=not part.found)
    shown = " ".join(bewijs.tekst for bewijs in part.answer.bewijs) if quotes else ""
    fresh = [quote for quote in quotes if quote.zinnen[0].tekst[:80] not in shown]
    if fresh:
        return part.with_quotes(fresh, knowledge)
    return part if part.found else silence(part, place.documents, question, knowledge)


def _literal(place: Place, question: Question, knowledge: Knowledge) -> Sequence[Quote]:
    """The passages that have the very words of the question, where its rows only have what these stand for."""
    own = [replace(group, alternatives=group.said) if group.named else group for group in question.content]
    return find_quotes(knowledge.search, own, place.documents, question.kind, limit=3)


def _told(parts: Sequence[Part], question: Question) -> list[Part]:
    """The parts that are shown: silent ones only where their region was asked for, or all regions are compared."""
    shown = [part for part in parts if part.found or part.answer.regio is not None]
    if not question.regios and not question.every and question.documents:
        shown = [part for part in parts if part.found]
    return shown


def _undocumented(naam: str) -> Part:
    """A region that was asked for and has no document."""
    said = f"Van {naam} is er geen document; het antwoord staat niet in de documenten."
    return Part(answer=RegioAntwoord(regio=None, naam=naam, status="geen document", antwoord=said))


def _passages(tried: Attempt, knowledge: Knowledge) -> tuple[Bewijs, ...]:
    found = knowledge.search.answers(tried.question.content, places_documents(tried.places) or None)
    return tuple(as_evidence(each.zin) for each in found[:PASSAGES] if each.zin.bloksoort != "kop")


def _meant(question: Question, knowledge: Knowledge) -> Interpretatie:
    """How the question was understood."""
    taken = tuple(term.code for term in question.slots.get("taak", ()))
    begrippen = tuple(
        dict.fromkeys(hit.term.naam for hit in question.hits if hit.term.scheme not in {"regio", "document", "nummer"})
    )
    intentie = question.template.intentie if question.template else ("citaat" if question.reason is None else None)
    said = []
    if question.template is not None:
        said.append(question.template.titel)
    elif question.reason is None:
        said.append("Zinnen die de vraag beantwoorden")
    if begrippen:
        said.append("over: " + ", ".join(begrippen))
    if question.regios:
        said.append("regio: " + ", ".join(knowledge.regios[regio] for regio in question.regios))
    if question.typos:
        said.append("gelezen als: " + ", ".join(f"{wrong} = {right}" for wrong, right in question.typos))
    return Interpretatie(
        intentie=intentie, taken=taken, begrippen=begrippen, regios=question.regios, tekst="; ".join(said)
    )


def search_passages(text: str, knowledge: Knowledge, documents: Sequence[str] | None, limit: int) -> tuple[Bewijs, ...]:
    """The sentences that have most of what a text says, best first: full-text search for people."""
    question = interpret(text, knowledge)
    wanted = question.content or ()
    where = documents
    if where is None and question.regios:
        where = [document for regio in question.regios for document in knowledge.documents_of(regio)]
    found = [each for each in knowledge.search.answers(wanted, where) if each.score > 0]
    return tuple(as_evidence(each.zin) for each in found[:limit])

"""From an understood question to its answer: rows of a query and quoted sentences, told region by region.

Every sentence rests on evidence: a row's facts, or the sentence that is quoted. What the documents do not say is told
as silence, and a question that no sentence answers is refused with what was looked for and where.
"""

from collections.abc import Sequence
from dataclasses import replace

from regiokennis.facts.model import Bewijs
from regiokennis.questions.attempt import Attempt, tried
from regiokennis.questions.evidence import as_evidence
from regiokennis.questions.interpret import Question, interpret
from regiokennis.questions.knowledge import Knowledge
from regiokennis.questions.model import Antwoord, Interpretatie, RegioAntwoord, Status
from regiokennis.questions.places import places_documents
from regiokennis.questions.refuse import refuse
from regiokennis.questions.rows import run_passages
from regiokennis.questions.summary import join
from regiokennis.questions.tell import Part

PASSAGES = 5


def answer(text: str, knowledge: Knowledge) -> Antwoord:
    """Answer one question; never raises for what a person may type."""
    return replace(_answer(interpret(text, knowledge), knowledge), vraag=text)


def _answer(question: Question, knowledge: Knowledge) -> Antwoord:
    meant = _meant(question, knowledge)
    if question.reason is not None:
        return refuse(question, question.reason, knowledge, meant)
    if question.missing and not question.regios and not question.every:
        return refuse(question, "regio", knowledge, meant)
    attempt = tried(question, knowledge)
    if question.template is not None and attempt.question.template is None:
        meant = _meant(replace(question, template=None), knowledge)
    passages = _passages(attempt, knowledge)
    if not attempt.found:
        return refuse(
            attempt.question, "stil", knowledge, meant, tuple(part.answer for part in attempt.parts), passages
        )
    told = [*_told(attempt.parts, attempt.question), *(_undocumented(naam) for naam in question.missing)]
    quoted = [zin for part in told for zin in part.zinnen]
    own = attempt.result.things if attempt.result else frozenset()
    kept = [feit for part in told for feit in part.feiten if feit in own]
    rows = attempt.result if kept else None
    final = rows.only(kept, knowledge.ontology.base) if rows else run_passages(quoted, knowledge)
    return Antwoord(
        vraag=question.text,
        status=Status.BEANTWOORD,
        antwoord=join(told, attempt.question),
        interpretatie=meant,
        perRegio=tuple(part.answer for part in told),
        kolommen=final.kolommen,
        rijen=final.rijen,
        bewijs=tuple(dict.fromkeys(each for part in told for each in part.answer.bewijs)),
        sparql=final.sparql,
        suggesties=(),
        passages=passages,
    )


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


def _passages(attempt: Attempt, knowledge: Knowledge) -> tuple[Bewijs, ...]:
    found = knowledge.search.answers(attempt.question.content, places_documents(attempt.places) or None)
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

"""The places that are told of in an answer: regions with their documents, and national documents."""

from collections.abc import Sequence
from dataclasses import dataclass

from regiokennis.questions.interpret import Question
from regiokennis.questions.knowledge import Knowledge


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A region that is told of, or a national document."""

    regio: str | None
    naam: str
    documents: tuple[str, ...]


def places_documents(places: Sequence[Place]) -> tuple[str, ...]:
    """The documents of these places."""
    return tuple(document for place in places for document in place.documents)


def places_of(question: Question, knowledge: Knowledge) -> tuple[Place, ...]:
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

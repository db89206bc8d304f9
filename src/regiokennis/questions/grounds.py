"""Evidence for rows that rest on no sentence of their own: an absence, or what is known about a document."""

from collections.abc import Iterator, Mapping

from pyoxigraph import Literal, NamedNode

from regiokennis.questions.knowledge import Knowledge
from regiokennis.questions.sentences import Zin


def grounds(values: Mapping[str, NamedNode | Literal | None], knowledge: Knowledge) -> Iterator[Zin]:
    """For a task that is absent, what the Format says the task is; for a period, where the document gives its years."""
    taak = values.get("taak")
    if isinstance(taak, NamedNode):
        element = knowledge.elements.get(knowledge.number(knowledge.names.local(taak)))
        yield from (element,) if element else ()
        return
    document = values.get("document")
    if isinstance(document, NamedNode):
        years = [term.value for name in ("periodeVan", "periodeTot") if isinstance(term := values.get(name), Literal)]
        yield from _years(knowledge.names.local(document), years, knowledge)


def _years(document: str, years: list[str], knowledge: Knowledge) -> Iterator[Zin]:
    """The first sentence that names all these years, or the first of the document."""
    own = knowledge.sentences.of(document)
    naming = [zin for zin in own if years and all(year in zin.tekst for year in years)]
    yield from (naming or own)[:1]

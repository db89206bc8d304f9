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
        yield from knowledge.dated(knowledge.names.local(document), tuple(years))

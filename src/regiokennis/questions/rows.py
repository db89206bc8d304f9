"""The rows that a question asks for: its slots bound, and of the rows of its file those that fit its subject."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from pyoxigraph import Literal, NamedNode

from regiokennis.questions.groups import Group
from regiokennis.questions.interpret import Question
from regiokennis.questions.knowledge import Knowledge
from regiokennis.questions.model import Cell
from regiokennis.questions.sentences import Zin
from regiokennis.questions.slots import ENTITIES
from regiokennis.questions.tables import Row, Table, make_row
from regiokennis.questions.tables import Term as Value
from regiokennis.questions.templates import Template, Terms
from regiokennis.questions.vocabulary import Term

WEAK = 0.2
"""What a word counts for that may be missing."""
OWN_WORDS = 0.3
"""What a row fits better that has the very words of the question."""
CONCEPTS = {"taak", "status", "schaal", "gedekt"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The rows of one question, and the query that gives them."""

    template: Template
    bound: Mapping[str, Terms]
    rows: tuple[Row, ...]
    sparql: str

    @property
    def kolommen(self) -> tuple[str, ...]:
        """The columns."""
        return self.template.kolommen

    @property
    def rijen(self) -> tuple[tuple[Cell, ...], ...]:
        """The rows as plain values."""
        return tuple(row.cells for row in self.rows)

    @property
    def things(self) -> frozenset[Value | None]:
        """The facts and the documents that the rows tell of."""
        return frozenset(term for row in self.rows for term in (row.feit, row.values.get("document")))

    def by_document(self) -> Mapping[str, tuple[Row, ...]]:
        """The rows of each document, in their order."""
        found: dict[str, list[Row]] = {}
        for row in self.rows:
            found.setdefault(row.document, []).append(row)
        return {document: tuple(rows) for document, rows in found.items()}

    def only(self, feiten: Sequence[NamedNode], base: str) -> "Result":
        """The result with these facts alone; the query says so and gives the same rows."""
        chosen = set(feiten)
        if "feit" not in self.kolommen or {row.feit for row in self.rows} <= chosen:
            return self
        bound = {**self.bound, "feit": sorted(chosen, key=lambda feit: feit.value)}
        return replace(
            self,
            bound=bound,
            rows=tuple(row for row in self.rows if row.feit in chosen),
            sparql=self.template.bind(bound, base),
        )


def run(question: Question, knowledge: Knowledge, documents: Sequence[str]) -> Result:
    """Bind the slots of the question's file, over these documents."""
    template = question.template
    assert template is not None
    bound: dict[str, Terms] = {}
    for parameter in template.parameters:
        terms = question.slots.get(parameter.schema, ())
        if parameter.schema == "document":
            bound[parameter.naam] = [knowledge.names.document(document) for document in documents]
        elif parameter.schema not in {"regio", "feit"}:
            found = (each for term in terms for each in _terms(parameter.schema, term, knowledge))
            bound[parameter.naam] = list(dict.fromkeys(found))
    unknown = [group for group in question.subject if group.strong and not knowledge.search.weight_known(group)]
    about = question.content if template.onderwerp == "rangschik" else question.subject
    sparql = template.bind(bound, knowledge.ontology.base)
    table = knowledge.table(template.naam)
    silent = bool(unknown) and template.onderwerp != "nee"
    places = () if silent else table.choose(bound)
    rows = _fitting(table, places, about, knowledge)
    rows = rows if template.onderwerp == "nee" else _in_own_words(rows, table, places, question)
    return Result(template=template, bound=bound, rows=rows, sparql=sparql)


def _in_own_words(rows: Sequence[Row], table: Table, places: Sequence[int], question: Question) -> tuple[Row, ...]:
    """The rows, those that have the very words that filled a slot a little more fitting than the others.

    `Wie doet traumabehandeling` asks for the task that this belongs to, but a row that says so goes before the rest.
    """
    slots = [group for group in question.content if group.places <= question.used]
    if not rows or not slots:
        return tuple(rows)
    at = np.array(places, dtype=np.int32)
    held = np.mean([table.having(group.said)[at] for group in slots], axis=0)
    if not question.narrow and np.ptp(held) == 0:
        return tuple(rows)  # no row goes before another, and making thousands of them anew takes long
    return tuple(
        replace(row, fit=row.fit + OWN_WORDS * own, own=own) if own else row
        for row, own in zip(rows, held.tolist(), strict=True)
    )


def _fitting(table: Table, places: Sequence[int], subject: Sequence[Group], knowledge: Knowledge) -> tuple[Row, ...]:
    """The rows at these places, each with the part of the subject that it has; 1 and more where it has all of it."""
    chosen = [table.rows[place] for place in places]
    if not places or not any(group.strong for group in subject):
        return tuple(chosen)
    at = np.array(places, dtype=np.int32)
    total = 0.0
    reached = np.zeros(len(at))
    whole = np.ones(len(at), dtype=bool)
    for group in subject:
        weight = knowledge.search.weight(group) * (1.0 if group.strong else WEAK)
        level = table.passages.levels(knowledge.search.weighed(group))[at]
        total += weight
        reached += weight * level
        if group.strong:
            whole &= level > 0
    fits = np.where(whole, 1.0 + reached / total, reached / total)
    return tuple(replace(row, fit=float(fit)) for row, fit in zip(chosen, fits, strict=True))


def _terms(schema: str, term: Term, knowledge: Knowledge) -> list[NamedNode | Literal]:
    """What a slot's term is in the graph: a concept, a name, or every name in the store that has this one in it."""
    if schema in CONCEPTS:
        return [knowledge.names.begrip(schema, term.code)]
    if schema == "entiteit" or schema in ENTITIES:
        return [Literal(each) for each in sorted({*knowledge.names_with(term.naam), term.naam})]
    return [Literal(term.naam)]


def run_passages(zinnen: Sequence[Zin], knowledge: Knowledge) -> Result:
    """The sentences themselves as rows: what the file `passages` gives for them."""
    template = knowledge.template("passages")
    by_iri = {zin.iri: zin for zin in zinnen}
    bound: dict[str, Terms] = {"zin": [NamedNode(iri) for iri in sorted(by_iri)]}
    rows = tuple(make_row(_values(by_iri[iri], knowledge), {}, knowledge.names) for iri in sorted(by_iri))
    sparql = template.bind(bound, knowledge.ontology.base)
    return Result(template=template, bound=bound, rows=rows, sparql=sparql)


def _values(zin: Zin, knowledge: Knowledge) -> Mapping[str, NamedNode | Literal | None]:
    return {
        "zin": NamedNode(zin.iri),
        "regio": knowledge.names.regio(zin.regio) if zin.regio else None,
        "document": knowledge.names.document(zin.document),
        "sectie": Literal(" > ".join(zin.sectie)) if zin.sectie else None,
        "tekst": Literal(zin.tekst),
    }

"""The rows of a question file: its slots bound, its query run, only the rows kept that fit the subject."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pyoxigraph import Literal, NamedNode, QuerySolutions

from regiokennis.facts.model import Bewijs
from regiokennis.questions.evidence import read_evidence
from regiokennis.questions.groups import Group
from regiokennis.questions.interpret import ENTITIES, Question
from regiokennis.questions.knowledge import Knowledge
from regiokennis.questions.model import Cell
from regiokennis.questions.sentences import Zin
from regiokennis.questions.templates import Template, Terms
from regiokennis.questions.tokens import keys
from regiokennis.questions.vocabulary import Term

WEAK = 0.3
"""What a word counts for that may be missing."""
CONCEPTS = {"taak", "status", "schaal", "gedekt"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row with its evidence and how much of the question's subject it has."""

    values: Mapping[str, NamedNode | Literal | None]
    bewijs: tuple[Bewijs, ...]
    fit: float

    @property
    def feit(self) -> NamedNode | None:
        """The fact behind the row."""
        term = self.values.get("feit")
        return term if isinstance(term, NamedNode) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The rows of one query, and the query."""

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
        return tuple(tuple(_cell(row.values.get(name)) for name in self.kolommen) for row in self.rows)

    def of(self, documents: Sequence[str]) -> tuple[Row, ...]:
        """The rows of one region, or of a national document."""
        return tuple(row for row in self.rows if _local(row.values.get("document")) in documents) if documents else ()

    def only(self, feiten: Sequence[NamedNode], knowledge: Knowledge) -> "Result":
        """The result with these facts alone; the query says so and gives the same rows."""
        if "feit" not in self.kolommen or {row.feit for row in self.rows} <= set(feiten):
            return self
        chosen = sorted({feit.value for feit in feiten})
        return _query(self.template, {**self.bound, "feit": [NamedNode(feit) for feit in chosen]}, (), knowledge)


def run(question: Question, knowledge: Knowledge, documents: Sequence[str]) -> Result:
    """Bind the slots of the question's file and run it over these documents."""
    template = question.template
    assert template is not None
    bound: dict[str, Terms] = {}
    for parameter in template.parameters:
        terms = question.slots.get(parameter.schema, ())
        if parameter.schema == "document":
            bound[parameter.naam] = [knowledge.names.document(document) for document in documents]
        elif parameter.schema not in {"regio", "feit"}:
            bound[parameter.naam] = [each for term in terms for each in _terms(parameter.schema, term, knowledge)]
    unknown = [group for group in question.subject if group.strong and not knowledge.search.weight_known(group)]
    about = question.content if template.onderwerp == "rangschik" else question.subject
    found = _query(template, bound, about, knowledge)
    return replace(found, rows=()) if unknown and template.onderwerp != "nee" else found


def _query(template: Template, bound: Mapping[str, Terms], subject: Sequence[Group], knowledge: Knowledge) -> Result:
    sparql = template.bind(bound, knowledge.ontology.base)
    solutions = knowledge.store.query(sparql)
    assert isinstance(solutions, QuerySolutions)
    found = [{name: solution[name] for name in template.kolommen} for solution in solutions]
    feiten = [term for values in found if isinstance(term := values.get("feit"), NamedNode)]
    evidence = read_evidence(knowledge.store, knowledge.names, feiten)
    rows = []
    for values in found:
        bewijs = evidence.get(getattr(values.get("feit"), "value", ""), ())
        free = {name: term for name, term in values.items() if not bound.get(name)}
        rows.append(Row(values=values, bewijs=bewijs, fit=_fit(free, bewijs, subject, knowledge)))
    return Result(template=template, bound=bound, rows=tuple(rows), sparql=sparql)


def _fit(
    values: Mapping[str, NamedNode | Literal | None],
    bewijs: Sequence[Bewijs],
    subject: Sequence[Group],
    knowledge: Knowledge,
) -> float:
    """The part of the subject that stands in the row, its evidence or what is above that; 1 without a subject."""
    if not any(group.strong for group in subject):
        return 1.0
    said = [term.value for term in values.values() if isinstance(term, Literal)]
    said += [_local(term) for term in values.values() if isinstance(term, NamedNode) and "/begrip/" in term.value]
    said += [text for each in bewijs for text in (each.tekst, each.sectie or "")]
    own = frozenset(keys(" ".join(said)))
    above = own.union(*(knowledge.sentences.around(each.document, each.start) for each in bewijs[:1]))
    total = reached = 0.0
    for group in subject:
        weight = knowledge.search.weight(group) * (1.0 if group.strong else WEAK)
        total += weight
        reached += weight * knowledge.search.level(group, own, above, above)
    strong = [group for group in subject if group.strong]
    if all(group.matches(above) for group in strong):
        return 1.0 + reached / total
    return reached / total


def _terms(schema: str, term: Term, knowledge: Knowledge) -> list[NamedNode | Literal]:
    """What a slot's term is in the graph: a concept, a name, or every name in the store that has this one in it."""
    if schema in CONCEPTS:
        return [knowledge.names.begrip(schema, term.code)]
    if schema == "entiteit" or schema in ENTITIES:
        wanted = set(keys(term.naam))
        naam = {
            each.naam
            for each, form in knowledge.entities
            if wanted <= set(keys(each.naam)) or wanted == set(keys(form))
        }
        return [Literal(each) for each in sorted(naam | {term.naam})]
    return [Literal(term.naam)]


def run_passages(zinnen: Sequence[Zin], knowledge: Knowledge) -> Result:
    """The sentences themselves as rows."""
    template = knowledge.template("passages")
    chosen = [NamedNode(iri) for iri in sorted({zin.iri for zin in zinnen})]
    return _query(template, {"zin": chosen}, (), knowledge)


def _cell(term: NamedNode | Literal | None) -> Cell:
    if term is None or isinstance(term, NamedNode):
        return None if term is None else term.value
    datatype = term.datatype.value.rpartition("#")[2]
    if datatype == "integer":
        return int(term.value)
    return float(term.value) if datatype in {"decimal", "double"} else term.value


def _local(term: object) -> str:
    return term.value.rpartition("/")[2] if isinstance(term, NamedNode) else ""

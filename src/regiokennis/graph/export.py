"""What the store holds, as text in six formats; the same store gives the same bytes."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import cast

import pyoxigraph
from pyoxigraph import Quad, RdfFormat

from regiokennis.facts import to_json
from regiokennis.facts.model import Feit
from regiokennis.graph.names import DCTERMS, OA, ORG, PROV, RDFS, SKOS, SSSOM, XSD
from regiokennis.graph.read import fact_quads, read_facts
from regiokennis.graph.store import Store, sorted_lines
from regiokennis.ontology import Ontology

FORMATS = ("jsonl", "csv", "ttl", "trig", "nq", "jsonld")
RDF_FORMATS = {"ttl": RdfFormat.TURTLE, "trig": RdfFormat.TRIG, "jsonld": RdfFormat.JSON_LD}
COMMON = ("id", "soort", "regio", "document", "herkomst", "zekerheid")
EVIDENCE = ("sectie", "pagina", "citaat", "tekst", "start", "eind")
"""Columns of the first evidence; the others are in the other formats."""


def export(
    store: Store,
    ontology: Ontology,
    *,
    format: str = "jsonl",  # noqa: A002
    soort: str | None = None,
    regio: str | None = None,
) -> Iterator[str]:
    """The text in pieces. RDF without a filter is the whole store, vocabulary and provenance included."""
    if format in ("jsonl", "csv"):
        feiten = read_facts(store, ontology, soort=soort, regio=regio)
        yield from _jsonl(feiten) if format == "jsonl" else _csv(feiten, ontology, soort)
        return
    if soort or regio:
        feiten = read_facts(store, ontology, soort=soort, regio=regio)
        quads = [quad for feit in feiten for quad in fact_quads(store, ontology, feit.id)]
    else:
        quads = list(store.quads())
    yield from _rdf(quads, format, ontology)


def _jsonl(feiten: Iterable[Feit]) -> Iterator[str]:
    for feit in feiten:
        yield json.dumps(to_json(feit), ensure_ascii=False) + "\n"


def _csv(feiten: Iterable[Feit], ontology: Ontology, soort: str | None) -> Iterator[str]:
    """One row a fact (RFC 4180)."""
    for row in fact_rows(feiten, ontology, soort):
        yield _row(row)


def fact_rows(
    feiten: Iterable[Feit], ontology: Ontology, soort: str | None, kept: Iterable[str] = ()
) -> Iterator[list[str]]:
    """Facts as a table, its head first; the columns of the soort asked for, or of all soorten, or those of `kept`."""
    soorten = [each for each in ontology.soorten if soort in (None, each.naam)]
    fields = list(dict.fromkeys(veld.naam for each in soorten for veld in each.velden))
    columns = [*COMMON, *(field for field in fields if field not in COMMON)]
    evidence = [f"bewijs_{name}" for name in EVIDENCE]
    columns = [name for name in columns if name in set(kept)] if kept else columns
    columns += evidence if not kept or "bewijs" in set(kept) else []
    yield columns
    for feit in feiten:
        told = to_json(feit)
        first = cast("list[Mapping[str, object]]", told["bewijs"])[:1]
        told |= {f"bewijs_{name}": first[0][name] for name in EVIDENCE if first}
        yield [_cell(told.get(column)) for column in columns]


def _row(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue()


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case list() | tuple():
            return "; ".join(item if isinstance(item, str) else json.dumps(item, ensure_ascii=False) for item in value)
        case _:
            return str(value)


def _rdf(quads: list[Quad], format: str, ontology: Ontology) -> Iterator[str]:  # noqa: A002
    lines = sorted_lines(quads)
    if format == "nq":
        yield from lines
        return
    ordered: Iterable[Quad] = pyoxigraph.parse(input="".join(lines).encode(), format=RdfFormat.N_QUADS)
    if format == "ttl":
        merged = {Quad(quad.subject, quad.predicate, quad.object) for quad in ordered}
        ordered = sorted(merged, key=str)
    data = pyoxigraph.serialize(ordered, format=RDF_FORMATS[format], prefixes=_prefixes(ontology))
    yield (data or b"").decode()


def _prefixes(ontology: Ontology) -> dict[str, str]:
    return {
        "rk": f"{ontology.base}def#",
        "rkb": f"{ontology.base}begrip/",
        "rki": f"{ontology.base}id/",
        "dcterms": DCTERMS,
        "oa": OA,
        "org": ORG,
        "prov": PROV,
        "rdfs": RDFS,
        "skos": SKOS,
        "sssom": SSSOM,
        "xsd": XSD,
    }

"""The mapping of regional actions to GHNT lines as an SSSOM table (https://mapping-commons.github.io/sssom/)."""

import csv
from io import StringIO

from regiokennis.ontology import Ontology
from regiokennis.questions.compare.ghnt import GEEN, Gekoppeld, Ghntvergelijking

COLUMNS = (
    "subject_id",
    "subject_label",
    "predicate_id",
    "object_id",
    "object_label",
    "mapping_justification",
    "confidence",
    "subject_source",
    "comment",
)
PREDICATES = {True: "skos:broadMatch", False: "skos:relatedMatch"}
"""By whether the document itself names the line: then the action falls under it, else it is related to it."""
JUSTIFICATIONS = {"expliciet": "semapv:LexicalMatching", "beoordeeld": "semapv:ManualMappingCuration"}
"""By herkomst; what the system infers is semapv:CompositeMatching (wording, vocabulary and classifier together)."""


def write_sssom(view: Ghntvergelijking, ontology: Ontology) -> str:
    """One row for each action and line (its sub-line where one is given); `sssom:NoTermFound` where none fits."""
    iris = {begrip.naam: begrip.iri for begrip in ontology.scheme("ghnt")}
    lines = [entry for lijn in view.lijnen if lijn.breder is None for entry in lijn.acties]
    stream = StringIO()
    stream.write("#curie_map:\n#  skos: http://www.w3.org/2004/02/skos/core#\n")
    stream.write("#  semapv: https://w3id.org/semapv/vocab/\n#  sssom: https://w3id.org/sssom/\n")
    stream.write(f"#mapping_set_id: {ontology.base}graaf/afgeleid\n")
    stream.write("#license: https://creativecommons.org/licenses/by/4.0/\n")
    table = csv.writer(stream, delimiter="\t", lineterminator="\n")
    table.writerow(COLUMNS)
    table.writerows(_row(entry, iris) for entry in (*lines, *view.geen))
    return stream.getvalue()


def _row(entry: Gekoppeld, iris: dict[str, str]) -> tuple[str, ...]:
    target = entry.ghnt_sub or entry.ghnt
    none = entry.ghnt == GEEN
    return (
        entry.actie,
        " ".join(entry.tekst.split()),
        PREDICATES[entry.herkomst == "expliciet"],
        "sssom:NoTermFound" if none else iris[target],
        "" if none else target,
        JUSTIFICATIONS.get(entry.herkomst, "semapv:CompositeMatching"),
        f"{entry.zekerheid:.2f}",
        entry.bewijs[0].document,
        " ".join((entry.toelichting or "").split()),
    )

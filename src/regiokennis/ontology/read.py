"""From the files of ontology/ to the frozen values of the model."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from regiokennis.ontology.model import Begrip, SignalPattern, Soort, Veld
from regiokennis.ontology.turtle import RDF, RDFS, SH, SKOS, OntologyError, Resource, read_resources

_XSD = "http://www.w3.org/2001/XMLSchema#"
_DATATYPES = {
    f"{_XSD}string": "string",
    f"{_XSD}integer": "integer",
    f"{_XSD}decimal": "decimal",
}


def read_begrippen(file: Path, base: str) -> Iterator[Begrip]:
    """The concepts of one SKOS file in file order; OntologyError where one stands outside its scheme's path."""
    prefix = f"{base}begrip/"
    rk = f"{base}def#"
    for resource in read_resources(file, base).values():
        if f"{SKOS}Concept" not in resource.all(f"{RDF}type"):
            continue
        scheme, slash, code = resource.iri.removeprefix(prefix).partition("/")
        if not slash or not resource.iri.startswith(prefix):
            raise OntologyError(f"Een begrip hoort onder {prefix}SCHEMA/CODE: {file.name}: {resource.iri}")
        yield Begrip(
            iri=resource.iri,
            scheme=scheme,
            code=code,
            naam=resource.one(f"{SKOS}prefLabel") or "",
            alt_labels=resource.all(f"{SKOS}altLabel"),
            hidden_labels=resource.all(f"{SKOS}hiddenLabel"),
            niet_labels=resource.all(f"{rk}nietLabel"),
            definitie=resource.one(f"{SKOS}definition"),
            notatie=resource.one(f"{SKOS}notation") or resource.one(f"{rk}hoofdstuk"),
            breder=_code(resource.one(f"{SKOS}broader")),
            kenmerken={
                predicate.removeprefix(rk): tuple(_shortened(value, prefix) for value in values)
                for predicate, values in resource.values.items()
                if predicate.startswith(rk) and predicate != f"{rk}nietLabel"
            },
        )


def _code(iri: str | None) -> str | None:
    return iri.rpartition("/")[2] if iri else None


def _shortened(value: str, prefix: str) -> str:
    """A reference to another concept is told by its code, any other value by itself."""
    return value.rpartition("/")[2] if value.startswith(prefix) else value


def read_soort(file: Path, base: str) -> Soort:
    """The soort of fact of one file of feiten/: the class that is also its SHACL node shape."""
    resources = read_resources(file, base)
    rk = f"{base}def#"
    naam = file.stem
    shape = next((found for found in resources.values() if found.one(f"{rk}soort") == naam), None)
    if shape is None:
        raise OntologyError(f"Geen soort `{naam}` in {file.name}")
    return Soort(
        naam=naam,
        iri=shape.iri,
        label=shape.one(f"{RDFS}label") or "",
        definitie=shape.one(f"{SKOS}definition") or "",
        velden=_velden(shape, resources, base),
        volgorde=int(shape.one(f"{rk}volgorde") or 0),
    )


def _velden(shape: Resource, resources: dict[str, Resource], base: str) -> tuple[Veld, ...]:
    found = [resources[iri] for iri in shape.all(f"{SH}property") if iri in resources]
    found.sort(key=lambda veld: int(veld.one(f"{SH}order") or 0))
    return tuple(_veld(veld, resources, base) for veld in found)


def _veld(shape: Resource, resources: dict[str, Resource], base: str) -> Veld:
    iri = shape.one(f"{SH}path") or ""
    schema = shape.one(f"{base}def#schema")
    datatype = shape.one(f"{SH}datatype")
    deel = shape.one(f"{SH}node")
    if shape.one(f"{SH}maxCount") is None:
        kind = "lijst"
    elif datatype is not None:
        kind = _DATATYPES.get(datatype, "string")
    else:
        kind = "code" if schema else "iri"
    return Veld(
        naam=iri.rpartition("#")[2],
        datatype=kind,
        scheme=_code(schema),
        verplicht=int(shape.one(f"{SH}minCount") or 0) > 0,
        omschrijving=shape.one(f"{SH}description") or "",
        iri=iri,
        deel=deel.rpartition("#")[2] if deel else None,
        delen=_velden(resources[deel], resources, base) if deel else (),
    )


def read_signalen(file: Path) -> Iterator[SignalPattern]:
    """The rows of one file of signalen/; the file's name is their kind."""
    try:
        rows = tomllib.loads(file.read_text(encoding="utf-8")).get("signaal", [])
    except (OSError, ValueError) as error:
        raise OntologyError(f"De signalen zijn niet te lezen: {file.name}: {error}") from error
    for number, row in enumerate(rows, start=1):
        unknown = sorted(set(row) - {"patroon", "waarde", "richting", "bereik", "kind"})
        if unknown or not row.get("patroon") or "waarde" not in row:
            raise OntologyError(f"Signaal {number} in {file.name} mist patroon of waarde, of kent geen {unknown}")
        yield SignalPattern(
            patroon=row["patroon"],
            kind=row.get("kind", file.stem),
            waarde=row["waarde"],
            richting=row.get("richting", "beide"),
            bereik=row.get("bereik", "zin"),
            bron=f"{file.name}:{number}",
        )

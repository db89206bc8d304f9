"""Facts as quads and back, for every soort alike: the fields and their datatypes come from ontology/feiten.

A fact is an individual of its soort's class; each field is the property of its SHACL shape, the common fields are
rk:regio, rk:document, rk:herkomst, rk:zekerheid and rk:bewijs. `from_quads(to_quads(feit)) == feit` for every fact
whose lists of texts are sorted: RDF keeps no order of values, so such a list comes back sorted.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import cast, get_args, get_type_hints

from pyoxigraph import NamedNode, Quad, Triple

from regiokennis.facts.model import Feit, Velden
from regiokennis.facts.soorten import SOORTEN
from regiokennis.graph import bewijs
from regiokennis.graph.names import PROV, TYPE, Names, node
from regiokennis.graph.terms import Term, Value, from_term, integer, number, one, to_number, to_term
from regiokennis.ontology import Ontology, Veld

GENERATED = node(PROV, "wasGeneratedBy")


def graph_of(feit: Feit, names: Names) -> NamedNode:
    """The named graph a fact belongs in: its document's, unless it was inferred or judged by a person."""
    match feit.herkomst:
        case "afgeleid":
            return names.afgeleid
        case "beoordeeld":
            return names.beoordeeld
        case _:
            return names.document_graph(feit.document)


def to_quads(feit: Feit, ontology: Ontology) -> tuple[Quad, ...]:
    """Every statement about one fact, its evidence included, in the named graph where it belongs."""
    names = Names(ontology.base)
    graph = graph_of(feit, names)
    return tuple(
        Quad(triple.subject, triple.predicate, triple.object, graph) for triple in _triples(feit, ontology, names)
    )


def _triples(feit: Feit, ontology: Ontology, names: Names) -> Iterator[Triple]:
    subject = NamedNode(feit.id)
    soort = ontology.soort(feit.soort)
    yield Triple(subject, TYPE, NamedNode(soort.iri))
    yield Triple(subject, TYPE, names.rk("Feit"))
    yield Triple(subject, names.rk("document"), names.document(feit.document))
    yield Triple(subject, names.rk("herkomst"), names.begrip("herkomst", str(feit.herkomst)))
    yield Triple(subject, names.rk("zekerheid"), number(feit.zekerheid))
    yield Triple(subject, GENERATED, names.lezing(feit.document))
    if feit.regio is not None:
        yield Triple(subject, names.rk("regio"), names.regio(feit.regio))
    for veld in soort.velden:
        yield from _field(subject, veld, getattr(feit.velden, veld.naam), names)
    yield from bewijs.to_triples(feit.id, feit.bewijs, names)


def _field(subject: NamedNode, veld: Veld, value: object, names: Names) -> Iterator[Triple]:
    if value is None:
        return
    items = cast("tuple[object, ...]", value) if veld.datatype == "lijst" else (value,)
    for place, item in enumerate(items, start=1):
        if not veld.delen:
            yield Triple(subject, NamedNode(veld.iri), to_term(veld, cast("Value", item), names))
            continue
        deel = names.thing(veld.naam, f"{names.local(subject)}--{place}")
        yield Triple(subject, NamedNode(veld.iri), deel)
        yield Triple(deel, TYPE, names.rk(veld.deel or ""))
        yield Triple(deel, names.rk("volgorde"), integer(place))
        for part in veld.delen:
            yield from _field(deel, part, getattr(item, part.naam), names)


def from_quads(quads: Iterable[Quad], ontology: Ontology) -> tuple[Feit, ...]:
    """The facts that stand in these quads, by id; what else is said of anything is passed over."""
    names = Names(ontology.base)
    resources = by_subject(quads)
    soorten = {soort.iri: soort.naam for soort in ontology.soorten}
    classes = {cast("type[Velden]", found).soort: found for found in SOORTEN}
    found = []
    for iri in sorted(resources):
        types = {term.value for term in resources[iri].get(TYPE.value, ())}
        soort = next((soorten[each] for each in sorted(types) if each in soorten), None)
        if soort is not None and names.rk("Feit").value in types:
            velden = _velden(classes[soort], ontology.soort(soort).velden, resources[iri], resources, names)
            found.append(_feit(iri, velden, resources, names))
    return tuple(found)


def by_subject(quads: Iterable[Quad]) -> dict[str, dict[str, list[Term]]]:
    """Every subject with its values by predicate; values in code point order, so that nothing hangs on the store's."""
    found: dict[str, dict[str, list[Term]]] = {}
    for quad in quads:
        if isinstance(quad.subject, NamedNode):
            found.setdefault(quad.subject.value, {}).setdefault(quad.predicate.value, []).append(quad.object)  # type: ignore[arg-type]
    for values in found.values():
        for terms in values.values():
            terms.sort(key=lambda term: term.value)
    return found


def _feit(iri: str, velden: Velden, resources: bewijs.Resources, names: Names) -> Feit:
    values = resources[iri]
    regio = one(values, names.rk("regio"))
    return Feit(
        id=iri,
        regio=names.local(regio) if isinstance(regio, NamedNode) else None,
        document=_required(values, names.rk("document"), names),
        herkomst=_required(values, names.rk("herkomst"), names),
        zekerheid=float(to_number(values[names.rk("zekerheid").value][0])),
        bewijs=bewijs.from_resources(iri, resources, names),
        velden=velden,
    )


def _required(values: Mapping[str, list[Term]], predicate: NamedNode, names: Names) -> str:
    term = values[predicate.value][0]
    return names.local(term) if isinstance(term, NamedNode) else term.value


def _velden(
    cls: type, velden: tuple[Veld, ...], values: Mapping[str, list[Term]], resources: bewijs.Resources, names: Names
) -> Velden:
    """One value of the dataclass `cls`, which is made from the same shapes as `velden`."""
    hints = get_type_hints(cls)
    chosen: dict[str, object] = {}
    for veld in velden:
        terms = values.get(veld.iri, [])
        hint = (hints[veld.naam], *get_args(hints[veld.naam]))
        if veld.delen:
            parts = sorted((resources[term.value] for term in terms), key=lambda part: _order(part, names))
            chosen[veld.naam] = tuple(_velden(hint[1], veld.delen, part, resources, names) for part in parts)
        elif veld.datatype == "lijst":
            chosen[veld.naam] = tuple(from_term(veld, term, names) for term in terms)
        elif terms:
            value = from_term(veld, terms[0], names)
            code = next((each for each in hint if isinstance(each, type) and issubclass(each, StrEnum)), None)
            chosen[veld.naam] = code(str(value)) if code else value
        else:
            chosen[veld.naam] = None
    return cast("Velden", cls(**chosen))


def _order(part: Mapping[str, list[Term]], names: Names) -> int:
    return int(part[names.rk("volgorde").value][0].value)

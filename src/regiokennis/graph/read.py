"""Facts and descriptions out of the store again, as the values the other stages know."""

from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions

from regiokennis.facts.model import Feit
from regiokennis.graph.names import DCTERMS, LABEL, TYPE, Names, node
from regiokennis.graph.quads import from_quads
from regiokennis.graph.store import Store
from regiokennis.ontology import Ontology

TITLE = node(DCTERMS, "title")


@dataclass(frozen=True, slots=True, kw_only=True)
class Documentkaart:
    """What the graph tells of one document, and how much was read in it; None where nothing says it."""

    id: str
    titel: str
    soort: str
    regio: str | None
    regio_naam: str | None
    periode: tuple[int, int] | None
    uitgever: str | None
    datum: str | None
    rechten: str | None
    url: str | None
    sha256: str
    zinnen: int
    feiten: int
    afgewezen: int


def read_facts(
    store: Store,
    ontology: Ontology,
    *,
    soort: str | None = None,
    regio: str | None = None,
    taak: str | None = None,
    document: str | None = None,
    q: str | None = None,
) -> tuple[Feit, ...]:
    """The facts that meet every filter given, by document, soort (contract's order), place and id.

    `soort`, `regio`, `taak` and `document` are codes; `q` is text that stands, in any case, in a field or in the
    evidence. A code that does not exist gives no facts.
    """
    names = Names(ontology.base)
    classes = {each.naam: NamedNode(each.iri) for each in ontology.soorten}
    if soort and soort not in classes:
        return ()
    filters = {
        TYPE: classes[soort] if soort else None,
        names.rk("regio"): names.regio(regio) if regio else None,
        names.rk("document"): names.document(document) if document else None,
        names.rk("taak"): names.begrip("taak", taak) if taak else None,
    }
    chosen = {quad.subject for quad in store.data.quads_for_pattern(None, names.rk("herkomst"), None, None)}
    for predicate, wanted in filters.items():
        if wanted is not None:
            chosen &= {quad.subject for quad in store.data.quads_for_pattern(None, predicate, wanted, None)}
    found = from_quads((quad for iri in chosen for quad in around(store, iri, names)), ontology)
    order = {each.naam: place for place, each in enumerate(ontology.soorten)}
    kept = (feit for feit in found if not q or _says(feit, q))
    return tuple(sorted(kept, key=lambda feit: (feit.document, order[feit.soort], _start(feit), feit.id)))


def read_fact(store: Store, ontology: Ontology, iri: str) -> Feit | None:
    """The fact with this id, or None where there is none."""
    try:
        subject = NamedNode(iri)
    except ValueError:
        return None
    found = from_quads(around(store, subject, Names(ontology.base)), ontology)
    return next((feit for feit in found if feit.id == iri), None)


def fact_quads(store: Store, ontology: Ontology, iri: str) -> tuple[Quad, ...]:
    """Every statement about one fact, its evidence and its parts, as they stand in the store."""
    return tuple(around(store, NamedNode(iri), Names(ontology.base)))


def around(store: Store, subject: object, names: Names) -> Iterable[Quad]:
    """What is said of a subject, and of the nodes that were minted for it: passages, selectors, parts of a list."""
    if not isinstance(subject, NamedNode):
        return
    minted = f"/{names.local(subject)}--"
    for quad in store.data.quads_for_pattern(subject, None, None, None):
        yield quad
        if isinstance(quad.object, NamedNode) and minted in quad.object.value:
            yield from around(store, quad.object, names)


def _says(feit: Feit, q: str) -> bool:
    wanted = q.casefold()
    fields = (str(getattr(feit.velden, name)) for name in getattr(feit.velden, "__slots__", ()))
    texts = (text for item in feit.bewijs for text in (item.citaat, item.tekst))
    return any(wanted in text.casefold() for text in (*fields, *texts))


def _start(feit: Feit) -> int:
    return feit.bewijs[0].start if feit.bewijs else -1


def read_documents(store: Store, ontology: Ontology) -> tuple[Documentkaart, ...]:
    """Every document in the graph, by id."""
    names = Names(ontology.base)
    kind = names.rk("Document")
    found = [
        quad.subject
        for quad in store.data.quads_for_pattern(None, TYPE, kind, None)
        if isinstance(quad.subject, NamedNode)
    ]
    return tuple(_card(store, subject, names) for subject in sorted(found, key=lambda node: node.value))


def _card(store: Store, subject: NamedNode, names: Names) -> Documentkaart:
    said = {quad.predicate.value: quad.object for quad in store.data.quads_for_pattern(subject, None, None, None)}
    lezing = names.lezing(names.local(subject))
    counts = {quad.predicate.value: quad.object for quad in store.data.quads_for_pattern(lezing, None, None, None)}

    def text(predicate: NamedNode) -> str | None:
        term = said.get(predicate.value)
        if isinstance(term, NamedNode):
            return names.local(term) if term.value.startswith(names.base) else term.value
        return term.value if isinstance(term, Literal) else None

    def count(name: str) -> int:
        term = counts.get(names.rk(name).value)
        return int(term.value) if isinstance(term, Literal) else 0

    van, tot = text(names.rk("periodeVan")), text(names.rk("periodeTot"))
    return Documentkaart(
        id=names.local(subject),
        titel=text(TITLE) or "",
        soort=text(names.rk("documentsoort")) or "",
        regio=text(names.rk("regio")),
        regio_naam=text(names.rk("regioNaam")),
        periode=(int(van), int(tot)) if van and tot else None,
        uitgever=text(names.rk("uitgever")),
        datum=text(node(DCTERMS, "issued")),
        rechten=text(node(DCTERMS, "rights")),
        url=text(node(DCTERMS, "source")),
        sha256=text(names.rk("sha256")) or "",
        zinnen=count("zinnen"),
        feiten=count("feiten"),
        afgewezen=count("afgewezen"),
    )


def read_regios(store: Store, ontology: Ontology) -> dict[str, str]:
    """The regions that any document speaks for: id to name, by id."""
    names = Names(ontology.base)
    rows = store.query(
        f"SELECT ?regio ?naam WHERE {{ ?regio a {names.rk('Regio')} ; {LABEL} ?naam }} ORDER BY ?regio ?naam"
    )
    assert isinstance(rows, QuerySolutions)
    return {names.local(row["regio"]): row["naam"].value for row in rows}

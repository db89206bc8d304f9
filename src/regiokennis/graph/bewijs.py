"""Evidence as Web Annotation: the passage as oa:SpecificResource with a quote and a position selector.

W3C Web Annotation Data Model, sections 4.2.4 and 4.2.5: `oa:exact` is the quote, `oa:start` and `oa:end` count the code
points before and up to its end. The annotation itself joins the fact (body) to the passage (target).
"""

from collections.abc import Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Triple

from regiokennis.facts.model import Bewijs
from regiokennis.graph.names import OA, TYPE, Names, node
from regiokennis.graph.terms import Term, integer, one

Resources = Mapping[str, Mapping[str, list[Term]]]
"""Every subject with its values by predicate."""

SOURCE, SELECTOR = node(OA, "hasSource"), node(OA, "hasSelector")
EXACT, START, END = node(OA, "exact"), node(OA, "start"), node(OA, "end")


def to_triples(feit: str, bewijs: tuple[Bewijs, ...], names: Names) -> Iterator[Triple]:
    """The passages of one fact, numbered in their order; all IRIs are minted from the fact's."""
    slug = names.local(NamedNode(feit))
    for number, item in enumerate(bewijs, start=1):
        yield Triple(NamedNode(feit), names.rk("bewijs"), names.thing("bewijs", f"{slug}--{number}"))
        yield from _passage(NamedNode(feit), names.thing("bewijs", f"{slug}--{number}"), number, item, names)


def _passage(feit: NamedNode, passage: NamedNode, number: int, item: Bewijs, names: Names) -> Iterator[Triple]:
    quote, position, annotation = (NamedNode(f"{passage.value}--{part}") for part in ("citaat", "positie", "annotatie"))
    yield Triple(annotation, TYPE, node(OA, "Annotation"))
    yield Triple(annotation, node(OA, "hasBody"), feit)
    yield Triple(annotation, node(OA, "hasTarget"), passage)
    yield Triple(annotation, node(OA, "motivatedBy"), node(OA, "identifying"))
    yield Triple(passage, TYPE, node(OA, "SpecificResource"))
    yield Triple(passage, TYPE, names.rk("Bewijs"))
    yield Triple(passage, SOURCE, names.document(item.document))
    yield Triple(passage, SELECTOR, quote)
    yield Triple(passage, SELECTOR, position)
    yield Triple(passage, names.rk("volgorde"), integer(number))
    yield Triple(passage, names.rk("citaat"), Literal(item.citaat))
    yield Triple(passage, names.rk("tekst"), Literal(item.tekst))
    if item.sectie is not None:
        yield Triple(passage, names.rk("sectie"), Literal(item.sectie))
    if item.pagina is not None:
        yield Triple(passage, names.rk("pagina"), integer(item.pagina))
    yield Triple(quote, TYPE, node(OA, "TextQuoteSelector"))
    yield Triple(quote, EXACT, Literal(item.citaat))
    yield Triple(position, TYPE, node(OA, "TextPositionSelector"))
    yield Triple(position, START, integer(item.start))
    yield Triple(position, END, integer(item.eind))


def from_resources(feit: str, resources: Resources, names: Names) -> tuple[Bewijs, ...]:
    """The evidence of one fact in its order: the inverse of `to_triples`."""
    passages = [resources[term.value] for term in resources[feit].get(names.rk("bewijs").value, ())]
    return tuple(
        _bewijs(passage, resources, names) for passage in sorted(passages, key=lambda found: _order(found, names))
    )


def _order(passage: Mapping[str, list[Term]], names: Names) -> int:
    return int(passage[names.rk("volgorde").value][0].value)


def _bewijs(passage: Mapping[str, list[Term]], resources: Resources, names: Names) -> Bewijs:
    selectors = [resources[term.value] for term in passage[SELECTOR.value]]
    position = next(selector for selector in selectors if START.value in selector)
    source = one(passage, SOURCE)
    sectie, pagina = one(passage, names.rk("sectie")), one(passage, names.rk("pagina"))
    return Bewijs(
        document=names.local(source) if isinstance(source, NamedNode) else "",
        sectie=sectie.value if sectie else None,
        pagina=int(pagina.value) if pagina else None,
        citaat=passage[names.rk("citaat").value][0].value,
        tekst=passage[names.rk("tekst").value][0].value,
        start=int(position[START.value][0].value),
        eind=int(position[END.value][0].value),
    )
